import { type Agent, agentOfRooms, type ModuleBehaviour } from '../../machinery/kernel/legacy.ts';
import type { Context, Erp } from './agent/context.ts';
import { CountsRoom, held as heldOfCounts } from './agent/counts.ts';
import { Demand } from './agent/demand.ts';
import { ForecastsRoom, held as heldOfForecasts } from './agent/forecasts.ts';
import { GatheringRoom } from './agent/gathering.ts';
import { LedgerBook } from './agent/ledger.ts';
import { OpeningRoom } from './agent/opening.ts';
import { held as heldOfPlanning, PlanningRoom } from './agent/planning.ts';
import { held as heldOfProduction, ProductionRoom } from './agent/production.ts';
import { Recipes } from './agent/production-orders.ts';
import { held as heldOfPurchasing, PurchasingRoom } from './agent/purchasing.ts';
import { held as heldOfReceivables, ReceivablesRoom } from './agent/receivables.ts';
import { held as heldOfSales, SalesRoom } from './agent/sales.ts';
import { held as heldOfStanding, StandingRoom } from './agent/standing.ts';
import { StockBook } from './agent/stock.ts';
import { held as heldOfStock, StockRoom } from './agent/stock-room.ts';
import { links } from './links.ts';
import type { CopyRows, Rows } from './rows.ts';

/**
 * The rooms of ERP. Stock comes first, because the others ask it from their first step on; accounts come before what posts to them, opening stock
 * before what reserves it; what is gathered at night comes last.
 */
function createAgent(context: Context): Agent<Rows> {
  const ledger = new LedgerBook(context);
  const stock = new StockBook(context, ledger);
  const erp: Erp = { context, stock, ledger };
  const demand = new Demand(context);
  const recipes = new Recipes(erp);
  return agentOfRooms<Rows>([
    new StockRoom(erp, stock),
    new StandingRoom(context, demand),
    new OpeningRoom(erp, { stock, ledger }, demand),
    new PurchasingRoom(erp, demand),
    new SalesRoom(erp, demand),
    new ReceivablesRoom(erp),
    new ForecastsRoom(erp, demand),
    new PlanningRoom(erp, demand, recipes),
    new ProductionRoom(erp, demand, recipes),
    new CountsRoom(erp, stock),
    new GatheringRoom(erp, stock),
  ]);
}

export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'erp',
  held: {
    ...heldOfStanding,
    ...heldOfStock,
    ...heldOfPurchasing,
    ...heldOfPlanning,
    ...heldOfSales,
    ...heldOfReceivables,
    ...heldOfForecasts,
    ...heldOfProduction,
    ...heldOfCounts,
  },
  createAgent,
  links,
};
