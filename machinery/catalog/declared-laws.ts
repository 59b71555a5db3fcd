import type { StateMachine } from '../base/lifecycle.ts';

/**
 * Laws of common shapes, as data: the machinery makes the query of each and the violations that prove it. What only one business knows stays a query of
 * the module's `checks/`.
 *
 * A table is named as it stands in the module, or qualified where it is a reference copy. A path is a column, or columns joined by points that lead
 * along keys: `sales_order_id.customer_id.currency_code`. A condition or sum is SQL about one row of its table; a path in braces leads elsewhere:
 * `{journal_entry_id.status} <> 'draft'`.
 */
export interface DeclaredLaws {
  /** By `table.column`: numbers run through from 1. */
  numbers?: Record<string, NumberLaw>;
  /** By name: two sides of a book agree. */
  balances?: Record<string, BalanceLaw>;
  /** By table: paths whose moments follow each other; those that are null are passed over. */
  moments?: Record<string, string[][]>;
  /** By table: the time from one row to the next. */
  periods?: Record<string, PeriodLaw>;
  /** By `table.column`: paths to what the column equals, where both are known. */
  agreements?: Record<string, string[] | AgreementLaw>;
  /** By `table.column`: what the rows that it points to must be. */
  references?: Record<string, ReferenceLaw>;
  /** By name: what rows must have in other tables. */
  parts?: Record<string, PartLaw>;
  /** By table: a tree with one root. */
  trees?: Record<string, TreeLaw>;
  /** Documents that have exactly one entry in the books. */
  posted?: PostedLaw;
  /** By table: a row is in a state that the machine knows, and has moments of its states in the order in which they follow (`approved` at `approved_at`). */
  states?: Readonly<Record<string, StateMachine>>;
}

export interface NumberLaw {
  /** SQL: numbers begin anew for each of its values. */
  per?: string;
  /** Numbers count in steps of this; 1 where it is left out. */
  step?: number;
  /** Another `table.column` that bears numbers of the range, some of them already. */
  also?: string;
  /** The number is that of the key. */
  isKey?: true;
}

/**
 * A sum is written like the end of a query, `net_amount, tax_amount from purchase_order_lines where deleted_at is null`; it may compare several at once. It is
 * taken by what the law says, or by what stands after its own `by`: `amount by {warehouse_id.company_id} from …`.
 */
export interface BalanceLaw {
  /** What holds, in one sentence; of a numbered law it begins with `Law 2: `. */
  says: string;
  /** Columns by which both sides are summed; the key of the first table where it is left out. */
  by?: string;
  sum: string;
  /** Sums that add up to the first. */
  equals?: string | string[];
  /** Sums that add up to what the first is at most. */
  atMost?: string;
}

export interface PeriodLaw {
  law?: number;
  /** Columns of whom the periods are; of one of them none overlap. */
  of: string[];
  /** Path or SQL of the begin. Days are periods with both ends, moments end where the next begin. */
  from: string;
  /** Column of the end, null for none. */
  to: string;
  /** Each ends where the next begins, too. */
  gapless?: true;
  /** The last has no end. */
  openEnded?: true;
  where?: string;
}

export interface AgreementLaw {
  law?: number;
  equals: string[];
  where?: string;
}

export interface ReferenceLaw {
  law?: number;
  where?: string;
  /** Column of the row that is pointed to. */
  column: string;
  is?: string[];
  isNot?: string[];
}

export interface PartLaw {
  of: string;
  /** Rows that must have the part; every one where it is left out. */
  where?: string;
  part: string;
  /** Column of the part that points here. */
  by: string;
  /** Parts that count; every one where it is left out. */
  having?: string;
}

export interface TreeLaw {
  parent: string;
  /** There is a tree for each value of the column. */
  per?: string;
  where?: string;
}

export interface PostedLaw {
  law?: number;
  entries: { table: string; source: string; number: string; where: string };
  /** By table: its number and which rows are posted. */
  documents: Record<string, { number: string; where?: string }>;
}
