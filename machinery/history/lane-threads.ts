import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { mapParallel } from '../base/parallel.ts';
import type { Lane, RunParameters } from '../kernel/contract.ts';
import type { Simulated } from '../kernel/state.ts';
import type { BulkWriter } from '../writing/bulk-writer.ts';
import { LaneSignals } from './lane-signals.ts';
import type { LaneMessage, LaneSetup } from './lane-thread.ts';

/** Lanes, and the file that runs one of them in a thread by `runLane`. */
export interface LanePlan {
  entry: URL;
  lanes: readonly Lane[];
}

/** How far a lane has come. */
type Place = { moment: number; rows: number };

/**
 * Simulates a history in one thread for each lane. The rows are those of a simulation in one thread. The calling thread only writes; a lane waits when its
 * rows are not taken.
 */
export async function simulateInLanes(
  { entry, lanes }: LanePlan,
  parameters: RunParameters,
  writer: BulkWriter,
  tell: (place: Place) => void,
): Promise<Simulated> {
  const signals = new LaneSignals(lanes.length);
  const ports = portsBetween(lanes.length);
  const places: Place[] = lanes.map(() => ({ moment: parameters.start, rows: 0 }));
  const result: Simulated = { rows: 0, checkpoints: new Map(), inboxes: new Map(), labels: [] };
  const threads: Worker[] = [];
  const run = (lane: number) =>
    new Promise<void>((resolve, reject) => {
      const own = ports[lane] ?? new Map<number, MessagePort>();
      const setup: LaneSetup = { lane, parameters, signals: signals.memory, ports: own };
      const thread = new Worker(entry, { workerData: setup, transferList: [...own.values()] });
      threads.push(thread);
      signals.giveCredit(lane);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The thread of lane ${lane} ended with code ${code}.`)));
      thread.on('message', (message: LaneMessage) => {
        if (message.kind === 'rows') {
          writer.write(message.batch).then(() => signals.giveCredit(lane), reject);
          return;
        }
        places[lane] = message.kind === 'day' ? message : { moment: parameters.end, rows: message.simulated.rows };
        tell({
          moment: Math.min(...places.map((one) => one.moment)),
          rows: places.reduce((sum, one) => sum + one.rows, 0),
        });
        if (message.kind !== 'end') return;
        const { rows, checkpoints, inboxes, labels } = message.simulated;
        result.rows += rows;
        for (const [module, checkpoint] of checkpoints) result.checkpoints.set(module, checkpoint);
        for (const [module, inbox] of inboxes) result.inboxes.set(module, inbox);
        result.labels.push(...labels);
        resolve();
      });
    });
  try {
    await Promise.all(lanes.map((_, lane) => run(lane)));
  } finally {
    // Where one has failed, the others would wait for it forever.
    await mapParallel(threads, threads.length, (thread) => thread.terminate());
  }
  return result;
}

/** A channel between each two lanes: the ports of each lane, by the number of the other. */
function portsBetween(lanes: number): Map<number, MessagePort>[] {
  const ports = Array.from({ length: lanes }, () => new Map<number, MessagePort>());
  for (let one = 0; one < lanes; one++)
    for (let other = one + 1; other < lanes; other++) {
      const { port1, port2 } = new MessageChannel();
      ports[one]?.set(other, port1);
      ports[other]?.set(one, port2);
    }
  return ports;
}
