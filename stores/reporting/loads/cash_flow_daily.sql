-- One bank account on one day on which the ledger moved it: opening balance, receipts, payments by what they are for (the largest account that an entry debits, carriers by their supplier), closing balance, and what is not matched to a statement yet.
-- Grain: cash_date, bank_account_id.
-- From financial as postings by bank_account_id:
with lines as (
  select b.bank_account_id, b.bank_account_code, b.bank_name, b.company_id, b.account_code, b.currency_code, coalesce(l.posting_date, h.posting_date) as day, h.business_event, l.journal_entry_line_id, h.posted_at,
    case when l.currency_code = b.currency_code or l.debit_amount_base is null then l.debit_amount else l.debit_amount_base end as debit, case when l.currency_code = b.currency_code or l.credit_amount_base is null then l.credit_amount else l.credit_amount_base end as credit,
    case when l.credit_amount > 0 and h.business_event in ('bank', 'manual', 'payroll', 'tax_settlement') then (
      select a.account_type from journal_entry_lines o join chart_of_accounts a on a.account_code = o.account_code
      where o.journal_entry_id = l.journal_entry_id and o.debit_amount > 0 order by o.debit_amount desc, o.journal_entry_line_id limit 1) end as paid_for,
    exists (select from bank_reconciliations r where r.journal_entry_line_id = l.journal_entry_line_id and r.matched_at is not null) as is_matched
  from journal_entry_lines l
    join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id
    join bank_accounts b on b.bank_account_id = l.bank_account_id or (l.bank_account_id is null and b.company_id = h.company_id and b.account_code = l.account_code)
  where h.status in ('posted', 'reversed')
), days as (
  select bank_account_id, bank_account_code, bank_name, company_id, account_code, currency_code, day, coalesce(sum(debit - credit) filter (where business_event = 'opening_balance'), 0) as opened,
    coalesce(sum(debit) filter (where business_event in ('customer_payment')), 0) as from_customers, coalesce(sum(debit) filter (where business_event not in ('customer_payment', 'opening_balance')), 0) as other_in,
    coalesce(sum(credit) filter (where business_event = 'vendor_payment'), 0) as to_suppliers, coalesce(sum(credit) filter (where paid_for = 'payroll_payable'), 0) as to_people, coalesce(sum(credit) filter (where paid_for in ('tax_payable', 'output_tax')), 0) as to_tax,
    coalesce(sum(credit) filter (where business_event not in ('vendor_payment', 'opening_balance') and coalesce(paid_for, '') not in ('payroll_payable', 'tax_payable', 'output_tax')), 0) as other_out,
    sum(debit - credit) as net, count(*) filter (where business_event <> 'opening_balance') as postings, count(*) filter (where not is_matched) as open_count, coalesce(sum(debit - credit) filter (where not is_matched), 0) as open_amount, max(posted_at) as posted_at
  from lines group by 1, 2, 3, 4, 5, 6, 7
)
select d.day as cash_date, d.bank_account_id, d.bank_account_code, d.bank_name, d.company_id, d.account_code, d.currency_code,
  coalesce((select r.exchange_rate from exchange_rates r where r.currency_code = d.currency_code and r.rate_type in ('spot', 'closing') and r.rate_date <= d.day order by r.rate_date desc, r.exchange_rate_id desc limit 1), 1)::numeric(18,4) as exchange_rate,
  (sum(d.net) over running - d.net + d.opened)::numeric(18,2) as opening_balance_amount, d.from_customers::numeric(18,2) as customer_receipt_amount, d.other_in::numeric(18,2) as other_receipt_amount, d.to_suppliers::numeric(18,2) as vendor_payment_amount,
  d.to_people::numeric(18,2) as payroll_payment_amount, d.to_tax::numeric(18,2) as tax_payment_amount, d.other_out::numeric(18,2) as other_payment_amount,
  (sum(d.net) over running)::numeric(18,2) as closing_balance_amount, d.postings::int as transaction_count, (sum(d.open_count) over running)::int as unreconciled_count, (sum(d.open_amount) over running)::numeric(18,2) as unreconciled_amount,
  coalesce(d.posted_at, d.day::timestamptz) as source_watermark
from days d
window running as (partition by d.bank_account_id order by d.day)
;
-- Touched by bank_account_id:
select b.bank_account_id, l.journal_entry_line_id, l.journal_entry_id, l.bank_account_id as booked_on, l.account_code, l.posting_date, l.currency_code, l.debit_amount, l.credit_amount, l.debit_amount_base, l.credit_amount_base,
  h.posting_date as entry_date, h.business_event, h.status, h.posted_at, b.bank_account_code, b.bank_name, b.company_id, b.account_code as account_of_bank, b.currency_code as currency_of_bank
from journal_entry_lines l
  join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id
  join bank_accounts b on b.bank_account_id = l.bank_account_id
    or (l.bank_account_id is null and b.company_id = h.company_id and (b.account_code = l.account_code or l.debit_amount > 0 and h.business_event in ('bank', 'manual', 'payroll', 'tax_settlement')))
;
-- From financial as paid by bank_account_id:
select l.bank_account_id, coalesce(l.posting_date, h.posting_date) as cash_date, s.supplier_id,
  sum(case when l.currency_code = b.currency_code or l.credit_amount_base is null then l.credit_amount else l.credit_amount_base end)::numeric(18,2) as amount
from journal_entry_lines l
  join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id and h.business_event = 'vendor_payment' and h.status in ('posted', 'reversed')
  join bank_accounts b on b.bank_account_id = l.bank_account_id
  cross join lateral (select o.supplier_id from journal_entry_lines o where o.journal_entry_id = l.journal_entry_id and o.supplier_id is not null order by o.journal_entry_line_id limit 1) s
where l.credit_amount > 0
group by 1, 2, 3
;
-- Touched by bank_account_id:
select b.bank_account_id, l.journal_entry_line_id, l.journal_entry_id, l.supplier_id, l.posting_date, l.currency_code, l.credit_amount, l.credit_amount_base, h.posting_date as entry_date, h.business_event, h.status, b.currency_code as currency_of_bank
from journal_entry_lines l
  join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id and h.business_event = 'vendor_payment'
  join bank_accounts b on b.company_id = h.company_id
;
-- From tms as carriers:
select distinct supplier_id from carriers
;
-- From master as companies:
select company_id, company_code from companies
;
with freight as (
  select bank_account_id, cash_date, sum(amount) as amount from paid where supplier_id in (select supplier_id from carriers) group by 1, 2
), kinds as (
  select p.*, coalesce(f.amount, 0) as freight_payment_amount, vendor_payment_amount - coalesce(f.amount, 0) as supplier_payment_amount
  from postings p left join freight f using (bank_account_id, cash_date)
)
select k.*, c.company_code, customer_receipt_amount + other_receipt_amount as total_receipt_amount, vendor_payment_amount + payroll_payment_amount + tax_payment_amount + other_payment_amount as total_payment_amount,
  closing_balance_amount - opening_balance_amount as net_cash_flow_amount, round(closing_balance_amount * exchange_rate, 2) as closing_balance_base_amount
from kinds k join companies c using (company_id)
