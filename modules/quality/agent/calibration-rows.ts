import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { CALIBRATION } from '../lifecycle/gauges.ts';
import type { CalibrationAlertsRow, CalibrationRecordsRow, MeasuringEquipmentRow, NewRows } from '../rows.ts';
import { type Context, ENGINEERS, HEADS, INSPECTORS, personOf } from './context.ts';

type Gauge = MeasuringEquipmentRow;

const STANDARDS: Readonly<Record<string, string>> = {
  mm: 'Gauge block set, grade 1, GB-02',
  um: 'Roughness standard Ra 2.97, RS-01',
  HRC: 'Hardness blocks 25/45/62, HB-03',
  Nm: 'Torque transducer 250 Nm, TT-01',
  bar: 'Dead weight tester 160 bar, DW-01',
  mbar: 'Leak standard, LS-02',
  'm3/h': 'Gravimetric flow bench of the laboratory',
  ohm: 'Resistance decade, RD-01',
  kW: 'Power analyser class 0.2, PA-01',
};

/** What a calibration found, on the gauge's own scale. */
export function measured(
  gauge: Gauge,
  draw: Draw,
): Partial<CalibrationRecordsRow> & Pick<CalibrationRecordsRow, 'as_found_result' | 'was_adjusted'> {
  const limit = Number(gauge.maximum_permissible_error);
  const write = (share: number) => (limit * share).toFixed(6);
  const found = draw.normal(0, CALIBRATION.spread);
  const isWrong = Math.abs(Number(write(found))) > limit;
  return {
    reference_standard: must(STANDARDS[gauge.unit_of_measure], `standard for ${gauge.unit_of_measure}`),
    reference_certificate_number: `NABL-CC-${draw.integer(2000, 2999)}-${draw.integer(100, 999)}`,
    ambient_temperature_celsius: scaled(draw.normal(20.2, 0.4), 2),
    relative_humidity_pct: scaled(draw.normal(48, 4), 4),
    test_point_count: draw.integer(5, 10),
    as_found_error: write(found),
    as_found_result: isWrong ? 'out_of_tolerance' : 'in_tolerance',
    was_adjusted: isWrong,
    as_left_error: isWrong ? write(draw.normal(0, 0.15)) : write(found),
    expanded_uncertainty: write(draw.between(0.15, 0.3)),
    coverage_factor: scaled(2, 4),
    result: isWrong ? 'adjusted' : 'passed',
  };
}

function laboratories({ copies }: Context): readonly Key[] {
  return [...copies['master.suppliers'].all()]
    .filter(({ supplier_category, status }) => supplier_category === 'service' && status === 'active')
    .map(({ supplier_id }) => supplier_id);
}

/** The laboratory that a gauge is sent to; none where there is none. */
export function usualLaboratory(context: Context, gauge: Key): Key | null {
  const all = laboratories(context);
  return all.length === 0 ? null : context.draws.of('measuring_equipment', gauge, 'laboratory').pick(all);
}

/** Where a gauge is calibrated: with its usual laboratory while that is there. */
export function providerOf(
  context: Context,
  gauge: Gauge,
  draw: Draw,
): Pick<NewRows['calibration_records'], 'calibration_provider' | 'supplier_id'> {
  const all = laboratories(context);
  if (gauge.calibration_provider === 'internal' || all.length === 0)
    return { calibration_provider: 'internal', supplier_id: null };
  const usual = all.find((one) => one === gauge.supplier_id);
  return { calibration_provider: 'external', supplier_id: usual ?? draw.pick(all) };
}

/** A calibration that is done: before history began, or on the spot. */
export function addDone(
  context: Context,
  gauge: Gauge,
  {
    day,
    isOpening,
    type,
    at,
  }: { day: Day; isOpening: boolean; type: CalibrationRecordsRow['calibration_type']; at?: Moment },
): void {
  const { tables, draws, numbers, now } = context;
  const key = tables.calibration_records.nextKey();
  const draw = draws.of('calibration_records', key, 'done');
  const provider = providerOf(context, gauge, draw);
  const completed = at ?? localMoment(day, 10) + draw.integer(0, 300) * MINUTE_MS;
  const technician = personOf(context, INSPECTORS, gauge.factory_id, draw);
  const found = measured(gauge, draw);
  tables.calibration_records.add({
    calibration_record_id: key,
    calibration_number: numbers.next('CAL', now),
    measuring_equipment_id: gauge.measuring_equipment_id,
    calibration_type: type,
    ...provider,
    performed_by_employee_id: provider.supplier_id === null ? technician : null,
    planned_date: day,
    started_at: completed - draw.integer(40, 120) * MINUTE_MS,
    completed_at: completed,
    certificate_number: `CC-${localDay(completed)}-${key}`,
    unit_of_measure: gauge.unit_of_measure,
    maximum_permissible_error: gauge.maximum_permissible_error,
    ...found,
    ...(found.as_found_result === 'out_of_tolerance'
      ? {
          suspect_from_date: day - gauge.calibration_interval_days,
          impact_assessment: 'No lot of the period is in doubt',
        }
      : {}),
    valid_from: day,
    valid_to: day + gauge.calibration_interval_days,
    cost_amount: scaled(CALIBRATION.cost[provider.calibration_provider], 2),
    approved_by_employee_id: personOf(context, HEADS, gauge.factory_id, draw, technician),
    is_opening: isOpening,
    status: 'completed',
    created_at: completed,
    updated_at: completed,
  });
}

type AlertType = CalibrationAlertsRow['alert_type'];
const SEVERITY: Readonly<Record<AlertType, CalibrationAlertsRow['severity']>> = {
  due_soon: 'info',
  due: 'warning',
  overdue: 'minor',
  lock_out: 'major',
  out_of_tolerance: 'major',
};

export function addAlert(
  context: Context,
  gauge: Gauge,
  type: AlertType,
  at: Moment = context.now,
): CalibrationAlertsRow {
  const { tables, numbers, draws, now } = context;
  const key = tables.calibration_alerts.nextKey();
  const draw = draws.of('calibration_alerts', key, 'raised');
  const due = must(gauge.calibration_due_date, 'due date of a gauge');
  const isUrgent = type === 'lock_out' || type === 'out_of_tolerance';
  return tables.calibration_alerts.add({
    calibration_alert_id: key,
    alert_number: numbers.next('CAA', now),
    measuring_equipment_id: gauge.measuring_equipment_id,
    alert_type: type,
    severity: SEVERITY[type],
    due_date: due,
    days_to_due: due - localDay(at),
    raised_at: at,
    notified_employee_id: gauge.custodian_employee_id ?? personOf(context, ENGINEERS, gauge.factory_id, draw),
    ...(isUrgent
      ? {
          escalation_level: 1,
          escalated_at: at,
          escalated_to_employee_id: personOf(context, HEADS, gauge.factory_id, draw),
          locked_out_at: at,
        }
      : {}),
    created_at: at,
  });
}

/** The day for which a calibration is planned: some days before it is due, a few are forgotten. */
export function addPlanned(context: Context, gauge: Gauge): void {
  const { tables, draws, numbers, now } = context;
  const key = tables.calibration_records.nextKey();
  const draw = draws.of('calibration_records', key, 'planned');
  const due = must(gauge.calibration_due_date, 'due date of a gauge');
  const provider = providerOf(context, gauge, draw);
  const [least, most] = CALIBRATION.ahead[provider.calibration_provider];
  const isForgotten = draw.chance(CALIBRATION.forgotten);
  const wanted = isForgotten
    ? workingDayFrom(due + draw.integer(...CALIBRATION.daysLate))
    : addWorkingDays(due - draw.integer(least, most), -1);
  tables.calibration_records.add({
    calibration_record_id: key,
    calibration_number: numbers.next('CAL', now),
    measuring_equipment_id: gauge.measuring_equipment_id,
    calibration_type: 'periodic',
    ...provider,
    planned_date: Math.max(workingDayFrom(localDay(now) + 1), wanted),
    unit_of_measure: gauge.unit_of_measure,
    maximum_permissible_error: gauge.maximum_permissible_error,
    status: 'planned',
  });
}

/** What is due within the next weeks has its alerts already, and is planned. */
export function openAlerts(context: Context, gauge: Gauge): void {
  const { now } = context;
  const left = must(gauge.calibration_due_date, 'due date of a gauge') - localDay(now);
  const raisedAt = (days: number) => localMoment(localDay(now) - (days - left), CALIBRATION.hour);
  if (left >= CALIBRATION.alerts.due_soon) return;
  addAlert(context, gauge, 'due_soon', raisedAt(CALIBRATION.alerts.due_soon));
  if (left < CALIBRATION.alerts.due) addAlert(context, gauge, 'due', raisedAt(CALIBRATION.alerts.due));
  addPlanned(context, gauge);
}

export function alertsOf({ tables }: Context, gauge: Key): readonly CalibrationAlertsRow[] {
  return tables.calibration_alerts.by('measuring_equipment_id', gauge).filter(({ status }) => status !== 'resolved');
}
