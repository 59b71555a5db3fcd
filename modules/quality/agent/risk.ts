import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ACTIONS, MODES, RISK } from '../lifecycle/risk.ts';
import type { FmeaAnalysesRow, FmeaFailureModesRow, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  drawingRevised,
  ENGINEERS,
  factsOf,
  HEADS,
  type Item,
  nameOf,
  officePast,
  personOf,
  sitesOf,
} from './context.ts';
import { nextLetter } from './control-plans.ts';
import { anyItemOf } from './items.ts';

type Analysis = FmeaAnalysesRow;
type Priority = FmeaFailureModesRow['action_priority'];

/** Analyses of failure modes: of the products that matter, anew with a new drawing, with actions where the risk is high. */
export const risk: Process<Types> = {
  name: 'risk analyses',
  opens,
  agenda: [
    { of: 'fmea_analyses', next, act: proceed },
    { of: 'fmea_failure_modes', next: actionDue, act: finishAction },
  ],
  follows: [follow(drawingRevised, revise)],
};

/** Action priority by the table of AIAG and VDA. */
export function priorityOf(severity: number, occurrence: number, detection: number): Priority {
  if (severity === 1 || occurrence === 1) return 'low';
  if (severity >= 9) {
    if (occurrence >= 6 || (occurrence >= 4 && detection >= 2) || detection >= 7) return 'high';
    return occurrence >= 4 || detection >= 5 ? 'medium' : 'low';
  }
  if (severity >= 7) {
    if (occurrence >= 8 || (occurrence >= 6 && detection >= 2) || (occurrence >= 4 && detection >= 7)) return 'high';
    return occurrence >= 4 || detection >= 5 ? 'medium' : 'low';
  }
  if (severity >= 4) {
    if (occurrence >= 8 && detection >= 5) return 'high';
    return occurrence >= 8 || (occurrence >= 6 && detection >= 2) || (occurrence >= 4 && detection >= 7)
      ? 'medium'
      : 'low';
  }
  return occurrence >= 8 && detection >= 5 ? 'medium' : 'low';
}

function opens(context: Context): void {
  const count = Math.max(4, Math.round(RISK.opening * context.parameters.scale));
  for (let index = 0; index < count; index++) openAnalysis(context, index);
}

function openAnalysis(context: Context, index: number): void {
  const { tables, draws, now } = context;
  const key = tables.fmea_analyses.nextKey();
  const draw = draws.of('fmea_analyses', key, 'opening');
  const sites = sitesOf(context);
  const site = must(sites[index % sites.length], 'site').factory_id;
  const started = localDay(now) - draw.integer(80, 800);
  const type = index % 4 === 3 ? 'design' : 'process';
  const row = addAnalysis(context, { key, site, item: anyItemOf(context, site, draw), type, revision: 'A', started });
  addModes(context, row, false);
  tables.fmea_analyses.change(row, {
    approved_by_employee_id: personOf(context, HEADS, site, draw, row.team_leader_employee_id),
    released_at: officePast(started + draw.integer(12, 40), draw),
    next_review_date: localDay(now) + draw.integer(10, 365),
  });
  if (type === 'process') answerTo(context, row);
}

/** The control plans of an item answer its analysis of the process: what is controlled at a step names the failure there that weighs most. */
function answerTo({ tables }: Context, row: Analysis): void {
  const plans =
    row.product_id === null
      ? tables.control_plans.by('material_id', row.material_id)
      : tables.control_plans.by('product_id', row.product_id);
  const modes = tables.fmea_failure_modes.by('fmea_analysis_id', row.fmea_analysis_id);
  for (const plan of plans) {
    if (plan.fmea_analysis_id !== null) continue;
    tables.control_plans.change(plan, { fmea_analysis_id: row.fmea_analysis_id });
    for (const one of tables.control_plan_characteristics.by('control_plan_id', plan.control_plan_id)) {
      const [worst] = modes
        .filter(
          ({ operation_sequence }) => operation_sequence !== null && operation_sequence === one.operation_sequence,
        )
        .sort((a, b) => b.risk_priority_number - a.risk_priority_number);
      if (worst) tables.control_plan_characteristics.change(one, { fmea_failure_mode_id: worst.fmea_failure_mode_id });
    }
  }
}

interface NewAnalysis {
  key: Key;
  site: Key;
  item: Item;
  type: Analysis['fmea_type'];
  revision: string;
  started: number;
  before?: Analysis;
}

function addAnalysis(context: Context, { key, site, item, type, revision, started, before }: NewAnalysis): Analysis {
  const { tables, draws } = context;
  const leader = personOf(context, ENGINEERS, site, draws.of('fmea_analyses', key, 'leader'));
  const { name } = factsOf(context, item);
  return tables.fmea_analyses.add({
    fmea_analysis_id: key,
    fmea_number: before?.fmea_number ?? `FMEA-${String(key).padStart(6, '0')}`,
    revision,
    fmea_type: type,
    title: type === 'design' ? `Design of ${name}` : `Making of ${name}`,
    ...item,
    factory_id: type === 'design' ? null : site,
    scope: type === 'design' ? 'Parts and their interfaces; not the drive' : 'From blank to packed unit; not transport',
    trigger_reason: before ? 'design_change' : 'new_product',
    supersedes_fmea_analysis_id: before?.fmea_analysis_id ?? null,
    team_leader_employee_id: leader,
    team_members: [nameOf(context, leader), 'Production', 'Maintenance', 'Design'],
    started_on: started,
    target_date: started + 45,
    status: before ? 'draft' : 'released',
  });
}

/** Failure modes with their ratings; where the risk is high something is to be done. */
function addModes(context: Context, row: Analysis, isNew: boolean): void {
  const { tables, draws, now } = context;
  const draw = draws.of('fmea_analyses', row.fmea_analysis_id, 'modes');
  const count = draw.integer(...(RISK.modes as [number, number]));
  const chosen = new Set(draw.shuffled(MODES).slice(0, count));
  const site = row.factory_id ?? must(sitesOf(context)[0], 'site').factory_id;
  let line = 0;
  let highest = 0;
  let urgent = 0;
  for (const one of MODES.filter((mode) => chosen.has(mode))) {
    line += 10;
    const severity = draw.weighted([
      [9, 0.12],
      [8, 0.18],
      [7, 0.2],
      [6, 0.2],
      [5, 0.15],
      [4, 0.15],
    ]);
    const occurrence = draw.weighted([
      [2, 0.3],
      [3, 0.3],
      [4, 0.2],
      [5, 0.12],
      [6, 0.08],
    ]);
    const detection = draw.weighted([
      [2, 0.25],
      [3, 0.25],
      [4, 0.2],
      [5, 0.15],
      [6, 0.1],
      [7, 0.05],
    ]);
    const priority = priorityOf(severity, occurrence, detection);
    const open = priority === 'high' && (isNew || draw.chance(0.2));
    const done = priority === 'high' && !open;
    const after = { severity, occurrence: Math.max(1, occurrence - 3), detection: Math.max(1, detection - 2) };
    const later = done ? priorityOf(after.severity, after.occurrence, after.detection) : priority;
    const owner = priority === 'high' ? personOf(context, ENGINEERS, site, draw) : null;
    const number = severity * occurrence * detection;
    const revised = after.severity * after.occurrence * after.detection;
    tables.fmea_failure_modes.add({
      fmea_analysis_id: row.fmea_analysis_id,
      line_number: line,
      item_or_step: one.step,
      operation_sequence: row.fmea_type === 'process' ? one.operation : null,
      function_requirement: one.requirement,
      potential_failure: one.failure,
      potential_effect: one.effect,
      potential_cause: one.cause,
      defect_code: one.defect,
      machine_failure_mode: one.machine ?? null,
      special_class: severity >= 9 ? 'critical' : severity >= 7 ? 'significant' : 'none',
      prevention_control: one.prevention,
      detection_control: one.detection,
      severity_rating: severity,
      occurrence_rating: occurrence,
      detection_rating: detection,
      risk_priority_number: number,
      action_priority: priority,
      ...(owner === null
        ? {}
        : {
            recommended_action: draw.pick(ACTIONS),
            action_owner_employee_id: owner,
            action_due_date: (isNew || open ? localDay(now) : row.started_on) + draw.integer(30, 90),
          }),
      ...(done
        ? {
            action_taken: 'Put in place and shown to the shifts',
            action_completed_at: officePast(row.started_on + draw.integer(25, 75), draw),
            revised_severity_rating: after.severity,
            revised_occurrence_rating: after.occurrence,
            revised_detection_rating: after.detection,
            revised_risk_priority_number: revised,
            revised_action_priority: later,
          }
        : {}),
      ...(priority === 'medium'
        ? { acceptance_reason: 'Controls of today are held to be enough; looked at again at the next review' }
        : {}),
      status: open ? 'action_planned' : done ? 'completed' : 'accepted',
    });
    highest = Math.max(highest, done ? revised : number);
    if (later === 'high') urgent++;
  }
  tables.fmea_analyses.change(row, {
    failure_mode_count: line / 10,
    high_priority_count: urgent,
    highest_rpn: highest,
  });
}

/** The analysis of an item whose drawing has changed is gone through anew. */
function revise(context: Context, item: Item): void {
  const { tables, now } = context;
  const known =
    item.product_id === null
      ? tables.fmea_analyses.by('material_id', item.material_id)
      : tables.fmea_analyses.by('product_id', item.product_id);
  for (const before of known) {
    if (
      before.status !== 'released' ||
      known.some((one) => one.supersedes_fmea_analysis_id === before.fmea_analysis_id)
    )
      continue;
    const site = before.factory_id ?? must(sitesOf(context)[0], 'site').factory_id;
    const key = tables.fmea_analyses.nextKey();
    addAnalysis(context, {
      key,
      site,
      item,
      type: before.fmea_type,
      revision: nextLetter(before.revision),
      started: localDay(now),
      before,
    });
  }
}

function next(row: Analysis, context: Context): Moment {
  const draw = context.draws.of('fmea_analyses', row.fmea_analysis_id, row.status);
  if (row.status === 'draft') return daysAfter(row.created_at, [1, 4], draw);
  return row.status === 'in_progress' ? daysAfter(row.created_at, RISK.releasedDays, draw) : NEVER;
}

function proceed(row: Analysis, context: Context): void {
  const { tables, draws, now } = context;
  if (row.status === 'draft') {
    tables.fmea_analyses.change(row, { status: 'in_progress' });
    addModes(context, row, true);
    return;
  }
  const before =
    row.supersedes_fmea_analysis_id === null ? undefined : tables.fmea_analyses.get(row.supersedes_fmea_analysis_id);
  if (before) tables.fmea_analyses.change(before, { next_review_date: null, status: 'superseded' });
  const site = row.factory_id ?? must(sitesOf(context)[0], 'site').factory_id;
  tables.fmea_analyses.change(row, {
    approved_by_employee_id: personOf(
      context,
      HEADS,
      site,
      draws.of('fmea_analyses', row.fmea_analysis_id, 'approver'),
      row.team_leader_employee_id,
    ),
    released_at: now,
    next_review_date: localDay(now) + 365,
    status: 'released',
  });
}

function actionDue(row: FmeaFailureModesRow, context: Context): Moment {
  if (row.status !== 'action_planned') return NEVER;
  const draw = context.draws.of('fmea_failure_modes', row.fmea_failure_mode_id, 'done');
  const due = localMoment(must(row.action_due_date, 'due date of an action'), 9);
  return Math.max(row.created_at + 1, daysAfter(due, [-12, 6], draw));
}

/** What was done is rated anew; a released analysis changes in nothing else. */
function finishAction(row: FmeaFailureModesRow, context: Context): void {
  const { tables, now } = context;
  const occurrence = Math.max(1, row.occurrence_rating - 3);
  const detection = Math.max(1, row.detection_rating - 2);
  const revised = priorityOf(row.severity_rating, occurrence, detection);
  tables.fmea_failure_modes.change(row, {
    action_taken: 'Put in place and shown to the shifts',
    action_completed_at: now,
    revised_severity_rating: row.severity_rating,
    revised_occurrence_rating: occurrence,
    revised_detection_rating: detection,
    revised_risk_priority_number: row.severity_rating * occurrence * detection,
    revised_action_priority: revised,
    status: 'completed',
  });
  const analysis = tables.fmea_analyses.get(row.fmea_analysis_id);
  if (!analysis) return;
  const modes = tables.fmea_failure_modes.by('fmea_analysis_id', row.fmea_analysis_id);
  tables.fmea_analyses.change(analysis, {
    high_priority_count: modes.filter((one) => (one.revised_action_priority ?? one.action_priority) === 'high').length,
    highest_rpn: Math.max(...modes.map((one) => one.revised_risk_priority_number ?? one.risk_priority_number)),
  });
}
