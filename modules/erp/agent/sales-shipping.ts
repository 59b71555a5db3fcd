import { multiply, percentOf } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { localDay } from '../../../machinery/simulation/calendar.ts';
import { ACCOUNTS } from '../lifecycle/posting.ts';
import type {
  CustomerInvoicesRow,
  InventoryReservationsRow,
  InventoryTransactionsRow,
  SalesOrderLinesRow,
  SalesOrdersRow,
} from '../rows.ts';
import type { Erp, Posting } from './context.ts';

const PAR = 100_000_000;
const SALES_ACCOUNT = { domestic: '410100', export: '410200' };

/** What leaves of one order line: quantity and cost over all its lots. */
export interface Shipped {
  line: SalesOrderLinesRow;
  quantity: Scaled;
  /** Value that left stock, hundredths of a rupee. */
  cost: Scaled;
  movements: InventoryTransactionsRow[];
}

/** Ships what is kept for a line (wms-to-erp, tms-to-erp until these modules have behaviour). */
export function shipLine(
  erp: Erp,
  order: SalesOrdersRow,
  line: SalesOrderLinesRow,
  reservations: InventoryReservationsRow[],
  now: Moment,
): Shipped {
  const { tables } = erp.context;
  const movements = reservations.map((reservation) =>
    erp.stock.book({
      type: 'shipment',
      cause: {
        source_module: 'erp',
        source_table: 'erp.inventory_reservations',
        source_id: reservation.inventory_reservation_id,
        source_document_number: reservation.reservation_number,
      },
      item: { product_id: line.product_id, material_id: null },
      warehouse: reservation.warehouse_id,
      lot: reservation.inventory_lot_id,
      stockType: 'unrestricted',
      effect: -1,
      quantity: reservation.reserved_quantity - reservation.issued_quantity,
      at: now,
      refers: {
        sales_order_line_id: line.sales_order_line_id,
        lot_number: reservation.lot_number,
        inventory_reservation_id: reservation.inventory_reservation_id,
      },
    }),
  );
  const quantity = movements.reduce((sum, row) => sum + must(row.quantity ?? undefined, 'quantity'), 0);
  const shipped = line.shipped_quantity + quantity;
  const open = line.ordered_quantity - shipped - line.cancelled_quantity;
  tables.sales_order_lines.change(line, {
    shipped_quantity: shipped,
    invoiced_quantity: line.invoiced_quantity + quantity,
    reserved_quantity: line.reserved_quantity - quantity,
    open_quantity: open,
    first_shipped_at: line.first_shipped_at ?? now,
    last_shipped_at: now,
    status: open === 0 ? 'invoiced' : 'partially_shipped',
  });
  tables.sales_orders.change(order, { first_shipped_at: order.first_shipped_at ?? now });
  return { line, quantity, cost: -movements.reduce((sum, row) => sum + (row.amount ?? 0), 0), movements };
}

/** Invoices a shipment at the prices of the order, and posts receivable, sales and tax, and the cost of what left. */
export function invoiceShipment(erp: Erp, order: SalesOrdersRow, shipped: Shipped[], now: Moment): void {
  const { tables, numbers } = erp.context;
  const day = localDay(now);
  const key = tables.customer_invoices.nextKey();
  const number = numbers.next('IN', now);
  const account = order.order_type === 'export' ? SALES_ACCOUNT.export : SALES_ACCOUNT.domestic;
  const amounts = shipped.map((one, index) => addLine(erp, key, (index + 1) * 10, one, account, now));
  const total = (column: keyof (typeof amounts)[number]) => amounts.reduce((sum, one) => sum + one[column], 0);
  const [net, tax] = [total('net'), total('tax')];
  const rate = order.currency_code === 'INR' ? PAR : erp.ledger.rate(order.currency_code, day);
  const invoice = addInvoice(
    erp,
    key,
    number,
    order,
    { day, net, tax, rate, cost: total('cost'), isOpening: false },
    now,
  );
  const base = (amount: Scaled) => multiply(amount, 2, rate, 8, 2);
  const refers = { customer_id: order.customer_id, assignment_number: number };
  const taxes = [
    ['220110', total('cgst')],
    ['220120', total('sgst')],
    ['220130', total('igst')],
  ] as const;
  const credits: Posting[] = [...taxes.map(([code, amount]) => ({ account: code, credit: base(amount), refers: {} }))];
  const receivable = must(invoice.total_amount_base ?? undefined, 'amount in rupees');
  // Sales take what rounding of the parts leaves.
  const sales = receivable - credits.reduce((sum, line) => sum + (line.credit ?? 0), 0);
  const cause = {
    source_module: 'erp',
    source_table: 'erp.customer_invoices',
    source_id: key,
    source_document_number: number,
  };
  erp.ledger.post(
    {
      type: 'customer_invoice',
      company: order.company_id,
      cause,
      documentDate: day,
      postingDate: day,
      description: `Invoice ${number} of ${order.sales_order_number}`,
      lines: [
        { account: '120100', debit: receivable, refers: { ...refers, due_date: invoice.due_date } },
        { account, credit: sales, refers: { customer_id: order.customer_id } },
        ...credits.filter((line) => (line.credit ?? 0) > 0),
      ],
    },
    now,
  );
  postCost(erp, order, shipped, cause, day, now);
}

function postCost(
  erp: Erp,
  order: SalesOrdersRow,
  shipped: Shipped[],
  cause: { source_module: string; source_table: string; source_id: Key; source_document_number: string },
  day: Day,
  now: Moment,
): void {
  const cost = shipped.reduce((sum, one) => sum + one.cost, 0);
  const movements = shipped.flatMap((one) => one.movements);
  const entry = erp.ledger.post(
    {
      type: 'shipment_cost',
      company: order.company_id,
      cause,
      documentDate: day,
      postingDate: day,
      gathered: movements.length,
      description: `Cost of goods of ${cause.source_document_number}`,
      lines: [
        { account: '510100', debit: cost, refers: { customer_id: order.customer_id } },
        ...shipped.map(({ line, cost: amount, quantity }) => ({
          account: ACCOUNTS.finishedGoods,
          credit: amount,
          refers: {
            product_id: line.product_id,
            warehouse_id: line.warehouse_id,
            sales_order_line_id: line.sales_order_line_id,
            quantity: -quantity,
            unit_of_measure: line.unit_of_measure,
          },
        })),
      ],
    },
    now,
  );
  for (const row of movements) erp.context.tables.inventory_transactions.change(row, { journal_entry_id: entry });
}

function addLine(
  erp: Erp,
  invoice: Key,
  number: number,
  { line, quantity, cost, movements }: Shipped,
  account: string,
  now: Moment,
) {
  const { tables, copies } = erp.context;
  const product = must(copies['master.products'].get(line.product_id), 'product');
  const gross = multiply(quantity, 3, line.unit_price_amount, 4, 2);
  const isAll = quantity === line.ordered_quantity;
  const net = isAll ? line.net_amount : gross - percentOf(gross, line.discount_pct);
  const tax = isAll ? line.tax_amount : percentOf(net, line.tax_rate_pct);
  const code = copies['financial.tax_codes'].get(line.tax_code_id ?? 0);
  const within = code?.supply_type === 'intra_state';
  const cgst = within ? Math.floor(tax / 2) : 0;
  const sgst = within ? tax - cgst : 0;
  const igst = within ? 0 : tax;
  const lots = new Set(movements.map((row) => row.lot_number));
  tables.customer_invoice_lines.append({
    customer_invoice_line_id: tables.customer_invoice_lines.nextKey(),
    customer_invoice_id: invoice,
    line_number: number,
    line_type: 'product',
    sales_order_line_id: line.sales_order_line_id,
    original_customer_invoice_line_id: null,
    product_id: line.product_id,
    lot_number: lots.size === 1 ? ([...lots][0] ?? null) : null,
    description: product.product_name,
    hsn_code: product.hsn_code,
    invoiced_quantity: quantity,
    unit_of_measure: line.unit_of_measure,
    unit_price_amount: line.unit_price_amount,
    discount_pct: line.discount_pct,
    net_amount: net,
    tax_code_id: line.tax_code_id,
    tax_rate_pct: line.tax_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: tax,
    unit_cost_amount: Math.round((cost * 100_000) / quantity),
    cost_amount: cost,
    account_code: account,
    cost_center_code: null,
    created_at: now,
    updated_at: now,
  });
  return { net, tax, cgst, sgst, igst, cost };
}

/** The header of an invoice that is issued at once. */
export function addInvoice(
  { context }: Erp,
  key: Key,
  number: string,
  order: Pick<
    SalesOrdersRow,
    'company_id' | 'customer_id' | 'payment_terms_days' | 'currency_code' | 'state_province' | 'country_code'
  > & { sales_order_id: Key | null; sales_order_number: string | null },
  {
    day,
    net,
    tax,
    rate,
    cost,
    isOpening,
  }: { day: Day; net: Scaled; tax: Scaled; rate: Scaled; cost: Scaled; isOpening: boolean },
  now: Moment,
): CustomerInvoicesRow {
  const terms = order.payment_terms_days ?? 30;
  return context.tables.customer_invoices.add({
    customer_invoice_id: key,
    customer_invoice_number: number,
    invoice_type: 'invoice',
    company_id: order.company_id,
    customer_id: order.customer_id,
    sales_order_id: order.sales_order_id,
    sales_order_number: order.sales_order_number,
    shipment_id: null,
    shipment_number: null,
    shipped_at: now,
    original_customer_invoice_id: null,
    credit_reason_code: null,
    return_order_number: null,
    invoice_date: day,
    issued_at: now,
    posting_date: day,
    payment_terms_days: terms,
    due_date: day + terms,
    place_of_supply: order.state_province ?? order.country_code,
    e_invoice_reference: null,
    currency_code: order.currency_code,
    exchange_rate: rate,
    net_amount: net,
    discount_amount: 0,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
    cost_amount: cost,
    received_amount: 0,
    credited_amount: 0,
    written_off_amount: 0,
    open_amount: net + tax,
    last_dunned_on: null,
    dunning_level: 0,
    dispute_reason: null,
    settled_at: null,
    status: 'issued',
    is_opening: isOpening,
    created_at: now,
    updated_at: now,
  });
}
