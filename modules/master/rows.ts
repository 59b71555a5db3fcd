// Row types of master, generated from its schema by `npm run generate`.

import type { Day, Decimal, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';

/** One revision of the recipe of a product or a made material. Written by engineering; a change ends the old revision the day before the new one begins. */
export type BillOfMaterialsRow = {
  /** Surrogate key of the revision. */
  readonly bom_id: Key;
  /** Number of the recipe, the same over its revisions, such as BOM-00042. */
  readonly bom_number: string;
  /** Product made. Null when the recipe is of a material. */
  readonly product_id: Key | null;
  /** Material made. Null when the recipe is of a product. */
  readonly material_id: Key | null;
  /** Revision of the recipe, such as A. */
  readonly revision: string;
  /** What the recipe is for. */
  readonly bom_usage: 'production' | 'engineering' | 'spare_parts';
  /** Site for which the recipe holds. */
  readonly factory_id: Key;
  /** Output that the component quantities make, in unit_of_measure. */
  readonly base_quantity: Decimal<3>;
  /** Unit of the output. */
  readonly unit_of_measure: string;
  /** Share of output expected to be good, percent. */
  readonly expected_yield_pct: Decimal<4>;
  /** First day on which orders are released with this revision. */
  readonly effective_from: Day;
  /** Last such day. Null while open-ended. */
  readonly effective_to: Day | null;
  /** Engineering change that made this revision, such as ECN-2026-0012. Null for a first revision. */
  readonly engineering_change_number: string | null;
  /** Why it was changed. Null for a first revision. */
  readonly change_reason: string | null;
  /** Engineer who wrote it. */
  readonly prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  readonly status: 'draft' | 'released' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One component line of a bill of materials revision. Written by engineering; never changed once the revision is released. */
export type BomComponentsRow = {
  /** Surrogate key. */
  readonly bom_component_id: Key;
  /** Revision that the line belongs to. */
  readonly bom_id: Key;
  /** Position in the recipe, from 10 in steps of 10. */
  readonly line_number: number;
  /** Component consumed. */
  readonly material_id: Key;
  /** Quantity for the base quantity of the recipe, in unit_of_measure, without scrap. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantity, equal to that of the component. */
  readonly unit_of_measure: string;
  /** Loss of this component in the operation, percent on top. */
  readonly scrap_pct: Decimal<4>;
  /** Routing operation in which it is consumed (operation_sequence of the routing). */
  readonly operation_sequence: number;
  /** pick: issued by lot; backflush: booked by output; phantom: passed through to its own components. */
  readonly supply_type: 'pick' | 'backflush' | 'phantom';
  /** Balloon number on the drawing. Null when not drawn. */
  readonly position_on_drawing: string | null;
  /** True when its lot must be recorded in the genealogy of the product. */
  readonly is_critical: boolean;
  /** Material allowed in its place. Null when none is. */
  readonly alternate_material_id: Key | null;
  /** Days after the start of the order when it is needed. */
  readonly lead_time_offset_days: number;
  /** Remark for the shop floor. Null when there is none. */
  readonly note: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One legal entity of the group. Written by data governance; changes only when the group does. */
export type CompaniesRow = {
  /** Surrogate key. */
  readonly company_id: Key;
  /** Short code used in documents and ledgers, such as GPL. */
  readonly company_code: string;
  /** Registered name, as printed on invoices. */
  readonly legal_name: string;
  /** Name used in daily business. */
  readonly trade_name: string;
  /** Company that holds the majority of this one. Null for the head of the group. */
  readonly parent_company_id: Key | null;
  /** Corporate identification number (CIN) of the register of companies. */
  readonly registration_number: string;
  /** GST identification number (GSTIN) of the head office. */
  readonly tax_identifier: string;
  /** Currency in which the books are kept, ISO 4217. */
  readonly base_currency_code: string;
  /** First month of the fiscal year, 1 to 12; 4 in India. */
  readonly fiscal_year_start_month: number;
  /** Day of incorporation. */
  readonly incorporated_on: Day;
  /** Street and building of the registered office. */
  readonly address_line: string;
  /** City of the registered office. */
  readonly city: string;
  /** State of the registered office; decides between intra- and inter-state GST. */
  readonly state_province: string;
  /** Postal code of the registered office. */
  readonly postal_code: string;
  /** Country of the registered office, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Switchboard number in international form. */
  readonly phone: string;
  /** General mail address. */
  readonly email: string;
  /** active: trades; dormant: exists without trade; dissolved: wound up. */
  readonly status: 'active' | 'dormant' | 'dissolved';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One customer to whom the group sells or may sell. Written by data governance; the relationship itself is in CRM. */
export type CustomersRow = {
  /** Surrogate key. */
  readonly customer_id: Key;
  /** Customer number on orders and invoices, such as CUS-00042. */
  readonly customer_code: string;
  /** Registered name of the customer. */
  readonly legal_name: string;
  /** Kind of customer; group for companies of the group itself. */
  readonly customer_segment: 'oem' | 'epc' | 'distributor' | 'end_user' | 'government' | 'group';
  /** Industry in which our products are used. */
  readonly industry: 'water' | 'oil_and_gas' | 'chemical' | 'power' | 'food' | 'pharma' | 'mining' | 'marine' | 'machinery' | 'trade';
  /** Sales region that serves the customer; export for all abroad. */
  readonly sales_region: 'north' | 'south' | 'east' | 'west' | 'export';
  /** GSTIN, or the tax number of the customer's country. Null for an unregistered buyer. */
  readonly tax_identifier: string | null;
  /** Contact person for orders. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Mail address for orders. personal: customer_contact, contact, contract. */
  readonly email: string;
  /** Phone number in international form. personal: customer_contact, contact, contract. */
  readonly phone: string;
  /** Street and building of the delivery address. */
  readonly address_line: string;
  /** City of the delivery address. */
  readonly city: string;
  /** State or province; place of supply for GST. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the delivery address. */
  readonly postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Currency in which the customer is invoiced, ISO 4217. */
  readonly currency_code: string;
  /** Price list that applies. */
  readonly price_group: 'list' | 'distributor' | 'oem' | 'key_account';
  /** Days from invoice date to due date. */
  readonly payment_terms_days: number;
  /** Highest open receivables and released orders allowed without approval, in INR. */
  readonly credit_limit_amount: Decimal<2>;
  /** Usual delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Rank when stock is short. */
  readonly delivery_priority: 'low' | 'normal' | 'high' | 'urgent';
  /** True when goods leave only after payment. */
  readonly is_prepaid: boolean;
  /** True for a company of the group; such sales are eliminated in consolidation. */
  readonly is_intercompany: boolean;
  /** Day on which the customer was accepted. */
  readonly customer_since: Day;
  /** prospect: has not ordered yet; active: may order; on_hold: no release of orders; inactive: given up. */
  readonly status: 'prospect' | 'active' | 'on_hold' | 'inactive';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One organisational unit. Written by data governance on request of human resources; the tree has one root per company. */
export type DepartmentsRow = {
  /** Surrogate key. */
  readonly department_id: Key;
  /** Code used on cost reports and badges, such as PUN1-MCH. */
  readonly department_code: string;
  /** Name of the unit. */
  readonly department_name: string;
  /** Legal entity that the unit belongs to. */
  readonly company_id: Key;
  /** Site where the unit works. Null for units of the head office. */
  readonly factory_id: Key | null;
  /** Unit above this one. Null for the root of a company. */
  readonly parent_department_id: Key | null;
  /** Head of the unit. Null while the position is vacant. */
  readonly manager_employee_id: Key | null;
  /** Business function that the unit performs. */
  readonly department_function: 'production' | 'maintenance' | 'quality' | 'engineering' | 'planning' | 'purchasing' | 'warehouse' | 'logistics' | 'sales' | 'service' | 'finance' | 'human_resources' | 'information_technology' | 'safety' | 'management';
  /** Cost centre that is charged, equal to the code in ERP and finance. */
  readonly cost_center_code: string;
  /** True when the unit's hours are booked on production orders. */
  readonly is_direct_labour: boolean;
  /** Positions approved for the fiscal year, persons. */
  readonly approved_headcount: number;
  /** Operating budget of the fiscal year in currency_code. */
  readonly annual_budget_amount: Decimal<2>;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** First day on which the unit exists. */
  readonly valid_from: Day;
  /** Last day on which the unit exists. Null while it goes on. */
  readonly valid_to: Day | null;
  /** active: works; closed: dissolved, kept for history. */
  readonly status: 'active' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person employed by the group, from hiring on; people who left stay. Written by data governance from hires and leavers that human resources reports. */
export type EmployeesRow = {
  /** Surrogate key. */
  readonly employee_id: Key;
  /** Personnel number on badge and payslip, such as EMP-00042. */
  readonly employee_number: string;
  /** Given name. personal: employee, identity, contract. */
  readonly first_name: string;
  /** Family name. personal: employee, identity, contract. */
  readonly last_name: string;
  /** Gender as stated by the person. personal: employee, identity, contract. */
  readonly gender: 'female' | 'male' | 'other' | 'undisclosed';
  /** Date of birth; nobody is employed before turning 18. personal: employee, identity, contract. */
  readonly birth_date: Day;
  /** Company mail address. personal: employee, contact, contract. */
  readonly email: string;
  /** Company phone number in international form. personal: employee, contact, contract. */
  readonly phone: string;
  /** Legal entity that employs the person. */
  readonly company_id: Key;
  /** Site where the person works. Null for the head office and field staff. */
  readonly factory_id: Key | null;
  /** Unit that the person belongs to today. */
  readonly department_id: Key;
  /** Direct superior. Null for the one head of the group. */
  readonly manager_employee_id: Key | null;
  /** Title of the job held today. */
  readonly job_title: string;
  /** Pay grade, such as W3 for workers, S2 for staff, M1 for managers. */
  readonly job_grade: string;
  /** Legal form of the employment. */
  readonly employment_type: 'permanent' | 'fixed_term' | 'apprentice' | 'contract';
  /** direct: hours are booked on orders; indirect: supports production; administrative; management. */
  readonly worker_category: 'direct' | 'indirect' | 'administrative' | 'management';
  /** Standard cost of one working hour, wage and on-cost, in currency_code. */
  readonly hourly_cost_amount: Decimal<4>;
  /** Currency of the hourly cost, ISO 4217. */
  readonly currency_code: string;
  /** First day of employment. */
  readonly hire_date: Day;
  /** Last day of employment, known from notice on. Null while no end is known. */
  readonly termination_date: Day | null;
  /** Why the employment ends. Null while no end is known. */
  readonly termination_reason: 'resigned' | 'retired' | 'dismissed' | 'contract_ended' | 'deceased' | null;
  /** active: at work; on_leave: long leave; terminated: left on termination_date. */
  readonly status: 'active' | 'on_leave' | 'terminated';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One manufacturing site (ISA-95 site). Written by data governance. */
export type FactoriesRow = {
  /** Surrogate key. */
  readonly factory_id: Key;
  /** Site code used in documents, such as PUN1. */
  readonly factory_code: string;
  /** Name of the site. */
  readonly factory_name: string;
  /** Legal entity that operates the site. */
  readonly company_id: Key;
  /** What the site mainly does: machining, assembly or both (integrated). */
  readonly site_type: 'machining' | 'assembly' | 'integrated';
  /** Street and plot of the site. */
  readonly address_line: string;
  /** City of the site. */
  readonly city: string;
  /** State of the site; place of supply for GST. */
  readonly state_province: string;
  /** Postal code of the site. */
  readonly postal_code: string;
  /** Country of the site, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Latitude of the gate, degrees north, WGS 84. */
  readonly latitude_degrees: Decimal<6>;
  /** Longitude of the gate, degrees east, WGS 84. */
  readonly longitude_degrees: Decimal<6>;
  /** IANA time zone in which the site keeps shifts and days, such as Asia/Kolkata. */
  readonly time_zone: string;
  /** Covered floor area, square metres. */
  readonly floor_area_m2: Decimal<2>;
  /** Electrical power contracted with the utility, kVA. */
  readonly contract_demand_kva: Decimal<2>;
  /** Regular production days a week, without overtime. */
  readonly working_days_per_week: number;
  /** First day of production. */
  readonly opened_on: Day;
  /** Last day of production. Null while the site is not closed. */
  readonly closed_on: Day | null;
  /** active: produces; suspended: stopped for a time; closed: given up. */
  readonly status: 'active' | 'suspended' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One machine (ISA-95 work unit), from order to scrapping. Written by data governance when machines are bought, moved or retired; what a machine does now is in operations. */
export type MachinesRow = {
  /** Surrogate key. */
  readonly machine_id: Key;
  /** Code on the machine's plate, such as MCH-0042. */
  readonly machine_code: string;
  /** Name used on the shop floor. */
  readonly machine_name: string;
  /** Site where the machine stands. */
  readonly factory_id: Key;
  /** Line that the machine is part of. */
  readonly production_line_id: Key;
  /** Position in the line's flow, from 1; parallel machines share one. */
  readonly position_in_line: number;
  /** Kind of machine, decides its failure modes and sensors. */
  readonly machine_type: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'other';
  /** Maker of the machine. */
  readonly manufacturer: string;
  /** Model designation of the maker. */
  readonly model: string;
  /** Serial number given by the maker. */
  readonly serial_number: string;
  /** Electrical power at full load, kW. */
  readonly rated_power_kw: Decimal<3>;
  /** Highest spindle speed, revolutions per minute. Null for a machine without spindle. */
  readonly maximum_spindle_speed_rpm: number | null;
  /** Torque at rated power, newton metres. Null for a machine without spindle. */
  readonly rated_torque_nm: Decimal<2> | null;
  /** Cutting time after which a tool is due for change, minutes. Null for a machine without cutting tools. */
  readonly tool_life_minutes: number | null;
  /** Shortest time for one piece of the reference product, seconds; base of the performance factor. */
  readonly ideal_cycle_seconds: Decimal<2>;
  /** a: stops a site when down; b: stops a line; c: can be replaced at once. */
  readonly criticality: 'a' | 'b' | 'c';
  /** Price paid, in currency_code. */
  readonly purchase_amount: Decimal<2>;
  /** Currency of the price, ISO 4217. */
  readonly currency_code: string;
  /** Years over which the machine is depreciated. */
  readonly useful_life_years: number;
  /** Day of the order. */
  readonly purchased_on: Day;
  /** Day of hand-over to production. Null until then. */
  readonly commissioned_on: Day | null;
  /** Day on which the machine left service. Null unless retired. */
  readonly retired_on: Day | null;
  /** Supplier who sold it. Null when the maker is not a supplier of ours. */
  readonly supplier_id: Key | null;
  /** ordered: not yet here; active: in service; standby: kept ready; retired: out of service. */
  readonly status: 'ordered' | 'active' | 'standby' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One approved source of a material for a period (approved supplier list). Written by data governance from awards of sourcing; a new price is a new row. */
export type MaterialSuppliersRow = {
  /** Surrogate key. */
  readonly material_supplier_id: Key;
  /** Material that may be bought. */
  readonly material_id: Key;
  /** Supplier from whom it may be bought. */
  readonly supplier_id: Key;
  /** Order of preference among the sources of a material, 1 first. */
  readonly source_rank: number;
  /** The supplier's own part number. */
  readonly supplier_part_number: string;
  /** Agreed price for price_unit_quantity, before tax, in currency_code. */
  readonly unit_price_amount: Decimal<4>;
  /** Currency of the price, ISO 4217. */
  readonly currency_code: string;
  /** Quantity that the price is for, in unit_of_measure (100 for a price per hundred). */
  readonly price_unit_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the material. */
  readonly unit_of_measure: string;
  /** Smallest quantity per order, in unit_of_measure. */
  readonly minimum_order_quantity: Decimal<3>;
  /** Quantities are rounded up to a multiple of this, in unit_of_measure. */
  readonly order_multiple_quantity: Decimal<3>;
  /** Calendar days from order to delivery promised by the supplier. */
  readonly lead_time_days: number;
  /** Share of the need meant for this source, percent. */
  readonly quota_pct: Decimal<4>;
  /** How much more than ordered is accepted, percent. */
  readonly over_delivery_tolerance_pct: Decimal<4>;
  /** First day on which price and source hold. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** approved: may be ordered; suspended: not for the time being; expired: replaced or ended. */
  readonly status: 'approved' | 'suspended' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One raw material, component or made part below the finished product. Written by data governance and engineering; stock is in ERP. */
export type MaterialsRow = {
  /** Surrogate key. */
  readonly material_id: Key;
  /** Part number, such as MAT-01234. */
  readonly material_code: string;
  /** Short description as on drawings and labels. */
  readonly material_name: string;
  /** Commodity; machined_part and sub_assembly are made, the rest is bought. */
  readonly material_group: 'bar_stock' | 'casting' | 'forging' | 'sheet' | 'seal' | 'bearing' | 'fastener' | 'motor' | 'electronics' | 'packaging' | 'consumable' | 'machined_part' | 'sub_assembly';
  /** bought from suppliers or made in a factory; decides whether MRP proposes a purchase or a production order. */
  readonly procurement_type: 'bought' | 'made';
  /** Grade, norm or maker's part, such as EN 1.4404 or ISO 3601. */
  readonly specification: string;
  /** Drawing. Null for catalogue parts and stock sold by grade. */
  readonly drawing_number: string | null;
  /** Engineering revision in force, such as B. */
  readonly revision: string;
  /** Unit in which stock and recipes count: pcs, kg, m, l or set. */
  readonly unit_of_measure: 'pcs' | 'kg' | 'm' | 'l' | 'set';
  /** Weight of one unit of measure, kg. */
  readonly net_weight_kg: Decimal<4>;
  /** Standard cost of one unit of measure in currency_code. */
  readonly standard_cost_amount: Decimal<4>;
  /** Currency of the standard cost, ISO 4217. */
  readonly currency_code: string;
  /** How stock is valued. */
  readonly valuation_method: 'standard' | 'moving_average';
  /** Share of consumption value: a most, c least; decides the rhythm of counts. */
  readonly abc_class: 'a' | 'b' | 'c';
  /** Planned calendar days to replenish; an approved source may name its own. */
  readonly lead_time_days: number;
  /** How MRP sizes an order: as needed, fixed, in multiples, or a week's need. */
  readonly lot_size_rule: 'lot_for_lot' | 'fixed' | 'multiple' | 'weekly';
  /** Size or multiple of the rule, in unit_of_measure. */
  readonly lot_size_quantity: Decimal<3>;
  /** Loss expected in production, percent; MRP plans that much more. */
  readonly scrap_allowance_pct: Decimal<4>;
  /** True when every movement names a lot. */
  readonly is_lot_controlled: boolean;
  /** Days from production to expiry. Null when it does not expire. */
  readonly shelf_life_days: number | null;
  /** True when receipts go to quality inspection first. */
  readonly inspection_required: boolean;
  /** True for dangerous goods. */
  readonly is_hazardous: boolean;
  /** Harmonised commodity code for customs and GST. */
  readonly hsn_code: string;
  /** GST rate, percent. */
  readonly gst_rate_pct: Decimal<4>;
  /** in_design: not yet orderable; active; phase_out: use up stock; obsolete: neither bought nor made. */
  readonly status: 'in_design' | 'active' | 'phase_out' | 'obsolete';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One production line (ISA-95 work centre): machines scheduled together. Written by data governance on request of manufacturing. */
export type ProductionLinesRow = {
  /** Surrogate key. */
  readonly production_line_id: Key;
  /** Code on the shop floor, such as LN-PUN1-M1. */
  readonly line_code: string;
  /** Name of the line. */
  readonly line_name: string;
  /** Site where the line stands. */
  readonly factory_id: Key;
  /** Unit that runs the line. Null for a line not yet handed over to production. */
  readonly department_id: Key | null;
  /** Process that the line performs. */
  readonly line_type: 'machining' | 'heat_treatment' | 'forming' | 'assembly' | 'testing' | 'packing';
  /** Regular shifts a working day: 3 on machining, 2 on assembly. */
  readonly shifts_per_day: number;
  /** Target of overall equipment effectiveness (ISO 22400), percent. */
  readonly target_oee_pct: Decimal<4>;
  /** Output at design speed, unit_of_measure per hour. */
  readonly design_rate_per_hour: Decimal<3>;
  /** Unit in which the line counts its output. */
  readonly unit_of_measure: string;
  /** Parts that may wait before the line, units. */
  readonly buffer_capacity_units: number;
  /** Supervisor in charge. Null while the position is vacant. */
  readonly supervisor_employee_id: Key | null;
  /** Cost centre that is charged, equal to the code in ERP and finance. */
  readonly cost_center_code: string;
  /** Day on which the line was handed over to production. */
  readonly commissioned_on: Day;
  /** active: scheduled; suspended: stopped for a time; retired: given up. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One finished good that is sold. Written by data governance and engineering; stock is in ERP. */
export type ProductsRow = {
  /** Surrogate key. */
  readonly product_id: Key;
  /** Article number, such as PRD-00421. */
  readonly product_code: string;
  /** Name in catalogue and on invoices. */
  readonly product_name: string;
  /** Family; decides seasonality, routing and inspection. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit';
  /** AI4I quality variant: L low, M medium, H high; decides overstrain limits and tool wear. */
  readonly product_variant: 'L' | 'M' | 'H';
  /** Nominal bore (DN), millimetres. */
  readonly nominal_size_mm: Decimal<2>;
  /** Pressure rating (PN), bar. */
  readonly pressure_rating_bar: Decimal<2>;
  /** Assembly drawing. */
  readonly drawing_number: string;
  /** Engineering revision in force, such as C. */
  readonly revision: string;
  /** Unit in which it is sold and stocked. */
  readonly unit_of_measure: 'pcs' | 'set';
  /** Weight of one unit without packing, kg. */
  readonly net_weight_kg: Decimal<4>;
  /** List price of one unit before tax, in currency_code. */
  readonly list_price_amount: Decimal<4>;
  /** Standard cost of one unit in currency_code, rolled up from bill of materials and routing. */
  readonly standard_cost_amount: Decimal<4>;
  /** Currency of price and cost, ISO 4217. */
  readonly currency_code: string;
  /** Whether production starts from forecast or from an order. */
  readonly planning_strategy: 'make_to_stock' | 'assemble_to_order' | 'make_to_order';
  /** Planned calendar days to make and test one lot. */
  readonly lead_time_days: number;
  /** How MRP sizes a production order. */
  readonly lot_size_rule: 'lot_for_lot' | 'fixed' | 'multiple' | 'weekly';
  /** Size or multiple of the rule, in unit_of_measure. */
  readonly lot_size_quantity: Decimal<3>;
  /** Share of sales value: a most, c least. */
  readonly abc_class: 'a' | 'b' | 'c';
  /** True when every unit has a serial number. */
  readonly is_serialised: boolean;
  /** Warranty from delivery, months. */
  readonly warranty_months: number;
  /** Harmonised commodity code for customs and GST. */
  readonly hsn_code: string;
  /** GST rate, percent. */
  readonly gst_rate_pct: Decimal<4>;
  /** First day of sale. */
  readonly launched_on: Day;
  /** Last day on which orders are taken. Null while no end is decided. */
  readonly discontinued_on: Day | null;
  /** Site that makes it. */
  readonly home_factory_id: Key;
  /** in_design: not yet sold; active; phase_out: sold while stock lasts; obsolete: no longer sold. */
  readonly status: 'in_design' | 'active' | 'phase_out' | 'obsolete';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One supplier from whom the group buys or may buy. Written by data governance; qualification and scores are in the supplier module. */
export type SuppliersRow = {
  /** Surrogate key. */
  readonly supplier_id: Key;
  /** Supplier number on orders and invoices, such as SUP-00017. */
  readonly supplier_code: string;
  /** Registered name of the supplier. */
  readonly legal_name: string;
  /** What the supplier mainly supplies. */
  readonly supplier_category: 'raw_material' | 'casting' | 'component' | 'electronics' | 'packaging' | 'service' | 'carrier' | 'equipment' | 'mro';
  /** Standing in sourcing: strategic, preferred, approved, or conditional with extra checks. */
  readonly supplier_tier: 'strategic' | 'preferred' | 'approved' | 'conditional';
  /** GSTIN, or the tax number of the supplier's country. Null for a supplier without registration. */
  readonly tax_identifier: string | null;
  /** Contact person for orders. personal: supplier_contact, identity, contract. */
  readonly contact_name: string;
  /** Mail address for orders. personal: supplier_contact, contact, contract. */
  readonly email: string;
  /** Phone number in international form. personal: supplier_contact, contact, contract. */
  readonly phone: string;
  /** Street and building. */
  readonly address_line: string;
  /** City of the registered office. */
  readonly city: string;
  /** State or province; decides the kind of GST. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the registered office. */
  readonly postal_code: string;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Currency in which the vendor invoices, ISO 4217. */
  readonly currency_code: string;
  /** Days from invoice date to due date. */
  readonly payment_terms_days: number;
  /** Usual delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Calendar days from order to delivery where the approved source names none. */
  readonly default_lead_time_days: number;
  /** Smallest order accepted, in currency_code. */
  readonly minimum_order_amount: Decimal<2>;
  /** Latest overall score, 0 to 100, taken over from the scorecards. Null until first scored. */
  readonly quality_rating: Decimal<2> | null;
  /** True for a micro, small or medium enterprise, which by law is paid within 45 days. */
  readonly is_msme: boolean;
  /** Day of approval. Null while a prospect. */
  readonly approved_on: Day | null;
  /** Why nothing may be ordered. Null unless blocked. */
  readonly blocked_reason: string | null;
  /** prospect: not yet approved; active: may get orders; blocked: no new orders; retired: given up. */
  readonly status: 'prospect' | 'active' | 'blocked' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One division of a warehouse with one use. Written by data governance on request of the supply chain. */
export type WarehouseZonesRow = {
  /** Surrogate key. */
  readonly warehouse_zone_id: Key;
  /** Code of the zone, unique in its warehouse, such as BLK-A. */
  readonly zone_code: string;
  /** Name of the zone. */
  readonly zone_name: string;
  /** Warehouse that the zone is part of. */
  readonly warehouse_id: Key;
  /** Use of the zone in the flow of goods. */
  readonly zone_type: 'receiving' | 'bulk' | 'pick' | 'staging' | 'quarantine' | 'returns';
  /** Climate kept in the zone. */
  readonly temperature_class: 'ambient' | 'cool' | 'heated';
  /** Lowest temperature allowed, degrees Celsius. */
  readonly minimum_temperature_celsius: Decimal<2>;
  /** Highest temperature allowed, degrees Celsius. */
  readonly maximum_temperature_celsius: Decimal<2>;
  /** Floor area, square metres. */
  readonly floor_area_m2: Decimal<2>;
  /** Load that floor and racks of the zone may carry in all, kg. */
  readonly maximum_weight_kg: Decimal<3>;
  /** True when hazardous goods may be stored here. */
  readonly allows_hazardous: boolean;
  /** True when only certified forklift drivers may work here. */
  readonly requires_certified_driver: boolean;
  /** Position of the zone on a picker's walk through the warehouse, from 1. */
  readonly pick_sequence: number;
  /** active: in use; blocked: no movement allowed; closed: given up. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One storage facility with stock of its own. Written by data governance. */
export type WarehousesRow = {
  /** Surrogate key. */
  readonly warehouse_id: Key;
  /** Code used on labels and documents, such as WH-PUN1-RM. */
  readonly warehouse_code: string;
  /** Name of the facility. */
  readonly warehouse_name: string;
  /** Legal entity that owns the stock in it. */
  readonly company_id: Key;
  /** Site that it serves. Null for a distribution centre away from any site. */
  readonly factory_id: Key | null;
  /** What it mainly stores. */
  readonly warehouse_type: 'raw_material' | 'finished_goods' | 'mixed' | 'distribution' | 'spare_parts';
  /** Street and plot of the facility. */
  readonly address_line: string;
  /** City of the facility. */
  readonly city: string;
  /** State of the facility; place of supply for GST. */
  readonly state_province: string;
  /** Postal code of the facility. */
  readonly postal_code: string;
  /** Country of the facility, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Latitude of the gate, degrees north, WGS 84. */
  readonly latitude_degrees: Decimal<6>;
  /** Longitude of the gate, degrees east, WGS 84. */
  readonly longitude_degrees: Decimal<6>;
  /** IANA time zone of the facility. */
  readonly time_zone: string;
  /** Covered floor area, square metres. */
  readonly floor_area_m2: Decimal<2>;
  /** Pallet positions in racks and on the floor. */
  readonly pallet_positions: number;
  /** Loading docks for lorries. */
  readonly dock_count: number;
  /** True when goods may be kept under customs bond. */
  readonly is_bonded: boolean;
  /** Person in charge. Null while the position is vacant. */
  readonly manager_employee_id: Key | null;
  /** First day of use. */
  readonly opened_on: Day;
  /** active: in use; suspended: closed for a time; closed: given up. */
  readonly status: 'active' | 'suspended' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  bill_of_materials: NewRow<BillOfMaterialsRow, 'bom_id' | 'product_id' | 'material_id' | 'effective_to' | 'engineering_change_number' | 'change_reason' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
  bom_components: NewRow<BomComponentsRow, 'bom_component_id' | 'position_on_drawing' | 'alternate_material_id' | 'note' | 'created_at' | 'updated_at'>;
  companies: NewRow<CompaniesRow, 'company_id' | 'parent_company_id' | 'created_at' | 'updated_at'>;
  customers: NewRow<CustomersRow, 'customer_id' | 'tax_identifier' | 'state_province' | 'created_at' | 'updated_at'>;
  departments: NewRow<DepartmentsRow, 'department_id' | 'factory_id' | 'parent_department_id' | 'manager_employee_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  employees: NewRow<EmployeesRow, 'employee_id' | 'factory_id' | 'manager_employee_id' | 'termination_date' | 'termination_reason' | 'created_at' | 'updated_at'>;
  factories: NewRow<FactoriesRow, 'factory_id' | 'closed_on' | 'created_at' | 'updated_at'>;
  machines: NewRow<MachinesRow, 'machine_id' | 'maximum_spindle_speed_rpm' | 'rated_torque_nm' | 'tool_life_minutes' | 'commissioned_on' | 'retired_on' | 'supplier_id' | 'created_at' | 'updated_at'>;
  material_suppliers: NewRow<MaterialSuppliersRow, 'material_supplier_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  materials: NewRow<MaterialsRow, 'material_id' | 'drawing_number' | 'shelf_life_days' | 'created_at' | 'updated_at'>;
  production_lines: NewRow<ProductionLinesRow, 'production_line_id' | 'department_id' | 'supervisor_employee_id' | 'created_at' | 'updated_at'>;
  products: NewRow<ProductsRow, 'product_id' | 'discontinued_on' | 'created_at' | 'updated_at'>;
  suppliers: NewRow<SuppliersRow, 'supplier_id' | 'tax_identifier' | 'state_province' | 'quality_rating' | 'approved_on' | 'blocked_reason' | 'created_at' | 'updated_at'>;
  warehouse_zones: NewRow<WarehouseZonesRow, 'warehouse_zone_id' | 'created_at' | 'updated_at'>;
  warehouses: NewRow<WarehousesRow, 'warehouse_id' | 'factory_id' | 'manager_employee_id' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = Record<never, never>;

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = Record<never, never>;

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
