import type { ProductsRow } from '../rows.ts';

/** The legal entities and sites of the group, with their warehouses. */

export const COMPANIES = [
  {
    code: 'GPL',
    legalName: 'Genims Pumps Limited',
    tradeName: 'Genims Pumps',
    cin: 'L29120MH1986PLC040712',
    pan: 'AAACG4071P',
    city: 'Pune',
    address: 'Genims House, Plot 7, Engineering Cluster',
    incorporated: '1986-07-14',
    phone: '+91 20 5550 1000',
  },
  {
    code: 'GVA',
    legalName: 'Genims Valves and Actuators Private Limited',
    tradeName: 'Genims Valves',
    cin: 'U29130GJ1998PTC033518',
    pan: 'AAACG3518V',
    city: 'Ahmedabad',
    address: 'Plot 112, GIDC Road',
    incorporated: '1998-02-03',
    phone: '+91 79 5550 2000',
  },
] as const;

/** What is made on frames: every family but the kits. */
export type FamilyName = Exclude<ProductsRow['product_family'], 'spare_kit'>;

/** Sites in the order in which they are opened as the company grows: three of them at least. */
export const SITES = [
  {
    code: 'PUN1',
    name: 'Pune Pump Works',
    company: 'GPL',
    city: 'Pune',
    latitude: 18.7603,
    longitude: 73.8567,
    opened: '1987-04-01',
    area: 21500,
    demand: 1850,
  },
  {
    code: 'AMD1',
    name: 'Ahmedabad Valve Works',
    company: 'GVA',
    city: 'Ahmedabad',
    latitude: 22.9934,
    longitude: 72.6641,
    opened: '1999-10-11',
    area: 16800,
    demand: 1500,
  },
  {
    code: 'CBE1',
    name: 'Coimbatore Pump Works',
    company: 'GPL',
    city: 'Coimbatore',
    latitude: 11.0512,
    longitude: 77.0453,
    opened: '2005-06-06',
    area: 14200,
    demand: 1250,
  },
  {
    code: 'HSR1',
    name: 'Hosur Valve and Actuator Works',
    company: 'GVA',
    city: 'Hosur',
    latitude: 12.7301,
    longitude: 77.8122,
    opened: '2013-01-21',
    area: 9600,
    demand: 900,
  },
  {
    code: 'RJK1',
    name: 'Rajkot Machining Works',
    company: 'GVA',
    city: 'Rajkot',
    latitude: 22.2441,
    longitude: 70.7822,
    opened: '2018-09-03',
    area: 11200,
    demand: 1100,
  },
] as const;

export type SiteCode = (typeof SITES)[number]['code'];

/** Which sites make a family: its frames take turns over those that there are. Works of one company carry about the same load. */
export const FAMILY_SITES: Readonly<Record<FamilyName, readonly SiteCode[]>> = {
  centrifugal_pump: ['PUN1', 'CBE1'],
  positive_displacement_pump: ['CBE1', 'PUN1'],
  gate_valve: ['AMD1', 'RJK1'],
  ball_valve: ['AMD1', 'HSR1'],
  control_valve: ['HSR1', 'RJK1', 'AMD1'],
  pneumatic_actuator: ['HSR1', 'AMD1'],
  electric_actuator: ['HSR1', 'CBE1'],
};

/** Warehouses of a site by its place in `SITES`; the small sites have one for everything. The last is the distribution centre. */
export const WAREHOUSES = [
  [
    ['raw_material', 'RM', 'raw material store'],
    ['finished_goods', 'FG', 'finished goods store'],
  ],
  [
    ['raw_material', 'RM', 'raw material store'],
    ['finished_goods', 'FG', 'finished goods store'],
  ],
  [
    ['raw_material', 'RM', 'raw material store'],
    ['finished_goods', 'FG', 'finished goods store'],
  ],
  [['mixed', 'ST', 'store']],
  [['mixed', 'ST', 'store']],
] as const;

export const DISTRIBUTION_CENTRE = {
  code: 'WH-BWD-DC',
  name: 'Bhiwandi distribution centre',
  company: 'GPL',
  city: 'Mumbai',
  address: 'Plot 18, Warehouse Park, Bhiwandi',
  latitude: 19.2813,
  longitude: 73.0483,
  opened: '2016-04-11',
} as const;

/** Divisions of a warehouse in the order of a walk; goods come back to where finished goods are. Share of the floor; load in kg per m2. */
export const ZONES = [
  {
    code: 'RCV',
    name: 'Receiving',
    type: 'receiving',
    share: 0.1,
    load: 1500,
    returns: false,
    certified: false,
    hazardous: false,
  },
  {
    code: 'QRN',
    name: 'Quarantine',
    type: 'quarantine',
    share: 0.06,
    load: 1200,
    returns: false,
    certified: false,
    hazardous: true,
  },
  {
    code: 'BLK',
    name: 'Bulk racks',
    type: 'bulk',
    share: 0.5,
    load: 2400,
    returns: false,
    certified: true,
    hazardous: false,
  },
  {
    code: 'PCK',
    name: 'Picking shelves',
    type: 'pick',
    share: 0.2,
    load: 900,
    returns: false,
    certified: false,
    hazardous: false,
  },
  {
    code: 'STG',
    name: 'Staging',
    type: 'staging',
    share: 0.1,
    load: 1500,
    returns: false,
    certified: false,
    hazardous: false,
  },
  {
    code: 'RTN',
    name: 'Returns',
    type: 'returns',
    share: 0.04,
    load: 900,
    returns: true,
    certified: false,
    hazardous: false,
  },
] as const;
