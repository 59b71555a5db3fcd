import { DAY_MS, dateText } from '../base/utc.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { LoadDefinition } from './definition.ts';

/** Rows of a target that are computed and compared: those from a day on. Older ones are retention's, which archives and removes them. */
export interface KeptSpan {
  /** Column of the grain with the day of a row. */
  column: string;
  /** First day that is kept, as YYYY-MM-DD: the first of a month. */
  from: string;
}

/** The span that a store keeps of a target whose grain begins with a day; undefined where it keeps all of it. `today` is the company's day, YYYY-MM-DD. */
export function keptSpan(
  catalog: Catalog,
  { store, table, grain }: Pick<LoadDefinition, 'store' | 'table' | 'grain'>,
  today: string,
): KeptSpan | undefined {
  const manifest = catalog.sqlStores.find((one) => one.store === store);
  const [column = ''] = grain;
  if (!manifest || catalog.storeSpec(store).tables[table]?.columns[column]?.type !== 'date') return undefined;
  const [year = 0, month = 0] = today.split('-').map(Number);
  return { column, from: dateText(Date.UTC(year, month - 1 - manifest.retentionMonths, 1) / DAY_MS) };
}
