import { beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { type Simulated, wholeCompany } from '../../test/support/simulated.ts';
import { priorityOf } from './agent/risk.ts';
import { evaluate } from './agent/studies.ts';
import { brokenBy } from './agent/western-electric.ts';
import type { Rows } from './rows.ts';

let history: Simulated;
beforeAll(() => {
  history = wholeCompany();
}, 120_000);

const rows = <Table extends keyof Rows>(table: Table) => history.rows<Rows[Table]>(`quality.${table}`);

describe('reports', () => {
  it('are opened by failed inspections, held within a day and scrapped as production did', () => {
    const failed = rows('qms_integration_log').filter(
      ({ flow_id, message_type }) => flow_id === 'manufacturing-to-quality' && message_type === 'inspection_failed',
    );
    const reports = new Map(rows('ncr_headers').map((row) => [row.quality_inspection_id, row]));
    expect(failed.length).toBeGreaterThan(2);
    for (const { entity_id, rejected_quantity } of failed)
      expect(reports.get(entity_id)).toMatchObject({ nonconforming_quantity: rejected_quantity });
    const held = [...reports.values()].filter(({ held_at }) => held_at !== null);
    const late = held.filter((row) => must(row.held_at, 'hold') - row.created_at > 1.6 * DAY_MS);
    expect(late.length / held.length).toBeLessThan(0.1);
    for (const row of held)
      if (row.quality_inspection_id !== null && row.dispositioned_at !== null)
        expect(row.scrap_quantity).toBe(row.nonconforming_quantity);
  });

  it('take about a week', () => {
    const days = rows('ncr_headers')
      .flatMap(({ closed_at, detected_at, is_opening }) =>
        closed_at === null || is_opening ? [] : [(closed_at - detected_at) / DAY_MS],
      )
      .sort((a, b) => a - b);
    const median = must(days[Math.floor(days.length / 2)], 'closed report');
    expect(median).toBeGreaterThan(4);
    expect(median).toBeLessThan(12);
  });
});

describe('charts', () => {
  it('judge points by the rules of Western Electric', () => {
    const limits = { center: 0, sigma: 10, upper: 30, lower: -30 };
    const none = { rule1: false, rule2: false, rule3: false, rule4: false };
    expect(brokenBy(31, [], limits)).toEqual({ ...none, rule1: true });
    expect(brokenBy(30, [], limits)).toEqual(none);
    expect(brokenBy(21, [25, 0], limits)).toEqual({ ...none, rule2: true });
    expect(brokenBy(21, [-25, 0], limits)).toEqual(none);
    expect(brokenBy(-11, [-12, 5, -13, -11], limits)).toEqual({ ...none, rule3: true });
    expect(brokenBy(1, [1, 2, 3, 4, 5, 6, 7], limits)).toEqual({ ...none, rule4: true });
    expect(brokenBy(1, [0, 2, 3, 4, 5, 6, 7], limits)).toEqual(none);
    expect(brokenBy(1, [2, 3, 4, 5, 6, 7], limits)).toEqual(none);
  });

  it('flag few points, and somebody reacts within hours', () => {
    const points = rows('spc_data_points').filter(
      ({ evaluated_at, sensor_health_id }) => evaluated_at !== null && sensor_health_id === null,
    );
    const flagged = points.filter(({ violation_side }) => violation_side !== null);
    expect(points.length).toBeGreaterThan(1000);
    expect(flagged.length / points.length).toBeLessThan(0.05);
    const seen = flagged.filter(({ acknowledged_at }) => acknowledged_at !== null);
    expect(seen.length / flagged.length).toBeGreaterThan(0.95);
    for (const { acknowledged_at, evaluated_at } of seen)
      expect(must(acknowledged_at, 'seen') - must(evaluated_at, 'evaluated')).toBeLessThanOrEqual(4 * HOUR_MS);
  });
});

describe('gauges', () => {
  it('are calibrated in time, all but a few', () => {
    const done = rows('calibration_records').filter(
      ({ status, is_opening, calibration_type }) =>
        status === 'completed' && !is_opening && calibration_type === 'periodic',
    );
    const overdue = rows('calibration_alerts').filter(({ alert_type }) => alert_type === 'overdue');
    expect(done.length).toBeGreaterThan(30);
    expect(overdue.length / done.length).toBeLessThan(0.1);
  });

  it('are studied by averages and ranges', () => {
    const same = Array.from({ length: 3 }, () => Array.from({ length: 10 }, (_, part) => [part, part, part]));
    expect(evaluate(same)).toMatchObject({ repeatability: 0, reproducibility: 0, grr: 0, parts: 9 * 0.3146 });
  });
});

it('action priority follows the table of AIAG and VDA', () => {
  expect(priorityOf(10, 4, 2)).toBe('high');
  expect(priorityOf(9, 3, 6)).toBe('medium');
  expect(priorityOf(8, 8, 1)).toBe('high');
  expect(priorityOf(7, 3, 5)).toBe('medium');
  expect(priorityOf(5, 6, 2)).toBe('medium');
  expect(priorityOf(3, 9, 9)).toBe('medium');
  expect(priorityOf(10, 1, 10)).toBe('low');
});

it('figures are there for each site and day', () => {
  const days = new Set(rows('quality_kpis').map(({ kpi_date }) => kpi_date));
  expect(days.size).toBeGreaterThanOrEqual(40);
  expect(Math.max(...days)).toBeLessThanOrEqual(localDay(Date.UTC(2026, 5, 15)));
});
