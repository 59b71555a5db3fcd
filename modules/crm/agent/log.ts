import { must } from '../../../machinery/base/errors.ts';
import type { CrmIntegrationLogRow, CustomerOrdersRow, QuotationsRow } from '../rows.ts';
import type { Context } from './context.ts';

/** What CRM sends and receives, one row a message. */
export function logSent({ tables, now }: Context, offer: QuotationsRow): void {
  tables.crm_integration_log.add({
    direction: 'outbound',
    flow_id: 'crm-to-erp',
    counterpart_module: 'erp',
    message_type: 'quotation_accepted',
    entity_table: 'crm.quotations',
    entity_id: offer.quotation_id,
    document_number: offer.quotation_number,
    account_id: offer.account_id,
    status: 'processed',
    payload: { status: offer.status, total_amount: offer.total_amount / 100, currency_code: offer.currency_code },
    occurred_at: now,
    received_at: now,
    processed_at: now,
  });
}

export function logOrder(
  { tables, now }: Context,
  order: CustomerOrdersRow,
  type: CrmIntegrationLogRow['message_type'],
  payload: Record<string, string | number | null>,
): void {
  tables.crm_integration_log.add({
    direction: 'inbound',
    flow_id: 'erp-to-crm',
    counterpart_module: 'erp',
    message_type: type,
    entity_table: 'erp.sales_orders',
    entity_id: must(order.sales_order_id, 'order'),
    document_number: order.sales_order_number,
    account_id: order.account_id,
    status: 'processed',
    payload,
    occurred_at: now,
    received_at: now,
    processed_at: now,
  });
}
