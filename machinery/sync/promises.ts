import type { Moment } from '../base/row-types.ts';
import { type Catalog, ownerOf } from '../catalog/catalog.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import { arrival } from '../kernel/messages.ts';
import { PriorityQueue } from '../kernel/queue.ts';
import type { StepMessage } from './step-message.ts';

const UNKNOWN = Number.NEGATIVE_INFINITY;

/** A module that tells another one something, by flows and copies, with the modes in which it does. */
export interface Teller {
  module: string;
  modes: readonly FlowMode[];
}

/** Who among the agents tells a module something. */
export function tellersOf(catalog: Catalog, module: string, agents: ReadonlySet<string>): Teller[] {
  return catalog.modules.flatMap(({ module: source, flows }) => {
    if (source === module || !agents.has(source)) return [];
    const modes = new Set<FlowMode>(flows.filter(({ to }) => to === module).map(({ mode }) => mode));
    if (catalog.module(module).referenceCopies.some((table) => ownerOf(table) === source)) modes.add('real_time');
    return modes.size === 0 ? [] : [{ module: source, modes: [...modes] }];
  });
}

/** When the first of what a module may change from a moment on takes effect at another. */
export function firstEffect(from: Moment, modes: readonly FlowMode[]): Moment {
  return Math.min(...modes.map((mode) => arrival(from, mode)));
}

interface Member {
  tellers: readonly Teller[];
  /** It changes nothing before this, as it says itself. */
  reached: Moment;
  /** When it acts next if nothing more arrives. */
  next: Moment;
  /** Moments of effect of what was sent to it and it has not passed. */
  coming: PriorityQueue<Moment>;
  /** Nothing before this can still arrive, as far as it was told. */
  told: Moment;
}

export interface PromisesInput {
  catalog: Catalog;
  /** Modules that run as agents. */
  agents: ReadonlySet<string>;
}

/**
 * What each module may still change, and when at the earliest: what it says of its next moment, and what is on its way to it. A module that has nothing to do before nine o'clock, and to which nobody
 * who acts earlier can send anything, promises nine o'clock; its receivers go on until then without a word. Without that, modules that tell each other something would advance in turns of a minute.
 *
 * Invariant: every transaction of a source is seen in the order of its commits, with what it sends, so a promise is never later than a change that is still to come. A module of which
 * nothing is known promises nothing.
 */
export class Promises {
  private readonly members: ReadonlyMap<string, Member>;

  constructor({ catalog, agents }: PromisesInput) {
    this.members = new Map(
      [...agents].map((module) => [
        module,
        {
          tellers: tellersOf(catalog, module, agents),
          coming: new PriorityQueue<Moment>((a, b) => a < b),
          ...{ reached: UNKNOWN, next: UNKNOWN, told: UNKNOWN },
        },
      ]),
    );
  }

  /** Something takes effect at a module, at once where it comes late. */
  sent(module: string, at: Moment): void {
    const member = this.members.get(module);
    member?.coming.push(Math.max(at, member.reached));
  }

  /** A module has said how far it has come; before that it has taken everything that takes effect earlier. */
  stepped({ module, reached, next }: StepMessage): void {
    this.stands(module, reached, next);
  }

  /** A module has come to a moment and acts next at another if nothing more arrives. */
  stands(module: string, reached: Moment, next: Moment): void {
    const member = this.members.get(module);
    if (!member) return;
    member.reached = Math.max(member.reached, reached);
    member.next = Math.max(next, member.reached);
    while ((member.coming.peek() ?? member.reached) < member.reached) member.coming.pop();
  }

  /** By module, the moment before which it changes nothing more. */
  all(): Map<string, Moment> {
    const earliest = new Map([...this.members].map(([module, member]) => [module, firstMoment(member)]));
    // Whoever acts may send something that makes another one act, which takes time: so this comes to an end.
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const [module, member] of this.members) {
        const arrives = Math.max(member.reached, this.limitOf(member, earliest));
        if (arrives >= (earliest.get(module) ?? UNKNOWN)) continue;
        earliest.set(module, arrives);
        isMoving = true;
      }
    }
    return earliest;
  }

  /** Modules that have something to do, may not as far as they were told, and may by these promises; they count as told. */
  released(promises: ReadonlyMap<string, Moment>): string[] {
    const released: string[] = [];
    for (const [module, member] of this.members) {
      const first = firstMoment(member);
      if (first === UNKNOWN || first < member.told) continue;
      const limit = this.limitOf(member, promises);
      if (first >= limit) continue;
      member.told = limit;
      released.push(module);
    }
    return released;
  }

  private limitOf({ tellers }: Member, promises: ReadonlyMap<string, Moment>): Moment {
    return Math.min(...tellers.map(({ module, modes }) => firstEffect(promises.get(module) ?? UNKNOWN, modes)));
  }
}

function firstMoment({ next, coming }: Member): Moment {
  return Math.min(next, coming.peek() ?? next);
}
