import type { DepartmentsRow, EmployeesRow } from '../rows.ts';
import type { COMPANIES } from './organisation.ts';

/** The units of the group and the positions in them. */

export type Category = EmployeesRow['worker_category'];

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
  function: DepartmentsRow['department_function'];
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
