import { DAY_MS } from '../../machinery/base/utc.ts';
import type { Seen } from './in-memory.ts';

const WEEK_MS = 7 * DAY_MS;

/** A key figure by week: how many rows of a table, or the sum of one of their columns, by one of their moments or days. */
interface Figure {
  table: string;
  /** Moment in milliseconds, or day, that a row counts at. */
  at: string;
  /** Column that is added up; rows are counted where it is left out. */
  sum?: string;
  where?: (row: Seen) => boolean;
}

const is = (column: string, value: unknown) => (row: Seen) => row[column] === value;

/** What the heads of the departments look at every week. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  enquiries: { table: 'crm.opportunities', at: 'created_at' },
  offers: { table: 'crm.quotations', at: 'created_at' },
  leads: { table: 'crm.leads', at: 'created_at' },
  'visits of sales': { table: 'crm.activities', at: 'created_at' },
  'tasks of sales': { table: 'crm.tasks', at: 'created_at' },
  'cases of sales': { table: 'crm.cases', at: 'created_at' },
  orders: { table: 'erp.sales_orders', at: 'ordered_at' },
  'value of orders': { table: 'erp.sales_orders', at: 'ordered_at', sum: 'total_amount_base' },
  invoices: { table: 'erp.customer_invoices', at: 'created_at', where: is('invoice_type', 'invoice') },
  'value of invoices': {
    table: 'erp.customer_invoices',
    at: 'created_at',
    sum: 'total_amount_base',
    where: is('invoice_type', 'invoice'),
  },
  'credits to customers': {
    table: 'erp.customer_invoices',
    at: 'created_at',
    where: is('invoice_type', 'credit_memo'),
  },
  'receipts of money': { table: 'erp.customer_payments', at: 'created_at' },
  'purchase orders': { table: 'erp.purchase_orders', at: 'created_at' },
  'value of purchases': { table: 'erp.purchase_orders', at: 'created_at', sum: 'total_amount_base' },
  'receipts of goods': { table: 'erp.goods_receipts', at: 'received_at' },
  'invoices of suppliers': { table: 'erp.vendor_invoices', at: 'created_at' },
  'value of invoices of suppliers': { table: 'erp.vendor_invoices', at: 'created_at', sum: 'total_amount_base' },
  'payments to suppliers': { table: 'erp.vendor_payments', at: 'created_at' },
  'value of payments to suppliers': { table: 'erp.vendor_payments', at: 'created_at', sum: 'paid_amount_base' },
  'movements of stock': { table: 'erp.inventory_transactions', at: 'created_at' },
  'production orders': { table: 'erp.production_orders', at: 'created_at' },
  'orders released': { table: 'erp.production_orders', at: 'released_at' },
  'orders completed': { table: 'erp.production_orders', at: 'completed_at' },
  'entries of ERP': { table: 'erp.journal_entries', at: 'posted_at' },
  'work orders': { table: 'manufacturing.work_orders', at: 'created_at' },
  'bookings of labour': { table: 'manufacturing.labor_time_entries', at: 'created_at' },
  'movements at the lines': { table: 'manufacturing.material_transactions', at: 'created_at' },
  stops: { table: 'manufacturing.downtime_events', at: 'started_at' },
  'inspections of production': { table: 'manufacturing.quality_inspections', at: 'created_at' },
  runs: { table: 'operations.production_runs', at: 'created_at' },
  faults: { table: 'operations.machine_faults', at: 'created_at' },
  'maintenance orders': { table: 'maintenance.work_orders', at: 'created_at' },
  'work of technicians': { table: 'maintenance.labor_time_entries', at: 'created_at' },
  'first articles': { table: 'quality.first_article_inspections', at: 'created_at' },
  'reports of nonconformance': { table: 'quality.ncr_headers', at: 'created_at' },
  complaints: { table: 'quality.customer_complaints', at: 'created_at' },
  picks: { table: 'wms.picking_tasks', at: 'created_at' },
  putaways: { table: 'wms.putaway_tasks', at: 'created_at' },
  'shipping tasks': { table: 'wms.shipping_tasks', at: 'created_at' },
  counts: { table: 'wms.cycle_count_tasks', at: 'created_at' },
  shipments: { table: 'tms.shipments', at: 'created_at' },
  deliveries: { table: 'tms.deliveries', at: 'created_at' },
  'freight bills': { table: 'tms.freight_invoices', at: 'created_at' },
  tickets: { table: 'service.service_tickets', at: 'opened_at' },
  claims: { table: 'service.warranty_claims', at: 'created_at' },
  'visits of service': { table: 'service.field_service_appointments', at: 'created_at' },
  'answers to surveys': { table: 'service.survey_responses', at: 'created_at' },
  attendance: { table: 'hr.attendance_records', at: 'created_at' },
  'invoices in the portal': { table: 'supplier.supplier_invoices', at: 'submitted_at' },
  'entries of the ledger': { table: 'financial.journal_entry_headers', at: 'posted_at' },
  'lines of the bank': { table: 'financial.bank_reconciliations', at: 'created_at' },
  'hours of labour': { table: 'manufacturing.labor_time_entries', at: 'created_at', sum: 'labour_hours' },
};

export interface Week {
  figure: string;
  weeks: readonly number[];
  /** How far the first third of the weeks lies from the last third, in parts of the last; beyond it a transient is suspected. */
  transient: number;
}

/** Adds key figures up by week of history; the first and last days that fill no week are left out. */
export class WeeklyFigures {
  private readonly start: number;
  private readonly weeks: number;
  private readonly sums = new Map<string, number[]>();

  constructor(start: number, days: number) {
    this.start = start;
    this.weeks = Math.floor(days / 7);
  }

  take(table: string, row: Seen): void {
    for (const [name, figure] of Object.entries(FIGURES)) {
      if (figure.table !== table || (figure.where && !figure.where(row))) continue;
      // What history begins with is entered in its first moment, and is no work of its first week.
      if (row.is_opening === true && figure.at === 'created_at') continue;
      const at = row[figure.at];
      if (typeof at !== 'number') continue;
      const moment = at < 1_000_000 ? at * DAY_MS : at;
      const week = Math.floor((moment - this.start) / WEEK_MS);
      if (week < 0 || week >= this.weeks) continue;
      const sums = this.sums.get(name) ?? new Array<number>(this.weeks).fill(0);
      this.sums.set(name, sums);
      const value = figure.sum === undefined ? 1 : Number(row[figure.sum] ?? 0);
      sums[week] = (sums[week] ?? 0) + value;
    }
  }

  /** All figures, the largest transients first. */
  all(): Week[] {
    const third = Math.max(1, Math.floor(this.weeks / 3));
    return Object.keys(FIGURES)
      .map((figure) => {
        const weeks = this.sums.get(figure) ?? [];
        const [early, late] = [mean(weeks.slice(0, third)), mean(weeks.slice(-third))];
        return { figure, weeks, transient: late === 0 ? (early === 0 ? 0 : 1) : (early - late) / late };
      })
      .sort((a, b) => Math.abs(b.transient) - Math.abs(a.transient));
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
