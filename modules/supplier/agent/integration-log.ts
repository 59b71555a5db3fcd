import type { Json, Key, Moment } from '../../../machinery/base/row-types.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import type { SupplierPortalIntegrationLogRow, Types } from '../rows.ts';
import { type Context, invoiceMatched, orderPublished, receiptTaken } from './context.ts';
import { hasEdi } from './partners.ts';
import { bidReceived, requisitionTaken, rfqDecided } from './sourcing/index.ts';

type Log = SupplierPortalIntegrationLogRow;

/** In what suppliers get orders and receipts, and give invoices, where they are connected by EDI. */
const EDI_FORMATS: Partial<Record<Log['message_type'], Log['exchange_format']>> = {
  order_sent: 'edi_850',
  goods_received: 'edi_861',
  invoice_matched: 'edi_810',
  invoice_blocked: 'edi_810',
};

/** Messages with other modules, each written down once: orders, receipts, needs; bids, awards and matched invoices. */
export const integrationLog: Process<Types> = {
  name: 'integration log',
  follows: [
    follow(requisitionTaken, (context, row) =>
      log(context, 'inbound', 'requisition_routed', {
        table: 'purchase_requisitions',
        key: row.purchase_requisition_id,
        number: row.purchase_requisition_number,
        at: row.created_at,
        supplier: null,
        payload: { estimated_amount: row.estimated_amount, priority: row.priority },
      }),
    ),
    follow(orderPublished, (context, row) =>
      log(context, 'inbound', 'order_sent', {
        table: 'portal_purchase_orders',
        key: row.portal_purchase_order_id,
        number: row.purchase_order_number,
        at: row.published_at ?? context.now,
        supplier: row.supplier_id,
        isEdi: hasEdi(context, row.supplier_id),
        payload: { total_amount: row.total_amount, currency_code: row.currency_code },
      }),
    ),
    follow(receiptTaken, (context, row) => {
      const [first] = context.tables.portal_goods_receipts.by('goods_receipt_id', row.goods_receipt_id);
      if (first === row || first === undefined)
        log(context, 'inbound', 'goods_received', {
          table: 'portal_goods_receipts',
          key: row.portal_goods_receipt_id,
          number: row.goods_receipt_number,
          at: row.received_at,
          supplier: row.supplier_id,
          isEdi: hasEdi(context, row.supplier_id),
          payload: { receipt_type: row.receipt_type, goods_receipt_id: row.goods_receipt_id },
        });
    }),
    follow(bidReceived, (context, row) =>
      log(context, 'inbound', 'bid_opened', {
        table: 'rfq_responses',
        key: row.rfq_response_id,
        number: row.response_number,
        at: row.submitted_at,
        supplier: row.supplier_id,
        payload: { is_late: row.is_late, submission_channel: row.submission_channel },
      }),
    ),
    follow(rfqDecided, (context, row) =>
      log(context, 'outbound', 'award_decided', {
        table: 'rfq_headers',
        key: row.rfq_id,
        number: row.rfq_number,
        at: context.now,
        supplier: null,
        payload: { status: row.status, awarded_amount: row.awarded_amount },
      }),
    ),
    follow(invoiceMatched, (context, row) =>
      log(context, 'outbound', row.status === 'transferred' ? 'invoice_matched' : 'invoice_blocked', {
        table: 'supplier_invoices',
        key: row.supplier_invoice_id,
        number: row.supplier_invoice_number,
        at: context.now,
        supplier: row.supplier_id,
        isEdi: row.submission_channel === 'edi',
        payload: { invoice_type: row.invoice_type, total_amount: row.total_amount, status: row.status },
      }),
    ),
  ],
};

function log(
  context: Context,
  direction: Log['direction'],
  type: Log['message_type'],
  what: { table: string; key: Key; number: string; at: Moment; supplier: Key | null; payload: Json; isEdi?: boolean },
): void {
  const { tables, now } = context;
  tables.supplier_portal_integration_log.add({
    direction,
    flow_id: direction === 'inbound' ? 'erp-to-supplier' : 'supplier-to-erp',
    counterpart_module: 'erp',
    message_type: type,
    entity_table: `supplier.${what.table}`,
    entity_id: what.key,
    document_number: what.number,
    supplier_id: what.supplier,
    exchange_format: what.isEdi ? (EDI_FORMATS[type] ?? 'internal') : 'internal',
    status: 'processed',
    payload: what.payload,
    attempt_count: 1,
    occurred_at: Math.min(what.at, now),
    received_at: now,
    processed_at: now,
  });
}
