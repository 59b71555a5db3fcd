import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { CALLS } from '../lifecycle/calls.ts';
import type { NewRows, OpportunitiesRow, QuotationsRow, TasksRow, Types } from '../rows.ts';
import { activityHeld } from './activities.ts';
import { type Context, dateText, officeTime, timeOn } from './context.ts';
import { contractEnding } from './contracts.ts';
import { orderLate } from './orders.ts';
import { actorOf, superiorOf } from './organisation.ts';

/** Of the tasks, those that are done after their day, and working days within which the others are. */
const LATE = 0.12;
const DOINGS = ['left a message', 'sent the documents', 'spoke at length', 'answered by mail', 'agreed on a call'];

type New = Omit<NewRows['tasks'], 'task_number' | 'status'>;

/** What is to be done by a day, for persons and by rule. */
export const tasks: Process<Types> = {
  name: 'tasks',
  agenda: [
    // A quotation that is silent for some days is followed up, who negotiates is asked for the order.
    { of: 'quotations', next: followUpAt, act: followUp },
    { of: 'opportunities', next: asksAt, act: askForOrder },
    { of: 'tasks', next: doneAt, act: work },
  ],
  follows: [
    follow(contractEnding, (context, contract) =>
      add(context, {
        task_type: 'renew_contract',
        subject: `Agree on what follows ${contract.contract_number}`,
        account_id: contract.account_id,
        contract_id: contract.contract_id,
        task_origin: 'rule',
        assigned_employee_id: actorOf(context, context.tables.sales_reps.must(contract.sales_rep_id)),
        priority: 'normal',
        due_at: timeOn(localDay(context.now) + 14, 0.9),
      }),
    ),
    follow(orderLate, (context, order) =>
      add(context, {
        task_type: 'inform_about_delay',
        subject: `Call about the delay of ${order.sales_order_number}`,
        account_id: order.account_id,
        customer_order_id: order.customer_order_id,
        task_origin: 'rule',
        assigned_employee_id: actorOf(context, context.tables.sales_reps.must(order.sales_rep_id)),
        priority: 'high',
        due_at: timeOn(localDay(context.now) + 2, 0.9),
      }),
    ),
    follow(activityHeld, (context, activity) => {
      const draw = context.draws.of('activities', activity.activity_id, 'task');
      if (!draw.chance(CALLS.tasked) || activity.performed_by_employee_id === null) return;
      const type = draw.pick([
        'send_documents',
        'call_back',
        'technical_clarification',
        'visit_report',
        'credit_clarification',
      ] as const);
      const seat = context.tables.sales_reps.must(activity.sales_rep_id);
      add(context, {
        task_type: type,
        subject: `${type.replaceAll('_', ' ')} after ${activity.activity_number}: ${activity.subject}`,
        account_id: activity.account_id,
        lead_id: activity.lead_id,
        activity_id: activity.activity_id,
        opportunity_id: activity.opportunity_id,
        task_origin: 'person',
        requested_by_employee_id: draw.chance(0.2) ? superiorOf(context, seat) : activity.performed_by_employee_id,
        assigned_employee_id: actorOf(context, seat),
        priority: draw.weighted([
          ['normal', 0.7],
          ['high', 0.2],
          ['low', 0.1],
        ] as const),
        due_at: timeOn(localDay(context.now) + draw.integer(1, 8), 0.95),
      });
    }),
  ],
};

function add({ tables, numbers, now }: Context, task: New): void {
  tables.tasks.add({ ...task, task_number: numbers.next('TSK', now), status: 'open' });
}

/** Once, on the day after which it has been silent for too long. */
function followUpAt(offer: QuotationsRow, _: Context, from: Moment): Moment {
  if (offer.status !== 'sent' || offer.follow_up_date === null) return NEVER;
  const at = timeOn(offer.follow_up_date, ((offer.quotation_id * 29) % 90) / 100);
  return at >= from ? at : NEVER;
}

function followUp(offer: QuotationsRow, context: Context): void {
  add(context, {
    task_type: 'follow_up_quotation',
    subject: `Ask about ${offer.quotation_number}, valid to ${dateText(offer.valid_to)}`,
    account_id: offer.account_id,
    opportunity_id: offer.opportunity_id,
    quotation_id: offer.quotation_id,
    task_origin: 'rule',
    assigned_employee_id: actorOf(context, context.tables.sales_reps.must(offer.sales_rep_id)),
    priority: offer.total_amount_base > 200_000_000 ? 'high' : 'normal',
    due_at: timeOn(localDay(context.now) + 3, 0.9),
  });
}

/** Some minutes after it has come to negotiation. */
function asksAt(row: OpportunitiesRow, _: Context, from: Moment): Moment {
  if (row.status !== 'open' || row.stage !== 'negotiation') return NEVER;
  const at = row.stage_entered_at + 1_800_000 + (row.opportunity_id % 11) * 311_000;
  return at >= from ? at : NEVER;
}

function askForOrder(row: OpportunitiesRow, context: Context): void {
  add(context, {
    task_type: 'ask_for_order',
    subject: `Ask for the order: ${row.opportunity_name}`,
    account_id: row.account_id,
    opportunity_id: row.opportunity_id,
    task_origin: 'rule',
    assigned_employee_id: actorOf(context, context.tables.sales_reps.must(row.sales_rep_id)),
    priority: 'normal',
    due_at: timeOn(localDay(context.now) + 5, 0.9),
  });
}

/** When it is done: mostly before its day; who is reminded does it some days later. */
function doneAt(task: TasksRow, { draws }: Context): Moment {
  if (task.status !== 'open') return NEVER;
  const draw = draws.of('tasks', task.task_id, 'done');
  const days = Math.max(0, localDay(task.due_at) - localDay(task.created_at));
  if (!draw.chance(LATE))
    return Math.min(
      officeTime(task.created_at, draw.uniform() * days * 0.9, draw),
      Math.max(task.due_at, task.created_at + 1_800_000),
    );
  return task.reminded_at === null ? task.due_at + 1_800_000 : officeTime(task.reminded_at, draw.integer(1, 4), draw);
}

function work(task: TasksRow, context: Context): void {
  const { tables, draws, now } = context;
  if (now > task.due_at && task.reminded_at === null) {
    tables.tasks.change(task, { reminded_at: now, postponed_count: task.postponed_count + 1 });
    return;
  }
  const draw = draws.of('tasks', task.task_id, 'work');
  if (!isNeeded(context, task)) {
    tables.tasks.change(task, { status: 'cancelled', outcome_note: `No longer needed: ${task.subject}` });
    return;
  }
  const minutes = Math.max(4, Math.round(draw.lognormal(22, 0.7)));
  tables.tasks.change(task, {
    status: 'completed',
    started_at: Math.max(task.created_at, now - minutes * 60_000),
    completed_at: now,
    completed_by_employee_id: doerOf(context, task),
    effort_minutes: minutes * 100,
    outcome_note: `${draw.pick(DOINGS)} after ${minutes} minutes: ${task.subject}`,
  });
}

/** Whoever it was given to, while employed. */
function doerOf(context: Context, task: TasksRow): Key {
  const { copies, tables } = context;
  const person = copies['master.employees'].must(task.assigned_employee_id);
  if (person.status !== 'terminated') return task.assigned_employee_id;
  const account = task.account_id === null ? undefined : tables.accounts.get(task.account_id);
  const seat = account ? tables.sales_reps.must(account.sales_rep_id) : [...tables.sales_reps.held()][0];
  return seat ? actorOf(context, seat) : task.assigned_employee_id;
}

function isNeeded({ tables }: Context, task: TasksRow): boolean {
  if (task.quotation_id !== null) return tables.quotations.get(task.quotation_id)?.status === 'sent';
  if (task.opportunity_id !== null) return tables.opportunities.get(task.opportunity_id)?.status === 'open';
  return true;
}
