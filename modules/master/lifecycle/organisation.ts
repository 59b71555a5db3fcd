/** The legal entities, sites and units of the group, and the positions in them. */

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

export type FamilyName =
  | 'centrifugal_pump'
  | 'positive_displacement_pump'
  | 'gate_valve'
  | 'ball_valve'
  | 'control_valve'
  | 'pneumatic_actuator'
  | 'electric_actuator';

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
    name: 'Hosur Actuator Works',
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

/** Which sites make a family, the first of them that there are. */
export const FAMILY_SITES: Readonly<Record<FamilyName, readonly SiteCode[]>> = {
  centrifugal_pump: ['PUN1', 'CBE1'],
  positive_displacement_pump: ['CBE1'],
  gate_valve: ['AMD1', 'RJK1'],
  ball_valve: ['AMD1'],
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

export type Category = 'direct' | 'indirect' | 'administrative' | 'management';

export interface Position {
  title: string;
  grade: string;
  category: Category;
  /** Persons at scale 1; of a site's unit, per site where there are four. */
  count: number;
  /** Leads the unit, or a shift or group in it. */
  leads?: 'unit' | 'group';
}

export interface Unit {
  code: string;
  name: string;
  function: string;
  direct: boolean;
  positions: readonly Position[];
}

const head = (title: string, grade: string): Position => ({
  title,
  grade,
  category: 'management',
  count: 1,
  leads: 'unit',
});
const leader = (title: string, count: number): Position => ({
  title,
  grade: 'S2',
  category: 'indirect',
  count,
  leads: 'group',
});
const staff = (title: string, grade: string, count: number): Position => ({
  title,
  grade,
  category: 'administrative',
  count,
});
const worker = (title: string, grade: string, count: number, category: Category = 'indirect'): Position => ({
  title,
  grade,
  category,
  count,
});

/** Units of every site. Direct workers follow the machines instead of `count`: see `CREWS`. */
export const SITE_UNITS: readonly Unit[] = [
  {
    code: 'MCH',
    name: 'Machining',
    function: 'production',
    direct: true,
    positions: [head('Machining Manager', 'M1'), leader('Machining Supervisor', 3)],
  },
  {
    code: 'ASM',
    name: 'Assembly and Test',
    function: 'production',
    direct: true,
    positions: [head('Assembly Manager', 'M1'), leader('Assembly Supervisor', 2)],
  },
  {
    code: 'MNT',
    name: 'Maintenance',
    function: 'maintenance',
    direct: false,
    positions: [
      head('Maintenance Manager', 'M1'),
      leader('Maintenance Supervisor', 1),
      worker('Maintenance Technician', 'W3', 4),
      worker('Electrician', 'W3', 2),
    ],
  },
  {
    code: 'QA',
    name: 'Quality',
    function: 'quality',
    direct: false,
    positions: [
      head('Quality Manager', 'M1'),
      staff('Quality Engineer', 'S3', 2),
      worker('Quality Inspector', 'W3', 5),
    ],
  },
  {
    code: 'WHS',
    name: 'Stores',
    function: 'warehouse',
    direct: false,
    positions: [
      head('Stores Manager', 'M1'),
      leader('Stores Supervisor', 1),
      worker('Storekeeper', 'W2', 4),
      worker('Forklift Driver', 'W2', 3),
    ],
  },
];

/** Units of a company's head office; `GVA` keeps its own engineering and leaves the rest to the head of the group. */
export const OFFICE_UNITS: Readonly<Record<(typeof COMPANIES)[number]['code'], readonly Unit[]>> = {
  GPL: [
    {
      code: 'FIN',
      name: 'Finance',
      function: 'finance',
      direct: false,
      positions: [
        head('Chief Financial Officer', 'M3'),
        staff('Accounts Manager', 'M1', 2),
        staff('Management Accountant', 'S3', 3),
        staff('Accountant', 'S2', 8),
      ],
    },
    {
      code: 'HR',
      name: 'Human Resources',
      function: 'human_resources',
      direct: false,
      positions: [
        head('Head of Human Resources', 'M2'),
        staff('HR Executive', 'S2', 5),
        staff('Payroll Officer', 'S2', 2),
      ],
    },
    {
      code: 'IT',
      name: 'Information Technology',
      function: 'information_technology',
      direct: false,
      positions: [head('Head of IT', 'M2'), staff('Systems Engineer', 'S3', 4), staff('Support Engineer', 'S1', 2)],
    },
    {
      code: 'SAL',
      name: 'Sales',
      function: 'sales',
      direct: false,
      positions: [
        head('Sales Director', 'M3'),
        staff('Regional Sales Manager', 'M1', 4),
        staff('Sales Engineer', 'S3', 12),
        staff('Order Desk Executive', 'S1', 6),
      ],
    },
    {
      code: 'SVC',
      name: 'Customer Service',
      function: 'service',
      direct: false,
      positions: [
        head('Service Manager', 'M2'),
        staff('Field Service Engineer', 'S2', 8),
        staff('Service Desk Agent', 'S1', 4),
      ],
    },
    {
      code: 'PUR',
      name: 'Purchasing',
      function: 'purchasing',
      direct: false,
      positions: [head('Purchasing Manager', 'M2'), staff('Category Buyer', 'S3', 4), staff('Buyer', 'S2', 5)],
    },
    {
      code: 'ENG',
      name: 'Pump Engineering',
      function: 'engineering',
      direct: false,
      positions: [
        head('Head of Pump Engineering', 'M2'),
        staff('Lead Design Engineer', 'S3', 3),
        staff('Design Engineer', 'S2', 6),
      ],
    },
    {
      code: 'PLN',
      name: 'Planning',
      function: 'planning',
      direct: false,
      positions: [
        head('Planning Manager', 'M2'),
        staff('Production Planner', 'S2', 5),
        staff('Demand Planner', 'S3', 2),
      ],
    },
    {
      code: 'LOG',
      name: 'Logistics',
      function: 'logistics',
      direct: false,
      positions: [
        head('Logistics Manager', 'M2'),
        staff('Transport Planner', 'S2', 3),
        staff('Export Executive', 'S2', 2),
      ],
    },
    {
      code: 'EHS',
      name: 'Environment, Health and Safety',
      function: 'safety',
      direct: false,
      positions: [head('Head of EHS', 'M1'), staff('Safety Officer', 'S2', 3)],
    },
  ],
  GVA: [
    {
      code: 'ENG',
      name: 'Valve Engineering',
      function: 'engineering',
      direct: false,
      positions: [
        head('Head of Valve Engineering', 'M2'),
        staff('Lead Design Engineer', 'S3', 2),
        staff('Design Engineer', 'S2', 4),
      ],
    },
  ],
};

/** Top of each company. The first leads the group. */
export const DIRECTORS = {
  GPL: { title: 'Managing Director', grade: 'M4' },
  GVA: { title: 'Executive Director', grade: 'M4' },
} as const;
export const PLANT_MANAGER = { title: 'Plant Manager', grade: 'M3' } as const;
export const SUPPORT_STAFF = { title: 'Executive Assistant', grade: 'S1' } as const;

/** Direct workers per machine and shift, by kind of line; spare covers leave and absence. Assumptions. */
export const CREWS = {
  machining: { unit: 'MCH', title: 'CNC Operator', perMachine: 1, spare: 1.15 },
  heat_treatment: { unit: 'MCH', title: 'Furnace and Press Operator', perMachine: 1, spare: 1.15 },
  assembly: { unit: 'ASM', title: 'Assembly Fitter', perMachine: 2, spare: 1.1 },
} as const;

/** Standard cost of an hour by grade, INR, wage and on-cost; an assumption near Indian engineering wages of 2025. Order is rank. */
export const GRADES: Readonly<
  Record<string, { hourlyCost: number; rank: number; entryAge: number; noticeDays: number }>
> = {
  W1: { hourlyCost: 125, rank: 0, entryAge: 18, noticeDays: 30 },
  W2: { hourlyCost: 165, rank: 1, entryAge: 20, noticeDays: 30 },
  W3: { hourlyCost: 215, rank: 2, entryAge: 22, noticeDays: 30 },
  W4: { hourlyCost: 280, rank: 3, entryAge: 26, noticeDays: 30 },
  S1: { hourlyCost: 260, rank: 4, entryAge: 22, noticeDays: 60 },
  S2: { hourlyCost: 390, rank: 5, entryAge: 23, noticeDays: 60 },
  S3: { hourlyCost: 580, rank: 6, entryAge: 26, noticeDays: 60 },
  M1: { hourlyCost: 880, rank: 7, entryAge: 32, noticeDays: 90 },
  M2: { hourlyCost: 1350, rank: 8, entryAge: 36, noticeDays: 90 },
  M3: { hourlyCost: 2200, rank: 9, entryAge: 40, noticeDays: 90 },
  M4: { hourlyCost: 4400, rank: 10, entryAge: 45, noticeDays: 90 },
};
