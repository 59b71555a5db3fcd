import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { CAPACITY, CENTRES, type MachineType, RATES } from '../../lifecycle/standing.ts';
import type { CopyRows, WorkCentersRow } from '../../rows.ts';
import type { Context } from '../context.ts';

type Line = Readonly<CopyRows['master.production_lines']>;

const IN_FORCE = 3 * 365;

/** Opens one work centre for the machines of a type on a line. */
export function openWorkCenters(context: Context, now: Moment): void {
  for (const line of linesOf(context)) for (const type of typesOn(context, line)) addCentre(context, line, type, now);
  nameAlternates(context);
}

/** The next centre of the same type at the same site may take over. */
function nameAlternates({ tables }: Context): void {
  const alike = Map.groupBy(tables.work_centers.held(), (row) => `${row.factory_id} ${row.machine_type}`);
  for (const centres of alike.values())
    for (const [index, row] of centres.entries()) {
      const other = centres[(index + 1) % centres.length];
      if (other && other !== row) tables.work_centers.change(row, { alternate_work_center_id: other.work_center_id });
    }
}

/** Opens what a new machine needs, and follows the number of machines. */
export function keepWorkCenters(context: Context, now: Moment): void {
  for (const line of linesOf(context))
    for (const type of typesOn(context, line)) {
      const known = centreOf(context, line.production_line_id, type);
      if (!known) addCentre(context, line, type, now);
      else {
        const count = machineCount(context, line.production_line_id, type);
        context.tables.work_centers.change(known, {
          parallel_capacity_count: count,
          daily_capacity_hours: dailyHours(count, line.shifts_per_day),
        });
      }
    }
}

/** The work centre of a machine type at a factory; of several the one that `rank` points to. */
export function centreAt(
  context: Context,
  factory: Key,
  machineType: MachineType,
  rank: number,
): WorkCentersRow | undefined {
  const found: WorkCentersRow[] = [];
  for (const row of context.tables.work_centers.held())
    if (row.factory_id === factory && row.machine_type === machineType && row.status === 'active') found.push(row);
  return found[rank % Math.max(1, found.length)];
}

/** Working minutes that a centre has on a working day. */
export function minutesPerDay({ parallel_capacity_count, shifts_per_day }: WorkCentersRow): number {
  return parallel_capacity_count * shifts_per_day * CAPACITY.minutesPerShift;
}

function linesOf({ copies }: Context): Line[] {
  return [...copies['master.production_lines'].all()]
    .filter((line) => line.status === 'active')
    .sort((a, b) => a.production_line_id - b.production_line_id);
}

function typesOn({ copies }: Context, line: Line): MachineType[] {
  const types = new Set<MachineType>();
  for (const machine of copies['master.machines'].all())
    if (machine.production_line_id === line.production_line_id && machine.status === 'active')
      types.add(machine.machine_type);
  return [...types].sort();
}

function machineCount({ copies }: Context, line: Key, type: MachineType): number {
  let count = 0;
  for (const machine of copies['master.machines'].all())
    if (machine.production_line_id === line && machine.machine_type === type && machine.status === 'active') count++;
  return count;
}

function centreOf({ tables }: Context, line: Key, type: MachineType): WorkCentersRow | undefined {
  for (const row of tables.work_centers.held())
    if (row.production_line_id === line && row.machine_type === type) return row;
  return undefined;
}

function addCentre(context: Context, line: Line, type: MachineType, now: Moment): void {
  const { tables, copies, draws } = context;
  const kind = CENTRES[type];
  const factory = must(copies['master.factories'].get(line.factory_id), 'factory');
  const key = tables.work_centers.nextKey();
  const draw = draws.of('work_centers', key, 'rates');
  const count = machineCount(context, line.production_line_id, type);
  const rupees = (amount: number) => Math.round(amount * draw.between(0.95, 1.08)) * 10_000;
  tables.work_centers.add({
    work_center_id: key,
    work_center_code: `${factory.factory_code}-${kind.title.slice(0, 4).toUpperCase()}-${String(key).padStart(2, '0')}`,
    work_center_name: `${kind.title}, ${line.line_name}`,
    factory_id: line.factory_id,
    production_line_id: line.production_line_id,
    department_id: must(line.department_id ?? anyDepartment(context, line.factory_id), 'department of a line'),
    supervisor_employee_id: line.supervisor_employee_id,
    work_center_type: kind.type,
    machine_type: type,
    parallel_capacity_count: count,
    crew_size: kind.crew,
    shifts_per_day: line.shifts_per_day,
    available_hours_per_shift: (CAPACITY.minutesPerShift / 60) * 10_000,
    efficiency_pct: CAPACITY.efficiency * 10_000,
    utilisation_pct: CAPACITY.utilisation * 10_000,
    daily_capacity_hours: dailyHours(count, line.shifts_per_day),
    queue_minutes: CAPACITY.queueMinutes * 100,
    is_bottleneck: false,
    scheduling_method: 'finite',
    cost_center_code: line.cost_center_code,
    labour_rate_amount: rupees(RATES.labour),
    machine_rate_amount: rupees(kind.machineRate),
    energy_rate_amount: Math.round(RATES.energyPerKwh * 10_000),
    overhead_rate_amount: rupees(RATES.overhead),
    currency_code: 'INR',
    rates_valid_from: localDay(now) - 120,
    valid_from: localDay(now) - IN_FORCE,
    status: 'active',
  });
}

function dailyHours(count: number, shifts: number): number {
  return Math.round((count * shifts * CAPACITY.minutesPerShift * CAPACITY.utilisation) / 6000) * 10_000;
}

function anyDepartment({ copies }: Context, factory: Key): Key | undefined {
  for (const row of copies['master.departments'].all()) if (row.factory_id === factory) return row.department_id;
  return undefined;
}
