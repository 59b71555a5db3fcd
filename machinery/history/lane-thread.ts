import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { GenimsError, must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { AnyBehaviour, Lane, RunParameters } from '../kernel/contract.ts';
import type { Sent } from '../kernel/messages.ts';
import { Simulation } from '../kernel/simulation.ts';
import type { Simulated } from '../kernel/state.ts';
import { CopyBuffers, STRETCH, type TableData } from '../writing/copy-buffers.ts';
import { LaneSignals } from './lane-signals.ts';
import { Horizon } from './lanes.ts';

/** What a thread is given. */
export interface LaneSetup {
  lane: number;
  parameters: RunParameters;
  signals: SharedArrayBuffer;
  /** The way to each other lane, by its number. */
  ports: Map<number, MessagePort>;
}

/** What a thread tells the one that started it. */
export type LaneMessage =
  | { kind: 'rows'; batch: TableData[] }
  | { kind: 'day'; moment: Moment; rows: number }
  | { kind: 'end'; simulated: Simulated };

/** Runs one lane in the thread that calls this, from the opening to the end of history. */
export function runLane(catalog: Catalog, behaviours: AnyBehaviour[], lanes: readonly Lane[]): void {
  new LaneThread(catalog, behaviours, lanes, workerData as LaneSetup).run();
}

class LaneThread {
  private readonly setup: LaneSetup;
  private readonly simulation: Simulation;
  private readonly signals: LaneSignals;
  private readonly buffers: CopyBuffers;
  private readonly others: { lane: number; modules: readonly string[]; port: MessagePort; horizon: Horizon }[];
  /** What each other lane was told last. */
  private readonly published = new Map<number, Moment>();

  constructor(catalog: Catalog, behaviours: AnyBehaviour[], lanes: readonly Lane[], setup: LaneSetup) {
    const own = must(lanes[setup.lane], `lane ${setup.lane}`);
    this.setup = setup;
    this.signals = new LaneSignals(lanes.length, setup.signals);
    this.buffers = new CopyBuffers(catalog);
    this.simulation = new Simulation({ catalog, behaviours, parameters: setup.parameters, own: own.modules });
    this.others = [...setup.ports].map(([lane, port]) => {
      const other = must(lanes[lane], `lane ${lane}`);
      return { lane, modules: other.modules, port, horizon: new Horizon(catalog, own, other) };
    });
  }

  run(): void {
    const { simulation } = this;
    const { start, end } = this.setup.parameters;
    simulation.open();
    let stretch = start;
    for (let safe = start; ; ) {
      const next = simulation.next();
      if (next < Math.min(safe, end)) {
        if (next >= stretch) stretch = this.hand(next);
        simulation.runNext();
        this.tell(Math.min(simulation.next(), safe));
      } else {
        if (safe >= end) break;
        this.tell(safe);
        safe = this.listen(safe);
      }
    }
    simulation.run(end);
    this.tell(Number.POSITIVE_INFINITY);
    for (let safe = end; safe < Number.POSITIVE_INFINITY; ) safe = this.listen(safe);
    this.finish();
  }

  /** Waits until more is safe than was, and takes what has arrived: nothing else arrives before the moment that it gives. */
  private listen(was: Moment): Moment {
    for (;;) {
      const rung = this.signals.rung(this.setup.lane);
      let safe = Number.POSITIVE_INFINITY;
      for (const { lane } of this.others) safe = Math.min(safe, this.signals.horizon(lane, this.setup.lane));
      if (safe > was) {
        // What lies before a horizon was posted before it was published.
        for (const { port } of this.others)
          for (let sent = receiveMessageOnPort(port); sent; sent = receiveMessageOnPort(port))
            for (const one of sent.message as Sent[]) this.simulation.receive(one);
        return safe;
      }
      this.signals.sleep(this.setup.lane, rung);
    }
  }

  /** Sends what is for other lanes, and tells them what they need not wait for: whatever follows is done at `moment` or later. */
  private tell(moment: Moment): void {
    const sent = this.simulation.takeSent();
    for (const { module, delivery } of sent) this.refuseLate(module, delivery.at, delivery.flow);
    for (const { lane, modules, port, horizon } of this.others) {
      if (sent.length > 0)
        post(
          port,
          sent.filter((one) => modules.includes(one.module)),
        );
      const reaches = Number.isFinite(moment) ? horizon.after(moment) : moment;
      if (reaches === this.published.get(lane)) continue;
      this.published.set(lane, reaches);
      this.signals.publish(this.setup.lane, lane, reaches);
    }
  }

  private refuseLate(module: string, at: Moment, flow: string): void {
    const other = this.others.find(({ modules }) => modules.includes(module));
    const promised = other && this.published.get(other.lane);
    if (promised !== undefined && at < promised)
      throw new GenimsError(
        'INTERNAL',
        `${flow} reaches ${module} at ${new Date(at).toISOString()}, but its lane has gone on to ${new Date(promised).toISOString()}: the lane that sends must say when it speaks.`,
      );
  }

  /** Hands over what is final; gives the moment of the next look. */
  private hand(now: Moment): Moment {
    this.buffers.take(this.simulation);
    this.give();
    const today = Math.floor(now / DAY_MS) * DAY_MS;
    this.say({ kind: 'day', moment: today, rows: this.buffers.rows });
    return (Math.floor(now / STRETCH) + 1) * STRETCH;
  }

  private finish(): void {
    const simulated = this.buffers.finish(this.simulation);
    this.give(true);
    this.say({ kind: 'end', simulated });
    for (const { port } of this.others) port.close();
  }

  private give(all = false): void {
    const batch = this.buffers.full(all);
    if (batch.length === 0) return;
    this.signals.takeCredit(this.setup.lane);
    this.say(
      { kind: 'rows', batch },
      batch.map(({ data }) => data.buffer),
    );
  }

  private say(message: LaneMessage, transferred: ArrayBuffer[] = []): void {
    must(parentPort, 'thread that started the lane').postMessage(message, transferred);
  }
}

function post(port: MessagePort, sent: Sent[]): void {
  if (sent.length > 0) port.postMessage(sent);
}
