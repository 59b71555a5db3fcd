import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { GROUPS, RESOLUTIONS, type Resolution } from '../lifecycle/resolutions.ts';
import type { ResolutionCodesRow, Rows, Types } from '../rows.ts';
import type { Context, Ticket } from './context.ts';
import { teamOf } from './teams.ts';

type Code = Rows['resolution_codes'];

/** The taxonomy of resolutions. */
export const codes: Process<Types> = { name: 'resolution codes', opens: openCodes };

/** How a ticket ends: its code and what is written about it. */
export function resolutionFor({ tables }: Context, ticket: Ticket, draw: Draw): { code: Code; plan: Resolution } {
  const plan = draw.weighted(
    RESOLUTIONS.flatMap((one): [Resolution, number][] => {
      const weight = one.types[ticket.ticket_type] ?? 0;
      return weight > 0 ? [[one, weight]] : [];
    }),
  );
  const [code] = tables.resolution_codes.by('resolution_code', codeOf(plan));
  return { code: must(code, `resolution ${codeOf(plan)}`), plan };
}

export function codeOf({ group, code }: Resolution): string {
  return `${GROUPS[group].code}-${code}`;
}

function openCodes(context: Context): void {
  const { tables } = context;
  const since = teamOf(context, 'front_desk').valid_from;
  const headings = new Map<string, number>();
  for (const [group, { code, name }] of Object.entries(GROUPS) as [
    ResolutionCodesRow['resolution_group'],
    { code: string; name: string },
  ][]) {
    const row = tables.resolution_codes.add({
      resolution_code: code,
      resolution_name: name,
      resolution_group: group,
      description: `All resolutions whose cause is: ${name.toLowerCase()}.`,
      is_selectable: false,
      is_quality_related: group === 'product_defect',
      is_warranty_case: group === 'product_defect',
      requires_return: false,
      requires_parts: false,
      is_chargeable: false,
      standard_minutes: 0,
      valid_from: since,
      status: 'active',
    });
    headings.set(group, row.resolution_code_id);
  }
  for (const plan of RESOLUTIONS)
    tables.resolution_codes.add({
      resolution_code: codeOf(plan),
      resolution_name: plan.name,
      parent_resolution_code_id: must(headings.get(plan.group), `heading of ${plan.group}`),
      resolution_group: plan.group,
      description: `${plan.cause}; usually: ${plan.done.toLowerCase()}.`,
      is_selectable: true,
      is_quality_related: plan.quality ?? false,
      is_warranty_case: plan.warranty ?? false,
      requires_return: plan.returns ?? false,
      requires_parts: plan.parts ?? false,
      is_chargeable: plan.chargeable ?? false,
      standard_minutes: plan.minutes * 100,
      suggested_disposition: plan.disposition ?? null,
      valid_from: since,
      status: 'active',
    });
}
