import { ratio } from '../../../../machinery/base/decimal.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { CostCentersRow } from '../../rows.ts';
import type { Context, Header, Period } from '../context.ts';
import { centresOf } from '../cost-centers.ts';
import { type Posting, post } from '../ledger/index.ts';

const ALLOCATED = '559100';
/** Kinds of cost centres that serve production and hand on what they cost. */
const SERVING = new Set<string>([
  'production_support',
  'maintenance',
  'quality',
  'engineering',
  'purchasing',
  'warehouse',
]);

/** Service centres hand on what they have cost to production, by their basis. */
export function allocate(context: Context, period: Period): { entry?: Header; count: number } {
  const { tables } = context;
  const centres = centresOf(context, period.company_id);
  const receivers = centres.filter(({ cost_center_type }) => cost_center_type === 'production');
  const lines: Posting[] = [];
  let count = 0;
  for (const sender of centres.filter(({ cost_center_type }) => SERVING.has(cost_center_type))) {
    const near = receivers.filter(({ factory_id }) => factory_id === sender.factory_id);
    const to = near.length > 0 ? near : receivers;
    const amount = tables.cost_center_balances
      .by('cost_center_code', sender.cost_center_code)
      .filter(({ fiscal_period_id }) => fiscal_period_id === period.fiscal_period_id)
      .reduce((sum, row) => sum + row.actual_amount, 0);
    if (amount <= 0 || to.length === 0) continue;
    count++;
    lines.push(line(sender, -amount));
    for (const [index, share] of shared(
      amount,
      to.map((one) => weightOf(context, sender, one)),
    ).entries()) {
      const receiver = to[index];
      if (receiver) lines.push(line(receiver, share));
    }
  }
  if (count === 0) return { count };
  const entry = post(context, {
    event: 'closing',
    company: period.company_id,
    day: period.end_date,
    description: `Allocation of ${count} service centres, ${period.period_name}`,
    lines,
  });
  return { entry, count };
}

function line({ cost_center_code }: CostCentersRow, amount: Scaled): Posting {
  return { account: ALLOCATED, amount, refers: { cost_center_code }, isAllocation: true };
}

/** How much of a service a cost centre takes: machines where hours of machines count, else people. */
function weightOf({ copies }: Context, sender: CostCentersRow, receiver: CostCentersRow): number {
  const code = receiver.cost_center_code;
  let weight = 0;
  if (sender.allocation_basis === 'machine_hours') {
    for (const machine of copies['master.machines'].all())
      if (copies['master.production_lines'].must(machine.production_line_id).cost_center_code === code) weight++;
  } else
    for (const department of copies['master.departments'].all())
      if (department.cost_center_code === code) weight += department.approved_headcount;
  return Math.max(1, weight);
}

/** Parts of an amount by weights; the last takes the rest. */
function shared(amount: Scaled, weights: readonly number[]): Scaled[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  let rest = amount;
  return weights.map((weight, index) => {
    const share = index === weights.length - 1 ? rest : ratio(amount, weight, total);
    rest -= share;
    return share;
  });
}
