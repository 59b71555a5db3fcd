import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ACTION_PLANS, CAUSES, EIGHT_D, METHODS } from '../lifecycle/actions.ts';
import { CONTAINMENT } from '../lifecycle/non-conformance.ts';
import type { CustomerComplaintsRow, EightDReportsRow, Types } from '../rows.ts';
import { complaintIsMajor } from './complaints.ts';
import { type Context, daysAfter, ENGINEERS, HEADS, nameOf, personOf } from './context.ts';

type Report = EightDReportsRow;
const STEPS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as const;
type Step = (typeof STEPS)[number];

/** Reports in eight disciplines, for what is major: each step after the one before. */
export const eightD: Process<Types> = {
  name: 'eight disciplines',
  agenda: [{ of: 'eight_d_reports', next, act: proceed }],
  follows: [follow(complaintIsMajor, open)],
};

function open(context: Context, complaint: CustomerComplaintsRow): void {
  const { tables, numbers, now } = context;
  const today = localDay(now);
  tables.eight_d_reports.add({
    eight_d_number: numbers.next('8D', now),
    customer_complaint_id: complaint.customer_complaint_id,
    factory_id: must(complaint.factory_id, 'site of a complaint'),
    title: complaint.subject,
    severity: must(complaint.severity, 'severity of a complaint'),
    opened_at: now,
    containment_due_date: today + 3,
    root_cause_due_date: today + 14,
    due_date: today + 60,
    is_opening: complaint.is_opening,
  });
}

function stepOf(row: Report): Step | undefined {
  return STEPS.find((step) => row[`${step}_completed_at`] === null);
}

function next(row: Report, context: Context): Moment {
  const step = row.status === 'open' ? stepOf(row) : undefined;
  if (step === undefined) return NEVER;
  const draw = context.draws.of('eight_d_reports', row.eight_d_report_id, step);
  const before = STEPS[STEPS.indexOf(step) - 1];
  const earliest = before === undefined ? row.opened_at : must(row[`${before}_completed_at`], before);
  return Math.max(earliest, daysAfter(row.opened_at, EIGHT_D[step], draw));
}

function proceed(row: Report, context: Context): void {
  const { tables, now } = context;
  const step = must(stepOf(row), 'step of a report');
  tables.eight_d_reports.change(row, {
    ...contentOf(row, step, context),
    [`${step}_completed_at`]: now,
    ...(step === 'd8' ? { accepted_on: localDay(now), status: 'closed' as const } : {}),
  });
}

function contentOf(row: Report, step: Step, context: Context): Partial<Report> {
  const draw = context.draws.of('eight_d_reports', row.eight_d_report_id, `content ${step}`);
  const complaint = context.tables.customer_complaints.get(must(row.customer_complaint_id, 'complaint'));
  const site = must(row.factory_id, 'site of a report');
  const action = () => draw.pick(ACTION_PLANS)[1];
  switch (step) {
    case 'd0':
      return {
        emergency_action: draw.pick([
          'Replacement sent by express',
          'Customer told to isolate the unit',
          'Service engineer sent to site',
        ]),
      };
    case 'd1': {
      const leader = personOf(context, ENGINEERS, site, draw);
      const champion = personOf(context, HEADS, site, draw, leader);
      return {
        team_leader_employee_id: leader,
        champion_employee_id: champion,
        team_members: [nameOf(context, leader), nameOf(context, champion), 'Production', 'Design'],
      };
    }
    case 'd2':
      return { problem_statement: `${row.title}: seen at the customer after delivery, not seen at final test.` };
    case 'd3': {
      const suspect = draw.integer(4, 60);
      return {
        containment_action: draw.pick(CONTAINMENT),
        suspect_quantity: suspect * 1000,
        defective_quantity: draw.integer(0, Math.floor(suspect / 5)) * 1000,
      };
    }
    case 'd4':
      return {
        occurrence_cause: draw.pick(CAUSES),
        escape_cause: draw.pick([
          'Final test does not load the joint',
          'Sample too small to see it',
          'Gauge checks one diameter only',
        ]),
        analysis_method: draw.pick(METHODS),
      };
    case 'd5':
      return { corrective_action: action() };
    case 'd6':
      return {
        implementation_result: 'In place on all lines concerned; thirty units made since without the fault',
        capa_id: complaint?.capa_id ?? null,
      };
    case 'd7':
      return { prevention_action: action() };
    default:
      return {};
  }
}
