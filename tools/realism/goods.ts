import type { Measure, Section } from './section.ts';

/** A share in percent that lies in a range. */
function share(what: string, column: string, yardstick: [number, number], digits = 1): Measure {
  return { what, column, yardstick, within: 0, digits, unit: ' %' };
}

function hours(what: string, column: string, yardstick: [number, number]): Measure {
  return { what, column, yardstick, within: 0, digits: 1, unit: ' h' };
}

/** Suppliers, warehouses and transport. */
export const goods: Section[] = [
  {
    title: 'Suppliers',
    module: 'supplier',
    note: 'BPI Challenge 2019 where it has the figure, else what practitioners publish. History only.',
    sql: `select l.*, i.*, r.*, g.* from
        (select 100.0 * sum(on_time_line_count) / nullif(sum(due_line_count), 0) as on_time, 100.0 * sum(otif_line_count) / nullif(sum(due_line_count), 0) as in_full,
          100.0 * sum(rejected_line_count) / nullif(sum(receipt_line_count), 0) as rejected,
          100.0 * sum(blocked_invoice_line_count) / nullif(sum(invoice_line_count), 0) as blocked
          from supplier.supplier_performance_metrics where not is_opening) l,
        (select 100.0 * count(*) filter (where acknowledged_at <= published_at + interval '48 hours') / nullif(count(*) filter (where acknowledged_at is not null), 0) as answered,
          100.0 * sum(total_amount) filter (where supplier_contract_id is not null) / nullif(sum(total_amount), 0) as contracted
          from supplier.portal_purchase_orders where not is_opening) i,
        (select 100.0 * count(*) filter (where response_count >= 3) / nullif(count(*), 0) as three_bids
          from supplier.rfq_headers where bid_opening_at is not null and opened_at is not null) r,
        (select 100.0 * count(*) filter (where grade in ('a', 'b')) / nullif(count(*), 0) as good from supplier.supplier_scorecards where not is_opening) g`,
    lines: [
      share('lines in time and in full', 'in_full', [72, 85]),
      share('lines in time', 'on_time', [72, 88]),
      share('lines rejected', 'rejected', [0.5, 1.5], 2),
      share('invoice lines blocked first', 'blocked', [18, 24]),
      share('orders answered within 48 hours', 'answered', [85, 93]),
      share('value ordered under a contract', 'contracted', [65, 80]),
      share('requests with three bids or more', 'three_bids', [65, 80]),
      share('score cards of grade a or b', 'good', [70, 85]),
    ],
  },
  {
    title: 'Warehouse',
    module: 'wms',
    note: 'Warehousing Education and Research Council (WERC). History only.',
    sql: `select d.*, p.*, s.*, b.*, c.*, w.* from
        (select percentile_cont(0.5) within group (order by extract(epoch from p.completed_at - r.arrived_at) / 3600) filter (where not r.inspection_required) as dock,
          percentile_cont(0.5) within group (order by extract(epoch from r.inspection_released_at - r.arrived_at) / 3600) as inspected
          from wms.receiving_tasks r
          left join (select receiving_task_id, max(completed_at) as completed_at from wms.putaway_tasks where putaway_reason = 'receipt' group by 1) p using (receiving_task_id)
          where r.receipt_type = 'purchase' and not r.is_opening) d,
        (select 100.0 * count(*) filter (where short_quantity = 0) / nullif(count(*), 0) as picked from wms.picking_tasks where completed_at is not null) p,
        (select 100.0 * count(*) filter (where (shipped_at at time zone 'Asia/Kolkata')::date <= (planned_ship_at at time zone 'Asia/Kolkata')::date) / nullif(count(*), 0) as shipped,
          100.0 * sum(shipped_quantity) / nullif(sum(planned_quantity), 0) as filled from wms.shipping_tasks where shipped_at is not null and not is_opening) s,
        (select 100.0 * count(*) filter (where used_volume_m3 > 0) / nullif(count(*), 0) as used from wms.storage_bins where bin_use in ('reserve', 'pick_face')) b,
        (select 100.0 * count(*) filter (where difference_quantity = 0) / nullif(count(*), 0) as accurate from wms.cycle_count_tasks where counted_at is not null) c,
        (select 100.0 * sum(direct_minutes) / nullif(sum(direct_minutes + indirect_minutes), 0) as busy from wms.warehouse_workers where status = 'completed') w`,
    lines: [
      hours('dock to stock, median', 'dock', [3, 6]),
      hours('dock to release with inspection, median', 'inspected', [8, 24]),
      share('picks without a shortage', 'picked', [99.3, 99.8], 2),
      share('shipped on the day that was planned', 'shipped', [95, 99]),
      share('quantity shipped of what was planned', 'filled', [96, 100]),
      share('storage places in use', 'used', [60, 85]),
      share('places counted without a difference', 'accurate', [97, 99.5]),
      share('working time of people that is direct', 'busy', [75, 88]),
    ],
  },
  {
    title: 'Distribution centre',
    module: 'erp',
    note: 'Assumptions of the company: it serves the north and east with what one of its companies sells most. Transfers at scale 1. History only.',
    sql: `select t.*, l.*, s.* from
        (select count(distinct transfer_number) * 90.0 / greatest(extract(day from max(posted_at) - min(posted_at)), 1) as transfers,
          100.0 * count(*) filter (where transaction_type = 'transfer_in' and stock_type = 'unrestricted') / nullif(count(*) filter (where transaction_type = 'transfer_in' and stock_type = 'in_transit'), 0) as arrived
          from inventory_transactions where transfer_number is not null) t,
        (select 100.0 * count(*) filter (where w.warehouse_type = 'distribution') / nullif(count(*), 0) as served,
          100.0 * count(*) filter (where w.warehouse_type = 'distribution' and l.last_shipped_at::date <= l.first_promised_date) / nullif(count(*) filter (where w.warehouse_type = 'distribution'), 0) as kept
          from sales_order_lines l join sales_orders o using (sales_order_id) join master.customers c using (customer_id) join master.warehouses w on w.warehouse_id = l.warehouse_id
          where c.sales_region in ('north', 'east') and l.first_shipped_at is not null
            and o.company_id in (select company_id from master.warehouses where warehouse_type = 'distribution')) l,
        (select 100.0 * sum(b.stock_value_amount) filter (where w.warehouse_type = 'distribution') / nullif(sum(b.stock_value_amount), 0) as stock
          from inventory_balances b join master.warehouses w using (warehouse_id) where b.product_id is not null) s`,
    lines: [
      { what: 'transfers a quarter', column: 'transfers', yardstick: [110, 190], within: 0, digits: 0 },
      share('lines of transfers that have arrived', 'arrived', [85, 100]),
      share('lines of its customers that it served', 'served', [15, 50]),
      share('of them left by the first promise', 'kept', [88, 100]),
      share('its share of the stock of products', 'stock', [3, 15]),
    ],
  },
  {
    title: 'Transport',
    module: 'tms',
    note: 'NASSTRAC (freight bills), Indian part-load networks. Own rounds are few: one delivery in nine lies within a day of a warehouse. History only.',
    sql: `select l.*, o.*, e.*, t.*, f.*, d.*, x.*, w.* from
        (select avg(greatest(weight_utilisation_pct, volume_utilisation_pct)) as load_use from tms.load_plans where status in ('departed', 'closed')) l,
        (select 100.0 * count(*) filter (where delivered_at <= planned_delivery_at) / nullif(count(*), 0) as on_time from tms.shipments where carrier_id is not null and delivered_at is not null) o,
        (select 100.0 * (1 - sum(s.loaded) / nullif(sum(r.planned_distance_km), 0)) as empty from tms.routes r
          join lateral (select sum(distance_from_previous_km) as loaded from tms.route_stops where route_id = r.route_id) s on true where r.carrier_id is null and r.status = 'completed') e,
        (select 100.0 * sum(accepted_count) / nullif(sum(tendered_count), 0) as accepted from tms.carrier_performance_metrics
          where metric_month >= (select min(created_at) from tms.shipments)::date - 31) t,
        (select 100.0 * count(*) filter (where variance_amount = 0) / nullif(count(*), 0) as right_lines from tms.freight_invoice_lines) f,
        (select 100.0 * count(*) filter (where received_at <= signed_at + interval '48 hours') / nullif(count(*), 0) as proofs from tms.proof_of_delivery) d,
        (select 100.0 * sum(expected_freight_amount) / nullif(sum(declared_value_amount), 0) as freight,
          100.0 * count(*) filter (where exists (select from tms.deliveries d where d.shipment_id = s.shipment_id and d.damaged_quantity + d.short_quantity > 0)) / nullif(count(*) filter (where delivered_at is not null), 0) as claims
          from tms.shipments s where shipment_type = 'sales_order' and shipped_at is not null) x,
        (select 100.0 * count(*) filter (where transport_arrangement = 'own_fleet') / nullif(count(*), 0) as own from tms.shipments
          where transport_arrangement <> 'partner' and origin_country_code = destination_country_code and shipped_at is not null) w`,
    lines: [
      share('shipments at home by our own lorries', 'own', [18, 26]),
      share('use of loads, the larger of weight and volume', 'load_use', [65, 85]),
      share('deliveries of carriers in time', 'on_time', [88, 94]),
      share('empty kilometres of our own lorries', 'empty', [25, 40]),
      share('tenders accepted', 'accepted', [90, 96]),
      share('lines of freight bills that are right', 'right_lines', [90, 96]),
      share('proofs within 48 hours', 'proofs', [92, 96]),
      share('freight of the list value shipped', 'freight', [1, 3.5]),
      share('shipments with damage or shortage', 'claims', [0.3, 1.5]),
    ],
  },
];
