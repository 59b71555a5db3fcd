import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { CampaignsRow, LeadsRow } from '../rows.ts';

type Range = readonly [number, number];

/** How we are heard of. Rates of mailings are those that surveys of business mailings give; the rest are assumptions. */
export const MARKETING = {
  leads: {
    perDay: 12,
    /** Working days of leads that are there when history begins. */
    openingDays: 30,
    sources: [
      ['website', 0.3],
      ['campaign', 0.2],
      ['referral', 0.15],
      ['partner', 0.12],
      ['tender_portal', 0.1],
      ['trade_fair', 0.06],
      ['cold_call', 0.05],
      ['service', 0.02],
    ] as const satisfies Shares<LeadsRow['lead_source']>,
    /** Of the leads, those from people at an account that orders already. */
    known: 0.55,
    /** Working days within which it must be contacted, and in which it is. */
    dueDays: 3,
    contacted: [
      [0, 0.42],
      [1, 0.26],
      [2, 0.14],
      [4, 0.12],
      [7, 0.06],
    ] as Shares<number>,
    fit: { mean: 31, deviation: 9 },
    reviewDays: { median: 6, spread: 0.6 },
    qualifiedFrom: 60,
    nurturedFrom: 50,
    nurtureDays: [25, 60] as Range,
    /** Of those that are looked at again. */
    ripened: 0.45,
    duplicates: 0.05,
    converted: 0.76,
    convertDays: [0, 4] as Range,
    reasons: [
      ['no_need', 0.3],
      ['no_budget', 0.2],
      ['not_reachable', 0.2],
      ['outside_range', 0.16],
      ['competitor', 0.08],
      ['student_or_private', 0.06],
    ] as const satisfies Shares<NonNullable<LeadsRow['reason_code']>>,
    words: {
      no_need: ['Unit was repaired', 'Only collecting prices', 'Project was given up', 'Bought last year already'],
      no_budget: ['Nothing before the next fiscal year', 'Management refused it', 'Price beyond what they expected'],
      not_reachable: ['Three calls without an answer', 'Number does not exist', 'Mail came back', 'Left the firm'],
      outside_range: ['Asks for vacuum pumps', 'Beyond our pressure range', 'Plastic valves', 'Wants to rent'],
      competitor: ['Works for a competitor', 'Asked for drawings for a competitor'],
      student_or_private: ['Student with a project', 'For a private well', 'Household pump'],
      duplicate: ['The same person by another way', 'Entered at the fair already'],
      sanctioned: ['On the list of denied parties'],
    } as const satisfies Readonly<Record<NonNullable<LeadsRow['reason_code']>, readonly string[]>>,
    /** Of the conversions into a new account: there was one already (labelled). */
    duplicateAccount: 0.02,
  },
  campaigns: {
    opening: 9,
    /** Of the Mondays, those on which one is planned. */
    planned: 0.72,
    types: [
      ['email', 0.4],
      ['webinar', 0.2],
      ['direct_mail', 0.15],
      ['trade_fair', 0.15],
      ['social_media', 0.05],
      ['partner', 0.05],
    ] as const satisfies Shares<CampaignsRow['campaign_type']>,
    members: [240, 420] as Range,
    days: [21, 60] as Range,
    /** Of the members: what becomes of the mail, the furthest point reached. */
    results: [
      ['sent', 0.697],
      ['opened', 0.23],
      ['clicked', 0.035],
      ['responded', 0.02],
      ['bounced', 0.015],
      ['unsubscribed', 0.003],
    ] as Shares<'sent' | 'opened' | 'clicked' | 'responded' | 'bounced' | 'unsubscribed'>,
  },
};
