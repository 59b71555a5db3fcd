import { placedChangeLog } from '../audit/change-log.ts';
import { clock } from '../base/clock.ts';
import { DaemonHome } from '../daemons/daemon-home.ts';
import { SYNC } from '../daemons/units.ts';
import { placedDocuments } from '../documents/document-writer.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { namedFlows } from '../sync/flow-states.ts';
import { olderStates } from '../sync/older-states.ts';
import { type Check, type CheckContext, type Finding, finding, once } from './check.ts';

/** Seconds after which a canary should have arrived, an agent kept a checkpoint, and what is due been taken; before, a process that was just started may be on its way. */
const LIMIT = 60;

/**
 * That what moves between the databases moves: each flow is fresh as its canaries measure it, no message was refused, none that is due waits, and agents at work go on. Where
 * synchronisation or an agent does not run nothing can be fresh, and there is nothing to look at.
 */
export function freshnessChecks(platform: Platform): Check[] {
  const flows = once(() => namedFlows(platform));
  const older = once(() => olderStates(platform));
  const modules = platform.catalog.modules.map(({ module }) => module);
  const stores = [placedChangeLog(platform)?.store, placedDocuments(platform)?.store].filter(
    (one) => one !== undefined,
  );
  return [
    ...[
      ...modules.map((module) => ({ id: module, name: platform.databaseOf(module).name })),
      ...stores.map(({ store, database }) => ({ id: store, name: database })),
    ].map(
      ({ id, name }): Check => ({
        id: `stream/${id}`,
        remedy: 'Its database was set back, or lost its slot: stop the daemons and run `./genims sync repair`.',
        run: async (context) => {
          const found = (await older(context)).filter(({ database }) => database === name);
          return finding(
            1,
            found.map(({ database, what }) => `${database}: ${what}`),
          );
        },
      }),
    ),
    ...flowNames(platform).map(
      (flow): Check => ({
        id: `freshness/${flow}`,
        remedy:
          'Look at `./genims sync status` and `./genims daemons logs sync`: what cannot be applied is named there.',
        run: async (context) =>
          checkFlow(
            platform,
            (await flows(context)).find((one) => one.flow === flow),
          ),
      }),
    ),
    ...modules.map(
      (module): Check => ({
        id: `inbox/${module}`,
        remedy:
          'Look at `./genims sync inbox list`; mend what is named and use `./genims sync inbox retry`, or `discard` what is not to be taken.',
        run: (context) => checkInbox(module, context),
      }),
    ),
    ...modules.map(
      (module): Check => ({
        id: `agent/${module}`,
        remedy: 'Look at `./genims daemons` and at the log of the daemon that is named: its agent stands still.',
        run: (context) => checkAgent(module, context),
      }),
    ),
  ];
}

function flowNames({ catalog }: Platform): string[] {
  const owners = (tables: readonly string[]) => new Set(tables.map((table) => table.split('.')[0]));
  return [
    ...catalog.modules.flatMap(({ flows }) => flows.map(({ id }) => id)),
    ...catalog.modules.flatMap(({ module, referenceCopies }) =>
      [...owners(referenceCopies)].map((owner) => `copies-${owner}-${module}`),
    ),
  ];
}

/** Seconds for which a unit of this home has run; undefined where it does not. */
export function runsFor({ home }: Platform, unit: string): number | undefined {
  const state = new DaemonHome(home).stateOf(unit);
  return state && (clock.now().getTime() - Date.parse(state.startedAt)) / 1000;
}

function checkFlow(platform: Platform, flow: Awaited<ReturnType<typeof namedFlows>>[number] | undefined): Finding {
  const runs = runsFor(platform, SYNC);
  if (!flow || runs === undefined || runs < LIMIT) return finding(0, []);
  const { measured } = flow;
  if (!measured) return finding(1, [`${flow.flow}: no canary has ever arrived`]);
  return finding(
    Math.max(1, measured.count),
    measured.age > LIMIT
      ? [`${flow.flow}: the last canary that arrived in ${measured.target} left ${Math.round(measured.age)} s ago`]
      : [],
  );
}

async function checkInbox(module: string, { platform, connections }: CheckContext): Promise<Finding> {
  const client = await connections.postgres(platform.databaseOf(module));
  const { rows } = await client.query<{ id: string; status: string; flow: string; error: string | null }>(
    `select i.sync_inbox_id::text as id, i.status, i.flow, i.error_message as error
     from ${PLATFORM_SCHEMA}.sync_inbox i left join ${PLATFORM_SCHEMA}.sync_checkpoints c on c.stream_id = 'agent ' || i.module
     where i.module = $1 and (i.status = 'refused'
       or i.effective_at < c.source_committed_at and i.updated_at < now() - make_interval(secs => $2) and $3) order by 1`,
    [module, LIMIT, (runsFor(platform, module) ?? 0) > LIMIT],
  );
  const { rows: counted } = await client.query<{ n: string }>(
    `select count(*) as n from ${PLATFORM_SCHEMA}.sync_inbox where module = $1`,
    [module],
  );
  return finding(
    Number(counted[0]?.n),
    rows.map(({ id, status, flow, error }) =>
      status === 'refused'
        ? `${module}/${id}, ${flow}: ${error}`
        : `${module}/${id}, ${flow}: is due and was not taken`,
    ),
  );
}

/** The agent has kept a checkpoint of late: it does so every few seconds, whether it has something to do or not. */
async function checkAgent(module: string, { platform, connections }: CheckContext): Promise<Finding> {
  if ((runsFor(platform, module) ?? 0) < LIMIT) return finding(0, []);
  const client = await connections.postgres(platform.databaseOf(module));
  const { rows } = await client.query<{ age: string }>(
    `select extract(epoch from now() - updated_at)::text as age from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
    [`agent ${module}`],
  );
  return finding(
    rows.length,
    rows.flatMap(({ age }) =>
      Number(age) > LIMIT ? [`the agent of ${module} stands still for ${Math.round(Number(age))} s`] : [],
    ),
  );
}
