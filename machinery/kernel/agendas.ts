import { GenimsError } from '../base/errors.ts';
import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import type { Agenda, Context, Drawn, KeyedAgenda, ModuleTypes, RowAgenda, Scheduled } from './contract.ts';
import { PriorityQueue } from './queue.ts';

type AnyContext = Context<ModuleTypes>;
type AnySchedule = Scheduled<ModuleTypes> | Drawn<ModuleTypes>;
type AnyRowAgenda = RowAgenda<ModuleTypes, string>;

/** Something that one process does by itself: schedules first, then agendas in their order, then the key. */
interface Due {
  at: Moment;
  /** Place among the schedules and agendas of the process. */
  place: number;
  key: Key;
}

interface Entry {
  /** The row or thing has a next moment; undefined for a schedule. */
  next?: (key: Key, from: Moment) => Moment;
  act: (key: Key) => void;
  /** What stands in the queue for each key. */
  at: Map<Key, Moment>;
}

/** How often one thing may act at one moment before it is taken for a fault. */
const MOST = 10_000;
/** Key of a schedule, which has none. */
const ONE = 0;

/**
 * What one process does by itself, in one queue: dispatched by what it is, never by comparing times. An entry that does not stand as it was put in is out of
 * date and passed over, so a moment that moves costs one more entry.
 */
export class Agendas {
  private readonly context: AnyContext;
  private readonly rowOf: (table: string, key: Key) => AnyRow | undefined;
  private readonly entries: Entry[] = [];
  private readonly keyed = new Map<KeyedAgenda<ModuleTypes>, number>();
  /** By table: agendas whose rows these are, or belong to. */
  private readonly byTable = new Map<string, { place: number; keyColumn: string }[]>();
  private readonly schedules: AnySchedule[];
  private queue = new PriorityQueue<Due>(isBefore);
  private readonly touched = new Map<number, Set<Key>>();
  /** What has acted at a moment, by place: it does so again only after it. */
  private readonly acted = new Map<number, Set<Key>>();
  private actedAt: Moment = Number.NaN;
  /** The next moment as it was last worked out; every step asks every process, and few have changed. */
  private known: Moment | undefined;

  constructor(
    context: AnyContext,
    declared: { schedule: readonly AnySchedule[]; agenda: readonly Agenda<ModuleTypes>[] },
    tables: { keyOf: (table: string) => string; rowOf: (table: string, key: Key) => AnyRow | undefined },
  ) {
    this.context = context;
    this.rowOf = tables.rowOf;
    this.schedules = [...declared.schedule];
    for (const { act } of declared.schedule) this.entries.push({ act: () => act(context), at: new Map() });
    for (const agenda of declared.agenda)
      if ('of' in agenda) this.addRows(agenda as unknown as AnyRowAgenda, tables.keyOf);
      else this.addKeyed(agenda);
  }

  /** Begins anew at a moment, from all held rows. */
  start(now: Moment, heldOf: (table: string) => Iterable<AnyRow>, keyOf: (table: string) => string): void {
    this.queue = new PriorityQueue(isBefore);
    this.known = undefined;
    this.touched.clear();
    this.actedAt = Number.NaN;
    for (const { at } of this.entries) at.clear();
    for (const [place, schedule] of this.schedules.entries()) this.put(place, ONE, this.firstOf(schedule, now));
    for (const [table, agendas] of this.byTable)
      for (const { place, keyColumn } of agendas)
        if (keyColumn === keyOf(table)) for (const row of heldOf(table)) this.touch(place, row[keyColumn] as Key);
    for (const [agenda, place] of this.keyed) for (const key of agenda.keys(this.context)) this.touch(place, key);
    this.settle();
  }

  /** Tables whose rows it looks at. */
  get tables(): Iterable<string> {
    return this.byTable.keys();
  }

  /** A row has changed, so that its agenda, or that of the row it belongs to, may have. */
  rowTouched(table: string, row: AnyRow): void {
    for (const { place, keyColumn } of this.byTable.get(table) ?? []) {
      const key = row[keyColumn];
      if (typeof key === 'number') this.touch(place, key);
    }
  }

  /** False where the agenda is another process's. */
  reconsider(agenda: KeyedAgenda<ModuleTypes>, key: Key): boolean {
    const place = this.keyed.get(agenda);
    if (place === undefined) return false;
    this.touch(place, key);
    return true;
  }

  private settle(): void {
    if (this.touched.size === 0) return;
    const { now } = this.context;
    for (const [place, keys] of this.touched) {
      const { next, at } = this.entries[place] as Entry;
      const acted = this.actedAt === now ? this.acted.get(place) : undefined;
      for (const key of keys.size === 1 ? keys : [...keys].sort((a, b) => a - b)) {
        const moment = next?.(key, acted?.has(key) ? now + 1 : now) ?? Number.POSITIVE_INFINITY;
        if (at.get(key) !== moment) this.put(place, key, moment);
      }
    }
    this.touched.clear();
  }

  /** The next moment, with what was touched worked out. */
  get due(): Moment {
    this.settle();
    this.known ??= this.firstStanding();
    return this.known;
  }

  private firstStanding(): Moment {
    for (let first = this.queue.peek(); first; first = this.queue.peek()) {
      if (this.stands(first)) return first.at;
      this.queue.pop();
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Does what is due at `now`, earliest first. */
  run(now: Moment, settled: () => void): void {
    let last: Due | undefined;
    for (let times = 0; this.due <= now; ) {
      const due = this.queue.pop() as Due;
      times = last && last.place === due.place && last.key === due.key ? times + 1 : 0;
      if (times > MOST)
        throw new GenimsError(
          'INTERNAL',
          `${this.nameOf(due)} acts over and over again at ${new Date(now).toISOString()}.`,
        );
      last = due;
      this.act(due);
      settled();
    }
  }

  private act({ place, key, at }: Due): void {
    const entry = this.entries[place] as Entry;
    this.known = undefined;
    entry.at.delete(key);
    if (entry.next) this.noteActed(place, key);
    entry.act(key);
    if (entry.next) this.touch(place, key);
    else this.put(place, key, this.firstOf(this.schedules[place] as AnySchedule, at + 1));
  }

  private firstOf(schedule: AnySchedule, from: Moment): Moment {
    return 'at' in schedule ? schedule.at(from) : schedule.drawn(from, this.context);
  }

  private noteActed(place: number, key: Key): void {
    if (this.actedAt !== this.context.now) {
      this.acted.clear();
      this.actedAt = this.context.now;
    }
    const keys = this.acted.get(place);
    if (keys) keys.add(key);
    else this.acted.set(place, new Set([key]));
  }

  private stands({ place, key, at }: Due): boolean {
    return this.entries[place]?.at.get(key) === at;
  }

  private put(place: number, key: Key, at: Moment): void {
    const entry = this.entries[place] as Entry;
    this.known = undefined;
    if (at === Number.POSITIVE_INFINITY) entry.at.delete(key);
    else {
      entry.at.set(key, at);
      this.queue.push({ at, place, key });
    }
  }

  private touch(place: number, key: Key): void {
    const keys = this.touched.get(place);
    if (keys) keys.add(key);
    else this.touched.set(place, new Set([key]));
  }

  private addRows({ of, next, act, with: others }: AnyRowAgenda, keyOf: (table: string) => string): void {
    const { context, rowOf } = this;
    const place = this.entries.length;
    this.entries.push({
      next: (key, from) => {
        const row = rowOf(of, key);
        return row ? next(row, context, from) : Number.POSITIVE_INFINITY;
      },
      act: (key) => {
        const row = rowOf(of, key);
        if (row) act(row, context);
      },
      at: new Map(),
    });
    this.concern(place, { [of]: keyOf(of) });
    // A row may belong to another of its own table, as a renewal does.
    this.concern(place, others ?? {});
  }

  private addKeyed(agenda: KeyedAgenda<ModuleTypes>): void {
    const { context } = this;
    const place = this.entries.length;
    this.keyed.set(agenda, place);
    this.entries.push({
      next: (key, from) => agenda.next(key, context, from),
      act: (key) => agenda.act(key, context),
      at: new Map(),
    });
    this.concern(place, agenda.with ?? {});
  }

  /** Rows of these tables touch the agenda at a place; a column of each holds the key. */
  private concern(place: number, tables: { [table: string]: string | undefined }): void {
    for (const [table, keyColumn] of Object.entries(tables))
      if (keyColumn !== undefined) this.byTable.set(table, [...(this.byTable.get(table) ?? []), { place, keyColumn }]);
  }

  private nameOf({ place, key }: Due): string {
    const agenda = [...this.keyed].find(([, one]) => one === place)?.[0].each;
    const table = [...this.byTable].find(([, all]) => all.some((one) => one.place === place))?.[0];
    return `The agenda of ${agenda ?? table ?? 'a schedule'} ${key}`;
  }
}

function isBefore(a: Due, b: Due): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.place !== b.place) return a.place < b.place;
  return a.key < b.key;
}
