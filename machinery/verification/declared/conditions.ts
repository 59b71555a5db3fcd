import type { StateMachine } from '../../base/lifecycle.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { AgreementLaw, PartLaw, ReferenceLaw } from '../../catalog/declared-laws.ts';
import { quoteName, quoteText } from '../../engines/postgres/connect.ts';
import { columnOf, loosen, type Shaped, Subject } from './subject.ts';

/** Moments of each list follow each other: none is before one that stands before it. */
export function momentLaw(catalog: Catalog, module: string, table: string, orders: string[][]): Shaped {
  const subject = new Subject(catalog, module, table);
  return {
    name: `moments.${table}`,
    says: `Moments of ${table} follow each other: ${orders.map((paths) => paths.join(' <= ')).join('; ')}.`,
    examines: subject.qualified,
    ...inOrder(subject, orders),
  };
}

/**
 * A row is in a state of its machine. Of two states of which one can only be before the other, the moment of the later one is not the earlier.
 */
export function stateLaw(catalog: Catalog, module: string, table: string, machine: StateMachine): Shaped {
  const subject = new Subject(catalog, module, table);
  const column = machine.column ?? 'status';
  const states = Object.keys(machine.follows);
  const momentOf = (state: string) => `${state}_at`;
  const timed = states.filter((state) => subject.has(momentOf(state)));
  const reach = new Map(states.map((state) => [state, reachable(machine, state)]));
  const pairs = timed.flatMap((before) =>
    timed
      .filter((after) => reach.get(before)?.has(after) && !reach.get(after)?.has(before))
      .map((after) => [momentOf(before), momentOf(after)]),
  );
  const known = `${quoteName(column)} in (${states.map((state) => quoteText(state)).join(', ')})`;
  const ordered = inOrder(subject, pairs);
  return {
    name: `states.${table}`,
    says: `Rows of ${table} are in a state of their lifecycle, and have come to their states in its order.`,
    examines: subject.qualified,
    sql: `select t.${quoteName(subject.key)}, t.${quoteName(column)} as state from ${subject.from} where not ${known}${
      pairs.length > 0 ? `\nunion all select key, moments::text from (${ordered.sql}) o` : ''
    }`,
    violations: [subject.breaking(column, "'x'", 'true'), ...ordered.violations],
  };
}

function reachable({ follows }: StateMachine, state: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(follows[state] ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    if (!reached.has(next)) {
      reached.add(next);
      waiting.push(...(follows[next] ?? []));
    }
  return reached;
}

function inOrder(subject: Subject, orders: string[][]): { sql: string; violations: string[] } {
  const steps = orders.flatMap((paths) =>
    paths.slice(1).map((path, index) => ({ path, before: paths.slice(0, index + 1) })),
  );
  const late = (before: string[]) => `greatest(${before.map((path) => subject.path(path)).join(', ')})`;
  const wrong = steps.map(({ path, before }) => `${subject.path(path)} < ${late(before)}`);
  const shown = [...new Set(orders.flat())].map((path) => subject.path(path)).join(', ');
  return {
    sql: `select t.${quoteName(subject.key)} as key, jsonb_build_array(${shown}) as moments from ${subject.from} where ${wrong.join(' or ')}`,
    violations: steps.flatMap(({ path, before }) => {
      const own = subject.has(path) ? path : before.findLast((one) => subject.has(one));
      if (own === undefined) return [];
      const value =
        own === path ? `${late(before)} - interval '400 days'` : `${subject.path(path)} + interval '400 days'`;
      return [subject.breaking(own, value, `${subject.path(path)} is not null and ${late(before)} is not null`)];
    }),
  };
}

/** A column equals what each of the paths leads to, where both are known. */
export function agreementLaw(
  catalog: Catalog,
  module: string,
  name: string,
  declared: string[] | AgreementLaw,
): Shaped {
  const [table, column] = columnOf(name);
  const subject = new Subject(catalog, module, table);
  const law = Array.isArray(declared) ? { equals: declared } : declared;
  const own = subject.path(column);
  const where = subject.condition(law.where);
  return {
    name: `agreements.${name}`,
    law: law.law,
    says: `${name} equals ${law.equals.join(' and ')}.`,
    examines: subject.qualified,
    sql: `select t.${quoteName(subject.key)}, ${[own, ...law.equals.map((path) => subject.path(path))].map((sql, index) => `${sql} as value_${index}`).join(', ')}
from ${subject.from} where ${where} and (${law.equals.map((path) => `${own} <> ${subject.path(path)}`).join(' or ')})`,
    violations: law.equals.map((path) =>
      subject.breaking(column, subject.other(column), `${where} and ${own} = ${subject.path(path)}`),
    ),
  };
}

/** What a row points to has a value that it must have, or none that it must not have. */
export function referenceLaw(catalog: Catalog, module: string, name: string, law: ReferenceLaw): Shaped {
  const [table, column] = columnOf(name);
  const subject = new Subject(catalog, module, table);
  const target = subject.referred(column);
  const values = (law.is ?? law.isNot ?? []).map((value) => quoteText(value));
  const value = subject.path(`${column}.${law.column}`);
  const where = subject.condition(law.where);
  return {
    name: `references.${name}`,
    law: law.law,
    says: `${name} points to rows whose ${law.column} is ${law.is ? '' : 'not '}${values.join(' or ')}${law.where === undefined ? '' : `, where ${law.where}`}.`,
    examines: subject.qualified,
    sql: `select t.${quoteName(subject.key)}, ${value} as found from ${subject.from} where ${where} and ${value} ${law.is ? 'not ' : ''}in (${values.join(', ')})`,
    violations: [
      target.breaking(
        law.column,
        law.is ? "'x'" : (values[0] ?? 'null'),
        `t.${quoteName(target.key)} in (select t.${quoteName(column)} from ${subject.from} where ${where})`,
      ),
    ],
  };
}

/** A row has a part of each kind that it must have. */
export function partLaw(catalog: Catalog, module: string, name: string, law: PartLaw): Shaped {
  const subject = new Subject(catalog, module, law.of);
  const part = new Subject(catalog, module, law.part);
  const [key, by, where] = [`t.${quoteName(subject.key)}`, `t.${quoteName(law.by)}`, subject.condition(law.where)];
  const counted = `from ${part.from} where ${part.condition(law.having)}`;
  return {
    name: `parts.${name}`,
    says: `A row of ${law.of}${law.where === undefined ? '' : ` where ${law.where}`} has one of ${law.part}${law.having === undefined ? '' : ` where ${law.having}`}.`,
    examines: subject.qualified,
    sql: `select ${key} from ${subject.from} where ${where} and ${key} not in (select ${by} ${counted} and ${by} is not null)`,
    violations: [
      `${loosen(part.qualified)}
delete from ${part.from} where ${by} = (select ${key} from ${subject.from} where ${where} and ${key} in (select ${by} ${counted}) order by 1 limit 1)`,
    ],
  };
}
