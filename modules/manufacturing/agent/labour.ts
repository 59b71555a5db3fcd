import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { LABOUR } from '../lifecycle/shop-floor.ts';
import type { CopyRows, LaborTimeEntriesRow, OperationsRow, Rows } from '../rows.ts';
import type { Context, ShopFloor } from './context.ts';
import type { Crews } from './crews.ts';

type Shift = Readonly<CopyRows['hr.employee_shifts']>;

export const held: Partial<Record<keyof Rows, string>> = { labor_time_entries: "approval_status = 'pending'" };

const SHIFT_ENDS = [6, 14, 22];
/** The same, from the first shift of a day to the third. */
const SHIFTS_BY_END = [14, 22, 6];
const IN_WORK = new Set(['setup', 'running', 'interrupted']);

/** What padded timesheets lead to, for the ground truth. */
const PADDING_CONSEQUENCES = [
  'manufacturing.labor_time_entries -> manufacturing.labor_time_entries.operation_id',
  'manufacturing.labor_time_entries -> manufacturing.labor_time_entries.work_order_id <- erp.production_costs.work_order_id',
];

/** A stretch for which somebody is booked, with the share of the person's time in percent. */
interface Stretch {
  from: Moment;
  to: Moment;
  share: number;
}

/**
 * Labour on operations: booked at the end of each shift and when an operation is completed, for qualified people of the shift; decided on by supervisors afterwards. Once they have
 * decided nothing more is booked in that shift, so what people were busy with before need not be kept.
 */
export class LabourRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly crews: Crews;
  private busy = new Map<Key, (Stretch & { entry: Key })[]>();
  /** Next time at which supervisors decide, and next end of a shift. */
  private decision: Moment = 0;
  private shiftEnd: Moment = 0;

  constructor(context: Context, floor: ShopFloor, crews: Crews) {
    this.context = context;
    this.floor = floor;
    this.crews = crews;
  }

  restore(now: Moment): void {
    this.busy = new Map();
    for (const row of this.context.tables.labor_time_entries.held()) this.occupy(row);
    this.decision = nextAt(LABOUR.approvalHours, now - 1);
    this.shiftEnd = nextAt(SHIFT_ENDS, now - 1);
  }

  due(): Moment {
    return Math.min(this.decision, this.shiftEnd);
  }

  step(now: Moment, _: Inbox<Rows>): void {
    const { operations, labor_time_entries } = this.context.tables;
    if (now >= this.shiftEnd) {
      for (const operation of operations.held())
        if (IN_WORK.has(operation.status) || this.floor.completed.includes(operation))
          this.book(operation, this.shiftEnd, now);
      this.shiftEnd = nextAt(SHIFT_ENDS, now);
    }
    for (const operation of this.floor.completed) this.book(operation, this.shiftEnd, now);
    if (now < this.decision) return;
    for (const row of [...labor_time_entries.held()]) this.decide(row, now);
    this.decision = nextAt(LABOUR.approvalHours, now);
  }

  /** Books the time of an operation in the shifts that end at `shiftEnd`. */
  private book(operation: OperationsRow, shiftEnd: Moment, now: Moment): void {
    const begun = operation.setup_started_at ?? operation.started_at;
    if (begun === null || operation.machine_id === null || operation.planned_crew_size === 0) return;
    if (!this.works(operation.machine_id, shiftEnd)) return;
    const order = must(this.context.tables.work_orders.get(operation.work_order_id), 'work order');
    const until = Math.min(operation.ended_at ?? now, shiftEnd);
    const shifts = this.crews
      .between(order.factory_id, begun, until)
      .filter((shift) => shift.planned_end_at === shiftEnd);
    const from = Math.max(begun, shifts[0]?.planned_start_at ?? begun);
    if (shifts.length === 0 || until - from < LABOUR.shortest * MINUTE_MS) return;
    for (const [shift, share] of this.crew(operation, shifts, { from, to: until }))
      this.enter(operation, shift, { from, to: until, share }, now);
  }

  /** Whether the line of a machine works in the shift that ends then; what is begun there otherwise stands still with nobody at it. */
  private works(machine: Key, shiftEnd: Moment): boolean {
    const { copies } = this.context;
    const { production_line_id } = must(copies['master.machines'].get(machine), 'machine');
    const { shifts_per_day } = must(copies['master.production_lines'].get(production_line_id), 'line');
    const hour = (shiftEnd - localMoment(localDay(shiftEnd), 0)) / HOUR_MS;
    return SHIFTS_BY_END.indexOf(hour) < shifts_per_day;
  }

  /** The people who tend an operation: the one planned for it first, then who is free, then who can take a second machine. */
  private crew(operation: OperationsRow, shifts: Shift[], { from, to }: Omit<Stretch, 'share'>): [Shift, number][] {
    const able = shifts.filter((shift) => this.isQualified(shift.employee_id, operation, from));
    const draw = this.context.draws.of('operations', operation.operation_id, 'crew');
    const ranked = able
      .map((shift) => ({ shift, load: this.load(shift.employee_id, from, to), rank: draw.uniform() }))
      .filter(({ load }) => load <= 100 - LABOUR.shared)
      .sort(
        (a, b) =>
          Number(b.shift.employee_id === operation.assigned_employee_id) -
            Number(a.shift.employee_id === operation.assigned_employee_id) ||
          a.load - b.load ||
          a.rank - b.rank,
      );
    return ranked
      .slice(0, operation.planned_crew_size)
      .map(({ shift, load }) => [shift, load === 0 ? 100 : LABOUR.shared]);
  }

  private isQualified(
    employee: Key,
    { required_skill_id, minimum_proficiency_level }: OperationsRow,
    at: Moment,
  ): boolean {
    if (required_skill_id === null || minimum_proficiency_level === null) return true;
    return this.crews.qualification(employee, required_skill_id, minimum_proficiency_level, localDay(at)) !== undefined;
  }

  /** Share of a person's time that is booked at most, at any moment of a stretch. */
  private load(employee: Key, from: Moment, to: Moment): number {
    let sum = 0;
    for (const one of this.busy.get(employee) ?? []) if (one.from < to && one.to > from) sum += one.share;
    return sum;
  }

  private enter(operation: OperationsRow, shift: Shift, stretch: Stretch, now: Moment): void {
    const { tables, numbers, draws, copies } = this.context;
    const key = tables.labor_time_entries.nextKey();
    const draw = draws.of('labor_time_entries', key, 'clock-off');
    const padded = this.padding(
      shift,
      stretch,
      now,
      draw.chance(LABOUR.padding.chance),
      draw.integer(...LABOUR.padding.minutes),
    );
    const to = stretch.to + padded;
    const breaks = breakMinutes(shift, stretch.from, to);
    const employee = must(copies['master.employees'].get(shift.employee_id), 'employee');
    const skill = operation.required_skill_id;
    const hours = (((to - stretch.from) / HOUR_MS - breaks / 60) * stretch.share) / 100;
    const row = tables.labor_time_entries.add({
      labor_time_entry_id: key,
      entry_number: numbers.next('LT', now),
      work_order_id: operation.work_order_id,
      operation_id: operation.operation_id,
      work_center_id: operation.work_center_id,
      machine_id: must(operation.machine_id, 'machine'),
      employee_id: shift.employee_id,
      employee_shift_id: shift.employee_shift_id,
      shift_schedule_id: shift.shift_schedule_id,
      employee_skill_id:
        skill === null
          ? null
          : (this.crews.qualification(
              shift.employee_id,
              skill,
              operation.minimum_proficiency_level ?? 'trainee',
              localDay(stretch.from),
            )?.employee_skill_id ?? null),
      labour_type: operation.is_rework ? 'rework' : operation.operation_type === 'inspection' ? 'inspection' : 'run',
      started_at: stretch.from,
      ended_at: to,
      break_minutes: Math.round(breaks * 100),
      allocation_pct: stretch.share * 10_000,
      labour_hours: Math.max(0, Math.round(hours * 10_000)),
      overtime_hours: 0,
      reported_good_quantity: operation.good_quantity,
      reported_scrap_quantity: operation.scrap_quantity,
      cost_center_code: must(copies['master.departments'].get(employee.department_id), 'department').cost_center_code,
      booking_source: draw.chance(0.93) ? 'terminal' : 'supervisor',
      approved_by_employee_id: null,
      approved_at: null,
      approval_status: 'pending',
      corrects_labor_time_entry_id: null,
      note: null,
      status: 'recorded',
      created_at: now,
      updated_at: now,
    });
    this.occupy(row);
    if (padded > 0)
      this.context.label({
        kind: 'timesheet_padding',
        cause: 'The person clocked off the operation later than the work ended.',
        start: stretch.to,
        end: to,
        rows: [{ table: 'labor_time_entries', key }],
        consequences: PADDING_CONSEQUENCES,
      });
  }

  /** Few people clock off late, and never beyond their shift or the present. */
  private padding(shift: Shift, stretch: Stretch, now: Moment, tempted: boolean, minutes: number): number {
    const pads = this.context.draws.of('employees', shift.employee_id, 'pads').chance(LABOUR.padding.people);
    if (!pads || !tempted) return 0;
    // Other work of the same person that has been booked ends the temptation.
    const others = (this.busy.get(shift.employee_id) ?? []).filter((one) => one.to > stretch.to);
    const free = Math.min(...others.map((one) => one.from), shift.planned_end_at, now) - stretch.to;
    return Math.max(0, Math.min(minutes * MINUTE_MS, free));
  }

  private decide(row: LaborTimeEntriesRow, now: Moment): void {
    const { tables, copies } = this.context;
    // While the shift runs, who is busy must still be known.
    const shift = must(copies['hr.employee_shifts'].get(row.employee_shift_id), 'shift');
    if (shift.planned_end_at > now) return;
    const machine = must(copies['master.machines'].get(row.machine_id), 'machine');
    const ofLine = copies['master.production_lines'].get(machine.production_line_id)?.supervisor_employee_id ?? null;
    const own = copies['master.employees'].get(row.employee_id)?.manager_employee_id ?? null;
    // Nobody decides on a booking of their own.
    const supervisor = ofLine !== null && ofLine !== row.employee_id ? ofLine : own;
    if (supervisor === null) return;
    tables.labor_time_entries.change(row, {
      approved_by_employee_id: supervisor,
      approved_at: now,
      approval_status: 'approved',
    });
    const order = must(tables.work_orders.get(row.work_order_id), 'open work order');
    tables.work_orders.change(order, { labour_hours: order.labour_hours + row.labour_hours });
    tables.labor_time_entries.release(row);
    const busy = (this.busy.get(row.employee_id) ?? []).filter((one) => one.entry !== row.labor_time_entry_id);
    this.busy.set(row.employee_id, busy);
  }

  private occupy(row: LaborTimeEntriesRow): void {
    const to = must(row.ended_at, 'clock-off');
    const stretch = { entry: row.labor_time_entry_id, from: row.started_at, to, share: row.allocation_pct / 10_000 };
    this.busy.set(row.employee_id, [...(this.busy.get(row.employee_id) ?? []), stretch]);
  }
}

/** Minutes of the break of a shift that fall into a stretch: it begins four hours after the shift. */
function breakMinutes(shift: Shift, from: Moment, to: Moment): number {
  const start = shift.planned_start_at + 4 * HOUR_MS;
  const end = start + (shift.break_minutes / 100) * MINUTE_MS;
  return Math.max(0, Math.min(end, to) - Math.max(start, from)) / MINUTE_MS;
}

/** The first moment after another one at which it is one of these local hours. */
function nextAt(hours: readonly number[], after: Moment): Moment {
  for (let day = localDay(after); ; day++)
    for (const hour of hours) {
      const moment = localMoment(day, hour);
      if (moment > after) return moment;
    }
}
