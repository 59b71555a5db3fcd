/**
 * Every failure that a user can meet has a code. The entry is the documentation: `docs/generated/errors.md` is generated from
 * it, and `--json` prints its remedy. Exit 2 means that the call was wrong, 1 that it could not be carried out.
 */
export const ERRORS = {
  USAGE: {
    exit: 2,
    meaning: 'The command line is not understood.',
    remedy: 'Run `./genims --help`, or `./genims COMMAND --help`, and correct the call.',
  },
  CONFIG_INVALID: {
    exit: 2,
    meaning: 'An environment variable, or a line of `.env`, has a value that cannot be used.',
    remedy: 'Correct the variable that is named; `.env.example` shows every variable with its type and default.',
  },
  CONFIG_CONFLICT: {
    exit: 2,
    meaning: 'Two variables name different servers for one database.',
    remedy: 'Keep one of the variables that are named. In merged layouts modules share a database.',
  },
  PARAMETERS_DIFFER: {
    exit: 2,
    meaning: 'The platform in this home was made with other parameters.',
    remedy:
      'Leave the option out to keep the platform as it is, run `./genims destroy --yes` first to make it anew, or set GENIMS_HOME to another folder to have both.',
  },
  HOME_BUSY: {
    exit: 1,
    meaning: 'Another command is changing this home.',
    remedy: 'Wait for the process that is named, or end it, and run the command again.',
  },
  DAEMON_RUNS: {
    exit: 1,
    meaning:
      'A daemon has the place that another process asked for: at most one of a name runs at a time, over all machines.',
    remedy: 'Stop it with `./genims daemons stop`, or leave it to work.',
  },
  DAEMON_FAILED: {
    exit: 1,
    meaning: 'A daemon ends again and again, or did not come up.',
    remedy:
      'Read its last lines with `./genims daemons logs NAME`, mend what they name, and run `./genims daemons start` again.',
  },
  HOME_UNUSABLE: {
    exit: 1,
    meaning: 'The folder for the platform’s data cannot be written.',
    remedy: 'Make the folder that is named writable, or set GENIMS_HOME to a folder that is.',
  },
  DISK_FULL: {
    exit: 1,
    meaning: 'The disk has too little room.',
    remedy: 'Free the space that is named, or set GENIMS_HOME to a folder on another disk; then run the command again.',
  },
  NOT_UP: {
    exit: 1,
    meaning: 'The platform of this home is not there, or not running.',
    remedy: 'Run `./genims up` first.',
  },
  ENGINE_MISSING: {
    exit: 1,
    meaning: 'A database engine is neither on this machine nor to be had.',
    remedy: 'Install it as the message says, or name a server of your own in `.env`.',
  },
  ENGINE_START: {
    exit: 1,
    meaning: 'A local database engine did not start.',
    remedy: 'Read the end of its log, which the message shows; then run `./genims up` again.',
  },
  ENGINE_VERSION: {
    exit: 1,
    meaning: 'A data directory was made by another version or product than the engine that is found.',
    remedy: 'Provide the version that is named, or run `./genims destroy --yes` to begin anew.',
  },
  SERVER_UNREACHABLE: {
    exit: 1,
    meaning: 'A server named in the environment does not answer or refuses the account.',
    remedy: 'Check host, port, account and TLS settings of the variable that is named.',
  },
  SERVER_NOT_NAMED: {
    exit: 2,
    meaning: 'A server of your own that holds a part of this platform is not named in this call.',
    remedy:
      'Set the variables as they were when that server was used, in the environment or in `.env`, and run the command again; nothing was changed.',
  },
  SERVER_UNSUITABLE: {
    exit: 1,
    meaning: 'A server named in the environment lacks something that the platform needs.',
    remedy: 'Change the setting or grant the privilege that is named, then run the command again.',
  },
  NOT_OURS: {
    exit: 1,
    meaning: 'A database or role of the name that is needed is there already and was not made by this platform.',
    remedy:
      'Rename or remove it, or name another server or database in `.env`. What the platform did not create it never changes or drops.',
  },
  SCHEMA_CHANGED: {
    exit: 1,
    meaning:
      'The database was made from other schema files than those of this checkout, and no migration leads from them to these.',
    remedy:
      'Go back to the version that made it, add the migration (docs/runbooks/change-a-schema.md), or run `./genims destroy --yes` and `./genims up`, which loses its rows.',
  },
  OUTPUT_LOST: {
    exit: 1,
    meaning: 'What the command printed could not be written; the command itself has done its work.',
    remedy: 'Send the output somewhere that has room and can be written, and run the command again.',
  },
  CONFIRMATION_NEEDED: {
    exit: 2,
    meaning: 'The command removes data and was not confirmed.',
    remedy: 'Run it again with --yes when everything that it listed may go.',
  },
  UNKNOWN_MODULE: {
    exit: 2,
    meaning: 'There is no module or store of that name.',
    remedy: 'Use one of the names that the message lists.',
  },
  SQL_FAILED: {
    exit: 1,
    meaning: 'The database refused the statement.',
    remedy: 'Correct the statement; `sql` runs one statement as a read-only role.',
  },
  SQL_NOT_READING: {
    exit: 1,
    meaning: 'The statement does more than read, or cannot be told to read only.',
    remedy: 'Give one statement that reads. To change rows, use a client with the addresses of `./genims env`.',
  },
  SQL_LIMIT: {
    exit: 1,
    meaning: 'The statement took too long, or its answer has too many rows.',
    remedy: 'Ask for less with where, limit or an aggregate, or raise --timeout or --max-rows.',
  },
  SQL_CANCELLED: {
    exit: 1,
    meaning: 'The statement was cancelled by whoever ran it.',
    remedy: 'Run it again when its answer is wanted after all.',
  },
  INPUT_UNREADABLE: {
    exit: 1,
    meaning: 'The file cannot be read as a recording.',
    remedy: 'Give a text file in CSV form with a header line that names a time and a value column.',
  },
  INPUT_INVALID: {
    exit: 1,
    meaning: 'Lines of the file cannot be taken; nothing was loaded.',
    remedy:
      'Correct the lines that are named, or use --skip-bad to load the others and write the refused ones to a file.',
  },
  RECORDING_SHIFTED: {
    exit: 1,
    meaning: 'The recording was loaded before with its times meaning other moments; nothing was loaded.',
    remedy:
      'Give the --timezone and --time-format of the first load, and nothing is added twice; or add --as-new if it is another recording.',
  },
  UNKNOWN_MACHINE: {
    exit: 1,
    meaning: 'There is no machine of that code.',
    remedy: 'Look the code up in the list of machines of the master data with `./genims sql`, or add --create-machine.',
  },
  SENSOR_MISMATCH: {
    exit: 1,
    meaning: 'The sensor is registered with another unit.',
    remedy: 'Use the unit that is named, or another --type.',
  },
  COPY_IN_USE: {
    exit: 1,
    meaning: 'A row was removed from its original while rows of another database still refer to its copy.',
    remedy: 'Enter the row again in the original, or remove what refers to it; the message names both tables.',
  },
  FLOWS_UNSOUND: {
    exit: 1,
    meaning: 'Changes would be lost, carried in a circle, or written by two: flows or tables are not as they must be.',
    remedy:
      'Correct what the message names; `./genims up` publishes tables and gives them their replica identity back.',
  },
  CAPTURE_SLOT_LOST: {
    exit: 1,
    meaning:
      'The replication slot of a database is gone, or the server gave it up: changes since then cannot be had from its log.',
    remedy:
      'Run `./genims sync repair`, which brings the copies in line with their originals, and start sync, which makes the slot anew; raise max_slot_wal_keep_size if the server gave it up.',
  },
  CAPTURE_GAP: {
    exit: 1,
    meaning:
      'A cursor and its source do not fit together: the source was restored to an older state, or the target was.',
    remedy: 'Run `./genims sync compare` to see what differs and `./genims sync repair` to mend it.',
  },
  DATABASE_OLDER: {
    exit: 1,
    meaning:
      'A database is in an older state than its neighbours know it in, or than it had taken their changes in: it was restored, or belongs to another server.',
    remedy:
      'Stop the daemons and run `./genims sync repair`: it brings copies in line, begins streams, audit and documents of the database anew, and says what cannot be had any more. Or restore it to a later state.',
  },
  CAPTURE_REFUSED: {
    exit: 1,
    meaning: 'The server refuses change capture to the role, or lacks something that it needs.',
    remedy: 'Have an administrator do what the message names, then start again.',
  },
  HELD_ROWS_DIFFER: {
    exit: 1,
    meaning:
      'An agent finds other open rows in its tables than it had when it stopped: rows of its own were changed, added or removed meanwhile.',
    remedy:
      'Take back what was changed in the table that is named, or restore its database with those of the other modules. Rows of your own may be added at any time: their keys begin at 1000000000000.',
  },
  LOAD_REFUSED: {
    exit: 1,
    meaning: 'A table of a store is not loaded, because what it is computed of is wrong.',
    remedy:
      'Correct what is named in the module that owns it, then run the job again with `./genims etl run JOB`; the store shows what it held before.',
  },
  ETL_BUSY: {
    exit: 1,
    meaning: 'A run of the ETL waited for another one that did not end.',
    remedy:
      'Look at `./genims etl status`; wait for the run that is under way, or end its process, and run the command again.',
  },
  BACKUP_TOOL_MISSING: {
    exit: 1,
    meaning: 'A program that backs up or restores is not on this machine, or only in a version older than the server.',
    remedy: 'Install it as the message says, and run the command again.',
  },
  BACKUP_FAILED: {
    exit: 1,
    meaning: 'A backup or a restore came to no end; what was begun of it was removed.',
    remedy: 'Mend what the message of the program names, and run the command again.',
  },
  BACKUP_UNREADABLE: {
    exit: 1,
    meaning: 'A backup is not as it was written, or cannot be decrypted with the key that is given.',
    remedy:
      'Use another one of `./genims backup list`, make a new one with `./genims backup run`, and look at the disk that holds it. For another key set GENIMS_BACKUP_KEY.',
  },
  BACKUP_OFFLINE: {
    exit: 1,
    meaning: 'A backup lies in the archive tier of the storage account, which gives nothing out at once.',
    remedy: 'It is being brought back, which takes up to 15 hours: run the command again then, or use a newer backup.',
  },
  DESTINATION_UNREACHABLE: {
    exit: 1,
    meaning: 'The destination of backups does not answer, or was lost in the middle.',
    remedy:
      'Look at the network and at the storage account, and run the command again. What was made lies on this machine and is carried by the next `./genims backup run`, or by the daemon `backup`, which goes on where it was cut.',
  },
  DESTINATION_REFUSED: {
    exit: 1,
    meaning: 'The storage account does not let the platform do what it has to do with backups.',
    remedy:
      'Look at the key or signature in GENIMS_BACKUP_AZURE_CONNECTION: it has to read, list, write and delete blobs. What was made lies on this machine and is carried then.',
  },
  DESTINATION_MISSING: {
    exit: 1,
    meaning: 'The container for backups is not in the storage account.',
    remedy:
      'Make it, as with `az storage container create --name genims-backups`, or name another one in GENIMS_BACKUP_AZURE_CONTAINER.',
  },
  RESTORE_REFUSED: {
    exit: 2,
    meaning: 'A restore would change what is there; nothing was changed.',
    remedy: 'Name a database that is not there yet with --into NAME.',
  },
  EXCHANGE_REFUSED: {
    exit: 1,
    meaning: 'A restored database does not take the place of the running one, which works on as before.',
    remedy: 'Look at `./genims sync status` and `./genims daemons`, mend what is named, and restore again.',
  },
  UNKNOWN_BACKUP: {
    exit: 2,
    meaning: 'There is no backup of that name, or none that is asked for.',
    remedy: 'Use a name that `./genims backup list` shows, or set GENIMS_BACKUP_FOLDER to the folder that holds it.',
  },
  ARCHIVE_FAILED: {
    exit: 1,
    meaning: 'Rows that were to be removed could not be archived as they are, so they stay.',
    remedy: 'Look whether the disk of the home has room, and run the command again.',
  },
  UNKNOWN_PERSON: {
    exit: 1,
    meaning: 'There is no person of that key or code.',
    remedy: 'Look the key up with `./genims sql`.',
  },
  ERASURE_REFUSED: {
    exit: 1,
    meaning: 'A person may not be erased now: a legal hold or a duty keeps what is known of it.',
    remedy:
      'Tell the person the reason that is named; it is recorded. Erase when the hold is released or the duty is over.',
  },
  UNKNOWN_HOLD: {
    exit: 2,
    meaning: 'There is no legal hold of that number in force.',
    remedy: 'See `./genims hold list`.',
  },
  HOLD_BUSY: {
    exit: 1,
    meaning: 'Another command sets a hold or removes rows at this moment.',
    remedy: 'Wait for it, and run the command again.',
  },
  VERIFY_FAILED: {
    exit: 1,
    meaning: 'A check of the platform found violations.',
    remedy: 'Run `./genims verify` and follow what the failing checks say.',
  },
  INTERNAL: {
    exit: 1,
    meaning: 'Something happened that GenIMS does not expect.',
    remedy: 'Run the command again; if it happens again, report it with the message.',
  },
} as const satisfies Record<string, { exit: 1 | 2; meaning: string; remedy: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** A failure that is told to the user. `message` names what, where and what was found; never a secret. */
export class GenimsError extends Error {
  override readonly name = 'GenimsError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly detail: unknown;

  constructor(code: ErrorCode, message: string, options: { remedy?: string; detail?: unknown; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.remedy = options.remedy ?? ERRORS[code].remedy;
    this.detail = options.detail ?? null;
  }

  get exitCode(): 1 | 2 {
    return ERRORS[this.code].exit;
  }
}

/** Any thrown value as a GenimsError; system errors that users can meet get the code that explains them. */
export function asGenimsError(thrown: unknown): GenimsError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const told = error instanceof GenimsError ? error : undefined;
  // What was caught on the way, such as the statement that met a full disk, may have been wrapped as unexpected.
  if (told && told.code !== 'INTERNAL') return told;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = systemCode(cause);
    if (DISK_FULL.has(code ?? '') || /No space left on device|errno: 28/i.test(cause.message))
      return new GenimsError('DISK_FULL', `No space left: ${error.message}`, { cause: error });
    const why = UNUSABLE[code ?? ''];
    if (why !== undefined) return new GenimsError('HOME_UNUSABLE', `${why}: ${error.message}`, { cause: error });
  }
  return told ?? new GenimsError('INTERNAL', error.message, { cause: error });
}

/** Node's codes of a path that cannot be used as it is meant. */
const UNUSABLE: Record<string, string> = {
  EROFS: 'Read-only',
  EACCES: 'Not allowed',
  ENOTDIR: 'A file where a folder is needed',
  ENAMETOOLONG: 'The name is too long',
};

/** Node's and PostgreSQL's codes of a full disk. */
const DISK_FULL = new Set(['ENOSPC', '53100']);

/** The `code` that Node and the database drivers put on their errors; undefined where there is none. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** `value`, or an error that says what was looked for: a lookup that must succeed never yields a silent undefined. */
export function must<T>(value: T | undefined | null, lookedFor: string): T {
  if (value === undefined || value === null) throw new GenimsError('INTERNAL', `Not found: ${lookedFor}`);
  return value;
}
