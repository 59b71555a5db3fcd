import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { amountOf, CATEGORY, type Category, type Element, OFFSET, QUALITY_ACCOUNT } from '../lifecycle/costs.ts';
import type { QualityCostsRow } from '../rows.ts';
import { type Context, departmentOf } from './context.ts';
import { countIn } from './counting.ts';
import { countFor } from './supplier-figures.ts';

/** What something has cost: a quantity at a price, or a lump sum. */
export interface Cost
  extends Partial<
    Pick<
      QualityCostsRow,
      | 'product_id'
      | 'material_id'
      | 'lot_number'
      | 'ncr_id'
      | 'customer_complaint_id'
      | 'supplier_id'
      | 'source_document_number'
      | 'recorded_by_employee_id'
      | 'is_charged_back'
    >
  > {
  element: Element;
  site: Key;
  source_table: `quality.${string}`;
  source_id: Key;
  quantity?: Scaled;
  unit?: string;
  unitCost?: Scaled;
  amount?: Scaled;
  day?: Day;
}

/** Writes a cost down and counts it in. What costs nothing is no cost. */
export function recordCost(context: Context, cost: Cost): Scaled {
  const { tables, copies, numbers, now } = context;
  const { element, site, quantity, unit, unitCost, amount: lump, day = localDay(now), ...refers } = cost;
  const amount = lump ?? amountOf(must(quantity, 'quantity of a cost'), must(unitCost, 'price of a cost'));
  if (amount <= 0) return 0;
  const category: Category = CATEGORY[element];
  const department = departmentOf(context, site);
  const row = tables.quality_costs.add({
    cost_number: numbers.next('QCO', now),
    cost_category: category,
    cost_element: element,
    company_id: copies['master.factories'].must(site).company_id,
    factory_id: site,
    department_id: department.department_id,
    cost_center_code: department.cost_center_code,
    account_code: QUALITY_ACCOUNT,
    offset_account_code: OFFSET[category],
    incurred_at: now,
    posting_date: day,
    amount,
    currency_code: 'INR',
    ...(lump === undefined
      ? {
          quantity: must(quantity, 'quantity'),
          unit_of_measure: must(unit, 'unit'),
          unit_cost_amount: must(unitCost, 'price'),
        }
      : {}),
    source_module: 'quality',
    status: 'confirmed',
    ...refers,
  });
  logCost(context, row);
  if (row.supplier_id !== null && (category === 'internal_failure' || category === 'external_failure'))
    countFor(context, row.supplier_id, { poor_quality_cost_amount: amount });
  countIn(context, site, { [`${category}_cost_amount`]: amount, total_quality_cost_amount: amount }, day);
  return amount;
}

/** What is handed over to ERP with the figures of the day. */
function logCost({ tables, now }: Context, row: QualityCostsRow): void {
  tables.qms_integration_log.add({
    direction: 'outbound',
    flow_id: 'quality-to-erp',
    counterpart_module: 'erp',
    message_type: 'quality_cost',
    entity_table: 'quality.quality_costs',
    entity_id: row.quality_cost_id,
    document_number: row.cost_number,
    factory_id: row.factory_id,
    lot_number: row.lot_number,
    status: 'processed',
    ncr_id: row.ncr_id,
    customer_complaint_id: row.customer_complaint_id,
    payload: { cost_element: row.cost_element, amount: row.amount / 100 },
    attempt_count: 1,
    occurred_at: row.incurred_at,
    received_at: now,
    processed_at: now,
  });
}
