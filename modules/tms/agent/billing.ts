import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { percentOf, ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { gstPctOf } from '../lifecycle/carriers.ts';
import { DOCKS, FREIGHT } from '../lifecycle/planning.ts';
import type { CarriersRow, FreightInvoicesRow, NewRows, ReturnShipmentsRow, ShipmentsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { chargesOf } from './rating.ts';

/** A shipment or return that a carrier bills. */
type Subject = { shipment: ShipmentsRow } | { back: ReturnShipmentsRow };

export type NewLine = Omit<
  NewRows['freight_invoice_lines'],
  'freight_invoice_id' | 'line_number' | 'tax_amount' | 'tax_rate_pct' | 'cost_center_code'
>;

/** The next bill of a carrier: on Mondays, every week or every other one. */
export function nextBill(row: CarriersRow, _: Context, from: Moment): Moment {
  const hour = Number(FREIGHT.arrival.slice(0, 2)) + Number(FREIGHT.arrival.slice(3)) / 60 + (row.carrier_id % 7) / 10;
  for (let day = localDay(from); ; day++) {
    if ((day + 4) % 7 !== 1) continue;
    const week = Math.floor((day + 3) / 7);
    if (row.invoice_cycle_days > 7 && (week + row.carrier_id) % 2 !== 0) continue;
    const moment = Math.round(localMoment(day, hour) / 60_000) * 60_000;
    if (moment >= from) return moment;
  }
}

/** Bills what the carrier has delivered and not yet billed, each company for itself. */
export function bill(carrier: CarriersRow, context: Context): void {
  const { tables, copies, now } = context;
  const before = now - 10 * HOUR_MS;
  const subjects: { company: Key; subject: Subject }[] = [
    ...tables.shipments
      .by('carrier_id', carrier.carrier_id)
      .filter(
        (row) =>
          row.freight_invoiced_at === null &&
          (row.status === 'delivered' ? (row.delivered_at ?? now) < before : row.status === 'returned'),
      )
      .map((shipment) => ({ company: shipment.company_id, subject: { shipment } })),
    ...tables.return_shipments
      .by('carrier_id', carrier.carrier_id)
      .filter((row) => row.freight_invoiced_at === null && row.status === 'received')
      .map((back) => ({
        company: copies['master.warehouses'].must(back.return_to_warehouse_id).company_id,
        subject: { back },
      })),
  ];
  for (const [company, own] of Map.groupBy(subjects, (one) => one.company))
    addBill(context, { carrier, company, subjects: own.map(({ subject }) => subject) });
}

function addBill(
  context: Context,
  { carrier, company, subjects }: { carrier: CarriersRow; company: Key; subjects: Subject[] },
): void {
  const { tables, now } = context;
  const invoice = tables.freight_invoices.nextKey();
  const lines = subjects.flatMap((subject) =>
    'shipment' in subject ? linesOf(context, subject.shipment, invoice) : [lineOfReturn(context, subject.back)],
  );
  const days = subjects.flatMap((subject) =>
    'shipment' in subject
      ? [subject.shipment.shipped_at, subject.shipment.delivered_at]
      : [subject.back.picked_up_at, subject.back.arrived_at],
  );
  const known = days.filter((day) => day !== null).map((day) => localDay(day));
  addInvoice(context, {
    key: invoice,
    carrier,
    company,
    lines,
    period: [Math.min(...known), Math.max(...known)],
    type: 'invoice',
  });
  for (const subject of subjects)
    if ('shipment' in subject) tables.shipments.change(subject.shipment, { freight_invoiced_at: now });
    else tables.return_shipments.change(subject.back, { freight_invoiced_at: now });
}

const PURPOSES = {
  sales_order: 'outbound',
  purchase: 'inbound',
  transfer: 'transfer',
  supplier_return: 'outbound',
} as const;

const pct = (part: Scaled, whole: Scaled): Scaled | null => (whole === 0 ? null : ratio(part, 1_000_000, whole));

/** A compared line: what is billed, and what the card says. */
export function compared(
  line: Omit<NewLine, 'variance_amount' | 'variance_pct' | 'is_within_tolerance' | 'expected_amount'> & {
    expected_amount: Scaled;
  },
): NewLine {
  const variance = line.billed_amount - line.expected_amount;
  return {
    ...line,
    variance_amount: variance,
    variance_pct: clipped(pct(variance, line.expected_amount)),
    is_within_tolerance: Math.abs(variance) * 50 <= line.expected_amount,
  };
}

/** A percentage of four digits before the point is what the column takes. */
function clipped(value: Scaled | null): Scaled | null {
  return value === null ? null : Math.max(-9_990_000, Math.min(9_990_000, value));
}

/** Base freight, fuel surcharge and handling of a shipment; in a few of them something is wrong. */
function linesOf(context: Context, row: ShipmentsRow, invoice: Key): NewLine[] {
  const { draws } = context;
  const rate = context.the(rateKeys).get(must(row.carrier_rate_id, 'rate'));
  const draw = draws.of('shipments', row.shipment_id, 'bill');
  const error = draw.chance(FREIGHT.wrong) ? draw.weighted(FREIGHT.errors) : null;
  const inflated = error === 'weight' ? draw.between(...FREIGHT.inflated) : 1;
  const dearer = error === 'rate' ? draw.between(...FREIGHT.dearer) : 1;
  const [base, fuel, extras] = [
    must(row.base_freight_amount, 'base'),
    must(row.fuel_surcharge_amount, 'fuel'),
    must(row.accessorial_amount, 'extras'),
  ];
  const billedWeight = Math.round((row.chargeable_weight_kg * inflated) / 500) * 500 || row.chargeable_weight_kg;
  const weight = error === 'weight' ? billedWeight : row.chargeable_weight_kg;
  const billedBase =
    rate && (error === 'weight' || error === 'rate')
      ? Math.max(base, Math.round(chargesOf(rate, weight, row.distance_km).base * dearer))
      : Math.round(base * inflated * dearer);
  const billedFuel = base === 0 ? fuel : ratio(fuel, billedBase, base);
  const common = {
    shipment_id: row.shipment_id,
    tracking_number: row.tracking_number,
    carrier_rate_id: row.carrier_rate_id,
    freight_purpose: PURPOSES[row.shipment_type],
  };
  const isPerKm = rate?.rate_basis === 'per_km';
  const lines: NewLine[] = [
    compared({
      ...common,
      charge_type: 'base_freight',
      quantity_basis: isPerKm ? 'per_km' : 'per_kg',
      billed_quantity: isPerKm ? row.distance_km * 10 : weight,
      expected_quantity: isPerKm ? row.distance_km * 10 : row.chargeable_weight_kg,
      unit_rate_amount: Math.round((rate?.rate_amount ?? 0) * dearer),
      billed_amount: billedBase,
      expected_amount: base,
      variance_reason_code: billedBase === base ? null : error === 'weight' ? 'weight_wrong' : 'rate_wrong',
    }),
    compared({
      ...common,
      charge_type: 'fuel_surcharge',
      quantity_basis: 'pct_of_freight',
      billed_quantity: Math.round((rate?.fuel_surcharge_pct ?? 0) / 10),
      expected_quantity: Math.round((rate?.fuel_surcharge_pct ?? 0) / 10),
      unit_rate_amount: billedBase,
      billed_amount: billedFuel,
      expected_amount: fuel,
      variance_reason_code: billedFuel === fuel ? null : error === 'weight' ? 'weight_wrong' : 'rate_wrong',
    }),
    compared({
      ...common,
      charge_type: 'handling',
      quantity_basis: 'per_shipment',
      billed_quantity: 1000,
      expected_quantity: 1000,
      unit_rate_amount: extras * 100,
      billed_amount: extras,
      expected_amount: extras,
    }),
  ];
  if (error === 'extra') lines.push(extraOf(common, draw));
  if (error === 'twice')
    lines.push(
      compared({
        ...must(lines[0], 'base line'),
        expected_quantity: 0,
        expected_amount: 0,
        variance_reason_code: 'billed_twice',
      }),
    );
  if (draws.of('shipments', row.shipment_id, 'false waiting').chance(DOCKS.wrongDetention))
    lines.push(waitingOf(common, draw));
  tellErrors(context, row, invoice, { error, lines });
  return lines;
}

type Common = Pick<NewLine, 'shipment_id' | 'tracking_number' | 'carrier_rate_id' | 'freight_purpose'>;

function extraOf(common: Common, draw: Draw): NewLine {
  const amount = scaled(Math.round(draw.between(...FREIGHT.extraAmount) / 10) * 10, 2);
  return compared({
    ...common,
    carrier_rate_id: null,
    charge_type: draw.pick(['toll', 'other', 'redelivery', 'documentation'] as const),
    quantity_basis: 'per_shipment',
    billed_quantity: 1000,
    unit_rate_amount: amount * 100,
    billed_amount: amount,
    expected_amount: 0,
    variance_reason_code: 'not_agreed',
  });
}

function waitingOf(common: Common, draw: Draw): NewLine {
  const hours = draw.integer(2, 6);
  return compared({
    ...common,
    charge_type: 'detention',
    quantity_basis: 'per_hour',
    billed_quantity: hours * 1000,
    expected_quantity: 0,
    unit_rate_amount: scaled(400, 4),
    billed_amount: scaled(hours * 400, 2),
    expected_amount: 0,
    variance_reason_code: 'not_agreed',
  });
}

function lineOfReturn(context: Context, row: ReturnShipmentsRow): NewLine {
  const rate = context.the(rateKeys).get(must(row.carrier_rate_id, 'rate'));
  const freight = must(row.expected_freight_amount, 'freight');
  return compared({
    return_shipment_id: row.return_shipment_id,
    tracking_number: row.tracking_number,
    charge_type: 'base_freight',
    carrier_rate_id: row.carrier_rate_id,
    quantity_basis: 'per_kg',
    billed_quantity: row.chargeable_weight_kg,
    expected_quantity: row.chargeable_weight_kg,
    unit_rate_amount: rate?.rate_amount ?? 0,
    billed_amount: freight,
    expected_amount: freight,
    freight_purpose: 'return',
  });
}

/** Rates that are in force, by key. */
const rateKeys = derived<Types, Map<Key, Types['rows']['carrier_rates']>>({
  from: ['carrier_rates'],
  build: ({ tables }) => new Map([...tables.carrier_rates.held()].map((row) => [row.carrier_rate_id, row])),
  renew(rates, _, { row }) {
    const rate = row as Types['rows']['carrier_rates'];
    if (rate.status === 'active') rates.set(rate.carrier_rate_id, rate);
    else rates.delete(rate.carrier_rate_id);
  },
});

const TOLD = {
  weight: { kind: 'freight_weight_inflated', cause: 'The carrier billed more kilograms than it carried.' },
  twice: {
    kind: 'freight_billed_twice',
    cause: 'The carrier billed the base freight of the shipment twice in one invoice.',
  },
} as const;

function tellErrors(
  context: Context,
  row: ShipmentsRow,
  invoice: Key,
  { error, lines }: { error: string | null; lines: NewLine[] },
): void {
  const { now } = context;
  const told = error === 'weight' || error === 'twice' ? TOLD[error] : null;
  const tell = (kind: string, cause: string) =>
    context.label({
      kind,
      cause,
      start: now,
      end: now,
      rows: [{ table: 'freight_invoices', key: invoice }],
      consequences: ['tms.freight_invoices <- tms.freight_invoice_lines.freight_invoice_id'],
    });
  if (told && lines.some((line) => line.is_within_tolerance === false))
    tell(told.kind, `${told.cause} ${row.shipment_number}`);
  if (lines.some((line) => line.charge_type === 'detention'))
    tell(
      'detention_without_arrival',
      `The carrier billed hours of waiting that no gate has seen. ${row.shipment_number}`,
    );
}

export interface NewInvoice {
  key?: Key;
  carrier: CarriersRow;
  company: Key;
  lines: NewLine[];
  period: readonly [Day, Day];
  type: FreightInvoicesRow['invoice_type'];
  /** The carrier's number; a new one where it is left out. */
  number?: string;
  isOpening?: boolean;
}

/** Takes in a bill with its lines; tax is that of the carrier's kind. */
export function addInvoice(context: Context, given: NewInvoice): FreightInvoicesRow {
  const { tables, numbers, copies, now } = context;
  const { carrier, lines } = given;
  const key = given.key ?? tables.freight_invoices.nextKey();
  const supplier = copies['master.suppliers'].must(carrier.supplier_id);
  const net = lines.reduce((sum, line) => sum + line.billed_amount, 0);
  const taxPct = scaled(gstPctOf(carrier.primary_mode), 4);
  const tax = percentOf(net, taxPct);
  const date = Math.max(given.period[1], localDay(now) - (key % 2));
  const invoice = tables.freight_invoices.add({
    freight_invoice_id: key,
    freight_invoice_number: numbers.next('FIN', now),
    carrier_invoice_number:
      given.number ??
      `${carrier.carrier_code.slice(-2)}/${new Date(date * DAY_MS).getUTCFullYear() % 100}/${1000 + key}`,
    invoice_type: given.type,
    company_id: given.company,
    carrier_id: carrier.carrier_id,
    supplier_id: carrier.supplier_id,
    invoice_date: date,
    received_at: now,
    due_date: date + supplier.payment_terms_days,
    service_period_start_date: given.period[0],
    service_period_end_date: given.period[1],
    currency_code: 'INR',
    exchange_rate: 100_000_000,
    line_count: lines.length,
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: net + tax,
    is_reverse_charge: false,
    tolerance_pct: carrier.invoice_tolerance_pct,
    is_opening: given.isOpening ?? false,
    status: 'received',
  });
  const center = costCenterOf(context, given.company);
  let taxed = 0;
  let [sum, index] = [0, 0];
  for (const line of lines) {
    index++;
    sum += line.billed_amount;
    // Shares of the tax of the whole, so that they add up to it.
    const share = net === 0 ? 0 : ratio(tax, sum, net) - taxed;
    taxed += share;
    tables.freight_invoice_lines.add({
      ...line,
      freight_invoice_id: key,
      line_number: index,
      tax_rate_pct: taxPct,
      tax_amount: share,
      cost_center_code: center,
    });
  }
  return invoice;
}

function costCenterOf({ copies }: Context, company: Key): string {
  const all = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  const logistics = all.filter((row) => row.department_function === 'logistics');
  return must(logistics.find((row) => row.company_id === company) ?? logistics[0] ?? all[0], 'department')
    .cost_center_code;
}
