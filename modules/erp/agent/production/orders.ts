import { addWorkingDays, workingDayFrom } from '../../../../company/calendar.ts';
import { localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, ProductionOrdersRow, Types } from '../../rows.ts';
import type { Context, Erp, Item } from '../context.ts';
import { isProduced, itemIndex, itemOf, routingFor, stepOf, storeOf } from '../reference/index.ts';

/** Units that are counted are not cut: nothing is lost of them. */
const WHOLE: Scaled = 1000;
const NONE: readonly never[] = [];

export type Bill = Readonly<CopyRows['master.bill_of_materials']>;

/** What is to be made, and why. */
export interface NewOrder {
  item: Item;
  quantity: Scaled;
  due: Day;
  priority: ProductionOrdersRow['priority'];
  mrpElement: Key | null;
  salesOrderLine: { key: Key; number: string } | null;
  parent: Key | null;
  isOpening: boolean;
}

/** One component of an order with the quantity to be kept ready, in thousandths. */
export interface Need {
  component: Readonly<CopyRows['master.bom_components']>;
  quantity: Scaled;
}

/** Recipes by item and components by recipe, as the copies have them. */
export class Recipes {
  private readonly bills: ReadonlyMap<number, Bill[]>;
  private readonly components: ReadonlyMap<Key, Readonly<CopyRows['master.bom_components']>[]>;

  constructor({ copies }: Context) {
    const inForce = [...copies['master.bill_of_materials'].all()].filter(
      (bill) => (bill.status === 'released' || bill.status === 'superseded') && isProduced(bill),
    );
    inForce.sort((a, b) => b.bom_id - a.bom_id);
    this.bills = Map.groupBy(inForce, (bill) => itemIndex(itemOf(bill)));
    const all = [...copies['master.bom_components'].all()].sort((a, b) => a.line_number - b.line_number);
    this.components = Map.groupBy(all, (component) => component.bom_id);
  }

  /** The recipe in force for an item on a day. */
  billFor(item: Item, day: Day): Bill | undefined {
    for (const bill of this.bills.get(itemIndex(item)) ?? NONE)
      if (bill.effective_from <= day && (bill.effective_to === null || bill.effective_to >= day)) return bill;
    return undefined;
  }

  /** What an order of a recipe is given, by component, in whole steps of the unit. */
  needs(bill: Bill, quantity: Scaled): Need[] {
    return this.exactNeeds(bill, quantity).map(({ component, exact }) => {
      const step = stepOf(component.unit_of_measure);
      // Products of fractions carry an error in their last digit; it must not become a whole step.
      return { component, quantity: Math.ceil(exact / step - 1e-9) * step };
    });
  }

  /** What goes into so many pieces by the recipe, in thousandths: with the allowance for what is lost where it is cut or poured. */
  exactNeeds(bill: Bill, pieces: Scaled): { component: Need['component']; exact: number }[] {
    return (this.components.get(bill.bom_id) ?? []).map((component) => {
      const allowance = stepOf(component.unit_of_measure) === WHOLE ? 1 : 1 + component.scrap_pct / 1_000_000;
      return { component, exact: ((pieces * component.quantity) / bill.base_quantity) * allowance };
    });
  }
}

/** Standard cost of one piece of an item, in ten-thousandths of a rupee. */
export function standardCost({ context }: Erp, item: Item): Scaled {
  const { copies } = context;
  const row =
    item.product_id !== null
      ? copies['master.products'].get(item.product_id)
      : copies['master.materials'].get(item.material_id);
  return must(row, 'item of an order').standard_cost_amount;
}

/** Enters a firmed order. Undefined where the item has no recipe or routing in force, so that nobody can make it. */
export function addOrder(
  erp: Erp,
  recipes: Recipes,
  order: NewOrder,
  day: Day,
  now: Moment,
): ProductionOrdersRow | undefined {
  const { tables, numbers, copies } = erp.context;
  const bill = recipes.billFor(order.item, day);
  const routing = routingFor(erp.context, order.item, day);
  if (!bill || !routing) return undefined;
  const factory = must(copies['master.factories'].get(bill.factory_id), 'factory of a recipe');
  const due = workingDayFrom(Math.max(order.due, day + 1));
  const cost = standardCost(erp, order.item);
  const start = localMoment(Math.max(addWorkingDays(due, -4), day), 6);
  return tables.production_orders.add({
    production_order_number: numbers.next('MO', now),
    company_id: factory.company_id,
    factory_id: factory.factory_id,
    ...order.item,
    bom_id: bill.bom_id,
    bom_revision: bill.revision,
    routing_id: routing.routing_id,
    routing_revision: routing.revision,
    lot_number: numbers.next('LOT', now),
    planned_quantity: order.quantity,
    unit_of_measure: bill.unit_of_measure,
    priority: order.priority,
    sales_order_line_id: order.salesOrderLine?.key ?? null,
    sales_order_number: order.salesOrderLine?.number ?? null,
    mrp_element_id: order.mrpElement,
    parent_production_order_id: order.parent,
    issue_warehouse_id: storeOf(erp.context, factory.factory_id, 'raw_material').warehouse_id,
    receipt_warehouse_id: storeOf(
      erp.context,
      factory.factory_id,
      order.item.product_id !== null ? 'finished_goods' : 'raw_material',
    ).warehouse_id,
    planner_employee_id: plannerOf(erp, factory.factory_id),
    due_date: due,
    planned_start_at: start,
    planned_end_at: Math.max(localMoment(due, 14), start + 3_600_000),
    firmed_at: now,
    standard_unit_cost_amount: cost,
    planned_cost_amount: multiply(order.quantity, 3, cost, 4, 2),
    status: 'firmed',
    is_opening: order.isOpening,
  });
}

/** The item of an order. */
export function itemOfOrder({ product_id, material_id }: ProductionOrdersRow): Item {
  return { product_id, material_id } as Item;
}

export function plannerOf({ context }: Erp, factory: Key): Key | null {
  let any: Key | null = null;
  for (const row of context.copies['master.employees'].all()) {
    if (row.job_title !== 'Production Planner' || row.status !== 'active') continue;
    if (row.factory_id === factory) return row.employee_id;
    any ??= row.employee_id;
  }
  return any;
}

const recipes = derived<Types, Recipes>({
  from: ['master.bill_of_materials', 'master.bom_components'],
  build: (context) => new Recipes(context),
});

export function recipesOf(context: Context): Recipes {
  return context.the(recipes);
}
