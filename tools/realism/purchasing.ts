import type { Section } from './section.ts';

const percentiles = (name: string) =>
  `percentile_cont(0.5) within group (order by ${name}) as ${name}_median, percentile_cont(0.9) within group (order by ${name}) as ${name}_p90`;

export const purchasing: Section[] = [
  {
    title: 'Purchase to pay',
    module: 'erp',
    note: 'BPI Challenge 2019, a year of a multinational. Times of rare late events need a year of history: with fewer days the long ones are missing. A line is open until its invoices are paid, as a case there ends with their clearing.',
    sql: `with lines as (
        select l.*, o.order_date, (l.first_received_at + interval '5.5 hours')::date - o.order_date as receipt
        from erp.purchase_order_lines l join erp.purchase_orders o using (purchase_order_id) where not o.is_opening),
      invoices as (
        select v.*, v.received_on - (g.received_at + interval '5.5 hours')::date as invoice,
          (select max(p.payment_date) from erp.vendor_payments p where p.vendor_invoice_id = v.vendor_invoice_id) - v.invoice_date as payment
        from erp.vendor_invoices v left join erp.goods_receipt_lines gl using (goods_receipt_line_id) left join erp.goods_receipts g using (goods_receipt_id) where not v.is_opening)
      select a.*, b.*, c.* from
        (select 100.0 * count(*) filter (where quantity_changed_at is not null) / count(*) as quantity_changed, 100.0 * count(*) filter (where price_changed_at is not null) / count(*) as price_changed,
          100.0 * count(*) filter (where deleted_at is not null) / count(*) as deleted, 100.0 * count(*) filter (where deleted_at is null and (status <> 'invoiced' or exists (
            select from erp.vendor_invoices v where v.purchase_order_line_id = lines.purchase_order_line_id and v.status in ('received', 'blocked', 'approved', 'partially_paid')))) / count(*) as still_open,
          ${percentiles('receipt')} from lines) a,
        (select 100.0 * count(*) filter (where payment_released_at is not null) / nullif(count(*), 0) as block_removed, ${percentiles('invoice')} from invoices) b,
        (select ${percentiles('payment')} from invoices) c`,
    lines: [
      {
        what: 'lines with changed quantity',
        column: 'quantity_changed',
        yardstick: 7,
        within: 2,
        digits: 1,
        unit: ' %',
      },
      { what: 'lines with changed price', column: 'price_changed', yardstick: 4.5, within: 1.5, digits: 1, unit: ' %' },
      { what: 'lines deleted', column: 'deleted', yardstick: 3.5, within: 1.2, digits: 1, unit: ' %' },
      {
        what: 'invoices with a payment block removed',
        column: 'block_removed',
        yardstick: 22,
        within: 5,
        digits: 1,
        unit: ' %',
      },
      {
        what: 'lines open at the end: not deleted, and not yet paid',
        column: 'still_open',
        yardstick: 22.6,
        within: 6,
        digits: 1,
        unit: ' %',
      },
      {
        what: 'order to receipt, median',
        column: 'receipt_median',
        yardstick: 10,
        within: 3,
        digits: 0,
        unit: ' days',
      },
      {
        what: 'order to receipt, 90th percentile',
        column: 'receipt_p90',
        yardstick: 34,
        within: 8,
        digits: 0,
        unit: ' days',
      },
      {
        what: 'receipt to invoice, median',
        column: 'invoice_median',
        yardstick: 11,
        within: 3,
        digits: 0,
        unit: ' days',
      },
      {
        what: 'receipt to invoice, 90th percentile',
        column: 'invoice_p90',
        yardstick: 48,
        within: 12,
        digits: 0,
        unit: ' days',
      },
      {
        what: 'invoice to payment, median',
        column: 'payment_median',
        yardstick: 42,
        within: 10,
        digits: 0,
        unit: ' days',
      },
      {
        what: 'invoice to payment, 90th percentile',
        column: 'payment_p90',
        yardstick: 97,
        within: 20,
        digits: 0,
        unit: ' days',
      },
    ],
  },
];
