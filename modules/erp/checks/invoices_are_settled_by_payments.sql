-- Law 12: Paid and credited amounts of an invoice line are those of its payments and set-offs; the rest is open.
-- Examines erp.vendor_invoices.
with applied as (
  select key, sum(money) as money, sum(credit) as credit
  from (
    select vendor_invoice_id as key, case when payment_method = 'set_off' then 0 else applied_amount end as money,
      case when payment_method = 'set_off' then applied_amount else 0 end as credit
    from erp.vendor_payments
    where status in ('sent', 'cleared') and vendor_invoice_id is not null
    union all
    select credit_memo_vendor_invoice_id, 0, applied_amount
    from erp.vendor_payments
    where status in ('sent', 'cleared') and credit_memo_vendor_invoice_id is not null
  ) one
  group by key
)
select v.vendor_invoice_id, v.vendor_invoice_number, v.total_amount, v.paid_amount, a.money, v.credited_amount, a.credit, v.open_amount
from erp.vendor_invoices v
left join applied a on a.key = v.vendor_invoice_id
where v.paid_amount <> coalesce(a.money, 0) or v.credited_amount <> coalesce(a.credit, 0)
  or v.open_amount <> v.total_amount - v.paid_amount - v.credited_amount or (v.open_amount = 0) <> (v.status in ('paid', 'reversed'));
