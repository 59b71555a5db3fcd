import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { roomAsProcess } from '../../machinery/kernel/legacy.ts';
import { erpOf } from './agent/erp.ts';
import { GatheringRoom, ledgerOf } from './agent/ledger/index.ts';
import { PlanningRoom } from './agent/planning/index.ts';
import { ProductionRoom, recipesOf } from './agent/production/index.ts';
import { purchasing } from './agent/purchasing/index.ts';
import { demandOf, StandingRoom } from './agent/reference/index.ts';
import { ForecastsRoom, ReceivablesRoom, SalesRoom } from './agent/sales/index.ts';
import { CountsRoom, OpeningRoom, StockRoom, stockOf } from './agent/stock/index.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * Stock comes first, because the others ask it from their first step on; accounts come before what posts to them, opening stock before what reserves it; what is
 * gathered at night comes last.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'erp',
  lifecycle,
  processes: [
    roomAsProcess('stock', (context) => new StockRoom(erpOf(context), stockOf(context))),
    roomAsProcess('standing data', (context) => new StandingRoom(context, demandOf(context))),
    roomAsProcess(
      'opening stock',
      (context) =>
        new OpeningRoom(erpOf(context), { stock: stockOf(context), ledger: ledgerOf(context) }, demandOf(context)),
    ),
    purchasing,
    roomAsProcess('sales', (context) => new SalesRoom(erpOf(context), demandOf(context))),
    roomAsProcess('receivables', (context) => new ReceivablesRoom(erpOf(context))),
    roomAsProcess('forecasts', (context) => new ForecastsRoom(erpOf(context), demandOf(context))),
    roomAsProcess('planning', (context) => new PlanningRoom(erpOf(context), demandOf(context), recipesOf(context))),
    roomAsProcess('production', (context) => new ProductionRoom(erpOf(context), demandOf(context), recipesOf(context))),
    roomAsProcess('counts', (context) => new CountsRoom(erpOf(context), stockOf(context))),
    roomAsProcess('gathering', (context) => new GatheringRoom(erpOf(context), stockOf(context))),
  ],
  links,
});
