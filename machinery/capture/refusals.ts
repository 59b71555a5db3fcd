import { GenimsError, systemCode } from '../base/errors.ts';
import { address } from '../engines/contract.ts';
import { type PostgresClient, quoteText } from '../engines/postgres/connect.ts';
import { type CaptureSource, formatPosition, type Position } from './contract.ts';
import { currentPosition, slotStates } from './slots.ts';

/** What an administrator has to change: the role, its password, the database, the publication, the plug-in. Everything else may pass. */
const LASTING = new Set(['28000', '28P01', '42501', '3D000', '42704', '0A000', '42601', '22023']);

/** Whether another attempt may go better: the server is away, starts, has no free connection, or another process has the slot. */
export function isTransient(error: unknown): boolean {
  if (error instanceof GenimsError && error.code !== 'SERVER_UNREACHABLE') return false;
  const code = codeOf(error);
  if (code !== undefined && LASTING.has(code)) return false;
  // Of this process, not of the server: a full disk under the spool, or a message that is not understood.
  const isSystem = code !== undefined && /^E[A-Z]+$/.test(code);
  return isSystem ? !['ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'ENOENT', 'EIO'].includes(code) : !isOwnFault(error);
}

/** The failure as it is told. */
export function refusal(error: unknown, { server, database, slot }: CaptureSource): GenimsError {
  if (error instanceof GenimsError && error.code !== 'SERVER_UNREACHABLE') return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code !== undefined && LASTING.has(code))
    return new GenimsError('CAPTURE_REFUSED', `${database} on ${address(server)}, slot ${slot}: ${message}`, {
      cause: error,
    });
  return new GenimsError('INTERNAL', `Capture of ${database} on ${address(server)}: ${message}`, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return systemCode(error instanceof GenimsError ? error.cause : error);
}

function isOwnFault(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

/**
 * Where the slot is acknowledged. Errors: CAPTURE_SLOT_LOST where there is none, or none that is of use; CAPTURE_GAP where it is beyond what was `delivered` (what lies between is gone), or the
 * server's log ends before that (it was restored to an older state, or is another server).
 */
export async function checkedSlot(
  client: PostgresClient,
  source: CaptureSource,
  { delivered, hasChanged }: { delivered: Position; hasChanged: boolean },
): Promise<Position> {
  const { server, database, slot } = source;
  const where = `slot ${slot} of database ${database} on ${address(server)}`;
  const since = delivered > 0 ? `; changes after ${formatPosition(delivered)} cannot be had` : '';
  const state = (await slotStates(client)).get(slot);
  if (!state) throw new GenimsError('CAPTURE_SLOT_LOST', `There is no ${where}${since}.`);
  if (state.isLost) throw new GenimsError('CAPTURE_SLOT_LOST', `The server has given up ${where}${since}.`);
  const acknowledged = state.acknowledged ?? 0;
  if (delivered > 0 && acknowledged > delivered)
    throw new GenimsError(
      'CAPTURE_GAP',
      `The ${where} stands at ${formatPosition(acknowledged)}, a cursor at ${formatPosition(delivered)}: what was committed between them is gone.`,
    );
  await requirePublication(client, source);
  const current = await currentPosition(client);
  if (hasChanged || current < delivered)
    throw new GenimsError(
      'CAPTURE_GAP',
      `The log of ${address(server)} ends at ${formatPosition(current)}${hasChanged ? ' and is that of another server' : ''}, but a cursor of database ${database} stands at ${formatPosition(delivered)}: the source is older than what was taken from it.`,
    );
  return acknowledged;
}

/** From version 18 on the server passes by a publication that is gone, and everything that it would have published. Works on a connection for replication too. */
export async function requirePublication(
  client: PostgresClient,
  { server, database, publication }: CaptureSource,
): Promise<void> {
  const { rowCount } = await client.query(`select from pg_publication where pubname = ${quoteText(publication)}`);
  if (rowCount !== 0) return;
  throw new GenimsError(
    'CAPTURE_REFUSED',
    `Database ${database} on ${address(server)} has no publication ${publication}: changes made without it cannot be had.`,
    { remedy: 'Run `./genims up`, which makes it, and `./genims sync repair` for what was changed without it.' },
  );
}
