import type { Measure, Section } from './section.ts';

const share = (of: string, where: string) =>
  `100.0 * count(*) filter (where ${where}) / nullif(count(*) filter (where ${of}), 0)`;
const within = (what: string, column: string, yardstick: [number, number], unit = ' %', digits = 1): Measure => ({
  what,
  column,
  yardstick,
  within: 0,
  digits,
  unit,
});

/** Sums of a kind of account over the months that have been closed in history, and balances at the end of the newest. */
const BOOKS = `with months as (
    select fiscal_period_id, end_date, end_date - start_date + 1 as days from financial.fiscal_periods
    where period_type = 'regular' and status = 'closed' and not is_opening
      and start_date > (select min(posting_date) from financial.journal_entry_headers where is_opening)),
  moved as (
    select b.account_code, sum(b.debit_amount_base - b.credit_amount_base) as amount from months join financial.account_balances b using (fiscal_period_id) group by 1),
  held as (
    select b.account_code, sum(b.closing_amount_base) as amount from months join financial.account_balances b using (fiscal_period_id)
    where end_date = (select max(end_date) from months) group by 1),
  figures as (
    select (select sum(days) from (select distinct end_date, days from months) m) as days,
      -(select sum(amount) from moved where account_code ~ '^41') as sales, (select sum(amount) from moved where account_code ~ '^5[1-4]') as cost,
      (select sum(amount) from moved where account_code = '510100') as sold, (select sum(amount) from moved where account_code ~ '^55' and account_code !~ '^556') as running,
      (select sum(amount) from held where account_code = '120100') as receivables, -(select sum(amount) from held where account_code = '210100') as payables,
      (select sum(amount) from held where account_code ~ '^13') as stock, -(select sum(amount) from moved where account_code = '540200') as absorbed)`;

/** A lead that was qualified stays so in this count, though it may have come to nothing later. */
const DECIDED_LEADS = "status in ('converted', 'qualified', 'disqualified', 'nurturing')";

/** What practitioners of sales, service and finance ask of their own figures. */
export const money: Section[] = [
  {
    title: 'Sales',
    module: 'crm',
    note: 'Business of projects is won by a quarter, repeat business mostly; leads are qualified at two in five (MarketingSherpa).',
    sql: `select o.*, q.*, l.*, c.* from
      (select ${share("opportunity_type in ('new_customer', 'project', 'tender') and status in ('won', 'lost')", "opportunity_type in ('new_customer', 'project', 'tender') and status = 'won'")} as projects_won from crm.opportunities where not is_opening) o,
      (select ${share("status in ('ordered', 'accepted', 'rejected', 'expired')", "status in ('ordered', 'accepted')")} as offers_ordered,
        ${share('sent_at is not null', "sent_at <= created_at + interval '2 days'")} as sent_in_time, avg(margin_pct) as margin from crm.quotations where not is_opening) q,
      (select ${share(DECIDED_LEADS, `${DECIDED_LEADS} and qualified_at is not null`)} as qualified,
        ${share(DECIDED_LEADS, "status = 'converted'")} as converted from crm.leads where not is_opening) l,
      (select ${share('first_responded_at is not null', 'first_responded_at <= response_due_at')} as cases_in_time from crm.cases where not is_opening) c`,
    lines: [
      within('projects and new business won', 'projects_won', [20, 28]),
      within('offers that were ordered, of those decided', 'offers_ordered', [45, 56]),
      within('offers sent within two days', 'sent_in_time', [80, 90]),
      within('margin of offers', 'margin', [25, 35]),
      within('leads qualified', 'qualified', [35, 42]),
      within('leads that became opportunities', 'converted', [25, 32]),
      within('cases answered in time', 'cases_in_time', [88, 95]),
    ],
  },
  {
    title: 'Service',
    module: 'service',
    note: 'First visits fix three quarters (Aberdeen 75 %, The Service Council 74 %).',
    sql: `select t.*, v.*, s.*, r.* from
      (select ${share('is_response_met is not null', 'is_response_met')} as answered_in_time, ${share('is_resolution_met is not null', 'is_resolution_met')} as resolved_in_time,
        ${share('resolved_at is not null', 'reopened_count > 0')} as reopened, ${share('true', 'escalation_level > 0')} as escalated from service.service_tickets where not is_opening) t,
      (select ${share('is_first_time_fix is not null', 'is_first_time_fix')} as fixed_first from service.field_service_appointments) v,
      (select ${share('sent_at is not null', 'answered_at is not null')} as answers, avg(score) filter (where score between 0 and 5 and customer_survey_id in (select customer_survey_id from service.customer_surveys where scale_maximum = 5)) as satisfaction from service.survey_responses) s,
      (select ${share('inspection_result is not null', "inspection_result = 'no_fault_found'")} as no_fault from service.rma_line_items) r`,
    lines: [
      within('first answers in time', 'answered_in_time', [90, 95]),
      within('resolved in time', 'resolved_in_time', [88, 94]),
      within('reopened', 'reopened', [3, 7]),
      within('escalated', 'escalated', [8, 15]),
      within('fixed by the first visit', 'fixed_first', [72, 82]),
      within('surveys answered', 'answers', [20, 35]),
      within('satisfaction', 'satisfaction', [4.1, 4.5], ' of 5', 2),
      within('no fault found of returns', 'no_fault', [8, 15]),
    ],
  },
  {
    title: 'Finance',
    module: 'financial',
    note: "Whole months that were closed in history. Days of sales as in the RBI's studies of company finances, margins as ACMA and ICRA report of component makers; receivables and payables bear tax, sales and cost do not.",
    sql: `${BOOKS} select f.days * f.receivables / nullif(f.sales, 0) as dso, f.days * f.payables / nullif(f.sold, 0) as dpo, f.days * f.stock / nullif(f.sold, 0) as dio,
        100.0 * (f.sales - f.cost) / nullif(f.sales, 0) as gross, 100.0 * (f.sales - f.cost - f.running) / nullif(f.sales, 0) as ebitda, h.*, b.* from figures f,
      (select ${share('true', "business_event = 'manual'")} as manual, ${share('true', 'posting_attempt_count > 1')} as blocked, ${share('true', "status = 'reversed'")} as reversed from financial.journal_entry_headers where not is_opening) h,
      (select ${share('true', "match_status <> 'matched' and transaction_date < (select max(transaction_date) from financial.bank_reconciliations) - 5")} as bank_open from financial.bank_reconciliations) b`,
    lines: [
      within('days of sales in receivables', 'dso', [60, 75], ' days', 0),
      within('days of cost in payables', 'dpo', [45, 55], ' days', 0),
      within('days of cost in stock', 'dio', [85, 110], ' days', 0),
      within('gross margin', 'gross', [28, 33]),
      within('EBITDA of sales', 'ebitda', [12, 18]),
      within('entries by hand', 'manual', [3, 8]),
      within('entries stopped by a check', 'blocked', [0, 1]),
      within('entries reversed', 'reversed', [0.5, 2]),
      within('lines of the bank open after five days', 'bank_open', [0, 2]),
    ],
  },
];
