import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';
import { Draws } from '../../machinery/base/draw.ts';
import type { PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import type { Section } from './section.ts';

/** A machine on an evening: what its readings of the last 14 days say, and whether it fails in the days after. */
interface Case {
  day: number;
  features: number[];
  fails: boolean;
}

/** Days ahead in which a failure counts, days that are looked back on, share of the days that the model learns from, shuffles of the control. */
const AHEAD = 3;
const BACK = 14;
const LEARNS = 0.65;
const SHUFFLES = 10;
const TRAINING = { numSteps: 400, learningRate: 0.8 };
const SIGNALS = [
  'vibration_velocity',
  'spindle_temperature',
  'chamber_temperature',
  'hydraulic_pressure',
  'motor_power',
];

/** A machine on a day: means of its sensors while it runs, wear of its tool, hours that it ran, faults that stopped it by then. */
const DAYS = `with readings as (
    select h.machine_id, h.sensor_type, (d."timestamp" + interval '5.5 hours')::date as day, avg(d.value::float8) as mean
    from operations.sensor_data d join operations.sensor_health h using (sensor_health_id)
    join operations.scada_machine_data s on s.machine_id = h.machine_id and s.machine_state = 'running' and d."timestamp" >= s."timestamp" and d."timestamp" < s.ended_at
    where h.protocol <> 'import' and h.machine_id < 1000000000000 and d.quality_code <> 'bad' group by 1, 2, 3),
  states as (
    select machine_id, ("timestamp" + interval '5.5 hours')::date as day, max(tool_wear_minutes)::float8 as wear, sum(duration_seconds) filter (where machine_state = 'running') / 3600.0 as hours
    from operations.scada_machine_data where ended_at is not null group by 1, 2),
  failures as (
    select machine_id, (detected_at + interval '5.5 hours')::date as day, count(*)::int as count
    from operations.machine_faults where stops_machine and failure_mode is not null group by 1, 2)
  select s.machine_id::int as machine, s.day - date '1970-01-01' as day, coalesce(s.wear, 0)::float8 as wear, coalesce(s.hours, 0)::float8 as hours, coalesce(f.count, 0) as failures,
    (select jsonb_object_agg(r.sensor_type, r.mean) from readings r where r.machine_id = s.machine_id and r.day = s.day) as means
  from states s left join failures f using (machine_id, day) order by 1, 2`;

interface Day {
  machine: number;
  day: number;
  wear: number;
  hours: number;
  failures: number;
  means: Record<string, number> | null;
}

export const prediction: Section[] = [
  {
    title: 'Failures announce themselves',
    module: 'operations',
    note: `A logistic regression (\`tools/realism/prediction.ts\`) is asked every evening which machines stop by a failure within ${AHEAD} days, by what sensors, tools and faults of the last ${BACK} days say. It learns from the first ${LEARNS * 100} % of the days and is asked about the rest. The control learns from shuffled answers, ${SHUFFLES} times. For comparison: in AI4I 2020 tool wear alone ranks the runs that fail with an area of 0.66 and torque with 0.77, but both are of the very run that fails; the failure of 8 February in the recording of the Numenta benchmark shows as a fall of the daily mean from 95 to 35 degrees Fahrenheit within two days.`,
    async figures(client) {
      const cases = casesOf(await daysOf(client));
      const days = [...new Set(cases.map(({ day }) => day))].sort((a, b) => a - b);
      const from = days[Math.floor(days.length * LEARNS)] ?? 0;
      // What happens in the days ahead of the last one that is learned from belongs to neither.
      const learned = cases.filter(({ day }) => day < from - AHEAD);
      const asked = cases.filter(({ day }) => day >= from);
      if (learned.length < 100 || asked.length < 50) return { auc: null, control: null, failing: null };
      const draw = new Draws(1, 'realism').of('cases', 1, 'shuffle');
      let control = 0;
      for (let i = 0; i < SHUFFLES; i++) {
        const answers = draw.shuffled(learned.map(({ fails }) => fails));
        control +=
          areaOf(
            learned.map((one, at) => ({ ...one, fails: answers[at] ?? false })),
            asked,
          ) / SHUFFLES;
      }
      const failing = (100 * asked.filter(({ fails }) => fails).length) / asked.length;
      return { auc: areaOf(learned, asked), control, failing };
    },
    lines: [
      { what: 'area under the curve', column: 'auc', yardstick: [0.6, 0.85], within: 0, digits: 2 },
      { what: 'control on shuffled labels', column: 'control', yardstick: 0.5, within: 0.06, digits: 2 },
      {
        what: `machines that fail within ${AHEAD} days`,
        column: 'failing',
        yardstick: [5, 60],
        within: 0,
        digits: 0,
        unit: ' %',
      },
    ],
  },
];

async function daysOf(client: PostgresClient): Promise<Day[]> {
  return (await client.query<Day>(DAYS)).rows;
}

/** Every day on which a machine has run, with two weeks behind it and the days ahead known. */
function casesOf(days: Day[]): Case[] {
  const cases: Case[] = [];
  const last = Math.max(...days.map(({ day }) => day)) - AHEAD;
  for (const own of Map.groupBy(days, ({ machine }) => machine).values()) {
    const first = own[0]?.day ?? 0;
    for (const today of own) {
      if (today.day < first + BACK || today.day >= last || today.hours === 0) continue;
      const past = own.filter(({ day }) => day > today.day - BACK && day <= today.day);
      const ahead = own.filter(({ day }) => day > today.day && day <= today.day + AHEAD);
      cases.push({
        day: today.day,
        features: featuresOf(today, past),
        fails: ahead.some(({ failures }) => failures > 0),
      });
    }
  }
  return scaled(cases);
}

function featuresOf(today: Day, past: Day[]): number[] {
  const failures = past.filter((one) => one.failures > 0).map(({ day }) => today.day - day);
  const features = [
    1,
    failures.length,
    Math.min(BACK, ...failures),
    today.wear,
    past.reduce((sum, { hours }) => sum + hours, 0),
  ];
  for (const signal of SIGNALS) {
    const values = past.flatMap(({ day, means }) =>
      means?.[signal] === undefined ? [] : [{ day, value: means[signal] }],
    );
    const recent = mean(values.filter(({ day }) => day > today.day - 2).map(({ value }) => value));
    const before = mean(values.filter(({ day }) => day <= today.day - 2).map(({ value }) => value));
    // Levels of machines differ, so a signal is compared with that of its own machine.
    features.push(recent === undefined || before === undefined ? 0 : recent - before);
    features.push(
      values.length < 6 || recent === undefined ? 0 : recent - Math.min(...values.map(({ value }) => value)),
    );
  }
  return features;
}

function mean(values: number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Features in deviations from their mean; the constant stays. */
function scaled(cases: Case[]): Case[] {
  const width = cases[0]?.features.length ?? 0;
  const centres = Array.from({ length: width }, (_, at) => mean(cases.map(({ features }) => features[at] ?? 0)) ?? 0);
  const spreads = centres.map((centre, at) =>
    Math.sqrt(mean(cases.map(({ features }) => ((features[at] ?? 0) - centre) ** 2)) ?? 0),
  );
  return cases.map((one) => ({
    ...one,
    features: one.features.map((value, at) =>
      at === 0 ? 1 : (spreads[at] ?? 0) === 0 ? 0 : (value - (centres[at] ?? 0)) / (spreads[at] ?? 1),
    ),
  }));
}

/** Area under the curve of a model that has learned from some cases and is asked about others: the chance that it ranks one that fails above one that does not. */
function areaOf(learned: Case[], asked: Case[]): number {
  const model = new LogisticRegression({ ...TRAINING, learningRate: TRAINING.learningRate / learned.length });
  model.train(
    new Matrix(learned.map(({ features }) => features)),
    Matrix.columnVector(learned.map(({ fails }) => (fails ? 1 : 0))),
  );
  const others = model.classifiers[1]?.testScores(new Matrix(asked.map(({ features }) => features))) ?? [];
  const ranked = asked
    .map(({ fails }, at) => ({ fails, score: 1 - (others[at] ?? 0) }))
    .sort((a, b) => a.score - b.score);
  let [ranks, failing] = [0, 0];
  for (const [rank, { fails }] of ranked.entries())
    if (fails) {
      ranks += rank + 1;
      failing++;
    }
  return (ranks - (failing * (failing + 1)) / 2) / (failing * (ranked.length - failing));
}
