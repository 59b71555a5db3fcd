import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];
type Match = Rows['three_way_match_log'];

/** How suppliers invoice and how the match is cleared. Yardstick: BPI Challenge 2019, receipt to invoice median 11 days (90th percentile 48), 22 % of the lines blocked. */
export const invoicing = {
  /** Days from receipt to invoice: median and deviation of the logarithm. */
  days: [11, 1.15] as Range,
  mostDays: 120,
  /** Days between the date on the invoice and the day on which it is sent. */
  postDays: [0, 4] as Range,
  /** How invoices come from who is connected by EDI, and from others. */
  ediChannels: [
    ['edi', 0.94],
    ['portal', 0.06],
  ] as Shares<Rows['supplier_invoices']['submission_channel']>,
  channels: [
    ['portal', 0.84],
    ['email_scan', 0.16],
  ] as Shares<Rows['supplier_invoices']['submission_channel']>,
  /** Of the lines. The match lets 2 % pass. */
  price: [
    ['equal', 0.871],
    ['within', 0.09],
    ['above', 0.029],
    ['below', 0.01],
  ] as Shares<'equal' | 'within' | 'above' | 'below'>,
  deviation: { within: [0.002, 0.018], above: [0.025, 0.12], below: [0.025, 0.08] } as Readonly<Record<string, Range>>,
  quantityAbove: 0.015,
  excess: [0.02, 0.1] as Range,
  /** Of the papers: tax of another place of supply than that of the goods. */
  taxDifference: 0.065,
  /** Of the lines: held until inspection is done. */
  qualityHold: 0.1,
  tolerancePct: 2,
  /** Minutes until an invoice is matched. */
  matchMinutes: [3, 15] as Range,
  /** Days until a block is lifted: median and deviation of the logarithm. */
  releaseDays: [6, 0.9] as Range,
  priceReleases: [
    ['credit_memo_received', 0.4],
    ['price_accepted', 0.45],
    ['order_corrected', 0.15],
  ] as Shares<Match['resolution_code']>,
  /** Of the invoices: the same paper is sent once more. */
  duplicate: 0.007,
  duplicateDays: [4, 25] as Range,
  /** Days until goods that went back are credited. */
  creditDays: [3, 14] as Range,
} as const;
