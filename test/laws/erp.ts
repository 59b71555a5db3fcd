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
  credits_stay_within_what_they_correct: `update erp.customer_invoice_lines c set invoiced_quantity = invoiced_quantity + 1000 from erp.customer_invoices h
    where h.customer_invoice_id = c.customer_invoice_id and h.invoice_type = 'credit_memo'`,
  entries_name_what_their_accounts_ask: `update erp.journal_entry_lines set customer_id = null where ${first('journal_entry_lines', 'journal_entry_line_id', "account_code = '120100' and customer_id is not null and journal_entry_id in (select journal_entry_id from erp.journal_entries where not is_opening)")}`,
  hours_are_what_was_worked: `update erp.production_costs set energy_kwh = energy_kwh + 1 where ${first('production_costs', 'production_cost_id', "cost_type = 'machine'")}`,
  invoices_outside_tolerance_are_blocked: `update erp.vendor_invoices set unit_price_amount = unit_price_amount * 2 where ${first('vendor_invoices', 'vendor_invoice_id', "invoice_type = 'invoice' and goods_receipt_line_id is not null and match_block_reason_code is null")}`,
  invoices_with_nothing_open_are_paid: `update erp.vendor_invoices set status = 'approved' where ${first('vendor_invoices', 'vendor_invoice_id', "status = 'paid'")}`,
  issues_are_what_manufacturing_booked: `update erp.inventory_transactions set quantity = quantity + 1 where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'material_issue'")}`,
  lines_are_quantity_at_price: `update erp.sales_order_lines set net_amount = net_amount + 0.01 where sales_order_line_id = 1`,
  nothing_blocked_is_paid: `update erp.vendor_invoices set payment_blocked_at = now() - interval '400 days', payment_released_at = null, payment_released_by_employee_id = null, payment_block_reason_code = 'dispute'
    where vendor_invoice_id = (select min(vendor_invoice_id) from erp.vendor_payments where approved_at is not null)`,
  nothing_is_released_above_the_limit: `update erp.sales_orders set credit_exposure_amount = credit_limit_amount + 1, credit_approved_at = null, credit_approved_by_employee_id = null, credit_status = 'passed'
    where ${first('sales_orders', 'sales_order_id', 'released_at is not null')}`,
  ordered_requisitions_have_orders: `update erp.purchase_requisition_lines set status = 'open' where ${first('purchase_requisition_lines', 'purchase_requisition_line_id', "status = 'ordered'")}`,
  other_movements_are_posted: `update erp.inventory_transactions set journal_entry_id = null where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'goods_receipt' and status = 'posted' and amount <> 0")}`,
  output_is_what_manufacturing_made: `update erp.production_orders set scrap_quantity = scrap_quantity + 1 where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  production_is_posted_by_the_day: `update erp.inventory_transactions set journal_entry_id = null where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'material_issue' and status = 'posted' and amount <> 0")}`,
  purchase_lines_trace_to_a_need: `update erp.purchase_order_lines set purchase_requisition_line_id = null, mrp_element_id = null where purchase_order_line_id = 1`,
  released_orders_have_work_orders: `update erp.production_orders set work_order_id = null, work_order_number = null where ${first('production_orders', 'production_order_id', "status = 'closed'")}`,
  returns_go_back_from_receipts: `with chosen as (select min(goods_receipt_id) as original from erp.goods_receipts where receipt_type = 'receipt' and goods_receipt_number is not null),
    added as (insert into erp.goods_receipts (goods_receipt_number, receipt_type, purchase_order_id, supplier_id, company_id, warehouse_id, reversal_of_goods_receipt_id, reversal_reason, received_at, currency_code, exchange_rate, status)
      select 'GR-2026-999998', 'return', purchase_order_id, supplier_id, company_id, warehouse_id, goods_receipt_id, 'x', now(), 'INR', 1, 'received' from erp.goods_receipts, chosen where goods_receipt_id = original returning goods_receipt_id)
    insert into erp.goods_receipt_lines (goods_receipt_id, line_number, purchase_order_line_id, material_id, mro_part_id, received_quantity, unit_of_measure)
    select a.goods_receipt_id, 10, l.purchase_order_line_id, l.material_id, l.mro_part_id, l.received_quantity + 1, l.unit_of_measure from added a, chosen, erp.goods_receipt_lines l where l.goods_receipt_id = original limit 1`,
  revenue_is_what_was_invoiced: `update erp.journal_entry_lines set credit_amount = credit_amount + 0.06
    where ${first('journal_entry_lines', 'journal_entry_line_id', "account_code = '410100' and credit_amount > 0")}`,
  sales_are_released_and_prepaid_before_they_ship: `update erp.sales_orders set released_at = null where ${first('sales_orders', 'sales_order_id', 'first_shipped_at is not null')}`,
  small_enterprises_wait_at_most_45_days: `update erp.vendor_payments p set payment_date = v.invoice_date + 60, value_date = v.invoice_date + 61 from erp.vendor_invoices v, master.suppliers s
    where v.vendor_invoice_id = p.vendor_invoice_id and s.supplier_id = p.supplier_id and s.is_msme and p.application_type = 'invoice' and v.payment_blocked_at is null`,
  stock_accounts_are_the_stock: `update erp.inventory_balances set stock_value_amount = stock_value_amount + 1 where inventory_balance_id = 1`,
  taxes_fit_the_place_of_supply: `update erp.customer_invoice_lines set igst_amount = cgst_amount + sgst_amount, cgst_amount = 0, sgst_amount = 0
    where ${first('customer_invoice_lines', 'customer_invoice_line_id', 'cgst_amount > 0 and sales_order_line_id is not null')}`,
  transfers_stay_in_their_company: `update erp.inventory_transactions set quantity = quantity + 1
    where ${first('inventory_transactions', 'inventory_transaction_id', "transaction_type = 'transfer_out'")}`,
};
