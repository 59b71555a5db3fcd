import { describeRefusal, Refused } from './refusal.ts';
import { isNumberOfTime, isPlausible, NUMBER_FORMS, type TimeForm, type Written } from './time-formats.ts';

/** Share of the numbers of a file that its form reads; the others are lines that something is wrong with. */
const ENOUGH = 0.9;
/** Times rise, or fall where the newest comes first; where both happen more often than this the numbers count something else. */
const OUT_OF_ORDER = 0.1;
const STEPS = 10;

/** What the numbers in the time column of a file say about their form, gathered in bounded memory. */
export class NumberEvidence {
  private readonly fits = new Map<TimeForm, number>(NUMBER_FORMS.map((form) => [form, 0]));
  private count = 0;
  private rises = 0;
  private falls = 0;
  private last = Number.NaN;
  private example: { line: number; text: string } | undefined;

  add(text: string, line: number): void {
    if (!isNumberOfTime(text)) return;
    this.count++;
    this.example ??= { line, text };
    for (const [form, count] of this.fits) if (isPlausible(form.read(text))) this.fits.set(form, count + 1);
    const number = Number(text.replace(',', '.'));
    if (number > this.last) this.rises++;
    if (number < this.last) this.falls++;
    this.last = number;
  }

  /** The form that reads the numbers of the file, or what is wrong and with which line. */
  decide(column: string): TimeForm | { problem: string; line: number; found: string } {
    const { line, text } = this.example ?? { line: 0, text: '' };
    const all = [...this.fits].filter(([, count]) => count === this.count);
    const most = [...this.fits].filter(([, count]) => count >= ENOUGH * this.count);
    const [first, second] = all.length > 0 ? all : most;
    const isOrdered = Math.min(this.rises, this.falls) <= OUT_OF_ORDER * Math.max(STEPS, this.rises + this.falls);
    if (first && !second && isOrdered) return plausible(first[0]);
    const expected =
      first && !second
        ? 'times that rise; the numbers of the file rise and fall'
        : `a time that can be read in one way; it is ${readings(text, first && second ? most.map(([form]) => form) : NUMBER_FORMS)}`;
    return { problem: describeRefusal({ line, column, found: text, expected }), line, found: text };
  }
}

/** A number of another time is none of the form: it has lost or gained a digit. */
function plausible(form: TimeForm): TimeForm {
  return {
    name: form.name,
    read(text) {
      const read = form.read(text);
      return read instanceof Refused || isPlausible(read) ? read : undefined;
    },
  };
}

function readings(text: string, forms: readonly TimeForm[]): string {
  const all = forms.flatMap((form) => {
    const read = form.read(text);
    return read === undefined || read instanceof Refused ? [] : [`${shown(read)} as ${form.name}`];
  });
  return all.length === 0 ? 'none in any form that is known' : all.join(', ');
}

function shown({ year, month, day, hour, minute, second }: Written): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}
