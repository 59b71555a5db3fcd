import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Label, RunParameters } from './contract.ts';
import type { Delivery } from './messages.ts';

/** Where an agent stands: in its own database, changed together with the rows that it accounts for. */
export interface AgentCheckpoint {
  moment: Moment;
  /** When it acts next if nothing more arrives; null for never. */
  next: Moment | null;
  parameters: RunParameters;
  /** Last number of each range of documents. */
  numbers: Record<string, number>;
  /** Count and digest of the held keys, with a sign of the rule by which they are held, by table: a restart that reads others by the same rule is refused. */
  heldKeys: Record<string, string>;
}

/** What a stopped agent needs beside its behaviour; all of it is kept in its module's database. */
export interface ModuleRestart {
  module: string;
  moment: Moment;
  lastKeys: Record<string, number>;
  /** Keys that are passed over, because a row made by hand bears the number. */
  takenKeys?: Record<string, number[]>;
  held: Record<string, AnyRow[]>;
  copies: Record<string, AnyRow[]>;
  underWay: Delivery[];
  numbers: Record<string, number>;
  /** What the checkpoint says of the held keys, by table. */
  heldKeys?: Record<string, string>;
}

/** What a simulation leaves beside the rows that it wrote. */
export interface Simulated {
  rows: number;
  /** Where each module's agent stands. */
  checkpoints: Map<string, AgentCheckpoint>;
  /** What is under way to each module, in order. */
  inboxes: Map<string, Delivery[]>;
  labels: ModuleLabel[];
}

/** A label with the module whose agent told it. */
export type ModuleLabel = Label & { module: string };
