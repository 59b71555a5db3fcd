import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { entriesOf } from '../../../machinery/base/entries.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { LINE_KINDS, type LineKind, MACHINE_KINDS } from '../lifecycle/equipment.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MachinesRow, ProductionLinesRow, SuppliersRow, Types } from '../rows.ts';
import type { Site } from './companies.ts';
import { siteCount } from './companies.ts';
import {
  type Context,
  code,
  eventsToday,
  happensTo,
  lagOf,
  NEVER,
  nightOf,
  nightsAfterWork,
  type Opening,
  today,
} from './context.ts';
import { digits } from './names.ts';

const { ratesPerYear: rates } = lifecycle;

/**
 * Hands over what has been delivered. The oldest machine of its kind on the line goes on standby for it: a work centre keeps the capacity that its
 * routings were laid out for.
 */
export const machineDeliveries: Process<Types> = {
  name: 'deliveries of machines',
  agenda: [{ of: 'machines', next: deliveryOf, act: handOver }],
};

/** Machines that were replaced are sold, and others are ordered. */
export const machineOrders: Process<Types> = {
  name: 'orders of machines',
  schedule: [{ at: nightsAfterWork, act: renewMachines }],
};

/** Machines of a kind at one site: as many as at scale 1 for a company of four sites, and always one. */
export function machinesPerSite(type: MachinesRow['machine_type'], scale: number): number {
  return Math.max(
    1,
    Math.round((must(MACHINE_KINDS[type], `machine type ${type}`).count * scale * 4) / siteCount(scale)),
  );
}

/** Machines of all types on the lines of a kind at one site. */
export function machinesOnLines(kind: LineKind, scale: number): number {
  return entriesOf(MACHINE_KINDS)
    .filter(([, one]) => one.line === kind)
    .reduce((sum, [type]) => sum + machinesPerSite(type, scale), 0);
}

/** Lines of a kind at one site. */
export function linesPerSite(kind: LineKind, scale: number): number {
  return Math.ceil(machinesOnLines(kind, scale) / LINE_KINDS[kind].maximum);
}

/** Who runs a line of a site. */
export type LineOwner = (
  site: Site,
  unit: string,
  number: number,
) => { department: Key; costCentre: string; supervisor: Key };

export function openLines(opening: Opening, sites: Site[], ownerOf: LineOwner): void {
  const { production_lines } = opening.context.tables;
  const sellers = equipmentSellers(opening.context);
  const planned: { line: ProductionLinesRow; site: Site; type: MachinesRow['machine_type'] }[] = [];
  for (const site of sites)
    for (const [kind, data] of entriesOf(LINE_KINDS)) {
      const lines: ProductionLinesRow[] = [];
      for (let number = 1; number <= linesPerSite(kind, opening.scale); number++) {
        const key = production_lines.nextKey();
        const draw = opening.context.draws.of('production_lines', key, 'creation');
        const owner = ownerOf(site, data.unit, number);
        const entered = localMoment(opening.introduced, 11) + key * 20_000;
        lines.push(
          production_lines.add({
            production_line_id: key,
            line_code: `LN-${site.code}-${data.code}${number}`,
            line_name: `${data.name} ${number}, ${site.city}`,
            factory_id: site.factory.factory_id,
            department_id: owner.department,
            line_type: kind,
            shifts_per_day: data.shifts,
            target_oee_pct: scaled(data.oee + draw.integer(-3, 4), 4),
            design_rate_per_hour: scaled(data.rate * draw.between(0.9, 1.1), 3),
            unit_of_measure: 'pcs',
            buffer_capacity_units: data.buffer,
            supervisor_employee_id: owner.supervisor,
            cost_center_code: owner.costCentre,
            commissioned_on: site.factory.opened_on + draw.integer(0, 700),
            status: 'active',
            created_at: entered,
            updated_at: entered,
          }),
        );
      }
      for (const [type, machine] of entriesOf(MACHINE_KINDS)) {
        if (machine.line !== kind) continue;
        for (let i = 0; i < machinesPerSite(type, opening.scale); i++)
          planned.push({ line: must(lines[i % lines.length], `line ${i}`), site, type });
      }
    }
  const rows = planned.map(({ line, site, type }) => openMachine(opening, { line, site, type, sellers }));
  const draw = opening.context.draws.of('machines', 0, 'opening standby');
  for (const [index, row] of rows.entries()) {
    // Six weeks on standby, of a year: replaced by another one that came lately.
    if (!draw.chance(rates.machineOrders / rates.machineRetirement) || !isSpare(row, rows)) continue;
    rows[index] = { ...row, status: 'standby', updated_at: localMoment(opening.today - 10, 1) };
  }
  for (const row of rows) opening.context.tables.machines.add(row);
  openOrderedMachines(opening, sellers);
}

function openMachine(
  opening: Opening,
  {
    line,
    site,
    type,
    sellers,
  }: { line: ProductionLinesRow; site: Site; type: MachinesRow['machine_type']; sellers: SuppliersRow[] },
): MachinesRow {
  const key = opening.context.tables.machines.nextKey();
  const draw = opening.context.draws.of('machines', key, 'creation');
  const age = Math.round(365 * Math.min(17, draw.lognormal(6.5, 0.55)));
  const commissioned = Math.max(line.commissioned_on, site.factory.opened_on, opening.today - Math.max(200, age));
  const entered = opening.entered(commissioned, key, draw);
  return {
    ...newMachine({ key, draw, line, type, sellers }),
    purchased_on: commissioned - draw.integer(90, 200),
    commissioned_on: commissioned,
    status: 'active',
    created_at: entered,
    updated_at: entered,
  };
}

interface NewMachine {
  key: Key;
  draw: Draw;
  line: ProductionLinesRow;
  type: MachinesRow['machine_type'];
  sellers: SuppliersRow[];
}

/** A machine as it is ordered; days and moments are the caller's. */
function newMachine({
  key,
  draw,
  line,
  type,
  sellers,
}: NewMachine): Omit<MachinesRow, 'purchased_on' | 'created_at' | 'updated_at'> {
  const kind = must(MACHINE_KINDS[type], `machine type ${type}`);
  const maker = draw.pick(kind.makers);
  const within = ([low, high]: readonly [number, number]) => draw.between(low, high);
  const rupees = within(kind.price) * 1_000_000;
  const seller = sellers.length > 0 && draw.chance(0.8) ? draw.pick(sellers) : undefined;
  const currency = seller?.currency_code ?? 'INR';
  const rate = must(lifecycle.planningRates[currency], `planning rate of ${currency}`);
  return {
    machine_id: key,
    machine_code: code('MCH', key, 4),
    machine_name: `${kind.name} ${line.line_code.slice(3)} no. ${key}`,
    factory_id: line.factory_id,
    production_line_id: line.production_line_id,
    position_in_line: kind.position,
    machine_type: type,
    manufacturer: maker.manufacturer,
    model: maker.model,
    serial_number: `${maker.manufacturer.slice(0, 2).toUpperCase()}${digits(draw, 7)}`,
    rated_power_kw: scaled(Math.round(within(kind.power) * 10) / 10, 3),
    maximum_spindle_speed_rpm: kind.spindle ? Math.round(within(kind.spindle.rpm) / 10) * 10 : null,
    rated_torque_nm: kind.spindle ? scaled(Math.round(within(kind.spindle.torque)), 2) : null,
    tool_life_minutes: kind.spindle ? Math.round(within(kind.spindle.toolLife)) : null,
    ideal_cycle_seconds: scaled(Math.round(within(kind.cycle)), 2),
    criticality: kind.criticality,
    purchase_amount: scaled(Math.round(rupees / rate / 100) * 100, 2),
    currency_code: currency,
    useful_life_years: kind.usefulLife,
    commissioned_on: null,
    retired_on: null,
    supplier_id: seller?.supplier_id ?? null,
    status: 'ordered',
  };
}

function equipmentSellers({ tables }: Context): SuppliersRow[] {
  return tables.suppliers.by('supplier_category', 'equipment').filter((row) => row.status === 'active');
}

/** Orders that were under way when history begins: each will be delivered when its lag has passed. */
function openOrderedMachines(opening: Opening, sellers: SuppliersRow[]): void {
  const { machines } = opening.context.tables;
  const [shortest, longest] = lifecycle.lags.machineDelivery;
  const expected = ([...machines.held()].length * rates.machineOrders * (shortest + longest)) / 2 / 365;
  const count = Math.max(1, opening.context.draws.of('machines', 0, 'opening orders').poisson(expected));
  for (let i = 0; i < count; i++) {
    const key = machines.nextKey();
    const purchased =
      opening.today -
      opening.context.draws
        .of('machines', key, 'opening order')
        .integer(1, lagOf(opening.context, 'machines', key, 'machineDelivery') - 1);
    orderMachine(opening.context, { key, day: purchased, created: localMoment(purchased, 15), sellers });
  }
}

/** Orders a machine that will take the place of one in service. */
function orderMachine(
  context: Context,
  { key, day, created, sellers }: { key: Key; day: Day; created: Moment; sellers: SuppliersRow[] },
): void {
  const { machines, production_lines } = context.tables;
  const draw = context.draws.of('machines', key, 'creation');
  const like = draw.pick(machines.by('status', 'active').filter((row) => row.machine_type in MACHINE_KINDS));
  const line = production_lines.must(like.production_line_id);
  machines.add({
    ...newMachine({ key, draw, line, type: like.machine_type, sellers }),
    purchased_on: day,
    created_at: created,
    updated_at: created,
  });
}

/** Whether the line can do without a machine: another one of its type is in service beside it. */
function isSpare(row: MachinesRow, rows: Iterable<MachinesRow>): boolean {
  if (row.status !== 'active') return false;
  for (const other of rows)
    if (
      other !== row &&
      other.status === 'active' &&
      other.production_line_id === row.production_line_id &&
      other.machine_type === row.machine_type
    )
      return true;
  return false;
}

function renewMachines(context: Context): void {
  const { machines } = context.tables;
  const day = today(context);
  const rows = machines.by('status', 'standby');
  for (const row of happensTo(context, 'machine retirements', { rows, rate: rates.machineRetirement }))
    machines.change(row, { status: 'retired', retired_on: day - 1 });
  const inService = machines.by('status', 'active').length;
  const orders = eventsToday(context, 'machine orders', { count: inService, rate: rates.machineOrders });
  const sellers = equipmentSellers(context);
  for (let i = 0; i < orders; i++)
    orderMachine(context, { key: machines.nextKey(), day: day - 1, created: context.now, sellers });
}

function deliveryOf({ status, purchased_on, machine_id }: MachinesRow, context: Context): Moment {
  if (status !== 'ordered') return NEVER;
  return nightOf(must(purchased_on, 'day of an order') + lagOf(context, 'machines', machine_id, 'machineDelivery'));
}

function handOver(row: MachinesRow, context: Context): void {
  const { machines } = context.tables;
  const replaced = machines
    .by('production_line_id', row.production_line_id)
    .filter((one) => one.status === 'active' && one.machine_type === row.machine_type)
    .reduce<MachinesRow | undefined>(
      (oldest, one) => (oldest && ageOf(oldest) <= ageOf(one) ? oldest : one),
      undefined,
    );
  machines.change(row, { status: 'active', commissioned_on: today(context) });
  if (replaced) machines.change(replaced, { status: 'standby' });
}

const ageOf = ({ commissioned_on }: MachinesRow): Day => must(commissioned_on, 'first day of a machine in service');
