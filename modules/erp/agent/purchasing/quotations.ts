import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Message } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { buyingOf } from './buying.ts';
import { approvedSources, unitPriceOf } from './sources.ts';

/** A line of an offer that the portal has compared: it is kept beside the price of the approved source. */
export function quotationDecided(context: Context, { columns }: Message<Types, 'supplier_quotations'>): void {
  const { tables, numbers, now } = context;
  const response = must(columns.rfq_response_id, 'response of the portal');
  const [sibling] = tables.supplier_quotations.by('rfq_response_id', response);
  const [source] = approvedSources(context, columns.material_id ?? 0);
  const row = tables.supplier_quotations.receive(columns, {
    supplier_quotation_number: sibling?.supplier_quotation_number ?? numbers.next('SQ', now),
    reference_unit_price_amount:
      source === undefined
        ? null
        : multiply(unitPriceOf(source), 4, buyingOf(context).ledger.rate(source.currency_code, localDay(now)), 8, 4),
    status: 'received',
  });
  tables.supplier_quotations.change(row, { status: 'compared' });
  tables.supplier_quotations.change(row, { status: row.awarded_quantity > 0 ? 'accepted' : 'rejected' });
}
