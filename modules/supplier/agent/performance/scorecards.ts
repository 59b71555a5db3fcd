import { firstOfMonth } from '../../../../company/calendar.ts';
import { daysAfter } from '../../../../company/office-hours.ts';
import { everyDay } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { scaled } from '../../../../machinery/base/decimal.ts';
import type { Day, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { event, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { scoring } from '../../lifecycle/relations.ts';
import type { SupplierPerformanceMetricsRow, SupplierScorecardsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { notify } from '../notifications.ts';
import { holderOf } from '../people.ts';

type Card = SupplierScorecardsRow;
type Figures = SupplierPerformanceMetricsRow;

/** A supplier has the card of a month. */
export const cardMade = event<Card>('scorecard made');

/** What is not known of a month is taken as usual, in hundredths of a point. */
const USUAL = { delivery: 8200, quality: 9600, cost: 9200, response: 8600 };
const ANSWERED = 0.85;
/** Points of change that a buyer remarks on. */
const MUCH = 1200;

/** Cards of the month, made from its figures on the third day of the next, discussed and shown to the suppliers. */
export const scorecards: Process<Types> = {
  name: 'scorecards',
  opens(context) {
    const months = new Set([...context.tables.supplier_performance_metrics.held()].map((row) => row.period_start_date));
    // History may begin between the end of a month and the day of its cards: those are still to be made.
    const past = [...months].filter((month) => dueOf(firstOfMonth(month, 1)) < context.now);
    for (const month of past.sort((a, b) => a - b)) makeCards(context, month, true);
  },
  schedule: [
    {
      at: everyDay.at('07:00'),
      act: (context) => {
        const day = localDay(context.now);
        if (day === firstOfMonth(day) + 2) makeCards(context, firstOfMonth(day, -1), false);
      },
    },
  ],
  agenda: [{ of: 'supplier_scorecards', next: nextOfCard, act: followCard }],
};

/** When the cards of the month before are made. */
function dueOf(month: Day): Moment {
  return localMoment(month + 2, 7);
}

function makeCards(context: Context, month: Day, isOpening: boolean): void {
  const rows = context.tables.supplier_performance_metrics
    .by('period_start_date', month)
    .map((row) => ({ row, scores: scoresOf(row) }))
    .map((one) => ({ ...one, overall: overallOf(one.scores) }));
  const ranked = rows.toSorted((a, b) => b.overall - a.overall || a.row.supplier_id - b.row.supplier_id);
  for (const [index, { row, scores, overall }] of ranked.entries())
    addCard(context, row, scores, { overall, rank: index + 1, isOpening });
}

interface Scores {
  delivery: Scaled;
  quality: Scaled;
  cost: Scaled;
  response: Scaled;
}

/** Points of the four parts, in hundredths, from the figures alone. */
function scoresOf(row: Figures): Scores {
  const lines = row.invoice_line_count;
  const hours = row.average_acknowledgement_hours;
  return {
    delivery: row.on_time_in_full_pct === null ? USUAL.delivery : Math.round(row.on_time_in_full_pct / 100),
    quality: row.defect_ppm === null ? USUAL.quality : Math.max(0, 10_000 - Math.round(row.defect_ppm / 500)),
    cost: lines === 0 ? USUAL.cost : Math.max(0, 10_000 - Math.round((row.blocked_invoice_line_count * 4000) / lines)),
    response: hours === null ? USUAL.response : Math.max(0, Math.min(10_000, 10_800 - Math.round(hours / 100))),
  };
}

function overallOf({ delivery, quality, cost, response }: Scores): Scaled {
  const { weights } = scoring;
  return Math.round(
    (delivery * weights.delivery + quality * weights.quality + cost * weights.cost + response * weights.response) / 100,
  );
}

export function gradeOf(overall: Scaled): Card['grade'] {
  return scoring.grades.find(([, from]) => overall >= from * 100)?.[0] ?? 'd';
}

const ACTIONS: Readonly<Record<Card['grade'], Card['action_required']>> = {
  a: 'none',
  b: 'none',
  c: 'improvement_plan',
  d: 'stop_new_business',
};

function addCard(
  context: Context,
  row: Figures,
  scores: Scores,
  { overall, rank, isOpening }: { overall: Scaled; rank: number; isOpening: boolean },
): void {
  const { tables, numbers, now } = context;
  const before = tables.supplier_scorecards.by('supplier_id', row.supplier_id).at(-1);
  const grade = gradeOf(overall);
  const made = isOpening ? dueOf(row.period_end_date + 1) : now;
  const isPast = isOpening && made + 10 * 86_400_000 < now;
  const { weights } = scoring;
  const card = tables.supplier_scorecards.add({
    scorecard_number: numbers.next('SSC', now),
    supplier_id: row.supplier_id,
    supplier_performance_metric_id: row.supplier_performance_metric_id,
    period_start_date: row.period_start_date,
    period_end_date: row.period_end_date,
    delivery_score: scores.delivery,
    quality_score: scores.quality,
    cost_score: scores.cost,
    responsiveness_score: scores.response,
    delivery_weight_pct: scaled(weights.delivery, 4),
    quality_weight_pct: scaled(weights.quality, 4),
    cost_weight_pct: scaled(weights.cost, 4),
    responsiveness_weight_pct: scaled(weights.response, 4),
    overall_score: overall,
    previous_overall_score: before?.overall_score ?? null,
    grade,
    supplier_rank: rank,
    action_required: ACTIONS[grade],
    action_due_date: ACTIONS[grade] === 'none' ? null : localDay(made) + 60,
    is_opening: isOpening,
    ...(isPast
      ? {
          reviewed_by_employee_id: holderOf(context, 'Category Buyer', row.supplier_id),
          reviewer_note: noteOf(scores, overall, before?.overall_score ?? null),
          published_at: made + 2 * 86_400_000,
          supplier_acknowledged_at: made + 5 * 86_400_000,
          status: 'acknowledged',
        }
      : { status: 'calculated' }),
    ...(isOpening ? { created_at: made, updated_at: made } : {}),
  });
  context.tell(cardMade, card);
}

const PARTS: Readonly<Record<keyof Scores, string>> = {
  delivery: 'deliveries on time and in full',
  quality: 'goods that were refused',
  cost: 'invoices that were blocked',
  response: 'late answers',
};

/** What the buyer says of a card that is bad, or much worse or better than the one before. */
function noteOf(scores: Scores, overall: Scaled, before: Scaled | null): string | null {
  const change = before === null ? 0 : overall - before;
  const worst = (Object.keys(PARTS) as (keyof Scores)[]).toSorted((a, b) => scores[a] - scores[b])[0] ?? 'delivery';
  if (gradeOf(overall) === 'd') return `To be talked over with the supplier: ${PARTS[worst]}.`;
  if (change <= -MUCH) return `Down by ${Math.round(-change / 100)} points, mostly for ${PARTS[worst]}.`;
  return change >= MUCH ? `Up by ${Math.round(change / 100)} points.` : null;
}

function nextOfCard(card: Card, { draws }: Context): Moment {
  const draw = draws.of('supplier_scorecards', card.supplier_scorecard_id, 'course');
  const reviewed = daysAfter(card.created_at, draw.between(0.3, 2));
  if (card.status === 'calculated') return reviewed;
  const published = daysAfter(reviewed, draw.between(0.5, 1.5));
  if (card.status === 'reviewed') return published;
  return card.status === 'published' && draw.chance(ANSWERED) ? daysAfter(published, draw.between(0.5, 9)) : NEVER;
}

function followCard(card: Card, context: Context): void {
  const { tables, now } = context;
  if (card.status === 'calculated')
    tables.supplier_scorecards.change(card, {
      status: 'reviewed',
      reviewed_by_employee_id: holderOf(context, 'Category Buyer', card.supplier_id),
      reviewer_note: noteOf(
        {
          delivery: card.delivery_score,
          quality: card.quality_score,
          cost: card.cost_score,
          response: card.responsiveness_score,
        },
        card.overall_score,
        card.previous_overall_score,
      ),
    });
  else if (card.status === 'reviewed') {
    tables.supplier_scorecards.change(card, { status: 'published', published_at: now });
    notify(context, {
      supplier: card.supplier_id,
      type: 'scorecard_published',
      severity: 'info',
      title: `Scorecard ${card.scorecard_number}: grade ${card.grade}`,
      source: ['supplier.supplier_scorecards', card.supplier_scorecard_id, card.scorecard_number],
    });
  } else tables.supplier_scorecards.change(card, { status: 'acknowledged', supplier_acknowledged_at: now });
}
