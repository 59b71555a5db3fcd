import { localDay, nextLocal } from '../../machinery/base/company-time.ts';
import type { Moment } from '../../machinery/base/row-types.ts';
import type { Agent, Inbox, ModuleBehaviour } from '../../machinery/kernel/contract.ts';
import { type Context, crewOf, type Employee } from './agent/context.ts';
import { cancelShifts, horizon, keepAttendance, Rosters } from './agent/rosters.ts';
import { grantSkills, withdrawSkills } from './agent/skills.ts';
import { openStanding } from './agent/standing.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { CopyRows, Rows } from './rows.ts';

/** Skills and rosters of the people who work in shifts. */
class HrAgent implements Agent<Rows> {
  private readonly context: Context;
  private readonly rosters: Rosters;
  private roster: Moment = 0;
  private shift: Moment = 0;

  constructor(context: Context) {
    this.context = context;
    this.rosters = new Rosters(context);
  }

  open(now: Moment): void {
    openStanding(this.context, now);
    this.rosters.restore();
    const employees = [...this.context.copies['master.employees'].all()].sort((a, b) => a.employee_id - b.employee_id);
    for (const employee of employees)
      if (employee.status !== 'terminated')
        grantSkills(this.context, employee, this.rosters.rankOf(employee), now, true);
    // Shifts of yesterday that are still under way are on the roster too.
    for (let day = localDay(now) - 1; day <= horizon(now); day++) this.rosters.publish(day, now);
  }

  restore(now: Moment): void {
    this.rosters.restore();
    this.roster = nextLocal(now, lifecycle.roster.hour);
    this.shift = nextShift(now);
  }

  due(): Moment {
    return Math.min(this.roster, this.shift);
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    for (const { table, key } of copied) {
      const employee = table === 'master.employees' ? this.context.copies[table].get(key) : undefined;
      if (employee) this.personChanged(employee, now);
    }
    if (now >= this.shift) {
      keepAttendance(this.context, now);
      this.shift = nextShift(now + 1);
    }
    if (now >= this.roster) {
      this.rosters.publish(horizon(now), now);
      this.roster = nextLocal(now + 1, lifecycle.roster.hour);
    }
  }

  /** Hires get skills and a place on the rosters that are out; leavers lose both. */
  private personChanged(employee: Employee, now: Moment): void {
    if (!crewOf(employee)) return;
    const { employee_skills, employee_shifts } = this.context.tables;
    const key = employee.employee_id;
    const isKnown = [...employee_skills.held(), ...employee_shifts.held()].some((row) => row.employee_id === key);
    if (employee.status === 'terminated') {
      const lastDay = employee.termination_date ?? localDay(now);
      withdrawSkills(this.context, employee, lastDay);
      cancelShifts(this.context, employee, lastDay);
    } else if (!isKnown && employee.status === 'active') {
      grantSkills(this.context, employee, this.rosters.rankOf(employee), now, false);
      for (let day = localDay(now) + 1; day <= horizon(now); day++) this.rosters.assign(employee, day, now);
    }
  }
}

function nextShift(from: Moment): Moment {
  return Math.min(...lifecycle.shiftHours.map((hour) => nextLocal(from, hour)));
}

const held: Partial<Record<keyof Rows, string>> = {
  skills_catalog: 'true',
  shift_schedules: 'true',
  employee_skills: "status = 'active'",
  employee_shifts: "status = 'planned'",
};

export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'hr',
  held,
  createAgent: (context) => new HrAgent(context),
  links,
};
