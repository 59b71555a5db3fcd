import { GenimsError } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { WarehouseMovementsRow } from '../rows.ts';
import type { Context, Goods } from './context.ts';
import { freeOf, type Stock, stockOf } from './stock.ts';

type Columns = Readonly<Partial<WarehouseMovementsRow>>;

/** A movement of ERP's stock as the warehouse has to carry it out. */
export interface Booked {
  columns: Columns;
  warehouse: Key;
  goods: Goods;
  quantity: Scaled;
  cause: Pick<WarehouseMovementsRow, 'source_module' | 'source_table' | 'source_id' | 'source_document_number'>;
  /** What its rows refer to. */
  refers: Partial<WarehouseMovementsRow>;
}

/** Where goods are taken from that nothing was planned for: what is free, from the places where least is first. */
export function parts(
  context: Context,
  { warehouse, goods, quantity, columns }: Booked,
): { row: Stock; quantity: Scaled }[] {
  const found: { row: Stock; quantity: Scaled }[] = [];
  let left = quantity;
  const rows = stockOf(context, warehouse, goods).filter((row) => freeOf(row) > 0);
  for (const row of rows.toSorted((a, b) => Number(freeOf(b) >= left) - Number(freeOf(a) >= left))) {
    const taken = Math.min(left, freeOf(row));
    found.push({ row, quantity: taken });
    left -= taken;
    if (left <= 0) break;
  }
  if (left > 0)
    throw new GenimsError(
      'INTERNAL',
      `ERP books ${columns.movement_type} of ${quantity} (lot ${goods.lot}, ${goods.stockType}) in warehouse ${warehouse}: ${left} of it lies in no bin.`,
    );
  return found;
}
