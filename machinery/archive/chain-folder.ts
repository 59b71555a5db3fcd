import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES } from '../backup/destination.ts';
import { gunzipped, gzipped } from '../backup/gzip.ts';
import { signOf, storedContent, storeFile, weighFile } from '../backup/stored-files.ts';
import { GenimsError } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { parsePosition } from '../capture/contract.ts';
import type { ChainManifest, Segment } from './contract.ts';

const [MANIFEST, LIST, UNTIL, PRUNED] = ['chain.json', 'segments.ndjson', 'until.json', 'pruned.json'];
/** Lines of segments that are gone, from which on the list is written without them. */
const GONE_LINES = 1000;

/** Up to where everything that was committed is in the segments, also where that was nothing. */
export interface Until {
  position: string;
  at: string;
}

/**
 * One chain of segments in its folder. A segment counts once its line is in the list, which is written after the file: what a killed process left is written over. Invariant: the list is without gaps, so its last
 * line is the durable cursor.
 */
export class ChainFolder {
  /** What lies in it beside segments. */
  static readonly FILES: readonly string[] = [MANIFEST, LIST, UNTIL, PRUNED];
  readonly path: string;
  readonly id: string;
  readonly manifest: ChainManifest;
  private readonly key: Buffer | undefined;

  private constructor(path: string, id: string, manifest: ChainManifest, key: Buffer | undefined) {
    this.path = path;
    this.id = id;
    this.manifest = manifest;
    this.key = key;
  }

  /** Chains of a database, oldest first. */
  static list(destination: string, database: string, key?: Buffer): ChainFolder[] {
    const place = join(destination, CHANGES, database);
    if (!existsSync(place)) return [];
    return readdirSync(place)
      .sort()
      .flatMap((id) => {
        const text = readFileIfAny(join(place, id, MANIFEST));
        return text === undefined ? [] : [new ChainFolder(join(place, id), id, JSON.parse(text), key)];
      });
  }

  static begin(destination: string, manifest: Omit<ChainManifest, 'format' | 'key'>, key?: Buffer): ChainFolder {
    const id = manifest.begunAt.replaceAll(/[-:.]/g, '');
    const path = join(destination, CHANGES, manifest.database, id);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const whole: ChainManifest = { format: 1, ...manifest, key: key ? signOf(key) : null };
    writeFileAtomic(join(path, MANIFEST), `${JSON.stringify(whole, null, 2)}\n`, 0o600);
    return new ChainFolder(path, id, whole, key);
  }

  /** Position from which on everything is there: where it began, or the end of what was pruned. */
  get from(): string {
    return this.pruned() ?? this.manifest.from;
  }

  private pruned(): string | undefined {
    const text = readFileIfAny(join(this.path, PRUNED));
    return text === undefined ? undefined : (JSON.parse(text) as { to: string }).to;
  }

  /** Segments that are whole and were not pruned. */
  segments(): Segment[] {
    const pruned = this.pruned();
    return pruned === undefined
      ? this.listed()
      : this.listed().filter(({ to }) => parsePosition(to) > parsePosition(pruned));
  }

  /** A line that was not written to its end is none. */
  private listed(): Segment[] {
    const text = readFileIfAny(join(this.path, LIST)) ?? '';
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .flatMap((line) => {
        try {
          return line === '' ? [] : [JSON.parse(line) as Segment];
        } catch {
          // What a full disk cut short; the same segment was written again after it.
          return [];
        }
      });
  }

  until(): Until | undefined {
    const text = readFileIfAny(join(this.path, UNTIL));
    return text === undefined ? undefined : (JSON.parse(text) as Until);
  }

  reached(until: Until): void {
    writeFileAtomic(join(this.path, UNTIL), JSON.stringify(until), 0o600);
  }

  /** Writes a segment and then its line. */
  async add(lines: readonly string[], facts: Omit<Segment, 'name' | 'bytes' | 'sha256'>): Promise<Segment> {
    this.shorten();
    const number = Number.parseInt(this.listed().at(-1)?.name ?? '0', 10) + 1;
    const name = `${String(number).padStart(8, '0')}.ndjson.gz`;
    const path = join(this.path, name);
    const stored = await storeFile(path, gzipped([Buffer.from(`${lines.join('\n')}\n`)]), this.key, { replace: true });
    const segment = { ...stored, ...facts };
    const list = join(this.path, LIST);
    const text = readFileIfAny(list) ?? '';
    // A line that was cut short is ended first.
    appendFileSync(list, `${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify(segment)}\n`, {
      mode: 0o600,
    });
    const file = openSync(list, 'r');
    fsyncSync(file);
    closeSync(file);
    return segment;
  }

  /** Forgets what was pruned; its last line stays, as the next number follows from it. Only who writes the list does this. */
  private shorten(): void {
    const [listed, kept] = [this.listed(), this.segments()];
    if (listed.length - kept.length < GONE_LINES) return;
    const lines = (kept.length > 0 ? kept : listed.slice(-1)).map((segment) => `${JSON.stringify(segment)}\n`);
    writeFileAtomic(join(this.path, LIST), lines.join(''), 0o600);
  }

  /** Takes note that segments up to this one are gone, before they are. */
  prune({ to }: Segment): void {
    writeFileAtomic(join(this.path, PRUNED), JSON.stringify({ to }), 0o600);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Lines of a segment. Errors: BACKUP_UNREADABLE where it is not as it was written. */
  async *lines({ name, bytes, sha256 }: Segment): AsyncGenerator<string> {
    const path = join(this.path, name);
    const fault = (what: string) =>
      new GenimsError('BACKUP_UNREADABLE', `Archived changes ${this.manifest.database}/${this.id}/${name}: ${what}.`);
    const stored = await weighFile(path).catch(() => undefined);
    if (!stored) throw fault('cannot be read');
    if (stored.bytes !== bytes || stored.sha256 !== sha256) throw fault('was changed');
    const { key } = this.manifest;
    if (key !== null && (!this.key || signOf(this.key) !== key)) throw fault('is encrypted with another key');
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of gunzipped(storedContent(path, key === null ? undefined : this.key))) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    if (rest !== '') yield rest;
  }
}
