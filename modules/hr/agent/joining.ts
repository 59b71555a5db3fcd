import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { CHECKLIST_ITEMS, CHECKLISTS } from '../lifecycle/checklists.ts';
import type { EmployeeOnboardingItemsRow, OnboardingChecklistItemsRow, Rows, Types } from '../rows.ts';
import { type Context, type Employee, joined, left } from './context.ts';
import { courseByCode } from './courses.ts';
import { colleagueOf, hrPerson, SAFETY_TITLES, somebody, staff, superiorOf, unitOf } from './people.ts';
import { seatOf } from './positions.ts';

type Onboarding = Rows['employee_onboarding'];
type Item = EmployeeOnboardingItemsRow;
type Template = OnboardingChecklistItemsRow;

/** Days after which the probation ends; who came in these before history is still in it. */
const PROBATION = 182;
const OPEN_DAYS = 100;
/** What is written beside an item that was late. */
const LATE = [
  'Asked twice',
  'Done with the group of the next week',
  'Waited for a signature',
  'Person was at another site',
  'Was overlooked at first',
  'Put off for urgent work',
];

/** Joining: a checklist of twelve items; nobody works before the induction and the safety of the site. */
export const joining: Process<Types> = {
  name: 'joining',
  opens(context) {
    openChecklists(context);
    const today = localDay(context.now);
    for (const employee of context.the(staff).employed)
      if (employee.hire_date > today - OPEN_DAYS) begin(context, employee);
  },
  agenda: [
    { of: 'employee_onboarding_items', next: doneAt, act: finishItem },
    { of: 'employee_onboarding', next: endOf, act: finish },
  ],
  follows: [follow(joined, begin), follow(left, cancel)],
};

function openChecklists(context: Context): void {
  const { tables, now } = context;
  const preparer = hrPerson(context, 0);
  const approver = somebody(context, ['Head of Human Resources', 'Managing Director'], {
    key: 0,
    not: preparer.employee_id,
  });
  const shoes = tables.ppe_requirements.by('ppe_type', 'safety_shoes')[0]?.ppe_requirement_id ?? null;
  for (const plan of CHECKLISTS) {
    const key = tables.onboarding_checklists.nextKey();
    tables.onboarding_checklists.add({
      onboarding_checklist_id: key,
      checklist_code: plan.code,
      revision: 'A',
      checklist_title: plan.title,
      worker_category: plan.category,
      employment_type: plan.employment,
      item_count: CHECKLIST_ITEMS.length,
      planned_duration_days: 90,
      includes_safety_induction: true,
      owner_department_id: unitOf(context, 'human_resources'),
      prepared_by_employee_id: preparer.employee_id,
      approved_by_employee_id: approver.employee_id,
      valid_from: Math.max(preparer.hire_date, approver.hire_date, localDay(now) - 480),
      status: 'active',
    });
    for (const [index, item] of CHECKLIST_ITEMS.entries())
      tables.onboarding_checklist_items.add({
        onboarding_checklist_id: key,
        line_number: index + 1,
        item_title: item.title,
        item_category: item.category,
        instruction: item.instruction,
        responsible_function: item.by,
        due_day_offset: item.due,
        planned_minutes: item.minutes * 100,
        is_mandatory: item.category !== 'introduction',
        blocks_work: item.blocks,
        evidence_type: item.evidence,
        training_course_id: item.course === undefined ? null : courseByCode(context, item.course).training_course_id,
        ppe_requirement_id: item.category === 'ppe_issue' && plan.category !== 'administrative' ? shoes : null,
        predecessor_line_number: index === 0 ? null : index,
      });
  }
}

function begin(context: Context, employee: Employee): void {
  const { tables, numbers, now } = context;
  const list =
    [...tables.onboarding_checklists.held()].find((one) => one.employment_type === employee.employment_type) ??
    must(tables.onboarding_checklists.by('worker_category', employee.worker_category)[0], 'checklist');
  const key = tables.employee_onboarding.nextKey();
  const manager = superiorOf(context, employee);
  const day = employee.hire_date;
  tables.employee_onboarding.add({
    employee_onboarding_id: key,
    onboarding_number: numbers.next('ONB', Math.min(now, localMoment(day, 9))),
    employee_id: employee.employee_id,
    onboarding_checklist_id: list.onboarding_checklist_id,
    position_id: seatOf(context, employee.employee_id)?.position_id ?? null,
    hr_employee_id: hrPerson(context, key, employee.employee_id).employee_id,
    manager_employee_id: manager.employee_id,
    buddy_employee_id: colleagueOf(context, employee)?.employee_id ?? null,
    joining_date: day,
    planned_end_date: day + 90,
    item_count: list.item_count,
    probation_end_date: day + PROBATION,
    status: 'in_progress',
    created_at: Math.min(now, localMoment(day, 1)),
  });
  for (const item of tables.onboarding_checklist_items.by('onboarding_checklist_id', list.onboarding_checklist_id))
    tables.employee_onboarding_items.add({
      employee_onboarding_id: key,
      line_number: item.line_number,
      onboarding_checklist_item_id: item.onboarding_checklist_item_id,
      assigned_employee_id: assigneeOf(context, { item, employee, key }),
      due_date: day + Math.max(0, item.due_day_offset),
      is_mandatory: item.is_mandatory,
      status: 'open',
      created_at: Math.min(now, localMoment(day, 1)),
    });
}

interface Assigned {
  item: Template;
  employee: Employee;
  key: Key;
}

function assigneeOf(context: Context, { item, employee, key }: Assigned): Key {
  const by = item.responsible_function;
  if (by === 'production') return superiorOf(context, employee).employee_id;
  const titles =
    by === 'safety'
      ? SAFETY_TITLES
      : by === 'information_technology'
        ? ['Support Engineer', 'Systems Engineer']
        : ['HR Executive'];
  return somebody(context, titles, { key, not: employee.employee_id }).employee_id;
}

/** When an item is done: what blocks work on the first day, others around their due date. */
function doneAt(row: Item, { tables, draws }: Context, from: Moment): Moment {
  if (row.status !== 'open') return NEVER;
  const item = tables.onboarding_checklist_items.must(row.onboarding_checklist_item_id);
  const draw = draws.of('employee_onboarding_items', row.employee_onboarding_item_id, 'done');
  const minutes = draw.integer(0, 80);
  const day = item.blocks_work
    ? row.due_date
    : addWorkingDays(
        row.due_date,
        draw.weighted([
          [-1, 0.2],
          [0, 0.5],
          [2, 0.2],
          [5, 0.1],
        ] as const),
      );
  return Math.max(from, localMoment(day, 9.5) + (minutes + item.line_number * 20) * MINUTE_MS);
}

function finishItem(row: Item, context: Context): void {
  const { tables, draws, now } = context;
  const whole = tables.employee_onboarding.must(row.employee_onboarding_id);
  const item = tables.onboarding_checklist_items.must(row.onboarding_checklist_item_id);
  const draw = draws.of('employee_onboarding_items', row.employee_onboarding_item_id, 'result');
  const isWaived = !row.is_mandatory && draw.chance(0.1);
  const isLate = localDay(now) > row.due_date;
  tables.employee_onboarding_items.change(row, {
    started_at: isWaived ? null : now - Math.round(draw.between(0.7, 1.4) * (item.planned_minutes / 100)) * MINUTE_MS,
    completed_at: now,
    completed_by_employee_id: row.assigned_employee_id,
    actual_minutes: isWaived ? null : Math.round(draw.between(0.7, 1.4) * (item.planned_minutes / 100)) * 100,
    evidence_reference:
      item.evidence_type === 'none' || isWaived ? null : `${whole.onboarding_number}/${row.line_number}`,
    delay_reason_code: isLate
      ? draw.pick(['waiting_for_access', 'equipment_missing', 'trainer_absent', 'document_missing'] as const)
      : null,
    note: isLate && !isWaived ? `${draw.pick(LATE)}, ${localDay(now) - row.due_date} days after it was due` : null,
    waiver_reason: isWaived ? 'Knows the people already' : null,
    status: isWaived ? 'waived' : 'completed',
  });
  const open = tables.employee_onboarding_items.by('employee_onboarding_id', whole.employee_onboarding_id);
  const isCleared = open.every(
    (one) =>
      one.status !== 'open' || !tables.onboarding_checklist_items.must(one.onboarding_checklist_item_id).blocks_work,
  );
  tables.employee_onboarding.change(whole, {
    done_item_count: whole.done_item_count + 1,
    cleared_for_work_at: whole.cleared_for_work_at ?? (isCleared ? now : null),
  });
}

/** When all is done, on the last day of the probation or the day after. */
function endOf(row: Onboarding): Moment {
  if (row.status !== 'in_progress' || row.probation_end_date === null) return NEVER;
  return row.done_item_count < row.item_count ? NEVER : localMoment(addWorkingDays(row.probation_end_date, 1), 11);
}

function finish(row: Onboarding, { tables, draws, now }: Context): void {
  const draw = draws.of('employee_onboarding', row.employee_onboarding_id, 'end');
  tables.employee_onboarding.change(row, {
    probation_result: 'confirmed',
    feedback_rating: draw.weighted([
      [5, 0.35],
      [4, 0.4],
      [3, 0.18],
      [2, 0.07],
    ] as const),
    completed_at: now,
    status: 'completed',
  });
}

function cancel({ tables, now }: Context, { employee_id }: Employee): void {
  for (const row of tables.employee_onboarding.by('employee_id', employee_id)) {
    if (row.status !== 'in_progress') continue;
    for (const item of tables.employee_onboarding_items.by('employee_onboarding_id', row.employee_onboarding_id))
      if (item.status === 'open')
        tables.employee_onboarding_items.change(item, {
          completed_at: now,
          completed_by_employee_id: row.hr_employee_id,
          waiver_reason: 'Left in the probation',
          status: 'waived',
        });
    tables.employee_onboarding.change(row, {
      done_item_count: row.item_count,
      probation_result: 'ended',
      cancellation_reason_code: 'left_in_probation',
      status: 'cancelled',
    });
  }
}
