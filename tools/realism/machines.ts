import type { Section } from './section.ts';

const per10000 = (mode: string) =>
  `10000.0 * count(distinct f.production_run_id) filter (where f.failure_mode = '${mode}') / nullif(count(distinct r.production_run_id), 0)`;

/** Share of runs that fail under a condition over that of the others, of machines whose process is recorded. */
const odds = (condition: string) =>
  `(select avg(fails) filter (where ${condition}) / nullif(avg(fails) filter (where not ${condition}), 0) from (
    select c.*, exists (select from operations.machine_faults x where x.production_run_id = c.production_run_id and x.failure_mode is not null)::int as fails
    from operations.production_runs c where c.status = 'completed' and c.torque_nm is not null) as recorded)`;

export const machines: Section[] = [
  {
    title: 'Machine failures',
    module: 'operations',
    note: 'AI4I 2020: 10,000 runs of one operation on one machine. A run counts once for a mode.',
    sql: `select 100.0 * count(distinct f.production_run_id) / nullif(count(distinct r.production_run_id), 0) as failed_pct,
        ${per10000('tool_wear')} as tool_wear, ${per10000('heat_dissipation')} as heat_dissipation, ${per10000('power')} as power,
        ${per10000('overstrain')} as overstrain, ${per10000('random')} as random,
        (select corr(torque_nm, rotational_speed_rpm) from operations.production_runs where status = 'completed') as correlation,
        ${odds('tool_wear_start_minutes > 150')} as worn, ${odds('torque_nm > 52')} as heavy
      from operations.production_runs r
      left join operations.machine_faults f on f.production_run_id = r.production_run_id and f.failure_mode is not null
      where r.status = 'completed'`,
    lines: [
      { what: 'runs that fail', column: 'failed_pct', yardstick: 3.39, within: 0.68, digits: 2, unit: ' %' },
      { what: 'tool wear, per 10,000 runs', column: 'tool_wear', yardstick: 46, within: 14, digits: 0 },
      { what: 'heat dissipation, per 10,000 runs', column: 'heat_dissipation', yardstick: 115, within: 35, digits: 0 },
      { what: 'power, per 10,000 runs', column: 'power', yardstick: 95, within: 29, digits: 0 },
      { what: 'overstrain, per 10,000 runs', column: 'overstrain', yardstick: 98, within: 29, digits: 0 },
      { what: 'random, per 10,000 runs', column: 'random', yardstick: 19, within: 10, digits: 0 },
      { what: 'correlation of torque and speed', column: 'correlation', yardstick: -0.875, within: 0.05, digits: 3 },
      {
        what: 'failures with a tool of more than 150 minutes, over others',
        column: 'worn',
        yardstick: 2.7,
        within: 1.2,
        digits: 1,
      },
      { what: 'failures at more than 52 Nm, over others', column: 'heavy', yardstick: 10.2, within: 4, digits: 1 },
    ],
  },
  {
    title: 'Energy',
    module: 'operations',
    note: 'UCI steel industry: quarter-hours of a year. The plant differs in size, so its rhythm is compared: weekday against Sunday, and how alike hours a day and a week apart are. Holidays count as what they are. Machines here run in three shifts, so a day has no night to be told by; the steel works rest at night, which is what makes its days alike.',
    sql: `with spans as (
        select "timestamp" as begins, coalesce(ended_at, (select max("timestamp") from operations.scada_machine_data)) as ends, power_kw from operations.scada_machine_data),
      hours as (
        select h as hour, sum(power_kw * extract(epoch from least(ends, h + interval '1 hour') - greatest(begins, h)) / 3600) as kwh
        from spans, generate_series(date_trunc('hour', begins), ends, interval '1 hour') h
        where least(ends, h + interval '1 hour') > greatest(begins, h) group by h),
      local as (select hour, kwh, extract(isodow from hour + interval '5.5 hours') as weekday from hours)
      select avg(kwh) filter (where weekday <= 5) / nullif(avg(kwh) filter (where weekday = 7), 0) as ratio,
        (select corr(a.kwh, b.kwh) from local a join local b on b.hour = a.hour + interval '1 day') as day,
        (select corr(a.kwh, b.kwh) from local a join local b on b.hour = a.hour + interval '7 days') as week
      from local`,
    lines: [
      { what: 'weekday over Sunday (33.6 over 7.6 kWh)', column: 'ratio', yardstick: 4.42, within: 2.2, digits: 2 },
      { what: 'autocorrelation at a day', column: 'day', yardstick: 0.61, within: 0.15, digits: 2 },
      { what: 'autocorrelation at a week', column: 'week', yardstick: 0.68, within: 0.2, digits: 2 },
    ],
  },
  {
    title: 'Temperature signals',
    module: 'operations',
    note: 'Numenta Anomaly Benchmark: a machine temperature every five minutes. Units and level are those of another machine; compared is how a reading follows the one before.',
    sql: `with readings as (
        select s.sensor_health_id, d.value::float8 as value, lag(d.value::float8) over w as before,
          d."timestamp" - lag(d."timestamp") over w as gap
        from operations.sensor_data d join operations.sensor_health s using (sensor_health_id)
        where s.sensor_type like '%temperature%' and d.quality_code = 'good' and s.protocol <> 'import'
        window w as (partition by d.sensor_health_id order by d."timestamp")),
      each_sensor as (select sensor_health_id, corr(value, before) as r from readings where gap <= interval '10 minutes' group by 1 having count(*) > 200)
      select avg(r) as autocorrelation from each_sensor`,
    lines: [{ what: 'lag-1 autocorrelation', column: 'autocorrelation', yardstick: 0.997, within: 0.02, digits: 3 }],
  },
];
