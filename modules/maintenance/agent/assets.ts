import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { ASSETS, assembliesOf, COMPONENTS, UTILITIES } from '../lifecycle/assets.ts';
import type { CopyRows, NewRows, Types } from '../rows.ts';
import { type Asset, assetOfMachine, type Context, type Machine, type Site, sitesOf } from './context.ts';
import { note } from './history.ts';
import { costCentreOf, crewOf } from './organisation.ts';
import { endSchedules, scheduleMachine, scheduleSensor } from './schedules.ts';

/** What is maintained, from the site down to the component; what master data and operations add is added here. */
export const assets: Process<Types> = {
  name: 'assets',
  opens(context) {
    for (const site of sitesOf(context)) openSite(context, site);
    for (const machine of byKey(context)) if (machine.status !== 'ordered') addMachine(context, machine);
  },
  takes: { maintenance_assets: addSensor },
  copied: {
    'master.machines'(context, machine) {
      const known = assetOfMachine(context, machine.machine_id);
      if (!known && (machine.status === 'active' || machine.status === 'standby'))
        scheduleMachine(context, addMachine(context, machine), false);
      else if (known && machine.status === 'retired') retire(context, machine);
      else if (known) followStatus(context, known, machine);
    },
  },
};

function byKey({ copies }: Context): Machine[] {
  return [...copies['master.machines'].all()].sort((a, b) => a.machine_id - b.machine_id);
}

type Given = Pick<NewRows['maintenance_assets'], 'asset_code' | 'asset_name' | 'hierarchy_level' | 'asset_class'> &
  Partial<NewRows['maintenance_assets']> & { site: Site };

function add(context: Context, { site, ...given }: Given): Asset {
  const installed = given.installed_on ?? localDay(context.parameters.start) - 2000;
  const asset = context.tables.maintenance_assets.add({
    factory_id: site.factory_id,
    functional_location: site.factory_code,
    criticality: 'c',
    criticality_score: 4,
    maintenance_strategy: 'preventive',
    cost_center_code: costCentreOf(context, site.factory_id, 'mechanical'),
    installed_on: installed,
    replacement_amount: 0,
    currency_code: 'INR',
    requires_lock_out: false,
    isolation_point_count: 0,
    history_count: 0,
    condition_status: 'good',
    status: 'in_service',
    ...given,
  });
  if (asset.manufacturer !== null)
    note(context, asset, {
      event_type: 'installed',
      event_at: installed * 86_400_000,
      summary: `${asset.asset_name} installed.`,
    });
  return asset;
}

function openSite(context: Context, site: Site): void {
  const top = add(context, {
    site,
    asset_code: `AST-${site.factory_code}`,
    asset_name: site.factory_name,
    hierarchy_level: 'site',
    asset_class: 'site',
    installed_on: site.opened_on,
  });
  for (const line of context.copies['master.production_lines'].all())
    if (line.factory_id === site.factory_id) addLine(context, site, top, line);
  for (const [index, { code, name, assetClass, value }] of UTILITIES.entries())
    add(context, {
      site,
      asset_code: `AST-${site.factory_code}-${code}`,
      asset_name: `${name} ${site.factory_code}`,
      parent_maintenance_asset_id: top.maintenance_asset_id,
      hierarchy_level: 'utility',
      asset_class: assetClass,
      functional_location: `${site.factory_code}-UTL-${code}`,
      criticality: assetClass === 'building' ? 'c' : 'b',
      criticality_score: assetClass === 'building' ? 6 : 12,
      cost_center_code: costCentreOf(context, site.factory_id, assetClass === 'building' ? 'buildings' : 'utilities'),
      maintenance_team_id: crewOf(context, site.factory_id, 'mechanical', index),
      ...(assetClass === 'building'
        ? {}
        : {
            manufacturer: ASSETS.makers[(site.factory_id + index) % ASSETS.makers.length] ?? null,
            model: code,
            serial_number: `${site.factory_code}${code}${1000 + site.factory_id * 7 + index}`,
          }),
      expected_life_years: ASSETS.utilityLifeYears,
      replacement_amount: Math.round(value * 1e8),
      installed_on: site.opened_on,
    });
}

function addLine(context: Context, site: Site, top: Asset, line: Readonly<CopyRows['master.production_lines']>): void {
  add(context, {
    site,
    asset_code: `AST-${line.line_code}`,
    asset_name: line.line_name,
    parent_maintenance_asset_id: top.maintenance_asset_id,
    hierarchy_level: 'line',
    asset_class: 'line',
    production_line_id: line.production_line_id,
    functional_location: `${site.factory_code}-${line.line_code}`,
    cost_center_code: line.cost_center_code,
    installed_on: line.commissioned_on,
  });
}

const SCORES = { a: 20, b: 12, c: 6 } as const;

/** A machine with its assemblies and their components. */
function addMachine(context: Context, machine: Machine): Asset {
  const site = context.copies['master.factories'].must(machine.factory_id);
  const line = context.copies['master.production_lines'].must(machine.production_line_id);
  const lineAsset = context.tables.maintenance_assets
    .by('production_line_id', line.production_line_id)
    .find(({ hierarchy_level }) => hierarchy_level === 'line');
  const code = `AST-${machine.machine_code.replace(/^MCH-/, '')}`;
  const years = Math.max(0, (localDay(context.now) - machine.purchased_on) / 365);
  const value = Math.round(machine.purchase_amount * (1 + ASSETS.priceRise) ** years);
  const common = {
    site,
    machine_id: machine.machine_id,
    production_line_id: machine.production_line_id,
    criticality: machine.criticality,
    criticality_score: SCORES[machine.criticality],
    cost_center_code: line.cost_center_code,
    manufacturer: machine.manufacturer,
    model: machine.model,
    supplier_id: machine.supplier_id,
    installed_on: machine.commissioned_on ?? machine.purchased_on,
    expected_life_years: machine.useful_life_years,
    requires_lock_out: true,
    maintenance_team_id: crewOf(context, site.factory_id, 'mechanical', machine.machine_id),
  };
  const place = `${site.factory_code}-${line.line_code}-P${String(machine.position_in_line).padStart(2, '0')}`;
  const top = add(context, {
    ...common,
    asset_code: code,
    asset_name: machine.machine_name,
    parent_maintenance_asset_id: lineAsset?.maintenance_asset_id ?? null,
    hierarchy_level: 'machine',
    asset_class: machine.machine_type,
    functional_location: place,
    serial_number: machine.serial_number,
    warranty_end_date: common.installed_on + ASSETS.warrantyDays,
    replacement_amount: value,
    isolation_point_count: 3 + (machine.machine_id % 3),
    status: machine.status === 'standby' ? 'standby' : 'in_service',
  });
  if (machine.commissioned_on !== null)
    note(context, top, {
      event_type: 'commissioned',
      event_at: machine.commissioned_on * 86_400_000,
      summary: `${machine.machine_name} handed over to production.`,
    });
  const parts = assembliesOf(machine.machine_type).map((part) =>
    add(context, {
      ...common,
      asset_code: `${code}-${part.code}`,
      asset_name: `${part.name} of ${machine.machine_name}`,
      parent_maintenance_asset_id: top.maintenance_asset_id,
      hierarchy_level: 'assembly',
      asset_class: part.assetClass,
      functional_location: `${place}-${part.code}`,
      replacement_amount: ratio(value, part.share, 100),
      isolation_point_count: 1,
    }),
  );
  for (const part of COMPONENTS)
    add(context, {
      ...common,
      asset_code: `${code}-${part.code}`,
      asset_name: `${part.name} of ${machine.machine_name}`,
      parent_maintenance_asset_id: parts[part.within]?.maintenance_asset_id ?? top.maintenance_asset_id,
      hierarchy_level: 'component',
      asset_class: part.assetClass,
      functional_location: `${place}-${part.code}`,
      maintenance_strategy: 'condition_based',
      replacement_amount: ratio(value, part.share, 100),
      isolation_point_count: 1,
    });
  return top;
}

/** A sensor that operations has registered is an asset of its machine. */
function addSensor(context: Context, { columns }: Message<Types, 'maintenance_assets'>): void {
  const { tables, copies } = context;
  const machine = copies['master.machines'].must(columns.machine_id ?? null);
  const top = assetOfMachine(context, machine.machine_id);
  if (!top || tables.maintenance_assets.by('sensor_health_id', columns.sensor_health_id ?? null).length > 0) return;
  const asset = add(context, {
    site: copies['master.factories'].must(machine.factory_id),
    asset_code: `AST-${columns.asset_name}`,
    asset_name: `Sensor ${columns.asset_name} of ${machine.machine_name}`,
    sensor_health_id: columns.sensor_health_id ?? null,
    parent_maintenance_asset_id: top.maintenance_asset_id,
    hierarchy_level: 'component',
    machine_id: machine.machine_id,
    production_line_id: machine.production_line_id,
    asset_class: 'sensor',
    functional_location: `${top.functional_location}-${columns.asset_name}`,
    maintenance_team_id: crewOf(context, machine.factory_id, 'instrumentation', machine.machine_id),
    cost_center_code: top.cost_center_code,
    manufacturer: 'IFM',
    model: 'TX',
    installed_on: columns.installed_on ?? localDay(context.now),
    replacement_amount: 1_850_000,
  });
  scheduleSensor(context, asset);
}

/** A machine on standby is not worked on by plan. */
function followStatus(context: Context, asset: Asset, { status }: Machine): void {
  const next = status === 'standby' ? 'standby' : 'in_service';
  if ((status !== 'standby' && status !== 'active') || asset.status === next || asset.status === 'under_repair') return;
  note(context, asset, {
    event_type: 'status_changed',
    event_at: context.now,
    from_value: asset.status,
    to_value: next,
    summary: `${asset.asset_name} is ${next.replace('_', ' ')}.`,
  });
  context.tables.maintenance_assets.change(asset, { status: next });
}

function retire(context: Context, machine: Machine): void {
  const { tables, now } = context;
  for (const asset of tables.maintenance_assets.by('machine_id', machine.machine_id))
    if (asset.status !== 'retired') {
      tables.maintenance_assets.change(asset, { status: 'retired', retired_on: machine.retired_on ?? localDay(now) });
      endSchedules(context, asset.maintenance_asset_id);
      note(context, asset, { event_type: 'retired', event_at: now, summary: `${asset.asset_name} taken out of use.` });
    }
}
