import { GenimsError } from '../base/errors.ts';
import type { HeldRule } from '../base/lifecycle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { AnyBehaviour } from './contract.ts';
import { partsOf } from './held.ts';

/** A schedule that does not come within this time of a run's beginning does not come. */
const FAR = Date.UTC(1972, 0) - Date.UTC(1970, 0);

/**
 * Looks through behaviours before they run: what nobody takes, takes of what nobody sends, tables and columns that are not there, schedules that never come.
 * Refused with the path of every fault. Modules that are not among them send and take nothing, so what concerns them is left out.
 */
export function assemble(catalog: Catalog, behaviours: readonly AnyBehaviour[]): void {
  const wrong = behaviours.flatMap((behaviour) => [
    ...messageProblems(catalog, behaviours, behaviour),
    ...lifecycleProblems(catalog, behaviour),
    ...processProblems(behaviour),
  ]);
  if (wrong.length > 0) throw new GenimsError('INTERNAL', `Behaviours do not fit together: ${wrong.join('; ')}.`);
}

function messageProblems(
  catalog: Catalog,
  all: readonly AnyBehaviour[],
  { module, processes }: AnyBehaviour,
): string[] {
  const incoming = catalog.modules.flatMap(({ flows, module: from }) =>
    flows.filter((flow) => flow.to === module).map((flow) => ({ ...flow, from })),
  );
  const takers = new Map<string, string[]>();
  for (const { name, takes } of processes)
    for (const table of Object.keys(takes ?? {})) takers.set(table, [...(takers.get(table) ?? []), name]);
  const wrong: string[] = [];
  for (const [table, names] of takers) {
    if (names.length > 1) wrong.push(`${module}: ${names.join(' and ')} both take ${table}`);
    if (!incoming.some((flow) => flow.targetTables.includes(table)))
      wrong.push(`${module}.processes.${names[0]}.takes.${table}: no flow leads there`);
  }
  const sending = all.flatMap((one) => one.links.map(({ flow }) => flow));
  for (const { id, targetTables, from } of incoming)
    if (sending.includes(id) && !targetTables.some((table) => takers.has(table)))
      wrong.push(`${module}: no process takes what ${id} of ${from} brings`);
  return wrong;
}

function lifecycleProblems(catalog: Catalog, { module, lifecycle }: AnyBehaviour): string[] {
  const { tables } = catalog.moduleSpec(module);
  const wrong: string[] = [];
  for (const [table, { column = 'status' }] of Object.entries(lifecycle.states))
    if (!tables[table]?.columns[column])
      wrong.push(`${module}.lifecycle.states.${table}: there is no ${table}.${column}`);
  const ruleProblems = (path: string, table: string, rule: HeldRule): string[] =>
    partsOf(rule).flatMap((part) => {
      const [other, column] =
        'with' in part ? [table, part.by] : 'referredBy' in part ? [part.referredBy, part.by] : [table, part.column];
      return [
        ...(tables[other]?.columns[column] ? [] : [`${path}: there is no ${other}.${column}`]),
        ...('with' in part && !tables[part.with] ? [`${path}: there is no ${part.with}`] : []),
        ...('referredBy' in part && part.that ? ruleProblems(path, part.referredBy, part.that) : []),
      ];
    });
  for (const [table, rule] of Object.entries(lifecycle.held ?? {})) {
    const path = `${module}.lifecycle.held.${table}`;
    if (tables[table]) wrong.push(...ruleProblems(path, table, rule));
    else wrong.push(`${path}: there is no such table`);
  }
  return wrong;
}

function processProblems({ module, processes }: AnyBehaviour): string[] {
  const names = processes.map(({ name }) => name);
  return [
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => `${module}: two processes have the name ${name}`),
    ...processes.flatMap(({ name, schedule = [] }) =>
      schedule.flatMap((one, index) => {
        const path = `${module}.processes.${name}.schedule.${index}`;
        if ('drawn' in one) return 'clock' in one ? [`${path} is drawn, and no clock`] : [];
        return one.at(0) <= FAR ? [] : [`${path} never comes`];
      }),
    ),
  ];
}
