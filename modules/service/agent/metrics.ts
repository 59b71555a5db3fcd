import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, Types } from '../rows.ts';
import type { Context, Ticket } from './context.ts';

type Metrics = Rows['service_metrics_daily'];

/** What is counted as it happens. */
type Counted =
  | 'opened_count'
  | 'resolved_count'
  | 'closed_count'
  | 'reopened_count'
  | 'escalated_count'
  | 'response_due_count'
  | 'response_met_count'
  | 'resolution_met_count'
  | 'first_contact_resolution_count'
  | 'visit_count'
  | 'first_time_fix_count'
  | 'warranty_claim_count'
  | 'rma_count'
  | 'effort_minutes';

/** Figures of each team and day: counted while the day lasts, made final a quarter past midnight. */
export const metrics: Process<Types> = {
  name: 'daily figures',
  opens: beginDay,
  schedule: [
    { at: everyDay.at('00:00'), act: beginDay, clock: true },
    { at: everyDay.at('00:15'), act: endYesterday, clock: true },
  ],
};

/** Adds to the figures of a team on the day that lasts. */
export function count(context: Context, team: Key, counts: Partial<Record<Counted, number>>): void {
  const row = today(context, team);
  const sums: Partial<Record<Counted, number>> = {};
  for (const name of Object.keys(counts) as Counted[]) sums[name] = row[name] + (counts[name] ?? 0);
  context.tables.service_metrics_daily.change(row, sums);
}

/** An answer to a survey about a team: a satisfaction score counts in the mean, a class in the recommendation. */
export function countAnswer(
  context: Context,
  team: Key,
  { score, promoter, detractor }: { score: number | null; promoter: boolean; detractor: boolean },
): void {
  const row = today(context, team);
  const { survey_answer_count: answers, average_satisfaction_score: mean, satisfaction_answer_count: satisfied } = row;
  const sum = mean === null ? 0 : Math.round((mean * satisfied) / 10_000);
  context.tables.service_metrics_daily.change(row, {
    survey_answer_count: answers + 1,
    promoter_count: row.promoter_count + (promoter ? 1 : 0),
    detractor_count: row.detractor_count + (detractor ? 1 : 0),
    ...(score === null
      ? {}
      : {
          satisfaction_answer_count: satisfied + 1,
          average_satisfaction_score: ratio((sum + score) * 10_000, 1, satisfied + 1),
        }),
  });
}

function today({ tables, now }: Context, team: Key): Metrics {
  const day = localDay(now);
  const found = tables.service_metrics_daily.by('service_team_id', team).find((one) => one.metric_date === day);
  return must(found, `figures of team ${team} today`);
}

function endYesterday(context: Context): void {
  const today = localDay(context.now);
  for (const row of [...context.tables.service_metrics_daily.held()]) if (row.metric_date < today) endDay(context, row);
}

function beginDay({ tables, now }: Context): void {
  for (const team of tables.service_teams.held())
    tables.service_metrics_daily.add({
      metric_date: localDay(now),
      service_team_id: team.service_team_id,
      opened_count: 0,
      resolved_count: 0,
      closed_count: 0,
      reopened_count: 0,
      escalated_count: 0,
      backlog_count: 0,
      waiting_customer_count: 0,
      overdue_count: 0,
      response_due_count: 0,
      response_met_count: 0,
      resolution_met_count: 0,
      first_contact_resolution_count: 0,
      visit_count: 0,
      first_time_fix_count: 0,
      warranty_claim_count: 0,
      rma_count: 0,
      survey_answer_count: 0,
      satisfaction_answer_count: 0,
      promoter_count: 0,
      detractor_count: 0,
      agent_count: 0,
      effort_minutes: 0,
    });
}

/** Shares, means and what is still open: tickets that were answered or resolved on the day are still held, as they are closed days later. */
function endDay({ tables, now }: Context, row: Metrics): void {
  const ofDay = (moment: number | null) => moment !== null && localDay(moment) === row.metric_date;
  const own = tables.service_tickets.by('service_team_id', row.service_team_id);
  const midnight = localMoment(row.metric_date + 1, 0);
  const backlog = own.filter((one) => one.opened_at < midnight && (isOpen(one) || (one.resolved_at ?? 0) >= midnight));
  const [responded, resolved] = [
    own.filter((one) => ofDay(one.first_responded_at)),
    own.filter((one) => ofDay(one.resolved_at)),
  ];
  const seats = tables.service_agents.by('service_team_id', row.service_team_id);
  tables.service_metrics_daily.change(row, {
    backlog_count: backlog.length,
    waiting_customer_count: backlog.filter((one) => one.status === 'waiting_customer').length,
    overdue_count: backlog.filter((one) => one.resolution_due_at < midnight).length,
    response_attainment_pct: share(row.response_met_count, row.response_due_count),
    resolution_attainment_pct: share(row.resolution_met_count, row.resolved_count),
    average_response_minutes: mean(responded.map((one) => one.response_minutes ?? 0)),
    average_resolution_minutes: mean(resolved.map((one) => one.resolution_minutes ?? 0)),
    agent_count: seats.filter((one) => one.status === 'active' && one.employee_id !== null).length,
    calculated_at: now,
  });
}

export function isOpen({ status }: Ticket): boolean {
  return status !== 'resolved' && status !== 'closed' && status !== 'cancelled';
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : ratio(1_000_000, part, whole);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : ratio(
        values.reduce((sum, one) => sum + one, 0),
        1,
        values.length,
      );
}
