import { entriesOf } from '../../machinery/base/entries.ts';
import { defineLifecycle, type Shares } from '../../machinery/base/lifecycle.ts';
import { BOUGHT_KINDS } from './lifecycle/bought.ts';
import { FAMILIES } from './lifecycle/families.ts';
import type { FamilyName } from './lifecycle/organisation.ts';
import { CUSTOMER_COUNTRIES, INDIAN_CITIES, SUPPLIER_COUNTRIES } from './lifecycle/places.ts';
import type { CustomersRow } from './rows.ts';

function sharesOf<Name extends string>(entries: Readonly<Record<Name, { share: number }>>): Shares<Name> {
  return entriesOf(entries).map(([name, { share }]) => [name, share] as const);
}

/** What the company is like and how often it changes. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('master', {
  states: {
    companies: {
      begins: ['active'],
      follows: { active: ['dormant'], dormant: ['active', 'dissolved'], dissolved: [] },
    },
    factories: {
      begins: ['active'],
      follows: { active: ['suspended', 'closed'], suspended: ['active', 'closed'], closed: [] },
    },
    departments: { begins: ['active'], follows: { active: ['closed'], closed: [] } },
    warehouses: {
      begins: ['active'],
      follows: { active: ['suspended', 'closed'], suspended: ['active', 'closed'], closed: [] },
    },
    warehouse_zones: {
      begins: ['active'],
      follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
    },
    production_lines: {
      begins: ['active'],
      follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
    },
    employees: {
      begins: ['active'],
      follows: { active: ['on_leave', 'terminated'], on_leave: ['active', 'terminated'], terminated: [] },
    },
    machines: {
      begins: ['ordered'],
      follows: { ordered: ['active'], active: ['standby'], standby: ['active', 'retired'], retired: [] },
    },
    suppliers: {
      begins: ['prospect'],
      follows: { prospect: ['active'], active: ['blocked', 'retired'], blocked: ['active', 'retired'], retired: [] },
    },
    customers: {
      begins: ['prospect'],
      follows: { prospect: ['active'], active: ['on_hold', 'inactive'], on_hold: ['active', 'inactive'], inactive: [] },
    },
    materials: {
      begins: ['in_design'],
      follows: { in_design: ['active'], active: ['phase_out'], phase_out: ['obsolete'], obsolete: [] },
    },
    products: {
      begins: ['in_design'],
      follows: { in_design: ['active'], active: ['phase_out'], phase_out: ['obsolete'], obsolete: [] },
    },
    bill_of_materials: {
      begins: ['draft'],
      follows: { draft: ['released'], released: ['superseded'], superseded: [] },
    },
    material_suppliers: {
      begins: ['approved'],
      follows: { approved: ['suspended', 'expired'], suspended: ['approved', 'expired'], expired: [] },
    },
  },
  /** What ended is held too: names stay taken, and whoever follows a leaver comes later. */
  held: {
    bill_of_materials: 'always',
    bom_components: 'always',
    companies: 'always',
    customers: 'always',
    departments: 'always',
    employees: 'always',
    factories: 'always',
    machines: 'always',
    material_suppliers: 'always',
    materials: 'always',
    production_lines: 'always',
    products: 'always',
    suppliers: 'always',
    warehouse_zones: 'always',
    warehouses: 'always',
  },

  /** Of one row of the table that may have the event, unless it says otherwise. */
  ratesPerYear: {
    /** New customers, of all customers: near the growth of Indian engineering orders. */
    customerArrivals: 0.06,
    /** A prospect orders for the first time; about eight weeks after it came. */
    customerFirstOrder: 6.5,
    customerHold: 0.04,
    /** A hold is lifted after about five weeks. */
    customerHoldEnd: 10,
    customerLoss: 0.015,
    supplierArrivals: 0.03,
    /** Qualification takes about ten weeks. */
    supplierApproval: 5,
    supplierBlock: 0.02,
    /** A block is lifted after about six weeks. */
    supplierBlockEnd: 8.5,
    /** New catalogue items for new designs, of all bought materials. */
    materialArrivals: 0.025,
    productArrivals: 0.035,
    productEnds: 0.02,
    /** Engineering changes, of all recipes in force. */
    engineeringChanges: 0.06,
    /** New prices between the yearly talks, of all sources. */
    priceChanges: 0.1,
    /** A phase-out ends when stock is used up, after about ten weeks. */
    materialPhaseOutEnds: 5,
    /** Resignations and dismissals of one person: about 10 % a year in Indian manufacturing. */
    leavers: 0.095,
    /** New positions, of all employees. */
    newPositions: 0.02,
    /** Long leave (maternity, illness). */
    leaveStarts: 0.018,
    /** About four months. */
    leaveEnds: 3,
    /** A machine is replaced about every twenty years. */
    machineOrders: 0.05,
    /** Six weeks on standby after its replacement came, then it is sold. */
    machineRetirement: 8,
  },

  shares: {
    customerSegment: [
      ['oem', 0.24],
      ['epc', 0.16],
      ['distributor', 0.22],
      ['end_user', 0.32],
      ['government', 0.06],
    ],
    customerIndustry: [
      ['water', 0.24],
      ['oil_and_gas', 0.12],
      ['chemical', 0.17],
      ['power', 0.11],
      ['food', 0.08],
      ['pharma', 0.07],
      ['mining', 0.06],
      ['marine', 0.04],
      ['machinery', 0.11],
    ],
    customerOpeningStatus: [
      ['active', 0.9],
      ['prospect', 0.03],
      ['on_hold', 0.03],
      ['inactive', 0.04],
    ],
    customerTerms: [
      [30, 0.42],
      [45, 0.28],
      [60, 0.3],
    ],
    deliveryPriority: [
      ['low', 0.1],
      ['normal', 0.72],
      ['high', 0.15],
      ['urgent', 0.03],
    ],
    homeIncoterm: [
      ['DAP', 0.55],
      ['EXW', 0.2],
      ['FCA', 0.15],
      ['DDP', 0.1],
    ],
    exportIncoterm: [
      ['FOB', 0.35],
      ['CIF', 0.3],
      ['CFR', 0.1],
      ['FCA', 0.1],
      ['CIP', 0.1],
      ['EXW', 0.05],
    ],
    supplierCategory: [
      ['raw_material', 0.12],
      ['casting', 0.2],
      ['component', 0.3],
      ['electronics', 0.1],
      ['packaging', 0.06],
      ['service', 0.08],
      ['carrier', 0.06],
      ['equipment', 0.03],
      ['mro', 0.05],
    ],
    supplierTier: [
      ['strategic', 0.08],
      ['preferred', 0.3],
      ['approved', 0.52],
      ['conditional', 0.1],
    ],
    supplierOpeningStatus: [
      ['active', 0.93],
      ['prospect', 0.03],
      ['blocked', 0.015],
      ['retired', 0.025],
    ],
    supplierTerms: [
      [30, 0.3],
      [45, 0.45],
      [60, 0.25],
    ],
    importIncoterm: [
      ['CIF', 0.35],
      ['FOB', 0.3],
      ['CFR', 0.15],
      ['DAP', 0.12],
      ['EXW', 0.08],
    ],
    blockedReason: [
      ['Repeated quality failures', 0.5],
      ['Certificate of conformity expired', 0.25],
      ['Delivery failures under review', 0.25],
    ],
    city: INDIAN_CITIES,
    customerCountry: CUSTOMER_COUNTRIES,
    rawMaterialCountry: SUPPLIER_COUNTRIES.raw_material,
    castingCountry: SUPPLIER_COUNTRIES.casting,
    componentCountry: SUPPLIER_COUNTRIES.component,
    electronicsCountry: SUPPLIER_COUNTRIES.electronics,
    equipmentCountry: SUPPLIER_COUNTRIES.equipment,
    boughtKind: sharesOf(BOUGHT_KINDS),
    family: sharesOf<FamilyName>(FAMILIES),
    /** Quality variants L, M, H as in the AI4I 2020 data set. */
    productVariant: [
      ['L', 0.5],
      ['M', 0.3],
      ['H', 0.2],
    ],
    productAbc: [
      ['a', 0.2],
      ['b', 0.3],
      ['c', 0.5],
    ],
    changeReason: [
      ['Cost reduction', 0.35],
      ['Quality improvement after field returns', 0.25],
      ['Supplier discontinues the part', 0.2],
      ['Easier assembly', 0.2],
    ],
    /** What an engineering change does. */
    changeKind: [
      ['substitute', 0.5],
      ['quantity', 0.25],
      ['scrap', 0.25],
    ],
    /** Sources of a bought material: one, two or three. */
    sourceCount: [
      [1, 0.88],
      [2, 0.1],
      [3, 0.02],
    ],
    gender: [
      ['male', 0.81],
      ['female', 0.19],
    ],
    workerEmployment: [
      ['permanent', 0.74],
      ['contract', 0.14],
      ['fixed_term', 0.12],
    ],
    leavingReason: [
      ['resigned', 0.82],
      ['dismissed', 0.1],
      ['contract_ended', 0.08],
    ],
  },

  /** Rows at scale 1, and how they grow: count = base × scale ^ exponent. */
  size: {
    customers: 1100,
    suppliers: 250,
    boughtMaterials: 800,
    /** Frames give about six and a half made materials each. */
    frames: 92,
    products: 500,
    /** Head-office staff grows slower than the company. */
    officeExponent: 0.75,
    /** Superseded revisions that the opening shows, of all recipes. */
    openingChanges: 0.02,
    /** Superseded prices that the opening shows, of all sources. */
    openingPriceChanges: 0.02,
    /** Materials and products that are no longer, or not yet, made or bought. */
    retiredMaterials: 0.03,
    retiredProducts: 0.06,
    retiredMadeMaterials: 0.05,
    /** People who left within the last two years, of all employees. */
    openingLeavers: 0.05,
    openingOnLeave: 0.012,
  },

  /** Years before the start of history in which the system was introduced: no row was entered earlier. */
  systemYears: 6,

  /** Share of customers abroad, and of suppliers by category. */
  exportShare: 0.1,
  importShare: { raw_material: 0.15, casting: 0.08, component: 0.2, electronics: 0.35, equipment: 0.4 } as Readonly<
    Record<string, number>
  >,

  /** Credit limits: median in INR and deviation of the logarithm. */
  creditLimits: {
    oem: [4_000_000, 0.7],
    epc: [7_500_000, 0.9],
    distributor: [3_000_000, 0.6],
    end_user: [1_200_000, 0.9],
    government: [5_000_000, 0.6],
    group: [50_000_000, 0.01],
  } satisfies Readonly<Record<CustomersRow['customer_segment'], readonly [number, number]>>,

  /** Rates at which prices abroad are planned for the fiscal year, INR for one unit. */
  planningRates: { INR: 1, USD: 86, EUR: 96, CNY: 12 } as Readonly<Record<string, number>>,

  /** Days between an event and what follows from it: shortest and longest. */
  lags: {
    engineeringChange: [14, 35],
    /** Release of a draft before the day on which it takes effect. */
    releaseAhead: [4, 9],
    productLaunch: [30, 60],
    materialLaunch: [15, 40],
    productEnd: [45, 90],
    priceChange: [7, 21],
    replacement: [14, 60],
    machineDelivery: [70, 150],
  } as const satisfies Record<string, readonly [number, number]>,

  /** A vacancy is filled with this probability. */
  replacementShare: 0.93,
  retirementAge: 60,
  /** Range of a price change of a source, as a factor. */
  priceChange: [0.96, 1.07],
  /** A source's price against the standard cost; a second source is dearer. */
  sourcePrice: [0.97, 1.03],
  /** How often a supplier of a tier is chosen as a source, against one that is approved. */
  sourceWeight: { strategic: 18, preferred: 4, approved: 1, conditional: 0.3 } as Readonly<Record<string, number>>,
  secondSourcePremium: [1.02, 1.09],
} as const);

export type Lag = keyof typeof lifecycle.lags;
