import { Command, CommanderError, Option } from 'commander';
import { asGenimsError, ERRORS, GenimsError, systemCode } from '../machinery/base/errors.ts';
import { nearest } from '../machinery/base/nearest.ts';
import { listenForInterruption } from './interruption.ts';

type Run = (options: never, ...args: never[]) => Promise<void>;

/** Every command in one place; each is loaded only when it runs, so that help and wrong calls answer at once. */
export function buildProgram(): Command {
  const program = new Command('genims')
    .description(
      'The complete data platform of a manufacturing enterprise: seventeen databases whose numbers reconcile.',
    )
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addHelpText(
      'after',
      '\nEvery command takes --json (one JSON document on standard output) and --quiet.\nSettings are environment variables or lines of .env; .env.example lists them all.',
    );

  const command = (name: string, description: string, load: () => Promise<{ run: Run }>) =>
    program
      .command(name)
      .description(description)
      .option('--json', 'print the result as one JSON document on standard output')
      .option('--quiet', 'print nothing but results of --json, warnings and errors')
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .action(async (...all: unknown[]) => {
        const self = all.at(-1) as Command;
        const { run } = await load();
        await run(self.optsWithGlobals() as never, ...(all.slice(0, -2) as never[]));
      });

  command('up', 'start the engines, make what is missing, verify', () => import('./up.ts'))
    .option('--empty', 'make the databases without history')
    .addOption(new Option('--days <n>', 'days of history').default(undefined, '90'))
    .addOption(
      new Option('--until <day>', 'day on which history ends, up to 2099-12-31').default(undefined, 'today, UTC'),
    )
    .addOption(new Option('--scale <n>', 'size of the company').default(undefined, '1'))
    .addOption(
      new Option('--sensor-interval <time>', 'time between two readings of a sensor, such as 15m').default(
        undefined,
        '1h',
      ),
    )
    .addOption(
      new Option(
        '--lived <hours>',
        'how much of the end of history is lived: in transactions, through capture, copies and inboxes',
      ).default(undefined, '1'),
    )
    .addOption(new Option('--seed <n>', 'seed of every random draw').default(undefined, '1'))
    .addOption(
      new Option(
        '--layout <name>',
        'which modules share a database: maximum (13 databases), balanced (8) or minimal (5)',
      ).default(undefined, 'maximum, or that of the first call'),
    );
  command('verify', 'prove the state of the platform', () => import('./verify.ts'));
  command('status', 'engines and databases on one screen', () => import('./status.ts'));
  command('env', 'print every connection as NAME=value lines for a shell to eval', () => import('./env.ts'));
  command(
    'sql',
    'run one statement in the database of a module or store, as a read-only role',
    () => import('./sql.ts'),
  )
    .argument('<module>', 'module or store, such as erp or reporting')
    .argument('<statement>', 'one SQL statement that reads: select, with, values, table, show, explain')
    .addOption(new Option('--max-rows <n>', 'rows after which reading ends').default(undefined, '1000000'))
    .addOption(
      new Option('--timeout <seconds>', 'seconds after which the server ends the statement').default(undefined, '60'),
    );
  command('ingest', 'load a real recording', () => import('./ingest.ts'))
    .argument('<kind>', 'what it is: sensors')
    .argument('<file>', 'CSV file with a header that names a time and a value column')
    .requiredOption('--machine <code>', 'code of the machine that was measured')
    .requiredOption('--type <name>', 'what was measured, such as spindle_temperature')
    .requiredOption('--unit <unit>', 'unit of the values, such as degF')
    .option('--timezone <zone>', 'time zone of times that name none, UTC where left out')
    .option(
      '--time-format <form>',
      'what times are: epoch-s, epoch-ms, epoch-us, epoch-ns, day-first, month-first, or a form such as YYYYMMDDhhmmss',
    )
    .option('--time-column <name>', 'column of the time, by name or number; a date and a time of day as Date+Time')
    .option('--value-column <name>', 'column of the value, by name or number')
    .option('--skip-lines <n>', 'lines before the header')
    .option('--tag <name>', "of a file with several tags, load this one; '*' takes all as one sensor")
    .option('--all-tags', 'load each tag to a sensor of its own')
    .option('--tag-column <name>', 'column of the tag, by name or number')
    .option(
      '--good-quality <codes>',
      'codes of the quality column that mean good, separated by commas, all others are bad; any leaves the column alone',
    )
    .option('--create-machine', 'make the machine, with a line and a factory, when there is none of that code')
    .option('--skip-bad', 'load the good lines and write the others to a file with reasons')
    .option('--as-new', 'load also what was loaded before with its times meaning other moments');
  command('advance', 'go on with history from where the databases are', () => import('./advance.ts'))
    .option('--days <n>', 'this many days further')
    .option('--until <day>', 'up to the beginning of this day, UTC');
  command('run', 'run daemons in the foreground, all of them or those that are named', () => import('./run.ts'))
    .argument('[name...]', 'daemons, such as erp, mes or sync')
    .option('--speed <n>', "run the company's clock n times as fast")
    .option('--until <day>', 'stop when the company has come to this day, UTC')
    .addOption(new Option('--restarts <n>', 'set by the supervisor').hideHelp());
  command('daemons', 'start, stop and show daemons in the background', () => import('./daemons.ts'))
    .argument('[action]', 'status, start, stop, restart or logs')
    .argument('[name...]', 'daemons, all where none is named')
    .option('--speed <n>', "run the company's clock n times as fast")
    .option('--until <day>', 'stop when the company has come to this day, UTC');
  command('sync', 'look after what moves between databases', () => import('./sync.ts'))
    .argument('[action]', 'status, inbox (list, retry, discard), compare, repair, trace or run')
    .argument('[more...]', 'for inbox: what to do, and the message; for trace: table and key; for run: the flow');
  command(
    'trace',
    'follow a row through all databases, to what caused it and what it caused',
    () => import('./trace.ts'),
  )
    .argument('<table>', 'table, such as erp.sales_orders')
    .argument('<key>', 'key, code or number of a row');
  command(
    'statements',
    'print profit and loss, balance sheet, cash flow and stock of a closed month',
    () => import('./statements.ts'),
  )
    .addOption(new Option('--company <code>', 'code of a company, such as GPL').default(undefined, 'the group'))
    .addOption(
      new Option('--period <month>', 'month, such as 2026-10').default(undefined, 'the last one that is closed'),
    );
  command('etl', 'look after the loads of reporting and analytics', () => import('./etl.ts'))
    .argument('[action]', 'status, run, rebuild or verify')
    .argument('[name]', 'of a job for run, of a target for rebuild, of either for verify');
  command('backup', 'back up modules and stores, and look after their backups', () => import('./backup.ts'))
    .argument('[action]', 'list, run, check, prune or drill')
    .argument('[name...]', 'modules, stores or databases, all where none is named; for check: backups')
    .option('--dry-run', 'only tell what would be done');
  command('restore', 'restore a module or store from a backup', () => import('./restore.ts'))
    .argument('<name>', 'module, store or database; all for a whole platform in an empty home')
    .addOption(
      new Option('--at <backup>', 'name of a backup, or a moment: the last one made until then').default(
        undefined,
        'the last one',
      ),
    )
    .addOption(
      new Option(
        '--into <place>',
        'a database that is not there yet, beside the running one; for all: an empty home',
      ).default(undefined, 'the place of the running one; for all: GENIMS_HOME'),
    )
    .addOption(
      new Option('--from <folder>', 'for all: the destination of the backups').default(
        undefined,
        'GENIMS_BACKUP_FOLDER',
      ),
    )
    .addOption(
      new Option('--layout <name>', 'for all: maximum, balanced or minimal').default(undefined, 'that of the backups'),
    )
    .option('--dry-run', 'only tell what would be done, and what would be lost');
  command('retention', 'archive and remove what the catalogue keeps no longer', () => import('./retention.ts'))
    .argument('[action]', 'run')
    .option('--dry-run', 'only tell what would be done');
  command('hold', 'list, place and release legal holds, which stop retention and erasure', () => import('./hold.ts'))
    .argument('[action]', 'list, add or release')
    .argument('[name]', 'for add: the matter; for release: the number of the hold')
    .option(
      '--covers <scope...>',
      'database:NAME, table:MODULE.TABLE, row:MODULE.TABLE/KEY, person:TYPE/KEY or period:FROM..TO',
    )
    .option('--reason <text>', 'why it is placed or released')
    .option('--approved-by <key>', 'key of the employee who approved')
    .addOption(new Option('--matter <kind>', 'kind of matter, such as litigation').default(undefined, 'internal_audit'))
    .option('--reference <number>', 'file number of court, authority or case')
    .option('--counsel <name>', 'counsel in charge')
    .option('--until <day>', 'day on which its release is expected')
    .option('--dry-run', 'only tell what would be done');
  command('gdpr', 'find, export and erase what is known of a person', () => import('./gdpr.ts'))
    .argument('<action>', 'find, export or erase')
    .argument(
      '<subject>',
      'TYPE/KEY or TYPE/CODE, such as employee/EMP-00042; also customer_contact, supplier_contact, portal_user',
    )
    .option('--yes', 'really erase')
    .option('--dry-run', 'only tell what would be done');
  command('maintain', 'look after databases: what was found, mended and left', () => import('./maintain.ts'))
    .argument('[period]', 'daily, weekly or monthly; the runs so far where it is left out')
    .option('--dry-run', 'only tell what would be done');
  command('bench', 'measure databases with two ways of setting their server, in copies', () => import('./bench.ts'))
    .argument('[database...]', 'modules, all where none is named')
    .option(
      '--set <name=value...>',
      'settings to set against those that the server has; without any, those against what PostgreSQL comes with',
    );
  command('alerts', 'list, acknowledge and silence what the daemon monitor has raised', () => import('./alerts.ts'))
    .argument('[action]', 'list, acknowledge, silence or unsilence')
    .argument('[alert]', 'the alert, as it is listed')
    .addOption(new Option('--hours <n>', 'how long it is silenced').default(undefined, '24'))
    .option('--reason <text>', 'why it is silenced');
  command('down', 'stop the local engines, keeping all data', () => import('./down.ts'));
  command('destroy', 'remove everything that this platform created', () => import('./destroy.ts')).option(
    '--yes',
    'really remove what is listed',
  );
  command('test', 'run the whole test suite', () => import('./test.ts'))
    .argument('[pattern...]', 'only test files whose path contains this')
    .option('--quick', 'only what needs no engine')
    .option('--changed', 'only what concerns files that are not committed');
  return program;
}

async function main(): Promise<void> {
  // Whoever reads the output may stop reading, as `head` does; the work goes on. So it does where the output cannot be written, but not in silence.
  process.stderr.on('error', () => {});
  process.stdout.on('error', (thrown) => {
    if (systemCode(thrown) === 'EPIPE' || process.exitCode === ERRORS.OUTPUT_LOST.exit) return;
    const error = new GenimsError('OUTPUT_LOST', `Standard output cannot be written: ${thrown.message}.`);
    process.exitCode = error.exitCode;
    process.stderr.write(`error ${error.code}: ${error.message}\n${error.remedy}\n`);
  });
  const json = process.argv.includes('--json');
  listenForInterruption();
  try {
    await buildProgram().parseAsync(process.argv.map(asArgument));
  } catch (thrown) {
    const error = usageError(thrown);
    if (!error) return;
    process.exitCode = error.exitCode;
    if (json) {
      const { code, message, remedy, detail } = error;
      process.stdout.write(`${JSON.stringify({ ok: false, error: { code, message, remedy, detail } }, null, 2)}\n`);
    } else process.stderr.write(`error ${error.code}: ${error.message}\n${error.remedy}\n`);
    if (error.code === 'INTERNAL' && error.cause instanceof Error) process.stderr.write(`${error.cause.stack ?? ''}\n`);
  }
}

/** A statement may begin with a comment. No option has a blank before its value, so what does is none; a blank before it says so. */
function asArgument(text: string): string {
  return /^-[^\s=]*\s/.test(text) ? ` ${text}` : text;
}

/** Commander's own endings: help is no error, anything else is wrong usage. */
function usageError(thrown: unknown): GenimsError | undefined {
  if (!(thrown instanceof CommanderError)) return asGenimsError(thrown);
  if (thrown.exitCode === 0) return undefined;
  if (thrown.code === 'commander.help') {
    process.stderr.write('Run ./genims --help to see the commands.\n');
    process.exitCode = 2;
    return undefined;
  }
  const message = thrown.message.replace(/^error: /, '').replace(/\n\(/, ' (');
  // Commander names a command only when it is very like.
  const unknown = /^unknown command '([^']*)'$/.exec(message)?.[1];
  const names = buildProgram().commands.map((command) => command.name());
  return new GenimsError(
    'USAGE',
    unknown === undefined ? message : `${message} (Nearest is ${nearest(unknown, names)}.)`,
  );
}

if (import.meta.main) await main();
