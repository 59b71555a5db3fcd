import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { ActivitiesRow, CustomerInteractionsRow } from '../rows.ts';

/** What is said when a kind of call or meeting is planned and held. */
export interface ActivityWords {
  location: ActivitiesRow['location_type'];
  channel: CustomerInteractionsRow['channel'];
  subjects: readonly string[];
  results: readonly string[];
}

const results = [
  'Went through the open points',
  'Explained the delivery schedule',
  'Asked for the order',
  'Discussed prices of the last year',
  'Showed efficiency curves',
  'Collected the duty points',
  'Reviewed spares in stock',
  'Took a complaint on packing',
];

/** Calls and visits. Without a source these are assumptions. */
export const CALLS = {
  /** Of a seat on a working day. */
  perDay: 3.1,
  types: [
    ['visit', 0.48],
    ['call', 0.3],
    ['video_call', 0.1],
    ['product_demonstration', 0.03],
    ['negotiation', 0.05],
    ['tender_meeting', 0.02],
    ['factory_tour', 0.02],
  ] as const satisfies Shares<ActivitiesRow['activity_type']>,
  results: [
    ['held', 0.885],
    ['moved', 0.075],
    ['no_show', 0.02],
    ['cancelled', 0.02],
  ] as Shares<'held' | 'moved' | 'no_show' | 'cancelled'>,
  outcomes: [
    ['information_given', 0.36],
    ['follow_up_needed', 0.24],
    ['quotation_requested', 0.16],
    ['order_promised', 0.1],
    ['problem_raised', 0.08],
    ['no_interest', 0.06],
  ] as const satisfies Shares<NonNullable<ActivitiesRow['outcome_code']>>,
  noted: 0.5,
  /** Of the held ones, those after which somebody asks for something to be done. */
  tasked: 0.24,
  /** Of the visits, those that never took place (labelled). */
  invented: 0.004,
  next: [
    'revised offer',
    'data sheets',
    'sample certificate',
    'call',
    'visit of the engineer',
    'price of spares',
    'reference list',
  ],
  things: ['pumps', 'valves', 'actuators', 'kits', 'tags', 'lines', 'sets'],
  words: {
    call: { location: 'phone', channel: 'phone', subjects: ['Call', 'Follow-up call', 'Call back'], results },
    visit: {
      location: 'customer_site',
      channel: 'visit',
      subjects: ['Visit', 'Site visit', 'Courtesy visit'],
      results,
    },
    video_call: { location: 'online', channel: 'video_call', subjects: ['Video call', 'Online review'], results },
    product_demonstration: { location: 'customer_site', channel: 'visit', subjects: ['Demonstration'], results },
    negotiation: {
      location: 'customer_site',
      channel: 'visit',
      subjects: ['Negotiation', 'Commercial discussion'],
      results,
    },
    tender_meeting: {
      location: 'elsewhere',
      channel: 'visit',
      subjects: ['Pre-bid meeting', 'Tender opening'],
      results,
    },
    factory_tour: {
      location: 'our_site',
      channel: 'visit',
      subjects: ['Tour of the works', 'Witnessed test'],
      results,
    },
    contract_review: { location: 'online', channel: 'video_call', subjects: ['Contract review'], results },
    trade_fair_meeting: { location: 'elsewhere', channel: 'trade_fair', subjects: ['Meeting at the fair'], results },
  } as Readonly<Record<ActivitiesRow['activity_type'], ActivityWords>>,
};
