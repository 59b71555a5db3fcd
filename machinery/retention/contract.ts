import type { Workshop } from '../etl/workshop.ts';

/** Rows whose time is over, as they are removed: a partition, or the documents of a collection. */
export interface Due {
  engine: 'postgres' | 'mysql' | 'mongodb';
  /** Name of the database in the catalogue. */
  database: string;
  /** Table with its module before it, or table or collection of a store. */
  table: string;
  /** Null where rows are removed one by one. */
  partition: string | null;
  /** What is older is due; milliseconds since 1970. */
  cutoff: number;
  rows: number;
  /** Times of the oldest and newest row; null where there is none. */
  from: number | null;
  to: number | null;
  bytes: number | null;
  personal: boolean;
  /** Brings the rows into the workshop as a table of that name. */
  take: (workshop: Workshop, as: string) => Promise<void>;
  /** Removes the rows; `archived` is how many were kept. Gives how many went. */
  remove: (archived: number) => Promise<{ rows: number; checkpoint?: number }>;
}
