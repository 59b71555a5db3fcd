import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

const COMPANY_OF_LINE = '{journal_entry_id.company_id}';
const DEBIT = 'debit_amount_base - credit_amount_base';
const CREDIT = 'credit_amount_base - debit_amount_base';

const PUT_AWAY =
  "{goods_receipt_id.receipt_type} = 'receipt' and {goods_receipt_id.status} not in ('open', 'reversed') and {goods_receipt_id.receiving_task_id} is null";
const MADE = "status in ('sent', 'cleared')";
/** What a balance is of, and what moves it. */
const STOCK = 'warehouse_id, product_id, material_id, lot_number, stock_type';

/** Lines of posted entries on the accounts of a sub-ledger. */
function linesOf(subLedger: string): string {
  return `from journal_entry_lines where {gl_account_id.sub_ledger_type} = '${subLedger}' and {journal_entry_id.status} <> 'draft'`;
}

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'purchase_requisitions.purchase_requisition_number': {},
    'purchase_orders.purchase_order_number': {},
    'goods_receipts.goods_receipt_number': {},
    'vendor_invoices.vendor_invoice_number': {},
    'vendor_payments.vendor_payment_number': {},
    'sales_orders.sales_order_number': {},
    'customer_invoices.customer_invoice_number': {},
    'customer_payments.customer_payment_number': {},
    'production_orders.production_order_number': {},
    // The number of a lot of production is given with its order, before there is a lot.
    'inventory_lots.lot_number': { also: 'production_orders.lot_number' },
    'inventory_transactions.transaction_number': {},
    'inventory_reservations.reservation_number': {},
    'inventory_variance.variance_number': {},
    'journal_entries.journal_entry_number': {},
  },
  balances: {
    sales_orders_sum_their_lines: {
      says: 'Law 2: A sales order is the sum of its lines.',
      sum: 'net_amount, tax_amount from sales_orders',
      equals: 'net_amount, tax_amount from sales_order_lines',
    },
    customer_invoices_sum_their_lines: {
      says: 'Law 2: An invoice or credit memo is the sum of its lines.',
      sum: "net_amount, tax_amount, cost_amount from customer_invoices where status <> 'draft'",
      equals:
        "net_amount, tax_amount, cost_amount from customer_invoice_lines where {customer_invoice_id.status} <> 'draft'",
    },
    purchase_orders_sum_their_lines: {
      says: 'Law 2: A purchase order is the sum of its lines that are not struck.',
      sum: 'net_amount, tax_amount from purchase_orders',
      equals: 'net_amount, tax_amount from purchase_order_lines where deleted_at is null',
    },
    order_lines_are_shipped_open_or_cancelled: {
      says: 'Law 3: Of an order line everything is shipped, open or cancelled.',
      sum: 'ordered_quantity from sales_order_lines',
      equals: 'shipped_quantity + open_quantity + cancelled_quantity from sales_order_lines',
    },
    shipped_lines_left_stock: {
      says: 'Law 3: What was shipped of an order line left stock.',
      sum: 'shipped_quantity from sales_order_lines',
      equals: "quantity from inventory_transactions where transaction_type = 'shipment' and status = 'posted'",
    },
    returns_are_counted_at_their_order_lines: {
      says: 'Law 3: What an order line says came back entered the stock.',
      sum: 'returned_quantity from sales_order_lines',
      equals:
        "quantity from inventory_transactions where transaction_type = 'customer_return' and sales_order_line_id is not null and status = 'posted'",
    },
    invoices_are_counted_at_their_order_lines: {
      says: 'Law 4: What an order line says is invoiced is what its invoices say.',
      sum: 'invoiced_quantity from sales_order_lines',
      equals:
        "invoiced_quantity from customer_invoice_lines where sales_order_line_id is not null and line_type = 'product' and {customer_invoice_id.invoice_type} = 'invoice'",
    },
    invoices_follow_shipments: {
      says: 'Law 4: No order line is invoiced beyond what was shipped.',
      sum: 'invoiced_quantity from sales_order_lines',
      atMost: 'shipped_quantity from sales_order_lines',
    },
    receivables_are_the_open_invoices: {
      says: 'Law 5: Per company and customer the receivables account is what is open of invoices less credits.',
      by: 'company_id, customer_id',
      sum: `${DEBIT} by ${COMPANY_OF_LINE}, customer_id ${linesOf('receivables')}`,
      equals:
        "case invoice_type when 'credit_memo' then -1 else 1 end * round(open_amount * exchange_rate, 2) from customer_invoices where status <> 'draft'",
    },
    advances_are_the_unapplied_payments: {
      says: 'Law 5: Per company and customer the account for advances is what of payments is not applied.',
      by: 'company_id, customer_id',
      sum: `${CREDIT} by ${COMPANY_OF_LINE}, customer_id from journal_entry_lines where account_code = '240100' and {journal_entry_id.status} <> 'draft'`,
      equals: 'round(unapplied_amount * exchange_rate, 2) from customer_payments',
    },
    customer_invoices_are_received_credited_or_open: {
      says: 'Law 5: What an invoice asks for is received, credited, written off or open.',
      sum: "total_amount from customer_invoices where status <> 'draft'",
      equals:
        "received_amount + credited_amount + written_off_amount + open_amount from customer_invoices where status <> 'draft'",
    },
    payments_are_received_at_their_invoices: {
      says: 'Law 5: What an invoice has received is what payments apply to it.',
      sum: 'received_amount from customer_invoices',
      equals:
        "applied_amount from customer_payments where status not in ('bounced', 'reversed') and customer_invoice_id is not null and application_type in ('invoice', 'transfer', 'refund')",
    },
    credit_memos_are_credited_at_their_invoices: {
      says: 'Law 5: What an invoice has credited, and a credit memo has given, is what applications of credit memos say.',
      sum: 'credited_amount from customer_invoices',
      equals: ['customer_invoice_id', 'credit_memo_customer_invoice_id'].map(
        (side) =>
          `applied_amount by ${side} from customer_payments where status not in ('bounced', 'reversed') and ${side} is not null and application_type = 'credit_memo'`,
      ),
    },
    requisitions_follow_their_orders: {
      says: 'Law 9: What a requisition line says is ordered is what its order lines order, struck ones left out.',
      sum: 'ordered_quantity from purchase_requisition_lines',
      equals:
        'ordered_quantity from purchase_order_lines where deleted_at is null and purchase_requisition_line_id is not null',
    },
    receipts_stay_within_tolerance: {
      says: 'Law 10: Received is at most ordered with the tolerance.',
      sum: 'received_quantity from purchase_order_lines',
      atMost: 'round(ordered_quantity * (1 + over_delivery_tolerance_pct / 100), 3) from purchase_order_lines',
    },
    receipts_are_counted_at_their_order_lines: {
      says: 'Law 10: What an order line says is received and rejected is what its receipts brought.',
      sum: 'received_quantity, rejected_quantity from purchase_order_lines',
      equals:
        "received_quantity, rejected_quantity from goods_receipt_lines where {goods_receipt_id.receipt_type} = 'receipt' and {goods_receipt_id.status} <> 'reversed'",
    },
    receipts_are_put_away_or_rejected: {
      says: 'Law 10: What was received is put away or rejected, unless a task for it waits.',
      sum: `received_quantity from goods_receipt_lines where ${PUT_AWAY}`,
      equals: `putaway_quantity + rejected_quantity from goods_receipt_lines where ${PUT_AWAY}`,
    },
    payables_are_the_open_invoices: {
      says: 'Law 12: Per company and supplier the payables account is what is open of invoices less credits, in INR at the rates of the papers.',
      by: 'company_id, supplier_id',
      sum: `${CREDIT} by ${COMPANY_OF_LINE}, supplier_id ${linesOf('payables')}`,
      equals:
        "case invoice_type when 'credit_memo' then -1 else 1 end * (total_amount_base - round(total_amount_base * (total_amount - open_amount) / nullif(total_amount, 0), 2)) from vendor_invoices where posting_date is not null",
    },
    vendor_invoices_are_paid_credited_or_open: {
      says: 'Law 12: What a vendor invoice that is not rejected asks for is paid, credited or open.',
      sum: "total_amount from vendor_invoices where status <> 'rejected'",
      equals: "paid_amount + credited_amount + open_amount from vendor_invoices where status <> 'rejected'",
    },
    payments_are_paid_at_their_invoices: {
      says: 'Law 12: What a vendor invoice says is paid is what payments apply to it.',
      sum: 'paid_amount from vendor_invoices',
      equals: `applied_amount from vendor_payments where ${MADE} and vendor_invoice_id is not null and payment_method <> 'set_off'`,
    },
    set_offs_are_credited_at_their_invoices: {
      says: 'Law 12: What a vendor invoice says is credited is what was set off against it, or from it.',
      sum: 'credited_amount from vendor_invoices',
      equals: [
        `applied_amount from vendor_payments where ${MADE} and vendor_invoice_id is not null and payment_method = 'set_off'`,
        `applied_amount by credit_memo_vendor_invoice_id from vendor_payments where ${MADE} and credit_memo_vendor_invoice_id is not null`,
      ],
    },
    receipts_sum_their_lines: {
      says: 'Law 13: A posted receipt is the sum of its lines.',
      sum: 'receipt_amount_base from goods_receipts where posting_date is not null',
      equals: 'receipt_amount_base from goods_receipt_lines where {goods_receipt_id.posting_date} is not null',
    },
    received_goods_are_valued_as_stock: {
      says: 'Law 13: Goods of a posted receipt are valued at what their movement changed in stock.',
      by: 'goods_receipt_id',
      sum: 'stock_amount_base from goods_receipt_lines where material_id is not null and {goods_receipt_id.posting_date} is not null and not {goods_receipt_id.is_opening}',
      equals:
        "abs(amount) by {goods_receipt_line_id.goods_receipt_id} from inventory_transactions where transaction_type in ('goods_receipt', 'return_to_supplier') and {goods_receipt_line_id.goods_receipt_id.posting_date} is not null",
    },
    goods_received_not_invoiced_agree: {
      says: 'Law 13: Per order line the account for goods received, not invoiced, is received less invoiced; returns and credits count the other way.',
      by: 'purchase_order_line_id',
      sum: `${CREDIT} ${linesOf('goods_received_not_invoiced')}`,
      equals: [
        "case {goods_receipt_id.receipt_type} when 'receipt' then 1 else -1 end * receipt_amount_base from goods_receipt_lines where {goods_receipt_id.posting_date} is not null",
        "case invoice_type when 'credit_memo' then 1 else -1 end * grni_cleared_amount_base from vendor_invoices where posting_date is not null and purchase_order_line_id is not null",
      ],
    },
    orders_cost_what_was_charged: {
      says: 'Law 16: A production order cost what was charged to it: labour, machines and overhead.',
      sum: 'actual_labour_amount, actual_machine_amount, actual_overhead_amount from production_orders',
      equals:
        "case cost_type when 'labour' then actual_amount else 0 end, case cost_type when 'machine' then actual_amount - overhead_amount else 0 end, overhead_amount from production_costs",
    },
    orders_cost_what_was_issued: {
      says: 'Law 16: The material of a production order cost what was issued less returned, and what it delivered is what came into stock.',
      sum: 'actual_material_amount, delivered_amount from production_orders',
      equals:
        "case transaction_type when 'production_receipt' then 0 else -amount end, case transaction_type when 'production_receipt' then amount else 0 end from inventory_transactions where status = 'posted' and production_order_id is not null and transaction_type in ('material_issue', 'material_return', 'production_receipt')",
    },
    lots_add_up: {
      says: 'Law 18: What a lot began with, and what counts found, is consumed, shipped, scrapped or on hand.',
      sum: 'created_quantity - consumed_quantity - shipped_quantity - scrapped_quantity from inventory_lots',
      equals: [
        'on_hand_quantity from inventory_balances where inventory_lot_id is not null',
        "-quantity * stock_effect from inventory_transactions where transaction_type = 'count_adjustment' and inventory_lot_id is not null",
      ],
    },
    nothing_is_left_of_exhausted_lots: {
      says: 'Law 18: Nothing is on hand of a lot that is exhausted or closed.',
      sum: "on_hand_quantity by inventory_lot_id from inventory_balances where {inventory_lot_id.status} <> 'open'",
      equals: [],
    },
    stock_is_opening_and_movements: {
      says: 'Law 29: The quantity of a balance is its opening plus its booked movements.',
      by: STOCK,
      sum: 'on_hand_quantity - opening_quantity from inventory_balances',
      equals: "quantity * stock_effect from inventory_transactions where status in ('posted', 'reversed')",
    },
    entries_sum_their_lines: {
      says: 'Law 36: A posted entry is the sum of its lines, in its currency and in INR, and counts them.',
      sum: "total_debit_amount, total_credit_amount, total_debit_amount_base, total_credit_amount_base, line_count from journal_entries where status <> 'draft'",
      equals:
        "debit_amount, credit_amount, debit_amount_base, credit_amount_base, 1 from journal_entry_lines where {journal_entry_id.status} <> 'draft'",
    },
    settled_orders_are_posted: {
      says: 'Law 37: Scrap and variances of the orders settled on a day are what entries of that day say, by company.',
      by: 'company_id, day',
      sum: "scrap_amount, usage_variance_amount, efficiency_variance_amount, other_variance_amount + price_variance_amount by company_id, (settled_at at time zone 'Asia/Kolkata')::date from production_orders where settled_at is not null",
      equals: `${['530200', '520200', '520300', '520400'].map((account) => `case account_code when '${account}' then ${DEBIT} else 0 end`).join(', ')} by ${COMPANY_OF_LINE}, {journal_entry_id.document_date} from journal_entry_lines where {journal_entry_id.entry_type} in ('scrap', 'production_variance') and {journal_entry_id.source_table} = 'erp.journal_entries'`,
    },
    absorbed_costs_are_the_posted_costs: {
      says: 'Law 37: Per company what entries absorb of labour and machines is what is posted of the costs of production orders.',
      by: 'company_id, cost_type',
      sum: 'posted_amount by {production_order_id.company_id}, cost_type from production_costs',
      equals: `${DEBIT} by ${COMPANY_OF_LINE}, split_part({journal_entry_id.entry_type}, '_', 1) ${linesOf('work_in_progress')} and {journal_entry_id.entry_type} in ('labour_confirmation', 'machine_confirmation')`,
    },
    work_in_progress_is_the_open_orders: {
      says: 'Law 38: Per company the work in progress account is what is in its production orders, counting what is not posted yet.',
      by: 'company_id',
      sum: 'wip_amount from production_orders',
      equals: [
        `${DEBIT} by ${COMPANY_OF_LINE} ${linesOf('work_in_progress')}`,
        "-amount by {production_order_id.company_id} from inventory_transactions where status = 'posted' and journal_entry_id is null and production_order_id is not null",
        "actual_amount - posted_amount by {production_order_id.company_id} from production_costs where status <> 'received'",
      ],
    },
    stock_value_is_quantity_at_cost: {
      says: 'Law 39: The value of a balance is its quantity at its unit cost.',
      sum: 'stock_value_amount from inventory_balances',
      equals: 'round(on_hand_quantity * unit_cost_amount, 2) from inventory_balances',
    },
    stock_value_is_what_movements_changed: {
      says: 'Law 39: The value of a balance is the sum of what its movements changed.',
      by: STOCK,
      sum: 'stock_value_amount from inventory_balances',
      equals: "amount from inventory_transactions where status in ('posted', 'reversed')",
    },
    shipments_are_cost_of_sales: {
      says: 'Law 39: The cost of goods sold in an entry is what was shipped, less what came back, at the cost of its lots on the day, and it counts the movements.',
      by: 'journal_entry_id, company_id',
      sum: "-amount, 1 by journal_entry_id, {warehouse_id.company_id} from inventory_transactions where transaction_type in ('shipment', 'customer_return') and status = 'posted' and journal_entry_id is not null",
      equals: [
        `${DEBIT} by journal_entry_id, ${COMPANY_OF_LINE} from journal_entry_lines where account_code = '510100'`,
        "0, gathered_count from journal_entries where entry_type = 'shipment_cost'",
      ],
    },
    invoiced_shipments_are_cost_of_sales: {
      says: 'Law 39: Per company the cost of goods sold is the cost of what was invoiced, less what came back.',
      by: 'company_id',
      sum: "cost_amount from customer_invoices where status <> 'draft' and not is_opening",
      equals: [
        `${DEBIT} by ${COMPANY_OF_LINE} from journal_entry_lines where account_code = '510100'`,
        "amount by {warehouse_id.company_id} from inventory_transactions where transaction_type = 'customer_return' and status = 'posted' and journal_entry_id is not null",
      ],
    },
    reservations_lie_on_their_balances: {
      says: 'What a balance keeps for orders is what its open reservations have still to get.',
      by: 'warehouse_id, product_id, material_id, lot_number',
      sum: "reserved_quantity from inventory_balances where stock_type = 'unrestricted'",
      equals: 'reserved_quantity - issued_quantity from inventory_reservations where closed_at is null',
    },
    nothing_is_reserved_beyond_the_stock: {
      says: 'A balance keeps no more for orders than there is.',
      sum: "reserved_quantity from inventory_balances where stock_type = 'unrestricted'",
      atMost: "on_hand_quantity from inventory_balances where stock_type = 'unrestricted'",
    },
  },
  moments: {
    purchase_orders: [['created_at', 'approved_at', 'sent_at', 'confirmed_at']],
    goods_receipts: [['purchase_order_id.confirmed_at', 'received_at']],
    goods_receipt_lines: [['goods_receipt_id.received_at', 'inspected_at']],
    vendor_invoices: [['goods_receipt_line_id.goods_receipt_id.received_at', 'created_at']],
    vendor_payments: [['vendor_invoice_id.created_at', 'created_at']],
    customer_invoices: [['sales_order_id.first_shipped_at', 'shipped_at', 'issued_at']],
    customer_payments: [
      ['customer_invoice_id.issued_at', 'received_at'],
      ['sales_order_id.ordered_at', 'received_at'],
    ],
    sales_order_lines: [['sales_order_id.released_at', 'first_shipped_at']],
    journal_entries: [
      ['fiscal_period_id.start_date', 'posting_date', 'fiscal_period_id.end_date'],
      ['posted_at', 'fiscal_period_id.sub_ledgers_closed_at'],
    ],
  },
  agreements: {
    'journal_entries.company_id': { law: 40, equals: ['fiscal_period_id.company_id'] },
    'journal_entries.total_debit_amount': {
      law: 36,
      equals: ['total_credit_amount'],
      where: "status <> 'draft'",
    },
    'journal_entries.total_debit_amount_base': {
      law: 36,
      equals: ['total_credit_amount_base'],
      where: "status <> 'draft'",
    },
    'inventory_balances.unit_cost_amount': { law: 39, equals: ['inventory_lot_id.unit_cost_amount'] },
    'customer_invoice_lines.unit_price_amount': {
      law: 4,
      equals: ['sales_order_line_id.unit_price_amount'],
      where: "line_type = 'product' and {customer_invoice_id.invoice_type} = 'invoice'",
    },
  },
  parts: {
    posted_receipts_have_lines: {
      of: 'goods_receipts',
      where: 'posting_date is not null',
      part: 'goods_receipt_lines',
      by: 'goods_receipt_id',
    },
    purchase_orders_have_lines: { of: 'purchase_orders', part: 'purchase_order_lines', by: 'purchase_order_id' },
    sales_orders_have_lines: { of: 'sales_orders', part: 'sales_order_lines', by: 'sales_order_id' },
  },
  posted: {
    law: 37,
    entries: {
      table: 'journal_entries',
      source: 'source_table',
      number: 'source_document_number',
      where: "source_module = 'erp' and status <> 'draft' and reversal_of_journal_entry_id is null",
    },
    documents: {
      goods_receipts: { number: 'goods_receipt_number', where: 'posting_date is not null and not is_opening' },
      vendor_invoices: { number: 'vendor_invoice_number', where: 'posting_date is not null and not is_opening' },
      vendor_payments: { number: 'vendor_payment_number', where: 'posting_date is not null and not is_opening' },
      customer_invoices: { number: 'customer_invoice_number', where: "status <> 'draft' and not is_opening" },
      customer_payments: { number: 'customer_payment_number' },
    },
  },
  states: lifecycle.states,
};
