/** Settings of a session, by name; as the engine spells values. */
export type SessionSettings = Readonly<Record<string, string>>;

/** One of two ways to set an engine that are set against each other. */
export interface Variant {
  name: string;
  settings: SessionSettings;
}

/** Something that a database is asked to do over and over. */
export interface Load {
  /** `insert` and `change` are transactions of one row each, `lookup` rows by a key to another table, `scan` and `join` sums over whole tables. */
  kind: 'insert' | 'change' | 'lookup' | 'scan' | 'join';
  table: string;
  /** Times that the statement is run in one round. */
  times: number;
  /** Runs one round; what it changed is as before after it. */
  round: () => Promise<void>;
}

/** What a load took with either variant: milliseconds for one statement or transaction, the median of the rounds. */
export interface Measured {
  kind: Load['kind'];
  table: string;
  before: number;
  after: number;
}
