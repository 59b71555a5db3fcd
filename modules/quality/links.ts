import { must } from '../../machinery/base/errors.ts';
import { becomes, type LinksOf, type Mapped, type RowChange } from '../../machinery/kernel/contract.ts';
import { type Category, OFFSET, QUALITY_ACCOUNT } from './lifecycle/costs.ts';
import type { NcrHeadersRow, QmsIntegrationLogRow, QualityKpisRow, Sends, Types } from './rows.ts';

type ToErp = Mapped<Sends['quality-to-erp']>;
type ToWms = Mapped<Sends['quality-to-wms']>;

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

/** The verdict on a lot that came: ERP frees it, or blocks what failed. */
function tellVerdict({ kind, row }: RowChange<QmsIntegrationLogRow>): ToErp[] {
  const isVerdict = row.flow_id === 'quality-to-erp' && row.entity_table === 'erp.goods_receipt_lines';
  if (kind !== 'insert' || !isVerdict) return [];
  return [
    {
      table: 'goods_receipt_lines',
      columns: {
        goods_receipt_line_id: row.entity_id,
        rejected_quantity: must(row.rejected_quantity, 'rejected quantity of a verdict'),
        inspected_at: row.processed_at,
      },
    },
  ];
}

/** What failed at goods receipt goes back once the board has decided so. */
function sendBack(change: RowChange<NcrHeadersRow>): ToErp[] {
  const { row } = change;
  const isDecided = becomes(change, 'status', (status) => status === 'dispositioned');
  if (!isDecided || row.goods_receipt_id === null || row.disposition !== 'return_to_supplier') return [];
  return [{ table: 'goods_receipts', columns: { goods_receipt_id: row.goods_receipt_id, reversal_reason: row.title } }];
}

/** Goods that came and failed: on hold they are brought into the cage, and what the board decides of them is carried out there. */
function demand(change: RowChange<NcrHeadersRow>): ToWms[] {
  const { row } = change;
  if (row.goods_receipt_id === null || row.warehouse_id === null) return [];
  const columns = {
    ncr_id: row.ncr_id,
    source_module: 'quality',
    source_table: 'quality.ncr_headers',
    source_id: row.ncr_id,
    source_document_number: row.ncr_number,
    product_id: row.product_id,
    material_id: row.material_id,
    warehouse_id: row.warehouse_id,
    lot_number: row.lot_number,
    quantity: row.nonconforming_quantity,
    unit_of_measure: row.unit_of_measure,
  } as const;
  if (becomes(change, 'status', (status) => status === 'contained'))
    return [{ table: 'warehouse_movements', columns: { ...columns, requested_at: must(row.held_at, 'hold') } }];
  if (row.disposition === null || !becomes(change, 'status', (status) => status === 'dispositioned')) return [];
  return [
    {
      table: 'warehouse_movements',
      columns: {
        ...columns,
        disposition: row.disposition,
        requested_at: must(row.dispositioned_at, 'decision'),
      },
    },
  ];
}

/** What quality tells others. ERP books verdicts and returns; the warehouse carries out what is on hold, and the movements that ERP books. */
export const links: LinksOf<Types> = [
  {
    flow: 'quality-to-erp',
    on: { quality_kpis: tellCosts, qms_integration_log: tellVerdict, ncr_headers: sendBack },
  },
  { flow: 'quality-to-wms', on: { ncr_headers: demand } },
];
