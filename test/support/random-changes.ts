/** Kinds of changes that a module can see, as statements about one row chosen by a number; `pick(table)` is a condition on its key. */
type Change = (pick: (table: string, key: string) => string) => string;

const update =
  (table: string, key: string, set: string, where = 'true'): Change =>
  (pick) =>
    `update ${table} set ${set} where ${pick(`(select * from ${table} where ${where}) t`, key)}`;
const remove =
  (table: string, key: string, where = 'true'): Change =>
  (pick) =>
    `delete from ${table} where ${pick(`(select * from ${table} where ${where}) t`, key)}`;
/** The same row again with another key. */
const repeat =
  (table: string, key: string, columns: string, where = 'true'): Change =>
  (pick) =>
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(s) || jsonb_build_object('${key}', (select max(${key}) + 1 from ${table}) ${columns}))).* from ${table} s where ${pick(`(select * from ${table} where ${where}) t`, key)}`;

/** By module, so that each is carried out in its database. */
export const RANDOM_CHANGES: [module: string, change: Change][] = [
  [
    'operations',
    update(
      'operations.scada_machine_data',
      'scada_machine_data_id',
      'good_count_increment = good_count_increment + 1, total_count_increment = total_count_increment + 1',
      "time_class = 'production'",
    ),
  ],
  [
    'operations',
    update(
      'operations.scada_machine_data',
      'scada_machine_data_id',
      'energy_kwh_increment = energy_kwh_increment + 0.5',
    ),
  ],
  ['operations', update('operations.scada_machine_data', 'scada_machine_data_id', 'rotational_speed_rpm = 1')],
  ['operations', remove('operations.scada_machine_data', 'scada_machine_data_id')],
  [
    'operations',
    update('operations.machine_faults', 'machine_fault_id', "detected_at = detected_at - interval '9 hours'"),
  ],
  ['operations', remove('operations.machine_faults', 'machine_fault_id')],
  ['operations', update('operations.production_runs', 'production_run_id', 'energy_kwh = energy_kwh + 1')],
  [
    'manufacturing',
    update(
      'manufacturing.operations',
      'operation_id',
      'good_quantity = good_quantity + 1, input_quantity = input_quantity + 1',
      "status = 'completed'",
    ),
  ],
  [
    'manufacturing',
    update(
      'manufacturing.operations',
      'operation_id',
      "ended_at = ended_at + interval '20 hours'",
      "status = 'completed'",
    ),
  ],
  ['manufacturing', remove('manufacturing.operations', 'operation_id')],
  [
    'manufacturing',
    update('manufacturing.labor_time_entries', 'labor_time_entry_id', 'labour_hours = labour_hours + 1'),
  ],
  ['manufacturing', remove('manufacturing.labor_time_entries', 'labor_time_entry_id')],
  ['manufacturing', repeat('manufacturing.labor_time_entries', 'labor_time_entry_id', '')],
  [
    'manufacturing',
    update(
      'manufacturing.material_transactions',
      'material_transaction_id',
      "quantity = quantity + 1, transaction_at = transaction_at - interval '1 day'",
      "status = 'posted'",
    ),
  ],
  ['manufacturing', remove('manufacturing.material_transactions', 'material_transaction_id')],
  [
    'manufacturing',
    update('manufacturing.downtime_events', 'downtime_event_id', "reason_code = 'minor_stop'", "status = 'closed'"),
  ],
  ['manufacturing', remove('manufacturing.downtime_events', 'downtime_event_id')],
  ['manufacturing', remove('manufacturing.quality_inspections', 'quality_inspection_id')],
  [
    'manufacturing',
    update(
      'manufacturing.work_orders',
      'work_order_id',
      "completed_at = completed_at - interval '2 days', planned_end_at = planned_end_at - interval '5 days'",
      'completed_at is not null',
    ),
  ],
  [
    'erp',
    update(
      'erp.sales_order_lines',
      'sales_order_line_id',
      'cancelled_quantity = cancelled_quantity + 1, open_quantity = open_quantity - 1',
      'open_quantity > 2',
    ),
  ],
  ['erp', update('erp.sales_order_lines', 'sales_order_line_id', 'promised_date = promised_date + 3')],
  ['erp', remove('erp.sales_order_lines', 'sales_order_line_id', 'shipped_quantity = 0')],
  ['erp', update('erp.sales_orders', 'sales_order_id', 'order_date = order_date - 1', 'order_date is not null')],
  [
    'erp',
    update(
      'erp.customer_invoices',
      'customer_invoice_id',
      'invoice_date = invoice_date + 1, open_amount = open_amount + 1',
      'invoice_date is not null',
    ),
  ],
  ['erp', update('erp.customer_invoice_lines', 'customer_invoice_line_id', 'cost_amount = cost_amount + 1')],
  ['erp', remove('erp.customer_invoice_lines', 'customer_invoice_line_id')],
  [
    'erp',
    update(
      'erp.inventory_transactions',
      'inventory_transaction_id',
      'amount = amount + 1',
      "transaction_type = 'goods_receipt'",
    ),
  ],
  [
    'erp',
    update(
      'erp.inventory_transactions',
      'inventory_transaction_id',
      "transaction_at = transaction_at - interval '1 day'",
      "transaction_type = 'production_receipt'",
    ),
  ],
  ['erp', remove('erp.inventory_transactions', 'inventory_transaction_id', "transaction_type = 'shipment'")],
  [
    'erp',
    update('erp.inventory_reservations', 'inventory_reservation_id', "reserved_at = reserved_at - interval '1 day'"),
  ],
  [
    'erp',
    update(
      'erp.production_costs',
      'production_cost_id',
      'actual_amount = actual_amount + 7',
      'actual_amount is not null',
    ),
  ],
  ['erp', update('erp.purchase_order_lines', 'purchase_order_line_id', 'promised_date = promised_date - 2')],
  ['erp', update('erp.goods_receipt_lines', 'goods_receipt_line_id', 'receipt_amount_base = receipt_amount_base + 1')],
  [
    'erp',
    update(
      'erp.vendor_invoices',
      'vendor_invoice_id',
      'net_amount = net_amount + 1',
      'purchase_order_line_id is not null',
    ),
  ],
  ['erp', update('erp.vendor_payments', 'vendor_payment_id', 'payment_date = payment_date + 1')],
  ['hr', update('hr.employee_shifts', 'employee_shift_id', "status = 'absent'", "status = 'worked'")],
  ['hr', remove('hr.employee_shifts', 'employee_shift_id', "status = 'worked'")],
  [
    'master',
    update(
      'master.machines',
      'machine_id',
      "machine_name = machine_name || '.', updated_at = updated_at + interval '1 second'",
    ),
  ],
  [
    'master',
    update(
      'master.products',
      'product_id',
      "product_name = product_name || '.', updated_at = updated_at + interval '1 second'",
    ),
  ],
  [
    'master',
    update('master.customers', 'customer_id', "sales_region = 'north', updated_at = updated_at + interval '1 second'"),
  ],
  ['master', update('master.materials', 'material_id', 'standard_cost_amount = standard_cost_amount + 1')],
];
