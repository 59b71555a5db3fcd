import { hostname } from 'node:os';
import { type Document, Long } from 'mongodb';
import { sha256 } from '../base/digest.ts';

/** A line of a log of a daemon. */
export interface LogLine {
  level: number;
  time: string;
  pid: number;
  hostname: string | undefined;
  name: string;
  message: string;
  fields: Record<string, unknown>;
  /** Where it stands in its file, bytes. */
  offset: number;
  /** Version of the platform. */
  version: string;
}

/** A request over HTTP as the log of the daemon that answered it tells of it. */
export interface AnsweredRequest {
  /** Number in the process, from 1. */
  number: number;
  /** Milliseconds since 1970. */
  receivedAt: number;
  method: string;
  /** What answered; `none` for what is not there. */
  route: string;
  /** What was asked for, without the query. */
  path: string;
  status: number;
  milliseconds: number;
  requestBytes: number;
  responseBytes: number;
  clientAddress: string;
  userAgent: string | null;
}

/** What an error told of itself. */
interface Told {
  code: string;
  name: string;
  remedy: string;
  stack: string;
  causes: { error_name: string; message: string }[];
}

const LEVELS: Record<number, string> = {
  10: 'debug',
  20: 'debug',
  30: 'info',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};

/** The line as `daemon` wrote it; undefined for what is no line of a log: whatever wrote it, it is not ours to tell. */
export function parseLine(text: string, offset: number, version: string): LogLine | undefined {
  try {
    const { level, time, pid, hostname: host, name, msg, ...fields } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...{ level: Number(level), time: String(time), pid: Number(pid), name: String(name), message: String(msg ?? '') },
      hostname: typeof host === 'string' ? host : undefined,
      ...{ fields, offset, version },
    };
  } catch {
    return undefined;
  }
}

function writer({ name, pid, hostname: host, version }: LogLine): Document {
  return {
    ...{ service: name, instance_id: String(pid), host_name: host ?? hostname(), process_id: pid },
    software_version: version,
  };
}

function idOf({ name, pid, time, offset }: LogLine): string {
  return `${name}/${pid}-${time}/${offset}`;
}

function databaseOf({ fields: { database, source } }: LogLine): string | null {
  return typeof database === 'string' ? database : typeof source === 'string' ? source : null;
}

export function lineDocument(line: LogLine): Document {
  const { thrown, ...fields } = line.fields;
  return {
    ...{ _id: idOf(line), ...writer(line), log_sequence: Long.fromNumber(line.offset) },
    ...{ logged_at: new Date(line.time), level: LEVELS[line.level] ?? 'info', component: line.name },
    ...{ message: line.message, message_code: (thrown as Told | undefined)?.code ?? null, fields },
    ...{ database_name: databaseOf(line), flow_id: null, correlation_id: null },
    error_stack_trace_id: thrown === undefined ? null : idOf(line),
  };
}

/** The error that a line tells of; undefined where it tells of none. */
export function errorDocument(line: LogLine): Document | undefined {
  const thrown = line.fields.thrown as Told | undefined;
  if (thrown === undefined) return undefined;
  const frames = framesOf(thrown.stack);
  const own = frames.filter(({ file }) => !file.includes('node_modules') && !file.startsWith('node:'));
  const { thrown: _, reason, job, ...context } = line.fields;
  return {
    ...{ _id: idOf(line), ...writer(line), error_sequence: Long.fromNumber(line.offset) },
    ...{ occurred_at: new Date(line.time), severity: line.level >= 50 ? 'minor' : 'warning' },
    ...{ error_code: thrown.code, error_name: thrown.name, message: String(reason ?? line.message) },
    remedy: thrown.remedy,
    fingerprint: sha256(JSON.stringify([thrown.code, thrown.name, own.map(({ file, line: at }) => [file, at])])),
    ...{ frames, causes: thrown.causes, context: { doing: line.message, ...context } },
    ...{ database_name: databaseOf(line), flow_id: typeof job === 'string' ? job : null },
    ...{ is_retried: line.level < 50, correlation_id: null },
  };
}

const FRAME = /^\s+at (?:async )?(?:(.+?) \()?(?:file:\/\/)?(.+?):(\d+):(\d+)\)?$/gm;
/** Files of the platform are told as they stand in its folder, wherever that is. */
const WITHIN = /^.*\/((?:cli|machinery|modules|stores|company|test|tools|node_modules)\/)/;

function framesOf(stack: string): { function_name: string | null; file: string; line: number; column: number }[] {
  return [...stack.matchAll(FRAME)].map(([, name, file = '', line, column]) => ({
    ...{ function_name: name ?? null, file: file.replace(WITHIN, '$1'), line: Number(line), column: Number(column) },
  }));
}

/** The cycle of an agent that a line tells of; undefined where it tells of none. */
export function cycleDocument(line: LogLine): Document | undefined {
  const { fields } = line;
  if (line.message !== 'cycle' || typeof fields.rows !== 'object' || fields.rows === null) return undefined;
  const rows = Object.entries(fields.rows as Record<string, { inserted: number; updated: number }>);
  const sum = (what: 'inserted' | 'updated') => rows.reduce((all, [, counts]) => all + counts[what], 0);
  const finished = new Date(line.time);
  const duration = Number(fields.milliseconds);
  return {
    ...{ _id: `${line.name}/${line.name}/${line.pid}-${line.time}/${fields.number}`, daemon_id: line.name },
    ...{ module: line.name, ...writer(line), cycle_number: Long.fromNumber(Number(fields.number)) },
    ...{ started_at: new Date(finished.getTime() - duration), finished_at: finished, duration_ms: duration },
    ...{ window_from: new Date(Number(fields.from)), window_to: new Date(Number(fields.moment)) },
    ...{ inbox_count: Number(fields.messages), open_entity_count: Number(fields.held) },
    ...{ rows_inserted: sum('inserted'), rows_updated: sum('updated'), rows_deleted: 0 },
    transaction_count: Number(fields.steps),
    rows_by_table: Object.fromEntries(rows.map(([table, { inserted, updated }]) => [table, inserted + updated])),
    ...{ result: 'succeeded', error_code: null, error_stack_trace_id: null },
  };
}

/** The answered request over HTTP that a line tells of; undefined where it tells of none. */
export function requestDocument(line: LogLine): Document | undefined {
  const { request } = line.fields as { request?: AnsweredRequest };
  if (line.message !== 'request' || request === undefined) return undefined;
  const id = `${line.name}/${line.pid}-${line.time}/${request.number}`;
  return {
    ...{ _id: id, request_id: id, ...writer(line), received_at: new Date(request.receivedAt) },
    ...{ method: request.method, route: request.route, path: request.path, status_code: request.status },
    ...{ duration_ms: request.milliseconds, request_bytes: Long.fromNumber(request.requestBytes) },
    ...{ response_bytes: Long.fromNumber(request.responseBytes), account_name: null },
    ...{ client_address: request.clientAddress, user_agent: request.userAgent },
  };
}
