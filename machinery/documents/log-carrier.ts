import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { appendedLines, type FilePlace } from '../base/appended-lines.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { addDocuments } from './collection-writer.ts';
import { cycleDocument, errorDocument, type LogLine, lineDocument, parseLine, requestDocument } from './log-lines.ts';

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

  /** Carries what is new. Gives the documents written. */
  async carry(): Promise<number> {
    const placed = this.platform.documents().find(({ store }) => store.logs !== undefined);
    if (!placed) return 0;
    const { logs, daemonCycles, errors, requests } = placed.store;
    const places = JSON.parse(readFileIfAny(this.file) ?? '{}') as Record<string, FilePlace>;
    const lines: LogLine[] = [];
    for (const name of readdirSync(this.folder).filter((one) => one.endsWith('.log'))) {
      const read = appendedLines(join(this.folder, name), places[name]);
      for (const { text, offset } of read.lines) lines.push(...given(parseLine(text, offset, this.platform.version)));
      places[name] = read.place;
    }
    const documents: [string | undefined, Document[]][] = [
      [logs, lines.filter((line) => !cycleDocument(line) && !requestDocument(line)).map(lineDocument)],
      [daemonCycles, lines.flatMap((line) => given(cycleDocument(line)))],
      [requests, lines.flatMap((line) => given(requestDocument(line)))],
      [errors, lines.flatMap((line) => given(errorDocument(line)))],
    ];
    let count = 0;
    if (lines.length > 0)
      await withMongodb(placed.server, async (client) => {
        for (const [collection, some] of documents)
          if (collection !== undefined && some.length > 0) {
            await addDocuments(client.db(placed.nameThere).collection<Document>(collection), some);
            count += some.length;
          }
      });
    writeFileAtomic(this.file, JSON.stringify(places));
    return count;
  }
}

function given<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
