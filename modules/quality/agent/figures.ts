import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { HOURS, hoursOf } from '../lifecycle/costs.ts';
import type { QualityKpisRow, Rows, Types } from '../rows.ts';
import { type Context, departmentOf, sitesOf } from './context.ts';
import { recordCost } from './costs.ts';

const NOTHING = {
  inspection_count: 0,
  failed_inspection_count: 0,
  inspected_quantity: 0,
  rejected_quantity: 0,
  ncr_opened_count: 0,
  ncr_closed_count: 0,
  ncr_open_count: 0,
  ncr_overdue_count: 0,
  scrap_quantity: 0,
  rework_quantity: 0,
  use_as_is_quantity: 0,
  complaint_received_count: 0,
  complaint_open_count: 0,
  capa_open_count: 0,
  capa_overdue_count: 0,
  audit_finding_open_count: 0,
  spc_point_count: 0,
  spc_violation_count: 0,
  gauge_count: 0,
  gauge_overdue_count: 0,
  prevention_cost_amount: 0,
  appraisal_cost_amount: 0,
  internal_failure_cost_amount: 0,
  external_failure_cost_amount: 0,
  total_quality_cost_amount: 0,
};

/** Figures of each site: a day's row is there from midnight, is counted up while the day goes on, and is final half an hour after it. */
export const figures: Process<Types> = {
  name: 'figures',
  opens: beginDay,
  schedule: [
    { at: everyDay.at('00:00'), act: beginDay, clock: true },
    { at: everyDay.at('00:30'), act: endDay, clock: true },
  ],
};

function beginDay(context: Context): void {
  const { tables, now } = context;
  for (const { factory_id, company_id } of sitesOf(context)) {
    const { cost_center_code } = departmentOf(context, factory_id);
    tables.quality_kpis.add({
      company_id,
      factory_id,
      cost_center_code,
      kpi_date: localDay(now),
      computed_at: now,
      ...NOTHING,
    });
  }
}

function endDay(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const row of [...tables.quality_kpis.held()]) {
    if (row.kpi_date >= today) continue;
    costInspections(context, row);
    tables.quality_kpis.change(row, { ...standing(context, row), is_final: true, computed_at: now });
  }
}

/** The hours that inspections and measurements of the day have taken. */
function costInspections(context: Context, row: QualityKpisRow): void {
  const { factory_id: site, kpi_date: day } = row;
  const source = { source_table: 'quality.quality_kpis', source_id: row.quality_kpi_id } as const;
  // Half of the time is spent on what comes and on the floor, half at the end.
  for (const element of ['in_process_inspection', 'final_inspection'] as const)
    if (row.inspection_count > 0)
      recordCost(context, { element, site, day, ...hoursOf((row.inspection_count * HOURS.inspection) / 2), ...source });
  if (row.spc_point_count > 0)
    recordCost(context, {
      element: 'laboratory_test',
      site,
      day,
      ...hoursOf(row.spc_point_count * HOURS.point),
      ...source,
    });
}

/** How things stand at the end of the day. */
function standing({ tables }: Context, row: QualityKpisRow): Partial<QualityKpisRow> {
  const { factory_id: site, kpi_date: day } = row;
  const ended = localMoment(day + 1, 0);
  const isBefore = ({ created_at }: { created_at: number }) => created_at < ended;
  const open = <Table extends keyof Rows>(table: Table, isOpen: (one: Rows[Table]) => boolean) =>
    (tables[table].by('factory_id' as never, site as never) as readonly Rows[Table][]).filter(
      (one) => isBefore(one as never) && isOpen(one),
    );
  const reports = open('ncr_headers', ({ status }) => status !== 'closed' && status !== 'void');
  const capas = open('capa_headers', ({ status }) => status !== 'closed' && status !== 'cancelled');
  const gauges = open('measuring_equipment', ({ status }) => status === 'active' || status === 'in_calibration');
  const audits = new Set(open('quality_audits', () => true).map(({ quality_audit_id }) => quality_audit_id));
  const findings = [...tables.audit_findings.held()].filter(
    (one) => audits.has(one.quality_audit_id) && one.status !== 'closed' && one.finding_type !== 'strength',
  );
  const complaints = open(
    'customer_complaints',
    ({ status }) => status === 'received' || status === 'under_investigation',
  );
  return {
    ncr_open_count: reports.length,
    ncr_overdue_count: reports.filter((one) => one.dispositioned_at === null && isPast(one.decision_due_date, day))
      .length,
    complaint_open_count: complaints.length,
    capa_open_count: capas.length,
    capa_overdue_count: capas.filter((one) => one.actions_completed_at === null && one.due_date < day).length,
    audit_finding_open_count: findings.length,
    gauge_count: gauges.length,
    gauge_overdue_count: gauges.filter((one) => isPast(one.calibration_due_date, day)).length,
  };
}

function isPast(due: Day | null, day: Day): boolean {
  return due !== null && due < day;
}
