import { everyDay } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { keepAccounts, openAccounts, openCostCenters } from './accounts.ts';
import { demandOf } from './demand.ts';
import { keepInspectionPlans, openInspectionPlans } from './inspection-plans.ts';
import { keepRoutings, openRoutings } from './routings.ts';
import { REVIEW_DAYS, reviewSafetyStock } from './safety-stock.ts';
import { keepWorkCenters, openWorkCenters } from './work-centers.ts';

/** Work centres, routings, inspection plans, cost centres, accounts and stocking levels: opened with the company, kept up every night after master data changed. */
export const standingData: Process<Types> = {
  name: 'standing data',
  opens: open,
  copied: {
    'master.bill_of_materials': refreshDemand,
    'master.bom_components': refreshDemand,
    'master.products': refreshDemand,
    'master.materials': refreshDemand,
  },
  schedule: [{ at: everyDay.at('04:00'), act: keep }],
};

function open(context: Context): void {
  const { now } = context;
  openCostCenters(context, now);
  openAccounts(context);
  openWorkCenters(context, now);
  openRoutings(context, demandOf(context), now);
  openInspectionPlans(context, now);
  reviewSafetyStock(context, demandOf(context), now);
}

function refreshDemand(context: Context): void {
  demandOf(context).refresh();
}

function keep(context: Context): void {
  const { now, parameters } = context;
  keepAccounts(context);
  keepWorkCenters(context, now);
  keepRoutings(context, now);
  keepInspectionPlans(context, now);
  const since = localDay(now) - localDay(parameters.start);
  if (since > 0 && since % REVIEW_DAYS === 0) reviewSafetyStock(context, demandOf(context), now);
}
