import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import {
  CALIBRATION,
  GAUGES,
  type GaugeKind,
  type GaugeType,
  MAKERS,
  PROCEDURES,
  SENSOR_GAUGE,
} from '../lifecycle/gauges.ts';
import type { MeasuringEquipmentRow, SpcControlChartsRow, Types } from '../rows.ts';
import { addDone, openAlerts, usualLaboratory } from './calibration-rows.ts';
import { type Context, departmentOf, INSPECTORS, type Machine, personOf, sitesOf } from './context.ts';

export type Gauge = MeasuringEquipmentRow;

/** Gauges of the sites, each somewhere in its calibration cycle when history begins. */
export const gauges: Process<Types> = {
  name: 'gauges',
  opens(context) {
    const sites = sitesOf(context);
    const count = Math.max(
      CALIBRATION.fewestOfASite,
      Math.round((CALIBRATION.gauges * context.parameters.scale) / sites.length),
    );
    for (const { factory_id } of sites) for (const kind of kindsOf(count)) openGauge(context, factory_id, kind);
  },
};

/** So many gauges by their shares, at least two of each kind. */
function kindsOf(count: number): GaugeKind[] {
  const total = GAUGES.reduce((sum, { share }) => sum + share, 0);
  return GAUGES.flatMap((kind) =>
    Array.from({ length: Math.max(2, Math.round((count * kind.share) / total)) }, () => kind),
  );
}

function openGauge(context: Context, site: Key, kind: GaugeKind): void {
  const { draws, now } = context;
  const key = context.tables.measuring_equipment.nextKey();
  const draw = draws.of('measuring_equipment', key, 'bought');
  const interval = draw.pick(CALIBRATION.intervals);
  const today = localDay(now);
  const last = today - draw.integer(0, interval - 2);
  const row = addGauge(context, {
    key,
    site,
    kind,
    draw,
    interval,
    last,
    bought: today - draw.integer(interval * 2 + 5, 3200),
  });
  addDone(context, row, { day: last - interval + draw.integer(-8, -1), isOpening: true, type: 'periodic' });
  addDone(context, row, { day: last, isOpening: true, type: 'periodic' });
  openAlerts(context, row);
}

interface NewGauge {
  key: Key;
  site: Key;
  kind: Omit<GaugeKind, 'type' | 'share'> & { type?: GaugeType };
  draw: Draw;
  interval: number;
  last: Day;
  bought: Day;
  machine?: Machine;
  sensor?: Key;
}

function addGauge(
  context: Context,
  { key, site, kind, draw, interval, last, bought, machine, sensor }: NewGauge,
): Gauge {
  const { tables } = context;
  const [manufacturer, mark] = draw.pick(MAKERS);
  return tables.measuring_equipment.add({
    measuring_equipment_id: key,
    measuring_equipment_code: `GAU-${String(key).padStart(4, '0')}`,
    equipment_name: kind.name,
    equipment_type: kind.type ?? 'machine_sensor',
    manufacturer,
    model: `${mark}-${draw.integer(100, 990)}`,
    serial_number: `${draw.integer(10, 99)}${String(key).padStart(4, '0')}`,
    factory_id: site,
    department_id: departmentOf(context, site).department_id,
    custodian_employee_id: draw.chance(0.7) ? personOf(context, INSPECTORS, site, draw) : null,
    storage_location: machine
      ? machine.machine_code
      : draw.pick([
          'Metrology room, cabinet 2',
          'Metrology room, cabinet 4',
          'Tool crib',
          'Inspection bench A',
          'Inspection bench B',
          'Final inspection',
        ]),
    machine_id: machine?.machine_id ?? null,
    sensor_health_id: sensor ?? null,
    unit_of_measure: kind.unit,
    range_low: String(kind.low),
    range_high: String(kind.high),
    resolution: String(kind.resolution),
    maximum_permissible_error: String(kind.error),
    calibration_provider: kind.isExternal ? 'external' : 'internal',
    calibration_procedure_document_id: procedureOf(context, kind.type),
    supplier_id: kind.isExternal ? usualLaboratory(context, key) : null,
    calibration_interval_days: interval,
    last_calibrated_on: last,
    calibration_due_date: last + interval,
    calibration_state: last + interval - localDay(context.now) <= CALIBRATION.alerts.due_soon ? 'due' : 'valid',
    uses_since_calibration_count: 0,
    purchased_on: bought,
    purchase_amount: scaled(kind.price * draw.between(0.85, 1.3), 2),
    currency_code: 'INR',
    status: 'active',
  });
}

/** The procedure of a kind of gauge; none where it is compared with its standard as its maker or laboratory says. */
function procedureOf({ tables }: Context, type: GaugeType | undefined): Key | null {
  const title = type === undefined ? undefined : PROCEDURES[type];
  const all = tables.quality_documents.by('document_type', 'calibration_procedure');
  return title === undefined ? null : (all.find((one) => one.title.startsWith(title))?.quality_document_id ?? null);
}

/** A sensor whose readings are to prove quality is compared with a standard on the spot. */
export function registerSensor(context: Context, machine: Machine, sensor: Key): Gauge {
  const { tables, draws, now } = context;
  const key = tables.measuring_equipment.nextKey();
  const draw = draws.of('measuring_equipment', key, 'bought');
  const today = localDay(now);
  const row = addGauge(context, {
    key,
    site: machine.factory_id,
    kind: SENSOR_GAUGE,
    draw,
    interval: CALIBRATION.sensorInterval,
    last: today,
    bought: machine.purchased_on,
    machine,
    sensor,
  });
  addDone(context, row, { day: localDay(now - 60 * MINUTE_MS), isOpening: false, type: 'initial', at: now });
  return row;
}

/** Whether a gauge may be used on a day. */
export function isUsable(gauge: Gauge, day: Day): boolean {
  const isThere = gauge.status === 'active' && !gauge.is_locked_out;
  return isThere && gauge.calibration_due_date !== null && gauge.calibration_due_date >= day;
}

export function gaugesOf({ tables }: Context, site: Key, type: GaugeType): readonly Gauge[] {
  return tables.measuring_equipment.by('factory_id', site).filter((one) => one.equipment_type === type);
}

/** The gauge of a chart, or another of its kind that may be used. */
export function gaugeFor(context: Context, chart: SpcControlChartsRow, day: Day): Gauge | undefined {
  const usual = context.tables.measuring_equipment.get(must(chart.measuring_equipment_id, 'gauge of a chart'));
  if (usual && isUsable(usual, day)) return usual;
  const type = usual?.equipment_type ?? 'caliper';
  return gaugesOf(context, chart.factory_id, type).find((one) => isUsable(one, day));
}

export function used({ tables }: Context, gauge: Gauge, count: number): void {
  tables.measuring_equipment.change(gauge, {
    uses_since_calibration_count: gauge.uses_since_calibration_count + count,
  });
}

/** Somebody has tried a locked gauge. */
export function refuseUse({ tables }: Context, gauge: Gauge): void {
  const alert = tables.calibration_alerts
    .by('measuring_equipment_id', gauge.measuring_equipment_id)
    .find(({ locked_out_at, status }) => locked_out_at !== null && status !== 'resolved');
  if (alert) tables.calibration_alerts.change(alert, { refused_use_count: alert.refused_use_count + 1 });
}
