import type { Catalog } from '../../catalog/catalog.ts';
import type { NumberLaw, PeriodLaw, TreeLaw } from '../../catalog/declared-laws.ts';
import { quoteName } from '../../engines/postgres/connect.ts';
import { HAND_MADE } from '../../writing/checkpoint.ts';
import { columnOf, type Shaped, Subject } from './subject.ts';

const NO_GAPS = 42;

/** What runs through: each number up to the highest that history gave is borne, by a row of history or by one made by hand. */
export function numberLaw(catalog: Catalog, module: string, name: string, law: NumberLaw): Shaped {
  const [table, column] = columnOf(name);
  const subject = new Subject(catalog, module, table);
  const step = law.step === undefined ? '' : ` / ${law.step}`;
  const from = (one: Subject, of: string) =>
    `select t.${quoteName(one.key)} as key, (${one.sql(law.per ?? "''")})::text as range, substring(${quoteName(of)}::text from '[0-9]{1,15}$')::numeric${step} as number from ${one.from} where ${quoteName(of)} is not null`;
  const sources = [from(subject, column)];
  if (law.also !== undefined) {
    const [otherTable, otherColumn] = columnOf(law.also);
    sources.push(from(new Subject(catalog, module, otherTable), otherColumn));
  }
  const number = quoteName(column);
  const next = /char|text/.test(subject.type(column))
    ? `regexp_replace(coalesce(${number}, '-1'), '[0-9]+$', '9999999')`
    : `coalesce(${number}, 0) + 10000`;
  return {
    name: `numbers.${name}`,
    law: NO_GAPS,
    says: `${name} has no gaps${law.per === undefined ? '' : ` in each ${law.per}`}${law.isKey ? ' and is the key' : ''}.`,
    examines: subject.qualified,
    sql: `with numbered as materialized (${sources.join(' union all ')}),
highest as (select range, max(number) as last from numbered where key < ${HAND_MADE} group by range)
select n.range, h.last, count(distinct n.number) as numbers from numbered n join highest h on h.range = n.range
where n.number between 1 and h.last group by n.range, h.last having count(distinct n.number) <> h.last${
      law.isKey
        ? `\nunion all select 'key ' || key, number, null from numbered where key < ${HAND_MADE} and number <> key`
        : ''
    }`,
    violations: [
      // Every row that bears the number: a document may have several.
      subject.update(
        column,
        next,
        `where ${number} is not distinct from (select ${number} from ${subject.from} where t.${quoteName(subject.key)} < ${HAND_MADE} order by ${number} is null, t.${quoteName(subject.key)} limit 1)`,
      ),
    ],
  };
}

/** Periods of one: days have both ends, moments end where the next begin. */
export function periodLaw(catalog: Catalog, module: string, table: string, law: PeriodLaw): Shaped {
  const subject = new Subject(catalog, module, table);
  const byDay = subject.type(law.to) === 'date';
  const [key, to, from] = [`t.${quoteName(subject.key)}`, `t.${quoteName(law.to)}`, subject.sql(law.from)];
  const where = subject.condition(law.where, `${law.from} is not null`);
  const of = law.of.map((column) => `t.${quoteName(column)}`).join(', ');
  const order = `order by ${from}, ${to}, ${key}`;
  const columns = `${key} as key, ${from} as begins, ${to} as ends, lead(${from}) over (partition by ${of} ${order}) as next_begins`;
  const endOfNext = byDay ? 'next_begins - 1' : 'next_begins';
  const change = (value: string, which = 'next_begins is not null and ends is not null') =>
    subject.update(
      law.to,
      'n.value',
      `from (select key, ${value} as value from (select ${columns} from ${subject.from} where ${where}) s where ${which} order by key limit 1) n where n.key = ${key}`,
    );
  return {
    name: `periods.${table}`,
    law: law.law,
    says: `Rows of ${table} with the same ${law.of.join(', ')} do not overlap from ${law.from} to ${law.to}${law.gapless ? ' and leave no gap' : ''}.`,
    examines: subject.qualified,
    sql: `with ordered as (select ${columns},
  max(coalesce(${to}, 'infinity')) over (partition by ${of} ${order} rows between unbounded preceding and 1 preceding) as taken_until
  from ${subject.from} where ${where})
select key, begins, ends, next_begins, taken_until from ordered where taken_until ${byDay ? '>=' : '>'} begins${
      law.gapless ? ` or (next_begins is not null and ends is distinct from ${endOfNext})` : ''
    }${law.openEnded ? ' or (next_begins is null and ends is not null)' : ''}`,
    violations: [
      change(`next_begins + ${byDay ? '1' : "interval '1 second'"}`),
      ...(law.gapless ? [change(`next_begins - ${byDay ? '2' : "interval '1 second'"}`)] : []),
      ...(law.openEnded ? [change('begins', 'next_begins is null')] : []),
    ],
  };
}

/** Every row can be reached from the one root. */
export function treeLaw(catalog: Catalog, module: string, table: string, law: TreeLaw): Shaped {
  const subject = new Subject(catalog, module, table);
  const [key, parent] = [`t.${quoteName(subject.key)}`, `t.${quoteName(law.parent)}`];
  const per = law.per === undefined ? '0' : `t.${quoteName(law.per)}`;
  const where = subject.condition(law.where);
  return {
    name: `trees.${table}`,
    says: `Rows of ${table} form a tree along ${law.parent}, with one root${law.per === undefined ? '' : ` for each ${law.per}`}.`,
    examines: subject.qualified,
    sql: `with recursive members as (select ${key} as key, ${parent} as parent, ${per} as of from ${subject.from} where ${where}),
reached as (
  select key, of from (select distinct on (of) key, of from members where parent is null order by of, key) roots
  union select m.key, m.of from reached r join members m on m.parent = r.key and m.of = r.of)
select m.* from members m where not exists (select from reached r where r.key = m.key)`,
    violations: [
      subject.breaking(law.parent, 'null', `${where} and ${parent} is not null`, `${key} desc`),
      subject.breaking(law.parent, key, `${where} and ${parent} is not null`, `${key} desc`),
    ],
  };
}
