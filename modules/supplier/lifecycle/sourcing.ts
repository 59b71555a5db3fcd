import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];
type Requisition = Rows['purchase_requisitions'];
type Invitation = Rows['rfq_suppliers'];
type Rfq = Rows['rfq_headers'];

/** How sources are found. */
export const sourcing = {
  methods: [
    ['rfq', 0.55],
    ['contract', 0.25],
    ['spot_order', 0.15],
    ['single_source', 0.05],
  ] as Shares<NonNullable<Requisition['sourcing_method']>>,
  singleSourceReasons: [
    ['proprietary_part', 0.35],
    ['tooling_at_supplier', 0.3],
    ['only_qualified', 0.2],
    ['emergency', 0.1],
    ['customer_specified', 0.05],
  ] satisfies Shares<Requisition['single_source_reason_code']>,
  /** Requests that are out when history begins, at scale 1. */
  opening: 12,
  openDays: [7, 21] as Range,
  /** From this value in whole INR bids are sealed. */
  sealedFrom: 1_000_000,
  invited: [
    [3, 0.22],
    [4, 0.34],
    [5, 0.28],
    [6, 0.16],
  ] as Shares<number>,
  validityDays: [30, 60, 60, 90] as const,
  /** Offers above the last prices by so much percent are not taken. */
  tooDearPct: 10,
  /** Of the invitations. */
  viewed: 0.92,
  outcomes: [
    ['bid', 0.68],
    ['late', 0.03],
    ['declined', 0.13],
    ['silent', 0.16],
  ] as Shares<'bid' | 'late' | 'declined' | 'silent'>,
  declineReasons: [
    ['no_capacity', 0.35],
    ['quantity_too_small', 0.25],
    ['lead_time', 0.2],
    ['not_our_product', 0.12],
    ['terms', 0.08],
  ] satisfies Shares<Invitation['decline_reason_code']>,
  /** Offered against the last price: centre and deviation of the logarithm, and what each rival beyond two takes off. */
  price: { centre: 1.045, sigma: 0.08, perRival: 0.03 },
  /** Of the offers: something else than specified. Of the sealed bids: followed by a better one. */
  deviates: 0.06,
  revised: 0.08,
  /** Part of the lines that a bidder offers. */
  linesOffered: 0.93,
  freightPct: {
    EXW: 3,
    FCA: 2.5,
    FOB: 4,
    FAS: 4,
    CFR: 1.5,
    CIF: 1,
    CPT: 0.5,
    CIP: 0.5,
    DAP: 0,
    DPU: 0,
    DDP: 0,
  } as Readonly<Record<Rfq['incoterm'], number>>,
  /** Duty on what comes from abroad, percent. */
  dutyPct: 7.5,
  /** The best one wins as often; and two share a line as often. */
  bestWins: 0.86,
  split: 0.09,
  splitPart: 0.6,
  otherReasons: [
    ['second_source', 0.35],
    ['technical', 0.3],
    ['strategic', 0.2],
    ['lowest_price', 0.15],
  ] as Shares<NonNullable<Rows['quote_comparison']['award_reason_code']>>,
  /** Working days until an award is approved. */
  approvalDays: [1, 4] as Range,
} as const;
