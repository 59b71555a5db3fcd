import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { SSCC_PREFIX } from '../lifecycle/packing.ts';
import type { OutboundOrdersRow, ShipmentLinesRow, ShipmentsRow } from '../rows.ts';
import { type Consignment, isHazardous, netOfLine, promiseOf, worthOf } from './consignments.ts';
import type { Context } from './context.ts';

/** Lines, packages and deliveries of a new shipment. */
export function addContents(context: Context, shipment: ShipmentsRow, of: Consignment): void {
  const delivery = context.numbers.next('DLV', context.now);
  let number = 0;
  // What has no package of its own travels with the first line.
  const extra = of.packages - of.lines.reduce((sum, line) => sum + line.package_count, 0);
  for (const [index, line] of of.lines.entries()) {
    const packages = line.package_count + (index === 0 ? extra : 0);
    const row = addLine(context, shipment, line, { number: index + 1, packages });
    number = addPackages(context, shipment, {
      row,
      name: nameOf(context, row),
      first: number,
      loose: index === 0 ? looseOf(context, of) : NOTHING,
    });
    addDelivery(context, shipment, row, { delivery, number: index + 1, promisedAt: promiseOf(line, of) });
  }
}

interface Loose {
  net: Scaled;
  gross: Scaled;
  volume: Scaled;
}
export const NOTHING: Loose = { net: 0, gross: 0, volume: 0 };

/** Weight of the lines that travel in packages of others. */
function looseOf(context: Context, of: Consignment): Loose {
  const loose = of.lines.slice(1).filter((line) => line.package_count === 0);
  return loose.reduce(
    (sum, line) => ({
      net: sum.net + netOfLine(context, line),
      gross: sum.gross + line.gross_weight_kg,
      volume: sum.volume + line.volume_m3,
    }),
    NOTHING,
  );
}

function addLine(
  context: Context,
  shipment: ShipmentsRow,
  line: OutboundOrdersRow,
  given: { number: number; packages: number },
): ShipmentLinesRow {
  const { copies } = context;
  const item =
    line.product_id !== null
      ? copies['master.products'].must(line.product_id)
      : copies['master.materials'].must(line.material_id);
  return context.tables.shipment_lines.add({
    shipment_id: shipment.shipment_id,
    line_number: given.number,
    outbound_order_id: line.outbound_order_id,
    sales_order_line_id: line.sales_order_line_id,
    product_id: line.product_id,
    material_id: line.material_id,
    lot_number: line.lot_number,
    shipped_quantity: line.quantity,
    unit_of_measure: line.unit_of_measure,
    package_count: given.packages,
    net_weight_kg: netOfLine(context, line),
    gross_weight_kg: line.gross_weight_kg,
    volume_m3: line.volume_m3,
    hsn_code: item.hsn_code,
    country_of_origin_code: 'IN',
    hazard_un_number: isHazardous(context, line) ? 'UN1263' : null,
    value_amount: worthOf(context, line),
    currency_code: 'INR',
  });
}

function nameOf(
  { copies }: Context,
  { product_id, material_id }: { product_id: Key | null; material_id: Key | null },
): string {
  return product_id !== null
    ? copies['master.products'].must(product_id).product_name
    : copies['master.materials'].must(material_id).material_name;
}

/** The packages of a line share its goods; the last one has what a division leaves. Gives the number of the last. */
export function addPackages(
  { tables, draws }: Context,
  shipment: ShipmentsRow,
  { row, name, first, loose }: { row: ShipmentLinesRow; name: string; first: number; loose: Loose },
): number {
  const count = row.package_count;
  const total = {
    net: row.net_weight_kg + loose.net,
    gross: row.gross_weight_kg + loose.gross,
    volume: row.volume_m3 + loose.volume,
  };
  const part = (whole: Scaled, index: number) => ratio(whole, index + 1, count) - ratio(whole, index, count);
  for (let index = 0; index < count; index++) {
    const key = tables.shipment_packages.nextKey();
    const draw = draws.of('shipment_packages', key, 'package');
    const [net, gross, volume] = [
      part(total.net, index),
      part(total.gross, index),
      Math.max(1, part(total.volume, index)),
    ];
    const side = Math.cbrt(volume / 10_000) * 100;
    const [long, high] = [draw.between(1.1, 1.5), draw.between(0.7, 1)];
    tables.shipment_packages.add({
      shipment_package_id: key,
      shipment_id: shipment.shipment_id,
      package_number: first + index + 1,
      sscc: ssccOf(key),
      shipment_line_id: loose.gross > 0 ? null : row.shipment_line_id,
      package_type: gross < 32_000 ? 'carton' : gross < 250_000 ? 'wooden_crate' : 'pallet',
      contents: name,
      packed_quantity: Math.max(1, part(row.shipped_quantity, index)),
      length_cm: scaled(Math.max(6, Math.round(side * long)), 2),
      width_cm: scaled(Math.max(5, Math.round(side / long / high)), 2),
      height_cm: scaled(Math.max(4, Math.round(side * high)), 2),
      volume_m3: volume,
      net_weight_kg: net,
      tare_weight_kg: gross - net,
      gross_weight_kg: gross,
      is_stackable: gross < 120_000 && draw.chance(0.8),
      hazard_label: row.hazard_un_number === null ? null : '3',
      condition_state: 'good',
      status: 'packed',
    });
  }
  return first + count;
}

/** SSCC with its check digit (GS1): weights 3 and 1 from the right. */
function ssccOf(key: Key): string {
  const digits = `${SSCC_PREFIX}${String(key).padStart(7, '0')}`;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export function addDelivery(
  { tables }: Context,
  shipment: ShipmentsRow,
  line: ShipmentLinesRow,
  { delivery, number, promisedAt }: { delivery: string; number: number; promisedAt: Moment | null },
): void {
  tables.deliveries.add({
    delivery_number: delivery,
    line_number: number,
    shipment_id: shipment.shipment_id,
    shipment_line_id: line.shipment_line_id,
    customer_id: shipment.customer_id,
    ship_to_warehouse_id: shipment.ship_to_warehouse_id,
    supplier_id: shipment.shipment_type === 'supplier_return' ? shipment.supplier_id : null,
    sales_order_id: shipment.sales_order_id,
    sales_order_number: shipment.sales_order_number,
    sales_order_line_id: line.sales_order_line_id,
    product_id: line.product_id,
    material_id: line.material_id,
    lot_number: line.lot_number,
    planned_quantity: line.shipped_quantity,
    unit_of_measure: line.unit_of_measure,
    planned_at: shipment.planned_delivery_at,
    promised_at: promisedAt,
    status: 'planned',
  });
}
