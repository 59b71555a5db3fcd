import { recordActivity } from '../machinery/audit/record-activity.ts';
import { clock } from '../machinery/base/clock.ts';
import { asGenimsError, GenimsError, systemCode } from '../machinery/base/errors.ts';
import { readOnlyServer } from '../machinery/provisioning/connections.ts';
import { readMysql } from '../machinery/statements/mysql-session.ts';
import { readPostgres } from '../machinery/statements/postgres-session.ts';
import { documentWriter, silentWriter, tableWriter, type Write } from './answer-writers.ts';
import { type CommonOptions, Context } from './context.ts';
import { abortedByInterruption } from './interruption.ts';

export interface SqlOptions {
  maxRows?: string;
  timeout?: string;
}

export async function run(options: CommonOptions & SqlOptions, name: string, statement: string): Promise<void> {
  const context = new Context(options);
  const limits = {
    rows: positive('--max-rows', options.maxRows ?? '1000000', /^\d{1,12}$/),
    seconds: positive('--timeout', options.timeout ?? '60', /^\d{1,6}(\.\d{1,3})?$/),
  };
  const platform = context.platform();
  platform.requireRunning();
  const target = readOnlyServer(platform, name);
  if (!target) {
    const known = [
      ...platform.catalog.modules.map((one) => one.module),
      ...platform.catalog.sqlStores.map((one) => one.store),
    ];
    throw new GenimsError(
      'UNKNOWN_MODULE',
      `"${name}" is neither a module nor a SQL store; there are ${known.join(', ')}.`,
    );
  }
  const notice = (text: string) => void process.stderr.write(`${text}\n`);
  const writer = context.json
    ? documentWriter(write)
    : context.quiet
      ? silentWriter(notice)
      : tableWriter(write, notice);
  const { server, database } = target;
  const read = server.engine === 'postgres' ? readPostgres : readMysql;
  let count = 0;
  const sink = {
    columns: writer.columns,
    notice: writer.notice,
    rows: async (rows: (string | null)[][]) => {
      await writer.rows(rows);
      count += rows.length;
    },
  };
  const began = clock.monotonic();
  const done = async (failure?: unknown) => {
    const why = await recordActivity(platform, {
      ...{ type: 'read', name, database, role: server.user, statement, rows: count, failure },
      milliseconds: clock.monotonic() - began,
    });
    if (why !== undefined) notice(`What was read could not be recorded in the audit: ${why}`);
  };
  try {
    await read({ server, database, statement, limits, signal: abortedByInterruption(), sink });
  } catch (thrown) {
    // Whoever reads the output may stop reading, as `head` does: nothing more is asked of the server.
    if (systemCode(thrown) === 'EPIPE' || systemCode((thrown as Error).cause) === 'EPIPE') return;
    const error = withName(name, thrown);
    await done(error);
    if (!context.json || !writer.isBegun) throw error;
    await writer.end(count, error);
    process.exitCode = error.exitCode;
    return;
  }
  await writer.end(count);
  await done();
}

function positive(option: string, text: string, form: RegExp): number {
  const value = Number(text);
  if (!form.test(text) || value <= 0)
    throw new GenimsError('USAGE', `${option} is "${text}"; expected a number above 0.`);
  return value;
}

/** Says in which database it happened, and what to do where its role does not get in any more. */
function withName(name: string, thrown: unknown): GenimsError {
  const { code, message, remedy, detail, cause } = asGenimsError(thrown);
  const isLockedOut = LOCKED_OUT.has(systemCode(cause) ?? '');
  return new GenimsError(code, `${name}: ${message}`, {
    remedy: isLockedOut ? 'Run `./genims up`: it puts accounts back as they must be.' : remedy,
    detail,
    cause,
  });
}

const LOCKED_OUT = new Set(['28P01', '28000', 'ER_ACCESS_DENIED_ERROR', 'ER_ACCOUNT_HAS_BEEN_LOCKED']);

const write: Write = (text) =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
