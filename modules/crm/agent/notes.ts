import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { COMPETITORS } from '../lifecycle/names.ts';
import type { AccountsRow, ContactsRow, NotesRow } from '../rows.ts';
import type { Context } from './context.ts';

type Kind = NotesRow['note_type'];

const TITLES: Readonly<Record<Kind, string>> = {
  minutes: 'Minutes',
  competitor: 'Competitor',
  technical: 'Technical',
  pricing: 'Pricing',
  relationship: 'People',
  credit_risk: 'Payment',
  delivery: 'Delivery',
  strategy: 'Plan',
};

interface NewNote {
  account: AccountsRow;
  contact: ContactsRow | undefined;
  opportunity: Key | null;
  author: Key | null;
  draw: Draw;
  said: string;
}

/** An internal remark about an opportunity or an account. */
export function addNote(
  { tables, now }: Context,
  { account, contact, opportunity, author, draw, said }: NewNote,
): void {
  if (author === null) return;
  const type = draw.weighted<Kind>([
    ['minutes', 0.45],
    ['competitor', 0.12],
    ['technical', 0.13],
    ['pricing', 0.1],
    ['relationship', 0.08],
    ['delivery', 0.07],
    ['strategy', 0.03],
    ['credit_risk', 0.02],
  ]);
  const who = contact?.contact_name ?? 'The buyer';
  const percent = draw.integer(2, 22);
  const bodies: Readonly<Record<Kind, string>> = {
    minutes: `${who}: ${said}`,
    competitor: `${draw.pick(COMPETITORS)} is ${percent} % below us at ${account.account_name}, says ${who}`,
    technical: `${who} wants ${draw.pick(['duplex wetted parts', 'a mechanical seal plan 53', 'a hand wheel', 'PN 40 flanges', 'a 4-20 mA positioner'])} on ${percent} tags`,
    pricing: `${who} has a target ${percent} % below list for the year`,
    relationship: `${who} decides together with ${draw.pick(['the consultant', 'head office', 'the plant head', 'finance'])}; ${percent} units of ours in service`,
    credit_risk: `Payments came ${percent} days late, ${who} promised to speak to accounts`,
    delivery: `Needs the goods ${percent} days before the shutdown`,
    strategy: `Offer spares of ${percent} units with the next visit to ${account.city}`,
  };
  tables.notes.add({
    note_type: type,
    ...subjectOf(tables, type, account.account_id, opportunity),
    contact_id: contact?.contact_id ?? null,
    title: `${TITLES[type]}: ${account.account_name}`,
    body: bodies[type],
    author_employee_id: author,
    written_at: now,
    visibility: draw.weighted([
      ['all_sales', 0.6],
      ['team', 0.35],
      ['author', 0.05],
    ] as const),
    is_pinned: draw.chance(0.04),
    review_date: draw.chance(0.15) ? localDay(now) + draw.integer(30, 180) : null,
  });
}

/** What a note is about: of prices the offer, of delivery the case that is open, of plans the contract, where there is one; else the opportunity or the account. */
function subjectOf(
  tables: Context['tables'],
  type: Kind,
  account: Key,
  opportunity: Key | null,
): Partial<Pick<NotesRow, 'account_id' | 'opportunity_id' | 'quotation_id' | 'contract_id' | 'case_id'>> {
  const offer =
    type === 'pricing' && opportunity !== null ? tables.quotations.by('opportunity_id', opportunity).at(-1) : undefined;
  if (offer) return { quotation_id: offer.quotation_id };
  const open = type === 'delivery' ? tables.cases.by('account_id', account).at(-1) : undefined;
  if (open) return { case_id: open.case_id };
  const contract =
    type === 'strategy' || type === 'pricing' ? tables.contracts.by('account_id', account).at(-1) : undefined;
  if (contract) return { contract_id: contract.contract_id };
  return opportunity === null ? { account_id: account } : { opportunity_id: opportunity };
}
