import type { HeldRules, StateMachine } from '../../../machinery/base/lifecycle.ts';

/** What transport has to do with, from the carrier to the bill. */
export const STATES = {
  carriers: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
  carrier_services: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
  carrier_rates: { begins: ['active'], follows: { active: ['expired'], expired: [] } },
  vehicles: {
    begins: ['available'],
    follows: {
      available: ['on_route', 'in_service', 'out_of_service', 'retired'],
      on_route: ['available', 'in_service', 'out_of_service'],
      in_service: ['available', 'out_of_service'],
      out_of_service: ['available', 'retired'],
      retired: [],
    },
  },
  drivers: {
    begins: ['available'],
    follows: {
      available: ['on_route', 'suspended', 'left'],
      on_route: ['available', 'suspended'],
      suspended: ['available', 'left'],
      left: [],
    },
  },
  outbound_orders: {
    begins: ['open'],
    follows: {
      open: ['planned', 'on_hold', 'cancelled'],
      on_hold: ['open', 'planned', 'cancelled'],
      planned: ['open', 'shipped', 'cancelled'],
      shipped: [],
      cancelled: [],
    },
  },
  shipments: {
    begins: ['planned'],
    follows: {
      planned: ['in_transit', 'cancelled'],
      in_transit: ['out_for_delivery', 'delivered', 'exception'],
      out_for_delivery: ['delivered', 'exception'],
      exception: ['in_transit', 'out_for_delivery', 'delivered', 'returned'],
      delivered: [],
      returned: [],
      cancelled: [],
    },
  },
  shipment_packages: {
    begins: ['packed'],
    follows: {
      packed: ['in_transit'],
      in_transit: ['delivered', 'lost', 'returned'],
      delivered: [],
      lost: [],
      returned: [],
    },
  },
  deliveries: {
    begins: ['planned'],
    follows: {
      planned: ['out_for_delivery', 'cancelled'],
      out_for_delivery: ['delivered', 'failed', 'cancelled'],
      failed: ['out_for_delivery', 'returned'],
      delivered: [],
      returned: [],
      cancelled: [],
    },
  },
  load_plans: {
    begins: ['released'],
    follows: {
      released: ['departed', 'cancelled'],
      departed: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  routes: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      cancelled: [],
    },
  },
  route_stops: {
    begins: ['planned'],
    follows: { planned: ['completed', 'failed', 'skipped'], completed: [], failed: [], skipped: [] },
  },
  dock_appointments: {
    begins: ['booked'],
    follows: { booked: ['completed', 'no_show', 'cancelled'], completed: [], no_show: [], cancelled: [] },
  },
  customs_documents: {
    begins: ['draft'],
    follows: {
      draft: ['issued', 'cancelled'],
      issued: ['filed'],
      filed: ['assessed', 'held'],
      assessed: ['cleared', 'held'],
      held: ['cleared'],
      cleared: [],
      cancelled: [],
    },
  },
  return_orders: {
    begins: ['requested'],
    follows: {
      requested: ['authorised', 'rejected'],
      authorised: ['in_transit', 'expired'],
      in_transit: ['received'],
      received: ['closed'],
      closed: [],
      rejected: [],
      expired: [],
    },
  },
  return_order_lines: {
    begins: ['open'],
    follows: {
      open: ['received', 'cancelled'],
      received: ['inspected'],
      inspected: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  return_shipments: {
    begins: ['planned'],
    follows: { planned: ['in_transit'], in_transit: ['arrived'], arrived: ['received'], received: [] },
  },
  freight_invoices: {
    begins: ['received'],
    follows: {
      received: ['audited', 'disputed', 'rejected'],
      audited: ['approved'],
      disputed: ['approved', 'rejected'],
      approved: [],
      rejected: [],
    },
  },
  wms_tms_sync_log: {
    begins: ['received', 'processed'],
    follows: { received: ['processed'], processed: [] },
  },
} as const satisfies Record<string, StateMachine>;

/** Until when a shipment or a return is open: it is on its way, or its carrier has not yet invoiced it. */
const unbilled = {
  all: [
    { column: 'carrier_id', above: 0 },
    { column: 'freight_invoiced_at', isNull: true },
  ],
} as const;

export const HELD: HeldRules = {
  shipments: {
    any: [
      { column: 'status', in: ['planned', 'in_transit', 'out_for_delivery', 'exception'] },
      { all: [{ column: 'status', in: ['delivered', 'returned'] }, unbilled] },
    ],
  },
  shipment_lines: { with: 'shipments', by: 'shipment_id' },
  shipment_packages: { with: 'shipments', by: 'shipment_id' },
  deliveries: { with: 'shipments', by: 'shipment_id' },
  customs_documents: { with: 'shipments', by: 'shipment_id' },
  route_stops: { with: 'routes', by: 'route_id' },
  return_order_lines: { with: 'return_orders', by: 'return_order_id' },
  return_shipments: { any: [{ column: 'status', in: ['planned', 'in_transit', 'arrived'] }, unbilled] },
  freight_invoice_lines: { with: 'freight_invoices', by: 'freight_invoice_id' },
  // A year's figures of a carrier are few; the last month is finished on the third day of the next.
  carrier_performance_metrics: { with: 'carriers', by: 'carrier_id' },
};
