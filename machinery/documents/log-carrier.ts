import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Document, Long } from 'mongodb';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { addDocuments } from './collection-writer.ts';

/** Bytes of one file that are carried at a time: what is written faster comes later, and holds nobody up. */
const AT_ONCE = 1 << 20;
const LEVELS: Record<number, string> = {
  10: 'debug',
  20: 'debug',
  30: 'info',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};

/** Where a file was read up to; another file of its name begins anew. */
interface Place {
  inode: number;
  offset: number;
}

/**
 * Carries the log files of daemons into the document store. Daemons write files and nothing else, so they never wait for it; a line has an `_id` of its own, so what is carried again is the same.
 */
export class LogCarrier {
  private readonly platform: Platform;
  private readonly folder: string;
  private readonly file: string;

  constructor(platform: Platform, folder: string) {
    this.platform = platform;
    this.folder = folder;
    this.file = join(folder, 'carried.json');
  }

  /** Carries what is new. Gives the lines carried. */
  async carry(): Promise<number> {
    const placed = this.platform.documents().find(({ store }) => store.logs !== undefined);
    const { logs } = placed?.store ?? {};
    if (!placed || logs === undefined) return 0;
    const places = JSON.parse(readFileIfAny(this.file) ?? '{}') as Record<string, Place>;
    const documents: Document[] = [];
    for (const name of readdirSync(this.folder).filter((one) => one.endsWith('.log')))
      places[name] = this.read(name, places[name], documents);
    if (documents.length > 0)
      await withMongodb(placed.server, (client) =>
        addDocuments(client.db(placed.nameThere).collection(logs), documents),
      );
    writeFileAtomic(this.file, JSON.stringify(places));
    return documents.length;
  }

  private read(name: string, known: Place | undefined, documents: Document[]): Place {
    const path = join(this.folder, name);
    const { ino: inode, size } = statSync(path);
    const from = known?.inode === inode && known.offset <= size ? known.offset : 0;
    const bytes = Buffer.alloc(Math.min(AT_ONCE, size - from));
    const descriptor = openSync(path, 'r');
    const length = readSync(descriptor, bytes, 0, bytes.length, from);
    closeSync(descriptor);
    // A line that is not complete yet is read the next time.
    const end = bytes.subarray(0, length).lastIndexOf(0x0a) + 1;
    let at = from;
    for (const line of bytes.toString('utf8', 0, end).split('\n').slice(0, -1)) {
      const document = this.documentOf(line, at);
      if (document) documents.push(document);
      at += Buffer.byteLength(line) + 1;
    }
    return { inode, offset: from + end };
  }

  private documentOf(line: string, offset: number): Document | undefined {
    try {
      const { level, time, pid, hostname: host, name, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
      const instance = `${pid}-${time}`;
      const { database, source } = fields;
      return {
        _id: `${name}/${instance}/${offset}`,
        service: String(name),
        instance_id: String(pid),
        host_name: typeof host === 'string' ? host : hostname(),
        process_id: Number(pid),
        software_version: this.platform.version,
        log_sequence: Long.fromNumber(offset),
        logged_at: new Date(String(time)),
        level: LEVELS[Number(level)] ?? 'info',
        component: String(name),
        message: String(msg ?? ''),
        message_code: null,
        fields,
        database_name: typeof database === 'string' ? database : typeof source === 'string' ? source : null,
        ...{ flow_id: null, correlation_id: null, error_stack_trace_id: null },
      };
    } catch {
      // No line of a log: whatever wrote it, it is not ours to tell.
      return undefined;
    }
  }
}
