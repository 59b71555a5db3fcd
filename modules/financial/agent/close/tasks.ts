import { addWorkingDays } from '../../../../company/calendar.ts';
import { hourOf, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { CLOSING, TASKS, type TaskPlan, type Work } from '../../lifecycle/closing.ts';
import type { PeriodCloseTasksRow, Types } from '../../rows.ts';
import { type Context, type Header, type Period, periodOpened, personOf } from '../context.ts';
import { chargeGroup } from '../intercompany.ts';
import { accrue } from './accrue.ts';
import { allocate } from './allocation.ts';
import { depreciate } from './depreciation.ts';
import { revalue } from './revaluation.ts';
import { provideForTax, settleTax } from './taxes.ts';

/** What the system does for a task; gives the last entry that it made and how much it looked at. */
const WORKS: Readonly<
  Record<Work, (context: Context, period: Period) => { entry?: Header | undefined; count: number }>
> = {
  depreciation: depreciate,
  accruals: accrue,
  revaluation: revalue,
  intercompany: chargeGroup,
  allocation: allocate,
  tax_settlement: settleTax,
  income_tax: provideForTax,
};

/** The checklist by which a month is closed: laid out when it opens, done task by task. */
export const closeTasks: Process<Types> = {
  name: 'closing of a month',
  agenda: [{ of: 'period_close_tasks', next: nextOfTask, act: doTask }],
  follows: [follow(periodOpened, (context, period) => layOut(context, period))],
};

/** Lays out the checklist of a month; of one that was closed before history all is done. */
export function layOut(context: Context, period: Period, isOpening = false): void {
  let before: Key | null = null;
  for (const [index, plan] of TASKS.entries()) {
    const row: PeriodCloseTasksRow = context.tables.period_close_tasks.add({
      fiscal_period_id: period.fiscal_period_id,
      task_sequence: (index + 1) * 10,
      task_code: plan.code,
      task_name: plan.name,
      task_category: plan.category,
      predecessor_period_close_task_id: before,
      department_id: departmentOf(context, plan, period.company_id),
      responsible_employee_id: responsibleOf(context, plan, index),
      execution_mode: plan.isManual ? 'manual' : 'automatic',
      is_mandatory: !plan.isOptional,
      planned_start_at: plannedAt(period, plan) - plan.hours * HOUR_MS,
      due_at: plannedAt(period, plan) + HOUR_MS,
      is_opening: isOpening,
      status: 'open',
    });
    before = row.period_close_task_id;
    if (isOpening) finish(context, row, period, { count: 0 });
  }
}

function departmentOf({ copies }: Context, plan: TaskPlan, company: Key): Key {
  const all = [...copies['master.departments'].all()].filter(
    ({ department_function }) => department_function === plan.by,
  );
  const own = all.find(({ company_id }) => company_id === company) ?? all[0];
  const any = own ?? [...copies['master.departments'].all()][0];
  return must(any, `department for ${plan.by}`).department_id;
}

const TITLES: Readonly<Record<TaskPlan['by'], string>> = {
  finance: 'Accountant',
  warehouse: 'Stores Manager',
  purchasing: 'Buyer',
  sales: 'Order Desk Executive',
  human_resources: 'Payroll Officer',
  production: 'Production Planner',
};

function responsibleOf(context: Context, plan: TaskPlan, index: number): Key {
  return personOf(context, plan.category === 'approval' ? 'Accounts Manager' : TITLES[plan.by], index);
}

/** When a task is to be done by the closing calendar. */
function plannedAt(period: Period, { day, at }: TaskPlan): Moment {
  const on = day > 0 ? addWorkingDays(period.end_date, day) : addWorkingDays(period.end_date + 1, day);
  return localMoment(on, hourOf(at));
}

/** When a task is done: as planned or late, and after the one before it. */
function doneAt(context: Context, period: Period, index: number): Moment {
  let done = 0;
  for (const [place, plan] of TASKS.slice(0, index + 1).entries()) {
    const draw = context.draws.of('period_close_tasks', `${period.fiscal_period_code}/${place}`, 'done');
    const isLate = draw.chance(CLOSING.late);
    const minutes = isLate ? draw.between(61, CLOSING.lateHours * 60) : draw.between(0, 50);
    done = Math.max(
      done + Math.round(draw.between(1, 8)) * MINUTE_MS,
      plannedAt(period, plan) + Math.round(minutes) * MINUTE_MS,
    );
  }
  return done;
}

function nextOfTask(row: PeriodCloseTasksRow, context: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const period = context.tables.fiscal_periods.must(row.fiscal_period_id);
  return doneAt(context, period, row.task_sequence / 10 - 1);
}

function doTask(row: PeriodCloseTasksRow, context: Context): void {
  const period = context.tables.fiscal_periods.must(row.fiscal_period_id);
  const work = must(TASKS[row.task_sequence / 10 - 1], 'task of the checklist').work;
  finish(context, row, period, work ? WORKS[work](context, period) : { count: 0 });
}

const FOUND = [
  'Two documents came after the cut-off',
  'An entry had the cost centre of a dissolved unit',
  'Freight of one carrier was billed twice and is claimed back',
  'Open items of one partner were matched by hand',
  'A receipt of the last day had no delivery note',
] as const;

function finish(
  context: Context,
  row: PeriodCloseTasksRow,
  period: Period,
  { entry, count }: { entry?: Header | undefined; count: number },
): void {
  const { tables, draws } = context;
  const index = row.task_sequence / 10 - 1;
  const plan = must(TASKS[index], 'task of the checklist');
  const done = doneAt(context, period, index);
  const draw = draws.of('period_close_tasks', row.period_close_task_id, 'result');
  if (plan.isOptional && draw.chance(CLOSING.waived)) {
    tables.period_close_tasks.change(row, {
      status: 'waived',
      waiver_reason: 'Nothing to be done this month',
      waived_by_employee_id: personOf(context, 'Chief Financial Officer'),
    });
    return;
  }
  const processed = count > 0 ? count : draw.integer(4, 60);
  const exceptions = draw.chance(CLOSING.found) ? draw.integer(1, Math.min(3, processed)) : 0;
  const started = Math.max(row.planned_start_at, done - Math.round(plan.hours * draw.between(0.3, 0.9) * HOUR_MS));
  const doer = plan.isManual ? row.responsible_employee_id : null;
  const reviewer = plan.isReviewed ? personOf(context, 'Accounts Manager', index) : null;
  tables.period_close_tasks.change(row, {
    status: 'completed',
    started_at: Math.min(started, done),
    completed_at: done,
    completed_by_employee_id: doer,
    reviewed_by_employee_id: reviewer === doer ? null : reviewer,
    reviewed_at: reviewer === null || reviewer === doer ? null : done + draw.integer(10, 90) * MINUTE_MS,
    journal_entry_id: entry?.journal_entry_id ?? null,
    processed_count: processed,
    exception_count: exceptions,
    note: exceptions > 0 ? draw.pick(FOUND) : null,
  });
}
