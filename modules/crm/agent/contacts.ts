import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { FIRST_NAMES, LAST_NAMES, POSTS } from '../lifecycle/names.ts';
import type { AccountsRow, ContactsRow, Types } from '../rows.ts';
import { type Context, domainOf } from './context.ts';

const MEAN = 2.2;
const CONSENT = 0.62;
const ABROAD_LANGUAGES: Readonly<Record<string, string>> = {
  DE: 'de',
  IT: 'it',
  FR: 'fr',
  ES: 'es',
  MX: 'es',
  BR: 'pt',
};

/** The people of a new account: whoever buys first, then who specifies, uses or approves. */
export function addContacts(context: Context, account: AccountsRow, first: string | null): void {
  const draw = context.draws.of('accounts', account.account_id, 'people');
  const count = 1 + draw.poisson(MEAN - 1);
  let superior: number | null = null;
  for (let i = 0; i < count; i++) {
    const row = addContact(context, account, draw, { name: i === 0 ? first : null, isPrimary: i === 0, superior });
    if (row.contact_function === 'management') superior = row.contact_id;
  }
}

export function addContact(
  context: Context,
  account: AccountsRow,
  draw: Draw,
  given: { name: string | null; isPrimary: boolean; superior: number | null; title?: string | null; at?: Moment },
): ContactsRow {
  const { tables, now } = context;
  const key = tables.contacts.nextKey();
  const where = account.country_code === 'IN' ? 'IN' : 'other';
  const name = given.name ?? `${draw.pick(FIRST_NAMES[where])} ${draw.pick(LAST_NAMES[where])}`;
  const [contactFunction, titles, role] = given.isPrimary ? (POSTS[0] ?? draw.pick(POSTS)) : draw.pick(POSTS);
  const domain = domainOf(account.email);
  const created = given.at ?? (account.is_opening ? account.created_at + draw.integer(0, 20) * DAY_MS : now);
  const entered = Math.min(created, now);
  const hasConsent = draw.chance(CONSENT);
  const consentAt = hasConsent ? entered + Math.floor(draw.uniform() * Math.max(0, now - entered)) : null;
  const optOut =
    consentAt !== null && draw.chance(0.06) ? consentAt + Math.floor(draw.uniform() * (now - consentAt)) : null;
  const desk = account.phone.replace(/\d{3}$/, String(draw.integer(100, 999)));
  return tables.contacts.add({
    contact_id: key,
    contact_code: `PER-${String(key).padStart(6, '0')}`,
    account_id: account.account_id,
    contact_name: name,
    salutation: draw.weighted([
      ['Mr', 0.62],
      ['Ms', 0.34],
      ['Dr', 0.04],
    ]),
    job_title: given.title ?? draw.pick(titles),
    contact_function: contactFunction,
    buying_role: draw.chance(0.75) ? role : draw.pick(['influencer', 'user', 'approver'] as const),
    is_primary: given.isPrimary,
    reports_to_contact_id: given.superior,
    email: draw.chance(0.93) ? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}` : null,
    phone: desk,
    mobile_phone:
      account.country_code === 'IN' && draw.chance(0.8) ? `+91 9${draw.integer(100_000_000, 899_999_999)}` : null,
    city: account.city,
    country_code: account.country_code,
    preferred_channel: draw.weighted([
      ['email', 0.45],
      ['phone', 0.35],
      ['visit', 0.15],
      ['portal', 0.05],
    ] as const),
    language_code: ABROAD_LANGUAGES[account.country_code] ?? 'en',
    influence_score: given.isPrimary ? draw.integer(5, 10) : draw.integer(1, 9),
    marketing_consent_at: consentAt,
    marketing_opt_out_at: optOut,
    status: 'active',
    created_at: entered,
  });
}

/** Years after which people leave their company, one with the other; whoever buys is there as long as we know of him. */
const STAYS_YEARS = 11;

/** People at customers come and go. */
export const people: Process<Types> = {
  name: 'people of accounts',
  agenda: [{ of: 'contacts', next: leavesAt, act: leave }],
};

function leavesAt(contact: ContactsRow, { draws, parameters }: Context): Moment {
  if (contact.status !== 'active' || contact.is_primary) return NEVER;
  const days = draws.of('contacts', contact.contact_id, 'leaving').exponential(STAYS_YEARS * 365);
  return localMoment(localDay(Math.max(contact.created_at, parameters.start)) + 1 + Math.floor(days), 18);
}

function leave(contact: ContactsRow, { tables, now }: Context): void {
  tables.contacts.change(contact, { status: 'left', left_on: localDay(now) });
}

export function primaryOf({ tables }: Context, account: AccountsRow): ContactsRow | undefined {
  const all = tables.contacts.by('account_id', account.account_id).filter((row) => row.status === 'active');
  return all.find((row) => row.is_primary) ?? all[0];
}

/** Somebody at an account, by a draw; mostly whoever buys. */
export function anyoneOf({ tables }: Context, account: AccountsRow, draw: Draw): ContactsRow | undefined {
  const all = tables.contacts.by('account_id', account.account_id).filter((row) => row.status === 'active');
  return all.length === 0 ? undefined : draw.chance(0.55) ? all[0] : draw.pick(all);
}

/** Whether marketing may write to a person at a moment. Campaigns of before history look back: consent may have come later. */
export function mayBeMailed(contact: ContactsRow, at: Moment): boolean {
  return (
    contact.status === 'active' &&
    contact.email !== null &&
    contact.marketing_consent_at !== null &&
    contact.marketing_consent_at <= at &&
    contact.marketing_opt_out_at === null &&
    !contact.is_email_bouncing
  );
}

export function spokenWith({ tables }: Context, contact: ContactsRow | undefined, at: Moment): void {
  if (contact && contact.status !== 'left' && (contact.last_contacted_at ?? 0) < at)
    tables.contacts.change(contact, { last_contacted_at: at });
}
