import { defineLifecycle, type Shares } from '../../machinery/base/lifecycle.ts';
import { CREWS, SKILLS } from './lifecycle/skills.ts';
import type { EmployeeShiftsRow } from './rows.ts';

/** What human resources keep for the shop floor. The rest of the tables comes with their behaviour. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('hr', {
  states: {
    skills_catalog: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    shift_schedules: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    employee_skills: {
      begins: ['active'],
      follows: { active: ['expired', 'withdrawn', 'superseded'], expired: [], withdrawn: [], superseded: [] },
    },
    employee_shifts: {
      begins: ['planned'],
      follows: { planned: ['worked', 'absent', 'cancelled'], worked: [], absent: [], cancelled: [] },
    },
  },
  held: { skills_catalog: 'always', shift_schedules: 'always' },
  ratesPerYear: {},
  shares: {
    absence: [
      ['sick', 0.62],
      ['leave', 0.38],
    ] as const satisfies Shares<EmployeeShiftsRow['cancellation_reason_code']>,
  },
  skills: SKILLS,
  crews: CREWS,
  /** Rosters are published so many days ahead, at this time. */
  roster: { daysAhead: 14, time: '02:00' },
  /** Share of shifts that nobody comes to. */
  absence: 0.035,
  /** Times at which shifts begin and end. */
  shiftTimes: ['06:00', '14:00', '22:00'],
  breakMinutes: 30,
});
