import { Positions } from '../../../company/people.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import { derived, event } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, FiscalPeriodsRow, Rows, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Header = Rows['journal_entry_headers'];
export type Line = Rows['journal_entry_lines'];
export type Period = Rows['fiscal_periods'];
export type Company = Readonly<CopyRows['master.companies']>;
type Employee = Readonly<CopyRows['master.employees']>;

/** A month has been opened for posting, its sub-ledgers have ended posting, its books are closed. */
export const periodOpened = event<FiscalPeriodsRow>('period opened');
export const periodClosed = event<FiscalPeriodsRow>('period closed');
/** The year is over: its period of adjustments has been opened, and at last been closed. */
export const yearEnded = event<FiscalPeriodsRow>('year ended');
export const yearClosed = event<FiscalPeriodsRow>('year closed');
/** An entry stands in the books. */
export const entryPosted = event<{ header: Header; lines: readonly Line[] }>('entry posted');

/** Companies in the order of their keys. */
export const companies = derived<Types, readonly Company[]>({
  from: ['master.companies'],
  build: ({ copies }) => [...copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id),
});

const people = derived<Types, { active: readonly Employee[]; positions: Positions<Employee> }>({
  from: ['master.employees'],
  build: ({ copies }) => {
    const all = [...copies['master.employees'].all()];
    return { active: all.filter(({ status }) => status === 'active'), positions: new Positions(all) };
  },
});

/** The active person of a title who is there longest; else of the finance function, else anybody. */
export function personOf(context: Context, title: string, index = 0): Key {
  const { active, positions } = context.the(people);
  const fitting = positions.holding([title]);
  return must((fitting[index % Math.max(1, fitting.length)] ?? active[0])?.employee_id, `person for ${title}`);
}

/** Who prepares, and another person who approves. */
export function fourEyes(context: Context, index = 0): { preparer: Key; approver: Key } {
  const preparer = personOf(context, 'Accountant', index);
  const titles = ['Accounts Manager', 'Chief Financial Officer', 'Management Accountant'];
  const approver = titles.map((title) => personOf(context, title, index)).find((one) => one !== preparer);
  const other = context.the(people).active.find(({ employee_id }) => employee_id !== preparer)?.employee_id;
  return { preparer, approver: must(approver ?? other, 'somebody who approves') };
}

/** Regular periods of a company in their order. */
const months = derived<Types, ReadonlyMap<Key, readonly Period[]>>({
  build: ({ tables }) => monthsOf(tables.fiscal_periods.held()),
  from: ['fiscal_periods'],
  renew(value, { tables }, { row }) {
    const period = row as Period;
    if (value.get(period.company_id)?.includes(period)) return;
    const all = monthsOf(tables.fiscal_periods.held());
    for (const [company, list] of all) (value as Map<Key, readonly Period[]>).set(company, list);
  },
});

function monthsOf(periods: Iterable<Period>): Map<Key, readonly Period[]> {
  const regular = [...periods].filter(({ period_type }) => period_type === 'regular');
  return Map.groupBy(
    regular.sort((a, b) => a.start_date - b.start_date),
    ({ company_id }) => company_id,
  );
}

/** Regular periods of a company in their order. */
export function periodsOf(context: Context, company: Key): readonly Period[] {
  return context.the(months).get(company) ?? [];
}

/** The month of a company that a day lies in. */
export function monthOf(context: Context, company: Key, day: Day): Period {
  const found = periodsOf(context, company).findLast((one) => one.start_date <= day && day <= one.end_date);
  return must(found, `a period of company ${company} for day ${day}`);
}
