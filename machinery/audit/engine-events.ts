/** What happened at the door of an engine, as its log tells it. */
export interface EngineEvent {
  kind: 'login' | 'logout' | 'refused_login' | 'refused_access' | 'statement';
  /** Identifier of the event in its log. */
  id: string;
  /** Moment as MySQL has it. */
  at: string;
  account: string;
  database: string | null;
  clientAddress: string | null;
  clientPort: number | null;
  application: string | null;
  session: string;
  isTls: boolean;
  method: 'scram_sha_256' | 'certificate' | 'password' | 'unknown';
  reason: string | null;
  /** Table or schema that was refused, and what was to be done with it. */
  object: string | null;
  action: string | null;
  detail: string;
  /** Of a statement what the server said where it was not done; told by a line after it. */
  failure: string | null;
}

interface PostgresLine {
  timestamp: string;
  user?: string;
  dbname?: string;
  remote_host?: string;
  remote_port?: number;
  session_id: string;
  line_num: number;
  error_severity: string;
  state_code?: string;
  message: string;
  detail?: string;
  statement?: string;
  application_name?: string;
}

/** Why PostgreSQL lets nobody in, by its code. */
const REASONS: Record<string, string> = {
  '28P01': 'wrong_password',
  '28000': 'address_not_allowed',
  '3D000': 'no_privilege',
  '42501': 'no_privilege',
  '53300': 'too_many_connections',
};

/** How a line begins that tells a statement of a role of which all are told. */
const SAID = /^(?:statement|execute [^:]*): /;

/** Reads lines of a `jsonlog` of PostgreSQL, in their order: how a session was proved stands in a line before that of its login. */
export class PostgresLog {
  private readonly methods = new Map<string, EngineEvent['method']>();
  /** The last statement of each session. */
  private readonly statements = new Map<string, EngineEvent>();

  event(text: string): EngineEvent | undefined {
    const line = parsed(text);
    if (line?.user === undefined) return undefined;
    const { session_id: session, message } = line;
    const proof = /^connection authenticated: .*method=(\S+)/.exec(message);
    if (proof) this.methods.set(session, methodOf(proof[1] ?? ''));
    const kind = kindOf(line);
    const last = this.statements.get(session);
    if (last && line.error_severity === 'ERROR') last.failure = message;
    if (last && kind !== 'refused_access') this.statements.delete(session);
    if (kind === undefined) return undefined;
    const method = this.methods.get(session) ?? 'unknown';
    if (kind === 'login' || kind === 'refused_login') this.methods.delete(session);
    const said = message.replace(SAID, '');
    const event: EngineEvent = {
      ...{ kind, id: `${session}/${line.line_num}`, at: `${line.timestamp.replace(' UTC', '')}000` },
      ...{ account: line.user, database: line.dbname ?? null, session },
      ...{ clientAddress: line.remote_host ?? null, clientPort: line.remote_port ?? null },
      application: line.application_name || (/application_name=(\S+)/.exec(message)?.[1] ?? null),
      ...{ isTls: / SSL enabled/.test(message), method },
      reason: kind === 'refused_login' ? reasonOf(line) : null,
      object: kind === 'refused_access' ? (/permission denied for (?:\w+ )*?(\S+)$/.exec(message)?.[1] ?? null) : null,
      action: kind === 'refused_access' ? firstWord(line.statement) : kind === 'statement' ? firstWord(said) : null,
      detail: kind === 'statement' ? said : message,
      failure: null,
    };
    if (kind === 'statement') this.statements.set(session, event);
    return event;
  }
}

function kindOf({
  message,
  error_severity: severity,
  state_code: code,
}: PostgresLine): EngineEvent['kind'] | undefined {
  if (/^(replication )?connection authorized: /.test(message)) return 'login';
  if (message.startsWith('disconnection: ')) return 'logout';
  if (severity === 'LOG' && SAID.test(message)) return 'statement';
  if (severity === 'FATAL') return REASONS[code ?? ''] === undefined ? undefined : 'refused_login';
  return severity === 'ERROR' && code === '42501' ? 'refused_access' : undefined;
}

function reasonOf({ state_code: code, message, detail }: PostgresLine): string {
  return /role ".*" does not exist/i.test(`${message} ${detail ?? ''}`)
    ? 'unknown_account'
    : (REASONS[code ?? ''] ?? 'protocol_error');
}

function methodOf(name: string): EngineEvent['method'] {
  if (name === 'scram-sha-256') return 'scram_sha_256';
  if (name === 'cert') return 'certificate';
  return ['md5', 'password'].includes(name) ? 'password' : 'unknown';
}

/** What a statement does; of several that were sent as one, the first that is no frame around them. */
function firstWord(statement: string | undefined): string | null {
  const words = (statement ?? '').split(';').map((one) => /^\s*(\w+)/.exec(one)?.[1]?.toLowerCase());
  return words.find((one) => one !== undefined && one !== 'begin' && one !== 'set') ?? null;
}

function parsed(text: string): PostgresLine | undefined {
  try {
    return JSON.parse(text) as PostgresLine;
  } catch {
    // A line cut off by an end of the server.
    return undefined;
  }
}

const AUDIT_LINE = /^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d),[^,]*,([^,]*),([^,]*),(\d+),\d+,([A-Z_]+),([^,]*),.*,(\d+)$/;
const REFUSED_BY_MARIADB: Record<string, string> = {
  1044: 'no_privilege',
  1040: 'too_many_connections',
  4151: 'locked',
};

/** An event of a line that MariaDB's `server_audit` wrote. It has seconds, and numbers sessions anew after a start. */
export function mariadbEvent(text: string): EngineEvent | undefined {
  const found = AUDIT_LINE.exec(text);
  if (!found) return undefined;
  const [, year, month, day, time, account = '', host = '', session = '', operation, database = '', code = '0'] = found;
  const kind = { CONNECT: 'login', DISCONNECT: 'logout', FAILED_CONNECT: 'refused_login' }[operation ?? ''] as
    | EngineEvent['kind']
    | undefined;
  if (kind === undefined) return undefined;
  const at = `${year}-${month}-${day} ${time}`;
  const refused = kind === 'refused_login';
  return {
    ...{ kind, id: `${at}/${session}/${operation}`, at: `${at}.000000`, account, session },
    ...{ database: database || null, clientAddress: host || null, clientPort: null, application: null },
    ...{ isTls: false, method: 'password', object: null, action: null },
    reason: refused ? (REFUSED_BY_MARIADB[code] ?? 'wrong_password') : null,
    ...{ detail: refused ? `error ${code}` : kind, failure: null },
  };
}
