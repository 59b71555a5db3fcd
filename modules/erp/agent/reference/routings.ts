import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import {
  KIT,
  LOAD,
  MACHINED,
  type MachineType,
  PRODUCT,
  type StepPlan,
  SUB_ASSEMBLY,
  SUBSTITUTES,
} from '../../lifecycle/standing.ts';
import type { CopyRows, RoutingOperationsRow, RoutingRow, WorkCentersRow } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import type { Demand } from './demand.ts';
import { factsOf, isProduced, SPARE_KIT } from './items.ts';
import { holdersOf } from './people.ts';
import { centreAt, minutesPerDay } from './work-centers.ts';

type Bill = Readonly<CopyRows['master.bill_of_materials']>;

/** Keys of the skills in hr.skills_catalog, by machine type (docs/decisions/0008). */
const SKILLS: readonly MachineType[] = [
  'machining_centre',
  'lathe',
  'grinder',
  'furnace',
  'press',
  'assembly_station',
  'test_station',
  'packing_station',
  'other',
];
const IN_FORCE = 2 * 365;
/** Revisions in force. */
const REVISIONS = [
  ['A', 0.62],
  ['B', 0.27],
  ['C', 0.11],
] as const;
const CHANGE_REASONS = [
  'Times after a time study',
  'Step moved to another work centre',
  'Set-up shortened by a new fixture',
  'Cutting data after a new grade of tool',
  'Check added after a complaint',
] as const;
const SHORTEST_CYCLE = 20;
const RUPEE = 10_000;
/** Least that a piece costs to make, and an hour of a machine, whole rupees. */
const LEAST_COST = 10;
const LEAST_RATE = 40;
/** Steps of an item take more or less of its conversion. */
const EFFORT = [0.7, 1.35] as const;
/** Mean power of a running machine that rates are set for, kW. */
const POWER = 8;

/** A step of an item's routing before its time is worked out. */
interface Step {
  item: Item;
  plan: StepPlan;
  centre: WorkCentersRow;
  setup: number;
  /** What the step may cost for a piece, whole rupees. */
  cost: number;
}

/**
 * Opens the routings of everything that has a recipe. Times are such that every centre is loaded as the plant was laid out for, and pieces take their share by what
 * the conversion of each may cost; the rates of the centres follow, so that standard costs and routings agree.
 */
export function openRoutings(context: Context, demand: Demand, now: Moment): void {
  const bills = billsToRoute(context);
  const parts = costOfParts(context);
  const steps = bills.flatMap((bill) => stepsOf(context, bill, parts));
  const seconds = secondsPerRupee(context, demand, steps);
  setRates(context, demand, steps, seconds);
  const byItem = Map.groupBy(steps, (one) => idOf(one.item));
  for (const bill of bills)
    addRouting(context, bill, must(byItem.get(idOf(bill as Item)), 'steps'), seconds, localDay(now) - IN_FORCE);
}

/** Gives routings to items whose recipe is new: at the rates of the centres, their conversion costs what it may. */
export function keepRoutings(context: Context, now: Moment): void {
  const routed = new Set([...context.tables.routing.held()].map((row) => idOf(row as Item)));
  const missing = billsToRoute(context).filter((bill) => !routed.has(idOf(bill as Item)));
  if (missing.length === 0) return;
  const parts = costOfParts(context);
  const seconds = new Map<Key, number>();
  for (const centre of context.tables.work_centers.held())
    seconds.set(centre.work_center_id, (3600 * RUPEE) / ratePerHour(centre));
  for (const bill of missing) addRouting(context, bill, stepsOf(context, bill, parts), seconds, localDay(now));
}

/** The routing that an order of an item is released with on a day. */
export function routingFor({ tables }: Context, item: Item, day: Day): RoutingRow | undefined {
  return indexOf(tables)
    .routings.get(idOf(item))
    ?.find(
      (row) =>
        row.status === 'released' &&
        row.effective_from <= day &&
        (row.effective_to === null || row.effective_to >= day),
    );
}

/** Steps of a routing in their order. */
export function operationsOf(tables: Context['tables'], routing: Key): readonly RoutingOperationsRow[] {
  return indexOf(tables).operations.get(routing) ?? [];
}

/** Routings by item and steps by routing. Rows are only ever added, all of a routing in one step, so the number of steps tells whether it is up to date. */
interface Index {
  size: number;
  routings: Map<string, RoutingRow[]>;
  operations: Map<Key, RoutingOperationsRow[]>;
}

const indexes = new WeakMap<Context['tables'], Index>();

function indexOf(tables: Context['tables']): Index {
  const { routing, routing_operations } = tables;
  const known = indexes.get(tables);
  if (known?.size === routing_operations.size) return known;
  const operations = Map.groupBy(routing_operations.held(), (row) => row.routing_id);
  for (const own of operations.values()) own.sort((a, b) => a.operation_sequence - b.operation_sequence);
  const routings = Map.groupBy(routing.held(), (row) => idOf(row as Item));
  const made = { size: routing_operations.size, routings, operations };
  indexes.set(tables, made);
  return made;
}

function billsToRoute({ copies }: Context): Bill[] {
  const bills = new Map<string, Bill>();
  for (const bill of copies['master.bill_of_materials'].all())
    if (bill.status === 'released' && isProduced(bill)) bills.set(idOf(bill as Item), bill);
  return [...bills.values()].sort((a, b) => a.bom_id - b.bom_id);
}

function stepsOf(context: Context, bill: Bill, parts: ReadonlyMap<Key, number>): Step[] {
  const item = { product_id: bill.product_id, material_id: bill.material_id } as Item;
  const draw = context.draws.of('routing', idOf(item), 'steps');
  const rank = draw.integer(0, 11);
  const plans = planOf(context, item, draw.integer(0, MACHINED.length - 1));
  const efforts = plans.map(() => draw.between(...EFFORT));
  const total = efforts.reduce((sum, effort) => sum + effort, 0);
  const cost = Math.max(LEAST_COST, factsOf(context, item).standardCost / RUPEE - (parts.get(bill.bom_id) ?? 0));
  return plans.map((plan, index) => ({
    item,
    plan,
    centre: centreFor(context, bill.factory_id, plan.machineType, rank),
    setup: draw.integer(...plan.setup),
    cost: (cost * must(efforts[index], 'effort')) / total,
  }));
}

/** Cost of the components of one piece by recipe, whole rupees, as master data add it up. */
function costOfParts({ copies }: Context): Map<Key, number> {
  const costs = new Map<Key, number>();
  for (const { bom_id, material_id, quantity, scrap_pct } of copies['master.bom_components'].all()) {
    const { standard_cost_amount } = must(copies['master.materials'].get(material_id), 'component');
    const cost = (standard_cost_amount / RUPEE) * (quantity / 1000) * (1 + scrap_pct / 1_000_000);
    costs.set(bom_id, (costs.get(bom_id) ?? 0) + cost);
  }
  return costs;
}

function planOf({ copies }: Context, item: Item, way: number): readonly StepPlan[] {
  if (item.product_id !== null)
    return copies['master.products'].get(item.product_id)?.product_family === SPARE_KIT ? KIT : PRODUCT;
  const group = copies['master.materials'].get(item.material_id)?.material_group;
  return group === 'sub_assembly' ? SUB_ASSEMBLY : must(MACHINED[way], 'way of machining');
}

function centreFor(context: Context, factory: Key, machineType: MachineType, rank: number): WorkCentersRow {
  for (const type of [machineType, ...(SUBSTITUTES[machineType] ?? [])]) {
    const centre = centreAt(context, factory, type, rank);
    if (centre) return centre;
  }
  throw new RangeError(`Factory ${factory} has nothing that can do the work of a ${machineType}.`);
}

/** Seconds by centre for one rupee that conversion may cost: its working time, times the load that it is laid out for, less set-ups, over the rupees of a day. */
function secondsPerRupee(context: Context, demand: Demand, steps: Step[]): Map<Key, number> {
  const seconds = new Map<Key, number>();
  const loads = targets(context);
  for (const [centre, own] of Map.groupBy(steps, (step) => step.centre)) {
    const minutes = minutesPerDay(centre) * must(loads.get(centre.work_center_id), 'load');
    const { rupees, setups } = dayAt(demand, own);
    // Where set-ups leave little, pieces still take their time: the centre is the bottleneck then.
    const forPieces = Math.max(0.3 * minutes, minutes - setups);
    seconds.set(centre.work_center_id, rupees === 0 ? 60 : (forPieces * 60) / rupees);
  }
  return seconds;
}

/** What a mean day brings to a centre: rupees that conversion may cost, and minutes of set-up. */
function dayAt(demand: Demand, steps: Step[]): { rupees: number; setups: number } {
  let [rupees, setups] = [0, 0];
  for (const { item, cost, setup } of steps) {
    const orders = demand.ordersOf(item);
    rupees += orders * demand.plannedLot(item) * cost;
    setups += orders * setup;
  }
  return { rupees, setups };
}

/** Rates of machines as a controller sets them: what the conversions of a day may cost, less its labour, energy and overhead, over the hours that run. */
function setRates({ tables }: Context, demand: Demand, steps: Step[], seconds: Map<Key, number>): void {
  for (const [centre, own] of Map.groupBy(steps, (step) => step.centre)) {
    const { rupees, setups } = dayAt(demand, own);
    const hours = (rupees * (seconds.get(centre.work_center_id) ?? 0)) / 3600;
    if (hours === 0) continue;
    const labour = (centre.labour_rate_amount / RUPEE) * centre.crew_size * (hours + setups / 60);
    const others = (centre.overhead_rate_amount + centre.energy_rate_amount * POWER) / RUPEE;
    const rate = Math.max(LEAST_RATE, (rupees - labour) / hours - others);
    tables.work_centers.change(centre, { machine_rate_amount: Math.round(rate) * RUPEE });
  }
}

/** Load by centre; one of each site is the bottleneck. */
function targets({ tables, draws }: Context): Map<Key, number> {
  const loads = new Map<Key, number>();
  for (const [, centres] of Map.groupBy(tables.work_centers.held(), (row) => row.factory_id)) {
    const bottleneck = draws.of('work_centers', must(centres[0], 'centre').work_center_id, 'bottleneck').pick(centres);
    for (const centre of centres) {
      const draw = draws.of('work_centers', centre.work_center_id, 'load');
      loads.set(centre.work_center_id, centre === bottleneck ? LOAD.bottleneck : draw.between(LOAD.from, LOAD.to));
    }
    tables.work_centers.change(bottleneck, { is_bottleneck: true });
  }
  return loads;
}

function addRouting(context: Context, bill: Bill, steps: Step[], seconds: Map<Key, number>, since: Day): void {
  const { tables } = context;
  const key = tables.routing.nextKey();
  const cycles = steps.map((step) =>
    Math.max(SHORTEST_CYCLE, Math.round(step.cost * (seconds.get(step.centre.work_center_id) ?? 60))),
  );
  const engineer = engineerOf(context, bill.factory_id, key);
  const { from, approved, revision, reason } = issueOf(context, key, since, engineer);
  tables.routing.add({
    routing_id: key,
    routing_number: `RTG-${String(key).padStart(5, '0')}`,
    revision,
    product_id: bill.product_id,
    material_id: bill.material_id,
    factory_id: bill.factory_id,
    routing_usage: 'production',
    is_preferred: true,
    base_quantity: 1000,
    unit_of_measure: bill.unit_of_measure,
    minimum_lot_quantity: 1000,
    operation_count: steps.length,
    total_setup_minutes: steps.reduce((sum, step) => sum + step.setup * 100, 0),
    total_cycle_seconds: cycles.reduce((sum, cycle) => sum + cycle * 100, 0),
    standard_conversion_cost_amount: cycles.reduce(
      (sum, cycle, i) => sum + conversionCost(must(steps[i], 'step').centre, cycle),
      0,
    ),
    effective_from: from,
    prepared_by_employee_id: engineer.prepared,
    approved_by_employee_id: engineer.approved,
    approved_at: approved,
    change_reason: reason,
    status: 'released',
  });
  for (const [index, step] of steps.entries())
    addOperation(context, key, step, (index + 1) * 10, must(cycles[index], 'cycle'));
}

/** Which revision is in force, why it was made and since when: of those since a day, one on which both engineers were there. */
function issueOf(
  { draws, copies, now }: Context,
  key: Key,
  since: Day,
  people: { prepared: Key; approved: Key },
): { from: Day; approved: Moment; revision: string; reason: string | null } {
  const draw = draws.of('routing', key, 'issue');
  const today = localDay(now);
  const hired = Math.max(...Object.values(people).map((one) => copies['master.employees'].must(one).hire_date));
  const from = Math.min(today, Math.max(draw.integer(since, Math.max(since, today - 30)), hired + 3));
  const revision = since < today ? draw.weighted<'A' | 'B' | 'C'>(REVISIONS) : 'A';
  const approved = from < today ? localMoment(from - draw.integer(1, 3), draw.between(9, 17)) : now;
  return { from, approved, revision, reason: revision === 'A' ? null : draw.pick(CHANGE_REASONS) };
}

function addOperation(
  { tables }: Context,
  routing: Key,
  { plan, centre, setup }: Step,
  sequence: number,
  cycle: number,
): void {
  const skill = SKILLS.indexOf(centre.machine_type ?? 'other') + 1;
  tables.routing_operations.add({
    routing_id: routing,
    operation_sequence: sequence,
    operation_code: plan.code,
    operation_name: plan.name,
    operation_type: plan.type,
    work_center_id: centre.work_center_id,
    setup_minutes: setup * 100,
    cycle_seconds: cycle * 100,
    labour_seconds: cycle * centre.crew_size * 100,
    teardown_minutes: 0,
    move_minutes: 1500,
    wait_minutes: 0,
    crew_size: centre.crew_size,
    scrap_allowance_pct: Math.round(plan.scrap * 10_000),
    standard_energy_kwh: Math.round((cycle / 3600) * POWER * 10_000),
    confirmation_type: 'each',
    is_quality_gate: false,
    required_skill_id: skill,
    minimum_proficiency_level: 'basic',
    is_subcontracted: false,
    nc_program_number: plan.type === 'turning' || plan.type === 'milling' ? `NC-${routing}-${sequence}` : null,
    tool_set_code:
      plan.type === 'turning' || plan.type === 'milling' || plan.type === 'grinding' ? `TS-${plan.code}` : null,
    work_instruction_number: `WI-${String(routing).padStart(5, '0')}-${sequence}`,
  });
}

/** Labour, machine, energy and overhead of one piece, in ten-thousandths of a rupee. */
function conversionCost(centre: WorkCentersRow, cycle: number): Scaled {
  return Math.round((ratePerHour(centre) * cycle) / 3600);
}

/** What an hour of a centre costs, in ten-thousandths of a rupee. */
function ratePerHour(centre: WorkCentersRow): Scaled {
  return (
    centre.labour_rate_amount * centre.crew_size +
    centre.machine_rate_amount +
    centre.overhead_rate_amount +
    centre.energy_rate_amount * POWER
  );
}

function engineerOf(context: Context, factory: Key, key: Key): { prepared: Key; approved: Key } {
  const draw = context.draws.of('routing', key, 'engineers');
  return {
    prepared: draw.pick(holdersOf(context, 'Design Engineer')).employee_id,
    approved: draw.pick(holdersOf(context, 'Machining Manager', factory)).employee_id,
  };
}

function idOf({ product_id, material_id }: Item): string {
  return product_id !== null ? `p${product_id}` : `m${material_id}`;
}
