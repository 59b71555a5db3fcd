import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Connections } from './connections.ts';

/** What a check found. `violations` may be more than the examples that are shown. */
export interface Finding {
  /** Things looked at; 0 makes the check `empty`, which is no pass. */
  examined: number;
  violations: number;
  examples: string[];
}

export interface Check {
  /** Stable: scripts rely on it. */
  id: string;
  /** What to do when it fails. */
  remedy: string;
  run(context: CheckContext): Promise<Finding>;
}

export interface CheckContext {
  platform: Platform;
  connections: Connections;
}

export interface CheckResult {
  id: string;
  status: 'passed' | 'failed' | 'empty';
  violations: number;
  examined: number;
  ms: number;
  /** The server that it asks does not answer, so nothing is known of what it checks. */
  unreachable?: true;
  /** Examples of what is wrong and what to do; absent unless failed. */
  detail?: { examples: string[]; remedy: string };
}

/** Violations that a finding spells out. */
export const EXAMPLES = 5;

/** A finding from everything that was looked at and what was wrong with it. */
export function finding(examined: number, wrong: string[]): Finding {
  return { examined, violations: wrong.length, examples: wrong.slice(0, EXAMPLES) };
}

/** Work that several checks share, done by the first of them that runs. */
export function once<T>(work: (context: CheckContext) => Promise<T>): (context: CheckContext) => Promise<T> {
  let result: Promise<T> | undefined;
  return (context) => {
    result ??= work(context);
    return result;
  };
}

/** Runs a check. One that cannot be carried out counts as failed, with the reason: silence is never a pass. */
export async function runCheck(check: Check, context: CheckContext): Promise<CheckResult> {
  const started = clock.monotonic();
  let found: Finding;
  let { remedy } = check;
  let unreachable = false;
  try {
    found = await check.run(context);
  } catch (thrown) {
    const error = asGenimsError(thrown);
    unreachable = error.code === 'SERVER_UNREACHABLE';
    if (unreachable) ({ remedy } = error);
    found = { examined: 1, violations: 1, examples: [`could not be carried out: ${(thrown as Error).message}`] };
  }
  const ms = Math.round(clock.monotonic() - started);
  const { examined, violations, examples } = found;
  const status = violations > 0 ? 'failed' : examined === 0 ? 'empty' : 'passed';
  return {
    id: check.id,
    status,
    violations,
    examined,
    ms,
    ...(unreachable ? { unreachable } : {}),
    ...(status === 'failed' ? { detail: { examples, remedy } } : {}),
  };
}
