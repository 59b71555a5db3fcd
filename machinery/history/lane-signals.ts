import type { Moment } from '../base/row-types.ts';

/**
 * What the threads of lanes tell each other in shared memory: how far each has come for each other one, and whether its rows have been taken. A thread
 * that has nothing to do sleeps until its bell rings.
 */
export class LaneSignals {
  readonly memory: SharedArrayBuffer;
  private readonly lanes: number;
  /** Horizon of each lane for each other one, ms. */
  private readonly horizons: BigInt64Array;
  private readonly bells: Int32Array;
  /** Batches of rows that each lane may give before the last ones are taken. */
  private readonly credits: Int32Array;

  constructor(lanes: number, memory = new SharedArrayBuffer(8 * lanes * lanes + 8 * lanes)) {
    this.lanes = lanes;
    this.memory = memory;
    this.horizons = new BigInt64Array(memory, 0, lanes * lanes);
    this.bells = new Int32Array(memory, 8 * lanes * lanes, lanes);
    this.credits = new Int32Array(memory, 8 * lanes * lanes + 4 * lanes, lanes);
  }

  /** Nothing more arrives at `to` from `from` before `horizon`. What was sent until then must have been posted. */
  publish(from: number, to: number, horizon: Moment): void {
    const value = Number.isFinite(horizon) ? BigInt(Math.floor(horizon)) : FOREVER;
    Atomics.store(this.horizons, from * this.lanes + to, value);
    Atomics.add(this.bells, to, 1);
    Atomics.notify(this.bells, to);
  }

  horizon(from: number, to: number): Moment {
    const value = Atomics.load(this.horizons, from * this.lanes + to);
    return value === FOREVER ? Number.POSITIVE_INFINITY : Number(value);
  }

  /** How often the bell of a lane has rung. Read before the horizons: what is published afterwards rings it again. */
  rung(lane: number): number {
    return Atomics.load(this.bells, lane);
  }

  /** Sleeps until the bell of a lane has rung more often. */
  sleep(lane: number, rung: number): void {
    Atomics.wait(this.bells, lane, rung);
  }

  giveCredit(lane: number): void {
    Atomics.add(this.credits, lane, 1);
    Atomics.notify(this.credits, lane);
  }

  /** Sleeps until the lane may give a batch of rows. */
  takeCredit(lane: number): void {
    while (Atomics.load(this.credits, lane) === 0) Atomics.wait(this.credits, lane, 0);
    Atomics.sub(this.credits, lane, 1);
  }
}

const FOREVER = 2n ** 62n;
