/** Statements that break the laws of the supplier portal, by the name of the law's file. */
export const supplier: Record<string, string> = {
  invoices_are_what_erp_owes: `update supplier.supplier_invoices set total_amount_base = total_amount_base, is_opening = true
    where supplier_invoice_id = (select min(supplier_invoice_id) from supplier.supplier_invoices where not is_opening)`,
  confirmed_days_are_promised_in_erp: `update supplier.portal_purchase_order_lines set confirmed_date = confirmed_date + 1
    where portal_purchase_order_line_id = (select min(portal_purchase_order_line_id) from supplier.portal_purchase_order_lines where status = 'received')`,
  lines_outside_tolerance_are_blocked: `update supplier.three_way_match_log set price_variance_pct = 2.5
    where three_way_match_id = (select min(m.three_way_match_id) from supplier.three_way_match_log m join supplier.supplier_invoices i using (supplier_invoice_id) where m.block_reason_code is null and i.invoice_type = 'invoice')`,
  matches_tell_what_was_compared: `update supplier.three_way_match_log set invoice_unit_price_amount = invoice_unit_price_amount + 1
    where three_way_match_id = (select min(three_way_match_id) from supplier.three_way_match_log)`,
};
