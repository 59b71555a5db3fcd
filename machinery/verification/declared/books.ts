import { must } from '../../base/errors.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { BalanceLaw, PostedLaw } from '../../catalog/declared-laws.ts';
import { quoteName, quoteText } from '../../engines/postgres/connect.ts';
import { type Shaped, Subject } from './subject.ts';

const TERM = /^(.+?)(?: by (.+?))? from ([a-z_.]+)(?: where (.+))?$/;

interface Term {
  subject: Subject;
  sums: string[];
  by: string[] | undefined;
  where: string | undefined;
}

/** Two sides agree, sum by sum. A side that has nothing of a key is 0 there. */
export function balanceLaw(catalog: Catalog, module: string, name: string, law: BalanceLaw): Shaped {
  const read = (text: string): Term => {
    const [, sums = '', by, table = '', where] = must(
      TERM.exec(text),
      `sum from a table in ${module}/${name}: ${text}`,
    );
    return { subject: new Subject(catalog, module, table), sums: listed(sums), by: by && listed(by), where } as Term;
  };
  const first = read(law.sum);
  const others = [law.equals ?? must(law.atMost, `other side of ${name}`)].flat().map(read);
  const by = law.by === undefined ? [first.subject.key] : listed(law.by);
  const places = first.sums.map((_, index) => index);

  const select = ({ subject, ...term }: Term, side: 'a' | 'b') => {
    const keys = (term.by ?? by).map((one, index) => `(${subject.sql(one)}) as ${quoteName(must(by[index], name))}`);
    const values = places.flatMap((index) => {
      const value = `(${subject.sql(term.sums[index] ?? '0')})::numeric`;
      return side === 'a' ? [`${value} as a${index}`, `0 as b${index}`] : [`0 as a${index}`, `${value} as b${index}`];
    });
    return `select ${[...keys, ...values].join(', ')} from ${subject.from} where ${subject.condition(term.where)}`;
  };
  const found = places.map(
    (index) => `coalesce(sum(a${index}), 0) as a${index}, coalesce(sum(b${index}), 0) as b${index}`,
  );
  const differ = places.map((index) => `a${index} ${law.atMost === undefined ? '<>' : '>'} b${index}`);
  const keys = by.map(quoteName).join(', ');
  const [, number, sentence] = must(/^(?:Law (\d+): )?(.+)$/.exec(law.says), `sentence of ${name}`);
  return {
    name: `balances.${name}`,
    law: number === undefined ? undefined : Number(number),
    says: must(sentence, name),
    examines: first.subject.qualified,
    sql: `select * from (select ${keys}, ${found.join(', ')} from (
${[select(first, 'a'), ...others.map((term) => select(term, 'b'))].join('\nunion all ')}) terms group by ${keys}) sums where ${differ.join(' or ')}`,
    violations: law.atMost ? beyond(first) : places.flatMap((index) => countUp([first, ...others], index)),
  };
}

/** What has a limit goes far beyond it, in every row: one alone may have a limit that is farther still. */
function beyond({ subject, sums, where }: Term): string[] {
  const column = subject.countedIn(sums[0] ?? '');
  if (column === undefined) return [];
  return [
    subject.update(
      column,
      `${quoteName(column)} * 3 + 100`,
      `where ${subject.condition(where, `${column} is not null`)}`,
    ),
  ];
}

/** Counts up what a sum adds: a column of each of the terms, in a row that adds something where there is one. */
function countUp(terms: Term[], index: number): string[] {
  return terms.flatMap(({ subject, sums, where }) => {
    const column = subject.countedIn(sums[index] ?? '');
    if (column === undefined) return [];
    const condition = subject.condition(where, `${column} is not null`);
    return [
      subject.breaking(
        column,
        `${quoteName(column)} + 1`,
        condition,
        `(${subject.sql(sums[index] ?? '0')}) <> 0 desc, ${quoteName(column)} desc`,
      ),
    ];
  });
}

/** Parts between commas that no parenthesis encloses. */
function listed(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts.map((part) => part.trim());
}

/** Every posted document has one entry, and no entry of such documents is without one. */
export function postedLaw(catalog: Catalog, module: string, { law, entries, documents }: PostedLaw): Shaped {
  const ledger = new Subject(catalog, module, entries.table);
  const [source, number] = [quoteName(entries.source), quoteName(entries.number)];
  const tables = Object.entries(documents).map(([table, document]) => {
    const subject = new Subject(catalog, module, table);
    return {
      name: quoteText(subject.qualified),
      sql: `select distinct ${quoteText(subject.qualified)} as source, ${quoteName(document.number)} as number from ${subject.from} where ${subject.condition(document.where)}`,
    };
  });
  const posted = ledger.condition(entries.where, `${source} in (${tables.map((table) => table.name).join(', ')})`);
  return {
    name: 'posted',
    law,
    says: `Documents of ${Object.keys(documents).join(', ')} have exactly one entry each, and their entries a document.`,
    examines: ledger.qualified,
    sql: `with numbered as (${tables.map((table) => table.sql).join(' union all ')}),
entries as (select ${source} as source, ${number} as number, count(*) as entries from ${ledger.from} where ${posted} group by 1, 2)
select source, number, e.entries from numbered d full join entries e using (source, number) where d.number is null or e.entries is distinct from 1`,
    violations: tables.map((table) =>
      ledger.breaking(entries.number, "'x'", `${posted} and ${source} = ${table.name}`),
    ),
  };
}
