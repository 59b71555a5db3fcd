import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Check, type Finding, finding } from './check.ts';

/** That every table and collection that is fed by streams holds something, or that its manifest says why it does not. */
export function heldChecks(platform: Platform): Check[] {
  const recorded = platform.stores().filter(({ store }) => store.changeLog !== undefined);
  return [
    ...recorded.map(
      (placed): Check => ({
        id: `holds/${placed.store.database}`,
        remedy: 'Say in the manifest of the store what the table waits for, or find out why nothing fills it.',
        async run({ connections }) {
          const connection = await connections.mysql(placed);
          const { tables, waits = {} } = placed.store;
          const empty: string[] = [];
          for (const table of Object.keys(tables)) {
            const rows = await mysqlRows(connection, `select 1 from ${quoteMysqlName(table)} limit 1`);
            if (rows.length === 0) empty.push(table);
          }
          return judged(Object.keys(tables), empty, waits);
        },
      }),
    ),
    ...platform.documents().map(
      (placed): Check => ({
        id: `holds/${placed.store.database}`,
        remedy: 'Say in the manifest of the store what the collection waits for, or find out why nothing fills it.',
        async run({ connections }) {
          const db = (await connections.mongodb(placed)).db(placed.nameThere);
          const { categories, waits = {} } = placed.store;
          const names = Object.values(categories).flatMap((group) => Object.keys(group));
          const empty: string[] = [];
          for (const name of names) if ((await db.collection(name).findOne({})) === null) empty.push(name);
          return judged(names, empty, waits);
        },
      }),
    ),
  ];
}

/** Before its streams have begun a store holds nothing at all, and there is nothing to look at. */
function judged(names: readonly string[], empty: readonly string[], waits: Record<string, string>): Finding {
  if (empty.length === names.length) return finding(0, []);
  return finding(names.length, [
    ...empty
      .filter((name) => waits[name] === undefined)
      .map((name) => `${name} is empty and its manifest does not say why`),
    ...Object.keys(waits)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is said to wait but is not there`),
  ]);
}
