import { addWorkingDays } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { HOURS, hoursOf } from '../lifecycle/costs.ts';
import { STUDY } from '../lifecycle/gauges.ts';
import type { GaugeRrStudiesRow, MeasuringEquipmentRow, Types } from '../rows.ts';
import { type Context, ENGINEERS, HEADS, personOf } from './context.ts';
import { recordCost } from './costs.ts';
import { isUsable } from './gauges.ts';

type Study = GaugeRrStudiesRow;

/** Studies of measuring systems: ten parts, three people, three trials each, by averages and ranges. */
export const studies: Process<Types> = {
  name: 'gauge studies',
  opens,
  schedule: [{ at: workdays.at('08:30'), act: planMore }],
  agenda: [{ of: 'gauge_rr_studies', next, act: perform }],
};

function suitable(context: Context): MeasuringEquipmentRow[] {
  return [...context.tables.measuring_equipment.held()].filter(
    ({ unit_of_measure, status }) => unit_of_measure === 'mm' && status === 'active',
  );
}

function opens(context: Context): void {
  const { draws, now, parameters, tables } = context;
  const gauges = suitable(context);
  const count = Math.max(2, Math.round(STUDY.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const draw = draws.of('gauge_rr_studies', index, 'opening');
    const gauge = draw.pick(gauges);
    const last = must(gauge.last_calibrated_on, 'calibration of a gauge');
    const day = addWorkingDays(Math.min(localDay(now) - 1, last + draw.integer(1, 40)), -1);
    const study = plan(context, gauge, Math.max(day, last), 'periodic');
    finish(context, study, localMoment(study.planned_date, 15));
    tables.gauge_rr_studies.change(study, { is_opening: true });
  }
}

function planMore(context: Context): void {
  const { draws, now, parameters } = context;
  const day = localDay(now);
  const draw = draws.of('days', day, 'studies');
  const count = draw.poisson((STUDY.aMonth / 25.5) * parameters.scale);
  const gauges = count === 0 ? [] : suitable(context);
  for (let index = 0; index < count; index++)
    plan(
      context,
      draw.pick(gauges),
      addWorkingDays(day, draw.integer(2, 8)),
      draw.pick(['periodic', 'new_characteristic', 'after_repair', 'spc_signal', 'ppap']),
    );
}

function plan(context: Context, gauge: MeasuringEquipmentRow, day: Day, reason: Study['reason']): Study {
  const { tables, draws, numbers, now } = context;
  const key = tables.gauge_rr_studies.nextKey();
  return tables.gauge_rr_studies.add({
    gauge_rr_study_id: key,
    study_number: numbers.next('MSA', now),
    study_type: 'grr',
    calculation_method: 'average_and_range',
    measuring_equipment_id: gauge.measuring_equipment_id,
    factory_id: gauge.factory_id,
    reason,
    part_count: STUDY.parts,
    appraiser_count: STUDY.appraisers,
    trial_count: STUDY.trials,
    unit_of_measure: gauge.unit_of_measure,
    planned_date: day,
    conducted_by_employee_id: personOf(
      context,
      ENGINEERS,
      gauge.factory_id,
      draws.of('gauge_rr_studies', key, 'engineer'),
    ),
  });
}

function next(row: Study, context: Context): Moment {
  if (row.status !== 'planned') return NEVER;
  const draw = context.draws.of('gauge_rr_studies', row.gauge_rr_study_id, 'performed');
  return Math.max(
    row.created_at + 1,
    localMoment(addWorkingDays(row.planned_date + 1, -1), 10) + draw.integer(0, 360) * MINUTE_MS,
  );
}

/** Only with a gauge that is in calibration. */
function perform(row: Study, context: Context): void {
  const { tables, now } = context;
  const gauge = tables.measuring_equipment.get(row.measuring_equipment_id);
  if (!gauge || !isUsable(gauge, localDay(now))) {
    tables.gauge_rr_studies.change(row, { status: 'cancelled' });
    return;
  }
  finish(context, row, now);
  recordCost(context, {
    element: 'gauge_study',
    site: row.factory_id,
    ...hoursOf(HOURS.study),
    source_table: 'quality.gauge_rr_studies',
    source_id: row.gauge_rr_study_id,
    source_document_number: row.study_number,
  });
}

/** Factors of the method for ten parts, three people and three trials (AIAG MSA, fourth edition). */
const K = { repeatability: 0.5908, reproducibility: 0.5231, parts: 0.3146 };

function finish(context: Context, row: Study, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('gauge_rr_studies', row.gauge_rr_study_id, 'readings');
  const readings = readingsOf(draw);
  const found = evaluate(readings);
  const percent = (found.grr / found.total) * 100;
  const result = percent < 10 ? 'acceptable' : percent <= 30 ? 'marginal' : 'unacceptable';
  const text = (value: number) => value.toFixed(6);
  tables.gauge_rr_studies.change(row, {
    tolerance_width: '0.06',
    readings,
    repeatability_sigma: text(found.repeatability),
    reproducibility_sigma: text(found.reproducibility),
    grr_sigma: text(found.grr),
    part_sigma: text(found.parts),
    total_sigma: text(Math.max(found.total, found.grr)),
    grr_study_variation_pct: scaled(Math.min(100, percent), 4),
    grr_tolerance_pct: scaled((6 * found.grr * 100) / 0.06, 4),
    distinct_category_count: Math.floor((1.41 * found.parts) / Math.max(1e-9, found.grr)),
    result,
    performed_at: at,
    approved_by_employee_id: personOf(context, HEADS, row.factory_id, draw, row.conducted_by_employee_id),
    next_due_date: localDay(at) + 365,
    status: 'completed',
  });
}

/** Readings by person, part and trial, mm. */
function readingsOf(draw: Draw): number[][][] {
  const [least, most] = draw.weighted(STUDY.classes.map(([range, share]) => [range, share] as const));
  const share = draw.between(least, most);
  const parts = Array.from({ length: STUDY.parts }, () => draw.normal(0, 0.01));
  const spread = 0.01 * share;
  return Array.from({ length: STUDY.appraisers }, () => {
    const bias = draw.normal(0, spread * 0.4);
    return parts.map((part) =>
      Array.from({ length: STUDY.trials }, () => Number((40 + part + bias + draw.normal(0, spread * 0.9)).toFixed(4))),
    );
  });
}

export function evaluate(readings: number[][][]) {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const repeatability = mean(readings.flatMap((parts) => parts.map(range))) * K.repeatability;
  const people = range(readings.map((parts) => mean(parts.map(mean))));
  const count = STUDY.parts * STUDY.trials;
  const reproducibility = Math.sqrt(Math.max(0, (people * K.reproducibility) ** 2 - repeatability ** 2 / count));
  const byPart = Array.from({ length: STUDY.parts }, (_, part) =>
    mean(readings.map((parts) => mean(must(parts[part], 'part')))),
  );
  const parts = range(byPart) * K.parts;
  const grr = Math.hypot(repeatability, reproducibility);
  return { repeatability, reproducibility, grr, parts, total: Math.hypot(grr, parts) };
}
