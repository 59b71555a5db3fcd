// Row types of wms, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { GoodsReceiptLinesRow as ErpGoodsReceiptLinesRow, GoodsReceiptsRow as ErpGoodsReceiptsRow, InventoryTransactionsRow as ErpInventoryTransactionsRow, SalesOrderLinesRow as ErpSalesOrderLinesRow } from '../erp/rows.ts';
import type { ErpWmsSyncQueueRow as FinancialErpWmsSyncQueueRow, InventoryAllocationsRow as FinancialInventoryAllocationsRow, SnapshotDataRow as FinancialSnapshotDataRow } from '../financial/rows.ts';
import type { EmployeeShiftsRow as HrEmployeeShiftsRow, ShiftSchedulesRow as HrShiftSchedulesRow } from '../hr/rows.ts';
import type { MaterialTransactionsRow as ManufacturingMaterialTransactionsRow } from '../manufacturing/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MaterialsRow as MasterMaterialsRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehouseZonesRow as MasterWarehouseZonesRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { OutboundOrdersRow as TmsOutboundOrdersRow } from '../tms/rows.ts';

/** One item, lot and stock type counted in one bin. The rows of one number are one count of a bin. Written by warehouse management; a difference is booked once, by one movement, and reported to ERP. */
export type CycleCountTasksRow = {
  /** Surrogate key of the line. */
  readonly cycle_count_task_id: Key;
  /** Number of the count, such as CNT-2026-000123; the same on all its lines. */
  readonly cycle_count_task_number: string;
  /** Line within the count, from 1. */
  readonly line_number: number;
  /** What made the count due. */
  readonly count_type: 'abc_cycle' | 'annual' | 'spot' | 'zero_stock' | 'short_pick' | 'audit';
  /** Warehouse counted. */
  readonly warehouse_id: Key;
  /** Bin counted. */
  readonly storage_bin_id: Key;
  /** Stock row counted. Null for goods found where none were booked, until they are adjusted. */
  readonly warehouse_inventory_id: Key | null;
  /** Short pick that caused the count. Null unless one did. */
  readonly picking_task_id: Key | null;
  /** Product counted. Null when a material is. */
  readonly product_id: Key | null;
  /** Material counted. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot counted. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Stock type counted. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked';
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** True when the counter does not see the book quantity. */
  readonly is_blind: boolean;
  /** Stock in the system at the moment of counting, unit_of_measure. Null until counted. */
  readonly book_quantity: Decimal<3> | null;
  /** First count, unit_of_measure. Null until counted. */
  readonly counted_quantity: Decimal<3> | null;
  /** Second count by another person, which then holds, unit_of_measure. Null when none was needed. */
  readonly recounted_quantity: Decimal<3> | null;
  /** Count that holds minus book_quantity, signed, unit_of_measure. Null until the count is final. */
  readonly difference_quantity: Decimal<3> | null;
  /** Standard cost of one unit on that day, in currency_code. Null until the count is final. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Difference valued at unit_cost_amount, signed, in currency_code; decides who must approve. Null until the count is final. */
  readonly difference_amount: Decimal<2> | null;
  /** Currency of cost and value, ISO 4217. */
  readonly currency_code: string;
  /** Cause found for the difference. Null without difference or until looked into. */
  readonly reason_code: 'mis_pick' | 'mis_putaway' | 'receiving_error' | 'unit_error' | 'unrecorded_scrap' | 'unrecorded_use' | 'damage' | 'theft' | 'label_error' | 'not_found' | null;
  /** Decision on the adjustment. Null when none is needed or it is not yet final. */
  readonly approval_status: 'pending' | 'approved' | 'rejected' | null;
  /** Who decided. Null until decided and when no decision is needed. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null until then and when no decision is needed. */
  readonly approved_at: Moment | null;
  /** The one movement that adjusts the stock. Null unless adjusted. */
  readonly warehouse_movement_id: Key | null;
  /** Day on which it is due. */
  readonly planned_date: Day;
  /** Who counted first. Null until counted. */
  readonly counted_by_employee_id: Key | null;
  /** Who counted again. Null when none was needed. */
  readonly recounted_by_employee_id: Key | null;
  /** When it was first counted. Null until then. */
  readonly counted_at: Moment | null;
  /** When it was counted again. Null when none was needed. */
  readonly recounted_at: Moment | null;
  /** When it was adjusted or ended without adjustment. Null while open. */
  readonly closed_at: Moment | null;
  /** planned; counted: first count done; recount: second count due; in_approval; adjusted: difference booked; closed: no difference, or adjustment rejected; cancelled. */
  readonly status: 'planned' | 'counted' | 'recount' | 'in_approval' | 'adjusted' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One reservation of stock for an order line or production order. Rows come from ERP by its link; warehouse management plans picks from them and keeps how far they are. */
export type ErpAllocationsRow = {
  /** Surrogate key. */
  readonly erp_allocation_id: Key;
  /** ref: erp.inventory_reservations. Reservation that is carried out here. */
  readonly inventory_reservation_id: Key;
  /** Product reserved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material reserved. Null when a product is. */
  readonly material_id: Key | null;
  /** Warehouse whose stock is reserved. */
  readonly warehouse_id: Key;
  /** Lot that must be taken. Null when the warehouse chooses. */
  readonly lot_number: string | null;
  /** Quantity reserved, unit_of_measure; 0 when the reservation is taken back. */
  readonly allocated_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** ref: erp.sales_orders. Sales order served. Null for production. */
  readonly sales_order_id: Key | null;
  /** Number of that sales order. Null for production. */
  readonly sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null for production. */
  readonly sales_order_line_id: Key | null;
  /** Customer served. Null for production. */
  readonly customer_id: Key | null;
  /** ref: erp.production_orders. Production order served. Null for sales. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null for sales. */
  readonly production_order_number: string | null;
  /** Of it, already in a wave, unit_of_measure. */
  readonly waved_quantity: Decimal<3>;
  /** Of it, picked, unit_of_measure. */
  readonly picked_quantity: Decimal<3>;
  /** Of it, shipped or staged at the line, unit_of_measure. */
  readonly shipped_quantity: Decimal<3>;
  /** Order in which demands get scarce stock, as ERP set it. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Moment within that day by which the warehouse must have it ready. Null until planned. */
  readonly required_at: Moment | null;
  /** Day on which ERP needs it ready. */
  readonly required_date: Day;
  /** Day promised to the customer. Null for production and while nothing is promised. */
  readonly promised_date: Day | null;
  /** Delivery term of the sales order, Incoterms 2020. Null for production and until the order is confirmed. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** When the message of ERP was taken in. */
  readonly received_at: Moment;
  /** When it was released to picking. Null until then. */
  readonly released_at: Moment | null;
  /** When nothing was left to do. Null while open. */
  readonly closed_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** open; released: in a wave; picked; completed: shipped or staged; cancelled: taken back by ERP. */
  readonly status: 'open' | 'released' | 'picked' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One purchase order line or production order whose goods are to come. Rows come from ERP by its link; warehouse management adds announcements and what has arrived. */
export type ExpectedReceiptsRow = {
  /** Surrogate key. */
  readonly expected_receipt_id: Key;
  /** ref: erp.purchase_orders. Purchase order. Null for production. */
  readonly purchase_order_id: Key | null;
  /** Number of that purchase order. Null for production. */
  readonly purchase_order_number: string | null;
  /** ref: erp.purchase_order_lines. Line that is to come. Null for production. */
  readonly purchase_order_line_id: Key | null;
  /** Supplier who delivers. Null for production. */
  readonly supplier_id: Key | null;
  /** ref: erp.production_orders. Production order whose output is to come. Null for a purchase. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null for a purchase. */
  readonly production_order_number: string | null;
  /** Product expected. Null when a material is. */
  readonly product_id: Key | null;
  /** Material expected. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot that the production order makes. Null for a purchase, whose lot is given at receipt. */
  readonly lot_number: string | null;
  /** Warehouse that is to receive. */
  readonly warehouse_id: Key;
  /** Quantity ordered or planned, unit_of_measure; 0 when the line was deleted. */
  readonly expected_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Day promised by the supplier, or due day of the production order. */
  readonly expected_date: Day;
  /** How much more than expected is taken, percent; 0 when nothing above the order is. */
  readonly over_delivery_tolerance_pct: Decimal<4>;
  /** Advance shipping notice of the supplier. Null when none came. */
  readonly advance_notice_number: string | null;
  /** Quantity in the newest notice, unit_of_measure. Null when none came. */
  readonly announced_quantity: Decimal<3> | null;
  /** Arrival given in the newest notice. Null when none came. */
  readonly announced_arrival_at: Moment | null;
  /** Quantity taken in so far, unit_of_measure; sum of its receiving tasks. */
  readonly received_quantity: Decimal<3>;
  /** Order in which waiting lorries are unloaded; that of the production order for its output. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When the message of ERP was taken in. */
  readonly received_at: Moment;
  /** When the first goods arrived. Null until then. */
  readonly first_arrival_at: Moment | null;
  /** When nothing more was expected. Null while open. */
  readonly closed_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** open; partially_received; received: complete; closed: ended with less; cancelled: withdrawn before anything came. */
  readonly status: 'open' | 'partially_received' | 'received' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One picked quantity packed into packages. The rows of one number are one packing job for one order or transfer. Written by warehouse management at the packing station. */
export type PackingTasksRow = {
  /** Surrogate key of the line. */
  readonly packing_task_id: Key;
  /** Number of the job, such as PAK-2026-000123; the same on all its lines. */
  readonly packing_task_number: string;
  /** Line within the job, from 1. */
  readonly line_number: number;
  /** Warehouse where it is packed. */
  readonly warehouse_id: Key;
  /** Pick whose goods are packed. */
  readonly picking_task_id: Key;
  /** Shipping line that takes the packages. Null until it is made. */
  readonly shipping_task_id: Key | null;
  /** Customer who gets it. Null for a transfer. */
  readonly customer_id: Key | null;
  /** ref: erp.sales_order_lines. Order line served. Null for a transfer. */
  readonly sales_order_line_id: Key | null;
  /** Sales order served. Null for a transfer. */
  readonly sales_order_number: string | null;
  /** Transfer served. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Product packed. Null when a material is. */
  readonly product_id: Key | null;
  /** Material packed. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot packed. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Quantity to be packed, as picked, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity packed, unit_of_measure. */
  readonly packed_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Packing station. */
  readonly packing_storage_bin_id: Key;
  /** Kind of package; export goes in crates of treated wood (ISPM 15). */
  readonly package_type: 'carton' | 'wooden_crate' | 'pallet' | 'bundle' | 'drum' | 'bag';
  /** SSCC of the package, or of the first of several. Null until packed. */
  readonly handling_unit_number: string | null;
  /** Packages made for this line; 0 when it joins the package of another line. */
  readonly package_count: number;
  /** Length of one package, centimetres. Null until packed. */
  readonly length_cm: Decimal<2> | null;
  /** Width of one package, centimetres. Null until packed. */
  readonly width_cm: Decimal<2> | null;
  /** Height of one package, centimetres. Null until packed. */
  readonly height_cm: Decimal<2> | null;
  /** Weight of the goods, kg. Null until packed. */
  readonly net_weight_kg: Decimal<3> | null;
  /** Weight of the packing, kg. Null until packed. */
  readonly tare_weight_kg: Decimal<3> | null;
  /** Goods and packing, kg. Null until packed. */
  readonly gross_weight_kg: Decimal<3> | null;
  /** Volume of the packages of this line, cubic metres. Null until packed. */
  readonly volume_m3: Decimal<4> | null;
  /** True when packed for sea or air abroad. */
  readonly is_export_packed: boolean;
  /** Packing list that goes along. Null until printed. */
  readonly packing_list_number: string | null;
  /** Result of the check by a second person. Null until checked and where none is required. */
  readonly check_result: 'passed' | 'quantity_wrong' | 'item_wrong' | 'lot_wrong' | 'damaged' | null;
  /** Packer. Null until begun. */
  readonly packed_by_employee_id: Key | null;
  /** Who checked. Null until checked and where none is required. */
  readonly checked_by_employee_id: Key | null;
  /** When packing began. Null until then. */
  readonly started_at: Moment | null;
  /** When the package was closed and labelled. Null until then. */
  readonly completed_at: Moment | null;
  /** open; in_progress; completed; cancelled. */
  readonly status: 'open' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One wave: demands of a warehouse released to picking together, so that they meet a departure or a shift. Written by warehouse management. */
export type PickWavesRow = {
  /** Surrogate key. */
  readonly pick_wave_id: Key;
  /** Number of the wave, such as WAV-2026-000123. */
  readonly wave_number: string;
  /** Warehouse where it is picked. */
  readonly warehouse_id: Key;
  /** What the wave serves. */
  readonly wave_type: 'sales' | 'production' | 'transfer' | 'mixed';
  /** How the work is cut: order by order, several orders at once, by zone, or into a cart of totes. */
  readonly picking_strategy: 'discrete' | 'batch' | 'zone' | 'cluster';
  /** What brought the demands together, such as carrier cut-off or line schedule. */
  readonly selection_rule: 'carrier_cutoff' | 'route' | 'customer' | 'production_schedule' | 'priority' | 'transfer_plan';
  /** Order among released waves. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it is to be released. */
  readonly planned_release_at: Moment;
  /** When it must be complete to meet its departure or shift. */
  readonly cutoff_at: Moment;
  /** Demands in it. */
  readonly line_count: number;
  /** Picks made from it. */
  readonly task_count: number;
  /** Weight to be picked, kg. */
  readonly planned_weight_kg: Decimal<3>;
  /** Volume to be picked, cubic metres. */
  readonly planned_volume_m3: Decimal<4>;
  /** Work by engineered standards, minutes. */
  readonly planned_labour_minutes: Decimal<2>;
  /** Work confirmed, minutes. */
  readonly actual_labour_minutes: Decimal<2>;
  /** People who picked in it. */
  readonly picker_count: number;
  /** Demands that could not be met in full. */
  readonly short_line_count: number;
  /** Who built it. Null when built by rule. */
  readonly planned_by_employee_id: Key | null;
  /** When picks were handed out. Null until then. */
  readonly released_at: Moment | null;
  /** When the first pick was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When the last pick was done. Null until then. */
  readonly completed_at: Moment | null;
  /** planned; released; in_progress; completed; cancelled. */
  readonly status: 'planned' | 'released' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One pick: a quantity of one lot taken from one bin for one demand. Made by warehouse management when a wave is released, confirmed by scan. */
export type PickingTasksRow = {
  /** Surrogate key. */
  readonly picking_task_id: Key;
  /** Number of the pick, such as PCK-2026-000123. */
  readonly picking_task_number: string;
  /** Wave of the pick. */
  readonly pick_wave_id: Key;
  /** Demand of the wave that is served. */
  readonly wave_line_id: Key;
  /** Warehouse of the pick. */
  readonly warehouse_id: Key;
  /** Stock row that was chosen. */
  readonly warehouse_inventory_id: Key;
  /** Bin to take from. */
  readonly from_storage_bin_id: Key;
  /** Packing station or staging lane to bring it to. */
  readonly to_storage_bin_id: Key;
  /** Product picked. Null when a material is. */
  readonly product_id: Key | null;
  /** Material picked. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot chosen by the rule. Null for an item without lots. */
  readonly suggested_lot_number: string | null;
  /** Lot really taken. Null until picked and for an item without lots. */
  readonly lot_number: string | null;
  /** Expiry of the chosen lot. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Why another lot than the chosen one was taken. Null when none was. */
  readonly lot_override_reason_code: 'lot_not_found' | 'lot_blocked' | 'fuller_bin' | 'customer_request' | 'picker_error' | null;
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  readonly sales_order_line_id: Key | null;
  /** Sales order served. Null unless a sale. */
  readonly sales_order_number: string | null;
  /** ref: erp.production_orders. Production order served. Null unless production. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null unless production. */
  readonly production_order_number: string | null;
  /** Transfer served. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Quantity to pick, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity picked, unit_of_measure. */
  readonly picked_quantity: Decimal<3>;
  /** Quantity not found, unit_of_measure. */
  readonly short_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Weight of the planned quantity, kg. */
  readonly weight_kg: Decimal<3>;
  /** Position on the picker's tour, from 1. */
  readonly pick_sequence: number;
  /** Tote or pallet into which it was picked. Null until picked. */
  readonly handling_unit_number: string | null;
  /** Why less was picked than planned; a missing quantity causes a count. Null when all was. */
  readonly short_reason_code: 'bin_empty' | 'not_found' | 'damaged' | 'expired' | 'stock_on_hold' | null;
  /** How it was confirmed. Null until done. */
  readonly confirmation_method: 'scan' | 'voice' | 'rfid' | 'manual' | null;
  /** Picker. Null until assigned. */
  readonly assigned_employee_id: Key | null;
  /** Truck or scanner used. Null until assigned. */
  readonly warehouse_equipment_id: Key | null;
  /** Order among released picks. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it must be done. */
  readonly due_at: Moment;
  /** When it could begin. */
  readonly released_at: Moment;
  /** When the picker went to the bin. Null until then. */
  readonly started_at: Moment | null;
  /** When it was confirmed, in full or short. Null until then. */
  readonly completed_at: Moment | null;
  /** released; assigned; in_progress; completed; short: ended with less; cancelled. */
  readonly status: 'released' | 'assigned' | 'in_progress' | 'completed' | 'short' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One move of goods from where they came in to where they are kept. Made by warehouse management from receipts, returns from the line and releases; confirmed by scan. */
export type PutawayTasksRow = {
  /** Surrogate key. */
  readonly putaway_task_id: Key;
  /** Number of the task, such as PUT-2026-000123. */
  readonly putaway_task_number: string;
  /** What made the move necessary. */
  readonly putaway_reason: 'receipt' | 'production_return' | 'release';
  /** Receipt whose goods are put away. Null for goods from the line and released stock. */
  readonly receiving_task_id: Key | null;
  /** ref: erp.production_orders. Production order that made the goods or gave them back. Null when none did. */
  readonly production_order_id: Key | null;
  /** Warehouse of the move. */
  readonly warehouse_id: Key;
  /** Product put away. Null when a material is. */
  readonly product_id: Key | null;
  /** Material put away. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot put away. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Stock type of the goods, not changed by the move. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked';
  /** Pallet or crate moved as a whole (SSCC). Null for loose goods. */
  readonly handling_unit_number: string | null;
  /** Bin from which it is taken. */
  readonly from_storage_bin_id: Key;
  /** Rule that chose the bin. Null when no rule fitted. */
  readonly slotting_rule_id: Key | null;
  /** Bin chosen by the rule. Null while none has room. */
  readonly suggested_storage_bin_id: Key | null;
  /** Bin into which it was put. Null until done. */
  readonly to_storage_bin_id: Key | null;
  /** Why another bin than the chosen one was taken. Null when none was. */
  readonly override_reason_code: 'bin_full' | 'bin_blocked' | 'bin_occupied' | 'does_not_fit' | 'no_suggestion' | null;
  /** Quantity to be put away, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity put away, unit_of_measure; the rest gets a task of its own. */
  readonly putaway_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Weight of the planned quantity, kg; must fit into the bin. */
  readonly weight_kg: Decimal<3>;
  /** Volume of the planned quantity, cubic metres; must fit into the bin. */
  readonly volume_m3: Decimal<4>;
  /** Way between the bins, metres. Null until done. */
  readonly travel_distance_m: Decimal<2> | null;
  /** Order among open tasks. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Who does it. Null until assigned. */
  readonly assigned_employee_id: Key | null;
  /** Truck used. Null until assigned and on foot. */
  readonly warehouse_equipment_id: Key | null;
  /** When it should be done, so that the dock is free again. */
  readonly due_at: Moment;
  /** When it could begin. */
  readonly released_at: Moment;
  /** When the goods were picked up. Null until then. */
  readonly started_at: Moment | null;
  /** When the bin was scanned. Null until then. */
  readonly completed_at: Moment | null;
  /** open; assigned; in_progress; completed; cancelled. */
  readonly status: 'open' | 'assigned' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of one unloading: an item and lot counted in at the dock. The rows of one number are one receipt, of one order when it is a purchase. Written by warehouse management; ERP books the goods receipt from it. */
export type ReceivingTasksRow = {
  /** Surrogate key of the line. */
  readonly receiving_task_id: Key;
  /** Number of the receipt, such as RCV-2026-000123; the same on all its lines. */
  readonly receiving_task_number: string;
  /** Line within the receipt, from 1. */
  readonly line_number: number;
  /** Where the goods come from. */
  readonly receipt_type: 'purchase' | 'production' | 'customer_return' | 'transfer';
  /** Announcement that is fulfilled. Null for transfers and returns. */
  readonly expected_receipt_id: Key | null;
  /** Warehouse that receives. */
  readonly warehouse_id: Key;
  /** Supplier who delivers. Null unless a purchase. */
  readonly supplier_id: Key | null;
  /** Customer who sends back. Null unless a return. */
  readonly customer_id: Key | null;
  /** Warehouse that sent the goods. Null unless a transfer. */
  readonly ship_from_warehouse_id: Key | null;
  /** ref: erp.purchase_orders. Purchase order. Null unless a purchase. */
  readonly purchase_order_id: Key | null;
  /** Number of that purchase order. Null unless a purchase. */
  readonly purchase_order_number: string | null;
  /** ref: erp.purchase_order_lines. Line that is received. Null unless a purchase. */
  readonly purchase_order_line_id: Key | null;
  /** ref: erp.production_orders. Production order whose output comes in. Null unless from production. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null unless from production. */
  readonly production_order_number: string | null;
  /** Transfer between warehouses, equal to shipping_tasks.transfer_number of the sender. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Return authorisation on the label, equal to tms.return_orders.return_order_number. Null unless a return. */
  readonly return_order_number: string | null;
  /** Product received. Null when a material is. */
  readonly product_id: Key | null;
  /** Material received. Null when a product is. */
  readonly material_id: Key | null;
  /** Our lot of the goods. Null until labelled and for an item without lots. */
  readonly lot_number: string | null;
  /** Lot, heat or batch number of the supplier; begin of the genealogy. Null when not given or not bought. */
  readonly supplier_lot_number: string | null;
  /** Day of making. Null when not stated. */
  readonly manufactured_on: Day | null;
  /** Last day of use, base of first expired first out. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Mill or test certificate (EN 10204) that came along. Null when none did. */
  readonly certificate_number: string | null;
  /** Number of the sender's delivery note. Null until the goods arrive and for own production. */
  readonly delivery_note_number: string | null;
  /** Lorry that brought it. Null until it arrives and for own production. */
  readonly vehicle_registration_number: string | null;
  /** Dock where it is unloaded. Null until it arrives and for own production. */
  readonly dock_number: number | null;
  /** Bin in which the goods stand after unloading. Null until unloading begins. */
  readonly receiving_storage_bin_id: Key | null;
  /** Unit of all quantities. */
  readonly unit_of_measure: string;
  /** Quantity on the delivery note or announced, unit_of_measure. */
  readonly expected_quantity: Decimal<3>;
  /** Quantity counted and taken in, including what is rejected, unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Of it, rejected at the dock or by incoming inspection and kept as blocked stock until it goes back or is scrapped, unit_of_measure. */
  readonly rejected_quantity: Decimal<3>;
  /** Of it, still waiting at the dock or in inspection, unit_of_measure. */
  readonly staged_quantity: Decimal<3>;
  /** Of it, put away; sum of its putaway tasks, unit_of_measure. */
  readonly putaway_quantity: Decimal<3>;
  /** Turned back at the dock and never taken in, unit_of_measure; not part of received_quantity. */
  readonly refused_quantity: Decimal<3>;
  /** Pallets, crates and bundles unloaded. */
  readonly handling_unit_count: number;
  /** Weight with packing as weighed or stated, kg. Null until unloaded. */
  readonly gross_weight_kg: Decimal<3> | null;
  /** True when goods wait for quality inspection before they are free. */
  readonly inspection_required: boolean;
  /** Stock type under which accepted goods are booked at receipt. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked';
  /** When inspection freed the goods. Null until then and when none is required. */
  readonly inspection_released_at: Moment | null;
  /** Why quantities differ or goods are rejected or refused. Null when all is as ordered. */
  readonly reason_code: 'short_delivery' | 'over_delivery' | 'damaged' | 'wrong_item' | 'wrong_revision' | 'certificate_missing' | 'shelf_life_short' | 'failed_inspection' | 'packing_defect' | null;
  /** Remark of the receiver. Null when there is none. */
  readonly reason: string | null;
  /** Order of unloading. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Who counted. Null until unloading begins. */
  readonly received_by_employee_id: Key | null;
  /** When the goods are to arrive. */
  readonly planned_at: Moment;
  /** When the lorry or the pallet reached the dock. Null until then. */
  readonly arrived_at: Moment | null;
  /** When unloading began. Null until then. */
  readonly started_at: Moment | null;
  /** When the receipt was counted and confirmed, the same on all its lines. Null until then. */
  readonly completed_at: Moment | null;
  /** True when the receipt was there before history began. */
  readonly is_opening: boolean;
  /** planned; arrived; in_progress; completed: counted, putaway may go on; cancelled. */
  readonly status: 'planned' | 'arrived' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One move of stock from reserve to a pick face. Made by warehouse management when a face falls below its minimum or a wave needs more than it holds. */
export type ReplenishmentTasksRow = {
  /** Surrogate key. */
  readonly replenishment_task_id: Key;
  /** Number of the task, such as RPL-2026-000123. */
  readonly replenishment_task_number: string;
  /** Warehouse of the move. */
  readonly warehouse_id: Key;
  /** What made it necessary. */
  readonly trigger_type: 'minimum_level' | 'wave_demand' | 'top_off' | 'manual';
  /** Wave that needs the goods. Null unless a wave does. */
  readonly pick_wave_id: Key | null;
  /** Product moved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material moved. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot moved, chosen first expired first out. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Reserve bin. */
  readonly from_storage_bin_id: Key;
  /** Pick face. */
  readonly to_storage_bin_id: Key;
  /** Stock of the face when the task was made, unit_of_measure. */
  readonly face_quantity: Decimal<3>;
  /** Minimum of the face at that time, unit_of_measure. Null for a face without fixed levels. */
  readonly minimum_quantity: Decimal<3> | null;
  /** Quantity to be moved, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity moved, unit_of_measure. */
  readonly moved_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Weight of the planned quantity, kg; must fit into the face. */
  readonly weight_kg: Decimal<3>;
  /** Pallet that is opened or moved (SSCC). Null for loose goods. */
  readonly handling_unit_number: string | null;
  /** Why less was moved than planned. Null when all was. */
  readonly short_reason_code: 'reserve_short' | 'face_full' | 'bin_blocked' | 'damaged' | null;
  /** Order among open tasks; urgent while a pick waits. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Who does it. Null until assigned. */
  readonly assigned_employee_id: Key | null;
  /** Truck used. Null until assigned and on foot. */
  readonly warehouse_equipment_id: Key | null;
  /** When it could begin. */
  readonly released_at: Moment;
  /** When the face should be full again. */
  readonly due_at: Moment;
  /** When it was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When the face was scanned. Null until then. */
  readonly completed_at: Moment | null;
  /** open; assigned; in_progress; completed; cancelled. */
  readonly status: 'open' | 'assigned' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One order line and lot staged and loaded. The rows of one number leave together on one delivery note. Written by warehouse management; transport takes it over when ready, ERP books it when shipped. */
export type ShippingTasksRow = {
  /** Surrogate key of the line. */
  readonly shipping_task_id: Key;
  /** Number of the delivery, such as SHT-2026-000123; the same on all its lines. */
  readonly shipping_task_number: string;
  /** Line within the delivery, from 1. */
  readonly line_number: number;
  /** Whether goods go to a customer, another warehouse or back to a supplier. */
  readonly shipping_type: 'sales_order' | 'transfer' | 'supplier_return';
  /** Warehouse that ships. */
  readonly warehouse_id: Key;
  /** ref: erp.sales_orders. Sales order served. Null unless a sale. */
  readonly sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  readonly sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  readonly sales_order_line_id: Key | null;
  /** Customer who gets it. Null unless a sale. */
  readonly customer_id: Key | null;
  /** Warehouse that gets it. Null unless a transfer. */
  readonly ship_to_warehouse_id: Key | null;
  /** Transfer between warehouses, such as STO-2026-000123. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  readonly supplier_id: Key | null;
  /** Non-conformance for which it goes back, equal to quality.ncr_headers.ncr_number. Null unless a return to a supplier. */
  readonly ncr_number: string | null;
  /** Product shipped. Null when a material is. */
  readonly product_id: Key | null;
  /** Material shipped. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot shipped. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Quantity to be shipped, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Quantity handed to transport when ready, final with the goods issue, unit_of_measure; 0 until ready. */
  readonly shipped_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Packages of this line; 0 until packed, and when it travels in the package of another line. */
  readonly package_count: number;
  /** Weight of the goods, kg; 0 until packed. */
  readonly net_weight_kg: Decimal<3>;
  /** Goods and packing, kg; 0 until packed. */
  readonly gross_weight_kg: Decimal<3>;
  /** Volume of the packages, cubic metres; 0 until packed. */
  readonly volume_m3: Decimal<4>;
  /** Staging lane where it waits. Null until staged. */
  readonly staging_storage_bin_id: Key | null;
  /** Dock where it is loaded. Null until loading begins. */
  readonly dock_number: number | null;
  /** Delivery note or challan that goes along. Null until printed. */
  readonly delivery_note_number: string | null;
  /** Lorry that takes it. Null until loading begins. */
  readonly vehicle_registration_number: string | null;
  /** Seal on the lorry or container. Null when not sealed. */
  readonly seal_number: string | null;
  /** Order of staging and loading. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Day promised to the customer, from the allocation. Null unless a sale. */
  readonly promised_date: Day | null;
  /** Delivery term of the sales order, Incoterms 2020. Null unless a sale. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** When it is to leave. */
  readonly planned_ship_at: Moment;
  /** When the last package was closed. Null until then. */
  readonly packed_at: Moment | null;
  /** When it stood staged with papers and was handed to transport. Null until then. */
  readonly ready_at: Moment | null;
  /** When loading began. Null until then. */
  readonly loading_started_at: Moment | null;
  /** Goods issue: when the carrier took it over. Null until then. */
  readonly shipped_at: Moment | null;
  /** Who staged it. Null until then. */
  readonly staged_by_employee_id: Key | null;
  /** Who loaded it. Null until then. */
  readonly loaded_by_employee_id: Key | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** planned; staged: packed and in its lane; ready: handed to transport; loading; shipped; cancelled. */
  readonly status: 'planned' | 'staged' | 'ready' | 'loading' | 'shipped' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One rule that says where goods of a kind are put away; the first that fits wins. Written by the supply chain; a change ends the old row and begins a new one. */
export type SlottingRulesRow = {
  /** Surrogate key. */
  readonly slotting_rule_id: Key;
  /** Code of the rule, such as SLT-PUN1-012; a successor gets a new one. */
  readonly rule_code: string;
  /** What the rule does, in words. */
  readonly rule_name: string;
  /** Warehouse where it holds. */
  readonly warehouse_id: Key;
  /** Order in which rules are tried, 1 first. */
  readonly rule_sequence: number;
  /** Origin of the goods that it takes. Null when any. */
  readonly receipt_type: 'purchase' | 'production' | 'customer_return' | 'transfer' | null;
  /** Stock type that it takes. Null when any. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | null;
  /** The one product that it takes. Null when not bound to a product. */
  readonly product_id: Key | null;
  /** The one material that it takes. Null when not bound to a material. */
  readonly material_id: Key | null;
  /** Product family that it takes. Null when any, and for materials. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Commodity that it takes. Null when any, and for products. */
  readonly material_group: 'bar_stock' | 'casting' | 'forging' | 'sheet' | 'seal' | 'bearing' | 'fastener' | 'motor' | 'electronics' | 'packaging' | 'consumable' | 'machined_part' | 'sub_assembly' | null;
  /** Class that it takes. Null when any. */
  readonly abc_class: 'a' | 'b' | 'c' | null;
  /** True when it takes hazardous goods and nothing else. */
  readonly hazardous_only: boolean;
  /** Lightest unit that it takes, kg. Null when there is no lower limit. */
  readonly minimum_unit_weight_kg: Decimal<3> | null;
  /** Heaviest unit that it takes, kg. Null when there is no upper limit. */
  readonly maximum_unit_weight_kg: Decimal<3> | null;
  /** Zone into which it sends. */
  readonly target_warehouse_zone_id: Key;
  /** Kind of bin into which it sends. Null when any. */
  readonly target_bin_type: 'pallet_rack' | 'shelf' | 'carton_flow' | 'cantilever' | 'floor' | 'packing_station' | 'cage' | null;
  /** Highest level that it uses; heavy goods lie low. Null when any. */
  readonly maximum_level_number: number | null;
  /** How a bin is chosen among those that fit. */
  readonly placement_strategy: 'fixed_bin' | 'same_item' | 'same_lot' | 'nearest_empty' | 'lowest_level' | 'least_space_left';
  /** Share of a bin's capacity that it fills at most, percent. */
  readonly maximum_fill_pct: Decimal<4>;
  /** First day on which it holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** Who approved it. */
  readonly approved_by_employee_id: Key;
  /** active: used; suspended: skipped for a time; retired: replaced or ended. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One place where stock can lie: rack bin, floor lane, dock area, packing station or the notional place of goods on the road. Written by warehouse management; its load follows every movement. */
export type StorageBinsRow = {
  /** Surrogate key. */
  readonly storage_bin_id: Key;
  /** Code on the bin's label, unique in its warehouse, such as A07-03-2-L. */
  readonly bin_code: string;
  /** Warehouse that the bin is in. */
  readonly warehouse_id: Key;
  /** Zone that the bin belongs to. */
  readonly warehouse_zone_id: Key;
  /** Aisle that the bin stands in. Null for docks, floor areas and a transit bin. */
  readonly warehouse_aisle_id: Key | null;
  /** Bay along the aisle, from 1. Null outside an aisle. */
  readonly bay_number: number | null;
  /** Level from the floor, 1 for the floor itself. Null outside an aisle. */
  readonly level_number: number | null;
  /** Side of the aisle. Null outside an aisle. */
  readonly aisle_side: 'left' | 'right' | null;
  /** Construction of the place; transit is no place but stands for goods on the road to this warehouse. */
  readonly bin_type: 'pallet_rack' | 'shelf' | 'carton_flow' | 'cantilever' | 'floor' | 'packing_station' | 'cage' | 'transit';
  /** Use in the flow of goods: where receipts land, are inspected, kept in reserve, picked, packed, staged, held or taken back. */
  readonly bin_use: 'receiving' | 'inspection' | 'reserve' | 'pick_face' | 'packing' | 'staging' | 'quarantine' | 'returns' | 'transit';
  /** Clear width, centimetres. Null for a transit bin. */
  readonly width_cm: Decimal<2> | null;
  /** Clear depth, centimetres. Null for a transit bin. */
  readonly depth_cm: Decimal<2> | null;
  /** Clear height, centimetres. Null for a transit bin. */
  readonly height_cm: Decimal<2> | null;
  /** Load the bin may carry, kg. Null for a transit bin, which has no limit. */
  readonly maximum_weight_kg: Decimal<3> | null;
  /** Volume the bin may hold, cubic metres. Null for a transit bin, which has no limit. */
  readonly maximum_volume_m3: Decimal<4> | null;
  /** Weight of the stock now in the bin, kg; sum of warehouse_inventory. */
  readonly used_weight_kg: Decimal<3>;
  /** Volume of the stock now in the bin, cubic metres; sum of warehouse_inventory. */
  readonly used_volume_m3: Decimal<4>;
  /** True when several items may share the bin. */
  readonly allows_mixed_items: boolean;
  /** True when several lots of an item may share the bin. */
  readonly allows_mixed_lots: boolean;
  /** Product to which the pick face is reserved. Null when open to all or reserved to a material. */
  readonly product_id: Key | null;
  /** Material to which the pick face is reserved. Null when open to all or reserved to a product. */
  readonly material_id: Key | null;
  /** Stock below which the pick face is replenished, unit_of_measure. Null unless reserved to an item. */
  readonly minimum_quantity: Decimal<3> | null;
  /** Stock up to which it is replenished, unit_of_measure. Null unless reserved to an item. */
  readonly maximum_quantity: Decimal<3> | null;
  /** Unit of minimum and maximum. Null unless reserved to an item. */
  readonly unit_of_measure: string | null;
  /** Position on the picker's walk through the zone, from 1. */
  readonly pick_sequence: number;
  /** Digits on the label that a picker reads back to prove being at the right bin. */
  readonly check_digits: string;
  /** When the bin was last counted. Null when never counted. */
  readonly last_counted_at: Moment | null;
  /** Why nothing may be put in or taken out. Null unless blocked. */
  readonly block_reason_code: 'counting' | 'rack_damage' | 'maintenance' | 'safety' | 'spill' | null;
  /** active: in use; blocked: closed for a time; closed: given up. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One aisle of racks or floor lanes in a zone. Written by warehouse management when racking is built or changed; bins stand in it. */
export type WarehouseAislesRow = {
  /** Surrogate key. */
  readonly warehouse_aisle_id: Key;
  /** Code on the end of the aisle, unique in its warehouse, such as A07. */
  readonly aisle_code: string;
  /** Warehouse that the aisle is in. */
  readonly warehouse_id: Key;
  /** Zone that the aisle belongs to; all its bins share it. */
  readonly warehouse_zone_id: Key;
  /** Storage technique along the aisle; cantilever carries bar stock. */
  readonly rack_type: 'selective' | 'drive_in' | 'cantilever' | 'shelving' | 'carton_flow' | 'floor';
  /** Position of the aisle on the walk through the warehouse, from 1. */
  readonly travel_sequence: number;
  /** Whether trucks may pass it in one or both directions. */
  readonly travel_direction: 'one_way' | 'two_way';
  /** Sides with storage, 1 or 2. */
  readonly side_count: number;
  /** Bays along one side. */
  readonly bay_count: number;
  /** Levels above each other, 1 for floor storage. */
  readonly level_count: number;
  /** Length of the aisle, metres. */
  readonly length_m: Decimal<2>;
  /** Clear width between the racks, metres; decides which truck may enter. */
  readonly width_m: Decimal<2>;
  /** Height up to the beam or roof, metres. */
  readonly clear_height_m: Decimal<2>;
  /** Load that one level of one bay may carry, kg. */
  readonly maximum_level_load_kg: Decimal<3>;
  /** Truck needed for its upper levels, an equipment_type of warehouse_equipment. Null when everything is reached on foot. */
  readonly required_equipment_type: 'forklift' | 'reach_truck' | 'order_picker' | 'pallet_truck' | 'stacker' | 'overhead_crane' | null;
  /** Day of the last rack safety inspection. Null when there is no rack or it is not yet inspected. */
  readonly rack_inspected_on: Day | null;
  /** Why nobody may enter. Null unless blocked. */
  readonly blocked_reason: string | null;
  /** active: in use; blocked: closed for a time; closed: taken down. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One truck, conveyor, crane, scanner or other aid of a warehouse, from purchase to retirement. Written by warehouse management. */
export type WarehouseEquipmentRow = {
  /** Surrogate key. */
  readonly warehouse_equipment_id: Key;
  /** Code on the plate, such as FLT-PUN1-03. */
  readonly equipment_code: string;
  /** Kind of equipment; decides what it may do. */
  readonly equipment_type: 'forklift' | 'reach_truck' | 'order_picker' | 'pallet_truck' | 'stacker' | 'overhead_crane' | 'conveyor' | 'handheld_scanner' | 'weighing_scale' | 'stretch_wrapper';
  /** Warehouse where it works. */
  readonly warehouse_id: Key;
  /** Zone to which it is bound. Null when it roams. */
  readonly warehouse_zone_id: Key | null;
  /** Legal entity that owns or hires it. */
  readonly company_id: Key;
  /** Maker. */
  readonly manufacturer: string;
  /** Model designation of the maker. */
  readonly model: string;
  /** Serial number given by the maker. */
  readonly serial_number: string;
  /** Whether it is owned, leased or rented by the day. */
  readonly ownership: 'owned' | 'leased' | 'rented';
  /** What drives it. */
  readonly power_source: 'electric' | 'diesel' | 'lpg' | 'manual' | 'mains';
  /** Load that it carries or weighs at most, kg. Null for scanners and other aids without load. */
  readonly load_capacity_kg: Decimal<3> | null;
  /** Highest fork or hook position, metres. Null when it does not lift. */
  readonly lift_height_m: Decimal<2> | null;
  /** True when only people with a valid truck licence may operate it. */
  readonly requires_licence: boolean;
  /** Charge when last reported, percent. Null without battery. */
  readonly battery_pct: Decimal<4> | null;
  /** Reading of the hour meter, hours; never falls. */
  readonly operating_hours: Decimal<4>;
  /** Cost of one operating hour in currency_code, for labour and handling cost. */
  readonly hourly_cost_amount: Decimal<4>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** First day of use. */
  readonly commissioned_on: Day;
  /** Last safety inspection. Null before the first and where none is required. */
  readonly last_inspected_on: Day | null;
  /** When the next safety inspection is due. Null where none is required. */
  readonly next_inspection_due_date: Day | null;
  /** Who has it now. Null while nobody does. */
  readonly assigned_employee_id: Key | null;
  /** Last day of use. Null unless retired. */
  readonly retired_on: Day | null;
  /** available; in_use; charging; maintenance: out for repair or inspection; retired. */
  readonly status: 'available' | 'in_use' | 'charging' | 'maintenance' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Stock of one item, lot and stock type in one bin, as it is now. Changed by warehouse management with every movement; a row ends with quantity 0 when the bin is emptied of it, and goods that come again begin another one. */
export type WarehouseInventoryRow = {
  /** Surrogate key. */
  readonly warehouse_inventory_id: Key;
  /** Warehouse of the bin. */
  readonly warehouse_id: Key;
  /** Bin that holds the stock. */
  readonly storage_bin_id: Key;
  /** Product. Null when the stock is of a material. */
  readonly product_id: Key | null;
  /** Material. Null when the stock is of a product. */
  readonly material_id: Key | null;
  /** Lot. Null for an item without lots. */
  readonly lot_number: string | null;
  /** unrestricted: free; quality_inspection: waits for a result; blocked: may not be used; in_transit: on the road, in a transit bin. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** True when there was stock before history began. */
  readonly is_opening: boolean;
  /** Stock before history began, unit_of_measure; 0 when the row is younger. */
  readonly opening_quantity: Decimal<3>;
  /** Stock now, unit_of_measure: opening_quantity plus movements in minus movements out. */
  readonly on_hand_quantity: Decimal<3>;
  /** Of it, promised to open picks, unit_of_measure. */
  readonly allocated_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Weight of the stock, kg; part of the bin's load. */
  readonly weight_kg: Decimal<3>;
  /** Volume of the stock, cubic metres; part of the bin's load. */
  readonly volume_m3: Decimal<4>;
  /** Day on which the lot came in, base of first in first out. */
  readonly received_on: Day;
  /** Last day of use, base of first expired first out. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Why picks may not be planned from it. Null when they may. */
  readonly lock_reason_code: 'count' | 'quality_hold' | 'recall' | 'expired' | 'damaged' | null;
  /** Last movement in or out. Null when only the opening stock lies there. */
  readonly last_movement_at: Moment | null;
  /** When this stock was last counted. Null when never counted. */
  readonly last_counted_at: Moment | null;
  /** When finance was last told of it, in the evening of a day on which it changed. Null before the first time. */
  readonly reported_at: Moment | null;
  /** Quantity of the item, lot and stock type in all bins of the warehouse at that moment, in unit_of_measure. Null before the first time. */
  readonly reported_lot_quantity: Decimal<3> | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One movement of a quantity of one item and lot: into, out of or between bins, or from one stock type to another. The audit trail of the warehouse: written by warehouse management, not changed once completed; movements that quality demands arrive by its link as requested and are planned and done here. */
export type WarehouseMovementsRow = {
  /** Surrogate key. */
  readonly warehouse_movement_id: Key;
  /** Number of the movement, such as WMV-2026-0000123. Null until completed. */
  readonly movement_number: string | null;
  /** What happened; receipts have no bin before, issues none after. Null while a demand of quality is not yet planned. */
  readonly movement_type: 'purchase_receipt' | 'production_receipt' | 'customer_return' | 'transfer_issue' | 'transit_entry' | 'transfer_receipt' | 'putaway' | 'replenishment' | 'relocation' | 'pick' | 'production_staging' | 'production_return' | 'sales_issue' | 'supplier_return' | 'scrap' | 'rework_issue' | 'count_adjustment' | 'quarantine_hold' | 'quarantine_release' | 'stock_type_change' | null;
  /** True when ERP books this movement as an inventory transaction: stock of the warehouse or its stock type changes. False for moves between bins, for what a count reports by its task, and for a hold or release that quality reports by its NCR. */
  readonly posts_to_erp: boolean;
  /** Warehouse whose stock it touches. Null while a demand of quality is not yet planned. */
  readonly warehouse_id: Key | null;
  /** Product moved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material moved. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot moved. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Quantity moved, unit_of_measure, always positive; the bins give the direction. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantity. */
  readonly unit_of_measure: string;
  /** Weight moved, kg. Null until completed. */
  readonly weight_kg: Decimal<3> | null;
  /** Pallet, crate or carton moved (SSCC). Null for loose goods. */
  readonly handling_unit_number: string | null;
  /** Bin whose stock falls. Null when the goods come from outside the warehouse. */
  readonly from_storage_bin_id: Key | null;
  /** Bin whose stock rises. Null when the goods leave the warehouse. */
  readonly to_storage_bin_id: Key | null;
  /** Stock type before. Null without bin before. */
  readonly from_stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit' | null;
  /** Stock type after. Null without bin after. */
  readonly to_stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit' | null;
  /** ref: erp.production_orders. Production order whose material is staged or given back, or whose output comes in. Null when none is concerned. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null when none is concerned. */
  readonly production_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line for which goods are picked or issued. Null when none is concerned. */
  readonly sales_order_line_id: Key | null;
  /** ref: quality.ncr_headers. Non-conformance that demands it. Null when none does. */
  readonly ncr_id: Key | null;
  /** Decision on the non-conformance that is carried out. Null without one, and for the move to quarantine. */
  readonly disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** Module whose document caused it. Null while a demand of quality is not yet planned. */
  readonly source_module: 'wms' | 'quality' | 'erp' | null;
  /** Table of the causing document, qualified. Null while a demand of quality is not yet planned. */
  readonly source_table: string | null;
  /** Key of the causing row in source_table. Null while a demand of quality is not yet planned. */
  readonly source_id: Key | null;
  /** Number of the causing document: task, count or NCR. Null for a relocation that a worker decides. */
  readonly source_document_number: string | null;
  /** Movement that is taken back, with bins exchanged and equal quantity. Null unless a reversal. */
  readonly reversal_of_warehouse_movement_id: Key | null;
  /** Why, where the type does not say it. Null otherwise. */
  readonly reason_code: 'damage' | 'expiry' | 'recall' | 'wrong_bin' | 'consolidation' | 'surplus_at_line' | 'wrong_lot' | 'booking_error' | 'inspection_passed' | 'inspection_failed' | 'count_difference' | null;
  /** Remark. Null when there is none. */
  readonly reason: string | null;
  /** How it was confirmed. Null until completed. */
  readonly confirmation_method: 'scan' | 'voice' | 'rfid' | 'manual' | 'system' | null;
  /** Who moved it. Null until completed and for changes of stock type without a hand on the goods. */
  readonly moved_by_employee_id: Key | null;
  /** When it was demanded. */
  readonly requested_at: Moment;
  /** When it was done. Null until then. */
  readonly moved_at: Moment | null;
  /** requested; completed; cancelled. */
  readonly status: 'requested' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person assigned to one role in a warehouse for one shift, with what the shift brought. Planned by warehouse management from the shift plan of human resources, filled while tasks are confirmed. */
export type WarehouseWorkersRow = {
  /** Surrogate key of the assignment. */
  readonly warehouse_worker_id: Key;
  /** Number of the assignment, such as WLA-2026-000123. */
  readonly assignment_number: string;
  /** Person assigned. */
  readonly employee_id: Key;
  /** Warehouse where the person works this shift. */
  readonly warehouse_id: Key;
  /** Unit that is charged with the hours. */
  readonly department_id: Key;
  /** Zone to which the person keeps. Null when all. */
  readonly warehouse_zone_id: Key | null;
  /** Truck or scanner handed out. Null when none is. */
  readonly warehouse_equipment_id: Key | null;
  /** Day of the shift in the warehouse's time zone; a night shift belongs to the day on which it begins. */
  readonly work_date: Day;
  /** Shift worked, equal to hr.shift_schedules.shift_code. */
  readonly shift_code: string;
  /** Work that the person does this shift. */
  readonly task_role: 'receiving' | 'putaway' | 'replenishment' | 'picking' | 'packing' | 'loading' | 'counting' | 'supervision';
  /** True when the person held a valid truck licence on that day. */
  readonly holds_truck_licence: boolean;
  /** Planned begin. */
  readonly planned_start_at: Moment;
  /** Planned end. */
  readonly planned_end_at: Moment;
  /** When the person signed on. Null until then and when absent. */
  readonly started_at: Moment | null;
  /** When the person signed off. Null until then and when absent. */
  readonly ended_at: Moment | null;
  /** Breaks taken, minutes. */
  readonly break_minutes: Decimal<2>;
  /** Time on confirmed tasks, minutes. */
  readonly direct_minutes: Decimal<2>;
  /** Cleaning, charging, meetings and waiting for work, minutes. */
  readonly indirect_minutes: Decimal<2>;
  /** Time that the confirmed tasks should take by engineered standards, minutes; with direct_minutes gives performance. */
  readonly standard_minutes: Decimal<2>;
  /** Tasks confirmed. */
  readonly completed_task_count: number;
  /** Weight moved, kg. */
  readonly handled_weight_kg: Decimal<3>;
  /** Wrong picks, wrong bins and damages found later and traced to the shift. */
  readonly error_count: number;
  /** planned; active; completed; absent: did not come; cancelled: plan changed before the shift. */
  readonly status: 'planned' | 'active' | 'completed' | 'absent' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One demand within a wave: what it asks for, what stock was found for it, what was picked. Written by warehouse management. */
export type WaveLinesRow = {
  /** Surrogate key. */
  readonly wave_line_id: Key;
  /** Wave that the line belongs to. */
  readonly pick_wave_id: Key;
  /** Line within the wave, from 1. */
  readonly line_number: number;
  /** Allocation of ERP that is served. */
  readonly erp_allocation_id: Key;
  /** Kind of demand. */
  readonly demand_type: 'sales_order' | 'production_order' | 'transfer';
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  readonly sales_order_line_id: Key | null;
  /** Sales order served. Null unless a sale. */
  readonly sales_order_number: string | null;
  /** Customer served. Null unless a sale. */
  readonly customer_id: Key | null;
  /** ref: erp.production_orders. Production order served. Null unless production. */
  readonly production_order_id: Key | null;
  /** Number of that production order. Null unless production. */
  readonly production_order_number: string | null;
  /** Transfer served, such as STO-2026-000123. Null unless a transfer. */
  readonly transfer_number: string | null;
  /** Warehouse to which the transfer goes. Null unless a transfer. */
  readonly ship_to_warehouse_id: Key | null;
  /** Product asked for. Null when a material is. */
  readonly product_id: Key | null;
  /** Material asked for. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot that must be taken. Null when chosen by the rule. */
  readonly lot_number: string | null;
  /** How lots are chosen: first expired or first received first, or the given one. */
  readonly allocation_rule: 'fefo' | 'fifo' | 'given_lot';
  /** Quantity asked for, unit_of_measure. */
  readonly requested_quantity: Decimal<3>;
  /** Quantity for which bins were found, unit_of_measure. */
  readonly allocated_quantity: Decimal<3>;
  /** Quantity picked, unit_of_measure. */
  readonly picked_quantity: Decimal<3>;
  /** Quantity given up in this wave, unit_of_measure. */
  readonly short_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Weight of the requested quantity, kg. */
  readonly weight_kg: Decimal<3>;
  /** Order within the wave. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it must be ready. */
  readonly required_at: Moment;
  /** Why it could not be met in full. Null when it was. */
  readonly short_reason_code: 'no_stock' | 'stock_on_hold' | 'not_found' | 'damaged' | 'expired' | 'cut_off_missed' | null;
  /** open; allocated; picking; picked; short: ended with less; cancelled. */
  readonly status: 'open' | 'allocated' | 'picking' | 'picked' | 'short' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message between warehouse and transport, as the warehouse sees it. Written by warehouse management; kept as proof of what was handed over and when. */
export type WmsTmsSyncLogRow = {
  /** Surrogate key. */
  readonly wms_tms_sync_log_id: Key;
  /** outbound: sent to transport; inbound: came from it. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow that the message belongs to, such as wms-to-tms. */
  readonly flow_id: string;
  /** The other side. */
  readonly counterpart_module: string;
  /** What the message says. */
  readonly message_type: 'order_ready' | 'order_changed' | 'order_cancelled' | 'goods_issued' | 'load_planned' | 'vehicle_arrived' | 'return_announced' | 'acknowledgement';
  /** Table of the row it is about, qualified, such as wms.shipping_tasks. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document it is about. Null when the entity has none. */
  readonly document_number: string | null;
  /** Shipping line concerned. Null when none is. */
  readonly shipping_task_id: Key | null;
  /** Warehouse concerned. Null when the message is about none in particular. */
  readonly warehouse_id: Key | null;
  /** Content of the message. */
  readonly payload: Json;
  /** Attempts to process it so far. */
  readonly attempt_count: number;
  /** When it is tried again. Null unless failed and to be repeated. */
  readonly next_attempt_at: Moment | null;
  /** Code of the last error. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the last error. Null unless failed. */
  readonly error_message: string | null;
  /** When the event happened at its source. */
  readonly occurred_at: Moment;
  /** When the message was taken in or handed over. */
  readonly received_at: Moment;
  /** When transport confirmed an outbound message. Null until then and for inbound ones. */
  readonly acknowledged_at: Moment | null;
  /** When it was dealt with. Null until then. */
  readonly processed_at: Moment | null;
  /** received; processed; failed; ignored: known already or no longer of interest. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  cycle_count_tasks: CycleCountTasksRow;
  erp_allocations: ErpAllocationsRow;
  expected_receipts: ExpectedReceiptsRow;
  packing_tasks: PackingTasksRow;
  pick_waves: PickWavesRow;
  picking_tasks: PickingTasksRow;
  putaway_tasks: PutawayTasksRow;
  receiving_tasks: ReceivingTasksRow;
  replenishment_tasks: ReplenishmentTasksRow;
  shipping_tasks: ShippingTasksRow;
  slotting_rules: SlottingRulesRow;
  storage_bins: StorageBinsRow;
  warehouse_aisles: WarehouseAislesRow;
  warehouse_equipment: WarehouseEquipmentRow;
  warehouse_inventory: WarehouseInventoryRow;
  warehouse_movements: WarehouseMovementsRow;
  warehouse_workers: WarehouseWorkersRow;
  wave_lines: WaveLinesRow;
  wms_tms_sync_log: WmsTmsSyncLogRow;
};

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  cycle_count_tasks: NewRow<CycleCountTasksRow, 'cycle_count_task_id' | 'warehouse_inventory_id' | 'picking_task_id' | 'product_id' | 'material_id' | 'lot_number' | 'book_quantity' | 'counted_quantity' | 'recounted_quantity' | 'difference_quantity' | 'unit_cost_amount' | 'difference_amount' | 'reason_code' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'warehouse_movement_id' | 'counted_by_employee_id' | 'recounted_by_employee_id' | 'counted_at' | 'recounted_at' | 'closed_at' | 'created_at' | 'updated_at'>;
  erp_allocations: NewRow<ErpAllocationsRow, 'erp_allocation_id' | 'product_id' | 'material_id' | 'lot_number' | 'sales_order_id' | 'sales_order_number' | 'sales_order_line_id' | 'customer_id' | 'production_order_id' | 'production_order_number' | 'waved_quantity' | 'picked_quantity' | 'shipped_quantity' | 'priority' | 'required_at' | 'promised_date' | 'incoterm' | 'received_at' | 'released_at' | 'closed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  expected_receipts: NewRow<ExpectedReceiptsRow, 'expected_receipt_id' | 'purchase_order_id' | 'purchase_order_number' | 'purchase_order_line_id' | 'supplier_id' | 'production_order_id' | 'production_order_number' | 'product_id' | 'material_id' | 'lot_number' | 'over_delivery_tolerance_pct' | 'advance_notice_number' | 'announced_quantity' | 'announced_arrival_at' | 'received_quantity' | 'priority' | 'received_at' | 'first_arrival_at' | 'closed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  packing_tasks: NewRow<PackingTasksRow, 'packing_task_id' | 'shipping_task_id' | 'customer_id' | 'sales_order_line_id' | 'sales_order_number' | 'transfer_number' | 'product_id' | 'material_id' | 'lot_number' | 'packed_quantity' | 'handling_unit_number' | 'package_count' | 'length_cm' | 'width_cm' | 'height_cm' | 'net_weight_kg' | 'tare_weight_kg' | 'gross_weight_kg' | 'volume_m3' | 'packing_list_number' | 'check_result' | 'packed_by_employee_id' | 'checked_by_employee_id' | 'started_at' | 'completed_at' | 'created_at' | 'updated_at'>;
  pick_waves: NewRow<PickWavesRow, 'pick_wave_id' | 'task_count' | 'actual_labour_minutes' | 'picker_count' | 'short_line_count' | 'planned_by_employee_id' | 'released_at' | 'started_at' | 'completed_at' | 'created_at' | 'updated_at'>;
  picking_tasks: NewRow<PickingTasksRow, 'picking_task_id' | 'product_id' | 'material_id' | 'suggested_lot_number' | 'lot_number' | 'expiry_date' | 'lot_override_reason_code' | 'sales_order_line_id' | 'sales_order_number' | 'production_order_id' | 'production_order_number' | 'transfer_number' | 'picked_quantity' | 'short_quantity' | 'handling_unit_number' | 'short_reason_code' | 'confirmation_method' | 'assigned_employee_id' | 'warehouse_equipment_id' | 'started_at' | 'completed_at' | 'created_at' | 'updated_at'>;
  putaway_tasks: NewRow<PutawayTasksRow, 'putaway_task_id' | 'receiving_task_id' | 'production_order_id' | 'product_id' | 'material_id' | 'lot_number' | 'handling_unit_number' | 'slotting_rule_id' | 'suggested_storage_bin_id' | 'to_storage_bin_id' | 'override_reason_code' | 'putaway_quantity' | 'travel_distance_m' | 'assigned_employee_id' | 'warehouse_equipment_id' | 'started_at' | 'completed_at' | 'created_at' | 'updated_at'>;
  receiving_tasks: NewRow<ReceivingTasksRow, 'receiving_task_id' | 'expected_receipt_id' | 'supplier_id' | 'customer_id' | 'ship_from_warehouse_id' | 'purchase_order_id' | 'purchase_order_number' | 'purchase_order_line_id' | 'production_order_id' | 'production_order_number' | 'transfer_number' | 'return_order_number' | 'product_id' | 'material_id' | 'lot_number' | 'supplier_lot_number' | 'manufactured_on' | 'expiry_date' | 'certificate_number' | 'delivery_note_number' | 'vehicle_registration_number' | 'dock_number' | 'receiving_storage_bin_id' | 'received_quantity' | 'rejected_quantity' | 'staged_quantity' | 'putaway_quantity' | 'refused_quantity' | 'handling_unit_count' | 'gross_weight_kg' | 'inspection_released_at' | 'reason_code' | 'reason' | 'received_by_employee_id' | 'arrived_at' | 'started_at' | 'completed_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  replenishment_tasks: NewRow<ReplenishmentTasksRow, 'replenishment_task_id' | 'pick_wave_id' | 'product_id' | 'material_id' | 'lot_number' | 'minimum_quantity' | 'moved_quantity' | 'handling_unit_number' | 'short_reason_code' | 'assigned_employee_id' | 'warehouse_equipment_id' | 'started_at' | 'completed_at' | 'created_at' | 'updated_at'>;
  shipping_tasks: NewRow<ShippingTasksRow, 'shipping_task_id' | 'sales_order_id' | 'sales_order_number' | 'sales_order_line_id' | 'customer_id' | 'ship_to_warehouse_id' | 'transfer_number' | 'supplier_id' | 'ncr_number' | 'product_id' | 'material_id' | 'lot_number' | 'shipped_quantity' | 'package_count' | 'net_weight_kg' | 'gross_weight_kg' | 'volume_m3' | 'staging_storage_bin_id' | 'dock_number' | 'delivery_note_number' | 'vehicle_registration_number' | 'seal_number' | 'promised_date' | 'incoterm' | 'packed_at' | 'ready_at' | 'loading_started_at' | 'shipped_at' | 'staged_by_employee_id' | 'loaded_by_employee_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  slotting_rules: NewRow<SlottingRulesRow, 'slotting_rule_id' | 'receipt_type' | 'stock_type' | 'product_id' | 'material_id' | 'product_family' | 'material_group' | 'abc_class' | 'minimum_unit_weight_kg' | 'maximum_unit_weight_kg' | 'target_bin_type' | 'maximum_level_number' | 'valid_to' | 'created_at' | 'updated_at'>;
  storage_bins: NewRow<StorageBinsRow, 'storage_bin_id' | 'warehouse_aisle_id' | 'bay_number' | 'level_number' | 'aisle_side' | 'width_cm' | 'depth_cm' | 'height_cm' | 'maximum_weight_kg' | 'maximum_volume_m3' | 'used_weight_kg' | 'used_volume_m3' | 'product_id' | 'material_id' | 'minimum_quantity' | 'maximum_quantity' | 'unit_of_measure' | 'last_counted_at' | 'block_reason_code' | 'created_at' | 'updated_at'>;
  warehouse_aisles: NewRow<WarehouseAislesRow, 'warehouse_aisle_id' | 'required_equipment_type' | 'rack_inspected_on' | 'blocked_reason' | 'created_at' | 'updated_at'>;
  warehouse_equipment: NewRow<WarehouseEquipmentRow, 'warehouse_equipment_id' | 'warehouse_zone_id' | 'load_capacity_kg' | 'lift_height_m' | 'battery_pct' | 'operating_hours' | 'last_inspected_on' | 'next_inspection_due_date' | 'assigned_employee_id' | 'retired_on' | 'created_at' | 'updated_at'>;
  warehouse_inventory: NewRow<WarehouseInventoryRow, 'warehouse_inventory_id' | 'product_id' | 'material_id' | 'lot_number' | 'is_opening' | 'opening_quantity' | 'on_hand_quantity' | 'allocated_quantity' | 'weight_kg' | 'volume_m3' | 'expiry_date' | 'lock_reason_code' | 'last_movement_at' | 'last_counted_at' | 'reported_at' | 'reported_lot_quantity' | 'created_at' | 'updated_at'>;
  warehouse_movements: NewRow<WarehouseMovementsRow, 'warehouse_movement_id' | 'movement_number' | 'movement_type' | 'posts_to_erp' | 'warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'weight_kg' | 'handling_unit_number' | 'from_storage_bin_id' | 'to_storage_bin_id' | 'from_stock_type' | 'to_stock_type' | 'production_order_id' | 'production_order_number' | 'sales_order_line_id' | 'ncr_id' | 'disposition' | 'source_module' | 'source_table' | 'source_id' | 'source_document_number' | 'reversal_of_warehouse_movement_id' | 'reason_code' | 'reason' | 'confirmation_method' | 'moved_by_employee_id' | 'requested_at' | 'moved_at' | 'status' | 'created_at' | 'updated_at'>;
  warehouse_workers: NewRow<WarehouseWorkersRow, 'warehouse_worker_id' | 'warehouse_zone_id' | 'warehouse_equipment_id' | 'started_at' | 'ended_at' | 'break_minutes' | 'direct_minutes' | 'indirect_minutes' | 'standard_minutes' | 'completed_task_count' | 'handled_weight_kg' | 'error_count' | 'created_at' | 'updated_at'>;
  wave_lines: NewRow<WaveLinesRow, 'wave_line_id' | 'sales_order_line_id' | 'sales_order_number' | 'customer_id' | 'production_order_id' | 'production_order_number' | 'transfer_number' | 'ship_to_warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'allocated_quantity' | 'picked_quantity' | 'short_quantity' | 'short_reason_code' | 'created_at' | 'updated_at'>;
  wms_tms_sync_log: NewRow<WmsTmsSyncLogRow, 'wms_tms_sync_log_id' | 'document_number' | 'shipping_task_id' | 'warehouse_id' | 'attempt_count' | 'next_attempt_at' | 'error_code' | 'error_message' | 'acknowledged_at' | 'processed_at' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.warehouse_zones': MasterWarehouseZonesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'hr.shift_schedules': HrShiftSchedulesRow;
  'hr.employee_shifts': HrEmployeeShiftsRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'wms-to-erp': {
    goods_receipts: ErpGoodsReceiptsRow;
    goods_receipt_lines: ErpGoodsReceiptLinesRow;
    inventory_transactions: ErpInventoryTransactionsRow;
    sales_order_lines: ErpSalesOrderLinesRow;
  };
  'wms-to-financial': {
    snapshot_data: FinancialSnapshotDataRow;
    erp_wms_sync_queue: FinancialErpWmsSyncQueueRow;
    inventory_allocations: FinancialInventoryAllocationsRow;
  };
  'wms-to-tms': {
    outbound_orders: TmsOutboundOrdersRow;
  };
  'wms-to-manufacturing': {
    material_transactions: ManufacturingMaterialTransactionsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
