import { describe, expect, it } from 'vitest';
import { localDay } from '../machinery/base/company-time.ts';
import { HOUR_MS } from '../machinery/base/utc.ts';
import { shiftsOfDay } from './calendar.ts';
import { type Level, Positions, Qualifications, Roster } from './people.ts';

/** Monday, 8 June 2026, in India. */
const DAY = localDay(Date.parse('2026-06-08T12:00:00+05:30'));
const [first, , third] = shiftsOfDay(DAY, 3);

const shift = (key: number, number: 1 | 2 | 3, status = 'planned', factory = 1) => ({
  employee_shift_id: key,
  employee_id: key,
  factory_id: factory,
  shift_date: DAY,
  planned_start_at: shiftsOfDay(DAY, 3)[number - 1]?.start ?? 0,
  planned_end_at: shiftsOfDay(DAY, 3)[number - 1]?.end ?? 0,
  status,
});
const keys = (shifts: { employee_shift_id: number }[]) => shifts.map((one) => one.employee_shift_id);

describe('the roster', () => {
  it('has those who are in a shift at a moment, also after midnight, and nobody who is absent', () => {
    const roster = new Roster([shift(1, 1), shift(2, 1, 'absent'), shift(3, 3), shift(4, 3, 'planned', 2)]);
    expect(keys(roster.at(1, (first?.start ?? 0) + HOUR_MS))).toEqual([1]);
    expect(keys(roster.at(1, (third?.end ?? 0) - 1))).toEqual([3]);
    expect(keys(roster.at(1, third?.end ?? 0))).toEqual([]);
    expect(keys(roster.between(1, first?.start ?? 0, third?.end ?? 0))).toEqual([1, 3]);
    roster.take(shift(1, 1, 'cancelled'));
    roster.take(shift(2, 1, 'worked'));
    expect(keys(roster.at(1, first?.start ?? 0))).toEqual([2]);
  });

  it('forgets days that are over', () => {
    const roster = new Roster([shift(1, 1), shift(2, 2)]);
    expect(roster.forgetBefore(DAY)).toEqual([]);
    expect(roster.forgetBefore(DAY + 1)).toEqual([1, 2]);
    expect(roster.at(1, first?.start ?? 0)).toEqual([]);
  });
});

describe('qualifications', () => {
  const skill = (key: number, proficiency_level: Level, valid_to: number | null = null, status = 'active') => ({
    employee_skill_id: key,
    employee_id: 1,
    skill_id: 7,
    proficiency_level,
    valid_from: DAY,
    valid_to,
    status,
  });

  it('hold at their level and below, while they are valid', () => {
    const held = new Qualifications([skill(1, 'proficient', DAY + 9)]);
    expect(held.of(1, 7, 'basic', DAY)?.employee_skill_id).toBe(1);
    expect(held.of(1, 7, 'proficient', DAY + 9)?.employee_skill_id).toBe(1);
    for (const [employee, code, level, day] of [
      [1, 7, 'expert', DAY],
      [1, 7, 'basic', DAY - 1],
      [1, 7, 'basic', DAY + 10],
      [1, 8, 'basic', DAY],
      [2, 7, 'basic', DAY],
    ] as const)
      expect(held.of(employee, code, level, day)).toBeUndefined();
  });

  it('give way to later ones of the same skill, whatever the order in which they come', () => {
    const held = new Qualifications([skill(2, 'expert'), skill(1, 'basic')]);
    expect(held.of(1, 7, 'expert', DAY)?.employee_skill_id).toBe(2);
    held.take(skill(2, 'expert', null, 'withdrawn'));
    expect(held.of(1, 7, 'basic', DAY)).toBeUndefined();
  });
});

describe('positions', () => {
  const person = (employee_id: number, job_title: string, factory_id: number | null, status = 'active') => ({
    employee_id,
    job_title,
    factory_id,
    status,
  });
  const positions = new Positions([
    person(3, 'Buyer', 2),
    person(1, 'Buyer', 1),
    person(2, 'Buyer', 1, 'terminated'),
    person(4, 'Purchasing Manager', null),
    person(5, 'Storekeeper', 1, 'terminated'),
  ]);
  const holding = (titles: string[], site?: number) => positions.holding(titles, site).map((one) => one.employee_id);

  it('are held by active people, at a site where it has some, and by deputies while they are vacant', () => {
    expect(holding(['Buyer'])).toEqual([1, 3]);
    expect(holding(['Buyer'], 2)).toEqual([3]);
    expect(holding(['Buyer'], 9)).toEqual([1, 3]);
    expect(holding(['Storekeeper', 'Purchasing Manager'], 1)).toEqual([4]);
    expect(holding(['Storekeeper'])).toEqual([]);
    expect(positions.one(['Buyer'], 5)?.employee_id).toBe(3);
    expect(positions.one(['Storekeeper'], 5)).toBeUndefined();
  });
});
