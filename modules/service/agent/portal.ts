import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { PortalUsersRow, Rows, Types } from '../rows.ts';
import { nextArrival } from './arrivals.ts';
import { buyers, type Context, type Customer } from './context.ts';
import { somebody, TITLES } from './people.ts';

export type PortalUser = Rows['portal_users'];

const OPENING = { users: 1400, active: 0.9 } as const;
const INVITATIONS = { concern: 'portal invitations', perDay: () => 3.9, from: 9.5, to: 17.5 } as const;
const ROLES = [
  ['maintenance', 0.42],
  ['purchasing', 0.28],
  ['quality', 0.12],
  ['administrator', 0.1],
  ['reader', 0.08],
] as const satisfies readonly (readonly [PortalUsersRow['portal_role'], number])[];

const GIVEN = [
  'Anand',
  'Deepa',
  'Farhan',
  'Gauri',
  'Harish',
  'Ishita',
  'Jayesh',
  'Kavita',
  'Lokesh',
  'Meera',
  'Nikhil',
  'Pooja',
  'Rahul',
  'Sanjana',
  'Tarun',
  'Usha',
  'Vivek',
  'Zoya',
] as const;
const FAMILY = [
  'Bhosale',
  'Chauhan',
  'Deshmukh',
  'Fernandes',
  'Ghosh',
  'Iyengar',
  'Joshi',
  'Kulkarni',
  'Menon',
  'Nair',
  'Pillai',
  'Rana',
  'Saxena',
  'Thakur',
  'Verma',
  'Zaveri',
] as const;

/** People at customers with access to the portal: invited, then active; a few are locked for a while or leave. */
export const portal: Process<Types> = {
  name: 'portal',
  opens(context) {
    const customers = context.the(buyers);
    const count = Math.round(OPENING.users * Math.sqrt(context.parameters.scale) * Math.min(1, customers.length / 100));
    for (let i = 0; i < count && customers.length > 0; i++) {
      const draw = context.draws.of('portal_users', i, 'opening');
      const customer = customers[Math.floor(customers.length * draw.uniform() ** 1.5)];
      if (customer) openUser(context, customer, draw);
    }
  },
  schedule: [{ drawn: (from, context) => nextArrival(from, context, INVITATIONS), act: invite }],
  agenda: [{ of: 'portal_users', next: nextOf, act: change }],
};

/** The person at a customer who turns to us: somebody with access, or nobody where none has. */
export function userOf({ tables }: Context, customer: Key, draw: Draw): PortalUser | undefined {
  const active = tables.portal_users.by('customer_id', customer).filter(({ status }) => status === 'active');
  return active.length === 0 ? undefined : draw.pick(active);
}

function personOf(
  context: Context,
  customer: Customer,
  draw: Draw,
): Pick<PortalUsersRow, 'contact_name' | 'email' | 'user_name' | 'phone'> {
  const [given, family] = [draw.pick(GIVEN), draw.pick(FAMILY)];
  const domain = customer.email.split('@')[1] ?? 'customer.example';
  const known = context.tables.portal_users.by('customer_id', customer.customer_id).length;
  const name = `${given}.${family}${known === 0 ? '' : known + 1}`.toLowerCase();
  return {
    contact_name: `${given} ${family}`,
    email: `${name}@${domain}`,
    user_name: `${name}@${domain}#${customer.customer_id}`,
    phone: `${customer.phone.slice(0, -3)}${String(draw.integer(100, 999))}`,
  };
}

function openUser(context: Context, customer: Customer, draw: Draw): void {
  const { tables, now } = context;
  const today = localDay(now);
  const invited = localMoment(Math.max(customer.customer_since, today - draw.integer(40, 1800)), draw.between(9, 17));
  const isActive = draw.chance(OPENING.active) && invited < now - 3 * DAY_MS;
  const activated = isActive ? invited + Math.round(draw.between(0.1, 2) * DAY_MS) : null;
  tables.portal_users.add({
    ...personOf(context, customer, draw),
    customer_id: customer.customer_id,
    portal_role: draw.weighted(ROLES),
    language_code: 'en',
    time_zone: customer.country_code === 'IN' ? 'Asia/Kolkata' : 'UTC',
    invited_by_employee_id: somebody(context, TITLES.desk, customer.customer_id).employee_id,
    invited_at: Math.min(invited, now - HOUR_MS),
    activated_at: activated,
    terms_accepted_at: activated,
    last_login_at: activated === null ? null : Math.max(activated, now - Math.round(draw.exponential(20) * DAY_MS)),
    login_count: activated === null ? 0 : draw.integer(1, 60),
    is_second_factor_enabled: draw.chance(0.35),
    notifies_by_email: draw.chance(0.85),
    status: isActive ? 'active' : 'invited',
  });
}

function invite(context: Context): void {
  const { tables, draws, now } = context;
  const customers = context.the(buyers);
  const draw = draws.of('portal invitation', now, 'person');
  const customer = customers[Math.floor(customers.length * draw.uniform())];
  if (!customer) return;
  tables.portal_users.add({
    ...personOf(context, customer, draw),
    customer_id: customer.customer_id,
    portal_role: draw.weighted(ROLES),
    language_code: 'en',
    time_zone: customer.country_code === 'IN' ? 'Asia/Kolkata' : 'UTC',
    invited_by_employee_id: somebody(context, TITLES.desk, now / 1000).employee_id,
    invited_at: now,
    status: 'invited',
  });
}

/** Newcomers log in within days; a password is forgotten now and then, a person leaves after years. */
function nextOf(user: PortalUser, context: Context): Moment {
  const { draws, parameters } = context;
  const draw = draws.of('portal_users', user.portal_user_id, 'first login');
  if (user.status === 'invited')
    return draw.chance(0.9)
      ? Math.max(parameters.start, user.invited_at) + Math.round((0.05 + draw.lognormal(1.2, 0.9)) * DAY_MS)
      : NEVER;
  if (user.status === 'locked') return (user.locked_at ?? 0) + Math.round((0.02 + draw.lognormal(0.4, 0.8)) * DAY_MS);
  return user.status === 'active' ? Math.min(lockOf(user, context), leaveOf(user, context)) : NEVER;
}

function lockOf(user: PortalUser, { draws, parameters }: Context): Moment {
  const draw = draws.of('portal_users', user.portal_user_id * 1000 + user.login_count, 'lock');
  return Math.max(parameters.start, user.last_login_at ?? 0) + Math.round((0.1 + draw.exponential(1500)) * DAY_MS);
}

function leaveOf(user: PortalUser, { draws, parameters }: Context): Moment {
  const draw = draws.of('portal_users', user.portal_user_id, 'leave');
  const at = (user.activated_at ?? 0) + Math.round(draw.between(200, 3500) * DAY_MS);
  // Who has stayed longer than most leaves some day.
  return at >= parameters.start ? at : parameters.start + Math.round(draw.exponential(1500) * DAY_MS);
}

function change(user: PortalUser, context: Context): void {
  const { tables, now } = context;
  if (user.status === 'invited')
    tables.portal_users.change(user, {
      activated_at: now,
      terms_accepted_at: now,
      last_login_at: now,
      login_count: 1,
      status: 'active',
    });
  else if (user.status === 'locked')
    tables.portal_users.change(user, {
      locked_at: null,
      failed_login_count: 0,
      last_login_at: now,
      login_count: user.login_count + 1,
      status: 'active',
    });
  else if (leaveOf(user, context) <= now)
    tables.portal_users.change(user, { deactivated_at: now, status: 'deactivated' });
  else tables.portal_users.change(user, { locked_at: now, failed_login_count: 5, status: 'locked' });
}
