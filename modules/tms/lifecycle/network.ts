/** Where goods go: positions of cities, zones of rate cards, ports. Positions are those of the cities; the network is an assumption. */

/** Latitude and longitude, degrees. */
export type Position = readonly [latitude: number, longitude: number];

export const CITIES: Readonly<Record<string, Position>> = {
  Mumbai: [19.076, 72.878],
  Pune: [18.52, 73.857],
  Nagpur: [21.146, 79.088],
  Nashik: [19.998, 73.79],
  Ahmedabad: [23.023, 72.571],
  Vadodara: [22.307, 73.181],
  Surat: [21.17, 72.831],
  Rajkot: [22.304, 70.802],
  Indore: [22.72, 75.858],
  'New Delhi': [28.614, 77.209],
  Gurugram: [28.459, 77.027],
  Faridabad: [28.409, 77.318],
  Noida: [28.536, 77.391],
  Kanpur: [26.449, 80.332],
  Ludhiana: [30.901, 75.857],
  Jaipur: [26.912, 75.787],
  Bengaluru: [12.972, 77.595],
  Chennai: [13.083, 80.271],
  Coimbatore: [11.017, 76.956],
  Hosur: [12.741, 77.825],
  Hyderabad: [17.385, 78.487],
  Visakhapatnam: [17.687, 83.218],
  Kochi: [9.931, 76.267],
  Kolkata: [22.573, 88.364],
  Durgapur: [23.52, 87.312],
  Jamshedpur: [22.805, 86.203],
  Bhubaneswar: [20.296, 85.825],
  Rourkela: [22.26, 84.854],
  Raipur: [21.251, 81.63],
  Guwahati: [26.145, 91.736],
  Shanghai: [31.23, 121.474],
  Ningbo: [29.868, 121.544],
  Stuttgart: [48.776, 9.183],
  Bologna: [44.495, 11.343],
  Rotterdam: [51.924, 4.478],
  Houston: [29.76, -95.37],
  Chicago: [41.878, -87.63],
  Osaka: [34.694, 135.502],
  Singapore: [1.352, 103.82],
  Dubai: [25.205, 55.271],
  Dammam: [26.421, 50.089],
  Muscat: [23.588, 58.383],
  Nairobi: [-1.292, 36.822],
  Dhaka: [23.811, 90.412],
  Colombo: [6.927, 79.861],
  'Ho Chi Minh City': [10.823, 106.63],
};

/** Where a city lies that is not on the list: in the middle of the country, as a planner would assume. */
export const UNKNOWN: Position = [21.146, 79.088];

/** Zones of domestic rate cards, with a place in the middle of each. */
export const ZONES: Readonly<Record<string, Position>> = {
  W1: [18.9, 73.6],
  W2: [22.6, 72.4],
  C1: [22.3, 79],
  N1: [28.4, 76.9],
  S1: [11.8, 78],
  S2: [15.5, 79],
  E1: [22, 86.5],
  NE: [26.1, 91.7],
};

export const ZONE_OF_STATE: Readonly<Record<string, string>> = {
  Maharashtra: 'W1',
  Gujarat: 'W2',
  'Madhya Pradesh': 'C1',
  Chhattisgarh: 'C1',
  Delhi: 'N1',
  Haryana: 'N1',
  'Uttar Pradesh': 'N1',
  Punjab: 'N1',
  Rajasthan: 'N1',
  'Tamil Nadu': 'S1',
  Kerala: 'S1',
  Karnataka: 'S2',
  Telangana: 'S2',
  'Andhra Pradesh': 'S2',
  'West Bengal': 'E1',
  Jharkhand: 'E1',
  Odisha: 'E1',
  Assam: 'NE',
};
/** Zone of a state that is not on the list. */
export const OTHER_ZONE = 'C1';

/** Countries that goods go to and come from by sea, with working days on the way; by air it is six. */
export const COUNTRIES: Readonly<Record<string, number>> = {
  AE: 9,
  SA: 12,
  OM: 9,
  KE: 15,
  BD: 9,
  LK: 8,
  VN: 15,
  SG: 13,
  US: 32,
  DE: 27,
  IT: 24,
  NL: 27,
  CN: 20,
  JP: 22,
};
export const AIR_DAYS = 6;

/** The port by which exports leave; goods sold FOB and FAS are handed over there. */
export const PORT = {
  name: 'Jawaharlal Nehru Port',
  address: 'Nhava Sheva, Container Gate 2',
  city: 'Mumbai',
  state: 'Maharashtra',
  postalCode: '400707',
  office: 'INNSA1',
  airOffice: 'INBOM4',
} as const;

/** Ways on the road are longer than the straight line. */
export const DETOUR = 1.25;

/** Hubs of part-load and parcel networks. */
export const HUBS = [
  'Mumbai',
  'Pune',
  'Coimbatore',
  'Ahmedabad',
  'Nagpur',
  'New Delhi',
  'Bengaluru',
  'Chennai',
  'Hyderabad',
  'Kolkata',
  'Indore',
] as const;
