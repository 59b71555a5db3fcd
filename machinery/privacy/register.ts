import type { Catalog } from '../catalog/catalog.ts';
import type { SchemaSpec } from '../catalog/schema-spec.ts';

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

/** Columns whose names look personal though they tell of no person. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'crm.accounts.email': 'Mail address of an organisation.',
  'crm.accounts.phone': 'Phone of an organisation.',
  'hr.leave_types.eligible_gender': 'A rule.',
  'master.companies.email': 'Mail address of a company of the group.',
  'master.companies.phone': 'Phone of a company of the group.',
  'maintenance.maintenance_teams.phone': 'Phone of a team.',
  'service.service_teams.email': 'Mail address of a team.',
  'service.service_teams.phone': 'Phone of a team.',
};
