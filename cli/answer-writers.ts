import type { GenimsError } from '../machinery/base/errors.ts';
import type { AnswerColumn, AnswerSink } from '../machinery/statements/contract.ts';

/** How an answer of any length is written: piece by piece, each when the one before has left. */
export interface AnswerWriter extends AnswerSink {
  /** Whether anything of the answer was written: an error belongs to the document then. */
  readonly isBegun: boolean;
  end(count: number, error?: GenimsError): Promise<void>;
}

export type Write = (text: string) => Promise<void>;

/** One JSON document, a row on a line. What became of it stands at its end, so that a document that was cut short is still one. */
export function documentWriter(write: Write): AnswerWriter {
  const notices: string[] = [];
  let columns: AnswerColumn[] = [];
  let names: string[] = [];
  let isBegun = false;
  let isFirst = true;
  return {
    get isBegun() {
      return isBegun;
    },
    async columns(found) {
      columns = found;
      names = distinct(found.map(({ name }) => name)).map((name) => json(name));
      isBegun = true;
      await write('{\n  "rows": [');
    },
    async rows(rows) {
      if (rows.length === 0) return;
      const lines = rows.map(
        (row) =>
          `    {${row.map((value, i) => `${names[i]}: ${value === null ? 'null' : safe(columns[i]?.json(value) ?? '')}`).join(', ')}}`,
      );
      await write(`${isFirst ? '' : ','}\n${lines.join(',\n')}`);
      isFirst = false;
    },
    notice: (text) => void notices.push(text),
    async end(count, error) {
      const rest = {
        rowCount: count,
        ...(notices.length > 0 ? { notices } : {}),
        ok: error === undefined,
        ...(error
          ? { error: { code: error.code, message: error.message, remedy: error.remedy, detail: error.detail } }
          : {}),
      };
      await write(`${isFirst ? '' : '\n  '}],${json(rest, 2).slice(1)}\n`);
    },
  };
}

/** Rows in columns. The first ones decide how wide these are; a later value that is wider moves its row's others to the right. */
export function tableWriter(write: Write, notice: (text: string) => void): AnswerWriter {
  let columns: AnswerColumn[] = [];
  let header: string[] = [];
  let widths: number[] | undefined;
  let numeric: boolean[] = [];
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (numeric[i] ? cell.padStart(widths?.[i] ?? 0) : cell.padEnd(widths?.[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return {
    get isBegun() {
      return widths !== undefined;
    },
    async columns(found) {
      columns = found;
      header = distinct(found.map(({ name }) => visible(name)));
    },
    async rows(rows) {
      const cells = rows.map((row) =>
        row.map((value, i) => (value === null ? '' : visible(columns[i]?.show(value) ?? ''))),
      );
      if (widths === undefined) {
        widths = header.map((name, i) =>
          cells.reduce((width, row) => Math.max(width, (row[i] ?? '').length), name.length),
        );
        numeric = header.map((_, i) => cells.length > 0 && cells.every((row) => /^-?[\d.,]*$/.test(row[i] ?? '')));
        if (header.length > 0) cells.unshift(header);
      }
      if (cells.length > 0) await write(`${cells.map(line).join('\n')}\n`);
    },
    notice,
    async end(count, error) {
      if (error === undefined)
        await write(header.length === 0 ? 'done\n' : `(${count} ${count === 1 ? 'row' : 'rows'})\n`);
    },
  };
}

/** Takes the answer and says nothing. */
export function silentWriter(notice: (text: string) => void): AnswerWriter {
  const nothing = async () => {};
  return { isBegun: false, columns: nothing, rows: nothing, end: nothing, notice };
}

/** Names that occur again get a number, so that no column is lost in a document. */
function distinct(names: string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 2; seen.has(free); i++) if (!taken.has(`${name}_${i}`)) free = `${name}_${i}`;
    seen.add(free);
    return free;
  });
}

const json = (value: unknown, indent?: number) => safe(JSON.stringify(value, null, indent));

/** JSON leaves some characters that command a terminal as they are; as escapes they are the same text. */
function safe(text: string): string {
  return text.replaceAll(/[\u007f-\u009f]/g, escaped);
}

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What commands a terminal, or turns the direction of text, as an escape: one row stays one line, and shows what is in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function visible(text: string): string {
  return text.replaceAll(COMMANDS, (one) => SHORT[one] ?? escaped(one));
}

function escaped(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
