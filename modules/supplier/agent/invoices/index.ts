import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { match, nextMatch } from './match.ts';
import { openInvoiceTaken, settle, takeInvoice, takeInvoiceLine, takeMatch } from './opening.ts';
import { nextRelease, release } from './releases.ts';
import { nextDuplicate, nextPaper, sendAgain, sendPaper } from './submission.ts';

/** Invoices and credit memos of suppliers: they come after the goods, are compared with order and receipt, and what is blocked is cleared. */
export const invoices: Process<Types> = {
  name: 'invoices',
  takes: { supplier_invoices: takeInvoice, supplier_invoice_lines: takeInvoiceLine, three_way_match_log: takeMatch },
  agenda: [
    {
      of: 'portal_goods_receipts',
      next: nextPaper,
      act: sendPaper,
      with: { supplier_invoice_lines: 'portal_goods_receipt_id' },
    },
    { of: 'supplier_invoices', next: nextMatch, act: match },
    { of: 'three_way_match_log', next: nextRelease, act: release },
    { of: 'supplier_invoices', next: nextDuplicate, act: sendAgain },
  ],
  follows: [follow(openInvoiceTaken, settle)],
};
