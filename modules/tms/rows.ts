// Row types of tms, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One carrier in one month: punctuality, damage, cost and invoices. Computed by transport after the month from shipments, deliveries and freight invoices; the scorecard of the tender. */
export type CarrierPerformanceMetricsRow = {
  /** Surrogate key. */
  carrier_performance_metric_id: Key;
  /** Carrier measured. */
  carrier_id: Key;
  /** First day of the month. */
  metric_month: Day;
  /** Shipments offered to it. */
  tendered_count: number;
  /** Of them, accepted. */
  accepted_count: number;
  /** Shipments that it picked up in the month. */
  shipment_count: number;
  /** Shipments that it delivered in the month. */
  delivered_count: number;
  /** Of the delivered, not later than promised. */
  on_time_count: number;
  /** Of the delivered, later than promised. */
  late_count: number;
  /** On time of delivered, percent. Null when nothing was delivered. */
  on_time_pct: Scaled | null;
  /** Mean delay of the late ones, hours. Null when none was late. */
  average_delay_hours: Scaled | null;
  /** Mean time from pickup to delivery, hours. Null when nothing was delivered. */
  average_transit_hours: Scaled | null;
  /** Deliveries with damage. */
  damaged_count: number;
  /** Shipments lost. */
  lost_count: number;
  /** Damaged and lost of delivered and lost, percent. Null when there were neither. */
  damage_pct: Scaled | null;
  /** Tracking events that report an exception. */
  exception_count: number;
  /** Shipments reported as delivered whose proof came more than 48 hours later. */
  proof_missing_count: number;
  /** Claims raised for loss and damage, in currency_code. */
  claim_amount: Scaled;
  /** Freight invoiced and accepted, before tax, in currency_code. */
  freight_amount: Scaled;
  /** Chargeable weight of the picked-up shipments, kg. */
  chargeable_weight_kg: Scaled;
  /** Freight for one chargeable kilogram, in currency_code. Null when nothing was carried. */
  cost_per_kg_amount: Scaled | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Invoices audited. */
  invoice_count: number;
  /** Of them, outside the tolerance. */
  invoice_error_count: number;
  /** Invoices within tolerance, percent. Null when none was audited. */
  invoice_accuracy_pct: Scaled | null;
  /** Weighted score, 0 to 100: punctuality, damage, cost, acceptance, invoices. Null when nothing was delivered. */
  overall_score: Scaled | null;
  /** Place among the carriers with a score, 1 best. Null without a score. */
  rank_in_month: number | null;
  /** When it was computed. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One price of a service on a lane for a weight break and period. Written by transport from awards and negotiations; never changed once used, a new price is a new row. Charge = the larger of minimum_charge_amount and base_charge_amount + rate_amount x billable quantity, plus fuel. */
export type CarrierRatesRow = {
  /** Surrogate key. */
  carrier_rate_id: Key;
  /** Number of the rate, such as RAT-000123. */
  rate_number: string;
  /** Service priced. */
  carrier_service_id: Key;
  /** Warehouse where the lane begins or, for an inbound lane, ends. Null when it holds for the whole region of origin. */
  origin_warehouse_id: Key | null;
  /** outbound: away from our site; inbound: towards it, for purchases and returns. */
  lane_direction: string;
  /** Country of origin, ISO 3166-1 alpha-2. */
  origin_country_code: string;
  /** State or postal zone of origin; * for the whole country. */
  origin_region: string;
  /** Country of destination, ISO 3166-1 alpha-2. */
  destination_country_code: string;
  /** State or postal zone of destination; * for the whole country. */
  destination_region: string;
  /** What the rate is multiplied with: chargeable kilograms, kilometres, pallets, cubic metres, containers, or once a shipment. */
  rate_basis: string;
  /** Weight break: first chargeable kilogram of this row, inclusive. */
  weight_from_kg: Scaled;
  /** First chargeable kilogram of the next break, exclusive. Null for the highest break. */
  weight_to_kg: Scaled | null;
  /** Charge independent of quantity, in currency_code. */
  base_charge_amount: Scaled;
  /** Price for one unit of the basis, in currency_code. */
  rate_amount: Scaled;
  /** Least base freight of one shipment, in currency_code. */
  minimum_charge_amount: Scaled;
  /** Fuel surcharge on base freight, percent. */
  fuel_surcharge_pct: Scaled;
  /** Loading and unloading of one shipment, in currency_code. */
  handling_charge_amount: Scaled;
  /** Charge for one hour of waiting beyond the free time, in currency_code. */
  detention_hourly_amount: Scaled;
  /** Waiting at one end that costs nothing, hours. */
  free_waiting_hours: Scaled;
  /** Currency of the prices, ISO 4217. */
  currency_code: string;
  /** Working days promised on this lane. */
  transit_days: number;
  /** Length of the lane, kilometres. Null when it differs within the region. */
  distance_km: Scaled | null;
  /** First day of pickup for which it holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** ref: master.employees. Who approved it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was approved. Null while a draft. */
  approved_at: Moment | null;
  /** draft: negotiated; active: used within its dates; expired: replaced or ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One service of a carrier: mode, speed and what it takes. Written by transport from the carrier's offer; rate cards price it. */
export type CarrierServicesRow = {
  /** Surrogate key. */
  carrier_service_id: Key;
  /** Carrier that offers it. */
  carrier_id: Key;
  /** Code of the service, unique with the carrier, such as EXP-AIR. */
  service_code: string;
  /** Name of the service. */
  service_name: string;
  /** Mode of the main leg. */
  transport_mode: string;
  /** Speed class, compared with what an order asks for. */
  service_level: string;
  /** How the vehicle or unit is used: parcel, part load, full load, container. */
  load_type: string;
  /** Whether it runs within the country or abroad. */
  scope: string;
  /** Shortest time from pickup to delivery, working days. */
  minimum_transit_days: number;
  /** Longest time promised, working days. */
  maximum_transit_days: number;
  /** True when late delivery is refunded. */
  is_guaranteed: boolean;
  /** Heaviest shipment, kg. Null when only the vehicle sets a limit. */
  maximum_weight_kg: Scaled | null;
  /** Largest shipment, cubic metres. Null when only the vehicle sets a limit. */
  maximum_volume_m3: Scaled | null;
  /** Longest package, centimetres. Null when there is no limit. */
  maximum_length_cm: Scaled | null;
  /** Weight charged for a cubic metre of light goods, kg; 167 by air, 333 by road. */
  volumetric_kg_per_m3: Scaled;
  /** Local time until which a pickup of the same day can be ordered. */
  pickup_cutoff_time: string;
  /** Weekdays with pickup, as mon to sun. */
  pickup_weekdays: string[];
  /** True when single events are reported. */
  offers_tracking: boolean;
  /** True when the lorry can unload without a dock. */
  offers_liftgate: boolean;
  /** True when dangerous goods are taken. */
  allows_hazardous: boolean;
  /** Proof of delivery that it gives. */
  proof_type: string;
  /** First day on which it can be booked. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: may be booked; suspended: not for the time being; retired: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One transport company that carries for the group. It is a supplier: name, address and payment terms are in the supplier master; this row holds what transport needs beyond. Written by transport. */
export type CarriersRow = {
  /** Surrogate key. */
  carrier_id: Key;
  /** Short code used in tenders and on labels, such as CAR-0007. */
  carrier_code: string;
  /** Name used in daily business. */
  carrier_name: string;
  /** Supplier to whom its freight is paid. */
  supplier_id: Key;
  /** Mode by which it mainly carries. */
  primary_mode: string;
  /** Standard carrier alpha code, two to four letters. Null for a carrier without one. */
  scac_code: string | null;
  /** Transporter identification (TRANSIN) for e-way bills. Null for a foreign carrier. */
  gst_transporter_identifier: string | null;
  /** Airline prefix of three digits on air waybills. Null unless an airline. */
  iata_code: string | null;
  /** Contact person for tenders and claims. */
  contact_name: string;
  /** Mail address for tenders. */
  email: string;
  /** Phone number of the operations desk in international form. */
  phone: string;
  /** How shipments are offered to it. */
  tender_method: string;
  /** How its tracking updates arrive. */
  tracking_method: string;
  /** Time within which it answers a tender, hours. */
  tender_response_hours: Scaled;
  /** Days between its invoices; 0 when it invoices each shipment. */
  invoice_cycle_days: number;
  /** Deviation of its invoices from the rate card that is accepted, percent of the expected amount. */
  invoice_tolerance_pct: Scaled;
  /** Fuel surcharge in force now, percent of base freight; each rate card names its own at the time. */
  fuel_surcharge_pct: Scaled;
  /** Highest compensation for one kilogram lost or damaged, in currency_code. */
  liability_limit_amount: Scaled;
  /** Currency of liability and rates, ISO 4217. */
  currency_code: string;
  /** Its liability insurance. */
  insurance_policy_number: string;
  /** Last day of that insurance; no tender after it. */
  insurance_valid_to: Day;
  /** True when it may carry dangerous goods. */
  allows_hazardous: boolean;
  /** Frame contract, equal to supplier.supplier_contracts.contract_number. Null when used at spot rates only. */
  contract_number: string | null;
  /** First day on which it carried for the group. */
  contracted_from: Day;
  /** Order of choice where rate and service are equal, 1 first. */
  preference_rank: number;
  /** Why it gets no tenders. Null unless suspended. */
  suspension_reason: string | null;
  /** active: gets tenders; suspended: none for the time being; retired: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One document for export or import of a shipment, from draft to clearance. Written by transport, with the customs broker. */
export type CustomsDocumentsRow = {
  /** Surrogate key. */
  customs_document_id: Key;
  /** Our number of the document, such as CUS-2026-000123. */
  customs_document_number: string;
  /** Shipment concerned. */
  shipment_id: Key;
  /** Kind of document. */
  document_type: string;
  /** Export or import, seen from the declarant. */
  trade_direction: string;
  /** Legal entity that is exporter or importer. */
  company_id: Key;
  /** Customs broker, a supplier. Null when we declare ourselves. */
  broker_supplier_id: Key | null;
  /** Importer-exporter code (IEC) of the declarant. */
  importer_exporter_code: string;
  /** Number given by customs or the issuing body. Null until filed. */
  authority_reference_number: string | null;
  /** Port or office of clearance, such as INNSA1. Null for papers that are not filed with customs. */
  customs_office_code: string | null;
  /** Scheme under which it is declared. Null for papers that are not filed with customs. */
  procedure_code: string | null;
  /** Delivery term that the value refers to. */
  incoterm: string;
  /** Commodity code of the main line. */
  hsn_code: string;
  /** Country of origin, ISO 3166-1 alpha-2. */
  country_of_origin_code: string;
  /** Country of destination, ISO 3166-1 alpha-2. */
  destination_country_code: string;
  /** Packages declared. */
  package_count: number;
  /** Gross weight declared, kg. */
  gross_weight_kg: Scaled;
  /** Value declared, in currency_code. */
  declared_value_amount: Scaled;
  /** Currency of the value, ISO 4217. */
  currency_code: string;
  /** Customs rate: INR for one unit of currency_code. */
  exchange_rate: Scaled;
  /** Value declared, in INR. */
  declared_value_amount_base: Scaled;
  /** Customs duty assessed, in INR. */
  duty_amount: Scaled;
  /** Integrated GST assessed, in INR. */
  igst_amount: Scaled;
  /** Refund claimed on export, in INR. */
  drawback_amount: Scaled;
  /** Day of issue. Null while a draft. */
  issued_on: Day | null;
  /** When it was filed. Null until then, and for papers that are not filed. */
  filed_at: Moment | null;
  /** When customs assessed it. Null until then, and for papers that are not filed. */
  assessed_at: Moment | null;
  /** When customs let the goods pass. Null until then, and for papers that are not filed. */
  cleared_at: Moment | null;
  /** Why customs holds it. Null unless held. */
  hold_reason: string | null;
  /** ref: master.employees. Who prepared it. Null when the broker did. */
  prepared_by_employee_id: Key | null;
  /** draft; issued: complete, not for filing or not yet filed; filed; assessed; held; cleared; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One shipment line handed over, or to be handed over, at the receiver. The rows of one number are one delivery with one proof. Written by transport; starts the warranty of a sale. */
export type DeliveriesRow = {
  /** Surrogate key of the line. */
  delivery_id: Key;
  /** Number of the delivery, such as DLV-2026-000123; the same on all its lines. */
  delivery_number: string;
  /** Line within the delivery, from 1. */
  line_number: number;
  /** Shipment delivered. */
  shipment_id: Key;
  /** Line delivered. */
  shipment_line_id: Key;
  /** Stop at which it is delivered. Null when the carrier plans its own. */
  route_stop_id: Key | null;
  /** Customer who gets it. Null unless a sale. */
  customer_id: Key | null;
  /** Own warehouse that gets it. Null unless a purchase or transfer. */
  ship_to_warehouse_id: Key | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  supplier_id: Key | null;
  /** ref: erp.sales_orders. Sales order delivered. Null unless a sale. */
  sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line delivered. Null unless a sale. */
  sales_order_line_id: Key | null;
  /** Product delivered. Null when a material is. */
  product_id: Key | null;
  /** Material delivered. Null when a product is. */
  material_id: Key | null;
  /** Lot delivered. Null for an item without lots and when not told. */
  lot_number: string | null;
  /** Quantity on the vehicle, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity handed over and accepted, unit_of_measure. */
  delivered_quantity: Scaled;
  /** Of it, accepted with damage noted, unit_of_measure. */
  damaged_quantity: Scaled;
  /** Quantity that the receiver did not accept, unit_of_measure. */
  refused_quantity: Scaled;
  /** Quantity missing at the door, unit_of_measure. */
  short_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Planned time at the receiver. */
  planned_at: Moment;
  /** Until when it was promised. Null when nothing was promised. */
  promised_at: Moment | null;
  /** When it left on the last leg. Null until then. */
  out_for_delivery_at: Moment | null;
  /** When it was first tried. Null until then. */
  first_attempted_at: Moment | null;
  /** Attempts so far. */
  attempt_count: number;
  /** When it is tried again. Null unless an attempt failed. */
  next_attempt_at: Moment | null;
  /** When it was handed over. Null until then. */
  delivered_at: Moment | null;
  /** True when delivered_at is not later than promised_at, or than planned_at without a promise. Null until delivered. */
  is_on_time: boolean | null;
  /** Time to unload, minutes. Null until delivered. */
  unloading_minutes: Scaled | null;
  /** Why it was late, short, refused or failed. Null when all went as planned. */
  reason_code: string | null;
  /** The one proof of this delivery, shared by its lines. Null until delivered. */
  proof_of_delivery_id: Key | null;
  /** planned; out_for_delivery; delivered; failed: an attempt failed, another follows; returned: goods go back; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One slot at one dock of a warehouse for one vehicle. Written by transport; times of arrival decide detention. */
export type DockAppointmentsRow = {
  /** Surrogate key. */
  dock_appointment_id: Key;
  /** Number of the slot, such as DOK-2026-000123. */
  appointment_number: string;
  /** Warehouse. */
  warehouse_id: Key;
  /** Dock of that warehouse, from 1. */
  dock_number: number;
  /** What the vehicle comes for. */
  appointment_type: string;
  /** Load that is taken on or off. Null when a single shipment or return is. */
  load_plan_id: Key | null;
  /** Shipment that arrives or leaves. Null when a load or return does. */
  shipment_id: Key | null;
  /** Return that arrives. Null when a load or shipment does. */
  return_shipment_id: Key | null;
  /** Carrier that comes. Null for the own fleet and a supplier's own lorry. */
  carrier_id: Key | null;
  /** Purchase order delivered. Null unless an inbound purchase. */
  purchase_order_number: string | null;
  /** Lorry announced or seen at the gate. Null until known. */
  vehicle_registration_number: string | null;
  /** Driver as told at the gate. Null until arrival and for our own drivers. */
  driver_contact_name: string | null;
  /** Begin of the slot. */
  slot_start_at: Moment;
  /** End of the slot. */
  slot_end_at: Moment;
  /** Packages to be handled. */
  expected_package_count: number;
  /** Weight to be handled, kg. */
  expected_weight_kg: Scaled;
  /** When it was booked. */
  booked_at: Moment;
  /** How often the slot was moved. */
  rescheduled_count: number;
  /** When the lorry passed the gate. Null until then. */
  gate_in_at: Moment | null;
  /** When it stood at the dock. Null until then. */
  docked_at: Moment | null;
  /** When loading or unloading was done. Null until then. */
  handling_ended_at: Moment | null;
  /** When it left the site. Null until then. */
  gate_out_at: Moment | null;
  /** Waiting beyond the free time that the carrier may charge, minutes. */
  detention_minutes: Scaled;
  /** Why the slot was not kept. Null when kept. */
  delay_reason_code: string | null;
  /** booked; confirmed; arrived: on site; at_dock; completed; no_show; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person who drives our goods, own or of a carrier: licence, training and hours. Written by transport; hours follow the routes. */
export type DriversRow = {
  /** Surrogate key. */
  driver_id: Key;
  /** Code in planning, such as DRV-0042. */
  driver_code: string;
  /** Carrier that employs the driver. Null for our own. */
  carrier_id: Key | null;
  /** ref: master.employees. Our employee. Null for a carrier's driver. */
  employee_id: Key | null;
  /** Name of a carrier's driver. Null for our own, whose name is in the employee master. */
  contact_name: string | null;
  /** Mobile number in international form. */
  phone: string;
  /** Warehouse where the driver begins. Null for a carrier's driver. */
  home_warehouse_id: Key | null;
  /** Driving licence. */
  licence_number: string;
  /** Highest class held: light, medium, heavy or trailer. */
  licence_class: string;
  /** State that issued the licence. */
  licence_region: string;
  /** Last day of the licence; no route after it. */
  licence_valid_to: Day;
  /** Last day of the endorsement for dangerous goods. Null when not held. */
  hazardous_valid_to: Day | null;
  /** Last day of the medical certificate. */
  medical_valid_to: Day;
  /** Day of the last police verification. */
  background_checked_on: Day;
  /** Last defensive driving training. Null when never trained. */
  defensive_training_on: Day | null;
  /** Driving allowed a day, hours. */
  maximum_daily_driving_hours: Scaled;
  /** Driving allowed a week, hours. */
  maximum_weekly_driving_hours: Scaled;
  /** Driven on the current day, hours. */
  driven_today_hours: Scaled;
  /** Driven in the current week, hours. */
  driven_week_hours: Scaled;
  /** End of the last daily rest. Null when never on a route. */
  last_rest_ended_at: Moment | null;
  /** Routes driven so far. */
  total_trip_count: number;
  /** Accidents so far. */
  accident_count: number;
  /** First day of driving for us. */
  engaged_from: Day;
  /** Last such day. Null while it goes on. */
  engaged_to: Day | null;
  /** available; on_route; resting; off_duty; suspended: papers expired or under inquiry; left. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One charge of a carrier's invoice, compared with the rate card. Written by transport. */
export type FreightInvoiceLinesRow = {
  /** Surrogate key. */
  freight_invoice_line_id: Key;
  /** Invoice of the line. */
  freight_invoice_id: Key;
  /** Line within the invoice, from 1. */
  line_number: number;
  /** Shipment charged. Null for a return and for a charge on the whole invoice. */
  shipment_id: Key | null;
  /** Return charged. Null for a shipment and for a charge on the whole invoice. */
  return_shipment_id: Key | null;
  /** Number by which the carrier names the consignment. Null when the charge is for none. */
  tracking_number: string | null;
  /** What is charged. */
  charge_type: string;
  /** Rate that applies. Null for a charge outside the rate card. */
  carrier_rate_id: Key | null;
  /** What the billed quantity counts. */
  quantity_basis: string;
  /** Quantity charged, by quantity_basis. */
  billed_quantity: Scaled;
  /** Quantity by our own records, by quantity_basis. Null when we have none. */
  expected_quantity: Scaled | null;
  /** Price charged for one unit, in the invoice's currency. */
  unit_rate_amount: Scaled;
  /** Amount charged before tax, in the invoice's currency. */
  billed_amount: Scaled;
  /** Amount by the rate card, in the invoice's currency; 0 when nothing was agreed. Null until audited. */
  expected_amount: Scaled | null;
  /** Billed minus expected, signed, in the invoice's currency. Null until audited. */
  variance_amount: Scaled | null;
  /** Variance of expected, percent, signed. Null until audited, and when nothing was expected. */
  variance_pct: Scaled | null;
  /** True when the variance is accepted without a person. Null until audited. */
  is_within_tolerance: boolean | null;
  /** GST rate on the line, percent. */
  tax_rate_pct: Scaled;
  /** Tax on the line, in the invoice's currency; 0 under reverse charge. */
  tax_amount: Scaled;
  /** Cost centre that bears it, equal to the code in ERP and finance. */
  cost_center_code: string;
  /** What the freight was for; decides the account. */
  freight_purpose: string;
  /** Cause of a variance. Null without one or until found. */
  variance_reason_code: string | null;
  /** How a line outside the tolerance was settled. Null when inside, and until settled. */
  resolution: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One invoice or credit memo of a carrier, from receipt to decision. Written by transport; approved ones go to ERP as vendor invoices. */
export type FreightInvoicesRow = {
  /** Surrogate key. */
  freight_invoice_id: Key;
  /** Our number of the invoice, such as FIN-2026-000123. */
  freight_invoice_number: string;
  /** The carrier's own number; a repetition is kept and rejected, so it is not unique. */
  carrier_invoice_number: string;
  /** Whether it asks for money or gives it back; amounts are positive in both. */
  invoice_type: string;
  /** Legal entity that is charged. */
  company_id: Key;
  /** Carrier that invoices. */
  carrier_id: Key;
  /** Supplier to whom it is paid, equal to that of the carrier. */
  supplier_id: Key;
  /** Date on the invoice. */
  invoice_date: Day;
  /** When it came in. */
  received_at: Moment;
  /** Day by which it is to be paid. */
  due_date: Day;
  /** First day of the services invoiced. */
  service_period_start_date: Day;
  /** Last day of the services invoiced. */
  service_period_end_date: Day;
  /** Currency of the invoice, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on invoice_date; 1 for INR. */
  exchange_rate: Scaled;
  /** Lines of the invoice. */
  line_count: number;
  /** Sum of the lines, before discount and tax, in currency_code. */
  net_amount: Scaled;
  /** Discount, in currency_code. */
  discount_amount: Scaled;
  /** Tax on the invoice, in currency_code; 0 under reverse charge. */
  tax_amount: Scaled;
  /** Net - discount + tax, in currency_code. */
  total_amount: Scaled;
  /** Total in INR. */
  total_amount_base: Scaled;
  /** True when we owe the GST instead of the carrier, as for goods transport agencies. */
  is_reverse_charge: boolean;
  /** Freight by the rate card for what is invoiced, in currency_code. Null until audited. */
  expected_amount: Scaled | null;
  /** Net minus expected, signed, in currency_code. Null until audited. */
  variance_amount: Scaled | null;
  /** Variance of expected, percent, signed. Null until audited, and when nothing was expected. */
  variance_pct: Scaled | null;
  /** Deviation accepted when it was audited, percent, from the carrier. */
  tolerance_pct: Scaled;
  /** Result of the audit; blocked ones need a person. Null until audited. */
  match_status: string | null;
  /** When it was audited. Null until then. */
  audited_at: Moment | null;
  /** Invoice that this one repeats. Null when it repeats none. */
  duplicate_of_freight_invoice_id: Key | null;
  /** What is disputed with the carrier. Null when nothing is. */
  dispute_reason_code: string | null;
  /** ref: master.employees. Who released a blocked invoice. Null unless released. */
  released_by_employee_id: Key | null;
  /** Why it was released. Null unless released. */
  release_reason: string | null;
  /** When it was approved for payment. Null unless approved. */
  approved_at: Moment | null;
  /** When it was sent back. Null unless rejected. */
  rejected_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** received; audited: waits for approval; disputed; approved: goes to ERP; rejected: sent back. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One load: shipments put together into one vehicle within its weight and volume. Written by transport; a route drives it. */
export type LoadPlansRow = {
  /** Surrogate key. */
  load_plan_id: Key;
  /** Number of the load, such as LOD-2026-000123. */
  load_plan_number: string;
  /** Warehouse where it is loaded or, for a collection, unloaded. */
  load_warehouse_id: Key;
  /** Whether goods are distributed, moved between warehouses or collected. */
  load_type: string;
  /** Kind of vehicle that was planned. */
  vehicle_type: string;
  /** Vehicle used. Null until assigned. */
  vehicle_id: Key | null;
  /** Service booked. Null for the own fleet and until one is chosen. */
  carrier_service_id: Key | null;
  /** Load that the vehicle may carry, kg. */
  capacity_weight_kg: Scaled;
  /** Volume that the vehicle holds, cubic metres. */
  capacity_volume_m3: Scaled;
  /** Gross weight of its shipments, kg; never above the capacity. */
  planned_weight_kg: Scaled;
  /** Volume of its shipments, cubic metres; never above the capacity. */
  planned_volume_m3: Scaled;
  /** Planned of capacity weight, percent. */
  weight_utilisation_pct: Scaled;
  /** Planned of capacity volume, percent. */
  volume_utilisation_pct: Scaled;
  /** Shipments in it. */
  shipment_count: number;
  /** Places where goods are taken off or on. */
  stop_count: number;
  /** Packages in it. */
  package_count: number;
  /** Order of loading: last stop first, heavy goods first, or a sole consignee. */
  loading_pattern: string;
  /** True when dangerous goods are in it. */
  contains_hazardous: boolean;
  /** When loading is to begin. */
  planned_loading_at: Moment;
  /** When the vehicle is to leave. */
  planned_departure_at: Moment;
  /** When loading began. Null until then. */
  loading_started_at: Moment | null;
  /** When the doors were closed. Null until then. */
  loading_ended_at: Moment | null;
  /** Weight on the weighbridge, kg. Null when not weighed. */
  actual_weight_kg: Scaled | null;
  /** Seal on the doors. Null when not sealed. */
  seal_number: string | null;
  /** ref: master.employees. Planner. Null when built by the optimiser. */
  planned_by_employee_id: Key | null;
  /** When it was fixed and given to the warehouse. Null until then. */
  released_at: Moment | null;
  /** draft: being built; released; loading; loaded; departed; closed: all unloaded; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line that the warehouse has ready to ship. Rows come from the warehouse by its link; transport plans shipments from them. */
export type OutboundOrdersRow = {
  /** Surrogate key. */
  outbound_order_id: Key;
  /** ref: wms.shipping_tasks. Line of the warehouse that is ready. */
  shipping_task_id: Key;
  /** Number of that delivery; lines of one number travel together. */
  shipping_task_number: string;
  /** ref: erp.sales_orders. Sales order served. Null for transfers and returns to suppliers. */
  sales_order_id: Key | null;
  /** Number of that sales order. Null for transfers and returns to suppliers. */
  sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null for transfers and returns to suppliers. */
  sales_order_line_id: Key | null;
  /** Customer who gets it. Null for transfers and returns to suppliers. */
  customer_id: Key | null;
  /** Warehouse where it stands ready. */
  ship_from_warehouse_id: Key;
  /** Warehouse that gets it. Null unless a transfer. */
  ship_to_warehouse_id: Key | null;
  /** Transfer between warehouses, equal to wms.shipping_tasks.transfer_number. Null unless a transfer. */
  transfer_number: string | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  supplier_id: Key | null;
  /** Product to be shipped. Null when a material is. */
  product_id: Key | null;
  /** Material to be shipped. Null when a product is. */
  material_id: Key | null;
  /** Lot to be shipped. Null for an item without lots. */
  lot_number: string | null;
  /** Quantity ready, unit_of_measure; 0 when the warehouse takes it back. */
  quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Goods and packing, kg. */
  gross_weight_kg: Scaled;
  /** Volume of the packages, cubic metres. */
  volume_m3: Scaled;
  /** Packages; 0 when it travels in the package of another line. */
  package_count: number;
  /** When it stood ready. Null when the warehouse has taken it back. */
  ready_at: Moment | null;
  /** Of it, in shipments, unit_of_measure. */
  planned_quantity: Scaled;
  /** Speed that is needed to keep the promise. Null until planned. */
  service_level: string | null;
  /** Delivery term of the sales order, Incoterms 2020; decides whether we arrange transport. Null for transfers and returns to suppliers. */
  incoterm: string | null;
  /** Day promised to the customer. Null for transfers and returns to suppliers. */
  promised_date: Day | null;
  /** Until when it must arrive: end of the promised day at the place of the receiver. Null until planned and when nothing was promised. */
  promised_delivery_at: Moment | null;
  /** Order of planning when capacity is short. */
  priority: string;
  /** Why it is not planned. Null unless on hold. */
  hold_reason_code: string | null;
  /** When the message of the warehouse was taken in. */
  received_at: Moment;
  /** When it was put into a shipment. Null until then. */
  planned_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** open; on_hold; planned: in a shipment; shipped: left; cancelled: taken back. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Proof that one delivery was handed over: signature, photos, time and place. Written by transport at the handover, never changed. */
export type ProofOfDeliveryRow = {
  /** Surrogate key. */
  proof_of_delivery_id: Key;
  /** Number of the proof, such as POD-2026-000123. */
  proof_number: string;
  /** Delivery proved; there is one proof for each. */
  delivery_number: string;
  /** Shipment delivered. */
  shipment_id: Key;
  /** Kind of proof. */
  proof_type: string;
  /** Driver who handed over. Null when the carrier did not name one. */
  driver_id: Key | null;
  /** Who signed for the receiver. */
  receiver_contact_name: string;
  /** Function of that person at the receiver, such as store keeper. */
  receiver_role: string;
  /** Phone number of that person. Null when not given. */
  receiver_phone: string | null;
  /** When it was signed. */
  signed_at: Moment;
  /** When the proof reached us. */
  received_at: Moment;
  /** Packages handed over. */
  package_count: number;
  /** Condition noted on the proof. */
  condition_state: string;
  /** What the receiver wrote on it. Null when there is none. */
  note: string | null;
  /** Where the signature is kept. Null when the proof has none. */
  signature_uri: string | null;
  /** Where the photos are kept. Null when the proof has none. */
  photo_uris: string[] | null;
  /** True when the receiver gave the code that was sent to him. */
  one_time_code_verified: boolean;
  /** Stamped copy of lorry receipt or delivery note. Null when there is none. */
  document_copy_number: string | null;
  /** Latitude at handover, degrees north, WGS 84. Null without a position. */
  latitude_degrees: Scaled | null;
  /** Longitude at handover, degrees east, WGS 84. Null without a position. */
  longitude_degrees: Scaled | null;
  /** Distance of that position from the address, metres; far away is suspect. Null without a position. */
  distance_to_address_m: Scaled | null;
  /** How it was taken. */
  capture_method: string;
  /** When the row was entered. */
  created_at: Moment;
};

/** One item and lot of a return: what was allowed, what came, what becomes of it. Written by transport; disposition follows the inspection. */
export type ReturnOrderLinesRow = {
  /** Surrogate key. */
  return_order_line_id: Key;
  /** Return of the line. */
  return_order_id: Key;
  /** Line within the return, from 1. */
  line_number: number;
  /** Shipment line that brought the goods. Null when it lies before history. */
  shipment_line_id: Key | null;
  /** ref: erp.sales_order_lines. Order line of the goods. Null when it lies before history. */
  sales_order_line_id: Key | null;
  /** Product that comes back. Null when a material does. */
  product_id: Key | null;
  /** Material that comes back. Null when a product does. */
  material_id: Key | null;
  /** Lot that comes back. Null when the customer cannot tell, until received. */
  lot_number: string | null;
  /** Serial number on the plate. Null for several units and items without one. */
  serial_number: string | null;
  /** Quantity allowed to come back, unit_of_measure. */
  authorised_quantity: Scaled;
  /** Quantity that came, unit_of_measure. */
  received_quantity: Scaled;
  /** Of it, sold again as new, unit_of_measure. */
  restocked_quantity: Scaled;
  /** Of it, scrapped, unit_of_measure. */
  scrapped_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Price at which it was sold, in currency_code; base of the credit. */
  unit_price_amount: Scaled;
  /** Currency of the price, ISO 4217. */
  currency_code: string;
  /** Why this item comes back. */
  reason_code: string;
  /** Condition at receipt. Null until received. */
  condition_state: string | null;
  /** When it was inspected. Null until then. */
  inspected_at: Moment | null;
  /** ref: master.employees. Who inspected it. Null until inspected. */
  inspected_by_employee_id: Key | null;
  /** What becomes of it. Null until inspected. */
  disposition: string | null;
  /** True when the customer should get money back. Null until inspected. */
  credit_recommended: boolean | null;
  /** Finding. Null until inspected or when there is nothing to add. */
  inspection_note: string | null;
  /** open; received; inspected; closed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One authorisation for a customer to send goods back, or goods that came back undelivered. Written by transport, from request to receipt. */
export type ReturnOrdersRow = {
  /** Surrogate key. */
  return_order_id: Key;
  /** Number of the authorisation, such as RET-2026-000123; printed on the label. */
  return_order_number: string;
  /** What kind of return it is. */
  return_type: string;
  /** Customer who sends back. */
  customer_id: Key;
  /** Shipment that brought the goods. Null when it lies before history. */
  shipment_id: Key | null;
  /** Delivery that brought the goods. Null when they were never delivered or it lies before history. */
  delivery_number: string | null;
  /** ref: erp.sales_orders. Order of the goods. Null when it lies before history. */
  sales_order_id: Key | null;
  /** Number of that order. Null when it lies before history. */
  sales_order_number: string | null;
  /** Authorisation of customer service, equal to service.rma_requests.rma_number. Null when transport decided alone, as for refused goods. */
  rma_number: string | null;
  /** Warehouse that takes the goods. */
  return_to_warehouse_id: Key;
  /** Why goods come back. */
  reason_code: string;
  /** Words of the customer. Null when there is nothing to add. */
  reason: string | null;
  /** How goods come back. */
  collection_method: string;
  /** Who bears the freight: we, the customer or the carrier at fault. */
  freight_payer: string;
  /** Contact at the place of pickup. */
  pickup_contact_name: string;
  /** Phone number of that contact. */
  pickup_phone: string;
  /** Street and building of the pickup. */
  pickup_address_line: string;
  /** City of the pickup. */
  pickup_city: string;
  /** State or zone of the pickup; begin of the lane. */
  pickup_region: string;
  /** Postal code of the pickup. */
  pickup_postal_code: string;
  /** Country of the pickup, ISO 3166-1 alpha-2. */
  pickup_country_code: string;
  /** True when the customer wants other goods, not money. */
  replacement_requested: boolean;
  /** Sales value of the goods, in currency_code. */
  goods_value_amount: Scaled;
  /** Currency of the value, ISO 4217. */
  currency_code: string;
  /** When it was asked for, or when delivery was refused. */
  requested_at: Moment;
  /** Decision on the request. */
  approval_status: string;
  /** ref: master.employees. Who decided. Null while pending. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  approved_at: Moment | null;
  /** Last day on which goods may be sent. Null unless approved. */
  valid_to: Day | null;
  /** When the last goods came in. Null until then. */
  received_at: Moment | null;
  /** When nothing more was to do. Null while open. */
  closed_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** requested; authorised; in_transit; received; closed; rejected; expired: goods never came; cancelled by the customer. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One consignment of a return on its way to our warehouse. Written by transport; priced and audited like other shipments. */
export type ReturnShipmentsRow = {
  /** Surrogate key. */
  return_shipment_id: Key;
  /** Number of the consignment, such as RSH-2026-000123. */
  return_shipment_number: string;
  /** Return carried. */
  return_order_id: Key;
  /** Warehouse to which it goes. */
  return_to_warehouse_id: Key;
  /** Who carries it: a carrier for us, the own fleet, or the customer. */
  transport_arrangement: string;
  /** Carrier chosen. Null until chosen, and unless a carrier for us. */
  carrier_id: Key | null;
  /** Service booked. Null until chosen, and unless a carrier for us. */
  carrier_service_id: Key | null;
  /** Rate that prices it. Null until chosen, and unless a carrier for us. */
  carrier_rate_id: Key | null;
  /** Own route that collects it. Null unless the own fleet does, and until planned. */
  route_id: Key | null;
  /** Number of the carrier. Null until picked up. */
  tracking_number: string | null;
  /** E-way bill of the goods. Null until issued, and below the value limit. */
  eway_bill_number: string | null;
  /** Packages announced. */
  package_count: number;
  /** Packages that came. Null until received. */
  received_package_count: number | null;
  /** Goods and packing, kg. */
  gross_weight_kg: Scaled;
  /** Volume, cubic metres. */
  volume_m3: Scaled;
  /** Weight that is priced, kg. */
  chargeable_weight_kg: Scaled;
  /** Way to the warehouse, kilometres. */
  distance_km: Scaled;
  /** Freight by the rate card with all extras, in currency_code. Null until rated, and when no carrier is paid. */
  expected_freight_amount: Scaled | null;
  /** Currency of the freight, ISO 4217. */
  currency_code: string;
  /** When it is to be picked up. */
  planned_pickup_at: Moment;
  /** When it is to arrive. */
  planned_arrival_at: Moment;
  /** When it was picked up. Null until then. */
  picked_up_at: Moment | null;
  /** When it arrived at the warehouse. Null until then. */
  arrived_at: Moment | null;
  /** Condition of the packages at arrival. Null until then. */
  condition_state: string | null;
  /** Receipt of the warehouse, equal to wms.receiving_tasks.receiving_task_number. Null until told. */
  receiving_task_number: string | null;
  /** Why it is late or lost. Null when all went as planned. */
  exception_reason_code: string | null;
  /** planned; in_transit; arrived; received: counted in by the warehouse; exception; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One stop of a route, planned and as made. Written by transport; times come from the driver's app or the carrier. */
export type RouteStopsRow = {
  /** Surrogate key. */
  route_stop_id: Key;
  /** Route of the stop. */
  route_id: Key;
  /** Position on the route, from 1. */
  stop_sequence: number;
  /** What is done there. */
  stop_type: string;
  /** Shipment taken off or on. Null for a rest and a customs post. */
  shipment_id: Key | null;
  /** Own warehouse visited. Null when it is none of ours. */
  warehouse_id: Key | null;
  /** Customer visited. Null when it is none. */
  customer_id: Key | null;
  /** Supplier or hub operator visited. Null when it is none. */
  supplier_id: Key | null;
  /** Name of the place. */
  stop_name: string;
  /** Street and building of the place. */
  address_line: string;
  /** City of the place. */
  city: string;
  /** State or province. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the place. */
  postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Latitude, degrees north, WGS 84. Null when the place was not located. */
  latitude_degrees: Scaled | null;
  /** Longitude, degrees east, WGS 84. Null when the place was not located. */
  longitude_degrees: Scaled | null;
  /** Way from the stop before, kilometres; 0 for the first. */
  distance_from_previous_km: Scaled;
  /** From when the place accepts. Null when at any time. */
  window_start_at: Moment | null;
  /** Until when it accepts. Null when at any time. */
  window_end_at: Moment | null;
  /** Planned arrival. */
  planned_arrival_at: Moment;
  /** Planned departure. */
  planned_departure_at: Moment;
  /** Newest estimate. Null until under way and after arrival. */
  estimated_arrival_at: Moment | null;
  /** Arrival. Null until then and when skipped. */
  arrived_at: Moment | null;
  /** Departure. Null until then and when skipped. */
  departed_at: Moment | null;
  /** Weight taken on, kg. */
  loaded_weight_kg: Scaled;
  /** Weight taken off, kg. */
  unloaded_weight_kg: Scaled;
  /** Why it was late, failed or skipped. Null when all went as planned. */
  reason_code: string | null;
  /** planned; arrived; completed; failed: nothing could be done; skipped. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One journey of one vehicle through its stops, planned and as driven. Written by transport. */
export type RoutesRow = {
  /** Surrogate key. */
  route_id: Key;
  /** Number of the journey, such as RTE-2026-000123. */
  route_number: string;
  /** Purpose: round of deliveries, direct long haul, shuttle between warehouses, or milk run to suppliers. */
  route_type: string;
  /** Load that it carries from the start. Null for a milk run that starts empty. */
  load_plan_id: Key | null;
  /** Warehouse from which it starts or, for a milk run, to which it returns. */
  start_warehouse_id: Key;
  /** Carrier that drives it. Null for the own fleet. */
  carrier_id: Key | null;
  /** Vehicle that drives it. Null until assigned. */
  vehicle_id: Key | null;
  /** Driver at the wheel. Null until assigned. */
  driver_id: Key | null;
  /** Day on which it starts. */
  route_date: Day;
  /** Stops planned. */
  stop_count: number;
  /** Way planned, kilometres. */
  planned_distance_km: Scaled;
  /** When it is to start. */
  planned_start_at: Moment;
  /** When it is to end. */
  planned_end_at: Moment;
  /** When it started. Null until then. */
  started_at: Moment | null;
  /** When it ended. Null until then. */
  ended_at: Moment | null;
  /** Odometer at the start, kilometres. Null until started. */
  odometer_start_km: Scaled | null;
  /** Odometer at the end, kilometres. Null until ended. */
  odometer_end_km: Scaled | null;
  /** Time at the wheel, minutes. */
  driving_minutes: Scaled;
  /** Time waiting at stops, minutes. */
  waiting_minutes: Scaled;
  /** Fuel used, litres. Null until ended, and for a carrier's or electric vehicle. */
  fuel_litres: Scaled | null;
  /** Tolls paid, in currency_code. */
  toll_amount: Scaled;
  /** Allowances, parking and fines, in currency_code. */
  other_cost_amount: Scaled;
  /** Full cost of an own vehicle: distance, tolls and other, in currency_code. Null until ended, and for a carrier's vehicle. */
  total_cost_amount: Scaled | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Emission by distance and load (ISO 14083), kg. Null until ended. */
  carbon_dioxide_kg: Scaled | null;
  /** Main cause of lateness. Null when in time. */
  delay_reason_code: string | null;
  /** planned; dispatched: papers handed out; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One item and lot within a shipment. Written by transport from outbound orders, or from the supplier's notice for a purchase. */
export type ShipmentLinesRow = {
  /** Surrogate key. */
  shipment_line_id: Key;
  /** Shipment of the line. */
  shipment_id: Key;
  /** Line within the shipment, from 1. */
  line_number: number;
  /** Ready line that is shipped. Null for a purchase. */
  outbound_order_id: Key | null;
  /** ref: erp.sales_order_lines. Order line shipped. Null unless a sale. */
  sales_order_line_id: Key | null;
  /** Line of the purchase order collected, equal to erp.purchase_order_lines.line_number. Null unless a purchase. */
  purchase_order_line_number: number | null;
  /** Product shipped. Null when a material is. */
  product_id: Key | null;
  /** Material shipped. Null when a product is. */
  material_id: Key | null;
  /** Lot shipped; the supplier's lot for a purchase. Null for an item without lots and when not told. */
  lot_number: string | null;
  /** Quantity given to the carrier, unit_of_measure. */
  shipped_quantity: Scaled;
  /** Of it, delivered; sum of its deliveries, unit_of_measure. */
  delivered_quantity: Scaled;
  /** Of the delivered, damaged on the way, unit_of_measure. */
  damaged_quantity: Scaled;
  /** Of the shipped, missing or lost, unit_of_measure. */
  lost_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Packages; 0 when it travels in the package of another line. */
  package_count: number;
  /** Weight of the goods, kg. */
  net_weight_kg: Scaled;
  /** Goods and packing, kg. */
  gross_weight_kg: Scaled;
  /** Volume, cubic metres. */
  volume_m3: Scaled;
  /** Commodity code for customs and e-way bill. */
  hsn_code: string;
  /** Country where it was made, ISO 3166-1 alpha-2. */
  country_of_origin_code: string;
  /** UN number of dangerous goods, such as UN1263. Null for others. */
  hazard_un_number: string | null;
  /** Value for customs and insurance, in currency_code. */
  value_amount: Scaled;
  /** Currency of the value, ISO 4217. */
  currency_code: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One package of a shipment with size, weight and label. Written by transport from what the warehouse packed. */
export type ShipmentPackagesRow = {
  /** Surrogate key. */
  shipment_package_id: Key;
  /** Shipment of the package. */
  shipment_id: Key;
  /** Number within the shipment, from 1, as printed 1 of 5. */
  package_number: number;
  /** Serial shipping container code on the label (GS1), 18 digits. */
  sscc: string;
  /** Line whose goods are in it. Null when lines are mixed. */
  shipment_line_id: Key | null;
  /** Kind of package. */
  package_type: string;
  /** Contents as printed on the label. */
  contents: string;
  /** Units of goods in it. */
  packed_quantity: Scaled;
  /** Length, centimetres. */
  length_cm: Scaled;
  /** Width, centimetres. */
  width_cm: Scaled;
  /** Height, centimetres. */
  height_cm: Scaled;
  /** Volume, cubic metres. */
  volume_m3: Scaled;
  /** Weight of the goods, kg. */
  net_weight_kg: Scaled;
  /** Weight of the packing, kg. */
  tare_weight_kg: Scaled;
  /** Goods and packing, kg. */
  gross_weight_kg: Scaled;
  /** True when others may stand on it. */
  is_stackable: boolean;
  /** Label of dangerous goods, such as 3 for flammable liquids. Null for others. */
  hazard_label: string | null;
  /** Number on the carrier's label. Null until printed. */
  carrier_label_number: string | null;
  /** When the label was printed. Null until then. */
  label_printed_at: Moment | null;
  /** Place in the vehicle, such as L2-R. Null until loaded. */
  loading_position: string | null;
  /** When it was scanned onto the vehicle. Null until then. */
  loaded_at: Moment | null;
  /** When it was scanned at the receiver. Null until then. */
  delivered_at: Moment | null;
  /** Condition when last seen. */
  condition_state: string;
  /** packed; loaded; in_transit; delivered; lost; returned. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One consignment from one place to one place: a sales order's goods, a purchase collected, a transfer between warehouses or goods sent back to a supplier. Written by transport, from planning to delivery. */
export type ShipmentsRow = {
  /** Surrogate key. */
  shipment_id: Key;
  /** Number of the shipment, such as SHP-2026-000123. */
  shipment_number: string;
  /** Why goods travel. */
  shipment_type: string;
  /** Legal entity that bears the freight. */
  company_id: Key;
  /** Customer who gets it. Null unless a sale. */
  customer_id: Key | null;
  /** ref: erp.sales_orders. Sales order shipped. Null unless a sale. */
  sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  sales_order_number: string | null;
  /** Supplier who sends a purchase or gets a return. Null for sales and transfers. */
  supplier_id: Key | null;
  /** Purchase order collected, equal to erp.purchase_orders.purchase_order_number. Null unless a purchase. */
  purchase_order_number: string | null;
  /** Transfer carried, equal to wms.shipping_tasks.transfer_number. Null unless a transfer. */
  transfer_number: string | null;
  /** Warehouse that sends. Null for a purchase. */
  ship_from_warehouse_id: Key | null;
  /** Warehouse that receives. Null for a sale and a return to a supplier. */
  ship_to_warehouse_id: Key | null;
  /** City where it begins. */
  origin_city: string;
  /** State or zone where it begins; with destination_region the lane of the rate card. */
  origin_region: string;
  /** Country where it begins, ISO 3166-1 alpha-2. */
  origin_country_code: string;
  /** Street and building where it ends. */
  destination_address_line: string;
  /** City where it ends. */
  destination_city: string;
  /** State or zone where it ends. */
  destination_region: string;
  /** Postal code where it ends. */
  destination_postal_code: string;
  /** Country where it ends, ISO 3166-1 alpha-2. */
  destination_country_code: string;
  /** Who carries it: a carrier for us, the own fleet, or the partner on their account. */
  transport_arrangement: string;
  /** Delivery term, Incoterms 2020. */
  incoterm: string;
  /** Who pays the carrier. */
  freight_terms: string;
  /** Speed that is needed. */
  service_level: string;
  /** Carrier chosen. Null until chosen, and unless a carrier for us. */
  carrier_id: Key | null;
  /** Service booked. Null until chosen, and unless a carrier for us. */
  carrier_service_id: Key | null;
  /** Rate that prices it. Null until chosen, and unless a carrier for us. */
  carrier_rate_id: Key | null;
  /** Load that it is part of. Null while not loaded with others, and for parcels. */
  load_plan_id: Key | null;
  /** Route that carries it. Null while not planned, and when the carrier plans its own. */
  route_id: Key | null;
  /** Lorry receipt, air waybill or parcel number of the carrier. Null until picked up. */
  tracking_number: string | null;
  /** E-way bill of the goods. Null until issued, and below the value limit. */
  eway_bill_number: string | null;
  /** Until when the e-way bill holds. Null without one. */
  eway_bill_valid_to_at: Moment | null;
  /** Packages. */
  package_count: number;
  /** Weight of the goods, kg. */
  net_weight_kg: Scaled;
  /** Goods and packing, kg. */
  gross_weight_kg: Scaled;
  /** Volume, cubic metres. */
  volume_m3: Scaled;
  /** Weight that is priced: the larger of gross and volumetric weight, kg. */
  chargeable_weight_kg: Scaled;
  /** Way from origin to destination, kilometres. */
  distance_km: Scaled;
  /** Value of the goods for insurance and customs, in currency_code. */
  declared_value_amount: Scaled;
  /** Currency of value and freight, ISO 4217. */
  currency_code: string;
  /** Base freight by the rate card, in currency_code. Null until rated, and when no carrier is paid. */
  base_freight_amount: Scaled | null;
  /** Fuel surcharge by the rate card, in currency_code. Null until rated, and when no carrier is paid. */
  fuel_surcharge_amount: Scaled | null;
  /** Handling, detention and other extras agreed, in currency_code. Null until rated, and when no carrier is paid. */
  accessorial_amount: Scaled | null;
  /** Base freight, fuel surcharge and extras, in currency_code; the audit compares invoices with it. Null until rated, and when no carrier is paid. */
  expected_freight_amount: Scaled | null;
  /** True when dangerous goods are in it. */
  contains_hazardous: boolean;
  /** Order of planning and loading. */
  priority: string;
  /** When all lines stood ready. Null until then; for a purchase, when the supplier reports it. */
  ready_at: Moment | null;
  /** When it is to be picked up. */
  planned_pickup_at: Moment;
  /** When it is to arrive by plan. */
  planned_delivery_at: Moment;
  /** Until when arrival was promised to the receiver. Null when nothing was promised. */
  promised_delivery_at: Moment | null;
  /** When it was offered to the carrier. Null until then, and unless a carrier for us. */
  tendered_at: Moment | null;
  /** When the carrier accepted. Null until then, and unless a carrier for us. */
  accepted_at: Moment | null;
  /** When it was on the vehicle. Null until then. */
  loaded_at: Moment | null;
  /** When it left the sender; releases the invoice of a sale. Null until then. */
  shipped_at: Moment | null;
  /** When the last delivery was made. Null until then. */
  delivered_at: Moment | null;
  /** Newest cause of an exception. Null when there was none. */
  exception_reason_code: string | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** planned; loaded; in_transit; out_for_delivery; delivered; exception: stopped by an event; returned: came back; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One report on the way of a shipment or of one of its packages. Taken in from carriers and drivers by transport, never changed. */
export type TrackingEventsRow = {
  /** Surrogate key. */
  tracking_event_id: Key;
  /** Shipment concerned. */
  shipment_id: Key;
  /** Package concerned. Null when the whole shipment is. */
  shipment_package_id: Key | null;
  /** Number of the event in the shipment's order of events, from 1. */
  event_sequence: number;
  /** What happened, in the order in which it can. */
  event_code: string;
  /** Status of the shipment after the event. */
  shipment_status: string;
  /** When it happened. */
  event_at: Moment;
  /** When we heard of it. */
  received_at: Moment;
  /** Who reported it. */
  report_source: string;
  /** The carrier's own code. Null when reported by others. */
  carrier_event_code: string | null;
  /** Place: site, hub, port or road. */
  location_name: string;
  /** City. Null at sea, in the air and on the road. */
  city: string | null;
  /** State or province. Null when unknown or without states. */
  state_province: string | null;
  /** Country, ISO 3166-1 alpha-2. Null on the high seas. */
  country_code: string | null;
  /** Latitude, degrees north, WGS 84. Null without a position. */
  latitude_degrees: Scaled | null;
  /** Longitude, degrees east, WGS 84. Null without a position. */
  longitude_degrees: Scaled | null;
  /** Stop at which it happened. Null when at none of ours. */
  route_stop_id: Key | null;
  /** Arrival expected after the event. Null when not told and once delivered. */
  estimated_delivery_at: Moment | null;
  /** True when it endangers or breaks the promise. */
  is_exception: boolean;
  /** Cause of an exception. Null for others. */
  reason_code: string | null;
  /** Text of the reporter. Null when there is none. */
  description: string | null;
  /** When the row was entered. */
  created_at: Moment;
};

/** One lorry, trailer or van that may carry our goods, own or of a carrier. Written by transport. */
export type VehiclesRow = {
  /** Surrogate key. */
  vehicle_id: Key;
  /** Code in planning, such as VEH-0042. */
  vehicle_code: string;
  /** Number plate, such as MH12AB1234. */
  registration_number: string;
  /** Whether the vehicle is ours, leased by us or a carrier's. */
  ownership: string;
  /** Carrier that operates it. Null for an own or leased vehicle. */
  carrier_id: Key | null;
  /** Legal entity that owns or leases it. Null for a carrier's vehicle. */
  company_id: Key | null;
  /** Warehouse where it is based. Null for a carrier's vehicle. */
  home_warehouse_id: Key | null;
  /** Kind of vehicle. */
  vehicle_type: string;
  /** Maker. */
  manufacturer: string;
  /** Model designation. */
  model: string;
  /** Year of making. */
  built_year: number;
  /** What it burns or draws. */
  fuel_type: string;
  /** Load that it may carry, kg. */
  payload_kg: Scaled;
  /** Inner volume, cubic metres. */
  load_volume_m3: Scaled;
  /** Pallets on the floor. */
  pallet_capacity: number;
  /** True when it unloads without a dock. */
  has_liftgate: boolean;
  /** True when it is equipped and licensed for dangerous goods. */
  allows_hazardous: boolean;
  /** Telematics unit. Null when it has none. */
  gps_device_number: string | null;
  /** Reading of the odometer when last reported, kilometres; never falls. */
  odometer_km: Scaled;
  /** Mean consumption, litres for 100 km. Null for a carrier's and for an electric vehicle. */
  fuel_litres_per_100_km: Scaled | null;
  /** Full cost of one kilometre, in currency_code. Null for a carrier's vehicle, which is paid by rate. */
  cost_per_km_amount: Scaled | null;
  /** Currency of the cost, ISO 4217. Null for a carrier's vehicle. */
  currency_code: string | null;
  /** Last day of its insurance. */
  insurance_valid_to: Day;
  /** Last day of the fitness certificate. */
  fitness_valid_to: Day;
  /** Last day of the goods permit. */
  permit_valid_to: Day;
  /** Last day of the emission certificate. Null for an electric vehicle. */
  emission_test_valid_to: Day | null;
  /** Next workshop service. Null for a carrier's vehicle. */
  next_service_due_date: Day | null;
  /** available; on_route; in_service: in the workshop; out_of_service: papers expired or damaged; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message between transport and warehouse, as transport sees it. Written by transport; kept as proof of what was taken over and when. */
export type WmsTmsSyncLogRow = {
  /** Surrogate key. */
  wms_tms_sync_log_id: Key;
  /** inbound: came from the warehouse; outbound: sent to it. */
  direction: string;
  /** Business flow that the message belongs to, such as wms-to-tms. */
  flow_id: string;
  /** The other side. */
  counterpart_module: string;
  /** What the message says. */
  message_type: string;
  /** Table of the row it is about, qualified, such as tms.outbound_orders. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document it is about. Null when the entity has none. */
  document_number: string | null;
  /** Ready line concerned. Null when none is. */
  outbound_order_id: Key | null;
  /** Shipment that was planned from it. Null until planned and when none is. */
  shipment_id: Key | null;
  /** Content of the message. */
  payload: Json;
  /** Attempts to process it so far. */
  attempt_count: number;
  /** Code of the last error. Null unless failed. */
  error_code: string | null;
  /** Text of the last error. Null unless failed. */
  error_message: string | null;
  /** When the event happened at its source. */
  occurred_at: Moment;
  /** When the message was taken in or handed over. */
  received_at: Moment;
  /** When it was dealt with. Null until then. */
  processed_at: Moment | null;
  /** Time from occurred_at to the planning of a shipment, seconds. Null until planned and when nothing is to be planned. */
  planning_delay_seconds: Scaled | null;
  /** received; processed; failed; ignored: known already or no longer of interest. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  carrier_performance_metrics: CarrierPerformanceMetricsRow;
  carrier_rates: CarrierRatesRow;
  carrier_services: CarrierServicesRow;
  carriers: CarriersRow;
  customs_documents: CustomsDocumentsRow;
  deliveries: DeliveriesRow;
  dock_appointments: DockAppointmentsRow;
  drivers: DriversRow;
  freight_invoice_lines: FreightInvoiceLinesRow;
  freight_invoices: FreightInvoicesRow;
  load_plans: LoadPlansRow;
  outbound_orders: OutboundOrdersRow;
  proof_of_delivery: ProofOfDeliveryRow;
  return_order_lines: ReturnOrderLinesRow;
  return_orders: ReturnOrdersRow;
  return_shipments: ReturnShipmentsRow;
  route_stops: RouteStopsRow;
  routes: RoutesRow;
  shipment_lines: ShipmentLinesRow;
  shipment_packages: ShipmentPackagesRow;
  shipments: ShipmentsRow;
  tracking_events: TrackingEventsRow;
  vehicles: VehiclesRow;
  wms_tms_sync_log: WmsTmsSyncLogRow;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': {
    company_id: Key;
    company_code: string;
    legal_name: string;
    trade_name: string;
    parent_company_id: Key | null;
    registration_number: string;
    tax_identifier: string;
    base_currency_code: string;
    fiscal_year_start_month: number;
    incorporated_on: Day;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    phone: string;
    email: string;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.factories': {
    factory_id: Key;
    factory_code: string;
    factory_name: string;
    company_id: Key;
    site_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    contract_demand_kva: Scaled;
    working_days_per_week: number;
    opened_on: Day;
    closed_on: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.warehouses': {
    warehouse_id: Key;
    warehouse_code: string;
    warehouse_name: string;
    company_id: Key;
    factory_id: Key | null;
    warehouse_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    pallet_positions: number;
    dock_count: number;
    is_bonded: boolean;
    manager_employee_id: Key | null;
    opened_on: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.suppliers': {
    supplier_id: Key;
    supplier_code: string;
    legal_name: string;
    supplier_category: string;
    supplier_tier: string;
    tax_identifier: string | null;
    contact_name: string;
    email: string;
    phone: string;
    address_line: string;
    city: string;
    state_province: string | null;
    postal_code: string;
    country_code: string;
    currency_code: string;
    payment_terms_days: number;
    incoterm: string;
    default_lead_time_days: number;
    minimum_order_amount: Scaled;
    quality_rating: Scaled | null;
    is_msme: boolean;
    approved_on: Day | null;
    blocked_reason: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.customers': {
    customer_id: Key;
    customer_code: string;
    legal_name: string;
    customer_segment: string;
    industry: string;
    sales_region: string;
    tax_identifier: string | null;
    contact_name: string;
    email: string;
    phone: string;
    address_line: string;
    city: string;
    state_province: string | null;
    postal_code: string;
    country_code: string;
    currency_code: string;
    price_group: string;
    payment_terms_days: number;
    credit_limit_amount: Scaled;
    incoterm: string;
    delivery_priority: string;
    is_prepaid: boolean;
    is_intercompany: boolean;
    customer_since: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.materials': {
    material_id: Key;
    material_code: string;
    material_name: string;
    material_group: string;
    procurement_type: string;
    specification: string;
    drawing_number: string | null;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    valuation_method: string;
    abc_class: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    scrap_allowance_pct: Scaled;
    is_lot_controlled: boolean;
    shelf_life_days: number | null;
    inspection_required: boolean;
    is_hazardous: boolean;
    hsn_code: string;
    gst_rate_pct: Scaled;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.products': {
    product_id: Key;
    product_code: string;
    product_name: string;
    product_family: string;
    product_variant: string;
    nominal_size_mm: Scaled;
    pressure_rating_bar: Scaled;
    drawing_number: string;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    list_price_amount: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    planning_strategy: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    abc_class: string;
    is_serialised: boolean;
    warranty_months: number;
    hsn_code: string;
    gst_rate_pct: Scaled;
    launched_on: Day;
    discontinued_on: Day | null;
    home_factory_id: Key;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};
