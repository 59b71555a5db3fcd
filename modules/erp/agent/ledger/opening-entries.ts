import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Ledger, Posting } from '../context.ts';

const RETAINED_EARNINGS = '320100';

/**
 * Open items of the past, gathered by company: what one document opened and another cleared before history began does not appear. What is left
 * stands against retained earnings.
 */
export class OpeningEntries {
  private readonly items = new Map<Key, Map<string, { posting: Posting; amount: Scaled }>>();

  add(company: Key, postings: readonly Posting[]): void {
    const items = this.items.get(company) ?? new Map<string, { posting: Posting; amount: Scaled }>();
    this.items.set(company, items);
    for (const posting of postings) {
      const { account, debit = 0, credit = 0, refers = {} } = posting;
      // Goods received are open order line by order line, receivables and payables paper by paper.
      const open = refers.purchase_order_line_id ?? refers.assignment_number;
      const id = [account, refers.supplier_id, refers.customer_id, open].join('/');
      const item = items.get(id) ?? { posting, amount: 0 };
      item.amount += debit - credit;
      items.set(id, item);
    }
  }

  /** One entry for each company that has something open. */
  post(ledger: Ledger, description: string, now: Moment): void {
    for (const [company, items] of [...this.items].sort(([a], [b]) => a - b)) {
      const open = [...items.values()].filter(({ amount }) => amount !== 0);
      if (open.length === 0) continue;
      const total = open.reduce((sum, { amount }) => sum + amount, 0);
      const day = localDay(now);
      ledger.postOwn(
        {
          type: 'opening_balance',
          company,
          documentDate: day,
          postingDate: day,
          gathered: open.length,
          description,
          lines: [
            ...open.map(({ posting, amount }) =>
              signed({ account: posting.account, refers: posting.refers ?? {} }, amount),
            ),
            signed({ account: RETAINED_EARNINGS }, -total),
          ],
          isOpening: true,
        },
        now,
      );
    }
  }
}

function signed(posting: Posting, amount: Scaled): Posting {
  return amount >= 0 ? { ...posting, debit: amount } : { ...posting, credit: -amount };
}
