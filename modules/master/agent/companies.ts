import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { COMPANIES, DISTRIBUTION_CENTRE, SITES, WAREHOUSES, ZONES } from '../lifecycle/organisation.ts';
import { INDIAN_CITIES, type IndianCity } from '../lifecycle/places.ts';
import type { FactoriesRow, WarehousesRow } from '../rows.ts';
import { dayOfDate, type Opening } from './context.ts';
import { digits, gstin } from './names.ts';

export type Site = (typeof SITES)[number] & { factory: FactoriesRow };

export function cityNamed(name: string): IndianCity {
  return must(
    INDIAN_CITIES.find(([one]) => one.city === name),
    `city ${name}`,
  )[0];
}

/** Three sites for a small company, five for a large one. */
export function siteCount(scale: number): number {
  return scale <= 0.5 ? 3 : scale <= 2 ? 4 : 5;
}

export function openCompanies(opening: Opening): void {
  const { companies } = opening.context.tables;
  const head = companies.nextKey();
  for (const [index, one] of COMPANIES.entries()) {
    const key = index === 0 ? head : companies.nextKey();
    const draw = opening.context.draws.of('companies', key, 'creation');
    const city = cityNamed(one.city);
    const entered = opening.entered(opening.introduced, key, draw);
    companies.add({
      company_id: key,
      company_code: one.code,
      legal_name: one.legalName,
      trade_name: one.tradeName,
      parent_company_id: index === 0 ? null : head,
      registration_number: one.cin,
      tax_identifier: gstin(city.gstCode, one.pan),
      base_currency_code: 'INR',
      fiscal_year_start_month: 4,
      incorporated_on: dayOfDate(one.incorporated),
      address_line: one.address,
      city: city.city,
      state_province: city.state,
      postal_code: `${city.postalPrefix}0${digits(draw, 2)}`,
      country_code: 'IN',
      phone: one.phone,
      email: `office@${one.code.toLowerCase()}.genims.example`,
      status: 'active',
      created_at: entered,
      updated_at: entered,
    });
  }
}

export function companyKey(opening: Opening, companyCode: string): Key {
  for (const one of opening.context.tables.companies.held())
    if (one.company_code === companyCode) return one.company_id;
  throw new RangeError(`no company ${companyCode}`);
}

export function openFactories(opening: Opening): Site[] {
  const { factories } = opening.context.tables;
  return SITES.slice(0, siteCount(opening.scale)).map((site) => {
    const key = factories.nextKey();
    const draw = opening.context.draws.of('factories', key, 'creation');
    const city = cityNamed(site.city);
    const entered = opening.entered(opening.introduced, key, draw);
    const factory = factories.add({
      factory_id: key,
      factory_code: site.code,
      factory_name: site.name,
      company_id: companyKey(opening, site.company),
      site_type: 'integrated',
      address_line: `Plot ${draw.integer(10, 480)}, Industrial Area Phase II`,
      city: city.city,
      state_province: city.state,
      postal_code: `${city.postalPrefix}${digits(draw, 3)}`,
      country_code: 'IN',
      latitude_degrees: scaled(site.latitude, 6),
      longitude_degrees: scaled(site.longitude, 6),
      time_zone: 'Asia/Kolkata',
      floor_area_m2: scaled(site.area, 2),
      contract_demand_kva: scaled(site.demand, 2),
      working_days_per_week: 6,
      opened_on: dayOfDate(site.opened),
      closed_on: null,
      status: 'active',
      created_at: entered,
      updated_at: entered,
    });
    return { ...site, factory };
  });
}

/** `managerOf` gives the person in charge of the warehouses of a factory; of those without one for null. */
export function openWarehouses(opening: Opening, sites: Site[], managerOf: (factory: Key | null) => Key): void {
  for (const [index, site] of sites.entries())
    for (const [type, suffix, name] of must(WAREHOUSES[index], `warehouses of ${site.code}`)) {
      const { factory } = site;
      openWarehouse(opening, {
        warehouse_code: `WH-${site.code}-${suffix}`,
        warehouse_name: `${site.city} ${name}`,
        company_id: factory.company_id,
        factory_id: factory.factory_id,
        warehouse_type: type,
        address_line: factory.address_line,
        city: factory.city,
        state_province: factory.state_province,
        postal_code: factory.postal_code,
        latitude_degrees: factory.latitude_degrees,
        longitude_degrees: factory.longitude_degrees,
        manager_employee_id: managerOf(factory.factory_id),
        opened_on: factory.opened_on,
        is_bonded: false,
      });
    }
  const centre = DISTRIBUTION_CENTRE;
  const city = cityNamed(centre.city);
  openWarehouse(opening, {
    warehouse_code: centre.code,
    warehouse_name: centre.name,
    company_id: companyKey(opening, centre.company),
    factory_id: null,
    warehouse_type: 'distribution',
    address_line: centre.address,
    city: city.city,
    state_province: city.state,
    postal_code: '421302',
    latitude_degrees: scaled(centre.latitude, 6),
    longitude_degrees: scaled(centre.longitude, 6),
    manager_employee_id: managerOf(null),
    opened_on: dayOfDate(centre.opened),
    is_bonded: true,
  });
}

type WarehousePlace = Omit<
  WarehousesRow,
  | 'warehouse_id'
  | 'country_code'
  | 'time_zone'
  | 'floor_area_m2'
  | 'pallet_positions'
  | 'dock_count'
  | 'status'
  | 'created_at'
  | 'updated_at'
>;

function openWarehouse(opening: Opening, place: WarehousePlace): void {
  const { warehouses, warehouse_zones } = opening.context.tables;
  const key = warehouses.nextKey();
  const draw = opening.context.draws.of('warehouses', key, 'creation');
  const size = place.warehouse_type === 'distribution' ? 5200 : place.warehouse_type === 'mixed' ? 2600 : 2100;
  const area = Math.round(size * draw.between(0.85, 1.2) * Math.sqrt(Math.max(0.4, opening.scale)));
  const entered = opening.entered(opening.introduced, key, draw);
  warehouses.add({
    warehouse_id: key,
    ...place,
    country_code: 'IN',
    time_zone: 'Asia/Kolkata',
    floor_area_m2: scaled(area, 2),
    pallet_positions: Math.round(area * 1.1),
    dock_count: Math.max(2, Math.round(area / 700)),
    status: 'active',
    created_at: entered,
    updated_at: entered,
  });
  for (const [index, zone] of ZONES.filter(
    (one) => !one.returns || place.warehouse_type !== 'raw_material',
  ).entries()) {
    const zoneKey = warehouse_zones.nextKey();
    const zoneEntered = localMoment(opening.introduced, 9.5) + zoneKey * 20_000;
    const floor = Math.round(area * zone.share);
    warehouse_zones.add({
      warehouse_zone_id: zoneKey,
      zone_code: zone.code,
      zone_name: zone.name,
      warehouse_id: key,
      zone_type: zone.type,
      temperature_class: 'ambient',
      minimum_temperature_celsius: scaled(5, 2),
      maximum_temperature_celsius: scaled(45, 2),
      floor_area_m2: scaled(floor, 2),
      maximum_weight_kg: scaled(floor * zone.load, 2),
      allows_hazardous: zone.hazardous || (zone.type === 'bulk' && place.warehouse_type !== 'finished_goods'),
      requires_certified_driver: zone.certified,
      pick_sequence: index + 1,
      status: 'active',
      created_at: zoneEntered,
      updated_at: zoneEntered,
    });
  }
}
