const first = (table: string, key: string, where: string) =>
  `${key} = (select min(${key}) from erp.${table} where ${where})`;

/** Statements that break the laws of ERP, by the name of the law's file. */
export const erp: Record<string, string> = {
  cancelled_orders_left_nothing: `update erp.production_orders set status = 'cancelled', closed_at = null, cancelled_at = released_at, cancellation_reason = 'Item discontinued' where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  cash_is_opening_and_payments: `update erp.journal_entry_lines set account_code = '110200' where ${first('journal_entry_lines', 'journal_entry_line_id', "account_code = '110100'")}`,
  counts_are_adjusted_once: `insert into erp.inventory_variance (variance_number, variance_type, warehouse_id, product_id, material_id, inventory_lot_id, lot_number, stock_type, book_quantity, counted_quantity,
      variance_quantity, unit_of_measure, unit_cost_amount, variance_amount, variance_pct, tolerance_pct, detected_at, approval_status, approved_at, inventory_transaction_id, resolved_at, status)
    select 'IV-2026-999999', 'cycle_count', warehouse_id, product_id, material_id, inventory_lot_id, lot_number, stock_type, 10, 9, -1, unit_of_measure, 1, -77, -10, 2, now(), 'approved', now(), inventory_transaction_id, now(), 'adjusted'
    from erp.inventory_transactions where ${first('inventory_transactions', 'inventory_transaction_id', "status = 'posted'")}`,
  customers_owe_their_open_invoices: `update erp.customer_invoices set open_amount = open_amount - 0.01 where ${first('customer_invoices', 'customer_invoice_id', 'open_amount > 1')}`,
  entries_balance: `update erp.journal_entry_lines set debit_amount = debit_amount + 0.01 where ${first('journal_entry_lines', 'journal_entry_line_id', 'debit_amount > 0')}`,
  entries_lie_in_open_periods: `update erp.journal_entries set posting_date = posting_date - 400 where ${first('journal_entries', 'journal_entry_id', 'true')}`,
  entries_name_what_their_accounts_ask: `update erp.journal_entry_lines set customer_id = null where ${first('journal_entry_lines', 'journal_entry_line_id', "account_code = '120100' and customer_id is not null and journal_entry_id in (select journal_entry_id from erp.journal_entries where not is_opening)")}`,
  entry_numbers_have_no_gaps: `update erp.journal_entries set journal_entry_number = 'JE-2026-9999999' where journal_entry_id = 1`,
  goods_received_not_invoiced_agree: `update erp.goods_receipt_lines set receipt_amount_base = receipt_amount_base + 1, price_variance_amount = price_variance_amount + 1 where ${first('goods_receipt_lines', 'goods_receipt_line_id', 'true')}`,
  invoices_are_settled_by_payments: `update erp.vendor_invoices set paid_amount = paid_amount + 1 where ${first('vendor_invoices', 'vendor_invoice_id', "status = 'paid'")}`,
  hours_are_what_was_worked: `update erp.production_costs set energy_kwh = energy_kwh + 1 where ${first('production_costs', 'production_cost_id', "cost_type = 'machine'")}`,
  invoices_follow_shipments_and_prices: `update erp.customer_invoice_lines set invoiced_quantity = invoiced_quantity + 1 where ${first('customer_invoice_lines', 'customer_invoice_line_id', 'sales_order_line_id is not null')}`,
  invoices_outside_tolerance_are_blocked: `update erp.vendor_invoices set unit_price_amount = unit_price_amount * 2 where ${first('vendor_invoices', 'vendor_invoice_id', "invoice_type = 'invoice' and goods_receipt_line_id is not null and match_block_reason_code is null")}`,
  issues_are_what_manufacturing_booked: `update erp.inventory_transactions set quantity = quantity + 1 where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'material_issue'")}`,
  lots_add_up: `update erp.inventory_lots set consumed_quantity = consumed_quantity + 1 where ${first('inventory_lots', 'inventory_lot_id', 'true')}`,
  lots_keep_their_cost: `update erp.inventory_balances set unit_cost_amount = unit_cost_amount + 1 where ${first('inventory_balances', 'inventory_balance_id', 'inventory_lot_id is not null')}`,
  nothing_blocked_is_paid: `update erp.vendor_invoices set payment_blocked_at = now() - interval '400 days', payment_released_at = null, payment_released_by_employee_id = null, payment_block_reason_code = 'dispute'
    where vendor_invoice_id = (select min(vendor_invoice_id) from erp.vendor_payments where approved_at is not null)`,
  nothing_is_released_above_the_limit: `update erp.sales_orders set credit_exposure_amount = credit_limit_amount + 1, credit_approved_at = null, credit_approved_by_employee_id = null, credit_status = 'passed'
    where ${first('sales_orders', 'sales_order_id', 'released_at is not null')}`,
  order_lines_are_shipped_open_or_cancelled: `update erp.sales_order_lines set open_quantity = open_quantity + 1 where sales_order_line_id = 1`,
  orders_cost_what_was_charged: `update erp.production_costs set quantity = quantity + 1, actual_amount = actual_amount + 1, posted_amount = posted_amount + 1, efficiency_variance_amount = efficiency_variance_amount + 1 where ${first('production_costs', 'production_cost_id', "cost_type = 'labour' and status = 'settled'")}`,
  other_movements_are_posted: `update erp.inventory_transactions set journal_entry_id = null where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'goods_receipt' and status = 'posted' and amount <> 0")}`,
  output_is_what_manufacturing_made: `update erp.production_orders set scrap_quantity = scrap_quantity + 1 where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  payables_are_the_open_invoices: `update erp.vendor_invoices set open_amount = open_amount - 1 where ${first('vendor_invoices', 'vendor_invoice_id', 'open_amount > 10')}`,
  production_is_posted_by_the_day: `update erp.inventory_transactions set journal_entry_id = null where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'material_issue' and status = 'posted' and amount <> 0")}`,
  purchase_lines_trace_to_a_need: `update erp.purchase_order_lines set purchase_requisition_line_id = null, mrp_element_id = null where purchase_order_line_id = 1`,
  purchase_orders_sum_their_lines: `update erp.purchase_orders set net_amount = net_amount + 1, total_amount = total_amount + 1 where purchase_order_id = 1`,
  purchases_happen_in_order: `update erp.goods_receipts r set received_at = o.confirmed_at - interval '1 day' from erp.purchase_orders o
    where o.purchase_order_id = r.purchase_order_id and ${first('goods_receipts', 'goods_receipt_id', "receipt_type = 'receipt'").replace('goods_receipt_id =', 'r.goods_receipt_id =')}`,
  purchasing_documents_are_posted_once: `update erp.journal_entries set source_document_number = 'GR-2026-999999' where ${first('journal_entries', 'journal_entry_id', "source_table = 'erp.goods_receipts'")}`,
  purchasing_numbers_have_no_gaps: `update erp.purchase_orders set purchase_order_number = 'PO-2026-999999' where purchase_order_id = 1`,
  receipts_stay_within_tolerance: `update erp.purchase_order_lines set received_quantity = received_quantity + ordered_quantity * 2, rejected_quantity = 0 where ${first('purchase_order_lines', 'purchase_order_line_id', 'received_quantity > 0')}`,
  receipts_sum_their_lines: `update erp.goods_receipts set receipt_amount_base = receipt_amount_base + 1 where ${first('goods_receipts', 'goods_receipt_id', 'posting_date is not null')}`,
  released_orders_have_work_orders: `update erp.production_orders set work_order_id = null, work_order_number = null where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  requisitions_follow_their_orders: `update erp.purchase_requisition_lines set ordered_quantity = ordered_quantity + 1 where purchase_requisition_line_id = 1`,
  reservations_lie_on_their_balances: `update erp.inventory_balances set reserved_quantity = reserved_quantity + 1 where inventory_balance_id = 1`,
  returns_go_back_from_receipts: `with chosen as (select min(goods_receipt_id) as original from erp.goods_receipts where receipt_type = 'receipt' and goods_receipt_number is not null),
    added as (insert into erp.goods_receipts (goods_receipt_number, receipt_type, purchase_order_id, supplier_id, company_id, warehouse_id, reversal_of_goods_receipt_id, reversal_reason, received_at, currency_code, exchange_rate, status)
      select 'GR-2026-999998', 'return', purchase_order_id, supplier_id, company_id, warehouse_id, goods_receipt_id, 'x', now(), 'INR', 1, 'received' from erp.goods_receipts, chosen where goods_receipt_id = original returning goods_receipt_id)
    insert into erp.goods_receipt_lines (goods_receipt_id, line_number, purchase_order_line_id, material_id, mro_part_id, received_quantity, unit_of_measure)
    select a.goods_receipt_id, 10, l.purchase_order_line_id, l.material_id, l.mro_part_id, l.received_quantity + 1, l.unit_of_measure from added a, chosen, erp.goods_receipt_lines l where l.goods_receipt_id = original limit 1`,
  sales_documents_are_posted_once: `update erp.journal_entries set source_document_number = 'CI-0' where ${first('journal_entries', 'journal_entry_id', "entry_type = 'customer_invoice'")}`,
  sales_happen_in_order: `update erp.customer_payments set received_at = received_at - interval '400 days' where ${first('customer_payments', 'customer_payment_id', 'true')}`,
  sales_numbers_have_no_gaps: `update erp.sales_orders set sales_order_number = 'SO-2026-999999' where sales_order_id = 1`,
  sales_orders_sum_their_lines: `update erp.sales_order_lines set net_amount = net_amount + 0.01 where sales_order_line_id = 1`,
  settled_orders_are_posted: `update erp.production_orders set scrap_amount = scrap_amount + 1, other_variance_amount = other_variance_amount - 1 where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  shipments_are_cost_of_sales: `update erp.inventory_transactions set amount = amount + 0.01 where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'shipment' and journal_entry_id is not null")}`,
  small_enterprises_wait_at_most_45_days: `update erp.vendor_payments p set payment_date = v.invoice_date + 60, value_date = v.invoice_date + 61 from erp.vendor_invoices v, master.suppliers s
    where v.vendor_invoice_id = p.vendor_invoice_id and s.supplier_id = p.supplier_id and s.is_msme and p.application_type = 'invoice' and v.payment_blocked_at is null`,
  stock_accounts_are_the_stock: `update erp.inventory_balances set stock_value_amount = stock_value_amount + 1 where inventory_balance_id = 1`,
  stock_is_opening_and_movements: `update erp.inventory_balances set on_hand_quantity = on_hand_quantity + 1 where inventory_balance_id = 1`,
  stock_numbers_have_no_gaps: `update erp.inventory_transactions set transaction_number = 'IT-2026-9999999' where inventory_transaction_id = 1`,
  stock_value_is_quantity_at_cost: `update erp.inventory_balances set stock_value_amount = stock_value_amount + 0.01 where inventory_balance_id = 1`,
  taxes_fit_the_place_of_supply: `update erp.customer_invoice_lines set igst_amount = cgst_amount + sgst_amount, cgst_amount = 0, sgst_amount = 0
    where ${first('customer_invoice_lines', 'customer_invoice_line_id', 'cgst_amount > 0 and sales_order_line_id is not null')}`,
  work_in_progress_is_the_open_orders: `update erp.production_orders set wip_amount = wip_amount + 1, other_variance_amount = other_variance_amount - 1 where ${first('production_orders', 'production_order_id', "status in ('in_progress', 'completed')")}`,
};
