import type { CapturedTransaction } from '../capture/contract.ts';
import { parseStep, STEP_PREFIX } from '../sync/step-message.ts';

/** Who made a transaction. */
export interface Actor {
  type: 'daemon' | 'user' | 'unknown';
  name: string;
  employeeId: string | null;
  application: string | null;
  clientAddress: string | null;
  flowId: string | null;
  correlationId: string | null;
  reason: string | null;
}

/** Prefix of the message by which a session that is no daemon says who it is. */
export const ACTOR_PREFIX = 'genims.actor';

const NOBODY: Actor = {
  ...{ type: 'unknown', name: 'unknown', employeeId: null, application: null, clientAddress: null },
  ...{ flowId: null, correlationId: null, reason: null },
};

/** What a transaction says of who made it: a daemon with its step, a session by the trigger of the tables. */
export function actorOf({ messages }: CapturedTransaction): Actor {
  const step = messages.find(({ prefix }) => prefix === STEP_PREFIX);
  if (step) return { ...NOBODY, type: 'daemon', name: parseStep(step.content).actor };
  const said = messages.find(({ prefix }) => prefix === ACTOR_PREFIX);
  return said ? saidBy(said.content) : NOBODY;
}

function saidBy(content: Buffer): Actor {
  try {
    const { user, application, address, reason } = JSON.parse(content.toString()) as Record<string, unknown>;
    const text = (value: unknown, length: number) =>
      typeof value === 'string' && value !== '' ? value.slice(0, length) : null;
    return {
      ...NOBODY,
      type: 'user',
      name: text(user, 120) ?? NOBODY.name,
      application: text(application, 120),
      clientAddress: text(address, 64),
      reason: text(reason, 500),
    };
  } catch {
    // Whoever wrote it did not keep to the form: the change is recorded all the same.
    return NOBODY;
  }
}
