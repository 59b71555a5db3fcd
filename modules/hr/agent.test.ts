import { describe, expect, it } from 'vitest';
import { parseScaled } from '../../machinery/base/decimal.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { Simulated } from '../../test/support/simulated.ts';
import { behaviour as master } from '../master/agent.ts';
import type { ToldPayroll } from './agent/told-payroll.ts';
import { behaviour } from './agent.ts';
import { yearlyTax } from './lifecycle/pay.ts';
import { SKILLS } from './lifecycle/skills.ts';
import type { Rows } from './rows.ts';

const behaviours = [master, behaviour];

/** The general shift is half an hour longer than the others. */
const isGeneral = (row: Rows['employee_shifts']) => row.planned_end_at - row.planned_start_at > 8 * HOUR_MS;

describe('rosters', () => {
  const history = new Simulated(behaviours, { days: 40, scale: 1 });
  const shifts = [
    ...new Map(
      history.rows<Rows['employee_shifts']>('hr.employee_shifts').map((row) => [row.employee_shift_id, row]),
    ).values(),
  ];
  const skills = history.rows<Rows['employee_skills']>('hr.employee_skills');

  it('reach two weeks ahead, and what is over was attended to', () => {
    const end = history.simulation.moment;
    expect(Math.max(...shifts.map((row) => row.shift_date))).toBeGreaterThanOrEqual(end / DAY_MS + 12);
    expect(shifts.filter((row) => row.planned_end_at < end && row.status === 'planned')).toEqual([]);
  });

  it('leave out a few who do not come', () => {
    const over = shifts.filter((row) => row.status === 'worked' || row.status === 'absent');
    const share = over.filter((row) => row.status === 'absent').length / over.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.04);
  });

  it.each(['lathe', 'machining_centre', 'grinder', 'furnace', 'press', 'assembly_station', 'test_station'])(
    'have somebody for every %s on nearly every shift that is worked',
    (machineType) => {
      const skill = SKILLS.findIndex((one) => one.machineType === machineType) + 1;
      const able = new Set(skills.filter((row) => row.skill_id === skill).map((row) => row.employee_id));
      const assembly = ['assembly_station', 'test_station'].includes(machineType);
      const worked = Map.groupBy(
        shifts.filter((row) => row.status !== 'absent' && row.status !== 'cancelled' && !isGeneral(row)),
        (row) => `${row.factory_id} ${row.planned_start_at}`,
      );
      const covered = [...worked.values()].filter((crew) => crew.some((row) => able.has(row.employee_id)));
      // Assembly works two of three shifts.
      expect(covered.length / worked.size).toBeGreaterThan(assembly ? 0.6 : 0.93);
    },
  );
});

describe('pay', () => {
  const history = new Simulated(behaviours, { days: 40, scale: 0.3 });
  const payslips = history.rows<Rows['payroll_records']>('hr.payroll_records');
  const regular = payslips.filter(({ payroll_type, status }) => payroll_type === 'regular' && status === 'paid');

  it('is paid for a month before history and for one in it', () => {
    expect(new Set(regular.map((row) => row.period_end_date)).size).toBeGreaterThanOrEqual(2);
  });

  it('keeps to the ceiling of the provident fund', () => {
    expect(Math.max(...regular.map((row) => row.provident_fund_amount))).toBe(1800_00);
  });

  it('is told to finance in sums that are what was approved', () => {
    const told = history
      .rows<Rows['hcm_integration_log']>('hr.hcm_integration_log')
      .filter(({ message_type }) => message_type === 'payroll_record')
      .map(({ payload }) => payload as unknown as ToldPayroll);
    const approved = payslips.filter((row) => (row.approved_at ?? 0) >= history.simulation.moment - 40 * DAY_MS);
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
    expect(told.length).toBeGreaterThan(5);
    expect(sum(told.map((one) => parseScaled(one.employer_cost_amount, 2)))).toBe(
      sum(approved.map((row) => row.employer_cost_amount)),
    );
    for (const { lines } of told)
      expect(sum(lines.map((line) => parseScaled(line.debit_amount, 2) - parseScaled(line.credit_amount, 2)))).toBe(0);
  });
});

describe('income tax', () => {
  it.each([
    [1_275_000, 0],
    [1_675_000, 124_800],
    [3_075_000, 499_200],
  ])('of a gross pay of %d a year is %d', (gross, tax) => {
    expect(yearlyTax(gross)).toBe(tax);
  });
});
