-- One customer as of the load: orders, revenue, receivables, deliveries, quotations, tickets and complaints.
-- Grain: customer_id.
-- From master as customers by customer_id:
select customer_id, customer_code, legal_name as customer_name, customer_segment, sales_region, country_code, status as customer_status, customer_since, credit_limit_amount, updated_at as source_watermark
from customers
;
-- From erp as orders by customer_id:
with lines as (
  select o.customer_id, o.sales_order_id, o.order_date, o.status, sum(round(l.net_amount * o.exchange_rate, 2)) as net,
    coalesce(sum(round(l.open_quantity * l.net_amount * o.exchange_rate / nullif(l.ordered_quantity, 0), 2)) filter (where o.status not in ('closed', 'cancelled')), 0) as open
  from sales_orders o join sales_order_lines l on l.sales_order_id = o.sales_order_id
  where o.order_date is not null and o.status <> 'draft'
  group by 1, 2, 3, 4
)
select customer_id, min(order_date) as first_order_date, max(order_date) as last_order_date, count(*)::int as order_count, count(*) filter (where status <> 'closed')::int as open_order_count,
  sum(open)::numeric(18,2) as open_order_amount, sum(net)::numeric(18,2) as ordered_amount
from lines where status <> 'cancelled' group by 1
;
-- From erp as invoices by customer_id:
with documents as (
  select v.*, case when v.invoice_type = 'credit_memo' then -1 else 1 end as sign from customer_invoices v where v.status not in ('draft', 'reversed')
)
select customer_id, coalesce(sum(round(sign * net_amount * exchange_rate, 2)) filter (where invoice_type <> 'prepayment'), 0)::numeric(18,2) as lifetime_revenue_amount,
  coalesce(sum(round(sign * net_amount * exchange_rate, 2) - sign * cost_amount) filter (where invoice_type <> 'prepayment'), 0)::numeric(18,2) as lifetime_margin_amount,
  coalesce(sum(round(sign * net_amount * exchange_rate, 2)) filter (where invoice_type <> 'prepayment' and invoice_date > :today - 365), 0)::numeric(18,2) as revenue_12_months_amount,
  coalesce(sum(round(sign * open_amount * exchange_rate, 2)), 0)::numeric(18,2) as open_receivable_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and due_date < :today), 0)::numeric(18,2) as overdue_receivable_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and (due_date is null or due_date >= :today)), 0)::numeric(18,2) as not_due_receivable_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and due_date < :today and due_date >= :today - 30), 0)::numeric(18,2) as overdue_1_30_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and due_date < :today - 30 and due_date >= :today - 60), 0)::numeric(18,2) as overdue_31_60_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and due_date < :today - 60 and due_date >= :today - 90), 0)::numeric(18,2) as overdue_61_90_amount,
  coalesce(sum(round(open_amount * exchange_rate, 2)) filter (where sign = 1 and due_date < :today - 90), 0)::numeric(18,2) as overdue_beyond_90_amount,
  (:today - min(due_date) filter (where sign = 1 and open_amount > 0 and due_date < :today))::int as oldest_overdue_days,
  (avg(extract(epoch from settled_at - issued_at) / 86400) filter (where invoice_type = 'invoice' and settled_at > :today::timestamp - interval '365 days'))::numeric(10,2) as average_days_to_pay
from documents group by 1
;
-- From erp as shipped by customer_id:
select o.customer_id, (avg(((l.last_shipped_at at time zone 'Asia/Kolkata')::date <= l.promised_date)::int))::numeric(9,6) as on_time_delivery_ratio
from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id
where l.status in ('shipped', 'invoiced') and l.promised_date is not null and l.last_shipped_at > :today::timestamp - interval '365 days'
group by 1
;
-- From crm as quotations by customer_id:
select customer_id, count(*)::int as quotation_count, count(*) filter (where accepted_at is not null)::int as quotation_won_count
from quotations where sent_at > :today::timestamp - interval '365 days' group by 1
;
-- From crm as opportunities by customer_id:
select a.customer_id, count(*) filter (where o.status = 'open')::int as open_opportunity_count, coalesce(sum(o.expected_amount_base) filter (where o.status = 'open'), 0)::numeric(18,2) as pipeline_amount,
  coalesce(sum(round(o.weighted_amount * o.exchange_rate, 2)) filter (where o.status = 'open'), 0)::numeric(18,2) as weighted_pipeline_amount,
  count(*) filter (where o.status in ('won', 'lost') and o.closed_at > :today::timestamp - interval '365 days')::int as opportunity_decided_count,
  count(*) filter (where o.status = 'won' and o.closed_at > :today::timestamp - interval '365 days')::int as opportunity_won_count
from opportunities o join accounts a on a.account_id = o.account_id
where a.customer_id is not null
group by 1
;
-- From service as tickets by customer_id:
select customer_id, count(*)::int as open_ticket_count from service_tickets where status not in ('closed', 'cancelled') group by 1
;
-- From service as surveys by customer_id:
select r.customer_id, avg(1 + 4.0 * (r.score - s.scale_minimum) / (s.scale_maximum - s.scale_minimum))::numeric(10,2) as satisfaction_score
from survey_responses r join customer_surveys s on s.customer_survey_id = r.customer_survey_id
where r.score is not null and r.answered_at > :today::timestamp - interval '365 days' group by 1
;
-- From quality as complaints by customer_id:
select customer_id, count(*)::int as complaint_12_months_count from customer_complaints where received_at > :today::timestamp - interval '365 days' group by 1
;
select c.*, :today as as_of_date, first_order_date, last_order_date, coalesce(order_count, 0) as order_count, coalesce(open_order_count, 0) as open_order_count, coalesce(open_order_amount, 0) as open_order_amount,
  coalesce(lifetime_revenue_amount, 0) as lifetime_revenue_amount, coalesce(lifetime_margin_amount, 0) as lifetime_margin_amount, coalesce(revenue_12_months_amount, 0) as revenue_12_months_amount,
  ordered_amount / nullif(order_count, 0) as average_order_amount, coalesce(open_receivable_amount, 0) as open_receivable_amount, coalesce(overdue_receivable_amount, 0) as overdue_receivable_amount, oldest_overdue_days,
  average_days_to_pay, case when coalesce(open_receivable_amount, 0) + coalesce(open_order_amount, 0) < credit_limit_amount * 999 then greatest(coalesce(open_receivable_amount, 0) + coalesce(open_order_amount, 0), 0) / nullif(credit_limit_amount, 0) end as credit_used_ratio,
  on_time_delivery_ratio, coalesce(quotation_count, 0) as quotation_count, coalesce(quotation_won_count, 0) as quotation_won_count,
  coalesce(not_due_receivable_amount, 0) as not_due_receivable_amount, coalesce(overdue_1_30_amount, 0) as overdue_1_30_amount, coalesce(overdue_31_60_amount, 0) as overdue_31_60_amount, coalesce(overdue_61_90_amount, 0) as overdue_61_90_amount,
  coalesce(overdue_beyond_90_amount, 0) as overdue_beyond_90_amount, coalesce(open_opportunity_count, 0) as open_opportunity_count, coalesce(pipeline_amount, 0) as pipeline_amount, coalesce(weighted_pipeline_amount, 0) as weighted_pipeline_amount,
  coalesce(opportunity_decided_count, 0) as opportunity_decided_count, coalesce(opportunity_won_count, 0) as opportunity_won_count, opportunity_won_count / nullif(opportunity_decided_count, 0) as win_ratio, coalesce(open_ticket_count, 0) as open_ticket_count,
  coalesce(complaint_12_months_count, 0) as complaint_12_months_count, satisfaction_score
from customers c
  left join orders using (customer_id)
  left join invoices using (customer_id)
  left join shipped using (customer_id)
  left join quotations using (customer_id)
  left join opportunities using (customer_id)
  left join tickets using (customer_id)
  left join surveys using (customer_id)
  left join complaints using (customer_id)
