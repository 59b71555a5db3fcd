import type { Platform } from '../provisioning/platform.ts';

/** Databases that changes of each database concern: by copies of its tables, and by flows to their modules. */
export function hearersOf(platform: Platform): ReadonlyMap<string, ReadonlySet<string>> {
  const databases = platform.databases();
  const nameOf = (module: string) => platform.databaseOf(module).name;
  return new Map(
    databases.map(({ name, modules }) => {
      const owns = (module: string) => modules.some((one) => one.module === module);
      const byCopy = databases.filter(({ copies }) => copies.some(({ owner }) => owns(owner))).map((one) => one.name);
      const byFlow = modules.flatMap(({ flows }) => flows.map(({ to }) => nameOf(to)));
      // Where modules share a database their agents hear of each other's rows as of messages.
      const byAgent = platform.catalog.modules
        .filter(({ referenceCopies }) => referenceCopies.some((table) => owns(table.split('.')[0] ?? '')))
        .map(({ module }) => nameOf(module));
      return [name, new Set([...byCopy, ...byFlow, ...byAgent])];
    }),
  );
}
