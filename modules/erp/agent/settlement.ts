import { multiply, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { localDay } from '../../../machinery/simulation/calendar.ts';
import { ACCOUNTS } from '../lifecycle/posting.ts';
import type { ProductionCostsRow, ProductionOrdersRow } from '../rows.ts';
import type { Erp, NewEntry, Posting } from './context.ts';
import { settled } from './costing.ts';
import { signed } from './gathering-postings.ts';
import { operationsOf } from './routings.ts';

/**
 * Settles an order: what the standard allows for its good output against what it took, by kind; scrap at standard cost; the rest, from lot sizes and rounding, is other
 * variance. Nothing stays in work in progress.
 */
export function settle(erp: Erp, order: ProductionOrdersRow, costs: ProductionCostsRow[], now: Moment): void {
  const { production_orders, production_costs } = erp.context.tables;
  for (const [type, rows] of Map.groupBy(
    costs,
    (row) => `${row.cost_type} ${row.cost_type === 'material' ? row.bom_component_id : ''}`,
  ))
    allow(erp, rows, standardOf(erp, order, type, rows));
  const sum = (column: 'price_variance_amount' | 'usage_variance_amount' | 'efficiency_variance_amount') =>
    costs.reduce((total, row) => total + (row[column] ?? 0), 0);
  const scrap =
    order.scrap_quantity > 0
      ? Math.max(
          0,
          Math.min(order.wip_amount, multiply(order.scrap_quantity, 3, order.standard_unit_cost_amount, 4, 2)),
        )
      : 0;
  const parts = {
    scrap_amount: scrap,
    price_variance_amount: sum('price_variance_amount'),
    usage_variance_amount: sum('usage_variance_amount'),
    efficiency_variance_amount: sum('efficiency_variance_amount'),
  };
  const other =
    order.wip_amount -
    parts.scrap_amount -
    parts.price_variance_amount -
    parts.usage_variance_amount -
    parts.efficiency_variance_amount;
  post(erp, order, { ...parts, other }, now);
  production_orders.change(order, { ...parts, other_variance_amount: other });
  production_orders.change(order, {
    wip_amount: order.actual_cost_amount - order.delivered_amount - settled(order),
    settled_at: now,
    closed_at: now,
    status: 'closed',
  });
  production_orders.release(order);
  for (const row of costs) production_costs.release(row);
}

/** What the good output may take: of a component by the recipe, of labour, machines and energy by the routing. In ten-thousandths. */
function standardOf(erp: Erp, order: ProductionOrdersRow, type: string, rows: ProductionCostsRow[]): Scaled {
  const first = must(rows[0], 'cost');
  if (first.cost_type === 'material') {
    const component = erp.context.copies['master.bom_components'].get(first.bom_component_id ?? 0);
    const bill = erp.context.copies['master.bill_of_materials'].get(order.bom_id);
    if (!component || !bill) return rows.reduce((sum, row) => sum + row.quantity, 0);
    return Math.round(((order.good_quantity * component.quantity) / bill.base_quantity) * 10);
  }
  const pieces = order.good_quantity / 1000;
  const hours = operationsOf(erp.context, order.routing_id).reduce((sum, operation) => {
    const seconds = operation.setup_minutes * 0.6 + (pieces * operation.cycle_seconds) / 100;
    if (type.startsWith('labour')) return sum + (seconds * operation.crew_size) / 3600;
    if (type.startsWith('energy')) return sum + (pieces * operation.standard_energy_kwh) / 10_000;
    return sum + (pieces * operation.cycle_seconds) / 100 / 3600;
  }, 0);
  return Math.round(hours * 10_000);
}

/** Shares what is allowed out over the rows by what they took; the last takes what rounding leaves. */
function allow({ context }: Erp, rows: ProductionCostsRow[], allowed: Scaled): void {
  const taken = rows.reduce((sum, row) => sum + row.quantity, 0);
  let left = allowed;
  for (const [index, row] of rows.entries()) {
    const share = index === rows.length - 1 || taken === 0 ? left : ratio(allowed, row.quantity, taken);
    left -= share;
    const rate = must(row.standard_rate_amount ?? undefined, 'standard rate');
    const actual = must(row.actual_amount ?? undefined, 'actual amount');
    const standard = multiply(share, 4, rate, 4, 2);
    const price = actual - multiply(row.quantity, 4, rate, 4, 2);
    const deviation = actual - standard - price;
    const isMaterial = row.cost_type === 'material';
    context.tables.production_costs.change(row, {
      standard_quantity: share,
      usage_variance_quantity: row.quantity - share,
      standard_amount: standard,
      price_variance_amount: price,
      usage_variance_amount: isMaterial ? deviation : 0,
      efficiency_variance_amount: isMaterial ? 0 : deviation,
      status: 'settled',
    });
  }
}

interface Parts {
  scrap_amount: Scaled;
  price_variance_amount: Scaled;
  usage_variance_amount: Scaled;
  efficiency_variance_amount: Scaled;
  other: Scaled;
}

/** Scrap and variances leave work in progress, each by an entry of its own. */
function post(erp: Erp, order: ProductionOrdersRow, parts: Parts, now: Moment): void {
  const refers = { production_order_id: order.production_order_id };
  enter(erp, order, 'scrap', [signed(ACCOUNTS.scrap, parts.scrap_amount, refers)], now);
  enter(
    erp,
    order,
    'production_variance',
    [
      signed(ACCOUNTS.usageVariance, parts.usage_variance_amount, refers),
      signed(ACCOUNTS.efficiencyVariance, parts.efficiency_variance_amount, refers),
      signed(ACCOUNTS.otherVariance, parts.other + parts.price_variance_amount, refers),
    ],
    now,
  );
}

function enter(erp: Erp, order: ProductionOrdersRow, type: NewEntry['type'], lines: Posting[], now: Moment): void {
  const real = lines.filter((line) => (line.debit ?? 0) + (line.credit ?? 0) > 0);
  if (real.length === 0) return;
  const total = real.reduce((sum, line) => sum + (line.debit ?? 0) - (line.credit ?? 0), 0);
  const wip = signed(ACCOUNTS.workInProgress, -total, {
    product_id: order.product_id,
    material_id: order.material_id,
    production_order_id: order.production_order_id,
    assignment_number: order.production_order_number,
  });
  erp.ledger.post(
    {
      type,
      company: order.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.production_orders',
        source_id: order.production_order_id,
        source_document_number: order.production_order_number,
      },
      documentDate: localDay(now),
      postingDate: localDay(now),
      description: `${type === 'scrap' ? 'Scrap of' : 'Variances of'} ${order.production_order_number}`,
      lines: total === 0 ? real : [...real, wip],
    },
    now,
  );
}
