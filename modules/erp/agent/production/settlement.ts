import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { ACCOUNTS } from '../../lifecycle/posting.ts';
import type {
  InventoryTransactionsRow,
  ProductionCostsRow,
  ProductionOrdersRow,
  RoutingOperationsRow,
} from '../../rows.ts';
import type { Erp, NewEntry, Posting } from '../context.ts';
import { signed } from '../ledger/index.ts';
import { factsOf, operationsOf } from '../reference/index.ts';
import { settled } from './costing.ts';
import type { Recipes } from './orders.ts';

/** What left the work in progress of an order when it was settled, hundredths of a rupee. */
export interface Settlement {
  order: ProductionOrdersRow;
  scrap: Scaled;
  usage: Scaled;
  efficiency: Scaled;
  /** Prices, lot sizes and rounding. */
  other: Scaled;
}

/** What an order is settled from. */
export interface Booked {
  costs: ProductionCostsRow[];
  movements: InventoryTransactionsRow[];
}

/**
 * Settles an order. Its standard allows for every piece that came to a step what recipe and routing say; what went beyond is usage variance of material or efficiency
 * variance of hours and energy. Lost pieces leave at what they had cost by standard up to the step that lost them. The rest is other variance. Nothing stays in work in
 * progress.
 */
export function settle(
  erp: Erp,
  recipes: Recipes,
  order: ProductionOrdersRow,
  { costs, movements }: Booked,
  now: Moment,
): Settlement {
  const { production_orders } = erp.context.tables;
  const steps = stepsOf(erp, order, costs);
  const material = materialVariances(erp, recipes, order, steps, movements);
  allowHours(erp, steps, costs);
  const efficiency = costs.reduce((sum, row) => sum + (row.efficiency_variance_amount ?? 0), 0);
  const scrap = valueOfLost(erp, recipes, order, steps);
  const other = order.wip_amount - scrap - material.price - material.usage - efficiency;
  production_orders.change(order, {
    scrap_amount: scrap,
    price_variance_amount: material.price,
    usage_variance_amount: material.usage,
    efficiency_variance_amount: efficiency,
    other_variance_amount: other,
  });
  production_orders.change(order, {
    wip_amount: order.actual_cost_amount - order.delivered_amount - settled(order),
    settled_at: now,
    closed_at: now,
    status: 'closed',
  });
  return { order, scrap, usage: material.usage, efficiency, other: other + material.price };
}

/** What was issued and not returned, against what the recipe allows for the pieces: the quantity at standard cost, and the cost of its lots against the standard. */
function materialVariances(
  erp: Erp,
  recipes: Recipes,
  order: ProductionOrdersRow,
  steps: readonly Step[],
  movements: InventoryTransactionsRow[],
): { usage: Scaled; price: Scaled } {
  const allowed = new Map<Key, Scaled>();
  for (const { component, exact } of needsOfPiece(erp, recipes, order)) {
    const came = (stepOf(steps, component)?.came ?? 0) / PIECE;
    allowed.set(component.material_id, (allowed.get(component.material_id) ?? 0) + Math.round(exact * came));
  }
  const used = new Map<Key, { quantity: Scaled; amount: Scaled }>();
  for (const row of movements) {
    if (row.material_id === null || row.transaction_type === 'production_receipt') continue;
    const sum = used.get(row.material_id) ?? { quantity: 0, amount: 0 };
    sum.quantity -= row.stock_effect * must(row.quantity ?? undefined, 'quantity of a movement');
    sum.amount -= must(row.amount ?? undefined, 'amount of a movement');
    used.set(row.material_id, sum);
  }
  const total = { usage: 0, price: 0 };
  for (const [material, { quantity, amount }] of used) {
    const { standardCost } = factsOf(erp.context, { product_id: null, material_id: material });
    total.price += amount - multiply(quantity, 3, standardCost, 4, 2);
    total.usage += multiply(quantity - (allowed.get(material) ?? 0), 3, standardCost, 4, 2);
  }
  return total;
}

/** A step of the routing of an order with what came to it and what it lost, rework included, in thousandths of a piece. */
interface Step {
  operation: RoutingOperationsRow;
  came: Scaled;
  lost: Scaled;
}

const PIECE = 1000;

function stepsOf({ context }: Erp, order: ProductionOrdersRow, costs: ProductionCostsRow[]): Step[] {
  const operations = operationsOf(context.tables, order.routing_id);
  return operations.map((operation, index) => {
    const next = operations[index + 1]?.operation_sequence ?? Number.POSITIVE_INFINITY;
    const step: Step = { operation, came: 0, lost: 0 };
    for (const { operation_sequence: at, good_quantity, scrap_quantity, rework_quantity } of costs) {
      if (at === null || at < operation.operation_sequence || at >= next) continue;
      step.lost += scrap_quantity;
      if (at === operation.operation_sequence) step.came += good_quantity + scrap_quantity + rework_quantity;
    }
    return step;
  });
}

/** What a piece takes by the recipe of an order. */
function needsOfPiece(
  { context }: Erp,
  recipes: Recipes,
  { bom_id }: ProductionOrdersRow,
): ReturnType<Recipes['exactNeeds']> {
  return recipes.exactNeeds(must(context.copies['master.bill_of_materials'].get(bom_id), 'recipe of an order'), PIECE);
}

/** The step at which a component is used. */
function stepOf(
  steps: readonly Step[],
  { operation_sequence }: { operation_sequence: number | null },
): Step | undefined {
  return steps.find(({ operation }) => operation.operation_sequence === operation_sequence) ?? steps[0];
}

/** Standard cost of lost pieces up to the step that lost them: the share of material and work that is in them by then. */
function valueOfLost(erp: Erp, recipes: Recipes, order: ProductionOrdersRow, steps: readonly Step[]): Scaled {
  const costs = steps.map(({ operation }) => conversionOf(erp, operation));
  for (const { component, exact } of needsOfPiece(erp, recipes, order)) {
    const { standardCost } = factsOf(erp.context, { product_id: null, material_id: component.material_id });
    const at = steps.findIndex((step) => step === stepOf(steps, component));
    if (at >= 0) costs[at] = (costs[at] ?? 0) + Math.round((exact * standardCost) / PIECE);
  }
  const whole = costs.reduce((sum, cost) => sum + cost, 0);
  let [reached, value] = [0, 0];
  for (const [index, { lost }] of steps.entries()) {
    reached += costs[index] ?? 0;
    const unit = whole === 0 ? order.standard_unit_cost_amount : ratio(order.standard_unit_cost_amount, reached, whole);
    value += multiply(lost, 3, unit, 4, 2);
  }
  return value;
}

/** Labour, machine, energy and overhead of a piece at a step, ten-thousandths of a rupee. */
function conversionOf(
  { context }: Erp,
  { work_center_id, cycle_seconds, crew_size, standard_energy_kwh }: RoutingOperationsRow,
): Scaled {
  const centre = must(context.tables.work_centers.get(work_center_id), 'work centre of an operation');
  const hour = centre.labour_rate_amount * crew_size + centre.machine_rate_amount + centre.overhead_rate_amount;
  return (
    Math.round((hour * cycle_seconds) / 360_000) + multiply(standard_energy_kwh, 4, centre.energy_rate_amount, 4, 4)
  );
}

/** Shares what the routing allows for the pieces out over the costs: labour over that of the order, machines over the runs of each operation. */
function allowHours({ context }: Erp, steps: readonly Step[], costs: ProductionCostsRow[]): void {
  for (const [sequence, rows] of Map.groupBy(costs, (row) => row.operation_sequence)) {
    const own = steps.filter(({ operation }) => sequence === null || operation.operation_sequence === sequence);
    const allowed = { hours: 0, amount: 0 };
    for (const { operation, came } of own) {
      const centre = must(context.tables.work_centers.get(operation.work_center_id), 'work centre of an operation');
      // Hundredths of a second for a thousandth of a piece.
      const run = (came / PIECE) * (operation.cycle_seconds / 100);
      if (sequence === null) {
        const hours = Math.round(((operation.setup_minutes * 0.6 + run) * operation.crew_size * 10_000) / 3600);
        allowed.hours += hours;
        allowed.amount += multiply(hours, 4, must(rows[0]?.rate_amount ?? undefined, 'rate of labour'), 4, 2);
      } else {
        const hours = Math.round((run * 10_000) / 3600);
        const energy = Math.round((came / PIECE) * operation.standard_energy_kwh);
        allowed.hours += hours;
        allowed.amount +=
          multiply(hours, 4, centre.machine_rate_amount + centre.overhead_rate_amount, 4, 2) +
          multiply(energy, 4, centre.energy_rate_amount, 4, 2);
      }
    }
    share(context, rows, allowed);
  }
}

/** Shares what is allowed out over the rows by their hours; the last takes what rounding leaves. */
function share(
  { tables }: Erp['context'],
  rows: ProductionCostsRow[],
  allowed: { hours: Scaled; amount: Scaled },
): void {
  const taken = rows.reduce((sum, row) => sum + row.quantity, 0);
  const left = { ...allowed };
  for (const [index, row] of rows.entries()) {
    const isLast = index === rows.length - 1 || taken === 0;
    const hours = isLast ? left.hours : ratio(allowed.hours, row.quantity, taken);
    const amount = isLast ? left.amount : ratio(allowed.amount, row.quantity, taken);
    left.hours -= hours;
    left.amount -= amount;
    tables.production_costs.change(row, {
      standard_quantity: hours,
      standard_amount: amount,
      efficiency_variance_amount: must(row.actual_amount ?? undefined, 'actual amount') - amount,
      status: 'settled',
    });
  }
}

/** Scrap and variances of the orders that a run has settled leave work in progress, gathered by company. */
export function postSettlements(erp: Erp, settlements: Settlement[], now: Moment): void {
  for (const [company, own] of Map.groupBy(settlements, ({ order }) => order.company_id)) {
    const sum = (column: 'scrap' | 'usage' | 'efficiency' | 'other') =>
      own.reduce((total, one) => total + one[column], 0);
    enter(erp, company, own, { type: 'scrap', lines: [signed(ACCOUNTS.scrap, sum('scrap'), {})] }, now);
    enter(
      erp,
      company,
      own,
      {
        type: 'production_variance',
        lines: [
          signed(ACCOUNTS.usageVariance, sum('usage'), {}),
          signed(ACCOUNTS.efficiencyVariance, sum('efficiency'), {}),
          signed(ACCOUNTS.otherVariance, sum('other'), {}),
        ],
      },
      now,
    );
  }
}

function enter(
  erp: Erp,
  company: Key,
  settlements: Settlement[],
  { type, lines }: { type: NewEntry['type']; lines: Posting[] },
  now: Moment,
): void {
  const total = lines.reduce((sum, line) => sum + (line.debit ?? 0) - (line.credit ?? 0), 0);
  if (lines.every((line) => (line.debit ?? 0) + (line.credit ?? 0) === 0)) return;
  erp.ledger.postOwn(
    {
      type,
      company,
      documentDate: localDay(now),
      postingDate: localDay(now),
      gathered: settlements.length,
      description: `${type === 'scrap' ? 'Scrap' : 'Variances'} of ${settlements.length} production orders`,
      lines: [...lines, signed(ACCOUNTS.workInProgress, -total, {})],
    },
    now,
  );
}
