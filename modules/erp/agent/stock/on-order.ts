import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Context } from '../context.ts';

/** What is on order or asked for and has not come, by material and warehouse. Quantities in thousandths. */
export class OnOrder {
  private readonly quantities = new Map<string, Scaled>();

  constructor({ tables }: Context) {
    for (const line of tables.purchase_order_lines.held())
      if (line.status === 'open' || line.status === 'partially_received')
        this.add(
          line.material_id,
          line.warehouse_id,
          line.ordered_quantity - line.received_quantity - line.cancelled_quantity,
        );
    for (const line of tables.purchase_requisition_lines.held())
      if (line.status === 'open' || line.status === 'in_sourcing')
        this.add(
          line.material_id,
          line.warehouse_id,
          line.requested_quantity - line.ordered_quantity - line.cancelled_quantity,
        );
  }

  add(material: Key | null, warehouse: Key | null, quantity: Scaled): void {
    const id = `${material} ${warehouse}`;
    this.quantities.set(id, (this.quantities.get(id) ?? 0) + Math.max(0, quantity));
  }

  of(material: Key, warehouse: Key): Scaled {
    return this.quantities.get(`${material} ${warehouse}`) ?? 0;
  }
}
