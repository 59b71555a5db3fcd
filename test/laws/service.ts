/** Statements that break the laws of customer service, by the name of the law's file. */
export const service: Record<string, string> = {
  tickets_tell_their_states: `update service.ticket_comments set status_before = 'resolved'
    where ticket_comment_id = (select min(ticket_comment_id) from service.ticket_comments where status_before = 'new')`,
  response_clocks_recompute: `update service.service_tickets set response_minutes = response_minutes + 5
    where service_ticket_id = (select min(service_ticket_id) from service.service_tickets where first_responded_at is not null)`,
  warranties_last_their_months:
    'update service.warranty_registrations set warranty_end_date = warranty_end_date + 30 where warranty_registration_id = 3',
  units_are_within_their_delivery: `update service.warranty_registrations set covered_quantity = 0, claimed_quantity = 0
    where warranty_registration_id = (select min(parent_warranty_registration_id) from service.warranty_registrations)`,
  claims_are_judged_by_the_term: `update service.warranty_claims set is_under_warranty = not is_under_warranty
    where warranty_claim_id = (select min(warranty_claim_id) from service.warranty_claims)`,
  engineers_are_in_one_place: `update service.field_technicians set site_safety_valid_to = date '2020-01-01'`,
  seats_count_their_tickets:
    'update service.service_agents set open_ticket_count = open_ticket_count + 1 where service_agent_id = 1',
  credits_are_those_of_erp: `update service.warranty_claims set claim_type = 'credit', customer_invoice_id = 999999999
    where warranty_claim_id = (select min(warranty_claim_id) from service.warranty_claims where status = 'settled')`,
  chargeable_work_is_invoiced: `update service.field_service_appointments set charged_amount = charged_amount + 0.01
    where field_service_appointment_id = (select min(field_service_appointment_id) from service.field_service_appointments where charged_amount > 0)`,
  goods_taken_back_are_in_stock: `update service.rma_line_items set accepted_quantity = accepted_quantity + 1, received_quantity = received_quantity + 1
    where rma_line_item_id in (select l.rma_line_item_id from service.rma_line_items l join service.rma_requests r using (rma_request_id)
      where r.requested_resolution <> 'repair' and l.accepted_quantity > 0 and r.inspected_at >= r.created_at)`,
  daily_figures_recompute: `update service.service_metrics_daily set opened_count = opened_count + 1
    where service_metrics_daily_id = (select min(service_metrics_daily_id) from service.service_metrics_daily)`,
};
