import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { reportStep } from '../base/reporter.ts';
import type { Platform } from '../provisioning/platform.ts';
import { recordVerification } from '../provisioning/registry.ts';
import { accessChecks } from './access-checks.ts';
import { catalogueChecks } from './catalogue-checks.ts';
import { type Check, type CheckResult, runCheck } from './check.ts';
import { Connections } from './connections.ts';
import { copyChecks } from './copy-checks.ts';
import { engineChecks } from './engine-checks.ts';
import { floorChecks } from './floor-checks.ts';
import { groundTruthCheck } from './ground-truth-check.ts';
import { keyChecks } from './key-checks.ts';
import { lawChecks } from './law-checks.ts';
import { referenceChecks } from './reference-checks.ts';

const LANES = 3;

export interface Verification {
  ok: boolean;
  checks: CheckResult[];
}

/** Every check of the platform, in the order in which they are told. */
export function allChecks(platform: Platform): { title: string; checks: Check[] }[] {
  return [
    { title: 'engines', checks: engineChecks },
    { title: 'catalogue', checks: catalogueChecks() },
    { title: 'keys', checks: keyChecks(platform) },
    { title: 'references', checks: referenceChecks(platform) },
    { title: 'copies', checks: copyChecks(platform) },
    { title: 'floors', checks: floorChecks(platform) },
    { title: 'laws', checks: lawChecks(platform, [groundTruthCheck]) },
    { title: 'access', checks: accessChecks(platform) },
  ];
}

/**
 * Runs every check; only those of the engines when a server does not answer, as that one cause would be told by every other check again. `ok` when none failed; the register of databases takes down when and with what result. */
export async function verifyPlatform(platform: Platform): Promise<Verification> {
  // A connection does one thing at a time, so each lane has its own.
  const lanes = Array.from({ length: LANES }, () => new Connections());
  const results: CheckResult[] = [];
  try {
    for (const { title, checks } of allChecks(platform)) {
      if (results.some((result) => result.unreachable && result.id.startsWith('engine/'))) {
        platform.reporter.warn('Nothing else was checked, because a server does not answer.');
        break;
      }
      results.push(
        ...(await reportStep(
          platform.reporter,
          `Verifying ${title}`,
          (step) => {
            let done = 0;
            const free = [...lanes];
            return mapParallel(checks, LANES, async (check) => {
              const connections = must(free.pop(), 'free lane');
              const result = await runCheck(check, { platform, connections });
              free.push(connections);
              step.update(`${++done} of ${checks.length}`);
              return result;
            });
          },
          (some) => `${some.length} checks, ${some.filter((one) => one.status === 'failed').length} failed`,
        )),
      );
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
  const ok = results.every((result) => result.status !== 'failed');
  // A platform whose register cannot be written has failed checks that say so.
  await recordVerification(platform, ok, clock.now()).catch(() => {});
  return { ok, checks: results };
}
