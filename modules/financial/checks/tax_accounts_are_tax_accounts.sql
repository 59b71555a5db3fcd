-- Tax codes post to control accounts of the tax sub-ledger.
-- Examines financial.tax_codes.
select t.tax_code, a.account_code
from financial.tax_codes t
cross join lateral unnest(array[t.cgst_account_code, t.sgst_account_code, t.igst_account_code, t.other_account_code]) as used(code)
left join financial.chart_of_accounts a on a.account_code = used.code
where used.code is not null and (a.account_code is null or a.sub_ledger_type <> 'tax');
