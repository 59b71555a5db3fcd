import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import type { SupplierAuditsRow, SupplierRatingHistoryRow, SupplierScorecardsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { holderOf } from '../people.ts';
import { auditFailed } from '../qualification/index.ts';
import { cardMade } from './scorecards.ts';

type Card = SupplierScorecardsRow;
type Rating = SupplierRatingHistoryRow;

/** Ratings follow from cards: a grade that comes twice running is the rating. */
export const ratings: Process<Types> = {
  name: 'ratings',
  opens(context) {
    for (const card of [...context.tables.supplier_scorecards.held()]) rate(context, card);
    for (const audit of context.tables.supplier_audits.held())
      if (audit.result === 'failed') rateByAudit(context, audit);
  },
  follows: [follow(cardMade, rate), follow(auditFailed, rateByAudit)],
};

function rate(context: Context, card: Card): void {
  const { tables, copies, numbers, now } = context;
  const last = tables.supplier_rating_history.by('supplier_id', card.supplier_id).at(-1);
  if (last && last.supplier_scorecard_id !== null && last.supplier_scorecard_id >= card.supplier_scorecard_id) return;
  const before = tables.supplier_scorecards
    .by('supplier_id', card.supplier_id)
    .findLast((one) => one.period_start_date < card.period_start_date);
  if (last && (before?.grade !== card.grade || last.grade === card.grade)) return;
  const { supplier_tier } = copies['master.suppliers'].must(card.supplier_id);
  const tier = last ? tierOf(last.tier, card.grade) : supplier_tier;
  const day = card.is_opening ? localDay(card.created_at) : localDay(now);
  tables.supplier_rating_history.add({
    rating_number: numbers.next('SRT', now),
    supplier_id: card.supplier_id,
    sequence_number: (last?.sequence_number ?? 0) + 1,
    effective_date: day,
    previous_rating_score: last?.rating_score ?? null,
    rating_score: card.overall_score,
    previous_grade: last?.grade ?? null,
    grade: card.grade,
    previous_tier: last?.tier ?? null,
    tier,
    change_reason_code: last ? 'scorecard' : 'initial',
    reason: last ? `Grade ${card.grade} in two months running` : null,
    supplier_scorecard_id: card.supplier_scorecard_id,
    decided_by_employee_id: holderOf(context, 'Purchasing Manager', card.supplier_id),
    supplier_notified_at: card.is_opening ? card.created_at : now,
    is_opening: card.is_opening,
    ...(card.is_opening ? { created_at: card.created_at, updated_at: card.created_at } : {}),
  });
}

/** Who fails an audit is bought from on conditions, whatever his cards say. */
function rateByAudit(context: Context, audit: SupplierAuditsRow): void {
  const { tables, numbers, now } = context;
  const last = tables.supplier_rating_history.by('supplier_id', audit.supplier_id).at(-1);
  const day = audit.report_issued_on ?? localDay(now);
  if (!last || last.tier === 'conditional' || last.effective_date > day) return;
  const told = audit.is_opening ? localMoment(day, 17) : now;
  tables.supplier_rating_history.add({
    rating_number: numbers.next('SRT', now),
    supplier_id: audit.supplier_id,
    sequence_number: last.sequence_number + 1,
    effective_date: day,
    previous_rating_score: last.rating_score,
    rating_score: last.rating_score,
    previous_grade: last.grade,
    grade: last.grade,
    previous_tier: last.tier,
    tier: 'conditional',
    change_reason_code: 'audit',
    reason: `Failed audit ${audit.audit_number}`,
    supplier_audit_id: audit.supplier_audit_id,
    decided_by_employee_id: holderOf(context, 'Purchasing Manager', audit.supplier_id),
    supplier_notified_at: told,
    is_opening: audit.is_opening,
    ...(audit.is_opening ? { created_at: told, updated_at: told } : {}),
  });
}

/** Who is bad twice is bought from on conditions; who was so and is good again no more. */
function tierOf(tier: Rating['tier'], grade: Card['grade']): Rating['tier'] {
  if (grade === 'd') return 'conditional';
  return tier === 'conditional' && (grade === 'a' || grade === 'b') ? 'approved' : tier;
}
