import type { Day } from '../../../machinery/base/row-types.ts';
import type { LeaveTypesRow } from '../rows.ts';

/** Kinds of leave. Days and conditions by the Occupational Safety, Health and Working Conditions Code 2020 (in force since 21 November 2025), the Code on Social Security 2020, or custom of the company where no law says so. */
export const LEAVE_TYPES: readonly Omit<LeaveTypesRow, 'leave_type_id' | 'created_at' | 'updated_at' | 'status'>[] = [
  {
    ...base('EL', 'Earned leave', 'earned'),
    // Section 32: one day for 20 days worked, once 180 days of the year were worked; at most 30 days are carried forward.
    legal_basis: 'Occupational Safety, Health and Working Conditions Code 2020, section 32',
    accrual_method: 'per_days_worked',
    accrual_days: 500,
    annual_entitlement_days: 150_000,
    maximum_balance_days: 450_000,
    carry_forward_days: 300_000,
    is_encashable: true,
    minimum_service_days: 180,
    maximum_consecutive_days: 30,
    minimum_notice_days: 3,
  },
  {
    ...base('CL', 'Casual leave', 'casual'),
    accrual_method: 'yearly',
    accrual_days: 70_000,
    annual_entitlement_days: 70_000,
    maximum_balance_days: 70_000,
    maximum_consecutive_days: 3,
    minimum_notice_days: 1,
    allows_half_day: true,
  },
  {
    ...base('SL', 'Sick leave', 'sick'),
    accrual_method: 'yearly',
    accrual_days: 70_000,
    annual_entitlement_days: 70_000,
    maximum_balance_days: 210_000,
    carry_forward_days: 140_000,
    document_after_days: 2,
    allows_half_day: true,
  },
  {
    ...base('ML', 'Maternity leave', 'maternity'),
    // Section 60: 26 weeks for the first two children.
    legal_basis: 'Code on Social Security 2020, section 60',
    has_balance: false,
    annual_entitlement_days: 1_820_000,
    minimum_service_days: 80,
    maximum_consecutive_days: 182,
    minimum_notice_days: 30,
    document_after_days: 1,
    counts_holidays: true,
    eligible_gender: 'female',
  },
  {
    ...base('PL', 'Paternity leave', 'paternity'),
    has_balance: false,
    annual_entitlement_days: 50_000,
    maximum_consecutive_days: 5,
    minimum_notice_days: 7,
    eligible_gender: 'male',
  },
  {
    ...base('BL', 'Bereavement leave', 'bereavement'),
    has_balance: false,
    annual_entitlement_days: 30_000,
    maximum_consecutive_days: 3,
  },
  {
    ...base('CO', 'Compensatory day off', 'compensatory'),
    // Section 26: a day off within two months for work on the weekly holiday.
    legal_basis: 'Occupational Safety, Health and Working Conditions Code 2020, section 26',
    has_balance: false,
    annual_entitlement_days: 260_000,
    maximum_consecutive_days: 1,
  },
  {
    ...base('LWP', 'Leave without pay', 'unpaid'),
    is_paid: false,
    pay_pct: 0,
    has_balance: false,
    maximum_consecutive_days: 180,
  },
  {
    ...base('WI', 'Leave after an injury at work', 'work_injury'),
    // Section 76: the employer pays while the person cannot work; periodical payments of insured persons are by the corporation. Kept at full pay here, an assumption.
    legal_basis: 'Code on Social Security 2020, section 76',
    has_balance: false,
    maximum_consecutive_days: 180,
    document_after_days: 1,
    counts_holidays: true,
  },
];

function base(
  code: string,
  name: string,
  leave_class: LeaveTypesRow['leave_class'],
): Omit<LeaveTypesRow, 'leave_type_id' | 'created_at' | 'updated_at' | 'status'> & {
  accrual_method: LeaveTypesRow['accrual_method'];
} {
  const accrues = code === 'EL' || code === 'CL' || code === 'SL';
  return {
    leave_type_code: code,
    leave_type_name: name,
    leave_class,
    legal_basis: null,
    is_paid: true,
    pay_pct: 1_000_000,
    has_balance: accrues,
    accrual_method: accrues ? 'yearly' : 'none',
    accrual_days: 0,
    annual_entitlement_days: 0,
    maximum_balance_days: null,
    carry_forward_days: 0,
    is_encashable: false,
    minimum_service_days: 0,
    maximum_consecutive_days: null,
    minimum_notice_days: 0,
    document_after_days: null,
    allows_half_day: false,
    counts_holidays: false,
    eligible_gender: 'any',
  };
}

const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Diwali (Lakshmi Puja) by the calendar of the Government of Maharashtra; 2027 and later by almanac, not checked. */
export const DIWALI: readonly Day[] = [
  '2023-11-12',
  '2024-11-01',
  '2025-10-21',
  '2026-11-08',
  '2027-10-29',
  '2028-10-17',
].map(dayOf);

/** Other festivals after which more stay away: Holi, Eid al-Fitr, Ganesh Chaturthi, Dussehra of 2025 to 2027. Dates of 2027 are by almanac, not checked. */
export const FESTIVALS: ReadonlySet<Day> = new Set(
  [
    '2025-03-14',
    '2025-03-31',
    '2025-08-27',
    '2025-10-02',
    '2026-03-04',
    '2026-03-21',
    '2026-09-14',
    '2026-10-20',
    '2027-03-22',
    '2027-03-10',
    '2027-09-04',
    '2027-10-09',
  ].map(dayOf),
);

/** Days from the nearest Diwali: before it negative. */
export function daysFromDiwali(day: Day): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of DIWALI) if (Math.abs(day - one) < Math.abs(nearest)) nearest = day - one;
  return nearest;
}

/** How much more than usual a day is wished for leave. */
export function seasonOf(day: Day): number {
  const from = daysFromDiwali(day);
  if (from >= -2 && from <= 7) return 2.6;
  const month = new Date(day * 86_400_000).getUTCMonth();
  // Summer holidays of schools, weddings in December.
  return month === 4 ? 1.4 : month === 11 ? 1.15 : 0.9;
}
