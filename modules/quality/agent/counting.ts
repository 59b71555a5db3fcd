import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { QualityKpisRow } from '../rows.ts';
import type { Context } from './context.ts';

type Counted =
  | 'inspection_count'
  | 'failed_inspection_count'
  | 'inspected_quantity'
  | 'rejected_quantity'
  | 'ncr_opened_count'
  | 'ncr_closed_count'
  | 'scrap_quantity'
  | 'rework_quantity'
  | 'use_as_is_quantity'
  | 'complaint_received_count'
  | 'spc_point_count'
  | 'spc_violation_count'
  | 'prevention_cost_amount'
  | 'appraisal_cost_amount'
  | 'internal_failure_cost_amount'
  | 'external_failure_cost_amount'
  | 'total_quality_cost_amount';

/** Counts something in at a site, today or on a day whose figures are not final. */
export function countIn(
  { tables, now }: Context,
  site: Key,
  counted: Partial<Record<Counted, number>>,
  day: Day = localDay(now),
): void {
  const row = must(
    tables.quality_kpis.by('factory_id', site).find(({ kpi_date }) => kpi_date === day),
    `figures of site ${site} on day ${day}`,
  );
  const sums: Partial<Record<Counted, number>> = {};
  for (const [column, value] of Object.entries(counted) as [Counted, number][]) sums[column] = row[column] + value;
  const inspected = sums.inspected_quantity ?? row.inspected_quantity;
  const rejected = sums.rejected_quantity ?? row.rejected_quantity;
  const yields =
    counted.inspected_quantity === undefined || inspected === 0
      ? {}
      : {
          first_pass_yield_pct: ratio(inspected - rejected, 1_000_000, inspected),
          defect_ppm: ratio(rejected, 100_000_000, inspected),
        };
  tables.quality_kpis.change(row, { ...sums, ...yields, computed_at: now } as Partial<QualityKpisRow>);
}
