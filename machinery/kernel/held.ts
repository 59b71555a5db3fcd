import { GenimsError } from '../base/errors.ts';
import type { HeldRule, HeldRules, StateMachine } from '../base/lifecycle.ts';
import type { AnyRow } from '../base/row-types.ts';

/** Every table with rows of a lifecycle, and the rule by which its rows are held; a table that is not named is written at once. */
export function heldRules(states: Readonly<Record<string, StateMachine>>, declared: HeldRules = {}): HeldRules {
  const rules: Record<string, HeldRule> = {};
  for (const [table, { column = 'status', follows }] of Object.entries(states))
    rules[table] = { column, in: Object.keys(follows).filter((state) => (follows[state] ?? []).length > 0) };
  return { ...rules, ...declared };
}

interface HoldingStore {
  readonly key: string;
  get(key: number): AnyRow | undefined;
  by(column: string, value: unknown): readonly AnyRow[];
}

/** Whether a rule holds a row, as the other held rows stand. */
export function holds(rule: HeldRule, row: AnyRow, key: string, stores: (table: string) => HoldingStore): boolean {
  if (rule === 'always') return true;
  if ('any' in rule) return rule.any.some((one) => holds(one, row, key, stores));
  if ('all' in rule) return rule.all.every((one) => holds(one, row, key, stores));
  if ('with' in rule) return stores(rule.with).get(row[rule.by] as number) !== undefined;
  if ('referredBy' in rule) {
    const { that } = rule;
    const other = stores(rule.referredBy);
    const rows = other.by(rule.by, row[key]);
    return that === undefined ? rows.length > 0 : rows.some((one) => holds(that, one, other.key, stores));
  }
  const value = row[rule.column];
  if ('in' in rule) return rule.in.includes(value as string | boolean);
  if ('not' in rule) return value !== rule.not;
  return 'isNull' in rule ? value === null : (value as number) > 0;
}

/** Tables whose held rows hold rows of this one or are held by them, with the column that leads there. */
export function partsOf(rule: HeldRule): readonly Exclude<HeldRule, 'always' | { any: unknown } | { all: unknown }>[] {
  if (rule === 'always') return [];
  if ('any' in rule) return rule.any.flatMap(partsOf);
  if ('all' in rule) return rule.all.flatMap(partsOf);
  return [rule];
}

export interface HeldSql {
  module: string;
  rules: HeldRules;
  keyOf: (table: string) => string;
}

/** The rule as a condition in SQL on the rows of a table with an alias. */
export function heldCondition(input: HeldSql, table: string, alias = 't', depth = 0): string {
  const rule = input.rules[table];
  if (rule === undefined) return 'false';
  if (depth > 8)
    throw new GenimsError('INTERNAL', `The rule by which ${input.module}.${table} is held goes in a circle.`);
  return condition(input, table, rule, alias, depth);
}

function condition(input: HeldSql, table: string, rule: HeldRule, alias: string, depth: number): string {
  const { module, keyOf } = input;
  if (rule === 'always') return 'true';
  if ('any' in rule) return `(${rule.any.map((one) => condition(input, table, one, alias, depth)).join(' or ')})`;
  if ('all' in rule) return `(${rule.all.map((one) => condition(input, table, one, alias, depth)).join(' and ')})`;
  const other = `h${depth}`;
  if ('with' in rule)
    return `exists (select from "${module}"."${rule.with}" ${other} where ${other}."${keyOf(rule.with)}" = ${alias}."${rule.by}" and ${heldCondition(input, rule.with, other, depth + 1)})`;
  if ('referredBy' in rule) {
    const held = rule.that
      ? condition(input, rule.referredBy, rule.that, other, depth + 1)
      : heldCondition(input, rule.referredBy, other, depth + 1);
    return `exists (select from "${module}"."${rule.referredBy}" ${other} where ${other}."${rule.by}" = ${alias}."${keyOf(table)}" and ${held})`;
  }
  const column = `${alias}."${rule.column}"`;
  if ('in' in rule)
    return rule.in.length === 0
      ? 'false'
      : `${column} in (${rule.in.map((one) => `'${String(one).replaceAll("'", "''")}'`).join(', ')})`;
  if ('not' in rule) return `${column} is distinct from ${rule.not}`;
  return 'isNull' in rule ? `${column} is null` : `${column} > 0`;
}
