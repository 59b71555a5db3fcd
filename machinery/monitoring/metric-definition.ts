import type { Capacity } from './capacity.ts';
import type { PartName, Parts, Snapshot } from './snapshot.ts';

export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** One figure of the platform: what `/metrics` serves, alerts look at and the dashboard shows. */
export interface Metric {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  unit: 'bytes' | 'seconds' | 'ratio' | 'count' | 'days' | 'yes';
  labels: readonly string[];
  /** Part of the snapshot that it is read from: where that cannot be asked, nothing is known. */
  part: PartName;
  read: (snapshot: Snapshot, capacity: readonly Capacity[]) => Sample[];
}

type Reading<Row> = (row: Row) => Sample[];

/** A metric of a part that is a list, with the samples of each of its rows. */
export function of<Name extends PartName>(
  part: Name,
  rest: Omit<Metric, 'part' | 'read'>,
  read: Reading<Parts[Name] extends (infer Row)[] ? Row : never>,
): Metric {
  return {
    ...rest,
    part,
    read: ({ parts }) => {
      const rows = (parts[part] ?? []) as Parameters<typeof read>[0][];
      return rows.flatMap(read);
    },
  };
}

export const one = (value: number | null | undefined, labels: Record<string, string>): Sample[] =>
  value === null || value === undefined || Number.isNaN(value) ? [] : [{ labels, value }];

export const yes = (is: boolean): number => (is ? 1 : 0);

export const gauge = { type: 'gauge' } as const;
export const counter = { type: 'counter', unit: 'count' } as const;
