import { ownerOf } from '../../machinery/catalog/catalog.ts';
import type { ColumnSpec, TableSpec } from '../../machinery/catalog/schema-spec.ts';
import { type Dictionary, type FlowPart, type Pointer, withoutReference } from './dictionary.ts';
import { parseCondition, show } from './expression.ts';
import { anchor, bullets, code, codes, count, link, table as markdownTable } from './markdown.ts';
import { rulesOf, rulesText } from './rules.ts';
import type { Subject } from './schema-files.ts';

export interface TableInput {
  dictionary: Dictionary;
  /** Module, store or platform schema. */
  schema: string;
  name: string;
  spec: TableSpec;
  /** Conditions of the checks, in SQL. */
  checks: string[];
  /** More facts, such as what the manifest says of partitions. */
  notes?: string[];
}

/** What there is to know about one table, under a heading of its name. */
export function tableSection({ dictionary, schema, name, spec, checks, notes = [] }: TableInput): string {
  const qualified = `${schema}.${name}`;
  const rules = rulesOf(checks);
  const pointers = dictionary.pointersFrom(qualified);
  const rows = Object.entries(spec.columns).map(([column, facts]) => [
    code(column),
    typeOf(facts),
    facts.nullable ? 'null' : '',
    meaning(facts, rules.values.get(column)),
    pointsTo(dictionary, pointers, { schema, column }),
  ]);
  const facts = [
    `**Key** ${codes(spec.primaryKey)}${spec.partitionedBy === undefined ? '' : `, partitioned by ${code(spec.partitionedBy.toLowerCase())}`}`,
    ...(Object.keys(spec.uniques).length > 0 ? [`**Unique** ${keyList(Object.values(spec.uniques))}`] : []),
    ...indexes(spec),
    ...flows('Comes in by', dictionary.flowsInto(qualified)),
    ...flows('Goes out by', dictionary.flowsOutOf(qualified)),
    ...pointedToBy(dictionary, qualified),
    ...copies(dictionary, qualified),
    ...notes,
  ];
  return [
    `### ${name}`,
    spec.comment,
    markdownTable(['column', 'type', 'null', 'meaning', 'points to'], rows),
    bullets(facts),
    ...(rules.lines.length > 0 ? [`**Rules**\n\n${rulesText(rules.lines)}`] : []),
  ].join('\n\n');
}

export function shortType(type: string): string {
  return type.replace('timestamp with time zone', 'timestamptz').replace('time without time zone', 'time');
}

function typeOf({ type, default: value }: ColumnSpec): string {
  const shown = code(shortType(type));
  // The clock's default says nothing about the domain; a key's says that the database can give it.
  if (value === undefined || /^now\(\)|^current_timestamp/i.test(value)) return shown;
  if (value === 'identity') return `${shown}, identity`;
  return `${shown} = ${code(value.replace(/::[a-z ]+(\[\])?/g, '').replace(/^'(.*)'$/, '$1') || "''")}`;
}

function meaning({ comment }: ColumnSpec, values: string[] | undefined): string {
  const text = withoutReference(comment);
  // Flags of the stores are numbers; that they are 0 or 1 is what their type says.
  if (values === undefined || values.join() === '0,1') return text;
  // A comment that explains every value has said which there are.
  const words = new Set(text.match(/\w+/g));
  if (values.every((value) => words.has(value))) return text;
  return `${text} One of ${codes(values)}.`;
}

function pointsTo(
  dictionary: Dictionary,
  pointers: Pointer[],
  { schema, column }: { schema: string; column: string },
): string {
  return pointers
    .filter((one) => one.columns.includes(column))
    .map((one) => dictionary.linkTo(one.to, ownerOf(one.to) === schema ? one.to.slice(schema.length + 1) : one.to))
    .filter((target, i, all) => all.indexOf(target) === i)
    .join(', ');
}

function keyList(keys: string[][]): string {
  return keys.map((columns) => (columns.length === 1 ? codes(columns) : `(${codes(columns)})`)).join('; ');
}

/** Every foreign key has an index, which needs no saying; the others are what people search by. */
function indexes(spec: TableSpec): string[] {
  const keys = Object.values(spec.foreignKeys).map((key) => key.columns.join(', '));
  const found = Object.values(spec.indexes).map(readIndex);
  const others = found.filter(
    ({ columns, where }) => !keys.includes(columns) || (where !== '' && !/ is not null$/.test(where)),
  );
  const shown = others.map(({ columns, where }) =>
    where === '' ? code(columns) : `${code(columns)} where ${code(where)}`,
  );
  const unique = [...new Set(shown)];
  if (unique.length === 0) return found.length > 0 ? ['**Indexes** on the foreign keys'] : [];
  return [`**Indexes** ${found.length > others.length ? 'on the foreign keys; ' : ''}${unique.join('; ')}`];
}

/** `ON schema.table USING btree (a, b) WHERE (…)`, or only the columns, as the stores have it. */
function readIndex(definition: string): { columns: string; where: string } {
  const match = /^ON \S+ USING \w+ \((.*?)\)(?: WHERE (.*))?$/s.exec(definition);
  if (!match) return { columns: definition, where: '' };
  return { columns: match[1] ?? '', where: match[2] === undefined ? '' : readable(match[2]) };
}

function readable(condition: string): string {
  try {
    return show(parseCondition(condition));
  } catch {
    return condition;
  }
}

function flows(title: string, parts: FlowPart[]): string[] {
  if (parts.length === 0) return [];
  const shown = parts.map(({ flow, columns }) => {
    const name = link(flow.id, `flows.md#${anchor(flow.id)}`);
    return columns.length > 0 ? `${name} (${codes(columns)})` : name;
  });
  return [`**${title}** ${shown.join('; ')}`];
}

const MANY = 10;

/** Tables that point here: by name as long as they can be taken in, otherwise counted by module. */
function pointedToBy(dictionary: Dictionary, table: string): string[] {
  const from = [...new Set(dictionary.pointersTo(table).map((one) => one.from))].filter((one) => one !== table);
  if (from.length === 0) return [];
  const own = ownerOf(table);
  if (from.length <= MANY)
    return [
      `**Pointed to by** ${from.map((one) => dictionary.linkTo(one, ownerOf(one) === own ? one.slice(own.length + 1) : one)).join(', ')}`,
    ];
  const byModule = [...Map.groupBy(from, ownerOf)].map(
    ([module, tables]) => `${link(module, `${module}.md`)} ${tables.length}`,
  );
  return [`**Pointed to by** ${count(from.length, 'table')}: ${byModule.join(', ')}`];
}

function copies(dictionary: Dictionary, table: string): string[] {
  const holders = dictionary.copiedTo(table);
  return holders.length === 0 ? [] : [`**Copied to** ${holders.map((one) => link(one, `${one}.md`)).join(', ')}`];
}

/** Every table of a page with its purpose, under its subject; both lead to their places on the page. */
export function tablesAtAGlance(subjects: Subject[], purposes: Record<string, string>): string {
  return markdownTable(
    ['subject', 'table', 'holds'],
    subjects.flatMap((subject, i) =>
      subject.tables.map((name, at) => [
        at === 0 ? link(subject.title, `#${anchor(`${i + 1}. ${subject.title}`)}`) : '',
        link(code(name), `#${anchor(name)}`),
        purposes[name] ?? '',
      ]),
    ),
  );
}
