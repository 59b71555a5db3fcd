import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { nextWithin } from '../../company/calendar.ts';
import { behaviours, lanes } from '../../modules/index.ts';
import { LaneSignals } from './lane-signals.ts';
import { Horizon } from './lanes.ts';

const catalog = loadCatalog();
const at = (text: string) => Date.parse(`2026-06-15T${text}Z`);

describe('lanes', () => {
  test('every simulated module is in one lane', () => {
    const modules = lanes.flatMap((lane) => lane.modules);
    expect([...modules].sort()).toEqual(behaviours.map((one) => one.module).sort());
  });

  test('a lane speaks in windows of Indian time, the next day again', () => {
    const speaks = (from: number) => nextWithin(from, [1, 1.25], [7, 7]);
    // 07:00 in India is 01:30 UTC, 01:00 is 19:30 UTC.
    expect(speaks(at('01:30:00'))).toBe(at('01:30:00'));
    expect(speaks(at('01:30:01'))).toBe(at('19:30:00'));
    expect(speaks(at('19:40:00'))).toBe(at('19:40:00'));
    expect(speaks(at('19:46:00'))).toBe(at('01:30:00') + 86_400_000);
  });

  test('what a lane may still bring another follows from the modes of the flows between them', () => {
    const erp = { modules: ['master', 'erp'], speaks: (from: number) => nextWithin(from, [7, 7]) };
    const floor = { modules: ['manufacturing', 'operations'] };
    // In real time a minute after ERP speaks; otherwise nothing.
    expect(new Horizon(catalog, erp, floor).after(at('00:10:00'))).toBe(at('01:31:00'));
    // By the hour, five minutes past.
    expect(new Horizon(catalog, floor, erp).after(at('00:10:00'))).toBe(at('01:05:00'));
    // Manufacturing and operations tell each other everything within a minute.
    const [one, other] = [{ modules: ['manufacturing'] }, { modules: ['operations'] }];
    expect(new Horizon(catalog, one, other).after(at('00:10:00'))).toBe(at('00:11:00'));
    // Master has no flow from anybody.
    expect(new Horizon(catalog, floor, { modules: ['master'] }).after(at('00:10:00'))).toBe(Number.POSITIVE_INFINITY);
  });

  test('a horizon rings the bell of the lane that it is for', () => {
    const signals = new LaneSignals(2);
    const same = new LaneSignals(2, signals.memory);
    const rung = same.rung(1);
    signals.publish(0, 1, at('00:10:00'));
    expect(same.rung(1)).not.toBe(rung);
    expect(same.horizon(0, 1)).toBe(at('00:10:00'));
    expect(same.horizon(1, 0)).toBe(0);
    // The bell has rung since: nobody sleeps.
    same.sleep(1, rung);
    signals.publish(0, 1, Number.POSITIVE_INFINITY);
    expect(same.horizon(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
