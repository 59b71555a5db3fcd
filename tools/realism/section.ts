/** One figure of a section. */
export interface Measure {
  what: string;
  /** Column of the section's query that has it. */
  column: string;
  /** What was recorded elsewhere, or the range that is asked for. */
  yardstick: number | [number, number];
  /** Distance from a single yardstick that still fits. */
  within: number;
  digits: number;
  unit?: string;
}

/** Figures of one subject: a query that gives them in one row, from the database of one module. */
export interface Section {
  title: string;
  module: string;
  note: string;
  sql: string;
  lines: Measure[];
}
