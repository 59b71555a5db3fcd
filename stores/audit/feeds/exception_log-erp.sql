-- One override that the business allows: an order released above its customer's limit, a blocked invoice released for payment; found, then decided.
-- From erp.
with blocked as (
  select 'EXC-PB-' || vendor_invoice_id as exception_number, 'payables/payment_block' as rule_code, 'An invoice that does not match order and receipt is not paid until somebody decides.' as rule_text, 'tolerance' as exception_type,
    'major' as severity, 'vendor_invoices' as table_name, vendor_invoice_id::text as row_key, vendor_invoice_number as document_number, 'no difference' as expected_value,
    coalesce(payment_block_reason_code, match_block_reason_code, 'blocked') as actual_value, total_amount_base as difference_amount, payment_blocked_at as detected_at,
    payment_released_at as resolved_at, payment_released_by_employee_id as decided_by
  from vendor_invoices where payment_blocked_at is not null
  union all
  select 'EXC-CR-' || sales_order_id, 'sales/credit_limit', 'No order is released above the credit limit of its customer without an approval.', 'authorisation',
    'major', 'sales_orders', sales_order_id::text, sales_order_number, credit_limit_amount::text, credit_exposure_amount::text, credit_exposure_amount - credit_limit_amount, credit_checked_at, credit_approved_at, credit_approved_by_employee_id
  from sales_orders where credit_approved_at is not null and credit_checked_at is not null
), revisions as (
  select b.*, 1 as revision, 'open' as exception_status, b.detected_at as at from blocked b
  union all
  select b.*, 2, 'resolved', b.resolved_at from blocked b where b.resolved_at >= b.detected_at
)
select at as audit_timestamp, exception_number, revision, rule_code, rule_text, exception_type, severity, exception_status, 'erp' as module, :database as database_name, table_name, row_key, document_number,
  expected_value, actual_value, difference_amount, 'agent erp' as detected_by, detected_at,
  case revision when 2 then case when decided_by is null then 'corrected' else 'approved_afterwards' end end as resolution_code,
  case revision when 2 then case when decided_by is null then 'The difference was corrected and the block fell away.' else 'Released by the person in charge.' end end as resolution,
  case revision when 2 then resolved_at end as resolved_at, case revision when 2 then decided_by end as decided_by_employee_id
from revisions order by at, exception_number, revision
