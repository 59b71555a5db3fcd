import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { STOCK } from '../lifecycle/rates.ts';
import type { Types } from '../rows.ts';
import { type Context, type Goods, itemOf } from './context.ts';
import { factsOf, stepOf } from './items.ts';
import { binsOf } from './places.ts';
import { choose } from './slotting.ts';
import { put } from './stock.ts';

/** What ERP's books show when history begins lies in bins: fast movers in a face of their own, the rest where the rules put it. */
export const openingStock: Process<Types> = { name: 'opening stock', takes: { warehouse_inventory: share } };

function share(context: Context, { columns }: Message<Types, 'warehouse_inventory'>): void {
  const warehouse = must(columns.warehouse_id, 'warehouse of opening stock');
  const quantity = must(columns.opening_quantity, 'opening quantity');
  const goods: Goods = {
    item: itemOf(columns),
    lot: columns.lot_number ?? null,
    stockType: columns.stock_type ?? 'unrestricted',
  };
  giveFace(context, warehouse, goods, quantity);
  const origin = {
    receivedOn: localDay(columns.last_movement_at ?? context.now),
    expiry: columns.expiry_date ?? null,
    opening: true,
  };
  for (let left = quantity; left > 0; ) {
    const { bin, quantity: fits } = choose(context, warehouse, goods, left);
    put(context, bin, goods, fits, origin);
    left -= fits;
  }
}

/** A fast mover gets the next free face of its warehouse, where the goods of one visit are light enough for it. */
function giveFace(context: Context, warehouse: Key, { item }: Goods, quantity: Scaled): void {
  const facts = factsOf(context, item);
  if (!(STOCK.faceClasses as readonly string[]).includes(facts.abc) || facts.unitWeight > 80_000) return;
  const faces = binsOf(context, warehouse, 'pick_face');
  if (faces.some((bin) => bin.product_id === item.product_id && bin.material_id === item.material_id)) return;
  const face = faces.find((bin) => bin.product_id === null && bin.material_id === null);
  const step = stepOf(facts);
  const share = (part: number) => Math.max(step, Math.floor((quantity * part) / step) * step);
  const maximum = share(STOCK.faceShare.maximum);
  const minimum = share(STOCK.faceShare.minimum);
  if (!face || maximum <= minimum) return;
  context.tables.storage_bins.change(face, {
    ...item,
    minimum_quantity: minimum,
    maximum_quantity: maximum,
    unit_of_measure: facts.unit,
  });
}
