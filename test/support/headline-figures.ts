/** A figure that people look at first, by a query over the modules that shares nothing with the definition, and as the store has it. */
export interface Headline {
  figure: string;
  module: string;
  source: string;
  store: string;
  target: string;
}

export const HEADLINES: Headline[] = [
  {
    figure: 'time that machines ran, hours',
    module: 'operations',
    source:
      "select round(sum(duration_seconds) / 3600, 2) from operations.scada_machine_data where machine_state = 'running' and ended_at is not null",
    store: 'reporting',
    target: 'select round(sum(run_seconds) / 3600, 2) from machine_performance_daily',
  },
  {
    figure: 'pieces finished and good',
    module: 'operations',
    source:
      'select sum(good_count_increment + scrap_count_increment + rework_count_increment), sum(good_count_increment) from operations.scada_machine_data where ended_at is not null',
    store: 'reporting',
    target: 'select sum(total_count), sum(good_count) from factory_performance_daily',
  },
  {
    figure: 'energy of machines, kWh',
    module: 'operations',
    source: 'select sum(energy_kwh_increment) from operations.scada_machine_data where ended_at is not null',
    store: 'analytics',
    target: 'select sum(energy_kwh) from fact_machine_hour',
  },
  {
    figure: 'output of completed orders',
    module: 'manufacturing',
    source:
      "select sum(quantity) from manufacturing.material_transactions where transaction_type = 'production_receipt' and status = 'posted'",
    store: 'reporting',
    target: 'select sum(completed_quantity) from production_summary_daily',
  },
  {
    figure: 'value of stock, INR',
    module: 'erp',
    source:
      "select sum(stock_value_amount), sum(on_hand_quantity), sum(reserved_quantity) from erp.inventory_balances where stock_type <> 'in_transit'",
    store: 'reporting',
    target:
      'select sum(value_amount), sum(on_hand_quantity), sum(reserved_quantity) from inventory_value_summary where snapshot_date = (select max(snapshot_date) from inventory_value_summary)',
  },
  {
    figure: 'backlog of sales, pieces',
    module: 'erp',
    source:
      "select sum(l.open_quantity) from erp.sales_order_lines l join erp.sales_orders o using (sales_order_id) where o.status not in ('draft', 'cancelled')",
    store: 'reporting',
    target:
      'select sum(backlog_quantity) from (select backlog_quantity, row_number() over (partition by customer_id, product_id order by summary_date desc) as n from sales_order_summary) s where n = 1',
  },
  {
    figure: 'receivables, INR',
    module: 'erp',
    source:
      "select round(sum(open_amount * exchange_rate * case invoice_type when 'credit_memo' then -1 else 1 end)) from erp.customer_invoices where status not in ('draft', 'reversed')",
    store: 'reporting',
    target: 'select round(sum(open_receivable_amount)) from customer_summary',
  },
  {
    figure: 'purchases received, INR',
    module: 'erp',
    source:
      'select sum(case when reversal_of_goods_receipt_id is null then receipt_amount_base else -receipt_amount_base end) from erp.goods_receipts where posting_date is not null',
    store: 'reporting',
    target: 'select sum(received_amount) from purchase_order_summary p',
  },
  {
    figure: 'persons at work, days',
    module: 'hr',
    source: 'select count(distinct (employee_id, attendance_date)) from hr.attendance_records where worked_hours > 0',
    store: 'analytics',
    target: 'select sum(is_present) from fact_attendance',
  },
  {
    figure: 'inspections and those that failed',
    module: 'manufacturing',
    source:
      "select count(*), count(*) filter (where result = 'failed') from manufacturing.quality_inspections where result <> 'pending'",
    store: 'analytics',
    target: 'select sum(inspection_count), sum(1 - is_passed) from fact_quality_inspection',
  },
];
