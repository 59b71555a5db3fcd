import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { PORT } from '../lifecycle/network.ts';
import type { ShipmentsRow, TrackingEventsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { degrees, type Place, positionOf, warehousePlace } from './places.ts';

export interface Report {
  code: TrackingEventsRow['event_code'];
  at: Moment;
  /** Where it happened; at the origin where it is left out. */
  place?: Pick<Place, 'name' | 'city' | 'state' | 'country'> | 'road';
  /** Status of the shipment after it. */
  status?: ShipmentsRow['status'];
  reason?: TrackingEventsRow['reason_code'];
  stop?: Key | null;
  description?: string;
  columns?: Partial<ShipmentsRow>;
}

const CODES: Readonly<Partial<Record<Report['code'], string>>> = {
  picked_up: 'PUP',
  departed_origin: 'DEP',
  arrived_hub: 'ARH',
  departed_hub: 'DPH',
  delayed: 'EXC',
  out_for_delivery: 'OFD',
  delivery_attempted: 'UND',
  delivered: 'DLV',
};

/** Reports of a carrier that speak of no end yet say when they expect it. */
const WITHOUT_ESTIMATE = new Set(['delivered', 'lost', 'returned', 'return_started']);

/** One report on the way of a shipment; the shipment takes its status and counts it. */
export function report(context: Context, shipment: ShipmentsRow, told: Report): void {
  const { tables, now } = context;
  const status = told.status ?? shipment.status;
  const place = told.place ?? originOf(context, shipment);
  const carrier = shipment.carrier_id === null ? undefined : tables.carriers.must(shipment.carrier_id);
  const isOffice = told.code === 'booked';
  tables.tracking_events.add({
    shipment_id: shipment.shipment_id,
    event_sequence: shipment.event_count + 1,
    event_code: told.code,
    shipment_status: status,
    event_at: told.at,
    received_at: Math.max(now, told.at),
    report_source: isOffice
      ? 'portal'
      : carrier
        ? (SOURCES[carrier.tracking_method] ?? 'portal')
        : shipment.transport_arrangement === 'own_fleet'
          ? 'driver_app'
          : 'portal',
    carrier_event_code: carrier && !isOffice ? (CODES[told.code] ?? 'INF') : null,
    ...(place === 'road'
      ? { location_name: 'On the road', city: null, state_province: null, country_code: null }
      : {
          location_name: place.name,
          city: place.city,
          state_province: place.state,
          country_code: place.country,
          ...degrees(positionOf(place.city)),
        }),
    route_stop_id: told.stop ?? null,
    estimated_delivery_at:
      WITHOUT_ESTIMATE.has(told.code) || shipment.planned_delivery_at < told.at ? null : shipment.planned_delivery_at,
    is_exception: told.reason != null,
    reason_code: told.reason ?? null,
    description: told.description ?? null,
  });
  tables.shipments.change(shipment, {
    ...told.columns,
    event_count: shipment.event_count + 1,
    ...(told.reason == null ? {} : { exception_reason_code: told.reason }),
    ...(status === shipment.status ? {} : { status }),
  });
}

const SOURCES: Readonly<Record<string, TrackingEventsRow['report_source']>> = {
  api: 'carrier_api',
  edi: 'carrier_edi',
  portal: 'portal',
};

/** Where a shipment begins: our warehouse, or the supplier. */
export function originOf(context: Context, shipment: ShipmentsRow): Place {
  if (shipment.ship_from_warehouse_id !== null) return warehousePlace(context, shipment.ship_from_warehouse_id);
  const supplier = context.copies['master.suppliers'].must(must(shipment.supplier_id, 'supplier of a collection'));
  return {
    name: supplier.legal_name,
    address: supplier.address_line,
    city: supplier.city,
    state: supplier.state_province,
    postalCode: supplier.postal_code,
    country: supplier.country_code,
  };
}

/** Where it ends. */
export function destinationOf(context: Context, shipment: ShipmentsRow): Place {
  const { copies } = context;
  const address = {
    address: shipment.destination_address_line,
    city: shipment.destination_city,
    postalCode: shipment.destination_postal_code,
    country: shipment.destination_country_code,
  };
  if (shipment.ship_to_warehouse_id !== null)
    return { ...warehousePlace(context, shipment.ship_to_warehouse_id), ...address };
  if (shipment.destination_address_line === PORT.address) return { name: PORT.name, state: PORT.state, ...address };
  const partner =
    shipment.customer_id !== null
      ? copies['master.customers'].must(shipment.customer_id)
      : copies['master.suppliers'].must(shipment.supplier_id);
  return { name: partner.legal_name, state: partner.state_province, ...address };
}
