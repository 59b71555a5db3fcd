import { datetime } from '../audit/chained-table.ts';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { DAY_MS } from '../base/utc.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { insertRow } from './insert-row.ts';

export type ScopeType = 'database' | 'table' | 'row' | 'person' | 'time_range';

/** What a hold covers: a part of the platform, of a person or of time. */
export interface HoldItem {
  scope: ScopeType;
  /** Name in the catalogue; null for every database. */
  database: string | null;
  table: string | null;
  rowKey: string | null;
  personType: string | null;
  personKey: string | null;
  /** Milliseconds since 1970; null for no limit. */
  from: number | null;
  to: number | null;
}

export interface Hold {
  number: string;
  revision: number;
  name: string;
  status: 'active' | 'released';
  requestedBy: string;
  description: string;
  effectiveFrom: string;
  expectedRelease: string | null;
  items: HoldItem[];
}

/** Rows that somebody means to remove: those of a table between two moments. */
export interface Extent {
  database: string;
  table: string;
  from: number | null;
  to: number | null;
  /** Whether persons can be recognised in it. */
  personal: boolean;
}

/** Whether a hold keeps any of the rows. What is held of a single row keeps what it is removed with: too much stays rather than too little. */
export function covers(items: readonly HoldItem[], extent: Extent): boolean {
  return items.some((item) => {
    if (item.from !== null && extent.to !== null && extent.to < item.from) return false;
    if (item.to !== null && extent.from !== null && extent.from > item.to) return false;
    if (item.database !== null && item.database !== extent.database) return false;
    if (item.table !== null && item.table !== extent.table) return false;
    return item.scope !== 'person' || extent.personal;
  });
}

/** Whether a hold names the person. */
export function coversPerson(items: readonly HoldItem[], { type, key }: { type: string; key: string }): boolean {
  return items.some((item) => item.scope === 'person' && item.personType === type && item.personKey === key);
}

/** The store that keeps holds. Errors: where there is none, as nothing may be removed then. */
export function holdStore(platform: Platform): PlacedStore {
  return must(
    platform.stores().find(({ store }) => store.legalHolds !== undefined),
    'store of holds',
  );
}

function tablesOf(platform: Platform): { holds: string; items: string } {
  return must(holdStore(platform).store.legalHolds, 'tables of holds');
}

/** Taken by whoever removes rows and by whoever sets a hold, so that a hold never comes between the question and the deed. */
export async function withHoldLock<T>(connection: MysqlConnection, work: () => Promise<T>): Promise<T> {
  const [row] = await mysqlRows<{ taken: string | null }>(connection, "select get_lock('genims_holds', 60) as taken");
  if (Number(row?.taken) !== 1) throw new GenimsError('HOLD_BUSY', 'Another command sets a hold or removes rows.');
  try {
    return await work();
  } finally {
    await connection.query("select release_lock('genims_holds')");
  }
}

/** Every hold in its last revision, released ones included. */
export async function readHolds(platform: Platform, connection: MysqlConnection): Promise<Hold[]> {
  const tables = tablesOf(platform);
  const holds = await mysqlRows<Record<string, string | null>>(
    connection,
    `select h.* from ${quoteMysqlName(tables.holds)} h join (select hold_number, max(revision) as revision from ${quoteMysqlName(tables.holds)} group by hold_number) l
       on l.hold_number = h.hold_number and l.revision = h.revision order by h.hold_number`,
  );
  const items = await mysqlRows<Record<string, string | null>>(
    connection,
    `select * from ${quoteMysqlName(tables.items)} i where item_event = 'added' and not exists (
       select 1 from ${quoteMysqlName(tables.items)} r where r.hold_number = i.hold_number and r.item_number = i.item_number and r.item_event = 'removed')
     order by hold_number, item_number`,
  );
  return holds.map((one) => ({
    ...{ number: String(one.hold_number), revision: Number(one.revision), name: String(one.hold_name) },
    status: one.hold_status === 'active' ? 'active' : 'released',
    ...{ requestedBy: String(one.requested_by), description: String(one.description) },
    ...{ effectiveFrom: String(one.effective_from), expectedRelease: one.expected_release_date ?? null },
    items: items
      .filter((item) => item.hold_number === one.hold_number)
      .map((item) => ({
        scope: item.scope_type as ScopeType,
        ...{ database: item.database_name ?? null, table: item.table_name ?? null, rowKey: item.row_key ?? null },
        ...{ personType: item.person_type ?? null, personKey: item.person_key ?? null },
        ...{ from: moment(item.covers_from), to: moment(item.covers_to) },
      })),
  }));
}

function moment(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(`${text.slice(0, 23).replace(' ', 'T')}Z`);
}

export interface NewHold {
  name: string;
  matter: string;
  reference: string;
  requestedBy: string;
  counsel: string;
  approvedBy: number;
  description: string;
  /** Day on which its release is expected. */
  until: string | undefined;
  items: readonly HoldItem[];
}

/** Places a hold; gives its number. */
export async function placeHold(platform: Platform, hold: NewHold): Promise<string> {
  const tables = tablesOf(platform);
  return asWriter(platform, (connection) =>
    withHoldLock(connection, async () => {
      const now = clock.now().getTime();
      const year = new Date(now).getUTCFullYear();
      const [last] = await mysqlRows<{ n: string }>(
        connection,
        `select count(distinct hold_number) as n from ${quoteMysqlName(tables.holds)} where hold_number like ?`,
        [`LH-${year}-%`],
      );
      const number = `LH-${year}-${String(Number(last?.n ?? 0) + 1).padStart(4, '0')}`;
      await connection.beginTransaction();
      await insertRow(connection, tables.holds, {
        ...{
          audit_timestamp: datetime(now),
          hold_number: number,
          revision: 1,
          hold_event: 'placed',
          hold_status: 'active',
        },
        ...{ hold_name: hold.name, matter_type: hold.matter, matter_reference: hold.reference },
        ...{
          requested_by: hold.requestedBy,
          legal_counsel_name: hold.counsel,
          approved_by_employee_id: hold.approvedBy,
        },
        ...{ description: hold.description, effective_from: datetime(now), expected_release_date: hold.until ?? null },
        recorded_at: datetime(now),
      });
      for (const [index, item] of hold.items.entries())
        await insertRow(connection, tables.items, itemRow(item, { number, index, now, hold }));
      await connection.commit();
      return number;
    }),
  );
}

function itemRow(
  item: HoldItem,
  { number, index, now, hold }: { number: string; index: number; now: number; hold: NewHold },
): Record<string, unknown> {
  return {
    ...{ audit_timestamp: datetime(now), hold_number: number, hold_revision: 1, item_number: index + 1 },
    ...{ item_event: 'added', scope_type: item.scope, database_name: item.database, table_name: item.table },
    ...{ row_key: item.rowKey, person_type: item.personType, person_key: item.personKey },
    covers_from: item.from === null ? null : datetime(item.from),
    covers_to: item.to === null ? null : datetime(item.to),
    ...{ matched_row_count: 0, reason: hold.description.slice(0, 500), added_by_employee_id: hold.approvedBy },
    recorded_at: datetime(now),
  };
}

/** Releases a hold: a row of its own, as nothing in the audit is changed. Errors: UNKNOWN_HOLD. */
export async function releaseHold(
  platform: Platform,
  number: string,
  { reason, approvedBy }: { reason: string; approvedBy: number },
): Promise<void> {
  const tables = tablesOf(platform);
  await asWriter(platform, (connection) =>
    withHoldLock(connection, async () => {
      const holds = await readHolds(platform, connection);
      const found = holds.find((one) => one.number === number);
      if (found?.status !== 'active')
        throw new GenimsError('UNKNOWN_HOLD', `There is no hold ${number} in force.`, {
          detail: holds.filter(({ status }) => status === 'active').map((one) => one.number),
        });
      const now = clock.now().getTime();
      const [row] = await mysqlRows<Record<string, unknown>>(
        connection,
        `select * from ${quoteMysqlName(tables.holds)} where hold_number = ? and revision = ?`,
        [number, found.revision],
      );
      const { legal_hold_id: _, ...before } = must(row, `hold ${number}`);
      await insertRow(connection, tables.holds, {
        ...before,
        ...{
          audit_timestamp: datetime(now),
          revision: found.revision + 1,
          hold_event: 'released',
          hold_status: 'released',
        },
        ...{ released_at: datetime(now), release_reason: reason, approved_by_employee_id: approvedBy },
        recorded_at: datetime(now),
      });
    }),
  );
}

/** Runs `work` as the account that adds to the store of holds. */
export async function asWriter<T>(platform: Platform, work: (connection: MysqlConnection) => Promise<T>): Promise<T> {
  const { server, nameThere } = holdStore(platform);
  return withMysql(asRole(platform, server, accountNames.auditWriter), nameThere, work);
}

/** Holds that are in force. */
export async function activeHolds(platform: Platform): Promise<Hold[]> {
  return asWriter(platform, async (connection) =>
    (await readHolds(platform, connection)).filter(({ status }) => status === 'active'),
  );
}

/**
 * A scope as it is written: `database:NAME`, `table:MODULE.TABLE`, `row:MODULE.TABLE/KEY`, `person:TYPE/KEY` or `period:FROM..TO`. Errors: USAGE.
 */
export function parseScope(platform: Platform, text: string): HoldItem {
  const [, kind = '', value = ''] = /^(\w+):(.+)$/.exec(text) ?? [];
  const none = { database: null, table: null, rowKey: null, personType: null, personKey: null, from: null, to: null };
  const refuse = (expected: string) => new GenimsError('USAGE', `"${text}" is no scope; expected ${expected}.`);
  if (kind === 'database') return { ...none, scope: 'database', database: databaseNamed(platform, value, refuse) };
  if (kind === 'table') return { ...none, scope: 'table', ...tableNamed(platform, value, refuse) };
  if (kind === 'row') {
    const [, table = '', key = ''] = /^([^/]+)\/(.+)$/.exec(value) ?? [];
    return { ...none, scope: 'row', ...tableNamed(platform, table, refuse), rowKey: key };
  }
  if (kind === 'person') {
    const [, personType = '', personKey = ''] =
      /^(employee|customer_contact|supplier_contact|portal_user)\/(.+)$/.exec(value) ?? [];
    if (personType === '') throw refuse('person:employee/KEY, or customer_contact, supplier_contact, portal_user');
    return { ...none, scope: 'person', personType, personKey };
  }
  if (kind === 'period') {
    const [, from = '', to = ''] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(value) ?? [];
    if (from === '') throw refuse('period:2026-01-01..2026-03-31');
    return { ...none, scope: 'time_range', from: Date.parse(from), to: Date.parse(to) + DAY_MS - 1 };
  }
  throw refuse('database:NAME, table:MODULE.TABLE, row:MODULE.TABLE/KEY, person:TYPE/KEY or period:FROM..TO');
}

type Refuse = (expected: string) => GenimsError;

function databaseNamed(platform: Platform, name: string, refuse: Refuse): string {
  const { catalog } = platform;
  const names = [
    ...catalog.modules.map(({ database }) => database.maximum),
    ...stores(platform).map((one) => one.database),
  ];
  const found =
    catalog.modules.find(({ module }) => module === name)?.database.maximum ??
    stores(platform).find(({ store }) => store === name)?.database ??
    names.find((one) => one === name);
  if (found === undefined) throw refuse(`one of ${names.join(', ')}`);
  return found;
}

function tableNamed(platform: Platform, name: string, refuse: Refuse): { database: string; table: string } {
  const [room = '', table = ''] = name.split('.');
  const module = platform.catalog.modules.find((one) => one.module === room);
  if (module?.tables[table] !== undefined) return { database: module.database.maximum, table: name };
  const sql = platform.catalog.sqlStores.find(({ store }) => store === room);
  if (sql?.tables[table] !== undefined) return { database: sql.database, table };
  const documents = platform.catalog.documentStores.find(({ store }) => store === room);
  if (documents && Object.values(documents.categories).some((group) => table in group))
    return { database: documents.database, table };
  throw refuse('a table with its module or store before it, as ./genims sql has it');
}

function stores({ catalog }: Platform) {
  return [...catalog.sqlStores, ...catalog.documentStores];
}
