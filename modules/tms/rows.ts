// Row types of tms, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { CustomerShipmentsRow as CrmCustomerShipmentsRow } from '../crm/rows.ts';
import type { CustomerInvoicesRow as ErpCustomerInvoicesRow, VendorInvoicesRow as ErpVendorInvoicesRow } from '../erp/rows.ts';
import type { ExchangeRatesRow as FinancialExchangeRatesRow } from '../financial/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MaterialsRow as MasterMaterialsRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { WarrantyRegistrationsRow as ServiceWarrantyRegistrationsRow } from '../service/rows.ts';
import type { ExpectedReceiptsRow as WmsExpectedReceiptsRow, ReceivingTasksRow as WmsReceivingTasksRow } from '../wms/rows.ts';

/** One carrier in one month: punctuality, damage, cost and invoices. Computed by transport after the month from shipments, deliveries and freight invoices; the scorecard of the tender. */
export type CarrierPerformanceMetricsRow = {
  /** Surrogate key. */
  readonly carrier_performance_metric_id: Key;
  /** Carrier measured. */
  readonly carrier_id: Key;
  /** First day of the month. */
  readonly metric_month: Day;
  /** Shipments offered to it. */
  readonly tendered_count: number;
  /** Of them, accepted. */
  readonly accepted_count: number;
  /** Shipments that it picked up in the month. */
  readonly shipment_count: number;
  /** Shipments that it delivered in the month. */
  readonly delivered_count: number;
  /** Of the delivered, not later than promised. */
  readonly on_time_count: number;
  /** Of the delivered, later than promised. */
  readonly late_count: number;
  /** On time of delivered, percent. Null when nothing was delivered. */
  readonly on_time_pct: Decimal<4> | null;
  /** Mean delay of the late ones, hours. Null when none was late. */
  readonly average_delay_hours: Decimal<4> | null;
  /** Mean time from pickup to delivery, hours. Null when nothing was delivered. */
  readonly average_transit_hours: Decimal<4> | null;
  /** Deliveries with damage. */
  readonly damaged_count: number;
  /** Shipments lost. */
  readonly lost_count: number;
  /** Damaged and lost of delivered and lost, percent. Null when there were neither. */
  readonly damage_pct: Decimal<4> | null;
  /** Tracking events that report an exception. */
  readonly exception_count: number;
  /** Shipments reported as delivered whose proof came more than 48 hours later. */
  readonly proof_missing_count: number;
  /** Claims raised for loss and damage, in currency_code. */
  readonly claim_amount: Decimal<2>;
  /** Freight invoiced and accepted, before tax, in currency_code. */
  readonly freight_amount: Decimal<2>;
  /** Chargeable weight of the picked-up shipments, kg. */
  readonly chargeable_weight_kg: Decimal<3>;
  /** Freight for one chargeable kilogram, in currency_code. Null when nothing was carried. */
  readonly cost_per_kg_amount: Decimal<4> | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Invoices audited. */
  readonly invoice_count: number;
  /** Of them, outside the tolerance. */
  readonly invoice_error_count: number;
  /** Invoices within tolerance, percent. Null when none was audited. */
  readonly invoice_accuracy_pct: Decimal<4> | null;
  /** Weighted score, 0 to 100: punctuality, damage, cost, acceptance, invoices. Null when nothing was delivered. */
  readonly overall_score: Decimal<2> | null;
  /** Place among the carriers with a score, 1 best. Null without a score. */
  readonly rank_in_month: number | null;
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One price of a service on a lane for a weight break and period. Written by transport from awards and negotiations; never changed once used, a new price is a new row. Charge = the larger of minimum_charge_amount and base_charge_amount + rate_amount x billable quantity, plus fuel. */
export type CarrierRatesRow = {
  /** Surrogate key. */
  readonly carrier_rate_id: Key;
  /** Number of the rate, such as RAT-000123. */
  readonly rate_number: string;
  /** Service priced. */
  readonly carrier_service_id: Key;
  /** Warehouse where the lane begins or, for an inbound lane, ends. Null when it holds for the whole region of origin. */
  readonly origin_warehouse_id: Key | null;
  /** outbound: away from our site; inbound: towards it, for purchases and returns. */
  readonly lane_direction: 'outbound' | 'inbound';
  /** Country of origin, ISO 3166-1 alpha-2. */
  readonly origin_country_code: string;
  /** State or postal zone of origin; * for the whole country. */
  readonly origin_region: string;
  /** Country of destination, ISO 3166-1 alpha-2. */
  readonly destination_country_code: string;
  /** State or postal zone of destination; * for the whole country. */
  readonly destination_region: string;
  /** What the rate is multiplied with: chargeable kilograms, kilometres, pallets, cubic metres, containers, or once a shipment. */
  readonly rate_basis: 'per_kg' | 'per_km' | 'per_pallet' | 'per_m3' | 'per_container' | 'per_shipment';
  /** Weight break: first chargeable kilogram of this row, inclusive. */
  readonly weight_from_kg: Decimal<3>;
  /** First chargeable kilogram of the next break, exclusive. Null for the highest break. */
  readonly weight_to_kg: Decimal<3> | null;
  /** Charge independent of quantity, in currency_code. */
  readonly base_charge_amount: Decimal<2>;
  /** Price for one unit of the basis, in currency_code. */
  readonly rate_amount: Decimal<4>;
  /** Least base freight of one shipment, in currency_code. */
  readonly minimum_charge_amount: Decimal<2>;
  /** Fuel surcharge on base freight, percent. */
  readonly fuel_surcharge_pct: Decimal<4>;
  /** Loading and unloading of one shipment, in currency_code. */
  readonly handling_charge_amount: Decimal<2>;
  /** Charge for one hour of waiting beyond the free time, in currency_code. */
  readonly detention_hourly_amount: Decimal<4>;
  /** Waiting at one end that costs nothing, hours. */
  readonly free_waiting_hours: Decimal<4>;
  /** Currency of the prices, ISO 4217. */
  readonly currency_code: string;
  /** Working days promised on this lane. */
  readonly transit_days: number;
  /** Length of the lane, kilometres. Null when it differs within the region. */
  readonly distance_km: Decimal<2> | null;
  /** First day of pickup for which it holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** Who approved it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft: negotiated; active: used within its dates; expired: replaced or ended. */
  readonly status: 'draft' | 'active' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One service of a carrier: mode, speed and what it takes. Written by transport from the carrier's offer; rate cards price it. */
export type CarrierServicesRow = {
  /** Surrogate key. */
  readonly carrier_service_id: Key;
  /** Carrier that offers it. */
  readonly carrier_id: Key;
  /** Code of the service, unique with the carrier, such as EXP-AIR. */
  readonly service_code: string;
  /** Name of the service. */
  readonly service_name: string;
  /** Mode of the main leg. */
  readonly transport_mode: 'road' | 'rail' | 'air' | 'sea' | 'courier';
  /** Speed class, compared with what an order asks for. */
  readonly service_level: 'economy' | 'standard' | 'express' | 'same_day';
  /** How the vehicle or unit is used: parcel, part load, full load, container. */
  readonly load_type: 'parcel' | 'part_load' | 'full_load' | 'container' | 'air_cargo';
  /** Whether it runs within the country or abroad. */
  readonly scope: 'domestic' | 'international';
  /** Shortest time from pickup to delivery, working days. */
  readonly minimum_transit_days: number;
  /** Longest time promised, working days. */
  readonly maximum_transit_days: number;
  /** True when late delivery is refunded. */
  readonly is_guaranteed: boolean;
  /** Heaviest shipment, kg. Null when only the vehicle sets a limit. */
  readonly maximum_weight_kg: Decimal<3> | null;
  /** Largest shipment, cubic metres. Null when only the vehicle sets a limit. */
  readonly maximum_volume_m3: Decimal<4> | null;
  /** Longest package, centimetres. Null when there is no limit. */
  readonly maximum_length_cm: Decimal<2> | null;
  /** Weight charged for a cubic metre of light goods, kg; 167 by air, 333 by road. */
  readonly volumetric_kg_per_m3: Decimal<3>;
  /** Local time until which a pickup of the same day can be ordered. */
  readonly pickup_cutoff_time: string;
  /** Weekdays with pickup, as mon to sun. */
  readonly pickup_weekdays: readonly string[];
  /** True when single events are reported. */
  readonly offers_tracking: boolean;
  /** True when the lorry can unload without a dock. */
  readonly offers_liftgate: boolean;
  /** True when dangerous goods are taken. */
  readonly allows_hazardous: boolean;
  /** Proof of delivery that it gives. */
  readonly proof_type: 'signature' | 'photo' | 'otp' | 'stamped_copy';
  /** First day on which it can be booked. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: may be booked; suspended: not for the time being; retired: given up. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One transport company that carries for the group. It is a supplier: name, address and payment terms are in the supplier master; this row holds what transport needs beyond. Written by transport. */
export type CarriersRow = {
  /** Surrogate key. */
  readonly carrier_id: Key;
  /** Short code used in tenders and on labels, such as CAR-0007. */
  readonly carrier_code: string;
  /** Name used in daily business. */
  readonly carrier_name: string;
  /** Supplier to whom its freight is paid. */
  readonly supplier_id: Key;
  /** Mode by which it mainly carries. */
  readonly primary_mode: 'road' | 'rail' | 'air' | 'sea' | 'courier';
  /** Standard carrier alpha code, two to four letters. Null for a carrier without one. */
  readonly scac_code: string | null;
  /** Transporter identification (TRANSIN) for e-way bills. Null for a foreign carrier. */
  readonly gst_transporter_identifier: string | null;
  /** Airline prefix of three digits on air waybills. Null unless an airline. */
  readonly iata_code: string | null;
  /** Contact person for tenders and claims. personal: supplier_contact, identity, contract. */
  readonly contact_name: string;
  /** Mail address for tenders. personal: supplier_contact, contact, contract. */
  readonly email: string;
  /** Phone number of the operations desk in international form. personal: supplier_contact, contact, contract. */
  readonly phone: string;
  /** How shipments are offered to it. */
  readonly tender_method: 'email' | 'edi' | 'api' | 'portal' | 'phone';
  /** How its tracking updates arrive. */
  readonly tracking_method: 'api' | 'edi' | 'driver_app' | 'portal' | 'phone' | 'none';
  /** Time within which it answers a tender, hours. */
  readonly tender_response_hours: Decimal<4>;
  /** Days between its invoices; 0 when it invoices each shipment. */
  readonly invoice_cycle_days: number;
  /** Deviation of its invoices from the rate card that is accepted, percent of the expected amount. */
  readonly invoice_tolerance_pct: Decimal<4>;
  /** Fuel surcharge in force now, percent of base freight; each rate card names its own at the time. */
  readonly fuel_surcharge_pct: Decimal<4>;
  /** Highest compensation for one kilogram lost or damaged, in currency_code. */
  readonly liability_limit_amount: Decimal<4>;
  /** Currency of liability and rates, ISO 4217. */
  readonly currency_code: string;
  /** Its liability insurance. */
  readonly insurance_policy_number: string;
  /** Last day of that insurance; no tender after it. */
  readonly insurance_valid_to: Day;
  /** True when it may carry dangerous goods. */
  readonly allows_hazardous: boolean;
  /** Frame contract, equal to supplier.supplier_contracts.contract_number. Null when used at spot rates only. */
  readonly contract_number: string | null;
  /** First day on which it carried for the group. */
  readonly contracted_from: Day;
  /** Order of choice where rate and service are equal, 1 first. */
  readonly preference_rank: number;
  /** Why it gets no tenders. Null unless suspended. */
  readonly suspension_reason: string | null;
  /** active: gets tenders; suspended: none for the time being; retired: given up. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One document for export or import of a shipment, from draft to clearance. Written by transport, with the customs broker. */
export type CustomsDocumentsRow = {
  /** Surrogate key. */
  readonly customs_document_id: Key;
  /** Our number of the document, such as CUS-2026-000123. */
  readonly customs_document_number: string;
  /** Shipment concerned. */
  readonly shipment_id: Key;
  /** Kind of document. */
  readonly document_type: 'commercial_invoice' | 'packing_list' | 'shipping_bill' | 'bill_of_entry' | 'bill_of_lading' | 'air_waybill' | 'certificate_of_origin' | 'dangerous_goods_declaration' | 'insurance_certificate';
  /** Export or import, seen from the declarant. */
  readonly trade_direction: 'export' | 'import';
  /** Legal entity that is exporter or importer. */
  readonly company_id: Key;
  /** Customs broker, a supplier. Null when we declare ourselves. */
  readonly broker_supplier_id: Key | null;
  /** Importer-exporter code (IEC) of the declarant. */
  readonly importer_exporter_code: string;
  /** Number given by customs or the issuing body. Null until filed. */
  readonly authority_reference_number: string | null;
  /** Port or office of clearance, such as INNSA1. Null for papers that are not filed with customs. */
  readonly customs_office_code: string | null;
  /** Scheme under which it is declared. Null for papers that are not filed with customs. */
  readonly procedure_code: 'free_shipping' | 'drawback' | 'advance_authorisation' | 'home_consumption' | 'bonded_warehouse' | 're_import' | null;
  /** Delivery term that the value refers to. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Commodity code of the main line. */
  readonly hsn_code: string;
  /** Country of origin, ISO 3166-1 alpha-2. */
  readonly country_of_origin_code: string;
  /** Country of destination, ISO 3166-1 alpha-2. */
  readonly destination_country_code: string;
  /** Packages declared. */
  readonly package_count: number;
  /** Gross weight declared, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** Value declared, in currency_code. */
  readonly declared_value_amount: Decimal<2>;
  /** Currency of the value, ISO 4217. */
  readonly currency_code: string;
  /** Customs rate: INR for one unit of currency_code. */
  readonly exchange_rate: Decimal<8>;
  /** Value declared, in INR. */
  readonly declared_value_amount_base: Decimal<2>;
  /** Customs duty assessed, in INR. */
  readonly duty_amount: Decimal<2>;
  /** Integrated GST assessed, in INR. */
  readonly igst_amount: Decimal<2>;
  /** Refund claimed on export, in INR. */
  readonly drawback_amount: Decimal<2>;
  /** Day of issue. Null while a draft. */
  readonly issued_on: Day | null;
  /** When it was filed. Null until then, and for papers that are not filed. */
  readonly filed_at: Moment | null;
  /** When customs assessed it. Null until then, and for papers that are not filed. */
  readonly assessed_at: Moment | null;
  /** When customs let the goods pass. Null until then, and for papers that are not filed. */
  readonly cleared_at: Moment | null;
  /** Why customs holds it. Null unless held. */
  readonly hold_reason: string | null;
  /** Who prepared it. Null when the broker did. */
  readonly prepared_by_employee_id: Key | null;
  /** draft; issued: complete, not for filing or not yet filed; filed; assessed; held; cleared; cancelled. */
  readonly status: 'draft' | 'issued' | 'filed' | 'assessed' | 'held' | 'cleared' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One shipment line handed over, or to be handed over, at the receiver. The rows of one number are one delivery with one proof. Written by transport; starts the warranty of a sale. */
export type DeliveriesRow = {
  /** Surrogate key of the line. */
  readonly delivery_id: Key;
  /** Number of the delivery, such as DLV-2026-000123; the same on all its lines. */
  readonly delivery_number: string;
  /** Line within the delivery, from 1. */
  readonly line_number: number;
  /** Shipment delivered. */
  readonly shipment_id: Key;
  /** Line delivered. */
  readonly shipment_line_id: Key;
  /** Stop at which it is delivered. Null when the carrier plans its own. */
  readonly route_stop_id: Key | null;
  /** Customer who gets it. Null unless a sale. */
  readonly customer_id: Key | null;
  /** Own warehouse that gets it. Null unless a purchase or transfer. */
  readonly ship_to_warehouse_id: Key | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  readonly supplier_id: Key | null;
  /** ref: erp.sales_orders. Sales order delivered. Null unless a sale. */
  readonly sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  readonly sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line delivered. Null unless a sale. */
  readonly sales_order_line_id: Key | null;
  /** Product delivered. Null when a material is. */
  readonly product_id: Key | null;
  /** Material delivered. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot delivered. Null for an item without lots and when not told. */
  readonly lot_number: string | null;
  /** Quantity on the vehicle, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity handed over and accepted, unit_of_measure. */
  readonly delivered_quantity: Decimal<3>;
  /** Of it, accepted with damage noted, unit_of_measure. */
  readonly damaged_quantity: Decimal<3>;
  /** Quantity that the receiver did not accept, unit_of_measure. */
  readonly refused_quantity: Decimal<3>;
  /** Quantity missing at the door, unit_of_measure. */
  readonly short_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Planned time at the receiver. */
  readonly planned_at: Moment;
  /** Until when it was promised. Null when nothing was promised. */
  readonly promised_at: Moment | null;
  /** When it left on the last leg. Null until then. */
  readonly out_for_delivery_at: Moment | null;
  /** When it was first tried. Null until then. */
  readonly first_attempted_at: Moment | null;
  /** Attempts so far. */
  readonly attempt_count: number;
  /** When it is tried again. Null unless an attempt failed. */
  readonly next_attempt_at: Moment | null;
  /** When it was handed over. Null until then. */
  readonly delivered_at: Moment | null;
  /** True when delivered_at is not later than promised_at, or than planned_at without a promise. Null until delivered. */
  readonly is_on_time: boolean | null;
  /** Time to unload, minutes. Null until delivered. */
  readonly unloading_minutes: Decimal<2> | null;
  /** Why it was late, short, refused or failed. Null when all went as planned. */
  readonly reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** The one proof of this delivery, shared by its lines. Null until delivered. */
  readonly proof_of_delivery_id: Key | null;
  /** planned; out_for_delivery; delivered; failed: an attempt failed, another follows; returned: goods go back; cancelled. */
  readonly status: 'planned' | 'out_for_delivery' | 'delivered' | 'failed' | 'returned' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One slot at one dock of a warehouse for one vehicle. Written by transport; times of arrival decide detention. */
export type DockAppointmentsRow = {
  /** Surrogate key. */
  readonly dock_appointment_id: Key;
  /** Number of the slot, such as DOK-2026-000123. */
  readonly appointment_number: string;
  /** Warehouse. */
  readonly warehouse_id: Key;
  /** Dock of that warehouse, from 1. */
  readonly dock_number: number;
  /** What the vehicle comes for. */
  readonly appointment_type: 'outbound_loading' | 'inbound_purchase' | 'inbound_transfer' | 'inbound_return';
  /** Load that is taken on or off. Null when a single shipment or return is. */
  readonly load_plan_id: Key | null;
  /** Shipment that arrives or leaves. Null when a load or return does. */
  readonly shipment_id: Key | null;
  /** Return that arrives. Null when a load or shipment does. */
  readonly return_shipment_id: Key | null;
  /** Carrier that comes. Null for the own fleet and a supplier's own lorry. */
  readonly carrier_id: Key | null;
  /** Purchase order delivered. Null unless an inbound purchase. */
  readonly purchase_order_number: string | null;
  /** Lorry announced or seen at the gate. Null until known. */
  readonly vehicle_registration_number: string | null;
  /** Driver as told at the gate. Null until arrival and for our own drivers. personal: supplier_contact, identity, contract. */
  readonly driver_contact_name: string | null;
  /** Begin of the slot. */
  readonly slot_start_at: Moment;
  /** End of the slot. */
  readonly slot_end_at: Moment;
  /** Packages to be handled. */
  readonly expected_package_count: number;
  /** Weight to be handled, kg. */
  readonly expected_weight_kg: Decimal<3>;
  /** When it was booked. */
  readonly booked_at: Moment;
  /** How often the slot was moved. */
  readonly rescheduled_count: number;
  /** When the lorry passed the gate. Null until then. */
  readonly gate_in_at: Moment | null;
  /** When it stood at the dock. Null until then. */
  readonly docked_at: Moment | null;
  /** When loading or unloading was done. Null until then. */
  readonly handling_ended_at: Moment | null;
  /** When it left the site. Null until then. */
  readonly gate_out_at: Moment | null;
  /** Waiting beyond the free time that the carrier may charge, minutes. */
  readonly detention_minutes: Decimal<2>;
  /** Why the slot was not kept. Null when kept. */
  readonly delay_reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** booked; confirmed; arrived: on site; at_dock; completed; no_show; cancelled. */
  readonly status: 'booked' | 'confirmed' | 'arrived' | 'at_dock' | 'completed' | 'no_show' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person who drives our goods, own or of a carrier: licence, training and hours. Written by transport; hours follow the routes. */
export type DriversRow = {
  /** Surrogate key. */
  readonly driver_id: Key;
  /** Code in planning, such as DRV-0042. */
  readonly driver_code: string;
  /** Carrier that employs the driver. Null for our own. */
  readonly carrier_id: Key | null;
  /** Our employee. Null for a carrier's driver. */
  readonly employee_id: Key | null;
  /** Name of a carrier's driver. Null for our own, whose name is in the employee master. personal: supplier_contact, identity, contract. */
  readonly contact_name: string | null;
  /** Mobile number in international form. personal: supplier_contact, contact, contract. */
  readonly phone: string;
  /** Warehouse where the driver begins. Null for a carrier's driver. */
  readonly home_warehouse_id: Key | null;
  /** Driving licence. */
  readonly licence_number: string;
  /** Highest class held: light, medium, heavy or trailer. */
  readonly licence_class: 'light' | 'medium' | 'heavy' | 'trailer';
  /** State that issued the licence. */
  readonly licence_region: string;
  /** Last day of the licence; no route after it. */
  readonly licence_valid_to: Day;
  /** Last day of the endorsement for dangerous goods. Null when not held. */
  readonly hazardous_valid_to: Day | null;
  /** Last day of the medical certificate. */
  readonly medical_valid_to: Day;
  /** Day of the last police verification. */
  readonly background_checked_on: Day;
  /** Last defensive driving training. Null when never trained. */
  readonly defensive_training_on: Day | null;
  /** Driving allowed a day, hours. */
  readonly maximum_daily_driving_hours: Decimal<4>;
  /** Driving allowed a week, hours. */
  readonly maximum_weekly_driving_hours: Decimal<4>;
  /** Driven on the current day, hours. */
  readonly driven_today_hours: Decimal<4>;
  /** Driven in the current week, hours. */
  readonly driven_week_hours: Decimal<4>;
  /** End of the last daily rest. Null when never on a route. */
  readonly last_rest_ended_at: Moment | null;
  /** Routes driven so far. */
  readonly total_trip_count: number;
  /** Accidents so far. */
  readonly accident_count: number;
  /** First day of driving for us. */
  readonly engaged_from: Day;
  /** Last such day. Null while it goes on. */
  readonly engaged_to: Day | null;
  /** available; on_route; resting; off_duty; suspended: papers expired or under inquiry; left. */
  readonly status: 'available' | 'on_route' | 'resting' | 'off_duty' | 'suspended' | 'left';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One charge of a carrier's invoice, compared with the rate card. Written by transport. */
export type FreightInvoiceLinesRow = {
  /** Surrogate key. */
  readonly freight_invoice_line_id: Key;
  /** Invoice of the line. */
  readonly freight_invoice_id: Key;
  /** Line within the invoice, from 1. */
  readonly line_number: number;
  /** Shipment charged. Null for a return and for a charge on the whole invoice. */
  readonly shipment_id: Key | null;
  /** Return charged. Null for a shipment and for a charge on the whole invoice. */
  readonly return_shipment_id: Key | null;
  /** Number by which the carrier names the consignment. Null when the charge is for none. */
  readonly tracking_number: string | null;
  /** What is charged. */
  readonly charge_type: 'base_freight' | 'fuel_surcharge' | 'handling' | 'detention' | 'redelivery' | 'toll' | 'insurance' | 'customs_clearance' | 'documentation' | 'other';
  /** Rate that applies. Null for a charge outside the rate card. */
  readonly carrier_rate_id: Key | null;
  /** What the billed quantity counts. */
  readonly quantity_basis: 'per_kg' | 'per_km' | 'per_pallet' | 'per_m3' | 'per_container' | 'per_shipment' | 'per_hour' | 'pct_of_freight';
  /** Quantity charged, by quantity_basis. */
  readonly billed_quantity: Decimal<3>;
  /** Quantity by our own records, by quantity_basis. Null when we have none. */
  readonly expected_quantity: Decimal<3> | null;
  /** Price charged for one unit, in the invoice's currency. */
  readonly unit_rate_amount: Decimal<4>;
  /** Amount charged before tax, in the invoice's currency. */
  readonly billed_amount: Decimal<2>;
  /** Amount by the rate card, in the invoice's currency; 0 when nothing was agreed. Null until audited. */
  readonly expected_amount: Decimal<2> | null;
  /** Billed minus expected, signed, in the invoice's currency. Null until audited. */
  readonly variance_amount: Decimal<2> | null;
  /** Variance of expected, percent, signed. Null until audited, and when nothing was expected. */
  readonly variance_pct: Decimal<4> | null;
  /** True when the variance is accepted without a person. Null until audited. */
  readonly is_within_tolerance: boolean | null;
  /** GST rate on the line, percent. */
  readonly tax_rate_pct: Decimal<4>;
  /** Tax on the line, in the invoice's currency; 0 under reverse charge. */
  readonly tax_amount: Decimal<2>;
  /** Cost centre that bears it, equal to the code in ERP and finance. */
  readonly cost_center_code: string;
  /** What the freight was for; decides the account. */
  readonly freight_purpose: 'outbound' | 'inbound' | 'transfer' | 'return';
  /** Cause of a variance. Null without one or until found. */
  readonly variance_reason_code: 'rate_wrong' | 'weight_wrong' | 'distance_wrong' | 'not_agreed' | 'billed_twice' | 'fuel_wrong' | 'waiting_confirmed' | 'rounding' | null;
  /** How a line outside the tolerance was settled. Null when inside, and until settled. */
  readonly resolution: 'accepted' | 'credited' | 'rejected' | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One invoice or credit memo of a carrier, from receipt to decision. Written by transport; approved ones go to ERP as vendor invoices. */
export type FreightInvoicesRow = {
  /** Surrogate key. */
  readonly freight_invoice_id: Key;
  /** Our number of the invoice, such as FIN-2026-000123. */
  readonly freight_invoice_number: string;
  /** The carrier's own number; a repetition is kept and rejected, so it is not unique. */
  readonly carrier_invoice_number: string;
  /** Whether it asks for money or gives it back; amounts are positive in both. */
  readonly invoice_type: 'invoice' | 'credit_memo';
  /** Legal entity that is charged. */
  readonly company_id: Key;
  /** Carrier that invoices. */
  readonly carrier_id: Key;
  /** Supplier to whom it is paid, equal to that of the carrier. */
  readonly supplier_id: Key;
  /** Date on the invoice. */
  readonly invoice_date: Day;
  /** When it came in. */
  readonly received_at: Moment;
  /** Day by which it is to be paid. */
  readonly due_date: Day;
  /** First day of the services invoiced. */
  readonly service_period_start_date: Day;
  /** Last day of the services invoiced. */
  readonly service_period_end_date: Day;
  /** Currency of the invoice, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on invoice_date; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Lines of the invoice. */
  readonly line_count: number;
  /** Sum of the lines, before discount and tax, in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Discount, in currency_code. */
  readonly discount_amount: Decimal<2>;
  /** Tax on the invoice, in currency_code; 0 under reverse charge. */
  readonly tax_amount: Decimal<2>;
  /** Net - discount + tax, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Total in INR. */
  readonly total_amount_base: Decimal<2>;
  /** True when we owe the GST instead of the carrier, as for goods transport agencies. */
  readonly is_reverse_charge: boolean;
  /** Freight by the rate card for what is invoiced, in currency_code. Null until audited. */
  readonly expected_amount: Decimal<2> | null;
  /** Net minus expected, signed, in currency_code. Null until audited. */
  readonly variance_amount: Decimal<2> | null;
  /** Variance of expected, percent, signed. Null until audited, and when nothing was expected. */
  readonly variance_pct: Decimal<4> | null;
  /** Deviation accepted when it was audited, percent, from the carrier. */
  readonly tolerance_pct: Decimal<4>;
  /** Result of the audit; blocked ones need a person. Null until audited. */
  readonly match_status: 'matched' | 'matched_with_tolerance' | 'blocked' | 'released' | 'rejected' | null;
  /** When it was audited. Null until then. */
  readonly audited_at: Moment | null;
  /** Invoice that this one repeats. Null when it repeats none. */
  readonly duplicate_of_freight_invoice_id: Key | null;
  /** What is disputed with the carrier. Null when nothing is. */
  readonly dispute_reason_code: 'rate_wrong' | 'weight_wrong' | 'duplicate' | 'service_not_given' | 'accessorial_not_agreed' | 'tax_wrong' | null;
  /** Who released a blocked invoice. Null unless released. */
  readonly released_by_employee_id: Key | null;
  /** Why it was released. Null unless released. */
  readonly release_reason: string | null;
  /** When it was approved for payment. Null unless approved. */
  readonly approved_at: Moment | null;
  /** When it was sent back. Null unless rejected. */
  readonly rejected_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** received; audited: waits for approval; disputed; approved: goes to ERP; rejected: sent back. */
  readonly status: 'received' | 'audited' | 'disputed' | 'approved' | 'rejected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One load: shipments put together into one vehicle within its weight and volume. Written by transport; a route drives it. */
export type LoadPlansRow = {
  /** Surrogate key. */
  readonly load_plan_id: Key;
  /** Number of the load, such as LOD-2026-000123. */
  readonly load_plan_number: string;
  /** Warehouse where it is loaded or, for a collection, unloaded. */
  readonly load_warehouse_id: Key;
  /** Whether goods are distributed, moved between warehouses or collected. */
  readonly load_type: 'distribution' | 'transfer' | 'collection';
  /** Kind of vehicle that was planned. */
  readonly vehicle_type: 'van' | 'light_truck' | 'medium_truck' | 'heavy_truck' | 'trailer' | 'container_trailer';
  /** Vehicle used. Null until assigned. */
  readonly vehicle_id: Key | null;
  /** Service booked. Null for the own fleet and until one is chosen. */
  readonly carrier_service_id: Key | null;
  /** Load that the vehicle may carry, kg. */
  readonly capacity_weight_kg: Decimal<3>;
  /** Volume that the vehicle holds, cubic metres. */
  readonly capacity_volume_m3: Decimal<4>;
  /** Gross weight of its shipments, kg; never above the capacity. */
  readonly planned_weight_kg: Decimal<3>;
  /** Volume of its shipments, cubic metres; never above the capacity. */
  readonly planned_volume_m3: Decimal<4>;
  /** Planned of capacity weight, percent. */
  readonly weight_utilisation_pct: Decimal<4>;
  /** Planned of capacity volume, percent. */
  readonly volume_utilisation_pct: Decimal<4>;
  /** Shipments in it. */
  readonly shipment_count: number;
  /** Places where goods are taken off or on. */
  readonly stop_count: number;
  /** Packages in it. */
  readonly package_count: number;
  /** Order of loading: last stop first, heavy goods first, or a sole consignee. */
  readonly loading_pattern: 'last_stop_first' | 'heavy_first' | 'single_drop';
  /** True when dangerous goods are in it. */
  readonly contains_hazardous: boolean;
  /** When loading is to begin. */
  readonly planned_loading_at: Moment;
  /** When the vehicle is to leave. */
  readonly planned_departure_at: Moment;
  /** When loading began. Null until then. */
  readonly loading_started_at: Moment | null;
  /** When the doors were closed. Null until then. */
  readonly loading_ended_at: Moment | null;
  /** Weight on the weighbridge, kg. Null when not weighed. */
  readonly actual_weight_kg: Decimal<3> | null;
  /** Seal on the doors. Null when not sealed. */
  readonly seal_number: string | null;
  /** Planner. Null when built by the optimiser. */
  readonly planned_by_employee_id: Key | null;
  /** When it was fixed and given to the warehouse. Null until then. */
  readonly released_at: Moment | null;
  /** draft: being built; released; loading; loaded; departed; closed: all unloaded; cancelled. */
  readonly status: 'draft' | 'released' | 'loading' | 'loaded' | 'departed' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line that the warehouse has ready to ship. Rows come from the warehouse by its link; transport plans shipments from them. */
export type OutboundOrdersRow = {
  /** Surrogate key. */
  readonly outbound_order_id: Key;
  /** ref: wms.shipping_tasks. Line of the warehouse that is ready. */
  readonly shipping_task_id: Key;
  /** Number of that delivery; lines of one number travel together. */
  readonly shipping_task_number: string;
  /** ref: erp.sales_orders. Sales order served. Null for transfers and returns to suppliers. */
  readonly sales_order_id: Key | null;
  /** Number of that sales order. Null for transfers and returns to suppliers. */
  readonly sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null for transfers and returns to suppliers. */
  readonly sales_order_line_id: Key | null;
  /** Customer who gets it. Null for transfers and returns to suppliers. */
  readonly customer_id: Key | null;
  /** Warehouse where it stands ready. */
  readonly ship_from_warehouse_id: Key;
  /** Warehouse that gets it. Null unless a transfer. */
  readonly ship_to_warehouse_id: Key | null;
  /** Transfer between warehouses, equal to wms.shipping_tasks.transfer_number. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  readonly supplier_id: Key | null;
  /** Product to be shipped. Null when a material is. */
  readonly product_id: Key | null;
  /** Material to be shipped. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot to be shipped. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Quantity ready, unit_of_measure; 0 when the warehouse takes it back. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Goods and packing, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** Volume of the packages, cubic metres. */
  readonly volume_m3: Decimal<4>;
  /** Packages; 0 when it travels in the package of another line. */
  readonly package_count: number;
  /** When it stood ready. Null when the warehouse has taken it back. */
  readonly ready_at: Moment | null;
  /** Of it, in shipments, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Speed that is needed to keep the promise. Null until planned. */
  readonly service_level: 'economy' | 'standard' | 'express' | 'same_day' | null;
  /** Delivery term of the sales order, Incoterms 2020; decides whether we arrange transport. Null for transfers and returns to suppliers. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** Day promised to the customer. Null for transfers and returns to suppliers. */
  readonly promised_date: Day | null;
  /** Until when it must arrive: end of the promised day at the place of the receiver. Null until planned and when nothing was promised. */
  readonly promised_delivery_at: Moment | null;
  /** Order of planning when capacity is short. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Why it is not planned. Null unless on hold. */
  readonly hold_reason_code: 'no_capacity' | 'documents_missing' | 'address_problem' | 'customer_request' | 'prepayment' | null;
  /** When the message of the warehouse was taken in. */
  readonly received_at: Moment;
  /** When it was put into a shipment. Null until then. */
  readonly planned_at: Moment | null;
  /** When the warehouse issued the goods. Null until then. */
  readonly shipped_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** open; on_hold; planned: in a shipment; shipped: left; cancelled: taken back. */
  readonly status: 'open' | 'on_hold' | 'planned' | 'shipped' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Proof that one delivery was handed over: signature, photos, time and place. Written by transport at the handover, never changed. */
export type ProofOfDeliveryRow = {
  /** Surrogate key. */
  readonly proof_of_delivery_id: Key;
  /** Number of the proof, such as POD-2026-000123. */
  readonly proof_number: string;
  /** Delivery proved; there is one proof for each. */
  readonly delivery_number: string;
  /** Shipment delivered. */
  readonly shipment_id: Key;
  /** Kind of proof. */
  readonly proof_type: 'signature' | 'photo' | 'otp' | 'stamped_copy';
  /** Driver who handed over. Null when the carrier did not name one. */
  readonly driver_id: Key | null;
  /** Who signed for the receiver. personal: customer_contact, identity, contract. */
  readonly receiver_contact_name: string;
  /** Function of that person at the receiver, such as store keeper. */
  readonly receiver_role: string;
  /** Phone number of that person. Null when not given. personal: customer_contact, contact, contract. */
  readonly receiver_phone: string | null;
  /** When it was signed. */
  readonly signed_at: Moment;
  /** When the proof reached us. */
  readonly received_at: Moment;
  /** Packages handed over. */
  readonly package_count: number;
  /** Condition noted on the proof. */
  readonly condition_state: 'good' | 'damaged' | 'opened' | 'wet' | 'short';
  /** What the receiver wrote on it. Null when there is none. */
  readonly note: string | null;
  /** Where the signature is kept. Null when the proof has none. */
  readonly signature_uri: string | null;
  /** Where the photos are kept. Null when the proof has none. */
  readonly photo_uris: readonly string[] | null;
  /** True when the receiver gave the code that was sent to him. */
  readonly one_time_code_verified: boolean;
  /** Stamped copy of lorry receipt or delivery note. Null when there is none. */
  readonly document_copy_number: string | null;
  /** Latitude at handover, degrees north, WGS 84. Null without a position. */
  readonly latitude_degrees: Decimal<6> | null;
  /** Longitude at handover, degrees east, WGS 84. Null without a position. */
  readonly longitude_degrees: Decimal<6> | null;
  /** Distance of that position from the address, metres; far away is suspect. Null without a position. */
  readonly distance_to_address_m: Decimal<2> | null;
  /** How it was taken. */
  readonly capture_method: 'driver_app' | 'carrier_api' | 'scan_of_paper' | 'portal';
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One item and lot of a return: what was allowed, what came, what becomes of it. Written by transport; disposition follows the inspection. */
export type ReturnOrderLinesRow = {
  /** Surrogate key. */
  readonly return_order_line_id: Key;
  /** Return of the line. */
  readonly return_order_id: Key;
  /** Line within the return, from 1. */
  readonly line_number: number;
  /** Shipment line that brought the goods. Null when it lies before history. */
  readonly shipment_line_id: Key | null;
  /** ref: erp.sales_order_lines. Order line of the goods. Null when it lies before history. */
  readonly sales_order_line_id: Key | null;
  /** Product that comes back. Null when a material does. */
  readonly product_id: Key | null;
  /** Material that comes back. Null when a product does. */
  readonly material_id: Key | null;
  /** Lot that comes back. Null when the customer cannot tell, until received. */
  readonly lot_number: string | null;
  /** Serial number on the plate. Null for several units and items without one. */
  readonly serial_number: string | null;
  /** Quantity allowed to come back, unit_of_measure. */
  readonly authorised_quantity: Decimal<3>;
  /** Quantity that came, unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Of it, sold again as new, unit_of_measure. */
  readonly restocked_quantity: Decimal<3>;
  /** Of it, scrapped, unit_of_measure. */
  readonly scrapped_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Price at which it was sold, in currency_code; base of the credit. */
  readonly unit_price_amount: Decimal<4>;
  /** Currency of the price, ISO 4217. */
  readonly currency_code: string;
  /** Why this item comes back. */
  readonly reason_code: 'defective' | 'damaged_in_transit' | 'wrong_item' | 'over_delivery' | 'order_error' | 'recall' | 'paid_repair' | 'calibration' | 'late_delivery' | 'refused' | 'address_unknown';
  /** Condition at receipt. Null until received. */
  readonly condition_state: 'unopened' | 'opened' | 'used' | 'damaged' | 'incomplete' | null;
  /** When it was inspected. Null until then. */
  readonly inspected_at: Moment | null;
  /** Who inspected it. Null until inspected. */
  readonly inspected_by_employee_id: Key | null;
  /** What becomes of it. Null until inspected. */
  readonly disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** True when the customer should get money back. Null until inspected. */
  readonly credit_recommended: boolean | null;
  /** Finding. Null until inspected or when there is nothing to add. */
  readonly inspection_note: string | null;
  /** open; received; inspected; closed; cancelled. */
  readonly status: 'open' | 'received' | 'inspected' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One authorisation for a customer to send goods back, or goods that came back undelivered. Written by transport, from request to receipt. */
export type ReturnOrdersRow = {
  /** Surrogate key. */
  readonly return_order_id: Key;
  /** Number of the authorisation, such as RET-2026-000123; printed on the label. */
  readonly return_order_number: string;
  /** What kind of return it is. */
  readonly return_type: 'customer_return' | 'warranty' | 'repair' | 'refused_delivery' | 'undeliverable' | 'recall';
  /** Customer who sends back. */
  readonly customer_id: Key;
  /** Shipment that brought the goods. Null when it lies before history. */
  readonly shipment_id: Key | null;
  /** Delivery that brought the goods. Null when they were never delivered or it lies before history. */
  readonly delivery_number: string | null;
  /** ref: erp.sales_orders. Order of the goods. Null when it lies before history. */
  readonly sales_order_id: Key | null;
  /** Number of that order. Null when it lies before history. */
  readonly sales_order_number: string | null;
  /** Authorisation of customer service, equal to service.rma_requests.rma_number. Null when transport decided alone, as for refused goods. */
  readonly rma_number: string | null;
  /** Warehouse that takes the goods. */
  readonly return_to_warehouse_id: Key;
  /** Why goods come back. */
  readonly reason_code: 'defective' | 'damaged_in_transit' | 'wrong_item' | 'over_delivery' | 'order_error' | 'recall' | 'paid_repair' | 'calibration' | 'late_delivery' | 'refused' | 'address_unknown';
  /** Words of the customer. Null when there is nothing to add. */
  readonly reason: string | null;
  /** How goods come back. */
  readonly collection_method: 'carrier_pickup' | 'own_fleet' | 'customer_ships';
  /** Who bears the freight: we, the customer or the carrier at fault. */
  readonly freight_payer: 'us' | 'customer' | 'carrier';
  /** Contact at the place of pickup. personal: customer_contact, identity, contract. */
  readonly pickup_contact_name: string;
  /** Phone number of that contact. personal: customer_contact, contact, contract. */
  readonly pickup_phone: string;
  /** Street and building of the pickup. */
  readonly pickup_address_line: string;
  /** City of the pickup. */
  readonly pickup_city: string;
  /** State or zone of the pickup; begin of the lane. */
  readonly pickup_region: string;
  /** Postal code of the pickup. */
  readonly pickup_postal_code: string;
  /** Country of the pickup, ISO 3166-1 alpha-2. */
  readonly pickup_country_code: string;
  /** True when the customer wants other goods, not money. */
  readonly replacement_requested: boolean;
  /** Sales value of the goods, in currency_code. */
  readonly goods_value_amount: Decimal<2>;
  /** Currency of the value, ISO 4217. */
  readonly currency_code: string;
  /** When it was asked for, or when delivery was refused. */
  readonly requested_at: Moment;
  /** Decision on the request. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  readonly approved_at: Moment | null;
  /** Last day on which goods may be sent. Null unless approved. */
  readonly valid_to: Day | null;
  /** When the last goods came in. Null until then. */
  readonly received_at: Moment | null;
  /** When nothing more was to do. Null while open. */
  readonly closed_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** requested; authorised; in_transit; received; closed; rejected; expired: goods never came; cancelled by the customer. */
  readonly status: 'requested' | 'authorised' | 'in_transit' | 'received' | 'closed' | 'rejected' | 'expired' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One consignment of a return on its way to our warehouse. Written by transport; priced and audited like other shipments. */
export type ReturnShipmentsRow = {
  /** Surrogate key. */
  readonly return_shipment_id: Key;
  /** Number of the consignment, such as RSH-2026-000123. */
  readonly return_shipment_number: string;
  /** Return carried. */
  readonly return_order_id: Key;
  /** Warehouse to which it goes. */
  readonly return_to_warehouse_id: Key;
  /** Who carries it: a carrier for us, the own fleet, or the customer. */
  readonly transport_arrangement: 'carrier' | 'own_fleet' | 'partner';
  /** Carrier chosen. Null until chosen, and unless a carrier for us. */
  readonly carrier_id: Key | null;
  /** Service booked. Null until chosen, and unless a carrier for us. */
  readonly carrier_service_id: Key | null;
  /** Rate that prices it. Null until chosen, and unless a carrier for us. */
  readonly carrier_rate_id: Key | null;
  /** Own route that collects it. Null unless the own fleet does, and until planned. */
  readonly route_id: Key | null;
  /** Number of the carrier. Null until picked up. */
  readonly tracking_number: string | null;
  /** E-way bill of the goods. Null until issued, and below the value limit. */
  readonly eway_bill_number: string | null;
  /** Packages announced. */
  readonly package_count: number;
  /** Packages that came. Null until received. */
  readonly received_package_count: number | null;
  /** Goods and packing, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** Volume, cubic metres. */
  readonly volume_m3: Decimal<4>;
  /** Weight that is priced, kg. */
  readonly chargeable_weight_kg: Decimal<3>;
  /** Way to the warehouse, kilometres. */
  readonly distance_km: Decimal<2>;
  /** Freight by the rate card with all extras, in currency_code. Null until rated, and when no carrier is paid. */
  readonly expected_freight_amount: Decimal<2> | null;
  /** Currency of the freight, ISO 4217. */
  readonly currency_code: string;
  /** When it is to be picked up. */
  readonly planned_pickup_at: Moment;
  /** When it is to arrive. */
  readonly planned_arrival_at: Moment;
  /** When it was picked up. Null until then. */
  readonly picked_up_at: Moment | null;
  /** When it arrived at the warehouse. Null until then. */
  readonly arrived_at: Moment | null;
  /** When the carrier invoiced it. Null until then, and unless a carrier for us. */
  readonly freight_invoiced_at: Moment | null;
  /** Condition of the packages at arrival. Null until then. */
  readonly condition_state: 'good' | 'damaged' | 'opened' | 'wet' | 'short' | null;
  /** Receipt of the warehouse, equal to wms.receiving_tasks.receiving_task_number. Null until told. */
  readonly receiving_task_number: string | null;
  /** Why it is late or lost. Null when all went as planned. */
  readonly exception_reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** planned; in_transit; arrived; received: counted in by the warehouse; exception; cancelled. */
  readonly status: 'planned' | 'in_transit' | 'arrived' | 'received' | 'exception' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One stop of a route, planned and as made. Written by transport; times come from the driver's app or the carrier. */
export type RouteStopsRow = {
  /** Surrogate key. */
  readonly route_stop_id: Key;
  /** Route of the stop. */
  readonly route_id: Key;
  /** Position on the route, from 1. */
  readonly stop_sequence: number;
  /** What is done there. */
  readonly stop_type: 'pickup' | 'delivery' | 'cross_dock' | 'return_pickup' | 'customs' | 'rest';
  /** Shipment taken off or on. Null for a rest and a customs post. */
  readonly shipment_id: Key | null;
  /** Own warehouse visited. Null when it is none of ours. */
  readonly warehouse_id: Key | null;
  /** Customer visited. Null when it is none. */
  readonly customer_id: Key | null;
  /** Supplier or hub operator visited. Null when it is none. */
  readonly supplier_id: Key | null;
  /** Name of the place. */
  readonly stop_name: string;
  /** Street and building of the place. */
  readonly address_line: string;
  /** City of the place. */
  readonly city: string;
  /** State or province. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the place. */
  readonly postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Latitude, degrees north, WGS 84. Null when the place was not located. */
  readonly latitude_degrees: Decimal<6> | null;
  /** Longitude, degrees east, WGS 84. Null when the place was not located. */
  readonly longitude_degrees: Decimal<6> | null;
  /** Way from the stop before, kilometres; 0 for the first. */
  readonly distance_from_previous_km: Decimal<2>;
  /** From when the place accepts. Null when at any time. */
  readonly window_start_at: Moment | null;
  /** Until when it accepts. Null when at any time. */
  readonly window_end_at: Moment | null;
  /** Planned arrival. */
  readonly planned_arrival_at: Moment;
  /** Planned departure. */
  readonly planned_departure_at: Moment;
  /** Newest estimate. Null until under way and after arrival. */
  readonly estimated_arrival_at: Moment | null;
  /** Arrival. Null until then and when skipped. */
  readonly arrived_at: Moment | null;
  /** Departure. Null until then and when skipped. */
  readonly departed_at: Moment | null;
  /** Weight taken on, kg. */
  readonly loaded_weight_kg: Decimal<3>;
  /** Weight taken off, kg. */
  readonly unloaded_weight_kg: Decimal<3>;
  /** Why it was late, failed or skipped. Null when all went as planned. */
  readonly reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** planned; arrived; completed; failed: nothing could be done; skipped. */
  readonly status: 'planned' | 'arrived' | 'completed' | 'failed' | 'skipped';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One journey of one vehicle through its stops, planned and as driven. Written by transport. */
export type RoutesRow = {
  /** Surrogate key. */
  readonly route_id: Key;
  /** Number of the journey, such as RTE-2026-000123. */
  readonly route_number: string;
  /** Purpose: round of deliveries, direct long haul, shuttle between warehouses, or milk run to suppliers. */
  readonly route_type: 'delivery_round' | 'line_haul' | 'shuttle' | 'milk_run';
  /** Load that it carries from the start. Null for a milk run that starts empty. */
  readonly load_plan_id: Key | null;
  /** Warehouse from which it starts or, for a milk run, to which it returns. */
  readonly start_warehouse_id: Key;
  /** Carrier that drives it. Null for the own fleet. */
  readonly carrier_id: Key | null;
  /** Vehicle that drives it. Null until assigned. */
  readonly vehicle_id: Key | null;
  /** Driver at the wheel. Null until assigned. */
  readonly driver_id: Key | null;
  /** Day on which it starts. */
  readonly route_date: Day;
  /** Stops planned. */
  readonly stop_count: number;
  /** Way planned, kilometres. */
  readonly planned_distance_km: Decimal<2>;
  /** When it is to start. */
  readonly planned_start_at: Moment;
  /** When it is to end. */
  readonly planned_end_at: Moment;
  /** When it started. Null until then. */
  readonly started_at: Moment | null;
  /** When it ended. Null until then. */
  readonly ended_at: Moment | null;
  /** Odometer at the start, kilometres. Null until started. */
  readonly odometer_start_km: Decimal<2> | null;
  /** Odometer at the end, kilometres. Null until ended. */
  readonly odometer_end_km: Decimal<2> | null;
  /** Time at the wheel, minutes. */
  readonly driving_minutes: Decimal<2>;
  /** Time waiting at stops, minutes. */
  readonly waiting_minutes: Decimal<2>;
  /** Fuel used, litres. Null until ended, and for a carrier's or electric vehicle. */
  readonly fuel_litres: Decimal<2> | null;
  /** Tolls paid, in currency_code. */
  readonly toll_amount: Decimal<2>;
  /** Allowances, parking and fines, in currency_code. */
  readonly other_cost_amount: Decimal<2>;
  /** Full cost of an own vehicle: distance, tolls and other, in currency_code. Null until ended, and for a carrier's vehicle. */
  readonly total_cost_amount: Decimal<2> | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Emission by distance and load (ISO 14083), kg. Null until ended. */
  readonly carbon_dioxide_kg: Decimal<3> | null;
  /** Main cause of lateness. Null when in time. */
  readonly delay_reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** planned; dispatched: papers handed out; in_progress; completed; cancelled. */
  readonly status: 'planned' | 'dispatched' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One item and lot within a shipment. Written by transport from outbound orders, or from the supplier's notice for a purchase. */
export type ShipmentLinesRow = {
  /** Surrogate key. */
  readonly shipment_line_id: Key;
  /** Shipment of the line. */
  readonly shipment_id: Key;
  /** Line within the shipment, from 1. */
  readonly line_number: number;
  /** Ready line that is shipped. Null for a purchase. */
  readonly outbound_order_id: Key | null;
  /** ref: erp.sales_order_lines. Order line shipped. Null unless a sale. */
  readonly sales_order_line_id: Key | null;
  /** Line of the purchase order collected, equal to erp.purchase_order_lines.line_number. Null unless a purchase. */
  readonly purchase_order_line_number: number | null;
  /** Supplier's notice with which the line came, that of its shipment. Null unless a purchase. */
  readonly advance_notice_number: string | null;
  /** Product shipped. Null when a material is. */
  readonly product_id: Key | null;
  /** Material shipped. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot shipped; the supplier's lot for a purchase. Null for an item without lots and when not told. */
  readonly lot_number: string | null;
  /** Quantity given to the carrier, unit_of_measure. */
  readonly shipped_quantity: Decimal<3>;
  /** Of it, delivered; sum of its deliveries, unit_of_measure. */
  readonly delivered_quantity: Decimal<3>;
  /** Of the delivered, damaged on the way, unit_of_measure. */
  readonly damaged_quantity: Decimal<3>;
  /** Of the shipped, missing or lost, unit_of_measure. */
  readonly lost_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Packages; 0 when it travels in the package of another line. */
  readonly package_count: number;
  /** Weight of the goods, kg. */
  readonly net_weight_kg: Decimal<3>;
  /** Goods and packing, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** Volume, cubic metres. */
  readonly volume_m3: Decimal<4>;
  /** Commodity code for customs and e-way bill. */
  readonly hsn_code: string;
  /** Country where it was made, ISO 3166-1 alpha-2. */
  readonly country_of_origin_code: string;
  /** UN number of dangerous goods, such as UN1263. Null for others. */
  readonly hazard_un_number: string | null;
  /** Value for customs and insurance, in currency_code. */
  readonly value_amount: Decimal<2>;
  /** Currency of the value, ISO 4217. */
  readonly currency_code: string;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One package of a shipment with size, weight and label. Written by transport from what the warehouse packed. */
export type ShipmentPackagesRow = {
  /** Surrogate key. */
  readonly shipment_package_id: Key;
  /** Shipment of the package. */
  readonly shipment_id: Key;
  /** Number within the shipment, from 1, as printed 1 of 5. */
  readonly package_number: number;
  /** Serial shipping container code on the label (GS1), 18 digits. */
  readonly sscc: string;
  /** Line whose goods are in it. Null when lines are mixed. */
  readonly shipment_line_id: Key | null;
  /** Kind of package. */
  readonly package_type: 'carton' | 'wooden_crate' | 'pallet' | 'bundle' | 'drum' | 'bag';
  /** Contents as printed on the label. */
  readonly contents: string;
  /** Units of goods in it. */
  readonly packed_quantity: Decimal<3>;
  /** Length, centimetres. */
  readonly length_cm: Decimal<2>;
  /** Width, centimetres. */
  readonly width_cm: Decimal<2>;
  /** Height, centimetres. */
  readonly height_cm: Decimal<2>;
  /** Volume, cubic metres. */
  readonly volume_m3: Decimal<4>;
  /** Weight of the goods, kg. */
  readonly net_weight_kg: Decimal<3>;
  /** Weight of the packing, kg. */
  readonly tare_weight_kg: Decimal<3>;
  /** Goods and packing, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** True when others may stand on it. */
  readonly is_stackable: boolean;
  /** Label of dangerous goods, such as 3 for flammable liquids. Null for others. */
  readonly hazard_label: string | null;
  /** Number on the carrier's label. Null until printed. */
  readonly carrier_label_number: string | null;
  /** When the label was printed. Null until then. */
  readonly label_printed_at: Moment | null;
  /** Place in the vehicle, such as L2-R. Null until loaded. */
  readonly loading_position: string | null;
  /** When it was scanned onto the vehicle. Null until then. */
  readonly loaded_at: Moment | null;
  /** When it was scanned at the receiver. Null until then. */
  readonly delivered_at: Moment | null;
  /** Condition when last seen. */
  readonly condition_state: 'good' | 'damaged' | 'opened' | 'wet' | 'unknown';
  /** packed; loaded; in_transit; delivered; lost; returned. */
  readonly status: 'packed' | 'loaded' | 'in_transit' | 'delivered' | 'lost' | 'returned';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One consignment from one place to one place: a sales order's goods, a purchase collected, a transfer between warehouses or goods sent back to a supplier. Written by transport, from planning to delivery. */
export type ShipmentsRow = {
  /** Surrogate key. */
  readonly shipment_id: Key;
  /** Number of the shipment, such as SHP-2026-000123. */
  readonly shipment_number: string;
  /** Why goods travel. */
  readonly shipment_type: 'sales_order' | 'purchase' | 'transfer' | 'supplier_return';
  /** Legal entity that bears the freight. */
  readonly company_id: Key;
  /** Customer who gets it. Null unless a sale. */
  readonly customer_id: Key | null;
  /** ref: erp.sales_orders. Sales order shipped. Null unless a sale. */
  readonly sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  readonly sales_order_number: string | null;
  /** Supplier who sends a purchase or gets a return. Null for sales and transfers. */
  readonly supplier_id: Key | null;
  /** Purchase order collected, equal to erp.purchase_orders.purchase_order_number. Null unless a purchase. */
  readonly purchase_order_number: string | null;
  /** Supplier's notice of what is to be collected, equal to wms.expected_receipts.advance_notice_number. Null unless a purchase. */
  readonly advance_notice_number: string | null;
  /** Transfer carried, equal to wms.shipping_tasks.transfer_number. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Warehouse that sends. Null for a purchase. */
  readonly ship_from_warehouse_id: Key | null;
  /** Warehouse that receives. Null for a sale and a return to a supplier. */
  readonly ship_to_warehouse_id: Key | null;
  /** City where it begins. */
  readonly origin_city: string;
  /** State or zone where it begins; with destination_region the lane of the rate card. */
  readonly origin_region: string;
  /** Country where it begins, ISO 3166-1 alpha-2. */
  readonly origin_country_code: string;
  /** Street and building where it ends. */
  readonly destination_address_line: string;
  /** City where it ends. */
  readonly destination_city: string;
  /** State or zone where it ends. */
  readonly destination_region: string;
  /** Postal code where it ends. */
  readonly destination_postal_code: string;
  /** Country where it ends, ISO 3166-1 alpha-2. */
  readonly destination_country_code: string;
  /** Who carries it: a carrier for us, the own fleet, or the partner on their account. */
  readonly transport_arrangement: 'carrier' | 'own_fleet' | 'partner';
  /** Delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Who pays the carrier. */
  readonly freight_terms: 'prepaid' | 'prepaid_and_charged' | 'collect';
  /** Speed that is needed. */
  readonly service_level: 'economy' | 'standard' | 'express' | 'same_day';
  /** Carrier chosen. Null until chosen, and unless a carrier for us. */
  readonly carrier_id: Key | null;
  /** Service booked. Null until chosen, and unless a carrier for us. */
  readonly carrier_service_id: Key | null;
  /** Rate that prices it. Null until chosen, and unless a carrier for us. */
  readonly carrier_rate_id: Key | null;
  /** Load that it is part of. Null while not loaded with others, and for parcels. */
  readonly load_plan_id: Key | null;
  /** Route that carries it. Null while not planned, and when the carrier plans its own. */
  readonly route_id: Key | null;
  /** Lorry receipt, air waybill or parcel number of the carrier. Null until picked up. */
  readonly tracking_number: string | null;
  /** E-way bill of the goods. Null until issued, and below the value limit. */
  readonly eway_bill_number: string | null;
  /** Until when the e-way bill holds. Null without one. */
  readonly eway_bill_valid_to_at: Moment | null;
  /** Packages. */
  readonly package_count: number;
  /** Weight of the goods, kg. */
  readonly net_weight_kg: Decimal<3>;
  /** Goods and packing, kg. */
  readonly gross_weight_kg: Decimal<3>;
  /** Volume, cubic metres. */
  readonly volume_m3: Decimal<4>;
  /** Weight that is priced: the larger of gross and volumetric weight, kg. */
  readonly chargeable_weight_kg: Decimal<3>;
  /** Way from origin to destination, kilometres. */
  readonly distance_km: Decimal<2>;
  /** Value of the goods for insurance and customs, in currency_code. */
  readonly declared_value_amount: Decimal<2>;
  /** Currency of value and freight, ISO 4217. */
  readonly currency_code: string;
  /** Base freight by the rate card, in currency_code. Null until rated, and when no carrier is paid. */
  readonly base_freight_amount: Decimal<2> | null;
  /** Fuel surcharge by the rate card, in currency_code. Null until rated, and when no carrier is paid. */
  readonly fuel_surcharge_amount: Decimal<2> | null;
  /** Handling, detention and other extras agreed, in currency_code. Null until rated, and when no carrier is paid. */
  readonly accessorial_amount: Decimal<2> | null;
  /** Base freight, fuel surcharge and extras, in currency_code; the audit compares invoices with it. Null until rated, and when no carrier is paid. */
  readonly expected_freight_amount: Decimal<2> | null;
  /** True when dangerous goods are in it. */
  readonly contains_hazardous: boolean;
  /** Order of planning and loading. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When all lines stood ready. Null until then; for a purchase, when the supplier reports it. */
  readonly ready_at: Moment | null;
  /** When it is to be picked up. */
  readonly planned_pickup_at: Moment;
  /** When it is to arrive by plan. */
  readonly planned_delivery_at: Moment;
  /** Until when arrival was promised to the receiver. Null when nothing was promised. */
  readonly promised_delivery_at: Moment | null;
  /** When it was offered to the carrier. Null until then, and unless a carrier for us. */
  readonly tendered_at: Moment | null;
  /** When the carrier accepted. Null until then, and unless a carrier for us. */
  readonly accepted_at: Moment | null;
  /** When it was on the vehicle. Null until then. */
  readonly loaded_at: Moment | null;
  /** When it left the sender; releases the invoice of a sale. Null until then. */
  readonly shipped_at: Moment | null;
  /** When the last delivery was made. Null until then. */
  readonly delivered_at: Moment | null;
  /** Events reported so far. */
  readonly event_count: number;
  /** When the carrier invoiced it. Null until then, and unless a carrier for us. */
  readonly freight_invoiced_at: Moment | null;
  /** Newest cause of an exception. Null when there was none. */
  readonly exception_reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** planned; loaded; in_transit; out_for_delivery; delivered; exception: stopped by an event; returned: came back; cancelled. */
  readonly status: 'planned' | 'loaded' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'exception' | 'returned' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One report on the way of a shipment or of one of its packages. Taken in from carriers and drivers by transport, never changed. */
export type TrackingEventsRow = {
  /** Surrogate key. */
  readonly tracking_event_id: Key;
  /** Shipment concerned. */
  readonly shipment_id: Key;
  /** Package concerned. Null when the whole shipment is. */
  readonly shipment_package_id: Key | null;
  /** Number of the event in the shipment's order of events, from 1. */
  readonly event_sequence: number;
  /** What happened, in the order in which it can. */
  readonly event_code: 'booked' | 'tender_accepted' | 'picked_up' | 'departed_origin' | 'arrived_hub' | 'departed_hub' | 'arrived_port' | 'departed_port' | 'customs_hold' | 'customs_cleared' | 'in_transit' | 'delayed' | 'out_for_delivery' | 'delivery_attempted' | 'delivered' | 'damaged' | 'lost' | 'return_started' | 'returned';
  /** Status of the shipment after the event. */
  readonly shipment_status: 'planned' | 'loaded' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'exception' | 'returned' | 'cancelled';
  /** When it happened. */
  readonly event_at: Moment;
  /** When we heard of it. */
  readonly received_at: Moment;
  /** Who reported it. */
  readonly report_source: 'carrier_api' | 'carrier_edi' | 'driver_app' | 'telematics' | 'portal' | 'phone';
  /** The carrier's own code. Null when reported by others. */
  readonly carrier_event_code: string | null;
  /** Place: site, hub, port or road. */
  readonly location_name: string;
  /** City. Null at sea, in the air and on the road. */
  readonly city: string | null;
  /** State or province. Null when unknown or without states. */
  readonly state_province: string | null;
  /** Country, ISO 3166-1 alpha-2. Null on the high seas. */
  readonly country_code: string | null;
  /** Latitude, degrees north, WGS 84. Null without a position. */
  readonly latitude_degrees: Decimal<6> | null;
  /** Longitude, degrees east, WGS 84. Null without a position. */
  readonly longitude_degrees: Decimal<6> | null;
  /** Stop at which it happened. Null when at none of ours. */
  readonly route_stop_id: Key | null;
  /** Arrival expected after the event. Null when not told and once delivered. */
  readonly estimated_delivery_at: Moment | null;
  /** True when it endangers or breaks the promise. */
  readonly is_exception: boolean;
  /** Cause of an exception. Null for others. */
  readonly reason_code: 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** Text of the reporter. Null when there is none. */
  readonly description: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One lorry, trailer or van that may carry our goods, own or of a carrier. Written by transport. */
export type VehiclesRow = {
  /** Surrogate key. */
  readonly vehicle_id: Key;
  /** Code in planning, such as VEH-0042. */
  readonly vehicle_code: string;
  /** Number plate, such as MH12AB1234. */
  readonly registration_number: string;
  /** Whether the vehicle is ours, leased by us or a carrier's. */
  readonly ownership: 'owned' | 'leased' | 'contracted';
  /** Carrier that operates it. Null for an own or leased vehicle. */
  readonly carrier_id: Key | null;
  /** Legal entity that owns or leases it. Null for a carrier's vehicle. */
  readonly company_id: Key | null;
  /** Warehouse where it is based. Null for a carrier's vehicle. */
  readonly home_warehouse_id: Key | null;
  /** Kind of vehicle. */
  readonly vehicle_type: 'van' | 'light_truck' | 'medium_truck' | 'heavy_truck' | 'trailer' | 'container_trailer';
  /** Maker. */
  readonly manufacturer: string;
  /** Model designation. */
  readonly model: string;
  /** Year of making. */
  readonly built_year: number;
  /** What it burns or draws. */
  readonly fuel_type: 'diesel' | 'petrol' | 'cng' | 'electric';
  /** Load that it may carry, kg. */
  readonly payload_kg: Decimal<3>;
  /** Inner volume, cubic metres. */
  readonly load_volume_m3: Decimal<4>;
  /** Pallets on the floor. */
  readonly pallet_capacity: number;
  /** True when it unloads without a dock. */
  readonly has_liftgate: boolean;
  /** True when it is equipped and licensed for dangerous goods. */
  readonly allows_hazardous: boolean;
  /** Telematics unit. Null when it has none. */
  readonly gps_device_number: string | null;
  /** Reading of the odometer when last reported, kilometres; never falls. */
  readonly odometer_km: Decimal<2>;
  /** Mean consumption, litres for 100 km. Null for a carrier's and for an electric vehicle. */
  readonly fuel_litres_per_100_km: Decimal<2> | null;
  /** Full cost of one kilometre, in currency_code. Null for a carrier's vehicle, which is paid by rate. */
  readonly cost_per_km_amount: Decimal<4> | null;
  /** Currency of the cost, ISO 4217. Null for a carrier's vehicle. */
  readonly currency_code: string | null;
  /** Last day of its insurance. */
  readonly insurance_valid_to: Day;
  /** Last day of the fitness certificate. */
  readonly fitness_valid_to: Day;
  /** Last day of the goods permit. */
  readonly permit_valid_to: Day;
  /** Last day of the emission certificate. Null for an electric vehicle. */
  readonly emission_test_valid_to: Day | null;
  /** Next workshop service. Null for a carrier's vehicle. */
  readonly next_service_due_date: Day | null;
  /** available; on_route; in_service: in the workshop; out_of_service: papers expired or damaged; retired. */
  readonly status: 'available' | 'on_route' | 'in_service' | 'out_of_service' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message between transport and warehouse, as transport sees it. Written by transport; kept as proof of what was taken over and when. */
export type WmsTmsSyncLogRow = {
  /** Surrogate key. */
  readonly wms_tms_sync_log_id: Key;
  /** inbound: came from the warehouse; outbound: sent to it. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow that the message belongs to, such as wms-to-tms. */
  readonly flow_id: string;
  /** The other side. */
  readonly counterpart_module: string;
  /** What the message says. */
  readonly message_type: 'order_ready' | 'order_changed' | 'order_cancelled' | 'goods_issued' | 'load_planned' | 'vehicle_arrived' | 'return_announced' | 'acknowledgement';
  /** Table of the row it is about, qualified, such as tms.outbound_orders. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document it is about. Null when the entity has none. */
  readonly document_number: string | null;
  /** Ready line concerned. Null when none is. */
  readonly outbound_order_id: Key | null;
  /** Shipment that was planned from it. Null until planned and when none is. */
  readonly shipment_id: Key | null;
  /** Content of the message. */
  readonly payload: Json;
  /** Attempts to process it so far. */
  readonly attempt_count: number;
  /** Code of the last error. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the last error. Null unless failed. */
  readonly error_message: string | null;
  /** When the event happened at its source. */
  readonly occurred_at: Moment;
  /** When the message was taken in or handed over. */
  readonly received_at: Moment;
  /** When it was dealt with. Null until then. */
  readonly processed_at: Moment | null;
  /** Time from occurred_at to the planning of a shipment, seconds. Null until planned and when nothing is to be planned. */
  readonly planning_delay_seconds: Decimal<2> | null;
  /** received; processed; failed; ignored: known already or no longer of interest. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  carrier_performance_metrics: NewRow<CarrierPerformanceMetricsRow, 'carrier_performance_metric_id' | 'on_time_pct' | 'average_delay_hours' | 'average_transit_hours' | 'damage_pct' | 'cost_per_kg_amount' | 'invoice_accuracy_pct' | 'overall_score' | 'rank_in_month' | 'created_at' | 'updated_at'>;
  carrier_rates: NewRow<CarrierRatesRow, 'carrier_rate_id' | 'origin_warehouse_id' | 'weight_to_kg' | 'distance_km' | 'valid_to' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
  carrier_services: NewRow<CarrierServicesRow, 'carrier_service_id' | 'maximum_weight_kg' | 'maximum_volume_m3' | 'maximum_length_cm' | 'valid_to' | 'created_at' | 'updated_at'>;
  carriers: NewRow<CarriersRow, 'carrier_id' | 'scac_code' | 'gst_transporter_identifier' | 'iata_code' | 'contract_number' | 'suspension_reason' | 'created_at' | 'updated_at'>;
  customs_documents: NewRow<CustomsDocumentsRow, 'customs_document_id' | 'broker_supplier_id' | 'authority_reference_number' | 'customs_office_code' | 'procedure_code' | 'duty_amount' | 'igst_amount' | 'drawback_amount' | 'issued_on' | 'filed_at' | 'assessed_at' | 'cleared_at' | 'hold_reason' | 'prepared_by_employee_id' | 'created_at' | 'updated_at'>;
  deliveries: NewRow<DeliveriesRow, 'delivery_id' | 'route_stop_id' | 'customer_id' | 'ship_to_warehouse_id' | 'supplier_id' | 'sales_order_id' | 'sales_order_number' | 'sales_order_line_id' | 'product_id' | 'material_id' | 'lot_number' | 'delivered_quantity' | 'damaged_quantity' | 'refused_quantity' | 'short_quantity' | 'promised_at' | 'out_for_delivery_at' | 'first_attempted_at' | 'attempt_count' | 'next_attempt_at' | 'delivered_at' | 'is_on_time' | 'unloading_minutes' | 'reason_code' | 'proof_of_delivery_id' | 'created_at' | 'updated_at'>;
  dock_appointments: NewRow<DockAppointmentsRow, 'dock_appointment_id' | 'load_plan_id' | 'shipment_id' | 'return_shipment_id' | 'carrier_id' | 'purchase_order_number' | 'vehicle_registration_number' | 'driver_contact_name' | 'rescheduled_count' | 'gate_in_at' | 'docked_at' | 'handling_ended_at' | 'gate_out_at' | 'detention_minutes' | 'delay_reason_code' | 'created_at' | 'updated_at'>;
  drivers: NewRow<DriversRow, 'driver_id' | 'carrier_id' | 'employee_id' | 'contact_name' | 'home_warehouse_id' | 'hazardous_valid_to' | 'defensive_training_on' | 'driven_today_hours' | 'driven_week_hours' | 'last_rest_ended_at' | 'total_trip_count' | 'accident_count' | 'engaged_to' | 'created_at' | 'updated_at'>;
  freight_invoice_lines: NewRow<FreightInvoiceLinesRow, 'freight_invoice_line_id' | 'shipment_id' | 'return_shipment_id' | 'tracking_number' | 'carrier_rate_id' | 'expected_quantity' | 'expected_amount' | 'variance_amount' | 'variance_pct' | 'is_within_tolerance' | 'variance_reason_code' | 'resolution' | 'created_at' | 'updated_at'>;
  freight_invoices: NewRow<FreightInvoicesRow, 'freight_invoice_id' | 'discount_amount' | 'expected_amount' | 'variance_amount' | 'variance_pct' | 'match_status' | 'audited_at' | 'duplicate_of_freight_invoice_id' | 'dispute_reason_code' | 'released_by_employee_id' | 'release_reason' | 'approved_at' | 'rejected_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  load_plans: NewRow<LoadPlansRow, 'load_plan_id' | 'vehicle_id' | 'carrier_service_id' | 'planned_weight_kg' | 'planned_volume_m3' | 'weight_utilisation_pct' | 'volume_utilisation_pct' | 'shipment_count' | 'stop_count' | 'package_count' | 'loading_started_at' | 'loading_ended_at' | 'actual_weight_kg' | 'seal_number' | 'planned_by_employee_id' | 'released_at' | 'created_at' | 'updated_at'>;
  outbound_orders: NewRow<OutboundOrdersRow, 'outbound_order_id' | 'sales_order_id' | 'sales_order_number' | 'sales_order_line_id' | 'customer_id' | 'ship_to_warehouse_id' | 'transfer_number' | 'supplier_id' | 'product_id' | 'material_id' | 'lot_number' | 'ready_at' | 'planned_quantity' | 'service_level' | 'incoterm' | 'promised_date' | 'promised_delivery_at' | 'priority' | 'hold_reason_code' | 'received_at' | 'planned_at' | 'shipped_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  proof_of_delivery: NewRow<ProofOfDeliveryRow, 'proof_of_delivery_id' | 'driver_id' | 'receiver_phone' | 'note' | 'signature_uri' | 'photo_uris' | 'document_copy_number' | 'latitude_degrees' | 'longitude_degrees' | 'distance_to_address_m' | 'created_at'>;
  return_order_lines: NewRow<ReturnOrderLinesRow, 'return_order_line_id' | 'shipment_line_id' | 'sales_order_line_id' | 'product_id' | 'material_id' | 'lot_number' | 'serial_number' | 'received_quantity' | 'restocked_quantity' | 'scrapped_quantity' | 'condition_state' | 'inspected_at' | 'inspected_by_employee_id' | 'disposition' | 'credit_recommended' | 'inspection_note' | 'created_at' | 'updated_at'>;
  return_orders: NewRow<ReturnOrdersRow, 'return_order_id' | 'shipment_id' | 'delivery_number' | 'sales_order_id' | 'sales_order_number' | 'rma_number' | 'reason' | 'approved_by_employee_id' | 'approved_at' | 'valid_to' | 'received_at' | 'closed_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  return_shipments: NewRow<ReturnShipmentsRow, 'return_shipment_id' | 'carrier_id' | 'carrier_service_id' | 'carrier_rate_id' | 'route_id' | 'tracking_number' | 'eway_bill_number' | 'received_package_count' | 'expected_freight_amount' | 'picked_up_at' | 'arrived_at' | 'freight_invoiced_at' | 'condition_state' | 'receiving_task_number' | 'exception_reason_code' | 'created_at' | 'updated_at'>;
  route_stops: NewRow<RouteStopsRow, 'route_stop_id' | 'shipment_id' | 'warehouse_id' | 'customer_id' | 'supplier_id' | 'state_province' | 'latitude_degrees' | 'longitude_degrees' | 'window_start_at' | 'window_end_at' | 'estimated_arrival_at' | 'arrived_at' | 'departed_at' | 'loaded_weight_kg' | 'unloaded_weight_kg' | 'reason_code' | 'created_at' | 'updated_at'>;
  routes: NewRow<RoutesRow, 'route_id' | 'load_plan_id' | 'carrier_id' | 'vehicle_id' | 'driver_id' | 'started_at' | 'ended_at' | 'odometer_start_km' | 'odometer_end_km' | 'driving_minutes' | 'waiting_minutes' | 'fuel_litres' | 'toll_amount' | 'other_cost_amount' | 'total_cost_amount' | 'carbon_dioxide_kg' | 'delay_reason_code' | 'created_at' | 'updated_at'>;
  shipment_lines: NewRow<ShipmentLinesRow, 'shipment_line_id' | 'outbound_order_id' | 'sales_order_line_id' | 'purchase_order_line_number' | 'advance_notice_number' | 'product_id' | 'material_id' | 'lot_number' | 'delivered_quantity' | 'damaged_quantity' | 'lost_quantity' | 'hazard_un_number' | 'created_at' | 'updated_at'>;
  shipment_packages: NewRow<ShipmentPackagesRow, 'shipment_package_id' | 'shipment_line_id' | 'hazard_label' | 'carrier_label_number' | 'label_printed_at' | 'loading_position' | 'loaded_at' | 'delivered_at' | 'created_at' | 'updated_at'>;
  shipments: NewRow<ShipmentsRow, 'shipment_id' | 'customer_id' | 'sales_order_id' | 'sales_order_number' | 'supplier_id' | 'purchase_order_number' | 'advance_notice_number' | 'transfer_number' | 'ship_from_warehouse_id' | 'ship_to_warehouse_id' | 'carrier_id' | 'carrier_service_id' | 'carrier_rate_id' | 'load_plan_id' | 'route_id' | 'tracking_number' | 'eway_bill_number' | 'eway_bill_valid_to_at' | 'base_freight_amount' | 'fuel_surcharge_amount' | 'accessorial_amount' | 'expected_freight_amount' | 'ready_at' | 'promised_delivery_at' | 'tendered_at' | 'accepted_at' | 'loaded_at' | 'shipped_at' | 'delivered_at' | 'event_count' | 'freight_invoiced_at' | 'exception_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  tracking_events: NewRow<TrackingEventsRow, 'tracking_event_id' | 'shipment_package_id' | 'carrier_event_code' | 'city' | 'state_province' | 'country_code' | 'latitude_degrees' | 'longitude_degrees' | 'route_stop_id' | 'estimated_delivery_at' | 'reason_code' | 'description' | 'created_at'>;
  vehicles: NewRow<VehiclesRow, 'vehicle_id' | 'carrier_id' | 'company_id' | 'home_warehouse_id' | 'gps_device_number' | 'fuel_litres_per_100_km' | 'cost_per_km_amount' | 'currency_code' | 'emission_test_valid_to' | 'next_service_due_date' | 'created_at' | 'updated_at'>;
  wms_tms_sync_log: NewRow<WmsTmsSyncLogRow, 'wms_tms_sync_log_id' | 'document_number' | 'outbound_order_id' | 'shipment_id' | 'attempt_count' | 'error_code' | 'error_message' | 'processed_at' | 'planning_delay_seconds' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'financial.exchange_rates': FinancialExchangeRatesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'tms-to-crm': {
    customer_shipments: CrmCustomerShipmentsRow;
  };
  'tms-to-erp': {
    vendor_invoices: ErpVendorInvoicesRow;
    customer_invoices: ErpCustomerInvoicesRow;
  };
  'tms-to-service': {
    warranty_registrations: ServiceWarrantyRegistrationsRow;
  };
  'tms-to-wms': {
    expected_receipts: WmsExpectedReceiptsRow;
    receiving_tasks: WmsReceivingTasksRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
