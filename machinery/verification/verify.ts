import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { reportStep } from '../base/reporter.ts';
import type { Platform } from '../provisioning/platform.ts';
import { recordVerification } from '../provisioning/registry.ts';
import { accessChecks } from './access-checks.ts';
import { auditChecks } from './audit-checks.ts';
import { catalogueChecks } from './catalogue-checks.ts';
import { type Check, type CheckResult, runCheck } from './check.ts';
import { Connections } from './connections.ts';
import { copyChecks } from './copy-checks.ts';
import { documentChecks } from './document-checks.ts';
import { engineChecks } from './engine-checks.ts';
import { floorChecks } from './floor-checks.ts';
import { freshnessChecks } from './freshness-checks.ts';
import { groundTruthCheck } from './ground-truth-check.ts';
import { heldChecks } from './held-checks.ts';
import { keyChecks, storeKeyChecks } from './key-checks.ts';
import { lawChecks } from './law-checks.ts';
import { referenceChecks } from './reference-checks.ts';
import { storeChecks } from './store-checks.ts';
import { rowsMark } from './unchanged.ts';

const LANES = 3;

export interface Verification {
  ok: boolean;
  checks: CheckResult[];
  /** When the rows of the modules were verified, where they have not changed since and were not looked at again. */
  rowsVerifiedAt?: string;
}

interface Group {
  title: string;
  checks: Check[];
  /** Its outcome follows from the rows of the modules' databases, and of what was loaded from them. */
  ofRows?: true;
}

/** Every check of the platform, in the order in which they are told. */
export function allChecks(platform: Platform): Group[] {
  return [
    { title: 'engines', checks: engineChecks },
    { title: 'catalogue', checks: catalogueChecks() },
    { title: 'keys', checks: keyChecks(platform), ofRows: true },
    { title: 'keys of stores', checks: storeKeyChecks(platform) },
    { title: 'references', checks: referenceChecks(platform), ofRows: true },
    { title: 'copies', checks: copyChecks(platform), ofRows: true },
    { title: 'floors', checks: floorChecks(platform), ofRows: true },
    { title: 'laws', checks: lawChecks(platform, [groundTruthCheck, ...storeChecks(platform)]), ofRows: true },
    { title: 'freshness', checks: freshnessChecks(platform) },
    { title: 'record of changes', checks: auditChecks },
    { title: 'streamed rows', checks: [...documentChecks, ...heldChecks(platform)] },
    { title: 'access', checks: accessChecks(platform) },
  ];
}

/** Runs every check. The register of databases takes down when and with what result. */
export async function verifyPlatform(platform: Platform): Promise<Verification> {
  return verifyGroups(platform, allChecks(platform));
}

/**
 * The same for `up`, which may be called often: rows that were found right and have not changed since are not looked at again. The mark is taken before the
 * rows are, so that what changes meanwhile is seen the next time. The caller holds the home's lock.
 */
export async function verifyChanged(platform: Platform): Promise<Verification> {
  const groups = allChecks(platform);
  const rows = await rowsMark(
    platform,
    groups.flatMap(({ checks, ofRows }) => (ofRows ? checks : [])),
  );
  const { verified } = platform.home.state;
  if (verified?.rows === rows) {
    const rest = await verifyGroups(
      platform,
      groups.filter(({ ofRows }) => !ofRows),
    );
    return { ...rest, rowsVerifiedAt: verified.at };
  }
  const verification = await verifyGroups(platform, groups);
  platform.home.updateState((state) => {
    if (verification.ok) state.verified = { at: clock.now().toISOString(), rows };
    else delete state.verified;
  });
  return verification;
}

/**
 * Runs the checks of these groups; only those of the engines when a server does not answer, as that one cause would be told by every other check again.
 * `ok` when none failed.
 */
async function verifyGroups(platform: Platform, groups: Group[]): Promise<Verification> {
  // A connection does one thing at a time, so each lane has its own.
  const lanes = Array.from({ length: LANES }, () => new Connections());
  const results: CheckResult[] = [];
  try {
    for (const { title, checks } of groups) {
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
