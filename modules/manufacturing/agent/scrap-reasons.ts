import { must } from '../../../machinery/base/errors.ts';
import { EVIDENCE, SCRAP_REASONS, type ScrapReason } from '../lifecycle/losses.ts';
import type { OperationsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { qualificationFor } from './people.ts';

/** What a machine tells of a run that may explain what was lost. */
interface Evidence {
  tool_wear_minutes?: number | null;
  stop_seconds?: number;
}

/** What the operator gives as the main cause of the loss: what can go wrong in such an operation, and rather what tool, machine and person speak for. */
export function scrapReason(context: Context, operation: OperationsRow, evidence: Evidence): ScrapReason {
  const draw = context.draws.of('operations', operation.operation_id, 'scrap reason');
  const isBeginner = levelOf(context, operation) === 'basic';
  const factors: Partial<Record<ScrapReason, number>> = {
    tool_wear: (evidence.tool_wear_minutes ?? 0) >= EVIDENCE.wornMinutes ? EVIDENCE.factor : 1,
    machine_fault: (evidence.stop_seconds ?? 0) >= EVIDENCE.stopSeconds ? EVIDENCE.factor : 0,
    operator_error: isBeginner ? EVIDENCE.beginner : 1,
  };
  const reasons = must(SCRAP_REASONS[operation.operation_type] ?? SCRAP_REASONS.other, 'reasons of scrap');
  return draw.weighted(reasons.map(([reason, share]) => [reason, share * (factors[reason] ?? 1)] as const));
}

function levelOf(context: Context, operation: OperationsRow): string | undefined {
  const { assigned_employee_id: person, setup_started_at } = operation;
  if (person === null) return undefined;
  return qualificationFor(context, person, operation, setup_started_at ?? context.now)?.proficiency_level;
}
