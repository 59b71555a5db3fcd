import { daysAfter } from '../../../company/office-hours.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { SupplierPortalUsersRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { partners, type Supplier } from './partners.ts';
import { holderOf } from './people.ts';

type Role = SupplierPortalUsersRow['portal_role'];

/** Who has an account beside the first contact of a supplier. */
const OTHERS: readonly (readonly [Role, number])[] = [
  ['sales', 0.42],
  ['logistics', 0.28],
  ['finance', 0.3],
  ['quality', 0.14],
];

/** Accounts of the portal: each supplier has an administrator, larger ones more people. */
export const accounts: Process<Types> = {
  name: 'accounts',
  opens(context) {
    for (const { supplier } of context.the(partners).values()) invite(context, supplier, true);
  },
  copied: { 'master.suppliers': supplierChanged },
  agenda: [{ of: 'supplier_portal_users', next: activation, act: activate }],
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
    email: `${role === 'administrator' ? 'portal' : role}.${supplier.supplier_id}@${domain}`,
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

const NAMES =
  'Amit Anil Arjun Asha Deepa Dinesh Divya Farah Ganesh Geeta Harish Indira Jaya Kavita Kiran Lakshmi Mahesh Manoj Meena Mohan Neha Nikhil Nisha Pooja Prakash Priya Rahul Rajesh Rakesh Ravi Rekha Rohit Sanjay Seema Shreya Sunil Suresh Swati Usha Vijay Agarwal Bhat Chopra Das Desai Deshpande Dutta Gandhi Ghosh Gupta Iyer Jain Jha Joshi Kapoor Khan Kulkarni Kumar Mehta Menon Mishra Nair Naidu Pandey Patel Patil Pillai Rane Rao Reddy Saxena Shah Sharma Shetty Singh Sinha Thomas Trivedi Varma Yadav'.split(
    ' ',
  );

function nameOf(place: number): string {
  return NAMES[place] ?? 'Kumar';
}
