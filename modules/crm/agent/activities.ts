import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { event, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { type ActivityWords, CALLS } from '../lifecycle/calls.ts';
import type { AccountsRow, ActivitiesRow, LeadsRow, OpportunitiesRow, SalesRepsRow, Types } from '../rows.ts';
import { anyoneOf } from './contacts.ts';
import type { Context } from './context.ts';
import { addInteraction } from './interactions.ts';
import { addNote } from './notes.ts';

/** A call or meeting was held. */
export const activityHeld = event<ActivitiesRow>('activity held');

/** Times of a day at which something may be planned, in hours; the last is left for what is moved. */
const SLOTS = [9.5, 10.5, 11.5, 12.5, 14, 15, 16, 17];
const MOVED = 18;
const MINUTE = 60_000;

/** Calls and visits of the seats, planned two working days ahead. */
export const activities: Process<Types> = {
  name: 'activities',
  opens(context) {
    const today = workingDayFrom(localDay(context.now));
    for (const ahead of [0, 1]) planDay(context, addWorkingDays(today, ahead));
  },
  schedule: [
    { at: workdays.at('08:15'), act: (context) => planDay(context, addWorkingDays(localDay(context.now), 2)) },
  ],
  agenda: [
    {
      of: 'activities',
      next: nextOf,
      act: goOn,
    },
  ],
};

function nextOf(row: ActivitiesRow): Moment {
  if (row.status === 'in_progress') return endOf(row);
  return row.status === 'planned' ? row.planned_start_at + startsLate(row) : NEVER;
}

function planDay(context: Context, day: Day): void {
  for (const seat of context.tables.sales_reps.held()) {
    if (seat.employee_id === null || seat.status !== 'active') continue;
    const draw = context.draws.of('activities', `${seat.sales_rep_id}/${day}`, 'plan');
    const count = Math.min(SLOTS.length - 1, draw.poisson(CALLS.perDay));
    for (const slot of draw
      .shuffled(SLOTS)
      .slice(0, count)
      .sort((a, b) => a - b))
      plan(context, seat, localMoment(day, slot), draw);
  }
}

interface Target {
  account: AccountsRow | null;
  lead: LeadsRow | null;
  opportunity: OpportunitiesRow | null;
}

function plan(context: Context, seat: SalesRepsRow, at: Moment, draw: Draw): void {
  const { tables, numbers, now, parameters } = context;
  const target = targetOf(context, seat, at, draw);
  if (!target) return;
  const { account, lead, opportunity } = target;
  const isDesk = seat.rep_role === 'inside_sales';
  const type = isDesk || lead ? 'call' : draw.weighted(CALLS.types);
  const words = must(CALLS.words[type], `words of ${type}`);
  const contact = account ? anyoneOf(context, account, draw) : undefined;
  const city = account?.city ?? lead?.city ?? null;
  const isThere = words.location === 'customer_site';
  const offer = opportunity
    ? tables.quotations.by('opportunity_id', opportunity.opportunity_id).find((row) => row.status === 'sent')
    : undefined;
  const minutes = draw.pick(isThere ? [30, 40, 50] : [15, 20, 30]);
  const who = account?.account_name ?? lead?.company_name ?? '';
  tables.activities.add({
    activity_number: numbers.next('ACT', now),
    activity_type: type,
    subject: `${draw.pick(words.subjects)}: ${opportunity ? opportunity.opportunity_name : who}`,
    account_id: account?.account_id ?? null,
    lead_id: lead?.lead_id ?? null,
    contact_id: contact?.contact_id ?? null,
    opportunity_id: opportunity?.opportunity_id ?? null,
    quotation_id: offer?.quotation_id ?? null,
    sales_rep_id: seat.sales_rep_id,
    planned_start_at: at,
    planned_end_at: at + minutes * MINUTE,
    location_type: words.location,
    city: type === 'call' ? null : city,
    travel_distance_km: isThere ? Math.round(draw.lognormal(46, 0.9)) * 100 : 0,
    attendee_count: type === 'call' ? 2 : draw.integer(2, 6),
    status: 'planned',
    created_at: now === parameters.start ? now - draw.integer(1, 40) * 3_600_000 : now,
  });
}

/** Whom a seat meets: mostly about what is under way, else whoever has not been spoken with for long. */
function targetOf({ tables }: Context, seat: SalesRepsRow, at: Moment, draw: Draw): Target | undefined {
  const open = tables.opportunities.by('sales_rep_id', seat.sales_rep_id).filter((row) => row.status === 'open');
  const own = tables.leads.by('sales_rep_id', seat.sales_rep_id).filter((row) => row.status === 'contacted');
  const what = draw.uniform();
  if (what < 0.1 && own.length > 0) return { account: null, lead: draw.pick(own), opportunity: null };
  if (what < 0.7 && open.length > 0) {
    const opportunity = draw.pick(open);
    return { account: tables.accounts.must(opportunity.account_id), lead: null, opportunity };
  }
  const mine = tables.accounts.by('sales_rep_id', seat.sales_rep_id);
  const accounts = (mine.length > 0 ? mine : [...tables.accounts.held()]).filter(
    (row) => row.status === 'active' || row.status === 'dormant',
  );
  if (accounts.length === 0) return undefined;
  const some = [draw.pick(accounts), draw.pick(accounts), draw.pick(accounts)];
  const waits = (row: AccountsRow) => (at - (row.last_contacted_at ?? row.created_at)) / row.visit_interval_days;
  const [account] = some.toSorted((a, b) => waits(b) - waits(a));
  return account ? { account, lead: null, opportunity: null } : undefined;
}

/** Nothing begins on the minute. */
function startsLate(row: ActivitiesRow): number {
  return ((row.activity_id * 37) % 420) * 1000;
}

function endOf(row: ActivitiesRow): Moment {
  const planned = row.planned_end_at - row.planned_start_at;
  return (row.started_at ?? row.planned_start_at) + Math.round((planned * (70 + ((row.activity_id * 13) % 31))) / 100);
}

function goOn(row: ActivitiesRow, context: Context): void {
  if (row.status === 'in_progress') hold(context, row);
  else begin(context, row);
}

function begin(context: Context, row: ActivitiesRow): void {
  const { tables, draws, now } = context;
  const seat = tables.sales_reps.must(row.sales_rep_id);
  const draw = draws.of('activities', `${row.activity_id}/${row.rescheduled_count}`, 'begin');
  const result = draw.weighted(CALLS.results);
  if (seat.employee_id === null || seat.status !== 'active') cancel(context, row, 'by_us');
  else if (result === 'cancelled')
    cancel(context, row, draw.pick(['by_customer', 'by_customer', 'travel', 'obsolete'] as const));
  else if (result === 'no_show') tables.activities.change(row, { status: 'no_show', outcome_code: 'not_reached' });
  else if (result === 'moved' && row.rescheduled_count < 2) move(context, row, draw);
  else
    tables.activities.change(row, {
      status: 'in_progress',
      started_at: now,
      performed_by_employee_id: seat.employee_id,
    });
}

function cancel(
  { tables }: Context,
  row: ActivitiesRow,
  reason: NonNullable<ActivitiesRow['cancellation_reason_code']>,
): void {
  tables.activities.change(row, { status: 'cancelled', cancellation_reason_code: reason });
}

/** It is put off to the end of a later day on which the seat has nothing then. */
function move(context: Context, row: ActivitiesRow, draw: Draw): void {
  const { tables } = context;
  const duration = row.planned_end_at - row.planned_start_at;
  const own = tables.activities.by('sales_rep_id', row.sales_rep_id);
  let day = addWorkingDays(localDay(row.planned_start_at), draw.integer(1, 4));
  const isTaken = () => own.some((one) => one !== row && one.planned_start_at === localMoment(day, MOVED));
  while (isTaken()) day = addWorkingDays(day, 1);
  const at = localMoment(day, MOVED);
  tables.activities.change(row, {
    planned_start_at: at,
    planned_end_at: at + Math.min(duration, 40 * MINUTE),
    rescheduled_count: row.rescheduled_count + 1,
  });
}

function hold(context: Context, row: ActivitiesRow): void {
  const { tables, draws, now, tell } = context;
  const draw = draws.of('activities', row.activity_id, 'result');
  const words = must(CALLS.words[row.activity_type], `words of ${row.activity_type}`);
  const code = draw.weighted(CALLS.outcomes);
  const said = sayings(draw, words);
  const isVisit = row.location_type === 'customer_site';
  // Somebody enters a visit that never took place.
  const isInvented = isVisit && draw.chance(CALLS.invented);
  tables.activities.change(row, {
    status: 'completed',
    ended_at: now,
    outcome_code: code,
    outcome: said,
    travel_distance_km: isInvented ? 0 : row.travel_distance_km,
    expense_amount:
      isVisit && !isInvented ? Math.round((row.travel_distance_km * 12) / 100) * 100 + draw.integer(0, 12) * 10_000 : 0,
  });
  if (isInvented)
    context.label({
      kind: 'activity_never_held',
      cause: 'A visit was entered that never took place',
      start: row.planned_start_at,
      end: now,
      rows: [{ table: 'activities', key: row.activity_id }],
      consequences: ['crm.activities <- crm.customer_interactions.activity_id'],
    });
  if (row.account_id !== null) record(context, row, said, draw);
  tell(activityHeld, row);
}

function sayings(draw: Draw, { results }: ActivityWords): string {
  return `${draw.pick(results)}; ${draw.pick(CALLS.next)} by ${draw.pick(['Monday', 'mid month', 'the end of the week', 'the 25th', 'next visit'])}, ${draw.integer(2, 48)} ${draw.pick(CALLS.things)}`;
}

/** What was said is entered in the history of the account, and some of it as a note. */
function record(context: Context, row: ActivitiesRow, said: string, draw: Draw): void {
  const { tables } = context;
  const account = tables.accounts.must(row.account_id);
  const contact = row.contact_id === null ? undefined : tables.contacts.get(row.contact_id);
  const words = must(CALLS.words[row.activity_type], 'words');
  addInteraction(context, {
    account,
    contact,
    type:
      row.quotation_id === null
        ? row.opportunity_id === null
          ? 'courtesy'
          : 'technical_question'
        : 'quotation_follow_up',
    channel: words.channel,
    direction: 'outbound',
    at: row.started_at ?? row.planned_start_at,
    minutes: ((row.ended_at ?? 0) - (row.started_at ?? 0)) / MINUTE,
    by: row.performed_by_employee_id,
    subject: row.subject,
    summary: said,
    sentiment: draw.weighted([
      ['neutral', 0.55],
      ['positive', 0.35],
      ['negative', 0.1],
    ] as const),
    opportunity: row.opportunity_id,
    quotation: row.quotation_id,
    activity: row.activity_id,
  });
  if (draw.chance(CALLS.noted))
    addNote(context, {
      account,
      contact,
      opportunity: row.opportunity_id,
      author: row.performed_by_employee_id,
      draw,
      said,
    });
}
