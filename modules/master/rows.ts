// Row types of master, generated from its schema by `npm run generate`.

import type { Day, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One revision of the recipe of a product or a made material. Written by engineering; a change ends the old revision the day before the new one begins. */
export type BillOfMaterialsRow = {
  /** Surrogate key of the revision. */
  bom_id: Key;
  /** Number of the recipe, the same over its revisions, such as BOM-00042. */
  bom_number: string;
  /** Product made. Null when the recipe is of a material. */
  product_id: Key | null;
  /** Material made. Null when the recipe is of a product. */
  material_id: Key | null;
  /** Revision of the recipe, such as A. */
  revision: string;
  /** What the recipe is for. */
  bom_usage: string;
  /** Site for which the recipe holds. */
  factory_id: Key;
  /** Output that the component quantities make, in unit_of_measure. */
  base_quantity: Scaled;
  /** Unit of the output. */
  unit_of_measure: string;
  /** Share of output expected to be good, percent. */
  expected_yield_pct: Scaled;
  /** First day on which orders are released with this revision. */
  effective_from: Day;
  /** Last such day. Null while open-ended. */
  effective_to: Day | null;
  /** Engineering change that made this revision, such as ECN-2026-0012. Null for a first revision. */
  engineering_change_number: string | null;
  /** Why it was changed. Null for a first revision. */
  change_reason: string | null;
  /** Engineer who wrote it. */
  prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One component line of a bill of materials revision. Written by engineering; never changed once the revision is released. */
export type BomComponentsRow = {
  /** Surrogate key. */
  bom_component_id: Key;
  /** Revision that the line belongs to. */
  bom_id: Key;
  /** Position in the recipe, from 10 in steps of 10. */
  line_number: number;
  /** Component consumed. */
  material_id: Key;
  /** Quantity for the base quantity of the recipe, in unit_of_measure, without scrap. */
  quantity: Scaled;
  /** Unit of the quantity, equal to that of the component. */
  unit_of_measure: string;
  /** Loss of this component in the operation, percent on top. */
  scrap_pct: Scaled;
  /** Routing operation in which it is consumed (operation_sequence of the routing). */
  operation_sequence: number;
  /** pick: issued by lot; backflush: booked by output; phantom: passed through to its own components. */
  supply_type: string;
  /** Balloon number on the drawing. Null when not drawn. */
  position_on_drawing: string | null;
  /** True when its lot must be recorded in the genealogy of the product. */
  is_critical: boolean;
  /** Material allowed in its place. Null when none is. */
  alternate_material_id: Key | null;
  /** Days after the start of the order when it is needed. */
  lead_time_offset_days: number;
  /** Remark for the shop floor. Null when there is none. */
  note: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One legal entity of the group. Written by data governance; changes only when the group does. */
export type CompaniesRow = {
  /** Surrogate key. */
  company_id: Key;
  /** Short code used in documents and ledgers, such as GPL. */
  company_code: string;
  /** Registered name, as printed on invoices. */
  legal_name: string;
  /** Name used in daily business. */
  trade_name: string;
  /** Company that holds the majority of this one. Null for the head of the group. */
  parent_company_id: Key | null;
  /** Corporate identification number (CIN) of the register of companies. */
  registration_number: string;
  /** GST identification number (GSTIN) of the head office. */
  tax_identifier: string;
  /** Currency in which the books are kept, ISO 4217. */
  base_currency_code: string;
  /** First month of the fiscal year, 1 to 12; 4 in India. */
  fiscal_year_start_month: number;
  /** Day of incorporation. */
  incorporated_on: Day;
  /** Street and building of the registered office. */
  address_line: string;
  /** City of the registered office. */
  city: string;
  /** State of the registered office; decides between intra- and inter-state GST. */
  state_province: string;
  /** Postal code of the registered office. */
  postal_code: string;
  /** Country of the registered office, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Switchboard number in international form. */
  phone: string;
  /** General mail address. */
  email: string;
  /** active: trades; dormant: exists without trade; dissolved: wound up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One customer to whom the group sells or may sell. Written by data governance; the relationship itself is in CRM. */
export type CustomersRow = {
  /** Surrogate key. */
  customer_id: Key;
  /** Customer number on orders and invoices, such as CUS-00042. */
  customer_code: string;
  /** Registered name of the customer. */
  legal_name: string;
  /** Kind of customer; group for companies of the group itself. */
  customer_segment: string;
  /** Industry in which our products are used. */
  industry: string;
  /** Sales region that serves the customer; export for all abroad. */
  sales_region: string;
  /** GSTIN, or the tax number of the customer's country. Null for an unregistered buyer. */
  tax_identifier: string | null;
  /** Contact person for orders. */
  contact_name: string;
  /** Mail address for orders. */
  email: string;
  /** Phone number in international form. */
  phone: string;
  /** Street and building of the delivery address. */
  address_line: string;
  /** City of the delivery address. */
  city: string;
  /** State or province; place of supply for GST. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the delivery address. */
  postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Currency in which the customer is invoiced, ISO 4217. */
  currency_code: string;
  /** Price list that applies. */
  price_group: string;
  /** Days from invoice date to due date. */
  payment_terms_days: number;
  /** Highest open receivables and released orders allowed without approval, in INR. */
  credit_limit_amount: Scaled;
  /** Usual delivery term, Incoterms 2020. */
  incoterm: string;
  /** Rank when stock is short. */
  delivery_priority: string;
  /** True when goods leave only after payment. */
  is_prepaid: boolean;
  /** True for a company of the group; such sales are eliminated in consolidation. */
  is_intercompany: boolean;
  /** Day on which the customer was accepted. */
  customer_since: Day;
  /** prospect: has not ordered yet; active: may order; on_hold: no release of orders; inactive: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One organisational unit. Written by data governance on request of human resources; the tree has one root per company. */
export type DepartmentsRow = {
  /** Surrogate key. */
  department_id: Key;
  /** Code used on cost reports and badges, such as PUN1-MCH. */
  department_code: string;
  /** Name of the unit. */
  department_name: string;
  /** Legal entity that the unit belongs to. */
  company_id: Key;
  /** Site where the unit works. Null for units of the head office. */
  factory_id: Key | null;
  /** Unit above this one. Null for the root of a company. */
  parent_department_id: Key | null;
  /** Head of the unit. Null while the position is vacant. */
  manager_employee_id: Key | null;
  /** Business function that the unit performs. */
  department_function: string;
  /** Cost centre that is charged, equal to the code in ERP and finance. */
  cost_center_code: string;
  /** True when the unit's hours are booked on production orders. */
  is_direct_labour: boolean;
  /** Positions approved for the fiscal year, persons. */
  approved_headcount: number;
  /** Operating budget of the fiscal year in currency_code. */
  annual_budget_amount: Scaled;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** First day on which the unit exists. */
  valid_from: Day;
  /** Last day on which the unit exists. Null while it goes on. */
  valid_to: Day | null;
  /** active: works; closed: dissolved, kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person employed by the group, from hiring on; people who left stay. Written by data governance from hires and leavers that human resources reports. */
export type EmployeesRow = {
  /** Surrogate key. */
  employee_id: Key;
  /** Personnel number on badge and payslip, such as EMP-00042. */
  employee_number: string;
  /** Given name. */
  first_name: string;
  /** Family name. */
  last_name: string;
  /** Gender as stated by the person. */
  gender: string;
  /** Date of birth; nobody is employed before turning 18. */
  birth_date: Day;
  /** Company mail address. */
  email: string;
  /** Company phone number in international form. */
  phone: string;
  /** Legal entity that employs the person. */
  company_id: Key;
  /** Site where the person works. Null for the head office and field staff. */
  factory_id: Key | null;
  /** Unit that the person belongs to today. */
  department_id: Key;
  /** Direct superior. Null for the one head of the group. */
  manager_employee_id: Key | null;
  /** Title of the job held today. */
  job_title: string;
  /** Pay grade, such as W3 for workers, S2 for staff, M1 for managers. */
  job_grade: string;
  /** Legal form of the employment. */
  employment_type: string;
  /** direct: hours are booked on orders; indirect: supports production; administrative; management. */
  worker_category: string;
  /** Standard cost of one working hour, wage and on-cost, in currency_code. */
  hourly_cost_amount: Scaled;
  /** Currency of the hourly cost, ISO 4217. */
  currency_code: string;
  /** First day of employment. */
  hire_date: Day;
  /** Last day of employment, known from notice on. Null while no end is known. */
  termination_date: Day | null;
  /** Why the employment ends. Null while no end is known. */
  termination_reason: string | null;
  /** active: at work; on_leave: long leave; terminated: left on termination_date. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One manufacturing site (ISA-95 site). Written by data governance. */
export type FactoriesRow = {
  /** Surrogate key. */
  factory_id: Key;
  /** Site code used in documents, such as PUN1. */
  factory_code: string;
  /** Name of the site. */
  factory_name: string;
  /** Legal entity that operates the site. */
  company_id: Key;
  /** What the site mainly does: machining, assembly or both (integrated). */
  site_type: string;
  /** Street and plot of the site. */
  address_line: string;
  /** City of the site. */
  city: string;
  /** State of the site; place of supply for GST. */
  state_province: string;
  /** Postal code of the site. */
  postal_code: string;
  /** Country of the site, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Latitude of the gate, degrees north, WGS 84. */
  latitude_degrees: Scaled;
  /** Longitude of the gate, degrees east, WGS 84. */
  longitude_degrees: Scaled;
  /** IANA time zone in which the site keeps shifts and days, such as Asia/Kolkata. */
  time_zone: string;
  /** Covered floor area, square metres. */
  floor_area_m2: Scaled;
  /** Electrical power contracted with the utility, kVA. */
  contract_demand_kva: Scaled;
  /** Regular production days a week, without overtime. */
  working_days_per_week: number;
  /** First day of production. */
  opened_on: Day;
  /** Last day of production. Null while the site is not closed. */
  closed_on: Day | null;
  /** active: produces; suspended: stopped for a time; closed: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One machine (ISA-95 work unit), from order to scrapping. Written by data governance when machines are bought, moved or retired; what a machine does now is in operations. */
export type MachinesRow = {
  /** Surrogate key. */
  machine_id: Key;
  /** Code on the machine's plate, such as MCH-0042. */
  machine_code: string;
  /** Name used on the shop floor. */
  machine_name: string;
  /** Site where the machine stands. */
  factory_id: Key;
  /** Line that the machine is part of. */
  production_line_id: Key;
  /** Position in the line's flow, from 1; parallel machines share one. */
  position_in_line: number;
  /** Kind of machine, decides its failure modes and sensors. */
  machine_type: string;
  /** Maker of the machine. */
  manufacturer: string;
  /** Model designation of the maker. */
  model: string;
  /** Serial number given by the maker. */
  serial_number: string;
  /** Electrical power at full load, kW. */
  rated_power_kw: Scaled;
  /** Highest spindle speed, revolutions per minute. Null for a machine without spindle. */
  maximum_spindle_speed_rpm: number | null;
  /** Torque at rated power, newton metres. Null for a machine without spindle. */
  rated_torque_nm: Scaled | null;
  /** Cutting time after which a tool is due for change, minutes. Null for a machine without cutting tools. */
  tool_life_minutes: number | null;
  /** Shortest time for one piece of the reference product, seconds; base of the performance factor. */
  ideal_cycle_seconds: Scaled;
  /** a: stops a site when down; b: stops a line; c: can be replaced at once. */
  criticality: string;
  /** Price paid, in currency_code. */
  purchase_amount: Scaled;
  /** Currency of the price, ISO 4217. */
  currency_code: string;
  /** Years over which the machine is depreciated. */
  useful_life_years: number;
  /** Day of the order. */
  purchased_on: Day;
  /** Day of hand-over to production. Null until then. */
  commissioned_on: Day | null;
  /** Day on which the machine left service. Null unless retired. */
  retired_on: Day | null;
  /** Supplier who sold it. Null when the maker is not a supplier of ours. */
  supplier_id: Key | null;
  /** ordered: not yet here; active: in service; standby: kept ready; retired: out of service. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One approved source of a material for a period (approved supplier list). Written by data governance from awards of sourcing; a new price is a new row. */
export type MaterialSuppliersRow = {
  /** Surrogate key. */
  material_supplier_id: Key;
  /** Material that may be bought. */
  material_id: Key;
  /** Supplier from whom it may be bought. */
  supplier_id: Key;
  /** Order of preference among the sources of a material, 1 first. */
  source_rank: number;
  /** The supplier's own part number. */
  supplier_part_number: string;
  /** Agreed price for price_unit_quantity, before tax, in currency_code. */
  unit_price_amount: Scaled;
  /** Currency of the price, ISO 4217. */
  currency_code: string;
  /** Quantity that the price is for, in unit_of_measure (100 for a price per hundred). */
  price_unit_quantity: Scaled;
  /** Unit of the quantities, equal to that of the material. */
  unit_of_measure: string;
  /** Smallest quantity per order, in unit_of_measure. */
  minimum_order_quantity: Scaled;
  /** Quantities are rounded up to a multiple of this, in unit_of_measure. */
  order_multiple_quantity: Scaled;
  /** Calendar days from order to delivery promised by the supplier. */
  lead_time_days: number;
  /** Share of the need meant for this source, percent. */
  quota_pct: Scaled;
  /** How much more than ordered is accepted, percent. */
  over_delivery_tolerance_pct: Scaled;
  /** First day on which price and source hold. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** approved: may be ordered; suspended: not for the time being; expired: replaced or ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One raw material, component or made part below the finished product. Written by data governance and engineering; stock is in ERP. */
export type MaterialsRow = {
  /** Surrogate key. */
  material_id: Key;
  /** Part number, such as MAT-01234. */
  material_code: string;
  /** Short description as on drawings and labels. */
  material_name: string;
  /** Commodity; machined_part and sub_assembly are made, the rest is bought. */
  material_group: string;
  /** bought from suppliers or made in a factory; decides whether MRP proposes a purchase or a production order. */
  procurement_type: string;
  /** Grade, norm or maker's part, such as EN 1.4404 or ISO 3601. */
  specification: string;
  /** Drawing. Null for catalogue parts and stock sold by grade. */
  drawing_number: string | null;
  /** Engineering revision in force, such as B. */
  revision: string;
  /** Unit in which stock and recipes count: pcs, kg, m, l or set. */
  unit_of_measure: string;
  /** Weight of one unit of measure, kg. */
  net_weight_kg: Scaled;
  /** Standard cost of one unit of measure in currency_code. */
  standard_cost_amount: Scaled;
  /** Currency of the standard cost, ISO 4217. */
  currency_code: string;
  /** How stock is valued. */
  valuation_method: string;
  /** Share of consumption value: a most, c least; decides the rhythm of counts. */
  abc_class: string;
  /** Planned calendar days to replenish; an approved source may name its own. */
  lead_time_days: number;
  /** How MRP sizes an order: as needed, fixed, in multiples, or a week's need. */
  lot_size_rule: string;
  /** Size or multiple of the rule, in unit_of_measure. */
  lot_size_quantity: Scaled;
  /** Loss expected in production, percent; MRP plans that much more. */
  scrap_allowance_pct: Scaled;
  /** True when every movement names a lot. */
  is_lot_controlled: boolean;
  /** Days from production to expiry. Null when it does not expire. */
  shelf_life_days: number | null;
  /** True when receipts go to quality inspection first. */
  inspection_required: boolean;
  /** True for dangerous goods. */
  is_hazardous: boolean;
  /** Harmonised commodity code for customs and GST. */
  hsn_code: string;
  /** GST rate, percent. */
  gst_rate_pct: Scaled;
  /** in_design: not yet orderable; active; phase_out: use up stock; obsolete: neither bought nor made. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One production line (ISA-95 work centre): machines scheduled together. Written by data governance on request of manufacturing. */
export type ProductionLinesRow = {
  /** Surrogate key. */
  production_line_id: Key;
  /** Code on the shop floor, such as LN-PUN1-M1. */
  line_code: string;
  /** Name of the line. */
  line_name: string;
  /** Site where the line stands. */
  factory_id: Key;
  /** Unit that runs the line. Null for a line not yet handed over to production. */
  department_id: Key | null;
  /** Process that the line performs. */
  line_type: string;
  /** Regular shifts a working day: 3 on machining, 2 on assembly. */
  shifts_per_day: number;
  /** Target of overall equipment effectiveness (ISO 22400), percent. */
  target_oee_pct: Scaled;
  /** Output at design speed, unit_of_measure per hour. */
  design_rate_per_hour: Scaled;
  /** Unit in which the line counts its output. */
  unit_of_measure: string;
  /** Parts that may wait before the line, units. */
  buffer_capacity_units: number;
  /** Supervisor in charge. Null while the position is vacant. */
  supervisor_employee_id: Key | null;
  /** Cost centre that is charged, equal to the code in ERP and finance. */
  cost_center_code: string;
  /** Day on which the line was handed over to production. */
  commissioned_on: Day;
  /** active: scheduled; suspended: stopped for a time; retired: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One finished good that is sold. Written by data governance and engineering; stock is in ERP. */
export type ProductsRow = {
  /** Surrogate key. */
  product_id: Key;
  /** Article number, such as PRD-00421. */
  product_code: string;
  /** Name in catalogue and on invoices. */
  product_name: string;
  /** Family; decides seasonality, routing and inspection. */
  product_family: string;
  /** AI4I quality variant: L low, M medium, H high; decides overstrain limits and tool wear. */
  product_variant: string;
  /** Nominal bore (DN), millimetres. */
  nominal_size_mm: Scaled;
  /** Pressure rating (PN), bar. */
  pressure_rating_bar: Scaled;
  /** Assembly drawing. */
  drawing_number: string;
  /** Engineering revision in force, such as C. */
  revision: string;
  /** Unit in which it is sold and stocked. */
  unit_of_measure: string;
  /** Weight of one unit without packing, kg. */
  net_weight_kg: Scaled;
  /** List price of one unit before tax, in currency_code. */
  list_price_amount: Scaled;
  /** Standard cost of one unit in currency_code, rolled up from bill of materials and routing. */
  standard_cost_amount: Scaled;
  /** Currency of price and cost, ISO 4217. */
  currency_code: string;
  /** Whether production starts from forecast or from an order. */
  planning_strategy: string;
  /** Planned calendar days to make and test one lot. */
  lead_time_days: number;
  /** How MRP sizes a production order. */
  lot_size_rule: string;
  /** Size or multiple of the rule, in unit_of_measure. */
  lot_size_quantity: Scaled;
  /** Share of sales value: a most, c least. */
  abc_class: string;
  /** True when every unit has a serial number. */
  is_serialised: boolean;
  /** Warranty from delivery, months. */
  warranty_months: number;
  /** Harmonised commodity code for customs and GST. */
  hsn_code: string;
  /** GST rate, percent. */
  gst_rate_pct: Scaled;
  /** First day of sale. */
  launched_on: Day;
  /** Last day on which orders are taken. Null while no end is decided. */
  discontinued_on: Day | null;
  /** Site that makes it. */
  home_factory_id: Key;
  /** in_design: not yet sold; active; phase_out: sold while stock lasts; obsolete: no longer sold. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One supplier from whom the group buys or may buy. Written by data governance; qualification and scores are in the supplier module. */
export type SuppliersRow = {
  /** Surrogate key. */
  supplier_id: Key;
  /** Supplier number on orders and invoices, such as SUP-00017. */
  supplier_code: string;
  /** Registered name of the supplier. */
  legal_name: string;
  /** What the supplier mainly supplies. */
  supplier_category: string;
  /** Standing in sourcing: strategic, preferred, approved, or conditional with extra checks. */
  supplier_tier: string;
  /** GSTIN, or the tax number of the supplier's country. Null for a supplier without registration. */
  tax_identifier: string | null;
  /** Contact person for orders. */
  contact_name: string;
  /** Mail address for orders. */
  email: string;
  /** Phone number in international form. */
  phone: string;
  /** Street and building. */
  address_line: string;
  /** City of the registered office. */
  city: string;
  /** State or province; decides the kind of GST. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the registered office. */
  postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Currency in which the vendor invoices, ISO 4217. */
  currency_code: string;
  /** Days from invoice date to due date. */
  payment_terms_days: number;
  /** Usual delivery term, Incoterms 2020. */
  incoterm: string;
  /** Calendar days from order to delivery where the approved source names none. */
  default_lead_time_days: number;
  /** Smallest order accepted, in currency_code. */
  minimum_order_amount: Scaled;
  /** Latest overall score, 0 to 100, taken over from the scorecards. Null until first scored. */
  quality_rating: Scaled | null;
  /** True for a micro, small or medium enterprise, which by law is paid within 45 days. */
  is_msme: boolean;
  /** Day of approval. Null while a prospect. */
  approved_on: Day | null;
  /** Why nothing may be ordered. Null unless blocked. */
  blocked_reason: string | null;
  /** prospect: not yet approved; active: may get orders; blocked: no new orders; retired: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One division of a warehouse with one use. Written by data governance on request of the supply chain. */
export type WarehouseZonesRow = {
  /** Surrogate key. */
  warehouse_zone_id: Key;
  /** Code of the zone, unique in its warehouse, such as BLK-A. */
  zone_code: string;
  /** Name of the zone. */
  zone_name: string;
  /** Warehouse that the zone is part of. */
  warehouse_id: Key;
  /** Use of the zone in the flow of goods. */
  zone_type: string;
  /** Climate kept in the zone. */
  temperature_class: string;
  /** Lowest temperature allowed, degrees Celsius. */
  minimum_temperature_celsius: Scaled;
  /** Highest temperature allowed, degrees Celsius. */
  maximum_temperature_celsius: Scaled;
  /** Floor area, square metres. */
  floor_area_m2: Scaled;
  /** Load that floor and racks of the zone may carry in all, kg. */
  maximum_weight_kg: Scaled;
  /** True when hazardous goods may be stored here. */
  allows_hazardous: boolean;
  /** True when only certified forklift drivers may work here. */
  requires_certified_driver: boolean;
  /** Position of the zone on a picker's walk through the warehouse, from 1. */
  pick_sequence: number;
  /** active: in use; blocked: no movement allowed; closed: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One storage facility with stock of its own. Written by data governance. */
export type WarehousesRow = {
  /** Surrogate key. */
  warehouse_id: Key;
  /** Code used on labels and documents, such as WH-PUN1-RM. */
  warehouse_code: string;
  /** Name of the facility. */
  warehouse_name: string;
  /** Legal entity that owns the stock in it. */
  company_id: Key;
  /** Site that it serves. Null for a distribution centre away from any site. */
  factory_id: Key | null;
  /** What it mainly stores. */
  warehouse_type: string;
  /** Street and plot of the facility. */
  address_line: string;
  /** City of the facility. */
  city: string;
  /** State of the facility; place of supply for GST. */
  state_province: string;
  /** Postal code of the facility. */
  postal_code: string;
  /** Country of the facility, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Latitude of the gate, degrees north, WGS 84. */
  latitude_degrees: Scaled;
  /** Longitude of the gate, degrees east, WGS 84. */
  longitude_degrees: Scaled;
  /** IANA time zone of the facility. */
  time_zone: string;
  /** Covered floor area, square metres. */
  floor_area_m2: Scaled;
  /** Pallet positions in racks and on the floor. */
  pallet_positions: number;
  /** Loading docks for lorries. */
  dock_count: number;
  /** True when goods may be kept under customs bond. */
  is_bonded: boolean;
  /** Person in charge. Null while the position is vacant. */
  manager_employee_id: Key | null;
  /** First day of use. */
  opened_on: Day;
  /** active: in use; suspended: closed for a time; closed: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  bill_of_materials: BillOfMaterialsRow;
  bom_components: BomComponentsRow;
  companies: CompaniesRow;
  customers: CustomersRow;
  departments: DepartmentsRow;
  employees: EmployeesRow;
  factories: FactoriesRow;
  machines: MachinesRow;
  material_suppliers: MaterialSuppliersRow;
  materials: MaterialsRow;
  production_lines: ProductionLinesRow;
  products: ProductsRow;
  suppliers: SuppliersRow;
  warehouse_zones: WarehouseZonesRow;
  warehouses: WarehousesRow;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = Record<never, never>;
