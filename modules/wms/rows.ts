// Row types of wms, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One item, lot and stock type counted in one bin. The rows of one number are one count of a bin. Written by warehouse management; a difference is booked once, by one movement, and reported to ERP. */
export type CycleCountTasksRow = {
  /** Surrogate key of the line. */
  cycle_count_task_id: Key;
  /** Number of the count, such as CNT-2026-000123; the same on all its lines. */
  cycle_count_task_number: string;
  /** Line within the count, from 1. */
  line_number: number;
  /** What made the count due. */
  count_type: string;
  /** Warehouse counted. */
  warehouse_id: Key;
  /** Bin counted. */
  storage_bin_id: Key;
  /** Stock row counted. Null for goods found where none were booked, until they are adjusted. */
  warehouse_inventory_id: Key | null;
  /** Short pick that caused the count. Null unless one did. */
  picking_task_id: Key | null;
  /** Product counted. Null when a material is. */
  product_id: Key | null;
  /** Material counted. Null when a product is. */
  material_id: Key | null;
  /** Lot counted. Null for an item without lots. */
  lot_number: string | null;
  /** Stock type counted. */
  stock_type: string;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** True when the counter does not see the book quantity. */
  is_blind: boolean;
  /** Stock in the system at the moment of counting, unit_of_measure. Null until counted. */
  book_quantity: Scaled | null;
  /** First count, unit_of_measure. Null until counted. */
  counted_quantity: Scaled | null;
  /** Second count by another person, which then holds, unit_of_measure. Null when none was needed. */
  recounted_quantity: Scaled | null;
  /** Count that holds minus book_quantity, signed, unit_of_measure. Null until the count is final. */
  difference_quantity: Scaled | null;
  /** Standard cost of one unit on that day, in currency_code. Null until the count is final. */
  unit_cost_amount: Scaled | null;
  /** Difference valued at unit_cost_amount, signed, in currency_code; decides who must approve. Null until the count is final. */
  difference_amount: Scaled | null;
  /** Currency of cost and value, ISO 4217. */
  currency_code: string;
  /** Cause found for the difference. Null without difference or until looked into. */
  reason_code: string | null;
  /** Decision on the adjustment. Null when none is needed or it is not yet final. */
  approval_status: string | null;
  /** Who decided. Null until decided and when no decision is needed. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null until then and when no decision is needed. */
  approved_at: Moment | null;
  /** The one movement that adjusts the stock. Null unless adjusted. */
  warehouse_movement_id: Key | null;
  /** Day on which it is due. */
  planned_date: Day;
  /** Who counted first. Null until counted. */
  counted_by_employee_id: Key | null;
  /** Who counted again. Null when none was needed. */
  recounted_by_employee_id: Key | null;
  /** When it was first counted. Null until then. */
  counted_at: Moment | null;
  /** When it was counted again. Null when none was needed. */
  recounted_at: Moment | null;
  /** When it was adjusted or ended without adjustment. Null while open. */
  closed_at: Moment | null;
  /** planned; counted: first count done; recount: second count due; in_approval; adjusted: difference booked; closed: no difference, or adjustment rejected; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One reservation of stock for an order line or production order. Rows come from ERP by its link; warehouse management plans picks from them and keeps how far they are. */
export type ErpAllocationsRow = {
  /** Surrogate key. */
  erp_allocation_id: Key;
  /** ref: erp.inventory_reservations. Reservation that is carried out here. */
  inventory_reservation_id: Key;
  /** Product reserved. Null when a material is. */
  product_id: Key | null;
  /** Material reserved. Null when a product is. */
  material_id: Key | null;
  /** Warehouse whose stock is reserved. */
  warehouse_id: Key;
  /** Lot that must be taken. Null when the warehouse chooses. */
  lot_number: string | null;
  /** Quantity reserved, unit_of_measure; 0 when the reservation is taken back. */
  allocated_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** ref: erp.sales_orders. Sales order served. Null for production. */
  sales_order_id: Key | null;
  /** Number of that sales order. Null for production. */
  sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null for production. */
  sales_order_line_id: Key | null;
  /** Customer served. Null for production. */
  customer_id: Key | null;
  /** ref: erp.production_orders. Production order served. Null for sales. */
  production_order_id: Key | null;
  /** Number of that production order. Null for sales. */
  production_order_number: string | null;
  /** Of it, already in a wave, unit_of_measure. */
  waved_quantity: Scaled;
  /** Of it, picked, unit_of_measure. */
  picked_quantity: Scaled;
  /** Of it, shipped or staged at the line, unit_of_measure. */
  shipped_quantity: Scaled;
  /** Order in which demands get scarce stock, as ERP set it. */
  priority: string;
  /** Moment within that day by which the warehouse must have it ready. Null until planned. */
  required_at: Moment | null;
  /** Day on which ERP needs it ready. */
  required_date: Day;
  /** Day promised to the customer. Null for production and while nothing is promised. */
  promised_date: Day | null;
  /** Delivery term of the sales order, Incoterms 2020. Null for production and until the order is confirmed. */
  incoterm: string | null;
  /** When the message of ERP was taken in. */
  received_at: Moment;
  /** When it was released to picking. Null until then. */
  released_at: Moment | null;
  /** When nothing was left to do. Null while open. */
  closed_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** open; released: in a wave; picked; completed: shipped or staged; cancelled: taken back by ERP. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One purchase order line or production order whose goods are to come. Rows come from ERP by its link; warehouse management adds announcements and what has arrived. */
export type ExpectedReceiptsRow = {
  /** Surrogate key. */
  expected_receipt_id: Key;
  /** ref: erp.purchase_orders. Purchase order. Null for production. */
  purchase_order_id: Key | null;
  /** Number of that purchase order. Null for production. */
  purchase_order_number: string | null;
  /** ref: erp.purchase_order_lines. Line that is to come. Null for production. */
  purchase_order_line_id: Key | null;
  /** Supplier who delivers. Null for production. */
  supplier_id: Key | null;
  /** ref: erp.production_orders. Production order whose output is to come. Null for a purchase. */
  production_order_id: Key | null;
  /** Number of that production order. Null for a purchase. */
  production_order_number: string | null;
  /** Product expected. Null when a material is. */
  product_id: Key | null;
  /** Material expected. Null when a product is. */
  material_id: Key | null;
  /** Lot that the production order makes. Null for a purchase, whose lot is given at receipt. */
  lot_number: string | null;
  /** Warehouse that is to receive. */
  warehouse_id: Key;
  /** Quantity ordered or planned, unit_of_measure; 0 when the line was deleted. */
  expected_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Day promised by the supplier, or due day of the production order. */
  expected_date: Day;
  /** How much more than expected is taken, percent; 0 when nothing above the order is. */
  over_delivery_tolerance_pct: Scaled;
  /** Advance shipping notice of the supplier. Null when none came. */
  advance_notice_number: string | null;
  /** Quantity in the newest notice, unit_of_measure. Null when none came. */
  announced_quantity: Scaled | null;
  /** Arrival given in the newest notice. Null when none came. */
  announced_arrival_at: Moment | null;
  /** Quantity taken in so far, unit_of_measure; sum of its receiving tasks. */
  received_quantity: Scaled;
  /** Order in which waiting lorries are unloaded; that of the production order for its output. */
  priority: string;
  /** When the message of ERP was taken in. */
  received_at: Moment;
  /** When the first goods arrived. Null until then. */
  first_arrival_at: Moment | null;
  /** When nothing more was expected. Null while open. */
  closed_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** open; partially_received; received: complete; closed: ended with less; cancelled: withdrawn before anything came. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One picked quantity packed into packages. The rows of one number are one packing job for one order or transfer. Written by warehouse management at the packing station. */
export type PackingTasksRow = {
  /** Surrogate key of the line. */
  packing_task_id: Key;
  /** Number of the job, such as PAK-2026-000123; the same on all its lines. */
  packing_task_number: string;
  /** Line within the job, from 1. */
  line_number: number;
  /** Warehouse where it is packed. */
  warehouse_id: Key;
  /** Pick whose goods are packed. */
  picking_task_id: Key;
  /** Shipping line that takes the packages. Null until it is made. */
  shipping_task_id: Key | null;
  /** Customer who gets it. Null for a transfer. */
  customer_id: Key | null;
  /** ref: erp.sales_order_lines. Order line served. Null for a transfer. */
  sales_order_line_id: Key | null;
  /** Sales order served. Null for a transfer. */
  sales_order_number: string | null;
  /** Transfer served. Null unless a transfer. */
  transfer_number: string | null;
  /** Product packed. Null when a material is. */
  product_id: Key | null;
  /** Material packed. Null when a product is. */
  material_id: Key | null;
  /** Lot packed. Null for an item without lots. */
  lot_number: string | null;
  /** Quantity to be packed, as picked, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity packed, unit_of_measure. */
  packed_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Packing station. */
  packing_storage_bin_id: Key;
  /** Kind of package; export goes in crates of treated wood (ISPM 15). */
  package_type: string;
  /** SSCC of the package, or of the first of several. Null until packed. */
  handling_unit_number: string | null;
  /** Packages made for this line; 0 when it joins the package of another line. */
  package_count: number;
  /** Length of one package, centimetres. Null until packed. */
  length_cm: Scaled | null;
  /** Width of one package, centimetres. Null until packed. */
  width_cm: Scaled | null;
  /** Height of one package, centimetres. Null until packed. */
  height_cm: Scaled | null;
  /** Weight of the goods, kg. Null until packed. */
  net_weight_kg: Scaled | null;
  /** Weight of the packing, kg. Null until packed. */
  tare_weight_kg: Scaled | null;
  /** Goods and packing, kg. Null until packed. */
  gross_weight_kg: Scaled | null;
  /** Volume of the packages of this line, cubic metres. Null until packed. */
  volume_m3: Scaled | null;
  /** True when packed for sea or air abroad. */
  is_export_packed: boolean;
  /** Packing list that goes along. Null until printed. */
  packing_list_number: string | null;
  /** Result of the check by a second person. Null until checked and where none is required. */
  check_result: string | null;
  /** Packer. Null until begun. */
  packed_by_employee_id: Key | null;
  /** Who checked. Null until checked and where none is required. */
  checked_by_employee_id: Key | null;
  /** When packing began. Null until then. */
  started_at: Moment | null;
  /** When the package was closed and labelled. Null until then. */
  completed_at: Moment | null;
  /** open; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One wave: demands of a warehouse released to picking together, so that they meet a departure or a shift. Written by warehouse management. */
export type PickWavesRow = {
  /** Surrogate key. */
  pick_wave_id: Key;
  /** Number of the wave, such as WAV-2026-000123. */
  wave_number: string;
  /** Warehouse where it is picked. */
  warehouse_id: Key;
  /** What the wave serves. */
  wave_type: string;
  /** How the work is cut: order by order, several orders at once, by zone, or into a cart of totes. */
  picking_strategy: string;
  /** What brought the demands together, such as carrier cut-off or line schedule. */
  selection_rule: string;
  /** Order among released waves. */
  priority: string;
  /** When it is to be released. */
  planned_release_at: Moment;
  /** When it must be complete to meet its departure or shift. */
  cutoff_at: Moment;
  /** Demands in it. */
  line_count: number;
  /** Picks made from it. */
  task_count: number;
  /** Weight to be picked, kg. */
  planned_weight_kg: Scaled;
  /** Volume to be picked, cubic metres. */
  planned_volume_m3: Scaled;
  /** Work by engineered standards, minutes. */
  planned_labour_minutes: Scaled;
  /** Work confirmed, minutes. */
  actual_labour_minutes: Scaled;
  /** People who picked in it. */
  picker_count: number;
  /** Demands that could not be met in full. */
  short_line_count: number;
  /** Who built it. Null when built by rule. */
  planned_by_employee_id: Key | null;
  /** When picks were handed out. Null until then. */
  released_at: Moment | null;
  /** When the first pick was begun. Null until then. */
  started_at: Moment | null;
  /** When the last pick was done. Null until then. */
  completed_at: Moment | null;
  /** planned; released; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One pick: a quantity of one lot taken from one bin for one demand. Made by warehouse management when a wave is released, confirmed by scan. */
export type PickingTasksRow = {
  /** Surrogate key. */
  picking_task_id: Key;
  /** Number of the pick, such as PCK-2026-000123. */
  picking_task_number: string;
  /** Wave of the pick. */
  pick_wave_id: Key;
  /** Demand of the wave that is served. */
  wave_line_id: Key;
  /** Warehouse of the pick. */
  warehouse_id: Key;
  /** Stock row that was chosen. */
  warehouse_inventory_id: Key;
  /** Bin to take from. */
  from_storage_bin_id: Key;
  /** Packing station or staging lane to bring it to. */
  to_storage_bin_id: Key;
  /** Product picked. Null when a material is. */
  product_id: Key | null;
  /** Material picked. Null when a product is. */
  material_id: Key | null;
  /** Lot chosen by the rule. Null for an item without lots. */
  suggested_lot_number: string | null;
  /** Lot really taken. Null until picked and for an item without lots. */
  lot_number: string | null;
  /** Expiry of the chosen lot. Null when it does not expire. */
  expiry_date: Day | null;
  /** Why another lot than the chosen one was taken. Null when none was. */
  lot_override_reason_code: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  sales_order_line_id: Key | null;
  /** Sales order served. Null unless a sale. */
  sales_order_number: string | null;
  /** ref: erp.production_orders. Production order served. Null unless production. */
  production_order_id: Key | null;
  /** Number of that production order. Null unless production. */
  production_order_number: string | null;
  /** Transfer served. Null unless a transfer. */
  transfer_number: string | null;
  /** Quantity to pick, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity picked, unit_of_measure. */
  picked_quantity: Scaled;
  /** Quantity not found, unit_of_measure. */
  short_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Weight of the planned quantity, kg. */
  weight_kg: Scaled;
  /** Position on the picker's tour, from 1. */
  pick_sequence: number;
  /** Tote or pallet into which it was picked. Null until picked. */
  handling_unit_number: string | null;
  /** Why less was picked than planned; a missing quantity causes a count. Null when all was. */
  short_reason_code: string | null;
  /** How it was confirmed. Null until done. */
  confirmation_method: string | null;
  /** Picker. Null until assigned. */
  assigned_employee_id: Key | null;
  /** Truck or scanner used. Null until assigned. */
  warehouse_equipment_id: Key | null;
  /** Order among released picks. */
  priority: string;
  /** When it must be done. */
  due_at: Moment;
  /** When it could begin. */
  released_at: Moment;
  /** When the picker went to the bin. Null until then. */
  started_at: Moment | null;
  /** When it was confirmed, in full or short. Null until then. */
  completed_at: Moment | null;
  /** released; assigned; in_progress; completed; short: ended with less; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One move of goods from where they came in to where they are kept. Made by warehouse management from receipts, returns from the line and releases; confirmed by scan. */
export type PutawayTasksRow = {
  /** Surrogate key. */
  putaway_task_id: Key;
  /** Number of the task, such as PUT-2026-000123. */
  putaway_task_number: string;
  /** What made the move necessary. */
  putaway_reason: string;
  /** Receipt whose goods are put away. Null for goods from the line and released stock. */
  receiving_task_id: Key | null;
  /** ref: erp.production_orders. Production order that made the goods or gave them back. Null when none did. */
  production_order_id: Key | null;
  /** Warehouse of the move. */
  warehouse_id: Key;
  /** Product put away. Null when a material is. */
  product_id: Key | null;
  /** Material put away. Null when a product is. */
  material_id: Key | null;
  /** Lot put away. Null for an item without lots. */
  lot_number: string | null;
  /** Stock type of the goods, not changed by the move. */
  stock_type: string;
  /** Pallet or crate moved as a whole (SSCC). Null for loose goods. */
  handling_unit_number: string | null;
  /** Bin from which it is taken. */
  from_storage_bin_id: Key;
  /** Rule that chose the bin. Null when no rule fitted. */
  slotting_rule_id: Key | null;
  /** Bin chosen by the rule. Null while none has room. */
  suggested_storage_bin_id: Key | null;
  /** Bin into which it was put. Null until done. */
  to_storage_bin_id: Key | null;
  /** Why another bin than the chosen one was taken. Null when none was. */
  override_reason_code: string | null;
  /** Quantity to be put away, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity put away, unit_of_measure; the rest gets a task of its own. */
  putaway_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Weight of the planned quantity, kg; must fit into the bin. */
  weight_kg: Scaled;
  /** Volume of the planned quantity, cubic metres; must fit into the bin. */
  volume_m3: Scaled;
  /** Way between the bins, metres. Null until done. */
  travel_distance_m: Scaled | null;
  /** Order among open tasks. */
  priority: string;
  /** Who does it. Null until assigned. */
  assigned_employee_id: Key | null;
  /** Truck used. Null until assigned and on foot. */
  warehouse_equipment_id: Key | null;
  /** When it should be done, so that the dock is free again. */
  due_at: Moment;
  /** When it could begin. */
  released_at: Moment;
  /** When the goods were picked up. Null until then. */
  started_at: Moment | null;
  /** When the bin was scanned. Null until then. */
  completed_at: Moment | null;
  /** open; assigned; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of one unloading: an item and lot counted in at the dock. The rows of one number are one receipt, of one order when it is a purchase. Written by warehouse management; ERP books the goods receipt from it. */
export type ReceivingTasksRow = {
  /** Surrogate key of the line. */
  receiving_task_id: Key;
  /** Number of the receipt, such as RCV-2026-000123; the same on all its lines. */
  receiving_task_number: string;
  /** Line within the receipt, from 1. */
  line_number: number;
  /** Where the goods come from. */
  receipt_type: string;
  /** Announcement that is fulfilled. Null for transfers and returns. */
  expected_receipt_id: Key | null;
  /** Warehouse that receives. */
  warehouse_id: Key;
  /** Supplier who delivers. Null unless a purchase. */
  supplier_id: Key | null;
  /** Customer who sends back. Null unless a return. */
  customer_id: Key | null;
  /** Warehouse that sent the goods. Null unless a transfer. */
  ship_from_warehouse_id: Key | null;
  /** ref: erp.purchase_orders. Purchase order. Null unless a purchase. */
  purchase_order_id: Key | null;
  /** Number of that purchase order. Null unless a purchase. */
  purchase_order_number: string | null;
  /** ref: erp.purchase_order_lines. Line that is received. Null unless a purchase. */
  purchase_order_line_id: Key | null;
  /** ref: erp.production_orders. Production order whose output comes in. Null unless from production. */
  production_order_id: Key | null;
  /** Number of that production order. Null unless from production. */
  production_order_number: string | null;
  /** Transfer between warehouses, equal to shipping_tasks.transfer_number of the sender. Null unless a transfer. */
  transfer_number: string | null;
  /** Return authorisation on the label, equal to tms.return_orders.return_order_number. Null unless a return. */
  return_order_number: string | null;
  /** Product received. Null when a material is. */
  product_id: Key | null;
  /** Material received. Null when a product is. */
  material_id: Key | null;
  /** Our lot of the goods. Null until labelled and for an item without lots. */
  lot_number: string | null;
  /** Lot, heat or batch number of the supplier; begin of the genealogy. Null when not given or not bought. */
  supplier_lot_number: string | null;
  /** Day of making. Null when not stated. */
  manufactured_on: Day | null;
  /** Last day of use, base of first expired first out. Null when it does not expire. */
  expiry_date: Day | null;
  /** Mill or test certificate (EN 10204) that came along. Null when none did. */
  certificate_number: string | null;
  /** Number of the sender's delivery note. Null until the goods arrive and for own production. */
  delivery_note_number: string | null;
  /** Lorry that brought it. Null until it arrives and for own production. */
  vehicle_registration_number: string | null;
  /** Dock where it is unloaded. Null until it arrives and for own production. */
  dock_number: number | null;
  /** Bin in which the goods stand after unloading. Null until unloading begins. */
  receiving_storage_bin_id: Key | null;
  /** Unit of all quantities. */
  unit_of_measure: string;
  /** Quantity on the delivery note or announced, unit_of_measure. */
  expected_quantity: Scaled;
  /** Quantity counted and taken in, including what is rejected, unit_of_measure. */
  received_quantity: Scaled;
  /** Of it, rejected at the dock or by incoming inspection and kept as blocked stock until it goes back or is scrapped, unit_of_measure. */
  rejected_quantity: Scaled;
  /** Of it, still waiting at the dock or in inspection, unit_of_measure. */
  staged_quantity: Scaled;
  /** Of it, put away; sum of its putaway tasks, unit_of_measure. */
  putaway_quantity: Scaled;
  /** Turned back at the dock and never taken in, unit_of_measure; not part of received_quantity. */
  refused_quantity: Scaled;
  /** Pallets, crates and bundles unloaded. */
  handling_unit_count: number;
  /** Weight with packing as weighed or stated, kg. Null until unloaded. */
  gross_weight_kg: Scaled | null;
  /** True when goods wait for quality inspection before they are free. */
  inspection_required: boolean;
  /** Stock type under which accepted goods are booked at receipt. */
  stock_type: string;
  /** When inspection freed the goods. Null until then and when none is required. */
  inspection_released_at: Moment | null;
  /** Why quantities differ or goods are rejected or refused. Null when all is as ordered. */
  reason_code: string | null;
  /** Remark of the receiver. Null when there is none. */
  reason: string | null;
  /** Order of unloading. */
  priority: string;
  /** Who counted. Null until unloading begins. */
  received_by_employee_id: Key | null;
  /** When the goods are to arrive. */
  planned_at: Moment;
  /** When the lorry or the pallet reached the dock. Null until then. */
  arrived_at: Moment | null;
  /** When unloading began. Null until then. */
  started_at: Moment | null;
  /** When the receipt was counted and confirmed, the same on all its lines. Null until then. */
  completed_at: Moment | null;
  /** True when the receipt was there before history began. */
  is_opening: boolean;
  /** planned; arrived; in_progress; completed: counted, putaway may go on; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One move of stock from reserve to a pick face. Made by warehouse management when a face falls below its minimum or a wave needs more than it holds. */
export type ReplenishmentTasksRow = {
  /** Surrogate key. */
  replenishment_task_id: Key;
  /** Number of the task, such as RPL-2026-000123. */
  replenishment_task_number: string;
  /** Warehouse of the move. */
  warehouse_id: Key;
  /** What made it necessary. */
  trigger_type: string;
  /** Wave that needs the goods. Null unless a wave does. */
  pick_wave_id: Key | null;
  /** Product moved. Null when a material is. */
  product_id: Key | null;
  /** Material moved. Null when a product is. */
  material_id: Key | null;
  /** Lot moved, chosen first expired first out. Null for an item without lots. */
  lot_number: string | null;
  /** Reserve bin. */
  from_storage_bin_id: Key;
  /** Pick face. */
  to_storage_bin_id: Key;
  /** Stock of the face when the task was made, unit_of_measure. */
  face_quantity: Scaled;
  /** Minimum of the face at that time, unit_of_measure. Null for a face without fixed levels. */
  minimum_quantity: Scaled | null;
  /** Quantity to be moved, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity moved, unit_of_measure. */
  moved_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Weight of the planned quantity, kg; must fit into the face. */
  weight_kg: Scaled;
  /** Pallet that is opened or moved (SSCC). Null for loose goods. */
  handling_unit_number: string | null;
  /** Why less was moved than planned. Null when all was. */
  short_reason_code: string | null;
  /** Order among open tasks; urgent while a pick waits. */
  priority: string;
  /** Who does it. Null until assigned. */
  assigned_employee_id: Key | null;
  /** Truck used. Null until assigned and on foot. */
  warehouse_equipment_id: Key | null;
  /** When it could begin. */
  released_at: Moment;
  /** When the face should be full again. */
  due_at: Moment;
  /** When it was begun. Null until then. */
  started_at: Moment | null;
  /** When the face was scanned. Null until then. */
  completed_at: Moment | null;
  /** open; assigned; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One order line and lot staged and loaded. The rows of one number leave together on one delivery note. Written by warehouse management; transport takes it over when ready, ERP books it when shipped. */
export type ShippingTasksRow = {
  /** Surrogate key of the line. */
  shipping_task_id: Key;
  /** Number of the delivery, such as SHT-2026-000123; the same on all its lines. */
  shipping_task_number: string;
  /** Line within the delivery, from 1. */
  line_number: number;
  /** Whether goods go to a customer, another warehouse or back to a supplier. */
  shipping_type: string;
  /** Warehouse that ships. */
  warehouse_id: Key;
  /** ref: erp.sales_orders. Sales order served. Null unless a sale. */
  sales_order_id: Key | null;
  /** Number of that sales order. Null unless a sale. */
  sales_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  sales_order_line_id: Key | null;
  /** Customer who gets it. Null unless a sale. */
  customer_id: Key | null;
  /** Warehouse that gets it. Null unless a transfer. */
  ship_to_warehouse_id: Key | null;
  /** Transfer between warehouses, such as STO-2026-000123. Null unless a transfer. */
  transfer_number: string | null;
  /** Supplier who gets it back. Null unless a return to a supplier. */
  supplier_id: Key | null;
  /** Non-conformance for which it goes back, equal to quality.ncr_headers.ncr_number. Null unless a return to a supplier. */
  ncr_number: string | null;
  /** Product shipped. Null when a material is. */
  product_id: Key | null;
  /** Material shipped. Null when a product is. */
  material_id: Key | null;
  /** Lot shipped. Null for an item without lots. */
  lot_number: string | null;
  /** Quantity to be shipped, unit_of_measure. */
  planned_quantity: Scaled;
  /** Quantity handed to transport when ready, final with the goods issue, unit_of_measure; 0 until ready. */
  shipped_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Packages of this line; 0 until packed, and when it travels in the package of another line. */
  package_count: number;
  /** Weight of the goods, kg; 0 until packed. */
  net_weight_kg: Scaled;
  /** Goods and packing, kg; 0 until packed. */
  gross_weight_kg: Scaled;
  /** Volume of the packages, cubic metres; 0 until packed. */
  volume_m3: Scaled;
  /** Staging lane where it waits. Null until staged. */
  staging_storage_bin_id: Key | null;
  /** Dock where it is loaded. Null until loading begins. */
  dock_number: number | null;
  /** Delivery note or challan that goes along. Null until printed. */
  delivery_note_number: string | null;
  /** Lorry that takes it. Null until loading begins. */
  vehicle_registration_number: string | null;
  /** Seal on the lorry or container. Null when not sealed. */
  seal_number: string | null;
  /** Order of staging and loading. */
  priority: string;
  /** Day promised to the customer, from the allocation. Null unless a sale. */
  promised_date: Day | null;
  /** Delivery term of the sales order, Incoterms 2020. Null unless a sale. */
  incoterm: string | null;
  /** When it is to leave. */
  planned_ship_at: Moment;
  /** When the last package was closed. Null until then. */
  packed_at: Moment | null;
  /** When it stood staged with papers and was handed to transport. Null until then. */
  ready_at: Moment | null;
  /** When loading began. Null until then. */
  loading_started_at: Moment | null;
  /** Goods issue: when the carrier took it over. Null until then. */
  shipped_at: Moment | null;
  /** Who staged it. Null until then. */
  staged_by_employee_id: Key | null;
  /** Who loaded it. Null until then. */
  loaded_by_employee_id: Key | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** planned; staged: packed and in its lane; ready: handed to transport; loading; shipped; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One rule that says where goods of a kind are put away; the first that fits wins. Written by the supply chain; a change ends the old row and begins a new one. */
export type SlottingRulesRow = {
  /** Surrogate key. */
  slotting_rule_id: Key;
  /** Code of the rule, such as SLT-PUN1-012; a successor gets a new one. */
  rule_code: string;
  /** What the rule does, in words. */
  rule_name: string;
  /** Warehouse where it holds. */
  warehouse_id: Key;
  /** Order in which rules are tried, 1 first. */
  rule_sequence: number;
  /** Origin of the goods that it takes. Null when any. */
  receipt_type: string | null;
  /** Stock type that it takes. Null when any. */
  stock_type: string | null;
  /** The one product that it takes. Null when not bound to a product. */
  product_id: Key | null;
  /** The one material that it takes. Null when not bound to a material. */
  material_id: Key | null;
  /** Product family that it takes. Null when any, and for materials. */
  product_family: string | null;
  /** Commodity that it takes. Null when any, and for products. */
  material_group: string | null;
  /** Class that it takes. Null when any. */
  abc_class: string | null;
  /** True when it takes hazardous goods and nothing else. */
  hazardous_only: boolean;
  /** Lightest unit that it takes, kg. Null when there is no lower limit. */
  minimum_unit_weight_kg: Scaled | null;
  /** Heaviest unit that it takes, kg. Null when there is no upper limit. */
  maximum_unit_weight_kg: Scaled | null;
  /** Zone into which it sends. */
  target_warehouse_zone_id: Key;
  /** Kind of bin into which it sends. Null when any. */
  target_bin_type: string | null;
  /** Highest level that it uses; heavy goods lie low. Null when any. */
  maximum_level_number: number | null;
  /** How a bin is chosen among those that fit. */
  placement_strategy: string;
  /** Share of a bin's capacity that it fills at most, percent. */
  maximum_fill_pct: Scaled;
  /** First day on which it holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** Who approved it. */
  approved_by_employee_id: Key;
  /** active: used; suspended: skipped for a time; retired: replaced or ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One place where stock can lie: rack bin, floor lane, dock area, packing station or the notional place of goods on the road. Written by warehouse management; its load follows every movement. */
export type StorageBinsRow = {
  /** Surrogate key. */
  storage_bin_id: Key;
  /** Code on the bin's label, unique in its warehouse, such as A07-03-2-L. */
  bin_code: string;
  /** Warehouse that the bin is in. */
  warehouse_id: Key;
  /** Zone that the bin belongs to. */
  warehouse_zone_id: Key;
  /** Aisle that the bin stands in. Null for docks, floor areas and a transit bin. */
  warehouse_aisle_id: Key | null;
  /** Bay along the aisle, from 1. Null outside an aisle. */
  bay_number: number | null;
  /** Level from the floor, 1 for the floor itself. Null outside an aisle. */
  level_number: number | null;
  /** Side of the aisle. Null outside an aisle. */
  aisle_side: string | null;
  /** Construction of the place; transit is no place but stands for goods on the road to this warehouse. */
  bin_type: string;
  /** Use in the flow of goods: where receipts land, are inspected, kept in reserve, picked, packed, staged, held or taken back. */
  bin_use: string;
  /** Clear width, centimetres. Null for a transit bin. */
  width_cm: Scaled | null;
  /** Clear depth, centimetres. Null for a transit bin. */
  depth_cm: Scaled | null;
  /** Clear height, centimetres. Null for a transit bin. */
  height_cm: Scaled | null;
  /** Load the bin may carry, kg. Null for a transit bin, which has no limit. */
  maximum_weight_kg: Scaled | null;
  /** Volume the bin may hold, cubic metres. Null for a transit bin, which has no limit. */
  maximum_volume_m3: Scaled | null;
  /** Weight of the stock now in the bin, kg; sum of warehouse_inventory. */
  used_weight_kg: Scaled;
  /** Volume of the stock now in the bin, cubic metres; sum of warehouse_inventory. */
  used_volume_m3: Scaled;
  /** True when several items may share the bin. */
  allows_mixed_items: boolean;
  /** True when several lots of an item may share the bin. */
  allows_mixed_lots: boolean;
  /** Product to which the pick face is reserved. Null when open to all or reserved to a material. */
  product_id: Key | null;
  /** Material to which the pick face is reserved. Null when open to all or reserved to a product. */
  material_id: Key | null;
  /** Stock below which the pick face is replenished, unit_of_measure. Null unless reserved to an item. */
  minimum_quantity: Scaled | null;
  /** Stock up to which it is replenished, unit_of_measure. Null unless reserved to an item. */
  maximum_quantity: Scaled | null;
  /** Unit of minimum and maximum. Null unless reserved to an item. */
  unit_of_measure: string | null;
  /** Position on the picker's walk through the zone, from 1. */
  pick_sequence: number;
  /** Digits on the label that a picker reads back to prove being at the right bin. */
  check_digits: string;
  /** When the bin was last counted. Null when never counted. */
  last_counted_at: Moment | null;
  /** Why nothing may be put in or taken out. Null unless blocked. */
  block_reason_code: string | null;
  /** active: in use; blocked: closed for a time; closed: given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One aisle of racks or floor lanes in a zone. Written by warehouse management when racking is built or changed; bins stand in it. */
export type WarehouseAislesRow = {
  /** Surrogate key. */
  warehouse_aisle_id: Key;
  /** Code on the end of the aisle, unique in its warehouse, such as A07. */
  aisle_code: string;
  /** Warehouse that the aisle is in. */
  warehouse_id: Key;
  /** Zone that the aisle belongs to; all its bins share it. */
  warehouse_zone_id: Key;
  /** Storage technique along the aisle; cantilever carries bar stock. */
  rack_type: string;
  /** Position of the aisle on the walk through the warehouse, from 1. */
  travel_sequence: number;
  /** Whether trucks may pass it in one or both directions. */
  travel_direction: string;
  /** Sides with storage, 1 or 2. */
  side_count: number;
  /** Bays along one side. */
  bay_count: number;
  /** Levels above each other, 1 for floor storage. */
  level_count: number;
  /** Length of the aisle, metres. */
  length_m: Scaled;
  /** Clear width between the racks, metres; decides which truck may enter. */
  width_m: Scaled;
  /** Height up to the beam or roof, metres. */
  clear_height_m: Scaled;
  /** Load that one level of one bay may carry, kg. */
  maximum_level_load_kg: Scaled;
  /** Truck needed for its upper levels, an equipment_type of warehouse_equipment. Null when everything is reached on foot. */
  required_equipment_type: string | null;
  /** Day of the last rack safety inspection. Null when there is no rack or it is not yet inspected. */
  rack_inspected_on: Day | null;
  /** Why nobody may enter. Null unless blocked. */
  blocked_reason: string | null;
  /** active: in use; blocked: closed for a time; closed: taken down. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One truck, conveyor, crane, scanner or other aid of a warehouse, from purchase to retirement. Written by warehouse management. */
export type WarehouseEquipmentRow = {
  /** Surrogate key. */
  warehouse_equipment_id: Key;
  /** Code on the plate, such as FLT-PUN1-03. */
  equipment_code: string;
  /** Kind of equipment; decides what it may do. */
  equipment_type: string;
  /** Warehouse where it works. */
  warehouse_id: Key;
  /** Zone to which it is bound. Null when it roams. */
  warehouse_zone_id: Key | null;
  /** Legal entity that owns or hires it. */
  company_id: Key;
  /** Maker. */
  manufacturer: string;
  /** Model designation of the maker. */
  model: string;
  /** Serial number given by the maker. */
  serial_number: string;
  /** Whether it is owned, leased or rented by the day. */
  ownership: string;
  /** What drives it. */
  power_source: string;
  /** Load that it carries or weighs at most, kg. Null for scanners and other aids without load. */
  load_capacity_kg: Scaled | null;
  /** Highest fork or hook position, metres. Null when it does not lift. */
  lift_height_m: Scaled | null;
  /** True when only people with a valid truck licence may operate it. */
  requires_licence: boolean;
  /** Charge when last reported, percent. Null without battery. */
  battery_pct: Scaled | null;
  /** Reading of the hour meter, hours; never falls. */
  operating_hours: Scaled;
  /** Cost of one operating hour in currency_code, for labour and handling cost. */
  hourly_cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** First day of use. */
  commissioned_on: Day;
  /** Last safety inspection. Null before the first and where none is required. */
  last_inspected_on: Day | null;
  /** When the next safety inspection is due. Null where none is required. */
  next_inspection_due_date: Day | null;
  /** Who has it now. Null while nobody does. */
  assigned_employee_id: Key | null;
  /** Last day of use. Null unless retired. */
  retired_on: Day | null;
  /** available; in_use; charging; maintenance: out for repair or inspection; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Stock of one item, lot and stock type in one bin, as it is now. Changed by warehouse management with every movement; a row stays with quantity 0 when the bin is emptied. */
export type WarehouseInventoryRow = {
  /** Surrogate key. */
  warehouse_inventory_id: Key;
  /** Warehouse of the bin. */
  warehouse_id: Key;
  /** Bin that holds the stock. */
  storage_bin_id: Key;
  /** Product. Null when the stock is of a material. */
  product_id: Key | null;
  /** Material. Null when the stock is of a product. */
  material_id: Key | null;
  /** Lot. Null for an item without lots. */
  lot_number: string | null;
  /** unrestricted: free; quality_inspection: waits for a result; blocked: may not be used; in_transit: on the road, in a transit bin. */
  stock_type: string;
  /** True when there was stock before history began. */
  is_opening: boolean;
  /** Stock before history began, unit_of_measure; 0 when the row is younger. */
  opening_quantity: Scaled;
  /** Stock now, unit_of_measure: opening_quantity plus movements in minus movements out. */
  on_hand_quantity: Scaled;
  /** Of it, promised to open picks, unit_of_measure. */
  allocated_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Weight of the stock, kg; part of the bin's load. */
  weight_kg: Scaled;
  /** Volume of the stock, cubic metres; part of the bin's load. */
  volume_m3: Scaled;
  /** Day on which the lot came in, base of first in first out. */
  received_on: Day;
  /** Last day of use, base of first expired first out. Null when it does not expire. */
  expiry_date: Day | null;
  /** Why picks may not be planned from it. Null when they may. */
  lock_reason_code: string | null;
  /** Last movement in or out. Null when only the opening stock lies there. */
  last_movement_at: Moment | null;
  /** When this stock was last counted. Null when never counted. */
  last_counted_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One movement of a quantity of one item and lot: into, out of or between bins, or from one stock type to another. The audit trail of the warehouse: written by warehouse management, not changed once completed; movements that quality demands arrive by its link as requested and are planned and done here. */
export type WarehouseMovementsRow = {
  /** Surrogate key. */
  warehouse_movement_id: Key;
  /** Number of the movement, such as WMV-2026-0000123. Null until completed. */
  movement_number: string | null;
  /** What happened; receipts have no bin before, issues none after. Null while a demand of quality is not yet planned. */
  movement_type: string | null;
  /** True when ERP books this movement as an inventory transaction: stock of the warehouse or its stock type changes. False for moves between bins, for what a count reports by its task, and for a hold or release that quality reports by its NCR. */
  posts_to_erp: boolean;
  /** Warehouse whose stock it touches. Null while a demand of quality is not yet planned. */
  warehouse_id: Key | null;
  /** Product moved. Null when a material is. */
  product_id: Key | null;
  /** Material moved. Null when a product is. */
  material_id: Key | null;
  /** Lot moved. Null for an item without lots. */
  lot_number: string | null;
  /** Quantity moved, unit_of_measure, always positive; the bins give the direction. */
  quantity: Scaled;
  /** Unit of the quantity. */
  unit_of_measure: string;
  /** Weight moved, kg. Null until completed. */
  weight_kg: Scaled | null;
  /** Pallet, crate or carton moved (SSCC). Null for loose goods. */
  handling_unit_number: string | null;
  /** Bin whose stock falls. Null when the goods come from outside the warehouse. */
  from_storage_bin_id: Key | null;
  /** Bin whose stock rises. Null when the goods leave the warehouse. */
  to_storage_bin_id: Key | null;
  /** Stock type before. Null without bin before. */
  from_stock_type: string | null;
  /** Stock type after. Null without bin after. */
  to_stock_type: string | null;
  /** ref: erp.production_orders. Production order whose material is staged or given back, or whose output comes in. Null when none is concerned. */
  production_order_id: Key | null;
  /** Number of that production order. Null when none is concerned. */
  production_order_number: string | null;
  /** ref: erp.sales_order_lines. Order line for which goods are picked or issued. Null when none is concerned. */
  sales_order_line_id: Key | null;
  /** ref: quality.ncr_headers. Non-conformance that demands it. Null when none does. */
  ncr_id: Key | null;
  /** Decision on the non-conformance that is carried out. Null without one, and for the move to quarantine. */
  disposition: string | null;
  /** Module whose document caused it. Null while a demand of quality is not yet planned. */
  source_module: string | null;
  /** Table of the causing document, qualified. Null while a demand of quality is not yet planned. */
  source_table: string | null;
  /** Key of the causing row in source_table. Null while a demand of quality is not yet planned. */
  source_id: Key | null;
  /** Number of the causing document: task, count or NCR. Null for a relocation that a worker decides. */
  source_document_number: string | null;
  /** Movement that is taken back, with bins exchanged and equal quantity. Null unless a reversal. */
  reversal_of_warehouse_movement_id: Key | null;
  /** Why, where the type does not say it. Null otherwise. */
  reason_code: string | null;
  /** Remark. Null when there is none. */
  reason: string | null;
  /** How it was confirmed. Null until completed. */
  confirmation_method: string | null;
  /** Who moved it. Null until completed and for changes of stock type without a hand on the goods. */
  moved_by_employee_id: Key | null;
  /** When it was demanded. */
  requested_at: Moment;
  /** When it was done. Null until then. */
  moved_at: Moment | null;
  /** requested; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person assigned to one role in a warehouse for one shift, with what the shift brought. Planned by warehouse management from the shift plan of human resources, filled while tasks are confirmed. */
export type WarehouseWorkersRow = {
  /** Surrogate key of the assignment. */
  warehouse_worker_id: Key;
  /** Number of the assignment, such as WLA-2026-000123. */
  assignment_number: string;
  /** Person assigned. */
  employee_id: Key;
  /** Warehouse where the person works this shift. */
  warehouse_id: Key;
  /** Unit that is charged with the hours. */
  department_id: Key;
  /** Zone to which the person keeps. Null when all. */
  warehouse_zone_id: Key | null;
  /** Truck or scanner handed out. Null when none is. */
  warehouse_equipment_id: Key | null;
  /** Day of the shift in the warehouse's time zone; a night shift belongs to the day on which it begins. */
  work_date: Day;
  /** Shift worked, equal to hr.shift_schedules.shift_code. */
  shift_code: string;
  /** Work that the person does this shift. */
  task_role: string;
  /** True when the person held a valid truck licence on that day. */
  holds_truck_licence: boolean;
  /** Planned begin. */
  planned_start_at: Moment;
  /** Planned end. */
  planned_end_at: Moment;
  /** When the person signed on. Null until then and when absent. */
  started_at: Moment | null;
  /** When the person signed off. Null until then and when absent. */
  ended_at: Moment | null;
  /** Breaks taken, minutes. */
  break_minutes: Scaled;
  /** Time on confirmed tasks, minutes. */
  direct_minutes: Scaled;
  /** Cleaning, charging, meetings and waiting for work, minutes. */
  indirect_minutes: Scaled;
  /** Time that the confirmed tasks should take by engineered standards, minutes; with direct_minutes gives performance. */
  standard_minutes: Scaled;
  /** Tasks confirmed. */
  completed_task_count: number;
  /** Weight moved, kg. */
  handled_weight_kg: Scaled;
  /** Wrong picks, wrong bins and damages found later and traced to the shift. */
  error_count: number;
  /** planned; active; completed; absent: did not come; cancelled: plan changed before the shift. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One demand within a wave: what it asks for, what stock was found for it, what was picked. Written by warehouse management. */
export type WaveLinesRow = {
  /** Surrogate key. */
  wave_line_id: Key;
  /** Wave that the line belongs to. */
  pick_wave_id: Key;
  /** Line within the wave, from 1. */
  line_number: number;
  /** Allocation of ERP that is served. Null for a transfer, which the warehouses plan themselves. */
  erp_allocation_id: Key | null;
  /** Kind of demand. */
  demand_type: string;
  /** ref: erp.sales_order_lines. Order line served. Null unless a sale. */
  sales_order_line_id: Key | null;
  /** Sales order served. Null unless a sale. */
  sales_order_number: string | null;
  /** Customer served. Null unless a sale. */
  customer_id: Key | null;
  /** ref: erp.production_orders. Production order served. Null unless production. */
  production_order_id: Key | null;
  /** Number of that production order. Null unless production. */
  production_order_number: string | null;
  /** Transfer served, such as STO-2026-000123. Null unless a transfer. */
  transfer_number: string | null;
  /** Warehouse to which the transfer goes. Null unless a transfer. */
  ship_to_warehouse_id: Key | null;
  /** Product asked for. Null when a material is. */
  product_id: Key | null;
  /** Material asked for. Null when a product is. */
  material_id: Key | null;
  /** Lot that must be taken. Null when chosen by the rule. */
  lot_number: string | null;
  /** How lots are chosen: first expired or first received first, or the given one. */
  allocation_rule: string;
  /** Quantity asked for, unit_of_measure. */
  requested_quantity: Scaled;
  /** Quantity for which bins were found, unit_of_measure. */
  allocated_quantity: Scaled;
  /** Quantity picked, unit_of_measure. */
  picked_quantity: Scaled;
  /** Quantity given up in this wave, unit_of_measure. */
  short_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Weight of the requested quantity, kg. */
  weight_kg: Scaled;
  /** Order within the wave. */
  priority: string;
  /** When it must be ready. */
  required_at: Moment;
  /** Why it could not be met in full. Null when it was. */
  short_reason_code: string | null;
  /** open; allocated; picking; picked; short: ended with less; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message between warehouse and transport, as the warehouse sees it. Written by warehouse management; kept as proof of what was handed over and when. */
export type WmsTmsSyncLogRow = {
  /** Surrogate key. */
  wms_tms_sync_log_id: Key;
  /** outbound: sent to transport; inbound: came from it. */
  direction: string;
  /** Business flow that the message belongs to, such as wms-to-tms. */
  flow_id: string;
  /** The other side. */
  counterpart_module: string;
  /** What the message says. */
  message_type: string;
  /** Table of the row it is about, qualified, such as wms.shipping_tasks. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document it is about. Null when the entity has none. */
  document_number: string | null;
  /** Shipping line concerned. Null when none is. */
  shipping_task_id: Key | null;
  /** Warehouse concerned. Null when the message is about none in particular. */
  warehouse_id: Key | null;
  /** Content of the message. */
  payload: Json;
  /** Attempts to process it so far. */
  attempt_count: number;
  /** When it is tried again. Null unless failed and to be repeated. */
  next_attempt_at: Moment | null;
  /** Code of the last error. Null unless failed. */
  error_code: string | null;
  /** Text of the last error. Null unless failed. */
  error_message: string | null;
  /** When the event happened at its source. */
  occurred_at: Moment;
  /** When the message was taken in or handed over. */
  received_at: Moment;
  /** When transport confirmed an outbound message. Null until then and for inbound ones. */
  acknowledged_at: Moment | null;
  /** When it was dealt with. Null until then. */
  processed_at: Moment | null;
  /** received; processed; failed; ignored: known already or no longer of interest. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
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
  'master.warehouse_zones': {
    warehouse_zone_id: Key;
    zone_code: string;
    zone_name: string;
    warehouse_id: Key;
    zone_type: string;
    temperature_class: string;
    minimum_temperature_celsius: Scaled;
    maximum_temperature_celsius: Scaled;
    floor_area_m2: Scaled;
    maximum_weight_kg: Scaled;
    allows_hazardous: boolean;
    requires_certified_driver: boolean;
    pick_sequence: number;
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
  'master.employees': {
    employee_id: Key;
    employee_number: string;
    first_name: string;
    last_name: string;
    gender: string;
    birth_date: Day;
    email: string;
    phone: string;
    company_id: Key;
    factory_id: Key | null;
    department_id: Key;
    manager_employee_id: Key | null;
    job_title: string;
    job_grade: string;
    employment_type: string;
    worker_category: string;
    hourly_cost_amount: Scaled;
    currency_code: string;
    hire_date: Day;
    termination_date: Day | null;
    termination_reason: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.departments': {
    department_id: Key;
    department_code: string;
    department_name: string;
    company_id: Key;
    factory_id: Key | null;
    parent_department_id: Key | null;
    manager_employee_id: Key | null;
    department_function: string;
    cost_center_code: string;
    is_direct_labour: boolean;
    approved_headcount: number;
    annual_budget_amount: Scaled;
    currency_code: string;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};
