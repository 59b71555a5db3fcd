const first = (table: string, key: string, where: string) =>
  `${key} = (select min(${key}) from crm.${table} where ${where})`;

/** Statements that break the laws of sales, by the name of the law's file. */
export const crm: Record<string, string> = {
  activities_are_held_by_people_employed: `update crm.activities set started_at = '1970-01-05', ended_at = '1970-01-05' where ${first('activities', 'activity_id', "status = 'completed'")}`,
  approvers_differ_from_those_who_prepare: `update crm.quotations set approved_by_employee_id = prepared_by_employee_id where ${first('quotations', 'quotation_id', 'approved_at is not null')}`,
  contracts_bind_while_they_run: `update crm.quotations set contract_id = (select min(contract_id) from crm.contracts where valid_from > date '1980-01-01'), accepted_at = '1979-01-05', sent_at = '1979-01-04', approved_at = null, approved_by_employee_id = null, approval_status = 'not_required', approval_reason_code = null
    where ${first('quotations', 'quotation_id', "status = 'ordered'")}`,
  delays_are_told: `update crm.customer_orders set order_status = 'released', first_promised_date = promised_date - 3, customer_informed_at = null, updated_at = updated_at - interval '60 days'
    where ${first('customer_orders', 'customer_order_id', 'promised_date is not null')}`,
  expected_amounts_are_weighted:
    'update crm.opportunities set expected_amount_base = expected_amount_base + 1 where opportunity_id = (select min(opportunity_id) from crm.opportunity_stage_history where left_at is null)',
  nobody_is_mailed_after_opting_out: `update crm.contacts set marketing_opt_out_at = marketing_consent_at where contact_id = (select min(contact_id) from crm.campaign_members)`,
  offers_are_accepted_within_their_validity: `update crm.quotations set quotation_date = '1970-01-01', valid_from = '1970-01-01', valid_to = '1970-01-02' where ${first('quotations', 'quotation_id', "status = 'ordered'")}`,
  prices_follow_list_group_or_contract:
    'update crm.quotation_lines set list_price_amount = list_price_amount + 1 where quotation_line_id = 1',
  revisions_have_one_live_end: `update crm.quotations set revision_number = 7 where ${first('quotations', 'quotation_id', 'previous_quotation_id is not null')}`,
  settled_forecasts_are_what_was_won: `update crm.sales_forecasts set actual_amount = actual_amount + 1 where ${first('sales_forecasts', 'sales_forecast_id', "status = 'settled'")}`,
};
