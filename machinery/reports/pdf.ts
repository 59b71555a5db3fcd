/**
 * Pages of text and tables as a PDF, in the fonts that every reader has (Helvetica, WinAnsi): what a report needs and no more. Letters that these do not have become a question mark.
 */

const PAGE = { width: 595, height: 842, margin: 48 };
const BODY = 8;
const LINE = 1.35;

/** Widths of Helvetica's letters from the space to the tilde, thousandths of the size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
/** Bold letters are a little wider. */
const BOLD = 1.08;

export interface PdfTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Writes from the top of the first page to the end of the last. */
export class Pdf {
  private readonly title: string;
  private readonly pages: string[][] = [];
  private y = 0;

  constructor(title: string) {
    this.title = title;
    this.turn();
  }

  get pageCount(): number {
    return this.pages.length;
  }

  heading(text: string, size: number): void {
    this.need(size * 3);
    this.y -= size * 1.4;
    this.text(text, PAGE.margin, { size, isBold: true });
    this.y -= size * 0.7;
  }

  paragraph(text: string): void {
    for (const line of wrapped(text, PAGE.width - 2 * PAGE.margin, BODY + 1)) {
      this.need(BODY * 2);
      this.y -= (BODY + 1) * LINE;
      this.text(line, PAGE.margin, { size: BODY + 1 });
    }
    this.y -= BODY / 2;
  }

  /** Columns are as wide as their texts ask for, within the page; longer texts go on in the next line. Figures stand at the right. */
  table({ columns, rows }: PdfTable): void {
    const widths = columnWidths([columns, ...rows]);
    const atRight = columns.map((_, index) => rows.every((row) => /^-?[\d.,]*$/.test(row[index] ?? '')));
    this.row(columns, { widths, atRight, isBold: true });
    for (const [index, row] of rows.entries()) {
      const height = heightOf(row, widths);
      if (this.y - height < PAGE.margin + 20) {
        this.turn();
        this.row(columns, { widths, atRight, isBold: true });
      }
      this.row(row, { widths, atRight, isShaded: index % 2 === 1 });
    }
    this.y -= BODY;
  }

  /** The file. */
  bytes(): Buffer {
    const objects: string[] = [];
    const count = this.pages.length;
    const pageId = (index: number) => 5 + 2 * index;
    objects.push('<< /Type /Catalog /Pages 2 0 R /Lang (en) >>');
    objects.push(
      `<< /Type /Pages /Count ${count} /Kids [${this.pages.map((_, index) => `${pageId(index)} 0 R`).join(' ')}] >>`,
    );
    for (const font of ['Helvetica', 'Helvetica-Bold'])
      objects.push(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
    for (const [index, page] of this.pages.entries()) {
      const foot = [
        operator(this.title, PAGE.margin, 30, { size: 7 }),
        operator(`${index + 1} of ${count}`, PAGE.width - PAGE.margin - 30, 30, { size: 7 }),
      ];
      const content = [...page, ...foot].join('\n');
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${pageId(index) + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
      );
    }
    objects.push(`<< /Title (${escaped(this.title)}) /Producer (GenIMS) >>`);
    let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
    const places = objects.map((object, index) => {
      const at = Buffer.byteLength(text, 'latin1');
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return at;
    });
    const begin = Buffer.byteLength(text, 'latin1');
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
    text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
    return Buffer.from(text, 'latin1');
  }

  private row(
    cells: readonly string[],
    {
      widths,
      atRight,
      isBold = false,
      isShaded = false,
    }: { widths: readonly number[]; atRight: readonly boolean[]; isBold?: boolean; isShaded?: boolean },
  ): void {
    const height = heightOf(cells, widths, isBold);
    this.need(height);
    const top = this.y;
    const all = widths.reduce((sum, width) => sum + width, 0);
    if (isShaded) this.draw(`0.95 g ${PAGE.margin} ${fixed(top - height)} ${fixed(all)} ${fixed(height)} re f 0 g`);
    if (isBold)
      this.draw(`0.6 w ${PAGE.margin} ${fixed(top - height)} m ${fixed(PAGE.margin + all)} ${fixed(top - height)} l S`);
    let x = PAGE.margin;
    for (const [index, width] of widths.entries()) {
      this.y = top - 2;
      for (const line of wrapped(cells[index] ?? '', width - 6, BODY, isBold)) {
        this.y -= BODY * LINE;
        const indent = atRight[index] ? width - 6 - widthOf(line, BODY, isBold) : 0;
        this.text(line, x + 3 + indent, { size: BODY, isBold, lift: BODY * 0.25 });
      }
      x += width;
    }
    this.y = top - height;
  }

  private text(
    text: string,
    x: number,
    { size, isBold = false, lift = 0 }: { size: number; isBold?: boolean; lift?: number },
  ): void {
    this.draw(operator(text, x, this.y + lift, { size, isBold }));
  }

  private draw(what: string): void {
    this.pages.at(-1)?.push(what);
  }

  private need(height: number): void {
    if (this.y - height < PAGE.margin + 10) this.turn();
  }

  private turn(): void {
    this.pages.push([]);
    this.y = PAGE.height - PAGE.margin;
  }
}

function operator(
  text: string,
  x: number,
  y: number,
  { size, isBold = false }: { size: number; isBold?: boolean },
): string {
  return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${fixed(x)} ${fixed(y)} Td (${escaped(text)}) Tj ET`;
}

function fixed(value: number): string {
  return value.toFixed(2);
}

function escaped(text: string): string {
  return latin(text).replace(/[\\()]/g, '\\$&');
}

function latin(text: string): string {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
}

function widthOf(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += WIDTHS[letter.charCodeAt(0) - 32] ?? 556;
  return (width * size * (isBold ? BOLD : 1)) / 1000;
}

/** Lines of a text that are at most so wide; a word that is wider is cut. */
function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line, size, isBold) > width) {
      let length = line.length - 1;
      while (length > 1 && widthOf(line.slice(0, length), size, isBold) > width) length--;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  return [...lines, line];
}

function heightOf(cells: readonly string[], widths: readonly number[], isBold = false): number {
  const lines = cells.map((cell, index) => wrapped(cell, (widths[index] ?? 0) - 6, BODY, isBold).length);
  return Math.max(1, ...lines) * BODY * LINE + 5;
}

/** What each column would like, or its part of the page where all of them would like more; none less than its longest short word. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const room = PAGE.width - 2 * PAGE.margin;
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row, at) => widthOf(row[index] ?? '', BODY, at === 0) + 8)),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  if (sum <= room) return wanted;
  const fair = room / count;
  const small = wanted.filter((width) => width <= fair);
  const left = room - small.reduce((total, width) => total + width, 0);
  const large = wanted.filter((width) => width > fair).reduce((total, width) => total + Math.sqrt(width), 0);
  return wanted.map((width) => (width <= fair ? width : (left * Math.sqrt(width)) / large));
}
