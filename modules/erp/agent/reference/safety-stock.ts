import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { STOCKING } from '../../lifecycle/standing.ts';
import type { NewRows, SafetyStockLevelsRow } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import type { Demand } from './demand.ts';
import { storeOf } from './places.ts';

/** Days between two reviews of the levels. */
export const REVIEW_DAYS = 91;
const WORKING_SHARE = 6 / 7;

/** What is stocked where, and what the levels are worked out from; quantities in units a working day. */
interface Stocked {
  item: Item;
  warehouse: Key;
  daily: number;
  leadTimeDays: number;
  lot: number;
  unit: string;
  abcClass: SafetyStockLevelsRow['abc_class'];
  cost: number;
}

/** Works out the levels of everything that is stocked; levels of an earlier review are superseded. */
export function reviewSafetyStock(context: Context, demand: Demand, now: Moment): void {
  const { safety_stock_levels } = context.tables;
  const today = localDay(now);
  for (const row of [...safety_stock_levels.held()]) {
    safety_stock_levels.change(row, { status: 'superseded', valid_to: Math.max(row.valid_from, today - 1) });
  }
  const planner = plannerOf(context);
  for (const stocked of [...boughtMaterials(context, demand), ...stockedProducts(context, demand)]) {
    safety_stock_levels.add({
      ...levels(stocked),
      approved_by_employee_id: planner,
      calculated_at: now,
      valid_from: today,
    });
  }
}

/** Bought materials at the sites that use them, each with its share of the demand. */
function boughtMaterials({ copies, ...context }: Context, demand: Demand): Stocked[] {
  const sites = new Map<Key, Set<Key>>();
  for (const component of copies['master.bom_components'].all()) {
    const bill = copies['master.bill_of_materials'].get(component.bom_id);
    if (bill?.status === 'released')
      sites.set(component.material_id, (sites.get(component.material_id) ?? new Set()).add(bill.factory_id));
  }
  return [...sites]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, factories]) => {
      const material = copies['master.materials'].get(key);
      const daily = demand.meanDailyMaterial(key) / factories.size;
      if (material?.procurement_type !== 'bought' || daily <= 0) return [];
      return [...factories]
        .sort((a, b) => a - b)
        .map((factory) => ({
          item: { product_id: null, material_id: key } as const,
          warehouse: storeOf({ copies, ...context }, factory, 'raw_material').warehouse_id,
          daily,
          leadTimeDays: material.lead_time_days,
          lot: material.lot_size_quantity / 1000,
          unit: material.unit_of_measure,
          abcClass: material.abc_class,
          cost: material.standard_cost_amount,
        }));
    });
}

function stockedProducts(context: Context, demand: Demand): Stocked[] {
  return [...context.copies['master.products'].all()]
    .filter((product) => product.planning_strategy === 'make_to_stock' && demand.meanDaily(product) > 0)
    .sort((a, b) => a.product_id - b.product_id)
    .map((product) => {
      const item = { product_id: product.product_id, material_id: null } as const;
      return {
        item,
        warehouse: storeOf(context, product.home_factory_id, 'finished_goods').warehouse_id,
        daily: demand.meanDaily(product),
        leadTimeDays: product.lead_time_days,
        lot: demand.plannedLot(item),
        unit: product.unit_of_measure,
        abcClass: product.abc_class,
        cost: product.standard_cost_amount,
      };
    });
}

/** Safety stock by service level: z times the deviation of demand over the lead time. */
function levels({
  item,
  warehouse,
  daily,
  leadTimeDays,
  lot,
  unit,
  abcClass,
}: Stocked): Omit<NewRows['safety_stock_levels'], 'calculated_at' | 'valid_from'> {
  const days = leadTimeDays * WORKING_SHARE;
  const deviation = daily * STOCKING.demandSpread;
  const leadTimeDeviation = leadTimeDays * STOCKING.leadTimeSpread;
  const z = STOCKING.z[abcClass] ?? 1.64;
  const safety = Math.ceil(z * Math.sqrt(days * deviation ** 2 + (daily * leadTimeDeviation * WORKING_SHARE) ** 2));
  const reorder = Math.ceil(safety + daily * days);
  const size = Math.max(1, Math.ceil(lot));
  const maximum = reorder + Math.max(size, Math.ceil(daily * STOCKING.reviewDays));
  return {
    ...item,
    warehouse_id: warehouse,
    calculation_method: 'service_level',
    service_level_pct: (STOCKING.serviceLevel[abcClass] ?? 95) * 10_000,
    average_daily_quantity: Math.round(daily * 1000),
    daily_demand_deviation: Math.round(deviation * 1000),
    lead_time_days: leadTimeDays,
    lead_time_deviation_days: Math.round(leadTimeDeviation * 10_000),
    review_period_days: STOCKING.reviewDays,
    safety_stock_quantity: safety * 1000,
    reorder_point_quantity: reorder * 1000,
    maximum_stock_quantity: maximum * 1000,
    lot_size_quantity: size * 1000,
    unit_of_measure: unit,
    holding_cost_pct: STOCKING.holdingCost * 10_000,
    order_cost_amount: STOCKING.orderCost * 100,
    abc_class: abcClass,
    xyz_class: daily > 3 ? 'x' : daily > 0.5 ? 'y' : 'z',
    status: 'active',
  };
}

function plannerOf({ copies }: Context): Key | null {
  for (const title of ['Planning Manager', 'Demand Planner', 'Production Planner'])
    for (const row of copies['master.employees'].all())
      if (row.job_title === title && row.status === 'active') return row.employee_id;
  return null;
}
