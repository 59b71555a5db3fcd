import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { CUSTOMER_BUSINESS } from '../lifecycle/names.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CompaniesRow, CustomersRow, Types } from '../rows.ts';
import {
  apportioned,
  type Context,
  code,
  eventsToday,
  happensTo,
  nightsAfterWork,
  type Opening,
  today,
} from './context.ts';
import { firmMail, firmName, foreignSeat, indianSeat, type Seat, TakenNames } from './names.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** Customers come as prospects, order, are held and released, and are lost. */
export const customerRelations: Process<Types> = {
  name: 'customers',
  schedule: [{ at: nightsAfterWork, act: lookAfterCustomers }],
};

function lookAfterCustomers(context: Context): void {
  const { customers } = context.tables;
  const outside = [...customers.held()].filter((row) => !row.is_intercompany);
  const inStatus = (status: CustomersRow['status']) => outside.filter((row) => row.status === status);
  const become = (
    status: CustomersRow['status'],
    concern: string,
    happening: { rows: CustomersRow[]; rate: number },
  ) => {
    for (const row of happensTo(context, concern, happening)) customers.change(row, { status });
  };

  const [prospects, active, held] = [inStatus('prospect'), inStatus('active'), inStatus('on_hold')];
  become('active', 'first orders', { rows: prospects, rate: rates.customerFirstOrder });
  become('on_hold', 'holds', { rows: active, rate: rates.customerHold });
  become('active', 'ends of holds', { rows: held, rate: rates.customerHoldEnd });
  become('inactive', 'losses', { rows: inStatus('active'), rate: rates.customerLoss });

  const arrivals = eventsToday(context, 'new customers', { count: outside.length, rate: rates.customerArrivals });
  const taken = new TakenNames(outside.map((row) => row.legal_name));
  for (let i = 0; i < arrivals; i++) {
    const key = customers.nextKey();
    const draw = context.draws.of('customers', key, 'creation');
    const segment = draw.weighted(shares.customerSegment);
    const since = today(context);
    customers.add(newCustomer({ key, draw, segment, taken, since, status: 'prospect', created: context.now }));
  }
}

interface NewCustomer {
  key: Key;
  draw: Draw;
  segment: CustomersRow['customer_segment'];
  taken: TakenNames;
  since: Day;
  status: CustomersRow['status'];
  created: Moment;
}

export function openCustomers(opening: Opening): void {
  const { customers, companies } = opening.context.tables;
  const { draws } = opening.context;
  const taken = new TakenNames([]);
  for (const company of companies.held()) customers.add(groupCustomer(opening, company));
  const count = opening.count(lifecycle.size.customers);
  const segments = apportioned(shares.customerSegment, count, draws.of('customers', 0, 'segments'));
  const statuses = apportioned(shares.customerOpeningStatus, count, draws.of('customers', 0, 'statuses'));
  const since = opening.beginnings('customers', count, opening.today - 18 * 365);
  for (const [index, segment] of segments.entries()) {
    const key = customers.nextKey();
    const draw = draws.of('customers', key, 'creation');
    // A prospect is somebody new: it came within the last months.
    const drawn = must(statuses[index], 'status of a customer');
    const first = must(since[index], 'first day of a customer');
    const young = opening.today - first < 120;
    const status = drawn === 'prospect' && !young ? 'active' : drawn;
    const created = opening.entered(first, key, draw);
    const row = newCustomer({ key, draw, segment, taken, since: first, status, created });
    const lasting = status === 'on_hold' ? 40 : status === 'inactive' ? 900 : null;
    customers.add(
      lasting === null
        ? row
        : { ...row, updated_at: Math.max(created, localMoment(opening.today - draw.integer(2, lasting), 1)) },
    );
  }
}

/** A company of the group, to which the other one sells. */
function groupCustomer(opening: Opening, company: CompaniesRow): CustomersRow {
  const key = opening.context.tables.customers.nextKey();
  const draw = opening.context.draws.of('customers', key, 'creation');
  const row = newCustomer({
    key,
    draw,
    segment: 'group',
    taken: new TakenNames([]),
    since: Math.max(company.incorporated_on, opening.introduced),
    status: 'active',
    created: opening.entered(opening.introduced, key, draw),
  });
  return {
    ...row,
    legal_name: company.legal_name,
    industry: 'machinery',
    sales_region: company.state_province === 'Maharashtra' || company.state_province === 'Gujarat' ? 'west' : 'south',
    tax_identifier: company.tax_identifier,
    contact_name: 'Intercompany desk',
    email: company.email,
    phone: company.phone,
    address_line: company.address_line,
    city: company.city,
    state_province: company.state_province,
    postal_code: company.postal_code,
    country_code: company.country_code,
    currency_code: company.base_currency_code,
    payment_terms_days: 30,
    incoterm: 'EXW',
    delivery_priority: 'normal',
    is_prepaid: false,
  };
}

function newCustomer({ key, draw, segment, taken, since, status, created }: NewCustomer): CustomersRow {
  const industry =
    segment === 'distributor'
      ? 'trade'
      : segment === 'government'
        ? draw.pick(['water', 'power'] as const)
        : draw.weighted(shares.customerIndustry);
  const isPublic = segment === 'government';
  const exported = segment !== 'government' && segment !== 'group' && draw.chance(lifecycle.exportShare);
  const { seat, region, currency } = exported ? exportSeat(draw) : homeSeat(draw);
  const legalName =
    segment === 'group'
      ? 'group'
      : firmName(draw, { seat, business: CUSTOMER_BUSINESS[isPublic ? 'public' : industry], isPublic, taken });
  const [median, sigma] = lifecycle.creditLimits[segment];
  const prepaid = segment === 'end_user' && draw.chance(0.08);
  // Limits are agreed in steps of 50,000.
  const limit = prepaid ? 0 : Math.max(1, Math.round(draw.lognormal(median, sigma) / 50_000)) * 50_000;
  return {
    customer_id: key,
    customer_code: code('CUS', key),
    legal_name: legalName,
    customer_segment: segment,
    industry,
    sales_region: region,
    tax_identifier: segment === 'end_user' && draw.chance(0.04) ? null : seat.tax_identifier,
    contact_name: seat.contact_name,
    email: firmMail('orders', legalName, key),
    phone: seat.phone,
    address_line: seat.address_line,
    city: seat.city,
    state_province: seat.state_province,
    postal_code: seat.postal_code,
    country_code: seat.country_code,
    currency_code: currency,
    price_group:
      segment === 'distributor'
        ? 'distributor'
        : segment === 'oem'
          ? 'oem'
          : limit > 12_000_000
            ? 'key_account'
            : 'list',
    payment_terms_days: prepaid ? 0 : draw.weighted(shares.customerTerms),
    credit_limit_amount: scaled(limit, 2),
    incoterm: draw.weighted(exported ? shares.exportIncoterm : shares.homeIncoterm),
    delivery_priority: draw.weighted(shares.deliveryPriority),
    is_prepaid: prepaid,
    is_intercompany: segment === 'group',
    customer_since: since,
    status,
    created_at: created,
    updated_at: created,
  };
}

function homeSeat(draw: Draw): { seat: Seat; region: CustomersRow['sales_region']; currency: string } {
  const city = draw.weighted(shares.city);
  return { seat: indianSeat(city, draw), region: city.region, currency: 'INR' };
}

function exportSeat(draw: Draw): { seat: Seat; region: CustomersRow['sales_region']; currency: string } {
  const place = draw.weighted(shares.customerCountry);
  return { seat: foreignSeat(place, draw), region: 'export', currency: place.currency };
}
