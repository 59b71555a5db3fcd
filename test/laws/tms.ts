const first = (table: string, key: string, where: string) =>
  `${key} = (select min(${key}) from tms.${table} where ${where})`;

/** Statements that break the laws of transport, by the name of the law's file. */
export const tms: Record<string, string> = {
  base_freight_is_charged_once: `update tms.freight_invoice_lines set charge_type = 'base_freight', variance_reason_code = null,
    shipment_id = (select min(shipment_id) from tms.freight_invoice_lines where charge_type = 'base_freight')
    where freight_invoice_line_id in (select freight_invoice_line_id from tms.freight_invoice_lines l join tms.freight_invoices i using (freight_invoice_id)
      where i.status <> 'rejected' order by 1 limit 2)`,
  approved_freight_is_owed: `update tms.freight_invoices set net_amount = net_amount + 1, total_amount = total_amount + 1, variance_amount = variance_amount + 1
    where ${first('freight_invoices', 'freight_invoice_id', "status = 'approved'")}`,
  docks_have_one_vehicle: `update tms.dock_appointments a set slot_start_at = b.slot_start_at, slot_end_at = b.slot_end_at, dock_number = b.dock_number, warehouse_id = b.warehouse_id
    from tms.dock_appointments b where a.dock_appointment_id = b.dock_appointment_id + 1 and b.gate_out_at > a.booked_at and a.status = 'completed' and a.rescheduled_count + b.rescheduled_count = 0`,
  drivers_are_on_one_route: `update tms.routes a set driver_id = b.driver_id, started_at = b.started_at, ended_at = b.ended_at from tms.routes b
    where b.${first('routes', 'route_id', "status = 'completed'")} and a.route_id = (select max(route_id) from tms.routes where status = 'completed')`,
  events_follow_the_way: `update tms.tracking_events set shipment_status = 'planned' where event_code = 'delivered' and tracking_event_id = (select min(tracking_event_id) from tms.tracking_events where event_code = 'delivered')`,
  eway_bills_cover_the_way: `update tms.shipments set eway_bill_valid_to_at = shipped_at where ${first('shipments', 'shipment_id', "status = 'delivered' and eway_bill_number is not null and destination_country_code = 'IN'")}`,
  exports_are_cleared_before_they_leave: `update tms.customs_documents set cleared_at = cleared_at + interval '90 days' where document_type = 'shipping_bill' and cleared_at is not null`,
  freight_is_what_the_card_says: `update tms.shipments set base_freight_amount = base_freight_amount + 1, expected_freight_amount = expected_freight_amount + 1
    where ${first('shipments', 'shipment_id', 'base_freight_amount is not null')}`,
  positions_are_reachable: `update tms.tracking_events set latitude_degrees = 60 where event_code = 'arrived_hub'`,
  rates_are_used_while_they_hold: `update tms.carrier_rates set valid_to = valid_from where carrier_rate_id in (select carrier_rate_id from tms.shipments)`,
  routes_keep_hours_and_odometer: `update tms.routes set driving_minutes = 481 where ${first('routes', 'route_id', "status = 'completed'")}`,
  shipments_leave_with_the_goods_issue: `update tms.outbound_orders set shipped_at = shipped_at + interval '20 days' where ${first('outbound_orders', 'outbound_order_id', "status = 'shipped'")}`,
  what_failed_has_a_reason: `update tms.deliveries set reason_code = null where status = 'delivered' and not is_on_time`,
};
