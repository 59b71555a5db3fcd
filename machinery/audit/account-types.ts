import type { EngineName } from '../base/config.ts';
import { accountNames, roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Kind of an account, as the audit tells it. */
export type AccountType =
  | 'owner'
  | 'read_write'
  | 'read_only'
  | 'capture'
  | 'etl'
  | 'retention'
  | 'human'
  | 'administrator'
  | 'unknown';

const known = new WeakMap<Platform, Map<string, AccountType>>();

/** What an account of an engine is for: those of the platform are known by name. */
export function accountType(platform: Platform, engine: EngineName, account: string): AccountType {
  const types = known.get(platform) ?? accountTypes(platform);
  known.set(platform, types);
  return types.get(`${engine}/${account}`) ?? 'unknown';
}

/** Class of a privileged role; undefined for one that is none. */
export function roleClass(type: AccountType): 'superuser' | 'owner' | 'retention' | undefined {
  if (type === 'administrator') return 'superuser';
  return type === 'owner' || type === 'retention' ? type : undefined;
}

function accountTypes(platform: Platform): Map<string, AccountType> {
  const { postgres, mysql } = platform.engines.local;
  const types = new Map<string, AccountType>();
  for (const { server, nameThere, modules } of platform.databases()) {
    types.set(`postgres/${server.user}`, 'owner');
    types.set(`postgres/${roleNames.capture(nameThere)}`, 'capture');
    types.set(`postgres/${roleNames.sync(nameThere)}`, 'read_write');
    for (const { module, ownerTeam } of modules) {
      types.set(`postgres/${roleNames.owner(module)}`, 'owner');
      types.set(`postgres/${roleNames.readWrite(module)}`, 'read_write');
      types.set(`postgres/${roleNames.readOnly(module)}`, 'read_only');
      types.set(`postgres/${roleNames.team(ownerTeam)}`, 'human');
    }
  }
  for (const { server, store } of platform.stores()) {
    types.set(`mysql/${server.user}`, 'owner');
    for (const reader of store.readers) types.set(`mysql/${accountNames.reader(reader)}`, 'human');
  }
  types.set(`mysql/${accountNames.etl}`, 'etl');
  types.set(`mysql/${accountNames.auditWriter}`, 'read_write');
  types.set(`mysql/${accountNames.retention}`, 'retention');
  const there = platform.localEngines();
  if (there.includes('postgres')) types.set(`postgres/${postgres.superuser().user}`, 'administrator');
  if (there.includes('mysql')) types.set(`mysql/${mysql.superuser().user}`, 'administrator');
  return types;
}
