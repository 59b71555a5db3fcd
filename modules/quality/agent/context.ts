import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { Positions } from '../../../company/people.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type Context as AnyContext, derived, event } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, CustomerComplaintsRow, NcrHeadersRow, QualityTrainingRecordsRow, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Employee = Readonly<CopyRows['master.employees']>;
export type Factory = Readonly<CopyRows['master.factories']>;
export type Machine = Readonly<CopyRows['master.machines']>;
/** Product or material, never both. */
export interface Item {
  product_id: Key | null;
  material_id: Key | null;
}

/** A report has its number, its owner and its defects. */
export const reportRaised = event<NcrHeadersRow>('report raised');
/** A supplier's lot failed. */
export const supplierFailed = event<NcrHeadersRow>('supplier failed');
/** A complaint was found to be justified and major. */
export const complaintJustified = event<CustomerComplaintsRow>('complaint justified');
/** A drawing has a new revision. */
export const drawingRevised = event<Item>('drawing revised');

export const ENGINEERS = ['Quality Engineer', 'Quality Manager'];
export const INSPECTORS = ['Quality Inspector', 'Quality Engineer', 'Quality Manager'];
export const HEADS = ['Quality Manager', 'Quality Engineer', 'Plant Manager'];

const positions = derived<Types, Positions<Employee>>({
  from: ['master.employees'],
  build: ({ copies }) => new Positions(copies['master.employees'].all()),
});

/** Sites that make something, in the order of their keys. */
const sites = derived<Types, readonly Factory[]>({
  from: ['master.factories'],
  build: ({ copies }) => [...copies['master.factories'].all()].filter(({ status }) => status === 'active'),
});

export function sitesOf(context: Context): readonly Factory[] {
  return context.the(sites);
}

/** Somebody who holds one of the titles at a site, other than those who may not. */
export function personOf(
  context: Context,
  titles: readonly string[],
  site: Key,
  draw: Draw,
  ...not: (Key | null)[]
): Key {
  const held = context.the(positions);
  for (const wanted of [titles, ...[...INSPECTORS, 'Plant Manager', 'Managing Director'].map((title) => [title])]) {
    const there = held.holding(wanted, site).filter(({ employee_id }) => !not.includes(employee_id));
    if (there.length > 0) return draw.pick(there).employee_id;
  }
  const anybody = [...context.copies['master.employees'].all()].find(
    (one) => one.status === 'active' && !not.includes(one.employee_id),
  );
  return must(anybody, `somebody with ${titles.join(' or ')}`).employee_id;
}

/** An inspector of a site who is qualified for something on a day; undefined where nobody is. */
export function qualifiedPerson(
  context: Context,
  code: QualityTrainingRecordsRow['qualification_code'],
  site: Key,
  day: Day,
  draw: Draw,
): Key | undefined {
  const isQualified = ({ employee_id }: Employee) =>
    context.tables.quality_training_records
      .by('employee_id', employee_id)
      .some(
        (one) =>
          one.qualification_code === code &&
          one.valid_from !== null &&
          one.valid_to !== null &&
          one.valid_from <= day &&
          one.valid_to >= day,
      );
  const there = context.the(positions).holding(INSPECTORS, site).filter(isQualified);
  return there.length === 0 ? undefined : draw.pick(there).employee_id;
}

export function holders(context: Context, titles: readonly string[], site: Key | null): readonly Employee[] {
  return context.the(positions).holding(titles, site);
}

export function nameOf({ copies }: Context, employee: Key): string {
  const { first_name, last_name, job_title } = copies['master.employees'].must(employee);
  return `${job_title}: ${first_name} ${last_name}`;
}

/** The department of quality at a site, else any of that site. */
export function departmentOf(
  { copies }: Context,
  site: Key,
  wanted = 'quality',
): Readonly<CopyRows['master.departments']> {
  let first: Readonly<CopyRows['master.departments']> | undefined;
  for (const one of copies['master.departments'].all()) {
    if (one.department_function === wanted && one.factory_id === site) return one;
    first ??= one.factory_id === site ? one : undefined;
  }
  return must(first, `department of site ${site}`);
}

/** What is asked of an item, whichever of the two it is. */
export function factsOf({ copies }: Context, { product_id, material_id }: Item) {
  if (product_id !== null) {
    const row = copies['master.products'].must(product_id);
    const { product_code: code, product_name: name, drawing_number: drawing } = row;
    const { revision, unit_of_measure: unit, standard_cost_amount: cost } = row;
    return { code, name, drawing, revision, unit, cost };
  }
  const row = copies['master.materials'].must(material_id);
  const { material_code: code, material_name: name, drawing_number, revision, unit_of_measure: unit } = row;
  return { code, name, drawing: drawing_number ?? `SPC-${code}`, revision, unit, cost: row.standard_cost_amount };
}

/** The moment, or the next one at which the office of quality works; the minutes are drawn. */
export function inOffice(moment: Moment, draw: Draw): Moment {
  const day = localDay(moment);
  if (workingDayFrom(day) === day) {
    const opens = localMoment(day, 9);
    if (moment >= opens && moment <= localMoment(day, 17.75)) return moment;
    if (moment < opens) return opens + draw.integer(60, 9000) * 1000;
  }
  return localMoment(workingDayFrom(day + 1), 9) + draw.integer(60, 14_400) * 1000;
}

export function daysAfter(
  moment: Moment,
  [least, most]: readonly [number, number] | readonly number[],
  draw: Draw,
): Moment {
  const days = draw.between(must(least, 'least days'), must(most, 'most days'));
  return inOffice(moment + Math.round(days * DAY_MS), draw);
}

export function hoursAfter(
  moment: Moment,
  [median, sigma]: readonly [number, number],
  draw: Draw,
  most = 1000,
): Moment {
  return moment + Math.round(Math.min(most, draw.lognormal(median, sigma)) * HOUR_MS);
}

/** A time of a working day on or before which something of the past happened. */
export function officePast(day: Day, draw: Draw): Moment {
  return localMoment(addWorkingDays(day + 1, -1), 9) + draw.integer(0, 8 * 60) * MINUTE_MS;
}

/** Number of a day's events where so many are usual: whole, with the rest by chance. */
export function countOf(mean: number, draw: Draw): number {
  return draw.poisson(mean);
}

export function text(value: Scaled, scale: number): number {
  return value / 10 ** scale;
}
