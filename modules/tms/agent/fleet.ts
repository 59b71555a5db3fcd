import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { FIRST_NAMES, FLEET, LAST_NAMES, OTHER_PLATE, PLATES, VEHICLES, type VehicleKind } from '../lifecycle/fleet.ts';
import type { CarriersRow, DriversRow, RoutesRow, Types, VehiclesRow } from '../rows.ts';
import type { Context } from './context.ts';

/** Lorries and drivers: ours stand at warehouses that ship, those of carriers come to them. Papers that run out keep them off the road. */
export const fleet: Process<Types> = {
  name: 'fleet',
  opens,
  schedule: [{ at: everyDay.at('00:40'), act: beginDay }],
};

function opens(context: Context): void {
  const roads = [...context.tables.carriers.held()].filter((row) => row.primary_mode !== 'courier');
  const first = must(roads[0], 'carrier with lorries');
  const bases = [...context.copies['master.warehouses'].all()]
    .filter(
      (row) =>
        row.warehouse_type === 'finished_goods' ||
        row.warehouse_type === 'distribution' ||
        row.warehouse_type === 'mixed',
    )
    .sort((a, b) => a.warehouse_id - b.warehouse_id);
  const vehicles = Math.max(FLEET.least, Math.round(FLEET.vehicles * context.parameters.scale));
  for (let index = 0; index < vehicles; index++) {
    const turn = Math.floor(index / FLEET.ownEvery);
    const base = must(bases[turn % bases.length], 'warehouse that ships');
    if (index % FLEET.ownEvery === 0)
      addVehicle(context, kindAt(FLEET.ownKinds, turn), {
        base: base.warehouse_id,
        company: base.company_id,
        state: base.state_province,
      });
    else addVehicle(context, kindAt(FLEET.carrierKinds, index), { carrier: roads[index % roads.length] ?? first });
  }
  const drivers = Math.max(FLEET.least + 2, Math.round(FLEET.drivers * context.parameters.scale));
  for (let index = 0; index < drivers; index++) addDriver(context, roads[index % roads.length] ?? first);
}

function kindAt(kinds: readonly number[], index: number): VehicleKind {
  return must(VEHICLES[kinds[index % kinds.length] ?? 0], 'kind of vehicle');
}

type Owner = { base: Key; company: Key; state: string } | { carrier: CarriersRow };

function addVehicle({ tables, copies, draws, now }: Context, kind: VehicleKind, owner: Owner): VehiclesRow {
  const key = tables.vehicles.nextKey();
  const draw = draws.of('vehicles', key, 'vehicle');
  const today = localDay(now);
  const isOwn = 'base' in owner;
  const state = isOwn ? owner.state : copies['master.suppliers'].must(owner.carrier.supplier_id).state_province;
  const plate = draw.pick(PLATES[state ?? ''] ?? [OTHER_PLATE]);
  const letter = () => String.fromCharCode(65 + draw.integer(0, 25));
  const built = new Date(today * DAY_MS).getUTCFullYear() - draw.integer(1, 9);
  const [manufacturer, model] = draw.pick(kind.makes);
  const paper = () => today + draw.integer(5, 360);
  return tables.vehicles.add({
    vehicle_id: key,
    vehicle_code: `VEH-${String(key).padStart(4, '0')}`,
    registration_number: `${plate}${letter()}${letter()}${1000 + ((key * 37 + draw.integer(0, 30) * 300) % 9000)}`,
    ownership: isOwn ? (draw.chance(0.3) ? 'leased' : 'owned') : 'contracted',
    carrier_id: isOwn ? null : owner.carrier.carrier_id,
    company_id: isOwn ? owner.company : null,
    home_warehouse_id: isOwn ? owner.base : null,
    vehicle_type: kind.type,
    manufacturer,
    model,
    built_year: built,
    fuel_type: kind.type === 'van' && draw.chance(0.5) ? 'cng' : 'diesel',
    payload_kg: scaled(kind.payloadKg, 3),
    load_volume_m3: scaled(kind.volume, 4),
    pallet_capacity: kind.pallets,
    has_liftgate: kind.type === 'light_truck' && draw.chance(0.4),
    allows_hazardous: draw.chance(0.3),
    gps_device_number: isOwn || draw.chance(0.7) ? `GPS${draw.integer(100_000, 999_999)}` : null,
    odometer_km: scaled(Math.round(draw.between(...FLEET.odometer)), 2),
    fuel_litres_per_100_km: isOwn ? scaled(kind.litresPer100Km, 2) : null,
    cost_per_km_amount: isOwn ? scaled(kind.costPerKm, 4) : null,
    currency_code: isOwn ? 'INR' : null,
    insurance_valid_to: paper(),
    fitness_valid_to: paper(),
    permit_valid_to: paper() + 365,
    emission_test_valid_to: today + draw.integer(5, 180),
    next_service_due_date: isOwn ? today + draw.integer(3, FLEET.serviceDays) : null,
    status: 'available',
  });
}

function addDriver({ tables, copies, draws, now }: Context, carrier: CarriersRow): DriversRow {
  const key = tables.drivers.nextKey();
  const draw = draws.of('drivers', key, 'driver');
  const today = localDay(now);
  const region = copies['master.suppliers'].must(carrier.supplier_id).state_province ?? 'Maharashtra';
  const engaged = today - draw.integer(60, 3200);
  return tables.drivers.add({
    driver_id: key,
    driver_code: `DRV-${String(key).padStart(4, '0')}`,
    carrier_id: carrier.carrier_id,
    employee_id: null,
    contact_name: `${draw.pick(FIRST_NAMES)} ${draw.pick(LAST_NAMES)}`,
    phone: `+91 9${draw.integer(100_000_000, 999_999_999)}`,
    home_warehouse_id: null,
    licence_number: `${(PLATES[region]?.[0] ?? OTHER_PLATE).slice(0, 4)} ${draw.integer(1998, 2020)}${String(1_000_000 + key * 131).slice(-7)}`,
    licence_class: key % 3 === 0 ? 'heavy' : key % 3 === 1 ? 'medium' : 'trailer',
    licence_region: region,
    licence_valid_to: today + draw.integer(10, 3000),
    hazardous_valid_to: draw.chance(0.25) ? today + draw.integer(20, 330) : null,
    medical_valid_to: today + draw.integer(8, 360),
    background_checked_on: engaged - draw.integer(3, 20),
    defensive_training_on: draw.chance(0.7) ? engaged + draw.integer(0, 55) : null,
    maximum_daily_driving_hours: scaled(FLEET.dailyHours, 4),
    maximum_weekly_driving_hours: scaled(FLEET.weeklyHours, 4),
    total_trip_count: Math.round((today - engaged) * draw.between(0.15, 0.5)),
    accident_count: draw.poisson(0.15),
    engaged_from: engaged,
    status: 'available',
  });
}

/** Hours begin anew, papers are renewed or keep vehicle and driver at home, lorries come and go from the workshop. */
function beginDay(context: Context): void {
  const today = localDay(context.now);
  for (const vehicle of context.tables.vehicles.held()) keepVehicle(context, vehicle, today);
  for (const driver of context.tables.drivers.held()) keepDriver(context, driver, today);
}

const VEHICLE_PAPERS = ['insurance_valid_to', 'fitness_valid_to', 'permit_valid_to', 'emission_test_valid_to'] as const;

function keepVehicle(context: Context, vehicle: VehiclesRow, today: Day): void {
  const { tables } = context;
  for (const paper of VEHICLE_PAPERS) {
    const last = vehicle[paper];
    if (last !== null && last < today && isRenewed(context, `vehicle ${vehicle.vehicle_id} ${paper}`, last, today))
      tables.vehicles.change(vehicle, { [paper]: today + (paper === 'emission_test_valid_to' ? 180 : 364) });
  }
  if (vehicle.status === 'on_route') return;
  if (vehicle.status === 'in_service')
    tables.vehicles.change(vehicle, { status: 'available', next_service_due_date: today + FLEET.serviceDays });
  const isLapsed = VEHICLE_PAPERS.some((paper) => (vehicle[paper] ?? today) < today);
  if (isLapsed && vehicle.status === 'available') tables.vehicles.change(vehicle, { status: 'out_of_service' });
  else if (!isLapsed && vehicle.status === 'out_of_service') tables.vehicles.change(vehicle, { status: 'available' });
  else if (
    vehicle.status === 'available' &&
    (vehicle.next_service_due_date ?? today + 1) <= today &&
    isFree(context, vehicle)
  )
    tables.vehicles.change(vehicle, { status: 'in_service' });
}

function keepDriver(context: Context, driver: DriversRow, today: Day): void {
  const { tables } = context;
  for (const paper of ['licence_valid_to', 'medical_valid_to'] as const)
    if (driver[paper] < today && isRenewed(context, `driver ${driver.driver_id} ${paper}`, driver[paper], today))
      tables.drivers.change(driver, { [paper]: today + (paper === 'licence_valid_to' ? 1825 : 364) });
  const isMonday = (today + 4) % 7 === 1;
  if (driver.driven_today_hours > 0 || (isMonday && driver.driven_week_hours > 0))
    tables.drivers.change(driver, { driven_today_hours: 0, ...(isMonday ? { driven_week_hours: 0 } : {}) });
  if (driver.status === 'on_route') return;
  const isLapsed = driver.licence_valid_to < today || driver.medical_valid_to < today;
  if (isLapsed && driver.status === 'available') tables.drivers.change(driver, { status: 'suspended' });
  else if (!isLapsed && driver.status === 'suspended') tables.drivers.change(driver, { status: 'available' });
}

function isRenewed({ draws }: Context, paper: string, last: Day, today: Day): boolean {
  const draw = draws.of('papers', `${paper} ${last}`, 'renewal');
  return draw.chance(FLEET.renewedInTime) || today > last + draw.integer(...FLEET.lateDays);
}

/** Whether a vehicle or driver is planned for no journey that is not over. */
function isFree({ tables }: Context, one: { vehicle_id: Key } | { driver_id: Key }): boolean {
  const routes =
    'vehicle_id' in one ? tables.routes.by('vehicle_id', one.vehicle_id) : tables.routes.by('driver_id', one.driver_id);
  return !routes.some(isOpen);
}

function isOpen({ status }: RoutesRow): boolean {
  return status === 'planned' || status === 'in_progress';
}

export interface Crew {
  vehicle: VehiclesRow;
  driver: DriversRow;
}

/** The smallest free vehicle of our own at a warehouse that takes a load, with a driver who has hours left. */
export function crewFor(
  context: Context,
  base: Key,
  load: { weight: Scaled; volume: Scaled; hours: number; until: Day },
): Crew | undefined {
  const vehicle = freeAt(context, base, load.until)
    .filter((row) => row.payload_kg >= load.weight && row.load_volume_m3 >= load.volume)
    .sort((a, b) => a.payload_kg - b.payload_kg || a.vehicle_id - b.vehicle_id)[0];
  const driver = vehicle && driverFor(context, null, { hours: scaled(load.hours, 4), until: load.until });
  return vehicle && driver ? { vehicle, driver } : undefined;
}

/** Our own vehicles at a warehouse that are planned for nothing, with papers that hold until a day. */
export function freeAt(context: Context, base: Key, until: Day): VehiclesRow[] {
  return context.tables.vehicles
    .by('home_warehouse_id', base)
    .filter((row) => isReady(row, until) && isFree(context, row));
}

function isReady(row: VehiclesRow, until: Day): boolean {
  return row.status === 'available' && VEHICLE_PAPERS.every((paper) => (row[paper] ?? until) >= until);
}

/** The lorry that a carrier sends, of the size that was asked for; one that comes for the first time is entered at the gate, and so is its driver. */
export function carrierCrew(
  context: Context,
  carrier: CarriersRow,
  { payload, hours }: { payload: Scaled; hours: Scaled },
): Crew {
  const { tables, now } = context;
  const until = localDay(now) + 1;
  const known = tables.vehicles
    .by('carrier_id', carrier.carrier_id)
    .find((row) => row.payload_kg === payload && isReady(row, until) && isFree(context, row));
  const kind = () => VEHICLES.find((one) => one.payloadKg * 1000 === payload);
  return {
    vehicle: known ?? addVehicle(context, must(kind(), 'kind of lorry'), { carrier }),
    driver: driverFor(context, carrier.carrier_id, { hours, until }) ?? addDriver(context, carrier),
  };
}

function driverFor(
  context: Context,
  carrier: Key | null,
  { hours, until }: { hours: Scaled; until: Day },
): DriversRow | undefined {
  const { tables } = context;
  const drivers =
    carrier === null ? tables.drivers.by('status', 'available') : tables.drivers.by('carrier_id', carrier);
  const able = drivers.filter(
    (row) =>
      row.status === 'available' &&
      row.licence_valid_to >= until &&
      row.medical_valid_to >= until &&
      row.driven_today_hours + hours <= row.maximum_daily_driving_hours &&
      row.driven_week_hours + hours <= row.maximum_weekly_driving_hours &&
      isFree(context, row),
  );
  return able.sort((a, b) => a.driven_week_hours - b.driven_week_hours || a.driver_id - b.driver_id)[0];
}
