-- One ledger account, changed in place, with its place in the statements.
-- Grain: account_id.
-- From financial as accounts by account_id:
with recursive tree as (
  select account_code, 1 as depth, account_name as level_1_name, account_name as level_2_name from chart_of_accounts where parent_account_code is null
  union all
  select a.account_code, t.depth + 1, t.level_1_name, case when t.depth = 1 then a.account_name else t.level_2_name end from chart_of_accounts a join tree t on t.account_code = a.parent_account_code
)
select a.account_id, a.account_code, a.account_name, a.account_class, a.account_type, a.normal_balance, a.parent_account_code, a.account_level, t.level_1_name, t.level_2_name,
  case when a.account_class in ('revenue', 'expense') then 'income_statement' else 'balance_sheet' end as statement_type, a.statement_line_code, a.sub_ledger_type, a.cash_flow_category, a.is_postable, a.is_eliminated,
  a.status as account_status, a.updated_at as source_updated_at
from chart_of_accounts a join tree t on t.account_code = a.account_code
;
select * from accounts
union all by name
select -1 as account_id, 'UNKNOWN' as account_code, 'Unknown' as account_name, 'unknown' as account_class, 'unknown' as account_type, 'unknown' as normal_balance, 0 as account_level, 'Unknown' as level_1_name, 'Unknown' as level_2_name,
  'unknown' as statement_type, '-' as statement_line_code, 'unknown' as sub_ledger_type, 'unknown' as cash_flow_category, false as is_postable, false as is_eliminated, 'unknown' as account_status, timestamp '1970-01-01' as source_updated_at
