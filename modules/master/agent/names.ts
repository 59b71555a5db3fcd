import type { Draw } from '../../../machinery/base/draw.ts';
import {
  FAMILY_NAMES,
  FEMALE_NAMES,
  FOREIGN_FAMILY_NAMES,
  FOREIGN_GIVEN_NAMES,
  FOREIGN_LEGAL_FORMS,
  FOREIGN_ROOTS,
  INDIAN_ROOTS,
  LEGAL_FORMS,
  MALE_NAMES,
} from '../lifecycle/names.ts';
import { ESTATES, type ForeignPlace, type IndianCity, STREETS } from '../lifecycle/places.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE_36 = `0123456789${LETTERS}`;

/** Where a partner is, with what follows from it. */
export interface Seat {
  city: string;
  state_province: string | null;
  country_code: string;
  postal_code: string;
  address_line: string;
  phone: string;
  tax_identifier: string;
  contact_name: string;
}

export function indianSeat(place: IndianCity, draw: Draw): Seat {
  return {
    city: place.city,
    state_province: place.state,
    country_code: 'IN',
    postal_code: `${place.postalPrefix}${digits(draw, 3)}`,
    address_line: `Plot ${draw.integer(1, 480)}, ${draw.pick(ESTATES)}`,
    phone: `+91 ${place.areaCode} 555${digits(draw, 1)} ${digits(draw, 4)}`,
    tax_identifier: gstin(place.gstCode, pan(draw)),
    contact_name: personName(draw, draw.chance(0.3) ? 'female' : 'male').join(' '),
  };
}

export function foreignSeat(place: ForeignPlace, draw: Draw): Seat {
  return {
    city: place.city,
    state_province: place.state,
    country_code: place.country,
    postal_code: place.postal.replaceAll('9', () => digits(draw, 1)),
    address_line: `${draw.integer(1, 190)} ${draw.pick(STREETS)}`,
    phone: `${place.dialling} 555 ${digits(draw, 3)} ${digits(draw, 4)}`,
    tax_identifier: `${place.country}${digits(draw, 9)}`,
    contact_name: `${draw.pick(FOREIGN_GIVEN_NAMES)} ${draw.pick(FOREIGN_FAMILY_NAMES)}`,
  };
}

/** Names that are taken; a second firm of a name adds its city, further ones a number. */
export class TakenNames {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  take(name: string, further: (count: number) => string): string {
    let chosen = name;
    for (let count = 2; this.taken.has(chosen); count++) chosen = further(count);
    this.taken.add(chosen);
    return chosen;
  }
}

/** A firm's name, such as Nilavar Water Works Private Limited. */
export function firmName(
  draw: Draw,
  {
    seat,
    business,
    isPublic = false,
    taken,
  }: { seat: Seat; business: readonly string[]; isPublic?: boolean; taken: TakenNames },
): string {
  const home = seat.country_code === 'IN';
  const stem = `${draw.pick(home ? INDIAN_ROOTS : FOREIGN_ROOTS)} ${draw.pick(business)}`;
  const form = home ? draw.pick(LEGAL_FORMS) : (FOREIGN_LEGAL_FORMS[seat.country_code] ?? 'Ltd');
  const end = isPublic ? '' : ` ${form}`;
  return taken.take(`${stem}${end}`, (count) =>
    count === 2 ? `${stem} (${seat.city})${end}` : `${stem} (${seat.city} ${count - 1})${end}`,
  );
}

/** Mail address of a firm; the domain `.example` belongs to nobody. */
export function firmMail(mailbox: string, name: string, key: number): string {
  const stem = name.toLowerCase().split(/[^a-z]+/)[0] ?? 'firm';
  return `${mailbox}@${stem}${key}.example`;
}

/** Given and family name. */
export function personName(draw: Draw, gender: string): [string, string] {
  return [draw.pick(gender === 'female' ? FEMALE_NAMES : MALE_NAMES), draw.pick(FAMILY_NAMES)];
}

/** GSTIN of a PAN in a state, with its check character (Luhn mod 36). */
export function gstin(stateCode: string, panOf: string): string {
  const body = `${stateCode}${panOf}1Z`;
  let sum = 0;
  for (const [index, character] of [...body].entries()) {
    const product = BASE_36.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return body + BASE_36.charAt((36 - (sum % 36)) % 36);
}

/** Permanent account number of a company. */
function pan(draw: Draw): string {
  return `${letters(draw, 3)}C${letters(draw, 1)}${digits(draw, 4)}${letters(draw, 1)}`;
}

export function digits(draw: Draw, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += draw.integer(0, 9);
  return text;
}

function letters(draw: Draw, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += LETTERS.charAt(draw.integer(0, 25));
  return text;
}
