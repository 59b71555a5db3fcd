import type { SalesTerritoriesRow } from '../rows.ts';

type Region = SalesTerritoriesRow['sales_region'];

/** An area of the sales organisation; areas with `states`, `countries` or a segment are served by seats. */
export interface Area {
  code: string;
  name: string;
  parent: string | null;
  type: SalesTerritoriesRow['territory_type'];
  region: Region;
  states?: readonly string[];
  countries?: readonly string[];
  segment?: NonNullable<SalesTerritoriesRow['customer_segment']>;
  /** Share of the target of the whole. */
  share: number;
}

const area = (
  code: string,
  name: string,
  region: Region,
  share: number,
  covers: Partial<Pick<Area, 'states' | 'countries' | 'segment' | 'type'>> & { parent?: string },
): Area => ({
  code: `TER-${code}`,
  name,
  region,
  share,
  type: 'geographic',
  ...covers,
  parent: covers.parent === undefined ? `TER-${code.split('-')[0]}` : covers.parent || null,
});

/** Two trees: areas at home, and exports with the accounts that are looked after centrally. */
export const AREAS: readonly Area[] = [
  area('HOME', 'Domestic sales', 'west', 0.75, { type: 'company', parent: '' }),
  area('WEST', 'Western region', 'west', 0.3, { parent: 'TER-HOME' }),
  area('WEST-1', 'Maharashtra and Goa', 'west', 0.18, { states: ['Maharashtra', 'Goa'] }),
  area('WEST-2', 'Gujarat and Madhya Pradesh', 'west', 0.12, { states: ['Gujarat', 'Madhya Pradesh'] }),
  area('SOUTH', 'Southern region', 'south', 0.2, { parent: 'TER-HOME' }),
  area('SOUTH-1', 'Karnataka and Kerala', 'south', 0.08, { states: ['Karnataka', 'Kerala'] }),
  area('SOUTH-2', 'Tamil Nadu, Telangana and Andhra Pradesh', 'south', 0.12, {
    states: ['Tamil Nadu', 'Telangana', 'Andhra Pradesh'],
  }),
  area('NORTH', 'Northern region', 'north', 0.15, { parent: 'TER-HOME' }),
  area('NORTH-1', 'Delhi, Haryana and Punjab', 'north', 0.09, { states: ['Delhi', 'Haryana', 'Punjab'] }),
  area('NORTH-2', 'Uttar Pradesh and Rajasthan', 'north', 0.06, { states: ['Uttar Pradesh', 'Rajasthan'] }),
  area('EAST', 'Eastern region', 'east', 0.1, { parent: 'TER-HOME' }),
  area('EAST-1', 'West Bengal, Assam and Odisha', 'east', 0.05, { states: ['West Bengal', 'Assam', 'Odisha'] }),
  area('EAST-2', 'Jharkhand and Chhattisgarh', 'east', 0.05, { states: ['Jharkhand', 'Chhattisgarh', 'Bihar'] }),
  area('GROUP', 'Exports and central accounts', 'export', 0.25, { type: 'company', parent: '' }),
  area('GROUP-KEY', 'Key accounts', 'west', 0.08, { type: 'key_accounts' }),
  area('GROUP-GOV', 'Public sector', 'north', 0.04, { type: 'key_accounts', segment: 'government' }),
  area('GROUP-ME', 'Middle East', 'export', 0.05, {
    type: 'export',
    countries: ['AE', 'SA', 'OM', 'QA', 'KW', 'BH', 'EG', 'IQ', 'TR'],
  }),
  area('GROUP-EU', 'Europe', 'export', 0.04, {
    type: 'export',
    countries: ['DE', 'IT', 'FR', 'GB', 'NL', 'ES', 'PL', 'BE', 'AT', 'SE', 'CH'],
  }),
  area('GROUP-AS', 'Asia and Oceania', 'export', 0.02, {
    type: 'export',
    countries: ['SG', 'MY', 'TH', 'ID', 'VN', 'BD', 'LK', 'NP', 'JP', 'KR', 'AU', 'PH'],
  }),
  area('GROUP-WEST', 'Americas and Africa', 'export', 0.02, {
    type: 'export',
    countries: ['US', 'CA', 'MX', 'BR', 'ZA', 'KE', 'NG', 'TZ', 'CL', 'GH'],
  }),
];

/** Seats of sales by the job title of their holders. */
export const SEATS = {
  'Regional Sales Manager': { role: 'area_manager', discount: 6, authority: 50_000_000, visits: 12, commission: 0.2 },
  'Sales Engineer': { role: 'sales_engineer', discount: 3, authority: 5_000_000, visits: 24, commission: 0.5 },
  'Order Desk Executive': { role: 'inside_sales', discount: 2, authority: 1_500_000, visits: 2, commission: 0.1 },
} as const;

export const DIRECTOR = 'Sales Director';
/** Orders of a year at scale 1, rupees: the target that is shared out. */
export const ANNUAL_TARGET = 3_600_000_000;
export const FAMILIES = [
  'centrifugal_pump',
  'positive_displacement_pump',
  'gate_valve',
  'ball_valve',
  'control_valve',
  'pneumatic_actuator',
  'electric_actuator',
  'spare_kit',
] as const;
