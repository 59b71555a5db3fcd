/** Why a field is refused: what it should have been, or what is wrong with it. */
export class Refused {
  readonly expected: string;

  constructor(expected: string) {
    this.expected = expected;
  }
}

/** A line of a recording that cannot be taken. */
export interface Refusal {
  /** Number of the line in the file, from 1; the header is a line too. */
  line: number;
  /** Column as the header calls it. */
  column: string;
  found: string;
  expected: string;
  /** The line as it stands in the file. */
  original: string;
}

const LONGEST_SHOWN = 60;

export function describeRefusal({ line, column, found, expected }: Omit<Refusal, 'original'>): string {
  return `line ${line}, column ${column}: found ${shown(found)}, expected ${expected}`;
}

export function shown(text: string): string {
  if (text === '') return 'nothing';
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}
