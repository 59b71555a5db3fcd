import type { Catalog } from '../catalog/catalog.ts';
import type { SchemaSpec, TableSpec } from '../catalog/schema-spec.ts';

export const SUBJECTS = ['employee', 'customer_contact', 'supplier_contact', 'portal_user'] as const;
export type SubjectType = (typeof SUBJECTS)[number];

/** A column that tells something of a person. */
export interface PersonalColumn {
  module: string;
  table: string;
  column: string;
  subject: SubjectType;
  category: string;
  basis: string;
}

/** How a comment says it: `personal: subject, category, basis`. */
const TAG = /personal: ([a-z_]+), ([a-z_]+), ([a-z_]+)/;

/** The register of personal data, from the comments of columns. */
export function personalColumns(catalog: Catalog): PersonalColumn[] {
  return catalog.modules.flatMap(({ module }) => registered(module, catalog.moduleSpec(module)));
}

export function registered(module: string, { tables }: Pick<SchemaSpec, 'tables'>): PersonalColumn[] {
  return Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, { comment }]) => {
      const [, subject = '', category = '', basis = ''] = TAG.exec(comment ?? '') ?? [];
      const known = SUBJECTS.find((one) => one === subject);
      return known === undefined ? [] : [{ module, table, column, subject: known, category, basis }];
    }),
  );
}

/** Whether a table has a column that tells something of a person. */
export function isPersonal(module: string, table: string, spec: TableSpec): boolean {
  return registered(module, { tables: { [table]: spec } }).length > 0;
}

/** Names of columns that tell something of a person, where nothing else is said. */
const LOOKS_PERSONAL =
  /^(first|last|middle|full|end_user|user|author|signatory)_name$|(^|_)(birth_date|date_of_birth|gender|nationality|marital_status|salutation)$|(^|_)(email|phone|mobile)(_number|_address)?$|(^|_)(contact|person|engineer|trainer|auditor)_name$|_last4$/;

/** Columns that look personal and are not in the register, nor named as an exception with its reason. */
export function unregistered(
  module: string,
  spec: Pick<SchemaSpec, 'tables'>,
  exceptions: Readonly<Record<string, string>>,
): string[] {
  const known = new Set(registered(module, spec).map(({ table, column }) => `${module}.${table}.${column}`));
  return Object.entries(spec.tables).flatMap(([table, { columns }]) =>
    Object.keys(columns)
      .filter((column) => LOOKS_PERSONAL.test(column))
      .map((column) => `${module}.${table}.${column}`)
      .filter((name) => !known.has(name) && exceptions[name] === undefined),
  );
}
