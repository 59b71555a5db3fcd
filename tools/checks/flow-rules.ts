import type { Catalog } from '../../machinery/catalog/catalog.ts';
import type { BusinessFlow } from '../../machinery/catalog/manifest.ts';
import { type ColumnSpec, referencedTable } from '../../machinery/catalog/schema-spec.ts';
import type { Violation } from './exceptions.ts';
import type { Schemas } from './schema-rules.ts';

/** One business flow with the module that it leaves. */
export interface Flow extends BusinessFlow {
  from: string;
}

/** One column that a flow carries, taken apart. */
export interface CarriedColumn {
  /** `flow: source_table.column -> target_table.column`. */
  what: string;
  flow: Flow;
  sourceTable: string;
  targetTable: string;
  source: ColumnSpec | undefined;
  target: ColumnSpec | undefined;
}

export function flowsOf(catalog: Catalog): Flow[] {
  return catalog.modules.flatMap((one) => one.flows.map((flow) => ({ ...flow, from: one.module })));
}

function carriedColumns(flows: Flow[], schemas: Schemas): CarriedColumn[] {
  return flows.flatMap((flow) =>
    flow.columns.map((text) => {
      const [source = '', target = ''] = text.split(' -> ');
      const [sourceTable = '', sourceColumn = ''] = source.split('.');
      const [targetTable = '', targetColumn = ''] = target.split('.');
      return {
        what: `${flow.id}: ${text}`,
        flow,
        sourceTable,
        targetTable,
        source: schemas[flow.from]?.tables[sourceTable]?.columns[sourceColumn],
        target: schemas[flow.to]?.tables[targetTable]?.columns[targetColumn],
      };
    }),
  );
}

/** Columns that do not exist, say nothing or are said twice. A link may read any table of its module, and writes the flow's target tables. */
export function existenceProblems(flows: Flow[], schemas: Schemas): Violation[] {
  const seen = new Set<string>();
  return carriedColumns(flows, schemas).flatMap(({ what, flow, targetTable, source, target }) => {
    const twice = seen.has(what);
    seen.add(what);
    return [
      ...(source ? [] : [{ what, problem: `${flow.from} has no such column` }]),
      ...(target ? [] : [{ what, problem: `${flow.to} has no such column` }]),
      ...(flow.targetTables.includes(targetTable)
        ? []
        : [{ what, problem: `${targetTable} is no target of the flow` }]),
      ...(twice ? [{ what, problem: 'named twice' }] : []),
    ];
  });
}

/** The target takes every value that the source can hold. */
export function agreementProblems(flows: Flow[], schemas: Schemas): Violation[] {
  return carriedColumns(flows, schemas).flatMap(({ what, source, target }) => {
    if (!source || !target || fits(source.type, target.type)) return [];
    return [{ what, problem: `${source.type} does not fit into ${target.type}` }];
  });
}

function fits(source: string, target: string): boolean {
  const [from, to] = [numericOf(source), numericOf(target)];
  if (!from || !to) return source === target;
  return to.digits >= from.digits && to.scale >= from.scale;
}

/** Digits before and after the point; endless for a `numeric` without limits. */
function numericOf(type: string): { digits: number; scale: number } | undefined {
  if (type === 'numeric') return { digits: Number.POSITIVE_INFINITY, scale: Number.POSITIVE_INFINITY };
  const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(type) ?? [];
  return precision === undefined ? undefined : { digits: Number(precision) - Number(scale), scale: Number(scale) };
}

/** A source that may be null and a target that may not: only a link that filters, or fills in, can carry it. */
export function nullProblems(flows: Flow[], schemas: Schemas): Violation[] {
  return carriedColumns(flows, schemas)
    .filter(({ source, target }) => source?.nullable === true && target?.nullable === false)
    .map(({ what }) => ({ what, problem: 'may be null at the source, not at the target' }));
}

/** A key of one table where a key of another belongs: what it points to at the receiver is some other row. The sender's keys stay the sender's. */
export function keyProblems(flows: Flow[], schemas: Schemas): Violation[] {
  return flows.flatMap((flow) =>
    flow.columns.flatMap((text) => {
      const [source = '', target = ''] = text.split(' -> ');
      const given = keyOf(schemas, flow.from, source) ?? pointedTo(schemas, flow.from, source);
      const points = pointedTo(schemas, flow.to, target);
      if (given === undefined || points === undefined || given === points) return [];
      return [{ what: `${flow.id}: ${text}`, problem: `a key of ${given} where one of ${points} belongs` }];
    }),
  );
}

/** The table whose key a column is. */
function keyOf(schemas: Schemas, module: string, path: string): string | undefined {
  const [table = '', column] = path.split('.');
  const key = schemas[module]?.tables[table]?.primaryKey ?? [];
  return key.length === 1 && key[0] === column ? `${module}.${table}` : undefined;
}

function pointedTo(schemas: Schemas, module: string, path: string): string | undefined {
  const [table = '', column = ''] = path.split('.');
  const spec = schemas[module]?.tables[table];
  return spec && referencedTable(spec, column);
}

/** Tables that the flow names and no column leaves or reaches. */
export function coverageProblems(flows: Flow[]): Violation[] {
  return flows.flatMap((flow) => {
    const sources = new Set(flow.columns.map((text) => text.split('.')[0]));
    const targets = new Set(flow.columns.map((text) => text.split(' -> ')[1]?.split('.')[0]));
    return [
      ...(flow.columns.length > 0 ? [] : [{ what: flow.id, problem: 'no column carries it' }]),
      ...flow.sourceTables
        .filter((table) => !sources.has(table))
        .map((table) => ({ what: `${flow.id} from ${table}`, problem: 'no column of it is carried' })),
      ...flow.targetTables
        .filter((table) => !targets.has(table))
        .map((table) => ({ what: `${flow.id} to ${table}`, problem: 'no column of it is filled' })),
    ];
  });
}
