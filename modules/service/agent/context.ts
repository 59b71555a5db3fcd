import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Rows, ServiceTicketsRow, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Ticket = Rows['service_tickets'];
export type Registration = Rows['warranty_registrations'];
export type Customer = Readonly<CopyRows['master.customers']>;
export type Product = Readonly<CopyRows['master.products']>;
export type Employee = Readonly<CopyRows['master.employees']>;
export type Symptom = NonNullable<ServiceTicketsRow['symptom_code']>;

/** Ranks of priority, lowest first. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export type SupportLevel = 'standard' | 'silver' | 'gold' | 'platinum';

/** Customers who buy, in the order of their keys. */
export const buyers = derived<Types, readonly Customer[]>({
  from: ['master.customers'],
  build: ({ copies }) =>
    [...copies['master.customers'].all()]
      .filter(({ status, is_intercompany }) => status === 'active' && !is_intercompany)
      .sort((a, b) => a.customer_id - b.customer_id),
});

/** Products that are or were sold, in the order of their keys. */
export const sold = derived<Types, readonly Product[]>({
  from: ['master.products'],
  build: ({ copies }) =>
    [...copies['master.products'].all()]
      .filter(({ status }) => status !== 'in_design')
      .sort((a, b) => a.product_id - b.product_id),
});

/** The level of support of a customer: what CRM's contracts will say; until they come, a property of the customer that never changes. */
export function supportLevelOf({ draws, copies }: Context, customer: Key): SupportLevel {
  const { price_group } = copies['master.customers'].must(customer);
  const chance = draws.of('customers', customer, 'support level').uniform();
  if (price_group === 'key_account') return chance < 0.4 ? 'platinum' : chance < 0.8 ? 'gold' : 'silver';
  if (price_group === 'oem') return chance < 0.15 ? 'gold' : chance < 0.5 ? 'silver' : 'standard';
  return chance < 0.08 ? 'silver' : 'standard';
}

/** The day so many months later; the last one of its month where the month has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const date = new Date(day * 86_400_000);
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(of, last)) / 86_400_000;
}

/** What follows from the first answer, for tickets that were answered before history. */
export function answeredBefore(context: Context, follow: (context: Context, ticket: Ticket) => void): void {
  for (const ticket of [...context.tables.service_tickets.held()])
    if (ticket.first_responded_at !== null) follow(context, ticket);
}
