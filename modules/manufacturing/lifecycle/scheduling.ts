import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

export const SCHEDULE_STATES = {
  production_schedules: {
    begins: ['active'],
    follows: { active: ['superseded', 'executed', 'cancelled'], superseded: [], executed: [], cancelled: [] },
  },
} as const satisfies Record<string, StateMachine>;

/** Figures of scheduling and dispatching. Without a source they are assumptions. */
export const SCHEDULING = {
  /** A machine gets its next operation so many minutes before it becomes free; later decisions know more. */
  aheadMinutes: 30,
  /** An operation that could begin so many minutes before its placing is placed again; below that the machine waits for its time, as the shop floor keeps to the plan of the day. */
  earlyMinutes: 60,
  /** One that begins so many minutes after its placing is placed again; below that it is merely late. */
  lateMinutes: 2880,
  /** A placing that stays on its machine and moves by less than so many minutes is adjusted; another one supersedes it when it moves further. */
  adjustMinutes: 480,
  /** Time left over working time left below which an order is in danger and leaves the sequence of the schedule. */
  criticalRatio: 2,
  /** Share of the set-up that is left when the machine has the same item on it. */
  familySetup: 0.6,
};

/** Hours in a week, and the hours of them that one shift a day works. */
export const WEEK_HOURS = 168;
export const SHIFT_WEEK_HOURS = 45;
