import { daysAfter } from '../../../company/office-hours.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { SupplierPortalUsersRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { partners, type Supplier } from './partners.ts';
import { holderOf } from './people.ts';
import { within } from './times.ts';

type Role = SupplierPortalUsersRow['portal_role'];

/** Who has an account beside the first contact of a supplier. */
const OTHERS: readonly (readonly [Role, number])[] = [
  ['sales', 0.42],
  ['logistics', 0.28],
  ['finance', 0.3],
  ['quality', 0.14],
];

/** Failed sign-ins since the last good one, of an account in use. */
const FAILED_BEFORE: readonly (readonly [number, number])[] = [
  [0, 0.9],
  [1, 0.07],
  [2, 0.03],
];
/** So many failed sign-ins lock an account, until its supplier asks for it. */
const FAILED_AT_MOST = 5;
/** Mean days between two locks of an account, and days until it is opened again. */
const LOCKED_EVERY = 1200;
const LOCKED_DAYS = [0.5, 9] as const;
/** Mean days after which a person other than the administrator leaves the supplier. */
const STAYS = 2500;

/** Accounts of the portal: each supplier has an administrator, larger ones more people. */
export const accounts: Process<Types> = {
  name: 'accounts',
  opens(context) {
    for (const { supplier } of context.the(partners).values()) invite(context, supplier, true);
  },
  copied: { 'master.suppliers': supplierChanged },
  agenda: [
    { of: 'supplier_portal_users', next: activation, act: activate },
    { of: 'supplier_portal_users', next: nextEnd, act: end },
    { of: 'supplier_portal_users', next: nextLock, act: lockOrOpen },
  ],
};

function supplierChanged(context: Context, supplier: Supplier): void {
  const known = context.tables.supplier_portal_users.by('supplier_id', supplier.supplier_id);
  if (supplier.status === 'active' && known.length === 0) invite(context, supplier, false);
  if (supplier.status !== 'retired') return;
  for (const account of known)
    if (account.status !== 'deactivated')
      context.tables.supplier_portal_users.change(account, {
        status: 'deactivated',
        locked_at: null,
        deactivated_at: context.now,
        deactivation_reason_code: 'supplier_retired',
      });
}

function invite(context: Context, supplier: Supplier, isOpening: boolean): void {
  const draw = context.draws.of('suppliers', supplier.supplier_id, 'accounts');
  const roles: Role[] = ['administrator'];
  for (const [role, share] of OTHERS) if (draw.chance(share)) roles.push(role);
  for (const role of roles) addAccount(context, supplier, role, isOpening);
}

function addAccount(context: Context, supplier: Supplier, role: Role, isOpening: boolean): void {
  const { tables, draws, now } = context;
  const key = tables.supplier_portal_users.nextKey();
  const draw = draws.of('supplier_portal_users', key, 'account');
  const domain = supplier.email.split('@')[1] ?? 'supplier.example';
  const invited = isOpening ? now - draw.integer(60, 900) * DAY_MS : now;
  const activated = invited + draw.integer(2, 90) * HOUR_MS;
  tables.supplier_portal_users.add({
    supplier_portal_user_id: key,
    user_code: `SPU-${String(key).padStart(5, '0')}`,
    supplier_id: supplier.supplier_id,
    contact_name:
      role === 'administrator'
        ? supplier.contact_name
        : `${nameOf(draw.integer(0, 39))} ${nameOf(draw.integer(40, 79))}`,
    email: `${role === 'administrator' ? 'portal' : role}.${isOpening || role === 'administrator' ? supplier.supplier_id : `${supplier.supplier_id}.${key}`}@${domain}`,
    phone: supplier.phone,
    portal_role: role,
    may_submit_bids: role === 'administrator' || role === 'sales',
    may_submit_invoices: role === 'administrator' || role === 'finance',
    language_code:
      supplier.country_code === 'DE'
        ? 'de'
        : supplier.country_code === 'CN'
          ? 'zh'
          : supplier.country_code === 'JP'
            ? 'ja'
            : 'en',
    notification_channel: draw.weighted([
      ['email', 0.5],
      ['portal', 0.15],
      ['both', 0.35],
    ]),
    is_second_factor_enabled: draw.chance(0.7),
    invited_by_employee_id: holderOf(context, 'Buyer', supplier.supplier_id),
    invited_at: invited,
    ...(isOpening
      ? {
          activated_at: activated,
          terms_accepted_at: activated,
          last_login_at: now - draw.integer(1, 400) * HOUR_MS,
          login_count: draw.integer(5, 600),
          failed_login_count: draw.weighted(FAILED_BEFORE),
          status: 'active' as const,
        }
      : { status: 'invited' as const }),
    is_opening: isOpening,
  });
}

function activation(account: SupplierPortalUsersRow, { draws }: Context): Moment {
  if (account.status !== 'invited') return NEVER;
  const days = draws.of('supplier_portal_users', account.supplier_portal_user_id, 'activation').between(0.2, 6);
  return daysAfter(account.invited_at, days);
}

function activate(account: SupplierPortalUsersRow, { tables, now }: Context): void {
  tables.supplier_portal_users.change(account, {
    status: 'active',
    activated_at: now,
    terms_accepted_at: now,
    last_login_at: now,
    login_count: 1,
  });
}

/** A person leaves the supplier; the account is closed, and his successor gets one of his own. */
function nextEnd(account: SupplierPortalUsersRow, { draws }: Context): Moment {
  if (account.status !== 'active' || account.portal_role === 'administrator') return NEVER;
  const draw = draws.of('supplier_portal_users', account.supplier_portal_user_id, 'end');
  return daysAfter(account.created_at, 1 + draw.exponential(STAYS));
}

function end(account: SupplierPortalUsersRow, context: Context): void {
  const { tables, copies, now } = context;
  tables.supplier_portal_users.change(account, {
    status: 'deactivated',
    deactivated_at: now,
    deactivation_reason_code: 'left_company',
  });
  addAccount(context, copies['master.suppliers'].must(account.supplier_id), account.portal_role, false);
}

function nextLock(account: SupplierPortalUsersRow, { draws }: Context): Moment {
  const draw = draws.of('supplier_portal_users', `${account.supplier_portal_user_id}/${account.login_count}`, 'lock');
  const days = 0.2 + draw.exponential(LOCKED_EVERY);
  if (account.status === 'active') return daysAfter(account.updated_at, days);
  return account.status === 'locked' ? daysAfter(account.updated_at, within(draw, LOCKED_DAYS)) : NEVER;
}

function lockOrOpen(account: SupplierPortalUsersRow, { tables, now }: Context): void {
  if (account.status === 'active')
    tables.supplier_portal_users.change(account, {
      status: 'locked',
      locked_at: now,
      failed_login_count: FAILED_AT_MOST,
    });
  else
    tables.supplier_portal_users.change(account, {
      status: 'active',
      locked_at: null,
      failed_login_count: 0,
      last_login_at: now,
      login_count: account.login_count + 1,
    });
}

const NAMES =
  'Amit Anil Arjun Asha Deepa Dinesh Divya Farah Ganesh Geeta Harish Indira Jaya Kavita Kiran Lakshmi Mahesh Manoj Meena Mohan Neha Nikhil Nisha Pooja Prakash Priya Rahul Rajesh Rakesh Ravi Rekha Rohit Sanjay Seema Shreya Sunil Suresh Swati Usha Vijay Agarwal Bhat Chopra Das Desai Deshpande Dutta Gandhi Ghosh Gupta Iyer Jain Jha Joshi Kapoor Khan Kulkarni Kumar Mehta Menon Mishra Nair Naidu Pandey Patel Patil Pillai Rane Rao Reddy Saxena Shah Sharma Shetty Singh Sinha Thomas Trivedi Varma Yadav'.split(
    ' ',
  );

function nameOf(place: number): string {
  return NAMES[place] ?? 'Kumar';
}
