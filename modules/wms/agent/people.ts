import { Positions } from '../../../company/people.ts';
import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { derived, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CopyRows, Types, WarehouseWorkersRow } from '../rows.ts';
import { type Context, warehouseOf } from './context.ts';

type Warehouse = Readonly<CopyRows['master.warehouses']>;
type Shift = Readonly<CopyRows['hr.employee_shifts']>;
type Worker = WarehouseWorkersRow;
type Role = Worker['task_role'];

const { titles, settleMinutes, standardPace } = lifecycle.people;
const DEPUTIES = ['Storekeeper', 'Stores Supervisor', 'Stores Manager', 'Logistics Manager', 'Managing Director'];

const MANAGERS = ['Plant Manager', 'Managing Director'];

/** Who works where, by the roster of human resources: planned with it, at work from the begin of the shift, with what it brought at its end. */
export const people: Process<Types> = {
  name: 'people',
  opens(context) {
    for (const shift of [...context.copies['hr.employee_shifts'].all()]) follow(context, shift);
  },
  copied: { 'hr.employee_shifts': follow },
  agenda: [{ of: 'warehouse_workers', next: nextOf, act }],
};

const positions = derived<Types, Positions<Readonly<CopyRows['master.employees']>>>({
  from: ['master.employees'],
  build: ({ copies }) => new Positions(copies['master.employees'].all()),
});

function follow(context: Context, shift: Shift): void {
  const { tables, copies } = context;
  const known = tables.warehouse_workers
    .by('employee_id', shift.employee_id)
    .find((row) => row.planned_start_at === shift.planned_start_at);
  copies['hr.employee_shifts'].forget(shift.employee_shift_id);
  if (known) {
    const isOff = shift.status === 'absent' || shift.status === 'cancelled';
    if (isOff && known.status === 'planned')
      tables.warehouse_workers.change(known, { status: shift.status as 'absent' });
    return;
  }
  const employee = copies['master.employees'].get(shift.employee_id);
  if (!employee || shift.status !== 'planned' || !(employee.job_title in titles)) return;
  plan(context, shift, titles[employee.job_title as keyof typeof titles]);
}

function plan(context: Context, shift: Shift, group: (typeof titles)[keyof typeof titles]): void {
  const { tables, copies, draws, numbers, now } = context;
  const draw = draws.of('employee_shifts', shift.employee_shift_id, 'assignment');
  const sites = [...copies['master.warehouses'].all()].filter((row) => siteOf(context, row) === shift.factory_id);
  const warehouse = draw.pick(sites);
  tables.warehouse_workers.add({
    assignment_number: numbers.next('WA', now),
    employee_id: shift.employee_id,
    warehouse_id: warehouse.warehouse_id,
    department_id: shift.department_id,
    work_date: shift.shift_date,
    shift_code: copies['hr.shift_schedules'].must(shift.shift_schedule_id).shift_code,
    ...workOf(
      context,
      warehouse.warehouse_id,
      group === 'supervision' ? 'supervision' : draw.weighted<Role>(lifecycle.shares[group]),
    ),
    holds_truck_licence: group === 'drivers',
    planned_start_at: shift.planned_start_at,
    planned_end_at: shift.planned_end_at,
    status: 'planned',
  });
}

/** Use of the zone to which people of a role keep; the others go everywhere. */
const KEPT_TO: Partial<Record<Role, Readonly<CopyRows['master.warehouse_zones']>['zone_type']>> = {
  receiving: 'receiving',
  putaway: 'bulk',
  picking: 'pick',
  packing: 'staging',
  loading: 'staging',
};

function workOf({ copies }: Context, warehouse: Key, role: Role): Pick<Worker, 'task_role' | 'warehouse_zone_id'> {
  let zone: Key | null = null;
  for (const one of copies['master.warehouse_zones'].all())
    if (one.warehouse_id === warehouse && one.zone_type === KEPT_TO[role]) zone ??= one.warehouse_zone_id;
  return { task_role: role, warehouse_zone_id: zone };
}

function nextOf(row: Worker): Moment {
  if (row.status === 'planned') return row.planned_start_at + settleMinutes * MINUTE_MS;
  return row.status === 'active' ? row.planned_end_at : NEVER;
}

function act(row: Worker, context: Context): void {
  if (row.status === 'planned') begin(context, row);
  else end(context, row);
}

/** Who may drive takes a truck that is free. */
function begin(context: Context, row: Worker): void {
  const { tables } = context;
  const truck = row.holds_truck_licence
    ? tables.warehouse_equipment
        .by('warehouse_id', row.warehouse_id)
        .find((one) => one.requires_licence && one.status === 'available')
    : undefined;
  if (truck) tables.warehouse_equipment.change(truck, { status: 'in_use', assigned_employee_id: row.employee_id });
  tables.warehouse_workers.change(row, {
    status: 'active',
    started_at: row.planned_start_at,
    warehouse_equipment_id: truck?.warehouse_equipment_id ?? null,
  });
}

function end(context: Context, row: Worker): void {
  const { tables, draws } = context;
  const minutes = Math.round((row.planned_end_at - row.planned_start_at) / 600);
  const breaks = 3000;
  const draw = draws.of('warehouse_workers', row.warehouse_worker_id, 'day');
  // What no task tells, such as sorting and cleaning, is direct work up to the share that a shift usually has.
  const direct = Math.min(
    minutes - breaks,
    Math.max(row.direct_minutes, Math.round((minutes - breaks) * draw.between(0.75, 0.88))),
  );
  if (row.warehouse_equipment_id !== null) {
    const truck = tables.warehouse_equipment.must(row.warehouse_equipment_id);
    tables.warehouse_equipment.change(truck, {
      status: 'available',
      assigned_employee_id: null,
      operating_hours: truck.operating_hours + Math.round((direct / 6000) * 0.6 * 10_000),
      battery_pct: truck.battery_pct === null ? null : draw.integer(40, 100) * 10_000,
    });
  }
  tables.warehouse_workers.change(row, {
    status: 'completed',
    ended_at: row.planned_end_at,
    break_minutes: breaks,
    direct_minutes: direct,
    indirect_minutes: minutes - breaks - direct,
    standard_minutes: Math.round(direct * standardPace),
  });
}

/** Whoever moves goods does not count them: what a role may not be done by, and who is called when nobody is on shift. */
const COUNTERS: readonly Role[] = ['counting', 'supervision'];
const MOVERS: readonly Role[] = ['putaway', 'replenishment', 'loading'];

function mayDo(role: Role, own: Role): boolean {
  if (role === 'counting') return COUNTERS.includes(own);
  return !MOVERS.includes(role) || !COUNTERS.includes(own);
}

function deputiesFor(role: Role): readonly string[] {
  if (role === 'counting') return ['Stores Manager', ...DEPUTIES];
  return MOVERS.includes(role) ? ['Forklift Driver', ...DEPUTIES] : DEPUTIES;
}

/** The site whose people man a warehouse: its own; of the distribution centre that which was there first of its company. */
function siteOf(
  { copies }: Context,
  { factory_id, company_id }: Pick<Warehouse, 'factory_id' | 'company_id'>,
): Key | null {
  if (factory_id !== null) return factory_id;
  let first: Key | null = null;
  for (const row of copies['master.warehouses'].all())
    if (row.company_id === company_id && row.factory_id !== null && (first === null || row.factory_id < first))
      first = row.factory_id;
  return first;
}

/** Somebody who does a task now: on shift in this role, else on shift at the site, else who is called. */
export function personFor(
  context: Context,
  warehouse: Key,
  role: Role,
  key: number,
  not: readonly (Key | null)[] = [],
): Key {
  const place = warehouseOf(context, warehouse);
  const { factory_id } = place;
  const onShift = context.tables.warehouse_workers
    .by('status', 'active')
    .filter(
      (row) =>
        mayDo(role, row.task_role) &&
        !not.includes(row.employee_id) &&
        warehouseOf(context, row.warehouse_id).factory_id === factory_id,
    );
  const inRole = onShift.filter((row) => row.task_role === role);
  const able = inRole.length > 0 ? inRole : onShift;
  const worker = able[key % Math.max(1, able.length)];
  if (worker) return worker.employee_id;
  for (const title of deputiesFor(role)) {
    const holders = context
      .the(positions)
      .holding([title], siteOf(context, place))
      .filter((one) => !not.includes(one.employee_id));
    const holder = holders[key % Math.max(1, holders.length)];
    if (holder) return holder.employee_id;
  }
  throw new GenimsError('INTERNAL', `Nobody can do ${role} in warehouse ${warehouse}.`);
}

/** Who is in charge of a warehouse; where that is the one whose work is decided on, the next above. */
export function managerOf(context: Context, warehouse: Key, not: Key | null = null): Key {
  const { manager_employee_id, factory_id } = warehouseOf(context, warehouse);
  const manager = context.the(positions).one(['Stores Manager', 'Logistics Manager'], 0, factory_id)?.employee_id;
  const able = [manager, manager_employee_id, context.the(positions).one(MANAGERS, 0, factory_id)?.employee_id];
  return must(
    able.find((one) => one !== undefined && one !== null && one !== not) ?? undefined,
    `somebody in charge of warehouse ${warehouse}`,
  );
}

/** The truck that somebody drives now. */
export function truckOf({ tables }: Context, employee: Key): Key | null {
  const row = tables.warehouse_workers.by('employee_id', employee).find(({ status }) => status === 'active');
  return row?.warehouse_equipment_id ?? null;
}

/** A fault that somebody made on the shift that runs was found. */
export function blame({ tables }: Context, employee: Key | null): void {
  if (employee === null) return;
  const row = tables.warehouse_workers.by('employee_id', employee).find(({ status }) => status === 'active');
  if (row) tables.warehouse_workers.change(row, { error_count: row.error_count + 1 });
}

/** A task was done: it counts for the shift of whoever did it. */
export function credit({ tables, now }: Context, employee: Key, minutes: number, weight: Scaled): void {
  const row = tables.warehouse_workers.by('employee_id', employee).find(({ status }) => status === 'active');
  if (!row) return;
  const present = Math.round((now - must(row.started_at, 'begin of a shift')) / 600);
  tables.warehouse_workers.change(row, {
    completed_task_count: row.completed_task_count + 1,
    handled_weight_kg: row.handled_weight_kg + weight,
    direct_minutes: Math.max(row.direct_minutes, Math.min(present, row.direct_minutes + Math.round(minutes * 100))),
  });
}
