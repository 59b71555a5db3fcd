import { must } from '../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../machinery/base/row-types.ts';
import { becomes, type LinksOf, type Mapped, type RowChange } from '../../machinery/kernel/contract.ts';
import { type Category, OFFSET, QUALITY_ACCOUNT } from './lifecycle/costs.ts';
import type { NcrHeadersRow, QualityKpisRow, Sends, Types } from './rows.ts';

type ToErp = Mapped<Sends['quality-to-erp']>;
type ToWms = Mapped<Sends['quality-to-wms']>;
type Disposition = NonNullable<NcrHeadersRow['disposition']>;

const CATEGORIES: readonly Category[] = ['prevention', 'appraisal', 'internal_failure', 'external_failure'];
const WORDS: Readonly<Record<Category, string>> = {
  prevention: 'Prevention',
  appraisal: 'Appraisal',
  internal_failure: 'Internal failure',
  external_failure: 'External failure',
};

/** The cost of quality of a site and day, when its figures are final: debited by category, credited where it was posted before. */
function tellCosts(change: RowChange<QualityKpisRow>): ToErp[] {
  const { row } = change;
  const total = row.total_quality_cost_amount;
  if (total === 0 || !becomes(change, 'is_final', (isFinal) => isFinal)) return [];
  const header: ToErp = {
    table: 'journal_entries',
    columns: {
      entry_type: 'quality_cost',
      source_module: 'quality',
      source_table: 'quality.quality_kpis',
      source_id: row.quality_kpi_id,
      source_document_number: `QK-${row.quality_kpi_id}`,
      company_id: row.company_id,
      description: 'Cost of quality of the day',
      document_date: row.kpi_date,
      posting_date: row.kpi_date,
      total_debit_amount: total,
      total_credit_amount: total,
    },
  };
  const lines = CATEGORIES.flatMap((category) => {
    const amount = row[`${category}_cost_amount`];
    const of = { cost_center_code: row.cost_center_code, description: WORDS[category] };
    return amount === 0
      ? []
      : [
          line({ ...of, account_code: QUALITY_ACCOUNT, debit_amount: amount, credit_amount: 0 }),
          line({ ...of, account_code: OFFSET[category], debit_amount: 0, credit_amount: amount }),
        ];
  });
  return [header, ...lines];
}

function line(columns: Extract<ToErp, { table: 'journal_entry_lines' }>['columns']): ToErp {
  return { table: 'journal_entry_lines', columns };
}

/** Stock that is held goes to quarantine; what was decided moves it on. Units that are still in production are in no warehouse. */
function moveStock(change: RowChange<NcrHeadersRow>): ToWms[] {
  const { row } = change;
  if (row.warehouse_id === null) return [];
  const isNow = (column: 'held_at' | 'dispositioned_at' | 'disposition_executed_at') =>
    becomes(change, column, (at) => at !== null);
  return [
    ...(isNow('held_at') ? [movement(row, null, row.nonconforming_quantity, must(row.held_at, 'hold'))] : []),
    ...(isNow('dispositioned_at')
      ? dispositions(row, ['use_as_is', 'scrap', 'return_to_supplier', 'regrade'], row.dispositioned_at)
      : []),
    ...(isNow('disposition_executed_at') ? dispositions(row, ['rework', 'repair'], row.disposition_executed_at) : []),
  ];
}

function dispositions(row: Readonly<NcrHeadersRow>, kinds: readonly Disposition[], at: Moment | null): ToWms[] {
  return kinds.flatMap((kind) => {
    const quantity = row[`${kind}_quantity`];
    return quantity === 0 ? [] : [movement(row, kind, quantity, must(at, 'moment of a disposition'))];
  });
}

function movement(row: Readonly<NcrHeadersRow>, disposition: Disposition | null, quantity: Scaled, at: Moment): ToWms {
  return {
    table: 'warehouse_movements',
    columns: {
      ncr_id: row.ncr_id,
      disposition,
      source_module: 'quality',
      source_table: 'quality.ncr_headers',
      source_id: row.ncr_id,
      source_document_number: row.ncr_number,
      product_id: row.product_id,
      material_id: row.material_id,
      warehouse_id: row.warehouse_id,
      lot_number: row.lot_number,
      quantity,
      unit_of_measure: row.unit_of_measure,
      requested_at: at,
    },
  };
}

/** What quality tells others; a neighbour without behaviour receives nothing. */
export const links: LinksOf<Types> = [
  { flow: 'quality-to-erp', on: { quality_kpis: tellCosts } },
  { flow: 'quality-to-wms', on: { ncr_headers: moveStock } },
];
