import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { AccrualsRow } from '../../rows.ts';
import { type Context, fourEyes, type Header, type Period } from '../context.ts';
import { PAR } from '../ledger/index.ts';

/** A provision that stood before history began, as part of the entry that opened the books. */
export function openProvision(
  context: Context,
  given: {
    company: Key;
    type: NonNullable<AccrualsRow['accrual_type']>;
    account: string;
    expense: string;
    amount: Scaled;
    period: Period;
    header: Header;
  },
): void {
  const { tables, numbers, now } = context;
  const { preparer, approver } = fourEyes(context, given.company);
  const { period, header, amount, type } = given;
  tables.accruals.add({
    accrual_number: numbers.next('ACR', now),
    company_id: given.company,
    accrual_type: type,
    description: `${type.replaceAll('_', ' ')} as it stood on taking over`.replace(/^./, (first) =>
      first.toUpperCase(),
    ),
    fiscal_period_id: period.fiscal_period_id,
    accrual_date: header.posting_date,
    expense_account_code: given.expense,
    liability_account_code: given.account,
    estimation_basis: 'calculation',
    accrual_amount: amount,
    currency_code: 'INR',
    exchange_rate: PAR,
    accrual_amount_base: amount,
    reversal_method: 'on_payment',
    planned_reversal_date: header.posting_date + 400,
    source_module: 'financial',
    journal_entry_id: header.journal_entry_id,
    posted_at: now,
    prepared_by_employee_id: preparer,
    approved_by_employee_id: approver,
    is_opening: true,
    status: 'posted',
  });
}
