import { localDay } from '../../../machinery/base/company-time.ts';
import { formatScaled, parseScaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { CHART, CHARTED, REACTIONS } from '../lifecycle/charts.ts';
import { DEFECTS, FLOOR_DEFECTS } from '../lifecycle/non-conformance.ts';
import type { NewRows, SpcControlChartsRow, SpcDataPointsRow, Types } from '../rows.ts';
import { activate, chartSensor, processOf, renew } from './charts.ts';
import { type Context, hoursAfter, INSPECTORS, type Machine, personOf, qualifiedPerson } from './context.ts';
import { countIn } from './counting.ts';
import { gaugeFor, isUsable, refuseUse, registerSensor, used } from './gauges.ts';
import { raise } from './non-conformance.ts';
import { brokenBy, type Limits } from './western-electric.ts';

type Chart = SpcControlChartsRow;
type Told = Readonly<Partial<SpcDataPointsRow>>;
/** The run that is measured. */
type Run = Pick<
  SpcDataPointsRow,
  'production_run_id' | 'run_number' | 'lot_number' | 'product_id' | 'material_id' | 'machine_id'
>;

/** Values for charts: that of the sensor of each run, and subgroups that people measure of its last pieces. Who sees a point out of control reacts. */
export const points: Process<Types> = {
  name: 'points',
  takes: { spc_data_points: measure },
  agenda: [{ of: 'spc_data_points', next: reactionDue, act: react }],
};

function measure(context: Context, { columns }: Message<Types, 'spc_data_points'>): void {
  const machine = context.copies['master.machines'].must(columns.machine_id ?? null);
  const ended = must(columns.measured_at, 'end of a run');
  readSensor(context, machine, columns);
  const all = context.tables.spc_control_charts
    .by('machine_id', machine.machine_id)
    .filter(({ sensor_health_id, status }) => sensor_health_id === null && status === 'active');
  const { perRun } = CHARTED[machine.machine_type] ?? { perRun: 0 };
  const {
    production_run_id = null,
    run_number = null,
    lot_number = null,
    product_id = null,
    material_id = null,
  } = columns;
  const run: Run = {
    production_run_id,
    run_number,
    lot_number,
    product_id,
    material_id,
    machine_id: machine.machine_id,
  };
  const first = all.reduce((sum, one) => sum + one.last_subgroup_number, 0);
  for (let index = 0; index < Math.min(perRun, all.length); index++)
    measurePieces(context, must(all[(first + index) % all.length], 'chart'), run, ended - index * 9 * MINUTE_MS);
}

/** The value of a sensor is plotted as it is; until there are limits it helps to make them. */
function readSensor(context: Context, machine: Machine, told: Told): void {
  const { tables, now } = context;
  const sensor = must(told.sensor_health_id, 'sensor of a reading');
  const gauge =
    tables.measuring_equipment.by('sensor_health_id', sensor)[0] ?? registerSensor(context, machine, sensor);
  const chart =
    tables.spc_control_charts.by('sensor_health_id', sensor).at(-1) ??
    chartSensor(context, machine, sensor, gauge.measuring_equipment_id);
  const value = parseScaled(must(told.measured_value, 'reading'), 3);
  const isCalibrated = isUsable(gauge, localDay(must(told.measured_at, 'moment of a reading')));
  const number = chart.last_subgroup_number + 1;
  const recent = chart.recent_plotted_values.map((one) => parseScaled(one, 3));
  const placed = {
    spc_control_chart_id: chart.spc_control_chart_id,
    subgroup_number: number,
    sample_number: 1,
    measuring_equipment_id: gauge.measuring_equipment_id,
  };
  if (!isCalibrated) {
    tables.spc_data_points.receive(told, { ...placed, is_excluded: true, exclusion_reason: 'gauge_not_calibrated' });
    tables.spc_control_charts.change(chart, { last_subgroup_number: number });
    return;
  }
  const before = recent.at(-1);
  const plotted = {
    ...placed,
    plotted_value: formatScaled(value, 3),
    range_value: before === undefined ? null : formatScaled(Math.abs(value - before), 3),
  };
  if (chart.status === 'trial') tables.spc_data_points.receive(told, plotted);
  else {
    const judged = judge(
      chart,
      value * 10,
      recent.map((one) => one * 10),
      before === undefined ? null : Math.abs(value - before) * 10,
    );
    tables.spc_data_points.receive(told, { ...plotted, ...judged, evaluated_at: now });
    countPoint(context, chart, judged);
  }
  const kept = [...chart.recent_plotted_values.slice(-(CHART.baseline - 1)), formatScaled(value, 3)];
  tables.spc_control_charts.change(chart, { last_subgroup_number: number, recent_plotted_values: kept });
  if (chart.status === 'trial' && kept.length >= CHART.baseline)
    activate(context, chart, [...recent, value].slice(-CHART.baseline));
}

/** Five pieces, one after the other, with the gauge of the chart or another of its kind. */
function measurePieces(context: Context, chart: Chart, run: Run, ended: Moment): void {
  const { tables, draws, now } = context;
  const number = chart.last_subgroup_number + 1;
  const draw = draws.of('spc_control_charts', chart.spc_control_chart_id, `subgroup ${number}`);
  const digits = digitsOf(chart);
  const wanted = tables.measuring_equipment.get(must(chart.measuring_equipment_id, 'gauge of a chart'));
  const day = localDay(ended - CHART.subgroup * MINUTE_MS);
  const isDefied = wanted !== undefined && !isUsable(wanted, day) && wanted.is_locked_out && draw.chance(CHART.defied);
  const gauge = isDefied ? wanted : gaugeFor(context, chart, day);
  const person = qualifiedPerson(context, 'dimensional_inspection', chart.factory_id, day, draw);
  // Without a gauge in calibration and somebody who may use it nothing is measured.
  if (!gauge || person === undefined) return;
  const isCopied = number > 1 && draw.chance(CHART.copied);
  const values = valuesOf(context, chart, isCopied ? number - 1 : number, digits - 2);
  const key = isDefied || isCopied ? tables.spc_data_points.nextKey() : undefined;
  const common = {
    spc_control_chart_id: chart.spc_control_chart_id,
    subgroup_number: number,
    ...run,
    measuring_equipment_id: gauge.measuring_equipment_id,
    measured_by_employee_id: person,
    ...(isDefied ? { is_excluded: true, exclusion_reason: 'gauge_not_calibrated' as const } : {}),
  };
  const sum = values.reduce((total, one) => total + one, 0);
  const plotted = sum * 20;
  const range = (Math.max(...values) - Math.min(...values)) * 100;
  const recent = chart.recent_plotted_values.map((one) => parseScaled(one, digits));
  const judged = isDefied ? null : judge(chart, plotted, recent, range);
  for (const [index, value] of values.entries()) {
    const isLast = index === values.length - 1;
    const row: NewRows['spc_data_points'] = {
      ...(index === 0 && key !== undefined ? { spc_data_point_id: key } : {}),
      ...common,
      sample_number: index + 1,
      measured_at: ended - (values.length - index) * MINUTE_MS,
      measured_value: formatScaled(value, digits - 2),
      is_out_of_spec: isOutside(chart, value * 100, digits),
    };
    tables.spc_data_points.add(
      isLast && judged
        ? {
            ...row,
            plotted_value: formatScaled(plotted, digits),
            range_value: formatScaled(range, digits),
            ...judged,
            evaluated_at: now,
          }
        : row,
    );
  }
  used(context, gauge, values.length);
  const labelled = { context, key: key ?? 0, ended };
  if (isDefied) {
    refuseUse(context, gauge);
    labelPoint(
      labelled,
      'gauge_used_while_overdue',
      'A gauge that was locked was used nevertheless; the values were struck out.',
    );
    tables.spc_control_charts.change(chart, { last_subgroup_number: number });
    return;
  }
  if (isCopied)
    labelPoint(
      labelled,
      'copied_values',
      'The values of the sheet before were written down again instead of measuring.',
    );
  countPoint(context, chart, must(judged, 'judgement'));
  const kept = [...chart.recent_plotted_values.slice(-(CHART.baseline - 1)), formatScaled(plotted, digits)];
  tables.spc_control_charts.change(chart, { last_subgroup_number: number, recent_plotted_values: kept });
  if (number % CHART.renewal.points === 0 && kept.length === CHART.baseline)
    renew(
      context,
      chart,
      kept.map((one) => parseScaled(one, digits)),
      digits,
    );
}

function labelPoint(
  { context, key, ended }: { context: Context; key: Key; ended: Moment },
  kind: string,
  cause: string,
): void {
  context.label({
    kind,
    cause,
    start: ended,
    end: ended,
    rows: [{ table: 'spc_data_points', key }],
    consequences: ['quality.spc_data_points -> quality.spc_data_points.spc_control_chart_id'],
  });
}

/** Digits after the point of the limits. */
function digitsOf({ center_line }: Chart): number {
  return must(center_line, 'centre line').split('.')[1]?.length ?? 0;
}

/** What is measured follows from the chart and the subgroup alone: spread, wear and special causes of the process. */
function valuesOf(context: Context, chart: Chart, number: number, decimals: number): Scaled[] {
  const { draws } = context;
  const tolerance = Number(must(chart.upper_spec_limit, 'limit'));
  const { sigma, mean } = processOf(context, chart.chart_number, { tolerance, decimals });
  const of = draws.of('spc_control_charts', chart.spc_control_chart_id, `values ${number}`);
  const worn = wearOf(draws.of('spc_control_charts', chart.chart_number, 'wear'), number);
  const spread = sigma / Math.sqrt(CHART.subgroup);
  const shift = mean + spread * (worn * CHART.wear.shift + specialOf(context, chart, number));
  return Array.from({ length: CHART.subgroup }, () => Math.round(of.normal(shift, sigma) * 10 ** decimals));
}

/** From -1 with a new tool to 1 with a worn one. */
function wearOf(draw: Draw, number: number): number {
  const cycle = draw.integer(...CHART.wear.cycle);
  return (2 * ((number + draw.integer(0, cycle)) % cycle)) / cycle - 1;
}

function specialOf({ draws }: Context, chart: Chart, number: number): number {
  const { block, chance, length, shift } = CHART.special;
  const draw = draws.of('spc_control_charts', chart.spc_control_chart_id, `special ${Math.floor(number / block)}`);
  if (!draw.chance(chance)) return 0;
  const from = draw.integer(3, block - length[1] - 1);
  const place = number % block;
  const size = draw.between(...shift) * (draw.chance(0.5) ? 1 : -1);
  return place >= from && place < from + draw.integer(...length) ? size : 0;
}

type Judged = Pick<
  SpcDataPointsRow,
  | 'rule_1_violated'
  | 'rule_2_violated'
  | 'rule_3_violated'
  | 'rule_4_violated'
  | 'range_limit_violated'
  | 'violation_side'
>;

/** The rules that a chart has switched on, at the digits of its limits. */
function judge(chart: Chart, value: Scaled, recent: readonly Scaled[], range: Scaled | null): Judged {
  const digits = digitsOf(chart);
  const at = (limit: string | null) => parseScaled(must(limit, 'limit of a chart'), digits);
  const limits: Limits = {
    center: at(chart.center_line),
    sigma: at(chart.plotted_sigma),
    upper: at(chart.upper_control_limit),
    lower: at(chart.lower_control_limit),
  };
  const broken = brokenBy(value, recent, limits);
  const judged = {
    rule_1_violated: chart.rule_1_enabled && broken.rule1,
    rule_2_violated: chart.rule_2_enabled && broken.rule2,
    rule_3_violated: chart.rule_3_enabled && broken.rule3,
    rule_4_violated: chart.rule_4_enabled && broken.rule4,
  };
  const isBroken = Object.values(judged).some(Boolean);
  const isWide =
    range !== null && (range > at(chart.range_upper_control_limit) || range < at(chart.range_lower_control_limit));
  return {
    ...judged,
    range_limit_violated: isWide,
    violation_side: isBroken ? (value > limits.center ? 'above' : 'below') : null,
  };
}

function isOutside({ lower_spec_limit, upper_spec_limit }: Chart, value: Scaled, digits: number): boolean {
  const [low, high] = [Number(must(lower_spec_limit, 'limit')), Number(must(upper_spec_limit, 'limit'))];
  const unit = 10 ** digits;
  return value < Math.round(low * unit) || value > Math.round(high * unit);
}

function countPoint(context: Context, chart: Chart, judged: Judged): void {
  const isBroken = judged.violation_side !== null || judged.range_limit_violated;
  countIn(context, chart.factory_id, { spc_point_count: 1, spc_violation_count: isBroken ? 1 : 0 });
}

function reactionDue(row: SpcDataPointsRow, context: Context): Moment {
  if (row.evaluated_at === null || row.acknowledged_at !== null) return NEVER;
  const draw = context.draws.of('spc_data_points', row.spc_data_point_id, 'reaction');
  return hoursAfter(row.evaluated_at, CHART.reactionHours, draw, CHART.mostReactionHours);
}

function react(row: SpcDataPointsRow, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('spc_data_points', row.spc_data_point_id, 'reacted');
  const machine = context.copies['master.machines'].must(row.machine_id);
  const [cause, words] = draw.pick(REACTIONS);
  const person = personOf(context, INSPECTORS, machine.factory_id, draw);
  const hasItem = row.product_id !== null || row.material_id !== null;
  const isReported = hasItem && row.sensor_health_id === null && draw.chance(CHART.reported);
  const report = isReported ? reportPoint(context, row, machine.factory_id, person, draw) : undefined;
  tables.spc_data_points.change(row, {
    reaction: words,
    cause_category: cause,
    ncr_id: report?.ncr_id ?? null,
    acknowledged_at: now,
    acknowledged_by_employee_id: person,
  });
}

/** Pieces made since the point before are set apart. */
function reportPoint(context: Context, row: SpcDataPointsRow, site: Key, person: Key, draw: Draw) {
  const pieces = draw.integer(1, 8) * 1000;
  return raise(context, {
    source: 'spc',
    site,
    product_id: row.product_id,
    material_id: row.material_id,
    machine_id: row.machine_id,
    production_run_id: row.production_run_id,
    lot_number: row.lot_number,
    quantity: pieces,
    lotQuantity: pieces,
    severity: draw.weighted([
      ['minor', 0.75],
      ['major', 0.25],
    ]),
    defects: [draw.pick(FLOOR_DEFECTS.filter((one) => DEFECTS[one].causes.length > 0))],
    reportedBy: person,
  });
}
