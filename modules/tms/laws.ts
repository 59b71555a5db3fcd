import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Lines are issued before or after they are planned, and `planned_at` of a delivery is the time at which it should be made: these states have no order of moments. */
const { outbound_orders: _lines, deliveries: _deliveries, ...ordered } = lifecycle.states;

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'shipments.shipment_number': {},
    'shipment_lines.line_number': { per: 'shipment_id' },
    'shipment_packages.package_number': { per: 'shipment_id' },
    'tracking_events.event_sequence': { per: 'shipment_id' },
    'deliveries.delivery_number': {},
    'deliveries.line_number': { per: 'delivery_number' },
    'proof_of_delivery.proof_number': {},
    'load_plans.load_plan_number': {},
    'routes.route_number': {},
    'route_stops.stop_sequence': { per: 'route_id' },
    'dock_appointments.appointment_number': {},
    'customs_documents.customs_document_number': {},
    'return_orders.return_order_number': {},
    'return_order_lines.line_number': { per: 'return_order_id' },
    'return_shipments.return_shipment_number': {},
    'freight_invoices.freight_invoice_number': {},
    'freight_invoice_lines.line_number': { per: 'freight_invoice_id' },
  },
  balances: {
    shipments_weigh_what_their_lines_do: {
      says: 'A shipment has the packages, weight and volume of its lines.',
      sum: 'package_count, net_weight_kg, gross_weight_kg, volume_m3, declared_value_amount from shipments',
      equals: 'package_count, net_weight_kg, gross_weight_kg, volume_m3, value_amount from shipment_lines',
    },
    shipments_weigh_what_their_packages_do: {
      says: 'A shipment has the weight of its packages, and as many of them as it says.',
      sum: 'package_count, net_weight_kg, gross_weight_kg from shipments',
      equals: '1, net_weight_kg, gross_weight_kg from shipment_packages',
    },
    loads_weigh_what_their_shipments_do: {
      says: 'What left with a load is what its shipments weigh.',
      sum: "planned_weight_kg, planned_volume_m3, shipment_count, package_count from load_plans where status in ('departed', 'closed')",
      equals:
        "gross_weight_kg, volume_m3, 1, package_count by load_plan_id from shipments where shipped_at is not null and {load_plan_id.status} in ('departed', 'closed')",
    },
    lines_are_delivered_by_their_deliveries: {
      says: 'Law 7: What a shipment line has delivered is what its deliveries have.',
      sum: 'delivered_quantity, damaged_quantity from shipment_lines',
      equals: 'delivered_quantity, damaged_quantity by shipment_line_id from deliveries',
    },
    returns_stay_within_what_was_shipped: {
      says: 'No more comes back than was shipped.',
      by: 'shipment_line_id',
      sum: 'received_quantity from return_order_lines where shipment_line_id is not null',
      atMost: 'shipped_quantity from shipment_lines',
    },
    freight_bills_are_their_lines: {
      says: 'Law 2: A freight invoice is the sum of its lines.',
      sum: 'net_amount, tax_amount, line_count from freight_invoices',
      equals: 'billed_amount, tax_amount, 1 from freight_invoice_lines',
    },
  },
  moments: {
    shipments: [
      ['tendered_at', 'accepted_at', 'shipped_at', 'delivered_at', 'freight_invoiced_at'],
      ['ready_at', 'shipped_at'],
    ],
    deliveries: [['shipment_id.shipped_at', 'out_for_delivery_at', 'first_attempted_at', 'delivered_at']],
    routes: [['started_at', 'ended_at']],
    dock_appointments: [['gate_in_at', 'docked_at', 'handling_ended_at', 'gate_out_at']],
    customs_documents: [['filed_at', 'assessed_at', 'cleared_at']],
    return_orders: [['requested_at', 'approved_at', 'received_at', 'closed_at']],
    return_shipments: [['return_order_id.approved_at', 'picked_up_at', 'arrived_at', 'freight_invoiced_at']],
    freight_invoices: [['received_at', 'audited_at', 'approved_at']],
    wms_tms_sync_log: [['occurred_at', 'received_at', 'processed_at']],
  },
  periods: {
    routes: { of: ['vehicle_id'], from: 'started_at', to: 'ended_at' },
  },
  agreements: {
    'shipments.company_id': { equals: ['ship_from_warehouse_id.company_id'] },
    'deliveries.customer_id': { law: 8, equals: ['shipment_id.customer_id'] },
    'deliveries.lot_number': { equals: ['shipment_line_id.lot_number'] },
    'deliveries.delivered_at': { law: 32, equals: ['proof_of_delivery_id.signed_at'] },
    'deliveries.delivery_number': { law: 32, equals: ['proof_of_delivery_id.delivery_number'] },
    'freight_invoices.supplier_id': { law: 12, equals: ['carrier_id.supplier_id'] },
  },
  parts: {
    shipments_have_lines: { of: 'shipments', part: 'shipment_lines', by: 'shipment_id' },
    shipments_have_deliveries: { of: 'shipments', part: 'deliveries', by: 'shipment_id' },
    shipments_have_events: {
      of: 'shipments',
      part: 'tracking_events',
      by: 'shipment_id',
      // What is to be collected stands planned until a carrier is booked, which is its first event.
      where: "shipment_type <> 'purchase' or status <> 'planned'",
    },
  },
  states: ordered,
};
