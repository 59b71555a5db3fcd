import { type Cell, datetime } from '../audit/chained-table.ts';
import { placedChangeLog } from '../audit/change-log.ts';
import { addEntries } from '../audit/feeds.ts';
import { clock } from '../base/clock.ts';
import type { EngineName } from '../base/config.ts';
import type { Moment } from '../base/row-types.ts';
import { mysqlRows, withMysql } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountsOf } from '../provisioning/mysql-accounts.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type ComparedGrant, compareGrants } from './access-grants.ts';
import { ownGrants } from './account-grants.ts';
import { Connections } from './connections.ts';

/** The company's day begins 5:30 hours before that of UTC. */
const COMPANY_OFFSET = 5.5 * 3_600_000;
/** Days in which a difference is to be mended. */
const MENDED_IN = 7;

/** What a grantee holds in a database, or ought to. */
interface Item extends ComparedGrant {
  engine: EngineName;
}

/**
 * The review of access of a month, once: everything that is granted against what is intended. What agrees is one item for each grantee, privilege and kind of object in a schema; every difference is an item
 * of its own. Gives the number of items added.
 */
export async function reviewAccess(platform: Platform, now: Moment): Promise<number> {
  const placed = placedChangeLog(platform);
  const table = placed?.store.accessReviews;
  if (!placed || table === undefined) return 0;
  const today = new Date(now + COMPANY_OFFSET);
  const number = `ARV-${today.toISOString().slice(0, 7)}`;
  const [known] = await withMysql(placed.server, placed.nameThere, (connection) =>
    mysqlRows<{ n: string }>(connection, `select count(*) as n from ${table} where review_number = ?`, [number]),
  );
  if (Number(known?.n) > 0) return 0;
  const items = new Map<string, Item>();
  const add = (one: Item) => items.set(JSON.stringify(one), one);
  const connections = new Connections();
  try {
    await compareGrants({ platform, connections }, ({ object, ...grant }) =>
      add({ ...grant, engine: 'postgres', object: grant.isWanted && grant.isFound ? groupOf(object) : object }),
    );
  } finally {
    await connections.close();
  }
  for (const item of await heldInStores(platform)) add(item);
  const at = datetime(clock.now().getTime());
  const day = (ofMonth: number) => dayOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, ofMonth));
  const rows = [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item], index): Record<string, Cell> => {
      const isRight = item.isWanted && item.isFound;
      return {
        ...{ audit_timestamp: at, review_number: number, item_number: String(index + 1), revision: '1' },
        ...{
          review_period_from: day(1),
          review_period_to: dayOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 0)),
        },
        ...{ engine: item.engine, database_name: item.database.slice(0, 64), object_name: item.object.slice(0, 128) },
        grantee_name: item.grantee.slice(0, 120),
        privilege: `${item.isFound ? '' : 'missing: '}${item.privilege.toLowerCase()}`.slice(0, 60),
        owner_team: item.team.slice(0, 40),
        is_expected: item.isWanted ? '1' : '0',
        decision: isRight ? 'keep' : item.isFound ? 'revoke' : 'pending',
        decision_reason: isRight
          ? 'Provided for by the access matrix.'
          : item.isFound
            ? 'The access matrix does not provide for it.'
            : null,
        due_date: dayOf(today.getTime() + (isRight ? 0 : MENDED_IN * 86_400_000)),
      };
    });
  return addEntries(platform, { table, rows });
}

/** A table, column or sequence as those of its schema; what is named alone stays. */
function groupOf(object: string): string {
  const [kind = '', ...names] = object.split(' ');
  const [schema = '', ...rest] = names.join(' ').split('.');
  return rest.length === 0 || !['table', 'column', 'sequence'].includes(kind) ? object : `${kind} ${schema}.*`;
}

/** What the accounts of the stores hold, asked as each of them. */
async function heldInStores(platform: Platform): Promise<Item[]> {
  const found: Item[] = [];
  for (const { server, store, nameThere } of platform.stores())
    for (const { account, privileges } of accountsOf(store)) {
      const held = await withMysql(asRole(platform, server, account), nameThere, ownGrants);
      const wanted = privileges.split(', ');
      for (const privilege of new Set([...wanted, ...(held.get(nameThere) ?? [])]))
        found.push({
          ...{ engine: 'mysql', database: nameThere, object: '*', grantee: account, privilege },
          ...{ team: store.readers[0] ?? 'platform', isWanted: wanted.includes(privilege) },
          isFound: (held.get(nameThere) ?? []).includes(privilege),
        });
    }
  return found;
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
