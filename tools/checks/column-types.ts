import type { Violation } from './exceptions.ts';
import { columnsOf, type Schemas } from './schema-rules.ts';

/** Types of `docs/decisions/0002-schema-conventions.md` as PostgreSQL spells them, measures among them, with what each is for. */
const ALLOWED_TYPES: Record<string, string> = {
  text: 'words',
  'text[]': 'sets nobody joins',
  boolean: 'yes or no',
  integer: 'counts',
  bigint: 'keys, bytes',
  date: 'days',
  'timestamp with time zone': 'moments',
  'time without time zone': 'times of a day in the time zone of a site',
  jsonb: 'content whose shape varies',
  'numeric(18,2)': 'amounts',
  'numeric(18,4)': 'unit prices, unit costs, energy, values of a goal',
  'numeric(15,3)': 'quantities',
  'numeric(18,3)': 'counters that only grow',
  'numeric(18,8)': 'exchange rates',
  'numeric(7,4)': 'percentages',
  'numeric(10,4)': 'hours, days in parts, factors, indexes',
  'numeric(14,4)': 'hours, energy added up',
  'numeric(12,2)': 'minutes, seconds, areas, parts per million',
  'numeric(12,3)': 'weights, rates per hour',
  'numeric(12,4)': 'volumes, power, unit weights',
  'numeric(10,2)': 'dimensions, distances, speeds, torques, pressures',
  'numeric(10,3)': 'rated power',
  'numeric(9,6)': 'degrees of latitude and longitude',
  'numeric(8,2)': 'temperatures, scores',
  'numeric(5,2)': 'scores, ratings, room temperatures',
  numeric: 'measured values and their limits, with the digits that were given',
};

/** What a name promises about the type. The first that fits holds. */
const BY_NAME: [pattern: RegExp, types: string[], meaning: string][] = [
  [/^(is|has)_/, ['boolean'], 'yes or no'],
  [/_at$/, ['timestamp with time zone'], 'a moment'],
  [/_date$/, ['date'], 'a day'],
  [/^valid_(from|to)$/, ['date'], 'a day of a validity'],
  [/_amount(_base)?$/, ['numeric(18,2)', 'numeric(18,4)'], 'an amount or a unit price'],
  [/(^|_)exchange_rate$/, ['numeric(18,8)'], 'an exchange rate'],
  [/_pct$/, ['numeric(7,4)'], 'a percentage'],
  [/(^|_)quantity$/, ['numeric(15,3)'], 'a quantity'],
  [/_hours$/, ['numeric(10,4)', 'numeric(14,4)'], 'hours, or hours added up'],
  [/_minutes$/, ['numeric(12,2)'], 'minutes'],
  [/_count$/, ['integer'], 'a count'],
  [/^line_number$/, ['integer'], 'a place within the document'],
  [/_code$/, ['text'], 'a code'],
  [/_kg$/, ['numeric(12,3)'], 'a weight'],
  [/(?<!_per)_m3$/, ['numeric(12,4)'], 'a volume'],
  [/_(cm|mm)$/, ['numeric(10,2)'], 'a dimension'],
  [/_m2$/, ['numeric(12,2)'], 'an area'],
  [/_degrees$/, ['numeric(9,6)'], 'latitude or longitude'],
  [/_nm$/, ['numeric(10,2)'], 'a torque'],
  [/_k$/, ['numeric(8,2)'], 'a temperature in kelvin'],
];

/** Columns of a type that the conventions do not list. */
export function typeProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas)
    .filter(({ type }) => !ALLOWED_TYPES[type])
    .map(({ what, type }) => ({ what, problem: `type ${type} is not in the conventions` }));
}

/** Columns whose type is not the one that their name promises. */
export function typeByNameProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas).flatMap(({ what, name, type }) => {
    const rule = BY_NAME.find(([pattern]) => pattern.test(name));
    if (!rule || rule[1].includes(type)) return [];
    return [{ what, problem: `${type}; ${rule[2]} is ${rule[1].join(' or ')}` }];
  });
}

/** Words for money, whatever the name ends in. */
const MONEY = /(^|_)(amount|price|cost|fee|salary|budget|revenue|balance)(_base)?$/;

/** Amounts are exact and say in which currency they are: a column beside, or the comment. */
export function moneyProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas)
    .filter(({ name, type }) => MONEY.test(name) && /^(numeric|double|real|money|integer|bigint)/.test(type))
    .flatMap(({ what, type, comment, table }) => {
      if (!/^numeric\(18,[24]\)$/.test(type))
        return [{ what, problem: `${type}; money is numeric(18,2) or numeric(18,4)` }];
      const beside = Object.keys(table.columns).some((column) => /(^|_)currency_code$/.test(column));
      const said = /\bINR\b|\bcurrency\b/.test(`${comment} ${table.comment}`);
      return beside || said ? [] : [{ what, problem: 'in which currency?' }];
    });
}

/** The same thing has the same type wherever it stands: columns of one name that differ in type. */
export function sameNameProblems(schemas: Schemas): Violation[] {
  const byName = Map.groupBy(columnsOf(schemas), (column) => column.name);
  return [...byName].flatMap(([name, columns]) => {
    const byType = [...Map.groupBy(columns, (column) => column.type)].sort((a, b) => b[1].length - a[1].length);
    if (byType.length < 2) return [];
    const told = byType.map(
      ([type, some]) =>
        `${type} in ${some
          .slice(0, 3)
          .map((one) => one.what)
          .join(', ')}`,
    );
    return [{ what: name, problem: told.join('; ') }];
  });
}
