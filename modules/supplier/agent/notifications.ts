import { inOffice } from '../../../company/office-hours.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { NewRows, SupplierNotificationsRow, SupplierPortalUsersRow, Types } from '../rows.ts';
import {
  blockReleased,
  type Context,
  goodsRejected,
  invoiceMatched,
  lineMatched,
  orderChanged,
  orderPublished,
} from './context.ts';
import { accountOf } from './people.ts';
import { rfqDecided, rfqPublished } from './sourcing/index.ts';

type Type = SupplierNotificationsRow['notification_type'];

/** What somebody is told by the portal. */
export interface Alert {
  supplier: Key;
  type: Type;
  severity: SupplierNotificationsRow['severity'];
  title: string;
  /** Table, key and number of what it is about. */
  source: readonly [table: string, key: Key, number: string | null];
  /** Role of the supplier's person who is told; one of ours where an employee is given. */
  role?: SupplierPortalUsersRow['portal_role'];
  employee?: Key;
  due?: Moment;
}

/** What asks for an answer of him who is told. */
const TO_ACKNOWLEDGE: ReadonlySet<Type> = new Set([
  'order_received',
  'document_expired',
  'capacity_requested',
  'delivery_overdue',
]);
const UNDELIVERABLE = 0.006;
/** What nobody has read by then is sent once more. */
const REPEATED_AFTER_HOURS = 48;

/** Alerts follow from what happens; they are read some hours later. */
export const notifications: Process<Types> = {
  name: 'notifications',
  agenda: [{ of: 'supplier_notifications', next: readAt, act: read }],
  follows: [
    follow(orderPublished, (context, order) => {
      if (!order.is_opening)
        notify(context, {
          supplier: order.supplier_id,
          type: 'order_received',
          severity: 'info',
          title: `Order ${order.purchase_order_number}`,
          source: ['supplier.portal_purchase_orders', order.portal_purchase_order_id, order.purchase_order_number],
          role: 'sales',
          ...(order.acknowledgement_due_at === null ? {} : { due: order.acknowledgement_due_at }),
        });
    }),
    follow(orderChanged, (context, order) =>
      notify(context, {
        supplier: order.supplier_id,
        type: 'order_changed',
        severity: 'info',
        title: `Order ${order.purchase_order_number} was changed`,
        source: ['supplier.portal_purchase_orders', order.portal_purchase_order_id, order.purchase_order_number],
        role: 'sales',
      }),
    ),
    follow(goodsRejected, (context, receipt) =>
      notify(context, {
        supplier: receipt.supplier_id,
        type: 'receipt_rejected',
        severity: 'minor',
        title: `Goods of ${receipt.goods_receipt_number} were rejected`,
        source: ['supplier.portal_goods_receipts', receipt.portal_goods_receipt_id, receipt.goods_receipt_number],
        role: 'quality',
      }),
    ),
    follow(lineMatched, (context, match) => {
      if (match.match_status !== 'blocked') return;
      const source = ['supplier.three_way_match_log', match.three_way_match_id, match.match_number] as const;
      const title = `Invoice line blocked: ${(match.block_reason_code ?? '').replaceAll('_', ' ')}`;
      notify(context, {
        supplier: match.supplier_id,
        type: 'invoice_blocked',
        severity: 'warning',
        title,
        source,
        role: 'finance',
      });
      if (match.assigned_employee_id !== null)
        notify(context, {
          supplier: match.supplier_id,
          type: 'invoice_blocked',
          severity: 'warning',
          title,
          source,
          employee: match.assigned_employee_id,
        });
    }),
    follow(blockReleased, (context, match) =>
      notify(context, {
        supplier: match.supplier_id,
        type: 'invoice_released',
        severity: 'info',
        title: 'Invoice line released',
        source: ['supplier.three_way_match_log', match.three_way_match_id, match.match_number],
        role: 'finance',
      }),
    ),
    follow(invoiceMatched, (context, invoice) => {
      if (invoice.status !== 'rejected') return;
      notify(context, {
        supplier: invoice.supplier_id,
        type: 'invoice_rejected',
        severity: 'warning',
        title: `Invoice ${invoice.supplier_reference_number} was refused`,
        source: ['supplier.supplier_invoices', invoice.supplier_invoice_id, invoice.supplier_invoice_number],
        role: 'finance',
      });
    }),
    follow(rfqPublished, (context, rfq) => {
      for (const { supplier_id } of context.tables.rfq_suppliers.by('rfq_id', rfq.rfq_id))
        notify(context, {
          supplier: supplier_id,
          type: 'rfq_invitation',
          severity: 'info',
          title: `Request ${rfq.rfq_number}: ${rfq.rfq_title}`,
          source: ['supplier.rfq_headers', rfq.rfq_id, rfq.rfq_number],
          role: 'sales',
          due: Math.max(context.now, rfq.submission_deadline_at),
        });
    }),
    follow(rfqDecided, (context, rfq) => {
      for (const { supplier_id, status } of context.tables.rfq_suppliers.by('rfq_id', rfq.rfq_id))
        if (status === 'responded')
          notify(context, {
            supplier: supplier_id,
            type: 'rfq_outcome',
            severity: 'info',
            title: `Request ${rfq.rfq_number} is decided`,
            source: ['supplier.rfq_headers', rfq.rfq_id, rfq.rfq_number],
            role: 'sales',
          });
    }),
  ],
};

/** Tells an account of the supplier, or one of our people. */
export function notify(context: Context, alert: Alert): void {
  const { tables, draws, numbers, now } = context;
  const account =
    alert.employee === undefined ? accountOf(context, alert.supplier, alert.role ?? 'administrator') : null;
  if (account === null && alert.employee === undefined) return;
  const key = tables.supplier_notifications.nextKey();
  const isFailed = draws.of('supplier_notifications', key, 'delivery').chance(UNDELIVERABLE);
  const [source_table, source_id, source_document_number] = alert.source;
  const row: NewRows['supplier_notifications'] = {
    supplier_notification_id: key,
    notification_number: numbers.next('NTF', now),
    supplier_id: alert.supplier,
    supplier_portal_user_id: account,
    employee_id: alert.employee ?? null,
    notification_type: alert.type,
    severity: alert.severity,
    title: alert.title,
    message_text: `${alert.title}. The portal shows what is to be done.`,
    source_table,
    source_id,
    source_document_number,
    channel: alert.employee === undefined ? 'both' : 'email',
    due_at: alert.due ?? null,
    raised_at: now,
    ...(isFailed ? { status: 'failed', delivery_error: 'mailbox full' } : { status: 'sent', sent_at: now }),
  };
  tables.supplier_notifications.add(row);
}

function readAt(row: SupplierNotificationsRow, context: Context): Moment {
  if (row.status !== 'sent') return NEVER;
  const again = row.raised_at + REPEATED_AFTER_HOURS * HOUR_MS;
  const at = firstReadAt(row, context);
  return row.repeat_count === 0 && again < at ? again : at;
}

function firstReadAt(row: SupplierNotificationsRow, { draws }: Context): Moment {
  const hours = draws.of('supplier_notifications', row.supplier_notification_id, 'reading').lognormal(5, 1);
  return inOffice(row.raised_at + Math.min(240, hours) * HOUR_MS);
}

function read(row: SupplierNotificationsRow, context: Context): void {
  const { tables, now } = context;
  if (firstReadAt(row, context) > now) {
    tables.supplier_notifications.change(row, { repeat_count: row.repeat_count + 1 });
    return;
  }
  const isDone = TO_ACKNOWLEDGE.has(row.notification_type);
  tables.supplier_notifications.change(row, {
    read_at: now,
    ...(isDone ? { acknowledged_at: now, status: 'acknowledged' } : { status: 'read' }),
  });
}
