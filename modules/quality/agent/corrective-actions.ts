import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ACTION_PLANS, CAPA, CAUSES, METHODS } from '../lifecycle/actions.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import type { CapaActionsRow, CapaHeadersRow, CustomerComplaintsRow, NcrHeadersRow, NewRows, Types } from '../rows.ts';
import {
  type Context,
  complaintJustified,
  daysAfter,
  departmentOf,
  ENGINEERS,
  HEADS,
  inOffice,
  personOf,
  reportRaised,
  sitesOf,
} from './context.ts';
import { recordCost } from './costs.ts';
import { anyItemOf } from './items.ts';

/** Corrective actions: cause, plan, actions, and the check of their effect by somebody else, months later. */
export const correctiveActions: Process<Types> = {
  name: 'corrective actions',
  opens,
  agenda: [
    { of: 'capa_headers', next, act: proceed, with: { capa_actions: 'capa_id' } },
    { of: 'capa_actions', next: nextOfAction, act: proceedWithAction },
  ],
  follows: [follow(reportRaised, considerReport), follow(complaintJustified, considerComplaint)],
};

/** What is critical, and what comes back for the third time. */
function considerReport(context: Context, report: NcrHeadersRow): void {
  const { tables, now } = context;
  let repeats = 1;
  for (let one = report.previous_ncr_id; one !== null; repeats++) {
    const earlier = tables.ncr_headers.get(one);
    if (!earlier || now - earlier.detected_at > 30 * DAY_MS) break;
    one = earlier.previous_ncr_id;
  }
  if (report.severity !== 'critical' && repeats < CAPA.repeats) return;
  const capa = openCapa(context, {
    capa_source: 'ncr',
    source_document_number: report.ncr_number,
    factory_id: must(report.factory_id, 'site of a report'),
    product_id: report.product_id,
    material_id: report.material_id,
    title: must(report.title, 'title of a report'),
    problem_statement: must(report.description, 'description of a report'),
    severity: must(report.severity, 'severity of a report'),
  });
  tables.ncr_headers.change(report, { capa_id: capa.capa_id });
}

function considerComplaint(context: Context, complaint: CustomerComplaintsRow): void {
  const { tables } = context;
  const capa = openCapa(context, {
    capa_source: 'customer_complaint',
    source_document_number: complaint.complaint_number,
    factory_id: must(complaint.factory_id, 'site of a complaint'),
    product_id: complaint.product_id,
    title: complaint.subject,
    problem_statement: complaint.description ?? complaint.subject,
    severity: must(complaint.severity, 'severity of a complaint'),
  });
  tables.customer_complaints.change(complaint, { capa_id: capa.capa_id });
}

type Reason = Pick<
  NewRows['capa_headers'],
  'capa_source' | 'source_document_number' | 'title' | 'problem_statement' | 'severity' | 'product_id' | 'material_id'
> & { factory_id: Key };

export function openCapa(
  context: Context,
  reason: Reason,
  opened: Moment = context.now,
  isOpening = false,
): CapaHeadersRow {
  const { tables, numbers, draws, now } = context;
  const key = tables.capa_headers.nextKey();
  const draw = draws.of('capa_headers', key, 'opened');
  const owner = personOf(context, ENGINEERS, reason.factory_id, draw);
  return tables.capa_headers.add({
    capa_id: key,
    capa_number: numbers.next('CAPA', now),
    capa_type: reason.capa_source === 'trend' || reason.capa_source === 'suggestion' ? 'preventive' : 'corrective',
    ...reason,
    department_id: departmentOf(context, reason.factory_id).department_id,
    priority: reason.severity === 'critical' ? 'urgent' : reason.severity === 'major' ? 'high' : 'normal',
    owner_employee_id: owner,
    sponsor_employee_id: draw.chance(0.4) ? personOf(context, HEADS, reason.factory_id, draw, owner) : null,
    opened_at: opened,
    due_date: localDay(opened) + 75,
    currency_code: 'INR',
    is_opening: isOpening,
    created_at: opened,
  });
}

/** Those that were under way: they go through their steps from the day on which they were opened. */
function opens(context: Context): void {
  const { draws, now, parameters } = context;
  const sites = sitesOf(context);
  const count = Math.max(3, Math.round(CAPA.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const draw = draws.of('capa_headers', index, 'opening');
    const site = draw.pick(sites).factory_id;
    const opened = inOffice(now - draw.integer(4, 120) * DAY_MS, draw);
    const capa = openCapa(
      context,
      {
        capa_source: draw.pick(['ncr', 'audit_finding', 'trend', 'supplier']),
        ...anyItemOf(context, site, draw),
        factory_id: site,
        title: draw.pick(CAUSES),
        problem_statement: 'The same defect came back three times within a month.',
        severity: draw.pick(['minor', 'major']),
      },
      opened,
      true,
    );
    bringOn(context, capa, draw);
  }
}

/** How far it has come since. */
function bringOn(context: Context, capa: CapaHeadersRow, draw: Draw): void {
  const { tables, now } = context;
  const age = (now - capa.opened_at) / DAY_MS;
  if (age < 4) return;
  const analysis = { analysis_method: draw.pick(METHODS), status: 'analysis' } as const;
  tables.capa_headers.change(capa, analysis);
  if (age < 26) return;
  tables.capa_headers.change(capa, {
    root_cause: draw.pick(CAUSES),
    root_cause_confirmed_at: daysAfter(capa.opened_at, CAPA.causeDays, draw),
  });
  plan(context, capa, capa.opened_at + 24 * DAY_MS);
}

function next(row: CapaHeadersRow, context: Context): Moment {
  const draw = context.draws.of('capa_headers', row.capa_id, `${row.status} ${row.reopened_count}`);
  switch (row.status) {
    case 'open':
      return daysAfter(row.opened_at, CAPA.begunDays, draw);
    case 'analysis': {
      const from = row.reopened_count === 0 ? row.opened_at : row.updated_at;
      if (row.root_cause_confirmed_at === null)
        return Math.max(daysAfter(from, CAPA.causeDays, draw), row.created_at + 1);
      return daysAfter(row.root_cause_confirmed_at, CAPA.plannedDays, draw);
    }
    case 'implementation':
      return isDone(context, row) ? context.now : NEVER;
    case 'effectiveness_check':
      return daysAfter(must(row.actions_completed_at, 'end of the actions'), CAPA.checkedDays, draw);
    default:
      return NEVER;
  }
}

function actionsOf({ tables }: Context, { capa_id }: CapaHeadersRow): readonly CapaActionsRow[] {
  return tables.capa_actions.by('capa_id', capa_id);
}

function isDone(context: Context, row: CapaHeadersRow): boolean {
  return actionsOf(context, row).every(({ status }) => status === 'verified' || status === 'cancelled');
}

function proceed(row: CapaHeadersRow, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('capa_headers', row.capa_id, `done ${row.status} ${row.reopened_count}`);
  switch (row.status) {
    case 'open':
      tables.capa_headers.change(row, { analysis_method: draw.pick(METHODS), status: 'analysis' });
      break;
    case 'analysis':
      if (row.root_cause_confirmed_at === null)
        tables.capa_headers.change(row, { root_cause: draw.pick(CAUSES), root_cause_confirmed_at: now });
      else plan(context, row, now);
      break;
    case 'implementation':
      completeActions(context, row);
      break;
    case 'effectiveness_check':
      check(context, row, draw);
      break;
    default:
      throw new RangeError(`nothing to do for ${row.capa_number} in state ${row.status}`);
  }
}

/** Three to six actions, each with an owner and a day. */
function plan(context: Context, row: CapaHeadersRow, from: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('capa_headers', row.capa_id, `plan ${row.reopened_count}`);
  const site = must(row.factory_id, 'site of a CAPA');
  const known = actionsOf(context, row).length;
  const chosen = draw.shuffled(ACTION_PLANS).slice(0, draw.integer(...CAPA.actions));
  for (const [index, [action_type, description]] of chosen.entries()) {
    const due = localDay(from) + draw.integer(...CAPA.dueDays);
    tables.capa_actions.add({
      capa_id: row.capa_id,
      line_number: (known + index + 1) * 10,
      action_type,
      description,
      priority: row.priority,
      owner_employee_id: personOf(context, ENGINEERS, site, draw),
      department_id: row.department_id,
      planned_start_date: localDay(from),
      original_due_date: due,
      due_date: due,
      created_at: from,
    });
  }
  tables.capa_headers.change(row, {
    effectiveness_criterion: 'No repeat on the item within 60 days after the last action',
    effectiveness_check_due_date: localDay(from) + 150,
    estimated_cost_amount: scaled(chosen.length * draw.integer(4000, 22_000), 2),
    status: 'implementation',
  });
}

function completeActions(context: Context, row: CapaHeadersRow): void {
  const { tables, now } = context;
  tables.capa_headers.change(row, {
    actions_completed_at: now,
    effectiveness_check_due_date: localDay(now) + CAPA.checkedDays[1],
    status: 'effectiveness_check',
  });
}

/** Somebody other than the owner looks whether it has helped. What has not is taken up again. */
function check(context: Context, row: CapaHeadersRow, draw: Draw): void {
  const { tables, now } = context;
  const checker = personOf(context, HEADS, must(row.factory_id, 'site of a CAPA'), draw, row.owner_employee_id);
  const result = draw.weighted(CAPA.effective);
  if (result === 'not_effective' && row.reopened_count < 2) {
    tables.capa_headers.change(row, {
      recurrence_count: row.recurrence_count + 1,
      reopened_count: row.reopened_count + 1,
      actions_completed_at: null,
      root_cause_confirmed_at: null,
      status: 'analysis',
    });
    return;
  }
  tables.capa_headers.change(row, {
    effectiveness_checked_at: now,
    effectiveness_checked_by_employee_id: checker,
    effectiveness_result: result === 'not_effective' ? 'partially_effective' : result,
    closed_at: now,
    closed_by_employee_id: checker,
    status: 'closed',
  });
}

function nextOfAction(row: CapaActionsRow, context: Context): Moment {
  const draw = context.draws.of('capa_actions', row.capa_action_id, row.status);
  switch (row.status) {
    case 'open':
      return daysAfter(row.created_at, [1, 12], draw);
    case 'in_progress': {
      const due = row.due_date * DAY_MS;
      const isLate = draw.chance(CAPA.late);
      const wanted = isLate ? due + draw.integer(...CAPA.overdue) * DAY_MS : due - draw.integer(...CAPA.early) * DAY_MS;
      return inOffice(Math.max(wanted, must(row.started_at, 'begin of an action') + DAY_MS), draw);
    }
    case 'completed':
      return daysAfter(must(row.completed_at, 'end of an action'), CAPA.verifiedDays, draw);
    default:
      return NEVER;
  }
}

function proceedWithAction(row: CapaActionsRow, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('capa_actions', row.capa_action_id, `done ${row.status}`);
  const capa = tables.capa_headers.must(row.capa_id);
  const site = must(capa.factory_id, 'site of a CAPA');
  if (row.status === 'open') {
    tables.capa_actions.change(row, { started_at: now, status: 'in_progress' });
    return;
  }
  if (row.status === 'completed') {
    const verifier = personOf(context, HEADS, site, draw, row.completed_by_employee_id);
    tables.capa_actions.change(row, { verified_at: now, verified_by_employee_id: verifier, status: 'verified' });
    return;
  }
  const hours = draw.integer(...CAPA.hours);
  const evidence = must(ACTION_PLANS.find(([, words]) => words === row.description)?.[2], 'evidence of an action');
  const cost = recordCost(context, {
    element: row.action_type === 'preventive' ? 'preventive_action' : 'corrective_action',
    site,
    ...hoursOf(hours),
    product_id: capa.product_id,
    material_id: capa.material_id,
    source_table: 'quality.capa_actions',
    source_id: row.capa_action_id,
    source_document_number: capa.capa_number,
  });
  tables.capa_actions.change(row, {
    completed_at: now,
    completed_by_employee_id: row.owner_employee_id,
    evidence,
    labour_hours: scaled(hours, 4),
    cost_amount: cost,
    status: 'completed',
  });
  tables.capa_headers.change(capa, { actual_cost_amount: capa.actual_cost_amount + cost });
}
