import { localDay, nextLocal } from '../../../../machinery/base/company-time.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../../machinery/kernel/legacy.ts';
import type { Rows } from '../../rows.ts';
import type { Context } from '../context.ts';
import { keepAccounts, openAccounts, openCostCenters } from './accounts.ts';
import type { Demand } from './demand.ts';
import { keepInspectionPlans, openInspectionPlans } from './inspection-plans.ts';
import { keepRoutings, openRoutings } from './routings.ts';
import { REVIEW_DAYS, reviewSafetyStock } from './safety-stock.ts';
import { keepWorkCenters, openWorkCenters } from './work-centers.ts';

/** Master data whose change asks for new standing data. */
const CONCERNS = new Set([
  'master.machines',
  'master.production_lines',
  'master.bill_of_materials',
  'master.bom_components',
  'master.products',
  'master.materials',
  'financial.chart_of_accounts',
]);

/** Local hour at which new master data are worked in. */
const HOUR = 4;

/** Work centres, routings, inspection plans, cost centres, accounts and stocking levels: opened with the company, kept up every night after master data changed. */
export class StandingRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly demand: Demand;
  private next: Moment = 0;

  constructor(context: Context, demand: Demand) {
    this.context = context;
    this.demand = demand;
  }

  open(now: Moment): void {
    openCostCenters(this.context, now);
    openAccounts(this.context);
    openWorkCenters(this.context, now);
    openRoutings(this.context, this.demand, now);
    openInspectionPlans(this.context, now);
    reviewSafetyStock(this.context, this.demand, now);
  }

  restore(now: Moment): void {
    this.demand.refresh();
    this.next = nextLocal(now, HOUR);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    if (copied.some(({ table }) => CONCERNS.has(table))) this.demand.refresh();
    if (now < this.next) return;
    keepAccounts(this.context);
    keepWorkCenters(this.context, now);
    keepRoutings(this.context, now);
    keepInspectionPlans(this.context, now);
    const first = localDay(this.context.parameters.start);
    const day = localDay(now);
    if (day > first && (day - first) % REVIEW_DAYS === 0) reviewSafetyStock(this.context, this.demand, now);
    this.next = nextLocal(now + 1, HOUR);
  }
}
