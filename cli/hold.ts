import { userInfo } from 'node:os';
import { GenimsError } from '../machinery/base/errors.ts';
import { asWriter, parseScope, placeHold, readHolds, releaseHold } from '../machinery/retention/holds.ts';
import { type CommonOptions, Context } from './context.ts';
import { parseLastDay } from './parameters.ts';
import { columns } from './text.ts';

const ACTIONS = ['list', 'add', 'release'] as const;
const MATTERS = ['litigation', 'investigation', 'regulatory', 'tax_audit', 'recall', 'insurance', 'internal_audit'];

export interface HoldOptions extends CommonOptions {
  covers?: string[];
  reason?: string;
  approvedBy?: string;
  matter?: string;
  reference?: string;
  counsel?: string;
  until?: string;
  dryRun?: boolean;
}

export async function run(options: HoldOptions, given = 'list', name?: string): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `hold takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  if (action === 'list') {
    const holds = await asWriter(platform, (connection) => readHolds(platform, connection));
    context.print({ ok: true, holds }, () =>
      holds.length === 0
        ? 'There is no hold.'
        : columns(
            ['hold', 'status', 'matter', 'since', 'expected until', 'covers'],
            holds.map((one) => [
              ...[one.number, one.status, one.name, one.effectiveFrom.slice(0, 10), one.expectedRelease ?? ''],
              one.items
                .map(({ scope, database, table, rowKey, personType, personKey }) =>
                  [scope, database, table, rowKey, personType, personKey].filter((part) => part !== null).join(' '),
                )
                .join('; '),
            ]),
          ),
    );
    return;
  }
  const { reason, approvedBy } = options;
  if (name === undefined || reason === undefined || !/^\d+$/.test(approvedBy ?? ''))
    throw new GenimsError(
      'USAGE',
      `hold ${action} needs ${action === 'add' ? 'the name of the matter' : 'the number of the hold'}, --reason and --approved-by with the key of an employee.`,
    );
  if (action === 'release') {
    if (options.dryRun !== true) await releaseHold(platform, name, { reason, approvedBy: Number(approvedBy) });
    context.print({ ok: true, released: name, dryRun: options.dryRun === true }, () =>
      options.dryRun ? `Would release ${name}.` : `${name} is released.`,
    );
    return;
  }
  const { covers = [], matter = 'internal_audit', until } = options;
  if (covers.length === 0) throw new GenimsError('USAGE', 'hold add needs at least one --covers.');
  if (!MATTERS.includes(matter)) throw new GenimsError('USAGE', `--matter is ${matter}; one of ${MATTERS.join(', ')}.`);
  const items = covers.map((text) => parseScope(platform, text));
  const number =
    options.dryRun === true
      ? null
      : await placeHold(platform, {
          ...{ name, matter, items, reference: options.reference ?? name.slice(0, 120) },
          ...{ requestedBy: userInfo().username, counsel: options.counsel ?? 'Legal department' },
          ...{ approvedBy: Number(approvedBy), description: reason },
          until: until === undefined ? undefined : parseLastDay('--until', until),
        });
  context.print({ ok: true, hold: number, items, dryRun: options.dryRun === true }, () =>
    number === null ? `Would hold ${covers.join(', ')}.` : `${number} holds ${covers.join(', ')}.`,
  );
}
