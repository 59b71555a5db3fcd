import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];

/** What suppliers did in the weeks before history began; within it they act for themselves, in the module supplier. */
export const pastSuppliers = {
  /** Days until the supplier confirms. */
  confirmationDays: [
    [0.15, 0.35],
    [1, 0.35],
    [2, 0.2],
    [3, 0.1],
  ] as Shares<number>,
  /** A confirmation promises a later day than was asked for, by so many days. */
  laterPromise: { share: 0.09, days: [1, 8] as Range },
  /** Of the deliveries: early or on the day, else late. */
  punctualShare: 0.8,
  earlyDays: 3,
  lateDays: [6, 0.9] as Range,
  splitDelivery: { share: 0.07, part: [0.4, 0.8] as Range, laterDays: [3, 16] as Range },
  /** Days ahead for which a dispatch is announced. */
  noticeDays: 2,

  /** Days from receipt until the invoice has arrived: median and deviation of the logarithm. */
  invoiceDays: [11.3, 1.25] as Range,
  /** Days that an invoice travels. */
  postDays: [1, 6] as Range,
  /** Deviations of the invoiced price, of the lines. The match lets 2 % pass. */
  invoicedPrice: [
    ['equal', 0.87],
    ['within', 0.09],
    ['above', 0.03],
    ['below', 0.01],
  ] as Shares<'equal' | 'within' | 'above' | 'below'>,
  deviation: { within: [0.002, 0.018], above: [0.025, 0.12], below: [0.025, 0.08] } as Readonly<Record<string, Range>>,
  /** Other reasons why a line is blocked, of all lines. */
  otherBlocks: 0.12,
  otherBlockReasons: [
    ['tax_difference', 0.45],
    ['quality_hold', 0.55],
  ] satisfies Shares<Rows['vendor_invoices']['match_block_reason_code']>,
  /** Days until a block is lifted: median and deviation of the logarithm. */
  blockDays: [9, 0.8] as Range,
} as const;
