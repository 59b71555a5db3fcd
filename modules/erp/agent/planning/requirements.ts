import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type { CopyRows, SafetyStockLevelsRow, SalesOrderLinesRow } from '../../rows.ts';
import type { Erp, Item } from '../context.ts';
import { type Bill, itemOfOrder, type Recipes } from '../production/index.ts';
import { type Demand, storeOf } from '../reference/index.ts';
import { OnOrder } from '../stock/index.ts';

type Product = Readonly<CopyRows['master.products']>;

const COMING = new Set(['firmed', 'released', 'in_progress', 'completed']);
const OPEN_LINE = new Set(['open', 'partially_shipped']);

/** Something that planning proposes to make. Quantities in thousandths. */
export interface MakeProposal {
  item: Item;
  factory: Key;
  quantity: Scaled;
  shortage: Scaled;
  available: Scaled;
  line: SalesOrderLinesRow | null;
  level: number;
}

/** Something that planning proposes to buy. */
export interface BuyProposal {
  material: Key;
  factory: Key;
  warehouse: Key;
  quantity: Scaled;
  available: Scaled;
  level: SafetyStockLevelsRow;
}

export interface Plan {
  make: MakeProposal[];
  buy: BuyProposal[];
  /** What will be below its reorder point soon: it goes along with an order that its supplier is given anyway. */
  along: BuyProposal[];
  /** Items that were looked at, and demands that were netted. */
  items: number;
  demands: number;
}

/**
 * Material requirements: demand against stock and what is coming, from products down through the recipes. Products that are stocked cover some days ahead, the others what was
 * ordered; made parts what the orders above them need, in lots; bought materials are ordered up to their level, as their lead times are longer than orders can be seen ahead.
 */
export function planRequirements(erp: Erp, demand: Demand, recipes: Recipes, company: Key, day: Day): Plan {
  const net = new Netting(erp, demand, recipes, company, day);
  net.products();
  net.parts();
  net.bought();
  return net.plan;
}

class Netting {
  readonly plan: Plan = { make: [], buy: [], along: [], items: 0, demands: 0 };
  private readonly erp: Erp;
  private readonly demand: Demand;
  private readonly recipes: Recipes;
  private readonly company: Key;
  private readonly day: Day;
  /** What open orders will bring, by item. */
  private readonly coming = new Map<string, Scaled>();
  /** What firmed and proposed orders need and have not reserved, by material and site. */
  private readonly gross = new Map<string, { material: Key; factory: Key; quantity: Scaled }>();
  private readonly pegged = new Set<Key>();

  constructor(erp: Erp, demand: Demand, recipes: Recipes, company: Key, day: Day) {
    this.erp = erp;
    this.demand = demand;
    this.recipes = recipes;
    this.company = company;
    this.day = day;
    for (const order of erp.context.tables.production_orders.held()) {
      if (!COMING.has(order.status)) continue;
      const left =
        order.status === 'completed' ? order.good_quantity - order.received_quantity : order.planned_quantity;
      const id = idOf(itemOfOrder(order));
      this.coming.set(id, (this.coming.get(id) ?? 0) + left);
      if (order.sales_order_line_id !== null) this.pegged.add(order.sales_order_line_id);
      const bill = order.status === 'firmed' ? recipes.billFor(itemOfOrder(order), day) : undefined;
      if (bill) this.need(bill, order.planned_quantity);
    }
  }

  products(): void {
    const { copies, tables } = this.erp.context;
    const lines = Map.groupBy(
      [...tables.sales_order_lines.held()].filter((line) => OPEN_LINE.has(line.status) && unreserved(line) > 0),
      (line) => line.product_id,
    );
    const safety = new Map(
      [...tables.safety_stock_levels.held()].map((row) => [idOf(row as Item), row.safety_stock_quantity]),
    );
    for (const product of [...copies['master.products'].all()].sort((a, b) => a.product_id - b.product_id)) {
      const item: Item = { product_id: product.product_id, material_id: null };
      const bill = this.billHere(item);
      if (!bill) continue;
      const open = lines.get(product.product_id) ?? [];
      this.plan.items++;
      this.plan.demands += open.length;
      const available = this.erp.stock.available(
        item,
        storeOf(this.erp.context, bill.factory_id, 'finished_goods').warehouse_id,
      );
      const supply = available + (this.coming.get(idOf(item)) ?? 0);
      const ordered = open.reduce((sum, line) => sum + unreserved(line), 0);
      if (product.planning_strategy === 'make_to_order') this.toOrder(item, bill, open, ordered - supply, available);
      else
        this.inLots(
          item,
          bill,
          ordered + this.stockTarget(product, safety.get(idOf(item)) ?? 0) - supply,
          available,
          0,
        );
    }
  }

  /** Parts that are made, parents before their components. */
  parts(): void {
    for (const [depth, materials] of this.levels().entries())
      for (const material of materials) {
        const item: Item = { product_id: null, material_id: material };
        const bill = this.billHere(item);
        if (!bill) continue;
        this.plan.items++;
        const need = this.gross.get(`${material} ${bill.factory_id}`)?.quantity ?? 0;
        if (need > 0) this.plan.demands++;
        const available = this.erp.stock.available(
          item,
          storeOf(this.erp.context, bill.factory_id, 'raw_material').warehouse_id,
        );
        const ahead =
          this.demand.meanDailyMaterial(material) > 0
            ? Math.floor(this.demand.plannedLot(item) * PRODUCTION.partsAhead) * 1000
            : 0;
        this.inLots(item, bill, need + ahead - available - (this.coming.get(idOf(item)) ?? 0), available, depth + 1);
      }
  }

  /** Bought materials, site by site: below the reorder point they are filled up. */
  bought(): void {
    const { tables, copies } = this.erp.context;
    const onOrder = new OnOrder(this.erp.context);
    for (const balance of tables.inventory_balances.held())
      if (balance.stock_type === 'quality_inspection')
        onOrder.add(balance.material_id, balance.warehouse_id, balance.on_hand_quantity);
    for (const level of tables.safety_stock_levels.held()) {
      const warehouse = copies['master.warehouses'].get(level.warehouse_id);
      if (level.material_id === null || warehouse?.company_id !== this.company || warehouse.factory_id === null)
        continue;
      this.plan.items++;
      const item: Item = { product_id: null, material_id: level.material_id };
      const available = this.erp.stock.available(item, level.warehouse_id);
      const need = this.gross.get(`${level.material_id} ${warehouse.factory_id}`)?.quantity ?? 0;
      const position = available + onOrder.of(level.material_id, level.warehouse_id) - need;
      const proposal = {
        material: level.material_id,
        factory: warehouse.factory_id,
        warehouse: level.warehouse_id,
        quantity: level.maximum_stock_quantity - position,
        available,
        level,
      };
      const above = position - level.reorder_point_quantity;
      if (above < 0) this.plan.buy.push(proposal);
      else if (above < PRODUCTION.orderedAlong * (level.maximum_stock_quantity - level.reorder_point_quantity))
        this.plan.along.push(proposal);
    }
  }

  /** One order for each line that has none, the first promised first. */
  private toOrder(item: Item, bill: Bill, lines: SalesOrderLinesRow[], shortage: Scaled, available: Scaled): void {
    let left = shortage;
    for (const line of lines.toSorted(
      (a, b) => (a.promised_date ?? 0) - (b.promised_date ?? 0) || a.sales_order_line_id - b.sales_order_line_id,
    )) {
      if (left <= 0) return;
      if (this.pegged.has(line.sales_order_line_id)) continue;
      const quantity = unreserved(line);
      this.propose({ item, factory: bill.factory_id, quantity, shortage: left, available, line, level: 0 }, bill);
      left -= quantity;
    }
    // What a pegged order lost as scrap is made once more.
    if (
      left > 0 &&
      lines.length > 0 &&
      lines.every((line) => this.pegged.has(line.sales_order_line_id)) &&
      available + (this.coming.get(idOf(item)) ?? 0) === 0
    )
      this.propose(
        { item, factory: bill.factory_id, quantity: left, shortage: left, available, line: null, level: 0 },
        bill,
      );
  }

  private inLots(item: Item, bill: Bill, shortage: Scaled, available: Scaled, level: number): void {
    const lot = this.demand.plannedLot(item) * 1000;
    let left = shortage;
    for (let count = 0; left > 0 && count < PRODUCTION.proposalsPerItem; count++) {
      // The last proposal takes what three lots do not cover.
      const quantity = count === PRODUCTION.proposalsPerItem - 1 ? Math.max(lot, Math.ceil(left / 1000) * 1000) : lot;
      this.propose({ item, factory: bill.factory_id, quantity, shortage: left, available, line: null, level }, bill);
      left -= quantity;
    }
  }

  private propose(proposal: MakeProposal, bill: Bill): void {
    this.plan.make.push(proposal);
    this.need(bill, proposal.quantity);
  }

  private need(bill: Bill, quantity: Scaled): void {
    for (const { component, quantity: needed } of this.recipes.needs(bill, quantity)) {
      const id = `${component.material_id} ${bill.factory_id}`;
      const known = this.gross.get(id) ?? { material: component.material_id, factory: bill.factory_id, quantity: 0 };
      known.quantity += needed;
      this.gross.set(id, known);
    }
  }

  private stockTarget(product: Product, safety: Scaled): Scaled {
    if (product.planning_strategy !== 'make_to_stock' || product.status !== 'active') return 0;
    return safety + Math.ceil(this.demand.meanDaily(product) * PRODUCTION.coverDays) * 1000;
  }

  private billHere(item: Item): Bill | undefined {
    const bill = this.recipes.billFor(item, this.day);
    const factory = bill && this.erp.context.copies['master.factories'].get(bill.factory_id);
    return factory?.company_id === this.company ? bill : undefined;
  }

  /** Made materials by their depth below the products. */
  private levels(): Key[][] {
    const depth = new Map<Key, number>();
    const visit = (bill: Bill, level: number) => {
      for (const { component } of this.recipes.needs(bill, 1000)) {
        const below = this.recipes.billFor({ product_id: null, material_id: component.material_id }, this.day);
        if (!below || (depth.get(component.material_id) ?? -1) >= level) continue;
        depth.set(component.material_id, level);
        visit(below, level + 1);
      }
    };
    for (const product of this.erp.context.copies['master.products'].all()) {
      const bill = this.recipes.billFor({ product_id: product.product_id, material_id: null }, this.day);
      if (bill) visit(bill, 0);
    }
    const levels: Key[][] = [];
    for (const [material, level] of [...depth].sort(([a], [b]) => a - b)) {
      levels[level] ??= [];
      levels[level].push(material);
    }
    return levels;
  }
}

/** What an order line still wants and has not been given. */
export function unreserved(line: SalesOrderLinesRow): Scaled {
  return line.ordered_quantity - line.shipped_quantity - line.cancelled_quantity - line.reserved_quantity;
}

function idOf({ product_id, material_id }: Item): string {
  return product_id !== null ? `p${product_id}` : `m${material_id}`;
}
