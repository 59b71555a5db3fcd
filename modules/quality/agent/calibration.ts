import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ASSESSMENTS, CALIBRATION } from '../lifecycle/gauges.ts';
import { FLOOR_DEFECTS } from '../lifecycle/non-conformance.ts';
import type { CalibrationAlertsRow, CalibrationRecordsRow, MeasuringEquipmentRow, Types } from '../rows.ts';
import { addAlert, addPlanned, alertsOf, measured } from './calibration-rows.ts';
import { type Context, daysAfter, HEADS, hoursAfter, inOffice, personOf, qualifiedPerson } from './context.ts';
import { recordCost } from './costs.ts';
import { anyItemOf } from './items.ts';
import { raise } from './non-conformance.ts';

type Gauge = MeasuringEquipmentRow;
type Calibration = CalibrationRecordsRow;

/** Alerts, lock-outs, calibrations: what is past its day is locked in the morning, what was found wrong is assessed before it comes back. */
export const calibration: Process<Types> = {
  name: 'calibration',
  agenda: [
    { of: 'measuring_equipment', next: nextAlert, act: alarm, with: { calibration_alerts: 'measuring_equipment_id' } },
    { of: 'calibration_records', next: nextStep, act: calibrate },
    { of: 'calibration_alerts', next: acknowledgeDue, act: acknowledge },
  ],
};

/** The alert that a gauge needs next, with its moment. */
function dueAlert(gauge: Gauge, context: Context): { type: 'due_soon' | 'due' | 'overdue'; at: Moment } | undefined {
  const due = gauge.calibration_due_date;
  if (due === null || gauge.status === 'retired' || gauge.status === 'out_of_service' || gauge.lock_reason !== null)
    return undefined;
  const raised = new Set(
    alertsOf(context, gauge.measuring_equipment_id)
      .filter((one) => one.due_date === due)
      .map((one) => one.alert_type),
  );
  const morning = (days: number) => localMoment(due - days, CALIBRATION.hour);
  if (!raised.has('due_soon')) return { type: 'due_soon', at: morning(CALIBRATION.alerts.due_soon) };
  if (!raised.has('due')) return { type: 'due', at: morning(CALIBRATION.alerts.due) };
  return raised.has('overdue') ? undefined : { type: 'overdue', at: morning(-1) };
}

function nextAlert(gauge: Gauge, context: Context, from: Moment): Moment {
  const alert = dueAlert(gauge, context);
  return alert === undefined ? NEVER : Math.max(from, alert.at);
}

function alarm(gauge: Gauge, context: Context): void {
  const { tables, now } = context;
  const { type } = must(dueAlert(gauge, context), 'alert that is due');
  addAlert(context, gauge, type);
  if (type === 'due_soon') addPlanned(context, gauge);
  if (type !== 'overdue') {
    if (gauge.calibration_state === 'valid') tables.measuring_equipment.change(gauge, { calibration_state: 'due' });
    return;
  }
  addAlert(context, gauge, 'lock_out');
  tables.measuring_equipment.change(gauge, {
    calibration_state: 'overdue',
    is_locked_out: true,
    locked_out_at: now,
    lock_reason: 'calibration_overdue',
  });
}

function nextStep(row: Calibration, context: Context): Moment {
  const draw = context.draws.of('calibration_records', row.calibration_record_id, row.status);
  if (row.status === 'planned') {
    const wanted = localMoment(workingDayFrom(row.planned_date), 9) + draw.integer(0, 360) * MINUTE_MS;
    return Math.max(wanted, row.created_at + HOUR_MS);
  }
  if (row.status !== 'in_progress') return NEVER;
  const started = must(row.started_at, 'begin of a calibration');
  if (row.calibration_provider === 'external') return daysAfter(started, CALIBRATION.externalDays, draw);
  const done = inOffice(started + Math.round(draw.between(...CALIBRATION.internalHours) * HOUR_MS), draw);
  // What is wrong comes back when it is known what that means.
  return isWrong(row, context) ? daysAfter(done, CALIBRATION.assessedDays, draw) : done;
}

/** What will be found is drawn with the record, so that the next moment can be told. */
function foundBy(row: Calibration, context: Context) {
  const gauge = context.tables.measuring_equipment.must(row.measuring_equipment_id);
  return measured(gauge, context.draws.of('calibration_records', row.calibration_record_id, 'found'));
}

function isWrong(row: Calibration, context: Context): boolean {
  return foundBy(row, context).as_found_result === 'out_of_tolerance';
}

function calibrate(row: Calibration, context: Context): void {
  if (row.status === 'planned') begin(row, context);
  else complete(row, context);
}

function begin(row: Calibration, context: Context): void {
  const { tables, draws, now } = context;
  const gauge = tables.measuring_equipment.must(row.measuring_equipment_id);
  const draw = draws.of('calibration_records', row.calibration_record_id, 'technician');
  const technician = qualifiedPerson(context, 'calibration', gauge.factory_id, localDay(now), draw);
  tables.calibration_records.change(row, {
    started_at: now,
    performed_by_employee_id: row.supplier_id === null ? (technician ?? null) : null,
    status: 'in_progress',
  });
  if (gauge.status === 'active') tables.measuring_equipment.change(gauge, { status: 'in_calibration' });
}

function complete(row: Calibration, context: Context): void {
  const { tables, draws, now } = context;
  const gauge = tables.measuring_equipment.must(row.measuring_equipment_id);
  const draw = draws.of('calibration_records', row.calibration_record_id, 'completed');
  const found = foundBy(row, context);
  const today = localDay(now);
  const wrong = found.as_found_result === 'out_of_tolerance';
  if (wrong) addAlert(context, gauge, 'out_of_tolerance');
  const report =
    wrong && draw.chance(CALIBRATION.reported) ? reportWrong(context, gauge, draw.integer(1, 6)) : undefined;
  const cost = scaled(CALIBRATION.cost[row.calibration_provider], 2);
  tables.calibration_records.change(row, {
    completed_at: now,
    certificate_number: `CC-${today}-${row.calibration_record_id}`,
    ...found,
    ...(wrong ? { suspect_from_date: gauge.last_calibrated_on, impact_assessment: draw.pick(ASSESSMENTS) } : {}),
    ncr_id: report?.ncr_id ?? null,
    valid_from: today,
    valid_to: today + gauge.calibration_interval_days,
    cost_amount: cost,
    approved_by_employee_id: personOf(context, HEADS, gauge.factory_id, draw, row.performed_by_employee_id),
    status: 'completed',
  });
  for (const alert of alertsOf(context, gauge.measuring_equipment_id)) resolve(context, alert, row, wrong);
  tables.measuring_equipment.change(gauge, {
    last_calibrated_on: today,
    calibration_due_date: today + gauge.calibration_interval_days,
    calibration_state: 'valid',
    is_locked_out: false,
    locked_out_at: null,
    lock_reason: null,
    uses_since_calibration_count: 0,
    status: 'active',
  });
  recordCost(context, {
    element: 'calibration',
    site: gauge.factory_id,
    quantity: 1000,
    unit: 'pcs',
    unitCost: cost * 100,
    source_table: 'quality.calibration_records',
    source_id: row.calibration_record_id,
    source_document_number: row.calibration_number,
  });
}

function resolve({ tables, now }: Context, alert: CalibrationAlertsRow, by: Calibration, wrong: boolean): void {
  tables.calibration_alerts.change(alert, {
    calibration_record_id: by.calibration_record_id,
    released_at: alert.locked_out_at === null ? null : now,
    resolution: wrong ? 'adjusted' : 'calibrated',
    resolved_at: now,
    status: 'resolved',
  });
}

/** Units that were measured with it are looked at again. */
function reportWrong(context: Context, gauge: Gauge, pieces: number) {
  const draw = context.draws.of(
    'measuring_equipment',
    gauge.measuring_equipment_id,
    `wrong on ${localDay(context.now)}`,
  );
  const item = anyItemOf(context, gauge.factory_id, draw);
  return raise(context, {
    source: 'calibration',
    site: gauge.factory_id,
    ...item,
    quantity: pieces * 1000,
    lotQuantity: pieces * 1000,
    severity: 'minor',
    defects: [draw.pick(FLOOR_DEFECTS)],
  });
}

function acknowledgeDue(row: CalibrationAlertsRow, context: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const draw = context.draws.of('calibration_alerts', row.calibration_alert_id, 'seen');
  return Math.max(row.raised_at, inOffice(hoursAfter(row.raised_at, [3, 0.8], draw, 96), draw));
}

function acknowledge(row: CalibrationAlertsRow, { tables, now }: Context): void {
  tables.calibration_alerts.change(row, {
    acknowledged_at: now,
    acknowledged_by_employee_id: row.notified_employee_id,
    status: 'acknowledged',
  });
}
