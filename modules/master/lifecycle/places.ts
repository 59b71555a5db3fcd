/** Places that partners and sites are in. Cities are real; streets, plots and numbers are drawn. */

export interface IndianCity {
  city: string;
  state: string;
  /** State code of GST, the first two characters of a GSTIN. */
  gstCode: string;
  region: 'north' | 'south' | 'east' | 'west';
  /** First three digits of the postal code. */
  postalPrefix: string;
  /** Telephone area code. */
  areaCode: string;
}

const place = (
  city: string,
  state: string,
  gstCode: string,
  region: IndianCity['region'],
  postalPrefix: string,
  areaCode: string,
): IndianCity => ({ city, state, gstCode, region, postalPrefix, areaCode });

/** Shares by industrial weight; an assumption. */
export const INDIAN_CITIES = [
  [place('Mumbai', 'Maharashtra', '27', 'west', '400', '22'), 0.08],
  [place('Pune', 'Maharashtra', '27', 'west', '411', '20'), 0.08],
  [place('Nagpur', 'Maharashtra', '27', 'west', '440', '712'), 0.03],
  [place('Nashik', 'Maharashtra', '27', 'west', '422', '253'), 0.03],
  [place('Ahmedabad', 'Gujarat', '24', 'west', '380', '79'), 0.07],
  [place('Vadodara', 'Gujarat', '24', 'west', '390', '265'), 0.04],
  [place('Surat', 'Gujarat', '24', 'west', '395', '261'), 0.03],
  [place('Rajkot', 'Gujarat', '24', 'west', '360', '281'), 0.03],
  [place('Indore', 'Madhya Pradesh', '23', 'west', '452', '731'), 0.03],
  [place('New Delhi', 'Delhi', '07', 'north', '110', '11'), 0.04],
  [place('Gurugram', 'Haryana', '06', 'north', '122', '124'), 0.02],
  [place('Faridabad', 'Haryana', '06', 'north', '121', '129'), 0.03],
  [place('Noida', 'Uttar Pradesh', '09', 'north', '201', '120'), 0.03],
  [place('Kanpur', 'Uttar Pradesh', '09', 'north', '208', '512'), 0.02],
  [place('Ludhiana', 'Punjab', '03', 'north', '141', '161'), 0.03],
  [place('Jaipur', 'Rajasthan', '08', 'north', '302', '141'), 0.02],
  [place('Bengaluru', 'Karnataka', '29', 'south', '560', '80'), 0.05],
  [place('Chennai', 'Tamil Nadu', '33', 'south', '600', '44'), 0.06],
  [place('Coimbatore', 'Tamil Nadu', '33', 'south', '641', '422'), 0.04],
  [place('Hosur', 'Tamil Nadu', '33', 'south', '635', '4344'), 0.02],
  [place('Hyderabad', 'Telangana', '36', 'south', '500', '40'), 0.04],
  [place('Visakhapatnam', 'Andhra Pradesh', '37', 'south', '530', '891'), 0.02],
  [place('Kochi', 'Kerala', '32', 'south', '682', '484'), 0.02],
  [place('Kolkata', 'West Bengal', '19', 'east', '700', '33'), 0.04],
  [place('Durgapur', 'West Bengal', '19', 'east', '713', '343'), 0.01],
  [place('Jamshedpur', 'Jharkhand', '20', 'east', '831', '657'), 0.03],
  [place('Bhubaneswar', 'Odisha', '21', 'east', '751', '674'), 0.02],
  [place('Rourkela', 'Odisha', '21', 'east', '769', '661'), 0.01],
  [place('Raipur', 'Chhattisgarh', '22', 'east', '492', '771'), 0.02],
  [place('Guwahati', 'Assam', '18', 'east', '781', '361'), 0.01],
] as const;

export interface ForeignPlace {
  city: string;
  state: string | null;
  country: string;
  /** Currency in which partners of the country trade with the group. */
  currency: 'EUR' | 'USD' | 'CNY';
  dialling: string;
  /** Digits are drawn for each `9`. */
  postal: string;
}

const abroad = (
  city: string,
  state: string | null,
  country: string,
  currency: ForeignPlace['currency'],
  dialling: string,
  postal: string,
): ForeignPlace => ({ city, state, country, currency, dialling, postal });

const SHANGHAI = abroad('Shanghai', null, 'CN', 'CNY', '+86', '200999');
const NINGBO = abroad('Ningbo', 'Zhejiang', 'CN', 'CNY', '+86', '315999');
const STUTTGART = abroad('Stuttgart', 'Baden-Württemberg', 'DE', 'EUR', '+49', '70999');
const BOLOGNA = abroad('Bologna', null, 'IT', 'EUR', '+39', '40199');
const ROTTERDAM = abroad('Rotterdam', null, 'NL', 'EUR', '+31', '3099 KA');
const HOUSTON = abroad('Houston', 'Texas', 'US', 'USD', '+1', '77099');
const CHICAGO = abroad('Chicago', 'Illinois', 'US', 'USD', '+1', '60699');
const OSAKA = abroad('Osaka', null, 'JP', 'USD', '+81', '530-0099');
const SINGAPORE = abroad('Singapore', null, 'SG', 'USD', '+65', '629999');

/** Where customers abroad are; the Gulf and the neighbours buy most of what the group exports. An assumption. */
export const CUSTOMER_COUNTRIES = [
  [abroad('Dubai', null, 'AE', 'USD', '+971', '99999'), 0.18],
  [abroad('Dammam', null, 'SA', 'USD', '+966', '32499'), 0.12],
  [abroad('Muscat', null, 'OM', 'USD', '+968', '199'), 0.06],
  [abroad('Nairobi', null, 'KE', 'USD', '+254', '00599'), 0.08],
  [abroad('Dhaka', null, 'BD', 'USD', '+880', '1299'), 0.08],
  [abroad('Colombo', null, 'LK', 'USD', '+94', '00999'), 0.06],
  [abroad('Ho Chi Minh City', null, 'VN', 'USD', '+84', '709999'), 0.06],
  [SINGAPORE, 0.06],
  [HOUSTON, 0.08],
  [STUTTGART, 0.08],
  [BOLOGNA, 0.06],
  [ROTTERDAM, 0.08],
] as const;

/** Where suppliers abroad are, by their category; categories that are not named buy at home. */
export const SUPPLIER_COUNTRIES = {
  raw_material: [
    [SHANGHAI, 0.6],
    [STUTTGART, 0.2],
    [OSAKA, 0.2],
  ],
  casting: [[NINGBO, 1]],
  component: [
    [NINGBO, 0.35],
    [STUTTGART, 0.3],
    [BOLOGNA, 0.2],
    [CHICAGO, 0.15],
  ],
  electronics: [
    [SHANGHAI, 0.45],
    [STUTTGART, 0.25],
    [SINGAPORE, 0.15],
    [CHICAGO, 0.15],
  ],
  equipment: [
    [STUTTGART, 0.4],
    [BOLOGNA, 0.2],
    [OSAKA, 0.4],
  ],
} as const;

/** Industrial estates and streets for addresses. */
export const ESTATES = [
  'Industrial Estate',
  'Industrial Area Phase I',
  'Industrial Area Phase II',
  'Industrial Area Phase III',
  'Engineering Cluster',
  'Export Promotion Park',
  'GIDC Road',
  'MIDC Road',
  'SIDCO Estate',
  'Ring Road',
  'Station Road',
  'Lake View Road',
] as const;

export const STREETS = [
  'Harbour Road',
  'Mill Lane',
  'Foundry Street',
  'Canal Street',
  'Park Avenue',
  'Works Road',
] as const;
