import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply, percentOf, ratio, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived, follow, type Process } from '../../../machinery/kernel/contract.ts';
import { PORT } from '../lifecycle/network.ts';
import { CUSTOMS } from '../lifecycle/planning.ts';
import type { CopyRows, CustomsDocumentsRow, ShipmentsRow, Types } from '../rows.ts';
import { type Context, officer, shipmentLeft, shipmentPlanned } from './context.ts';

/** Papers of what crosses the border: prepared when it is planned, issued when it leaves, filed and cleared at the port. */
export const customs: Process<Types> = {
  name: 'customs',
  follows: [follow(shipmentPlanned, prepare), follow(shipmentLeft, issue)],
};

type DocumentType = CustomsDocumentsRow['document_type'];

function documentsOf({ tables }: Context, shipment: ShipmentsRow): CustomsDocumentsRow[] {
  return [...tables.customs_documents.by('shipment_id', shipment.shipment_id)];
}

/** Whether the goods leave the country, also when the buyer takes them over before. */
function isExport({ copies }: Context, shipment: ShipmentsRow): boolean {
  return shipment.customer_id !== null && copies['master.customers'].must(shipment.customer_id).country_code !== 'IN';
}

function isImport(shipment: ShipmentsRow): boolean {
  return shipment.shipment_type === 'purchase' && shipment.origin_country_code !== 'IN';
}

function typesFor(context: Context, shipment: ShipmentsRow): DocumentType[] {
  if (isImport(shipment))
    return ['commercial_invoice', 'packing_list', transportPaper(context, shipment), 'bill_of_entry'];
  if (!isExport(context, shipment)) return [];
  const papers: DocumentType[] = ['commercial_invoice', 'packing_list', 'certificate_of_origin'];
  // What the buyer takes over at our dock his own agent clears.
  if (shipment.transport_arrangement === 'partner') return papers;
  papers.push('shipping_bill');
  if (shipment.destination_country_code !== 'IN') papers.push(transportPaper(context, shipment));
  if (shipment.incoterm === 'CIF' || shipment.incoterm === 'CIP') papers.push('insurance_certificate');
  return papers;
}

function transportPaper({ tables }: Context, shipment: ShipmentsRow): DocumentType {
  const service =
    shipment.carrier_service_id === null ? undefined : tables.carrier_services.get(shipment.carrier_service_id);
  return service?.transport_mode === 'air' ? 'air_waybill' : 'bill_of_lading';
}

const CUSTOMS_PAPERS = new Set<DocumentType>(['shipping_bill', 'bill_of_entry']);

function prepare(context: Context, shipment: ShipmentsRow): void {
  const types = typesFor(context, shipment);
  if (types.length === 0) return;
  const { tables, numbers, draws, copies, now } = context;
  const [main] = tables.shipment_lines
    .by('shipment_id', shipment.shipment_id)
    .toSorted((a, b) => b.value_amount - a.value_amount);
  const line = must(main, 'line of a shipment');
  const partner =
    shipment.customer_id === null
      ? copies['master.suppliers'].must(shipment.supplier_id)
      : copies['master.customers'].must(shipment.customer_id);
  const currency = partner.currency_code;
  const rate = rateOf(context, currency);
  const base = shipment.declared_value_amount;
  const direction = isImport(shipment) ? 'import' : 'export';
  for (const type of types) {
    const key = tables.customs_documents.nextKey();
    const isFiled = CUSTOMS_PAPERS.has(type);
    const isAir = types.includes('air_waybill');
    const duty = type === 'bill_of_entry' ? percentOf(base, scaled(CUSTOMS.dutyPct, 4)) : 0;
    tables.customs_documents.add({
      customs_document_id: key,
      customs_document_number: numbers.next('CUS', now),
      shipment_id: shipment.shipment_id,
      document_type: type,
      trade_direction: direction,
      company_id: shipment.company_id,
      importer_exporter_code: iecOf(context, shipment.company_id),
      customs_office_code: isFiled ? (isAir ? PORT.airOffice : PORT.office) : null,
      procedure_code: isFiled
        ? direction === 'import'
          ? 'home_consumption'
          : draws.of('customs_documents', key, 'scheme').chance(0.7)
            ? 'drawback'
            : 'free_shipping'
        : null,
      incoterm: shipment.incoterm,
      hsn_code: line.hsn_code,
      country_of_origin_code: direction === 'import' ? shipment.origin_country_code : 'IN',
      destination_country_code: direction === 'import' ? 'IN' : partner.country_code,
      package_count: shipment.package_count,
      gross_weight_kg: shipment.gross_weight_kg,
      declared_value_amount: ratio(base, 100_000_000, rate),
      currency_code: currency,
      exchange_rate: rate,
      declared_value_amount_base: multiply(ratio(base, 100_000_000, rate), 2, rate, 8, 2),
      duty_amount: duty,
      igst_amount: type === 'bill_of_entry' ? percentOf(base + duty, scaled(18, 4)) : 0,
      broker_supplier_id: isFiled ? brokerOf(context, shipment) : null,
      prepared_by_employee_id: officer(context, 'exporter', shipment.shipment_id),
      status: 'draft',
    });
  }
}

/** The forwarder who carries the goods clears them, too. */
function brokerOf({ tables }: Context, { carrier_id: carrier }: ShipmentsRow): Key | null {
  return carrier === null ? null : tables.carriers.must(carrier).supplier_id;
}

/** INR for a unit of a currency, by the newest rate that has arrived; in hundred-millionths. */
function rateOf(context: Context, currency: string): Scaled {
  if (currency === 'INR') return 100_000_000;
  return must(context.the(rates).get(currency), `rate of ${currency}`);
}

/** The newest rate of each currency that customs has told, or the market where it has told none. */
const rates = derived<Types, Map<string, Scaled>>({
  from: ['financial.exchange_rates'],
  build({ copies }) {
    const newest = new Map<string, Readonly<CopyRows['financial.exchange_rates']>>();
    const rank = (row: Readonly<CopyRows['financial.exchange_rates']>) =>
      (row.rate_type === 'customs' ? 1e9 : 0) + row.rate_date;
    for (const row of copies['financial.exchange_rates'].all()) {
      if (row.base_currency_code !== 'INR' || row.status !== 'active') continue;
      if (row.rate_type !== 'customs' && row.rate_type !== 'spot') continue;
      const known = newest.get(row.currency_code);
      if (!known || rank(known) < rank(row)) newest.set(row.currency_code, row);
    }
    return new Map([...newest].map(([code, row]) => [code, row.exchange_rate]));
  },
});

/** Ten characters, since 2019 the permanent account number of the company. */
function iecOf({ copies }: Context, company: Key): string {
  return copies['master.companies'].must(company).tax_identifier.slice(2, 12);
}

/** Leaving, papers are issued, and what is for customs is filed. */
function issue(context: Context, shipment: ShipmentsRow): void {
  const { tables, draws } = context;
  const at = must(shipment.shipped_at, 'departure');
  for (const row of documentsOf(context, shipment)) {
    tables.customs_documents.change(row, { issued_on: localDay(at), status: 'issued' });
    if (!CUSTOMS_PAPERS.has(row.document_type)) continue;
    const number = draws.of('customs_documents', row.customs_document_id, 'number').integer(1_000_000, 9_999_999);
    tables.customs_documents.change(row, { authority_reference_number: String(number), filed_at: at, status: 'filed' });
  }
}

/** Customs asks questions before it lets the goods pass. */
export function holdCustoms(context: Context, shipment: ShipmentsRow): void {
  for (const row of documentsOf(context, shipment))
    if (row.status === 'filed')
      context.tables.customs_documents.change(row, { hold_reason: CUSTOMS.holdReason, status: 'held' });
}

/** Customs lets the goods pass; a second time abroad there is nothing of ours to clear. */
export function clearCustoms(context: Context, shipment: ShipmentsRow, at: Moment): void {
  const { tables } = context;
  for (const row of documentsOf(context, shipment)) {
    if (row.status !== 'filed' && row.status !== 'held') continue;
    const assessed = Math.max(must(row.filed_at, 'filing'), at - 3 * HOUR_MS);
    if (row.status === 'filed') tables.customs_documents.change(row, { assessed_at: assessed, status: 'assessed' });
    tables.customs_documents.change(row, {
      assessed_at: assessed,
      cleared_at: at,
      hold_reason: null,
      drawback_amount:
        row.procedure_code === 'drawback'
          ? percentOf(row.declared_value_amount_base, scaled(CUSTOMS.drawbackPct, 4))
          : 0,
      status: 'cleared',
    });
  }
}
