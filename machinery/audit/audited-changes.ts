import { GenimsError } from '../base/errors.ts';
import type { CapturedChange, CapturedRelation, CapturedRow } from '../capture/contract.ts';
import { UNCHANGED } from '../capture/contract.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { isPersonal } from '../privacy/register.ts';
import type { Cell } from './chained-table.ts';

/** What is recorded of one changed row. */
export interface RowImage {
  relation: CapturedRelation;
  operation: 'insert' | 'update' | 'delete';
  ordinal: number;
  rowKey: string;
  previousRowKey: Cell;
  documentNumber: Cell;
  /** Texts of JSON with sorted keys. */
  before: Cell;
  after: Cell;
  changedColumns: string;
  changedColumnCount: number;
}

/** How rows of a table are told. */
interface TablePlan {
  isAudited: boolean;
  hasPersonalData: boolean;
  /** Positions in the order of the columns' names, with the text that goes before the value. */
  order: readonly { index: number; prefix: string }[];
  key: readonly number[];
  documentNumber: number | undefined;
  names: readonly string[];
  allColumns: string;
}

/** Longest key of a row that the audit takes. */
const KEY_LENGTH = 200;

/** Turns captured changes into images of rows; the audit and the stream for subscribers tell the same. */
export class AuditedChanges {
  private readonly catalog: Catalog;
  private readonly excluded: ReadonlySet<string>;
  private readonly plans = new WeakMap<CapturedRelation, TablePlan>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    this.excluded = new Set(
      catalog.modules.flatMap(({ module, timeSeries = [] }) => timeSeries.map((table) => `${module}.${table}`)),
    );
  }

  /** Qualified tables of a module whose changes are recorded one by one. */
  tablesOf(module: string): string[] {
    return Object.keys(this.catalog.module(module).tables)
      .map((table) => `${module}.${table}`)
      .filter((table) => !this.excluded.has(table));
  }

  isAudited(relation: CapturedRelation): boolean {
    return this.plan(relation).isAudited;
  }

  hasPersonalData(relation: CapturedRelation): boolean {
    return this.plan(relation).hasPersonalData;
  }

  /** The image of a changed row; undefined where its table is not recorded, and for truncations, which have no rows. */
  image(change: CapturedChange): RowImage | undefined {
    if (change.kind === 'truncate') return undefined;
    const plan = this.plan(change.relation);
    if (!plan.isAudited) return undefined;
    const { relation, ordinal, kind: operation } = change;
    if (change.kind === 'update') {
      const { before, after } = change;
      if (!before)
        throw new GenimsError(
          'CAPTURE_REFUSED',
          `${relation.name} does not log its rows as they were before a change.`,
          {
            remedy: 'Run `./genims up`, which gives the table its replica identity back.',
          },
        );
      const changed = plan.names.filter((_, index) => differs(after, before, index));
      const [rowKey, previous] = [keyOf(after, plan, before), keyOf(before, plan)];
      return {
        ...{ relation, operation, ordinal, rowKey },
        previousRowKey: previous === rowKey ? null : previous,
        documentNumber: numberOf(after, plan, before),
        before: imageOf(before, plan),
        after: imageOf(after, plan, before),
        changedColumns: JSON.stringify(changed),
        changedColumnCount: changed.length,
      };
    }
    const row = change.kind === 'insert' ? change.after : change.before;
    const image = imageOf(row, plan);
    return {
      ...{ relation, operation, ordinal, rowKey: keyOf(row, plan), previousRowKey: null },
      documentNumber: numberOf(row, plan),
      before: change.kind === 'delete' ? image : null,
      after: change.kind === 'insert' ? image : null,
      changedColumns: plan.allColumns,
      changedColumnCount: plan.names.length,
    };
  }

  private plan(relation: CapturedRelation): TablePlan {
    const known = this.plans.get(relation);
    if (known) return known;
    const plan = this.makePlan(relation);
    this.plans.set(relation, plan);
    return plan;
  }

  private makePlan({ schema, table, name, columns }: CapturedRelation): TablePlan {
    const names = columns.map((column) => column.name);
    const owner = this.catalog.modules.find(({ module }) => module === schema);
    const spec = owner && this.catalog.moduleSpec(schema).tables[table];
    const key = spec?.primaryKey ?? [];
    const number = spec && numberColumn(spec.uniques);
    return {
      isAudited: spec !== undefined && !this.excluded.has(name),
      hasPersonalData: spec !== undefined && isPersonal(schema, table, spec),
      order: names
        .map((column, index) => ({ column, index, prefix: `${JSON.stringify(column)}:` }))
        .sort((a, b) => (a.column < b.column ? -1 : 1)),
      key: key.map((column) => names.indexOf(column)).filter((index) => index >= 0),
      documentNumber: number === undefined || !names.includes(number) ? undefined : names.indexOf(number),
      names,
      allColumns: JSON.stringify(names),
    };
  }
}

/** The column by which people name a row: a number or code that is unique by itself. */
function numberColumn(uniques: Record<string, string[]>): string | undefined {
  const single = Object.values(uniques).flatMap((columns) => (columns.length === 1 ? columns : []));
  return single.find((column) => column.endsWith('_number')) ?? single.find((column) => column.endsWith('_code'));
}

/** Large values that an update did not touch are those of the row before. */
function textOf(row: CapturedRow, index: number, before?: CapturedRow): Cell {
  const text = row.text(index);
  if (text !== UNCHANGED) return text;
  const earlier = before?.text(index);
  return typeof earlier === 'string' ? earlier : null;
}

function imageOf(row: CapturedRow, plan: TablePlan, before?: CapturedRow): string {
  let image = '{';
  for (const { index, prefix } of plan.order) {
    const text = textOf(row, index, before);
    image += `${image === '{' ? '' : ','}${prefix}${text === null ? 'null' : JSON.stringify(text)}`;
  }
  return `${image}}`;
}

function keyOf(row: CapturedRow, plan: TablePlan, before?: CapturedRow): string {
  return plan.key
    .map((index) => textOf(row, index, before) ?? '')
    .join(',')
    .slice(0, KEY_LENGTH);
}

function numberOf(row: CapturedRow, plan: TablePlan, before?: CapturedRow): Cell {
  return plan.documentNumber === undefined ? null : (textOf(row, plan.documentNumber, before)?.slice(0, 80) ?? null);
}

function differs(after: CapturedRow, before: CapturedRow, index: number): boolean {
  const [now, was] = [after.raw(index), before.raw(index)];
  if (typeof now === 'symbol' || now === was) return false;
  if (now === null || was === null || typeof was === 'symbol') return true;
  return !now.equals(was);
}
