import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { formatScaled, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Numeric, Scaled } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { CHART, CHARTED, type ChartKind } from '../lifecycle/charts.ts';
import type { SpcControlChartsRow, Types } from '../rows.ts';
import { type Context, ENGINEERS, HEADS, type Machine, personOf } from './context.ts';
import { gaugesOf } from './gauges.ts';

type Chart = SpcControlChartsRow;

/** Control charts with their limits, one for each thing watched at a machine. */
export const charts: Process<Types> = {
  name: 'charts',
  opens(context) {
    for (const machine of context.copies['master.machines'].all())
      if (machine.status === 'active') openCharts(context, machine);
  },
  copied: {
    'master.machines': (context, machine) => {
      const known = context.tables.spc_control_charts.by('machine_id', machine.machine_id);
      if (machine.status === 'active' && known.length === 0) openCharts(context, machine);
      if (machine.status === 'retired')
        for (const row of known)
          context.tables.spc_control_charts.change(row, { valid_to: localDay(context.now), status: 'retired' });
    },
  },
};

function openCharts(context: Context, machine: Machine): void {
  for (const kind of CHARTED[machine.machine_type]?.kinds ?? []) openChart(context, machine, kind);
}

function openChart(context: Context, machine: Machine, kind: ChartKind): void {
  const { tables, draws, now } = context;
  const key = tables.spc_control_charts.nextKey();
  const draw = draws.of('spc_control_charts', key, 'opened');
  const gauges = gaugesOf(context, machine.factory_id, kind.gauge);
  const owner = personOf(context, ENGINEERS, machine.factory_id, draw);
  const day = localDay(now) - draw.integer(20, 200);
  tables.spc_control_charts.add({
    spc_control_chart_id: key,
    chart_number: `SPC-${String(key).padStart(6, '0')}`,
    revision_number: 1,
    chart_type: 'xbar_r',
    factory_id: machine.factory_id,
    production_line_id: machine.production_line_id,
    machine_id: machine.machine_id,
    measuring_equipment_id: gauges.length === 0 ? null : draw.pick(gauges).measuring_equipment_id,
    characteristic_name: kind.name,
    unit_of_measure: kind.unit,
    subgroup_size: CHART.subgroup,
    sampling_interval_minutes: CHART.minutesBetween * 100,
    lower_spec_limit: numeric(-kind.tolerance, kind.decimals),
    upper_spec_limit: numeric(kind.tolerance, kind.decimals),
    target_value: numeric(0, kind.decimals),
    ...firstLimits(context, key, kind),
    capability_computed_at: localMoment(day, 15),
    owner_employee_id: owner,
    approved_by_employee_id: personOf(context, HEADS, machine.factory_id, draw, owner),
    valid_from: day,
    status: 'active',
  });
}

/** What a process can do, the same for all revisions of a chart: standard deviation within subgroups and where the mean stands, both at `decimals + 2`. */
export function processOf(
  { draws }: Context,
  chartNumber: string,
  kind: { tolerance: number; decimals: number },
): { sigma: number; mean: number } {
  const draw = draws.of('spc_control_charts', chartNumber, 'process');
  const capability = Math.max(0.9, draw.normal(...CHART.capability));
  const sigma = kind.tolerance / (3 * capability);
  return { sigma, mean: sigma * draw.normal(0, 0.18) };
}

function firstLimits(context: Context, key: Key, kind: ChartKind): Partial<Chart> {
  const { sigma, mean } = processOf(context, `SPC-${String(key).padStart(6, '0')}`, kind);
  // The spread of the plotted means is that within subgroups, and what wear adds to it.
  const spread = Math.hypot(
    sigma / Math.sqrt(CHART.subgroup),
    (CHART.wear.shift * sigma) / Math.sqrt(CHART.subgroup) / Math.sqrt(3),
  );
  return {
    baseline_subgroup_count: CHART.baseline,
    ...limitsOf({ center: mean, spread, digits: kind.decimals + 2 }),
    ...rangesOf(sigma, kind.decimals + 2),
    ...capabilityOf({
      mean,
      sigma,
      overall: Math.hypot(sigma, spread * 0.4),
      tolerance: kind.tolerance,
      digits: kind.decimals + 2,
    }),
  };
}

/** Three standard deviations of the plotted statistic on either side. */
export function limitsOf({ center, spread, digits }: { center: number; spread: number; digits: number }) {
  const middle = scaled(center, digits);
  const sigma = Math.max(1, scaled(spread, digits));
  const write = (value: Scaled) => formatScaled(value, digits);
  return {
    center_line: write(middle),
    plotted_sigma: write(sigma),
    upper_control_limit: write(middle + 3 * sigma),
    lower_control_limit: write(middle - 3 * sigma),
  };
}

function rangesOf(sigma: number, digits: number) {
  const mean = Math.max(2, scaled(sigma * CHART.d2, digits));
  return {
    range_center_line: formatScaled(mean, digits),
    range_upper_control_limit: formatScaled(Math.round(mean * CHART.d4), digits),
    range_lower_control_limit: formatScaled(0, digits),
  };
}

function capabilityOf({
  mean,
  sigma,
  overall,
  tolerance,
  digits,
}: {
  mean: number;
  sigma: number;
  overall: number;
  tolerance: number;
  digits: number;
}) {
  const potential = (deviation: number) => scaled(tolerance / (3 * deviation), 4);
  const centred = (deviation: number) => scaled((tolerance - Math.abs(mean)) / (3 * deviation), 4);
  return {
    sigma_within: numeric(sigma, digits + 1),
    sigma_overall: numeric(overall, digits + 1),
    cp: potential(sigma),
    cpk: Math.min(potential(sigma), centred(sigma)),
    pp: potential(overall),
    ppk: Math.min(potential(overall), centred(overall)),
  };
}

export function numeric(value: number, digits: number): Numeric {
  return formatScaled(scaled(value, digits), digits);
}

/** A chart for the sensor of a machine: its first values make the limits. */
export function chartSensor(context: Context, machine: Machine, sensor: Key, gauge: Key): Chart {
  const { tables, draws, now } = context;
  const key = tables.spc_control_charts.nextKey();
  const draw = draws.of('spc_control_charts', key, 'opened');
  return tables.spc_control_charts.add({
    spc_control_chart_id: key,
    chart_number: `SPC-${String(key).padStart(6, '0')}`,
    revision_number: 1,
    chart_type: 'i_mr',
    factory_id: machine.factory_id,
    production_line_id: machine.production_line_id,
    machine_id: machine.machine_id,
    sensor_health_id: sensor,
    measuring_equipment_id: gauge,
    characteristic_name: 'Mean motor power of a run',
    unit_of_measure: 'kW',
    subgroup_size: 1,
    sampling_interval_minutes: CHART.minutesBetween * 100,
    // Items take turns on a machine, so single values come in groups: only what lies far out says something.
    rule_2_enabled: false,
    rule_3_enabled: false,
    rule_4_enabled: false,
    owner_employee_id: personOf(context, ENGINEERS, machine.factory_id, draw),
    valid_from: localDay(now),
    status: 'trial',
  });
}

/** Limits of a sensor's chart from its first values, given at scale 3. */
export function activate(context: Context, chart: Chart, values: readonly Scaled[]): void {
  const { tables, draws, now } = context;
  const { mean, deviation } = spreadOf(values);
  const spread = Math.max(1, deviation * CHART.mixture);
  // Items take turns, so one value says nothing of the next: the moving range follows from the spread.
  const range = spread * CHART.movingD2;
  tables.spc_control_charts.change(chart, {
    baseline_subgroup_count: values.length,
    ...limitsOf({ center: mean / 1000, spread: spread / 1000, digits: 4 }),
    range_center_line: numeric(range / 1000, 4),
    range_upper_control_limit: numeric((range * CHART.movingD4) / 1000, 4),
    range_lower_control_limit: numeric(0, 4),
    sigma_within: numeric(spread / 1000, 5),
    sigma_overall: numeric(Math.max(1, deviation) / 1000, 5),
    approved_by_employee_id: personOf(
      context,
      HEADS,
      chart.factory_id,
      draws.of('spc_control_charts', chart.spc_control_chart_id, 'approved'),
      chart.owner_employee_id,
    ),
    capability_computed_at: now,
    status: 'active',
  });
}

export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** New limits where the process has moved: the next revision takes over, and begins to count anew. */
export function renew(context: Context, chart: Chart, recent: readonly number[], digits: number): void {
  const { tables, draws, now } = context;
  const { mean, deviation } = spreadOf(recent);
  const unit = 10 ** digits;
  const before = Number(must(chart.center_line, 'centre line'));
  const sigma = Number(must(chart.plotted_sigma, 'deviation'));
  if (Math.abs(mean / unit - before) < CHART.renewal.moved * sigma) return;
  const today = localDay(now);
  const { created_at: _created, updated_at: _updated, ...columns } = chart;
  const key = tables.spc_control_charts.nextKey();
  tables.spc_control_charts.change(chart, { valid_to: today, status: 'superseded' });
  tables.spc_control_charts.add({
    ...columns,
    spc_control_chart_id: key,
    revision_number: chart.revision_number + 1,
    baseline_subgroup_count: recent.length,
    ...limitsOf({ center: mean / unit, spread: Math.max(deviation / unit, sigma * 0.8), digits }),
    last_subgroup_number: 0,
    recent_plotted_values: [],
    owner_employee_id: personOf(context, ENGINEERS, chart.factory_id, draws.of('spc_control_charts', key, 'owner')),
    capability_computed_at: now,
    valid_from: today,
    valid_to: null,
    status: 'active',
  });
}
