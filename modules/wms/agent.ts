import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { allocations } from './agent/allocations.ts';
import { counts } from './agent/counts.ts';
import { dock } from './agent/dock.ts';
import { erpMovements } from './agent/erp-movements.ts';
import { expected } from './agent/expected.ts';
import { layout } from './agent/layout.ts';
import { openingStock } from './agent/opening-stock.ts';
import { packing } from './agent/packing.ts';
import { people } from './agent/people.ts';
import { picking } from './agent/picking.ts';
import { putaway } from './agent/putaway.ts';
import { qualityDemands } from './agent/quality-demands.ts';
import { receiving } from './agent/receiving.ts';
import { replenishment } from './agent/replenishment.ts';
import { shipping } from './agent/shipping.ts';
import { stockReport } from './agent/stock-report.ts';
import { waves } from './agent/waves.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * The warehouses. Bins stand before stock is put into them; what is expected and reserved is known before the movement that fulfils it; what is picked is
 * packed in the same step, and leaves when it is loaded.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'wms',
  lifecycle,
  processes: [
    layout,
    people,
    openingStock,
    expected,
    allocations,
    dock,
    receiving,
    erpMovements,
    qualityDemands,
    putaway,
    replenishment,
    waves,
    picking,
    packing,
    shipping,
    counts,
    stockReport,
  ],
  links,
});
