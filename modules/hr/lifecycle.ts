import { defineLifecycle, type Shares } from '../../machinery/base/lifecycle.ts';
import { CREWS } from './lifecycle/crews.ts';
import { SKILLS } from './lifecycle/skills.ts';
import { states } from './lifecycle/states.ts';
import type { AttendanceRecordsRow, LeaveRequestsRow } from './rows.ts';

/** How people work here. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('hr', {
  states,
  held: {
    skills_catalog: 'always',
    shift_schedules: 'always',
    job_roles: 'always',
    positions: 'always',
    leave_types: 'always',
    training_courses: 'always',
    training_requirements: 'always',
    ppe_requirements: 'always',
    onboarding_checklists: 'always',
    onboarding_checklist_items: 'always',
    // Few, and a case that is closed still counts in the rates of its month.
    safety_incidents: 'always',
    // Who has failed may try again, and the attempts are counted.
    training_enrollments: {
      any: [
        { column: 'status', in: ['waitlisted', 'enrolled'] },
        { column: 'result', in: ['failed'] },
      ],
    },
    training_schedules: {
      any: [
        { column: 'status', in: ['planned', 'open', 'in_progress'] },
        {
          referredBy: 'training_enrollments',
          by: 'training_schedule_id',
          that: { column: 'result', in: ['failed'] },
        },
      ],
    },
    employee_employment_history: { column: 'valid_to', isNull: true },
    // A day is settled by the pay of its month.
    attendance_records: {
      any: [
        { column: 'status', in: ['open'] },
        { column: 'payroll_record_id', isNull: true },
      ],
    },
  },
  ratesPerYear: {
    /** Injuries that need more than first aid, of one person: 2.5 for 100 people (BLS, private industry 2022: 2.7). */
    recordables: 0.025,
    firstAids: 0.07,
    nearMisses: 0.22,
  },
  shares: {
    /** Why somebody stays away unexpectedly. */
    unplanned: [
      ['illness', 0.66],
      ['family', 0.12],
      ['personal', 0.22],
    ] as const satisfies Shares<LeaveRequestsRow['reason_code']>,
    planned: [
      ['vacation', 0.44],
      ['family', 0.31],
      ['religious', 0.13],
      ['personal', 0.1],
      ['exam', 0.02],
    ] as const satisfies Shares<LeaveRequestsRow['reason_code']>,
    leaveLength: [
      [1, 0.25],
      [2, 0.27],
      [3, 0.22],
      [4, 0.08],
      [5, 0.1],
      [6, 0.05],
      [9, 0.03],
    ] as const satisfies Shares<number>,
    lateness: [
      ['traffic', 0.48],
      ['transport_failure', 0.18],
      ['personal', 0.2],
      ['medical', 0.06],
      ['unknown', 0.08],
    ] as const satisfies Shares<AttendanceRecordsRow['late_reason_code']>,
  },
  skills: SKILLS,
  crews: CREWS,
  /** Rosters are published so many days ahead, at this time. */
  roster: { daysAhead: 14, time: '02:00', minimumOfCrew: 2, restHours: 10 },
  /** Times at which shifts begin. */
  shiftTimes: ['06:00', '09:00', '14:00', '22:00'],
  /** Times at which terminals are read: after shifts, and after the overtime that may follow them. */
  closeTimes: ['00:30', '06:30', '08:30', '14:30', '16:30', '18:00', '20:00', '22:30'],
  breakMinutes: 30,
  attendance: {
    /** Share of shifts that somebody does not come to unexpectedly, before weekday, festival and person. */
    unplanned: 0.0175,
    monday: 1.4,
    afterFestival: 2,
    /** A tenth of the people makes half of it. */
    often: { share: 0.1, factor: 5 },
    seldom: 0.556,
    unexcused: 0.12,
    early: { mean: -8, deviation: 6 },
    late: 0.04,
    leavesEarly: 0.015,
    forgotten: 0.008,
  },
  leave: {
    /** Requests of one person on a working day, before the season. */
    rate: 0.0285,
    refused: 0.048,
    withdrawn: 0.03,
    /** Share of those who bring the proof that is asked for. */
    bringsProof: 0.93,
    leadDays: [3, 21],
  },
  overtime: {
    asked: 0.7,
    consents: 0.86,
    /** Hours of a month after which nobody is asked any more; 125 hours a quarter are the limit of Maharashtra and Gujarat (2021 rules under the Code, not checked for Tamil Nadu). */
    monthlyHours: 38,
    quarterlyHours: 125,
  },
});
