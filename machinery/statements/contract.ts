import type { Server } from '../engines/contract.ts';

/** A column of an answer: values come as the server's own text, exactly. */
export interface AnswerColumn {
  name: string;
  /** The value as people read it. */
  show(text: string): string;
  /** The value as JSON. Whatever a double cannot hold stays text. */
  json(text: string): string;
}

/** Where an answer goes, piece by piece: however long it is, only a piece is in memory. */
export interface AnswerSink {
  columns(columns: AnswerColumn[]): Promise<void>;
  rows(rows: (string | null)[][]): Promise<void>;
  /** What the server says beside the answer. */
  notice(text: string): void;
}

export interface StatementInput {
  server: Server;
  database: string;
  statement: string;
  limits: StatementLimits;
  /** Ends the statement at the server when it is aborted. */
  signal: AbortSignal;
  sink: AnswerSink;
}

export interface StatementLimits {
  rows: number;
  seconds: number;
}

/** Rows that are read at a time. */
export const PIECE = 1000;
