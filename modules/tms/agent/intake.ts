import { multiply, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { PACKING } from '../lifecycle/packing.ts';
import type { OutboundOrdersRow, ShipmentsRow, Types } from '../rows.ts';
import { type Context, goodsIssued, goodsTakenBack } from './context.ts';

/** What the warehouse has ready, issues and takes back. */
export const intake: Process<Types> = {
  name: 'intake',
  takes: { outbound_orders: take },
};

function take(context: Context, { columns, at }: Message<Types, 'outbound_orders'>): void {
  const { tables, now } = context;
  const task = must(columns.shipping_task_id, 'line of the warehouse');
  const [known] = tables.outbound_orders.by('shipping_task_id', task);
  if (!known)
    log(context, tables.outbound_orders.receive(columns, { received_at: now, status: 'open' }), 'order_ready', at);
  else if (columns.quantity === 0) takeBack(context, known, at);
  else if (columns.shipped_at) issue(context, known, { shippedAt: columns.shipped_at, at });
}

/** The warehouse takes a line back: it is struck, and so is a shipment that waits with it; the other lines of that are planned anew. */
function takeBack(context: Context, line: OutboundOrdersRow, at: number): void {
  const { tables } = context;
  log(context, line, 'order_cancelled', at);
  const shipment = shipmentOf(context, line);
  if (shipment?.status === 'planned') {
    for (const one of tables.shipment_lines.by('shipment_id', shipment.shipment_id)) {
      const other = tables.outbound_orders.must(one.outbound_order_id);
      // Lines taken back at the same moment are struck already, as the shipment is only dissolved after them.
      if (other.status === 'cancelled') continue;
      tables.outbound_orders.change(other, { planned_quantity: 0, planned_at: null, status: 'open' });
    }
    context.tell(goodsTakenBack, shipment);
  }
  tables.outbound_orders.change(line, {
    quantity: 0,
    ready_at: null,
    hold_reason_code: null,
    status: 'cancelled',
  });
}

function shipmentOf({ tables }: Context, line: OutboundOrdersRow): ShipmentsRow | undefined {
  for (const one of tables.shipment_lines.by('outbound_order_id', line.outbound_order_id)) {
    const shipment = tables.shipments.get(one.shipment_id);
    if (shipment && shipment.status !== 'cancelled') return shipment;
  }
  return undefined;
}

/** Weight, volume and packages of a quantity, as no warehouse has told them. */
export function loadOf(
  { copies }: Context,
  item: { product: Key | null; material: Key | null; quantity: Scaled },
): { net: Scaled; gross: Scaled; volume: Scaled; packages: number } {
  const { net, kgPerM3 } = netOf({ copies }, item);
  const gross = ratio(net, 100 + PACKING.tarePct, 100) + PACKING.leastTare;
  const volume = Math.max(1, Math.round((gross * 10) / kgPerM3));
  const packages = Math.max(
    1,
    Math.min(Math.ceil(gross / PACKING.fullPackage), Math.max(1, Math.floor(item.quantity / 1000))),
  );
  return { net, gross, volume, packages };
}

/** Weight of the goods alone in grams, and how dense they are packed. */
export function netOf(
  { copies }: Pick<Context, 'copies'>,
  item: { product: Key | null; material: Key | null; quantity: Scaled },
): { net: Scaled; kgPerM3: number } {
  if (item.product !== null) {
    const product = copies['master.products'].must(item.product);
    const net = multiply(product.net_weight_kg, 4, item.quantity, 3, 3);
    return { net, kgPerM3: product.product_family.endsWith('valve') ? PACKING.density.valve : PACKING.density.pump };
  }
  const material = copies['master.materials'].must(item.material);
  const net = multiply(material.net_weight_kg, 4, item.quantity, 3, 3);
  return { net, kgPerM3: PACKING.density[material.material_group] ?? PACKING.density.other };
}

/** The warehouse has issued the goods: what is planned leaves with them; what is not is planned on the next run. */
function issue(context: Context, line: OutboundOrdersRow, { shippedAt, at }: { shippedAt: number; at: number }): void {
  context.tables.outbound_orders.change(line, { shipped_at: shippedAt });
  log(context, line, 'goods_issued', at);
  const shipment = shipmentOf(context, line);
  if (shipment) context.tell(goodsIssued, shipment);
}

type Kind = 'order_ready' | 'order_cancelled' | 'goods_issued';

function log({ tables, now }: Context, line: OutboundOrdersRow, message_type: Kind, at: number): void {
  const isReady = message_type === 'order_ready';
  tables.wms_tms_sync_log.add({
    direction: 'inbound',
    flow_id: 'wms-to-tms',
    counterpart_module: 'wms',
    message_type,
    entity_table: 'tms.outbound_orders',
    entity_id: line.outbound_order_id,
    document_number: line.shipping_task_number,
    outbound_order_id: line.outbound_order_id,
    payload: { kg: line.gross_weight_kg / 1000, packages: line.package_count, quantity: line.quantity / 1000 },
    attempt_count: isReady ? 0 : 1,
    occurred_at: Math.min(at, now),
    received_at: now,
    processed_at: isReady ? null : now,
    status: isReady ? 'received' : 'processed',
  });
}
