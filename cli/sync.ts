import { GenimsError } from '../machinery/base/errors.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { beginAnew, type ChangedBeneath, type StoresAnew } from '../machinery/history/begin-anew.ts';
import { flowStates, namedFlows, retainedLogs } from '../machinery/sync/flow-states.ts';
import { discardRefused, listInbox, retryRefused, runFlow } from '../machinery/sync/inbox-care.ts';
import { type OlderState, olderStates, olderText } from '../machinery/sync/older-states.ts';
import { type RefreshedCopy, refreshCopies } from '../machinery/sync/refresh-copies.ts';
import { compareCopies } from '../machinery/verification/copy-checks.ts';
import { type CommonOptions, Context } from './context.ts';
import { refuseDaemons } from './daemons.ts';
import { ago, columns, megabytes, milliseconds, olderLines } from './text.ts';
import { run as traceCommand } from './trace.ts';

/** Times that what stands behind begins anew in one repair. */
const MOST_ROUNDS = 3;
const ACTIONS = ['status', 'inbox', 'compare', 'repair', 'trace', 'run'] as const;
const CARE = ['list', 'retry', 'discard'] as const;

export async function run(options: CommonOptions, given = 'status', more: string[] = []): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `sync takes ${ACTIONS.join(', ')}, not "${given}".`);
  if (action === 'trace') {
    const [table, key] = more;
    if (table === undefined || key === undefined)
      throw new GenimsError('USAGE', 'sync trace needs a table and the key, code or number of a row.');
    await traceCommand(options, table, key);
    return;
  }
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  if (action === 'status') {
    const flows = await flowStates(platform);
    const named = await namedFlows(platform);
    const slots = await retainedLogs(platform);
    const older = await olderStates(platform);
    const sync = new DaemonHome(context.home).stateOf('sync');
    context.print({ ok: older.length === 0, running: sync !== undefined, older, flows, named, slots }, () =>
      [
        ...olderLines(older),
        sync
          ? `Synchronisation is at work (process ${sync.pid}).`
          : 'Synchronisation does not run: ./genims daemons start.',
        '',
        columns(
          ['changes of', 'reach', 'last applied', 'waiting', 'refused'],
          flows.map((one) => [
            one.source,
            one.target,
            one.appliedAt ?? 'never',
            String(one.waiting),
            String(one.refused),
          ]),
        ),
        '',
        columns(
          ['flow', 'mode', 'from', 'to', 'half within', '99 % within', 'measured'],
          named.map(({ flow, mode, from, to, measured }) => [
            flow,
            mode,
            from,
            to,
            milliseconds(measured?.p50 ?? null),
            milliseconds(measured?.p99 ?? null),
            ago(measured?.age ?? null),
          ]),
        ),
        '',
        columns(
          ['slot', 'of', 'read', 'log kept'],
          slots.map((one) => [
            one.slot,
            one.database,
            one.lost ? 'lost' : one.active ? 'now' : 'not now',
            megabytes(one.retainedBytes),
          ]),
        ),
      ].join('\n'),
    );
  } else if (action === 'inbox') {
    const [what = 'list', id] = more;
    const care = CARE.find((one) => one === what);
    if (!care) throw new GenimsError('USAGE', `sync inbox takes ${CARE.join(', ')}, not "${what}".`);
    if (care === 'list') {
      const messages = await listInbox(platform);
      context.print({ ok: true, messages }, () =>
        messages.length === 0
          ? 'Nothing waits.'
          : columns(
              ['id', 'module', 'flow', 'table', 'effective', 'status', 'why'],
              messages.map((one) => [
                `${one.module}/${one.id}`,
                one.module,
                one.flow,
                one.table,
                one.effectiveAt,
                one.status,
                one.error ?? '',
              ]),
            ),
      );
      return;
    }
    if (id === undefined)
      throw new GenimsError('USAGE', `sync inbox ${care} needs the id of a message, as sync inbox list shows it.`);
    const done = care === 'retry' ? await retryRefused(platform, id) : await discardRefused(platform, id);
    context.print({ ok: true, id, done }, () =>
      done ? `${id}: ${care === 'retry' ? 'waits again' : 'discarded'}.` : `No refused message is ${id}.`,
    );
  } else if (action === 'run') {
    const [flow] = more;
    if (flow === undefined) throw new GenimsError('USAGE', 'sync run needs the name of a flow.');
    const messages = await runFlow(platform, flow);
    context.print({ ok: true, flow, messages }, () =>
      messages === 0
        ? `Nothing of ${flow} waits for its moment.`
        : `${messages} messages of ${flow} take effect at the next step.`,
    );
  } else if (action === 'compare') {
    const copies = await compareCopies(platform);
    const differing = copies.filter((one) => one.differing > 0);
    context.print({ ok: differing.length === 0, copies }, () =>
      differing.length === 0
        ? `${copies.length} copies are equal to their originals.`
        : columns(
            ['database', 'copy', 'rows that differ'],
            differing.map((one) => [one.database, one.table, String(one.differing)]),
          ),
    );
    if (differing.length > 0) process.exitCode = 1;
  } else {
    const older: OlderState[] = [];
    const repaired: RefreshedCopy[] = [];
    let left = await olderStates(platform);
    if (left.length === 0) repaired.push(...(await refreshCopies(platform)));
    else refuseDaemons(context.home);
    // A stream that begins anew can leave others who took it behind its beginning: what is found then begins anew too.
    for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
      older.push(...left);
      repaired.push(...(await beginAnew(platform, changedBeneath(left), storesAnew(left))));
      left = await olderStates(platform);
    }
    if (left.length > 0) throw new GenimsError('DATABASE_OLDER', `After ${MOST_ROUNDS} rounds: ${olderText(left)}.`);
    const changed = repaired.filter(({ added, updated, removed, kept }) => added + updated + removed + kept > 0);
    context.print({ ok: true, older, changed }, () =>
      [
        ...older.map(({ database, what }) => `${database} begins anew: ${what}.`),
        ...(older.some(({ as }) => as === 'source' || as === 'target')
          ? ['Messages between the two states are lost; ./genims verify shows what does not agree because of it.']
          : []),
        changed.length === 0
          ? 'Every copy was equal to its original.'
          : columns(
              ['database', 'copy', 'added', 'updated', 'removed', 'kept as needed'],
              changed.map((one) => [
                one.database,
                one.table,
                ...[one.added, one.updated, one.removed, one.kept].map(String),
              ]),
            ),
      ].join('\n'),
    );
  }
}

/** Each database of a module once, with what of it begins anew. */
function changedBeneath(older: readonly OlderState[]): ChangedBeneath[] {
  const modules = older.filter(({ as }) => as === 'source' || as === 'target');
  return [...Map.groupBy(modules, ({ database }) => database)].map(([database, some]) => ({
    database,
    asSource: some.some(({ as }) => as === 'source'),
    asTarget: some.some(({ as }) => as === 'target'),
  }));
}

function storesAnew(older: readonly OlderState[]): StoresAnew {
  const of = (store: OlderState['as']) => older.filter(({ as }) => as === store).flatMap((one) => one.of ?? []);
  return { record: of('record'), documents: of('collections') };
}
