-- What is expected of an opportunity in INR is the amount at its rate, and the present stage is that of its history.
-- Examines crm.opportunities.
select o.opportunity_id, o.expected_amount, o.exchange_rate, o.expected_amount_base, o.stage, h.to_stage
from crm.opportunities o
join crm.opportunity_stage_history h on h.opportunity_id = o.opportunity_id and h.left_at is null
where o.expected_amount_base <> round(o.expected_amount * o.exchange_rate, 2) or h.to_stage <> o.stage;
