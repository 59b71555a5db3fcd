import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { SUPPLIER_BUSINESS } from '../lifecycle/names.ts';
import { type ForeignPlace, SUPPLIER_COUNTRIES } from '../lifecycle/places.ts';
import { lifecycle } from '../lifecycle.ts';
import type { SuppliersRow, Types } from '../rows.ts';
import {
  apportioned,
  type Context,
  code,
  drawOfDay,
  eventsToday,
  happensTo,
  nightsAfterWork,
  type Opening,
  today,
} from './context.ts';
import { firmMail, firmName, foreignSeat, indianSeat, TakenNames } from './names.ts';
import { isReplaceable, resumeSourcesOf, suspendSourcesOf } from './source-changes.ts';

const { shares, ratesPerYear: rates } = lifecycle;

type SupplierCategory = keyof typeof SUPPLIER_BUSINESS;

/** Suppliers apply, are approved, blocked and released. */
export const supplierRelations: Process<Types> = {
  name: 'suppliers',
  schedule: [{ at: nightsAfterWork, act: lookAfterSuppliers }],
};

function lookAfterSuppliers(context: Context): void {
  const { suppliers } = context.tables;
  const day = today(context);
  const [prospects, blocked] = [suppliers.by('status', 'prospect'), suppliers.by('status', 'blocked')];

  for (const row of happensTo(context, 'supplier approvals', { rows: prospects, rate: rates.supplierApproval }))
    suppliers.change(row, { status: 'active', approved_on: day - 1 });
  for (const row of happensTo(context, 'ends of supplier blocks', { rows: blocked, rate: rates.supplierBlockEnd })) {
    suppliers.change(row, { status: 'active', blocked_reason: null });
    resumeSourcesOf(context, row.supplier_id);
  }
  const endangered = suppliers
    .by('status', 'active')
    .filter((row) => row.supplier_tier !== 'strategic' && row.approved_on !== day - 1);
  const reasons = drawOfDay(context, 'reasons of supplier blocks');
  for (const row of happensTo(context, 'supplier blocks', { rows: endangered, rate: rates.supplierBlock })) {
    if (!isReplaceable(context, row.supplier_id)) continue;
    suppliers.change(row, { status: 'blocked', blocked_reason: reasons.weighted(shares.blockedReason) });
    suspendSourcesOf(context, row.supplier_id);
  }

  const arrivals = eventsToday(context, 'new suppliers', { count: suppliers.size, rate: rates.supplierArrivals });
  const taken = new TakenNames([...suppliers.held()].map((row) => row.legal_name));
  for (let i = 0; i < arrivals; i++) {
    const key = suppliers.nextKey();
    const draw = context.draws.of('suppliers', key, 'creation');
    const category = draw.weighted(shares.supplierCategory);
    suppliers.add(newSupplier({ key, draw, category, taken, created: context.now }));
  }
}

export function openSuppliers(opening: Opening): void {
  const { suppliers } = opening.context.tables;
  const { draws } = opening.context;
  const taken = new TakenNames([]);
  const count = opening.count(lifecycle.size.suppliers);
  const categories = apportioned(shares.supplierCategory, count, draws.of('suppliers', 0, 'categories'));
  const since = opening.beginnings('suppliers', count, opening.today - 20 * 365);
  const seen = new Map<string, number>();
  for (const [index, category] of categories.entries()) {
    const key = suppliers.nextKey();
    const draw = draws.of('suppliers', key, 'creation');
    const first = must(since[index], 'first day of a supplier');
    const row = newSupplier({ key, draw, category, taken, created: opening.entered(first, key, draw) });
    const number = (seen.get(category) ?? 0) + 1;
    seen.set(category, number);
    // The first ones of every category are in business, so that every trade has a source at any size of the company.
    const drawn = number <= 6 ? 'active' : draw.weighted(shares.supplierOpeningStatus);
    // Who applies does so now; nobody has been waiting for years.
    const applied = drawn === 'prospect' && opening.today - first < 120;
    const status = drawn === 'prospect' && !applied ? 'active' : drawn;
    suppliers.add(status === 'prospect' ? row : approvedSupplier(row, status, { first, today: opening.today, draw }));
  }
}

/** A supplier that was approved some time after its first day. */
function approvedSupplier(
  row: SuppliersRow,
  status: SuppliersRow['status'],
  { first, today, draw }: { first: Day; today: Day; draw: Draw },
): SuppliersRow {
  const approved = Math.min(today - 1, first + draw.integer(20, 90));
  const rating = Math.min(99.5, Math.max(55, draw.normal(row.supplier_tier === 'conditional' ? 74 : 90, 5)));
  const updated = localMoment(Math.max(approved, today - draw.integer(1, 30)), 0.5);
  return {
    ...row,
    status,
    approved_on: approved,
    quality_rating: scaled(rating, 2),
    blocked_reason: status === 'blocked' ? draw.weighted(shares.blockedReason) : null,
    updated_at: Math.max(row.created_at, updated),
  };
}

interface NewSupplier {
  key: Key;
  draw: Draw;
  category: SupplierCategory;
  taken: TakenNames;
  created: Moment;
}

/** A prospect: what it is and where, before it is approved. */
function newSupplier({ key, draw, category, taken, created }: NewSupplier): SuppliersRow {
  const places: Shares<ForeignPlace> | undefined = SUPPLIER_COUNTRIES[category as keyof typeof SUPPLIER_COUNTRIES];
  const place = places && draw.chance(lifecycle.importShare[category] ?? 0) ? draw.weighted(places) : undefined;
  const seat = place ? foreignSeat(place, draw) : indianSeat(draw.weighted(shares.city), draw);
  const legalName = firmName(draw, { seat, business: SUPPLIER_BUSINESS[category], taken });
  const small = !place && draw.chance(0.55);
  const terms = draw.weighted(shares.supplierTerms);
  const currency = place?.currency ?? 'INR';
  const minimum = draw.integer(1, 8) * (currency === 'INR' ? 5000 : 250);
  return {
    supplier_id: key,
    supplier_code: code('SUP', key),
    legal_name: legalName,
    supplier_category: category,
    supplier_tier: draw.weighted(shares.supplierTier),
    tax_identifier: small && category === 'service' && draw.chance(0.1) ? null : seat.tax_identifier,
    contact_name: seat.contact_name,
    email: firmMail('sales', legalName, key),
    phone: seat.phone,
    address_line: seat.address_line,
    city: seat.city,
    state_province: seat.state_province,
    postal_code: seat.postal_code,
    country_code: seat.country_code,
    currency_code: currency,
    // By law a small enterprise is paid within 45 days.
    payment_terms_days: small ? Math.min(45, terms) : terms,
    incoterm: draw.weighted(place ? shares.importIncoterm : shares.homeIncoterm),
    default_lead_time_days: draw.integer(5, 21) + (place ? 30 : 0),
    minimum_order_amount: scaled(minimum, 2),
    quality_rating: null,
    is_msme: small,
    approved_on: null,
    blocked_reason: null,
    status: 'prospect',
    created_at: created,
    updated_at: created,
  };
}
