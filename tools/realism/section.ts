import type { PostgresClient } from '../../machinery/engines/postgres/connect.ts';

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

/** Figures of one subject from the database of one module: by a query that gives them in one row, or by a program that asks more than SQL can. */
export type Section = {
  title: string;
  module: string;
  note: string;
  lines: Measure[];
} & ({ sql: string } | { figures(client: PostgresClient): Promise<Figures> });

/** Figures by the name of their column. */
export type Figures = Record<string, number | null>;
