import type { CheckResult } from '../machinery/verification/check.ts';
import { verifyPlatform } from '../machinery/verification/verify.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export async function run(options: CommonOptions): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const { ok, checks } = await verifyPlatform(platform);
  context.print({ ok, checks }, () => `${groups(checks)}\n\n${summarise(checks)}`);
  if (!ok) process.exitCode = 1;
}

/** One line per kind of check; what failed is spelled out by `summarise`. */
function groups(checks: CheckResult[]): string {
  const byKind = Map.groupBy(checks, (check) => check.id.split('/')[0] ?? '');
  const count = (group: CheckResult[], status: CheckResult['status']) =>
    String(group.filter((check) => check.status === status).length);
  return columns(
    ['checks', 'passed', 'failed', 'empty', 'examined', 'ms'],
    [...byKind].map(([kind, group]) => [
      kind,
      count(group, 'passed'),
      count(group, 'failed'),
      count(group, 'empty'),
      String(group.reduce((sum, check) => sum + check.examined, 0)),
      String(group.reduce((sum, check) => sum + check.ms, 0)),
    ]),
  );
}

export function summarise(checks: CheckResult[]): string {
  const by = (status: CheckResult['status']) => checks.filter((check) => check.status === status);
  const failed = by('failed').flatMap((check) => [
    `FAILED ${check.id}: ${check.violations} of ${check.examined} examined`,
    ...(check.detail?.examples.map((example) => `    ${example}`) ?? []),
    `    What to do: ${check.detail?.remedy}`,
  ]);
  const total = `Verified: ${by('passed').length} checks passed, ${by('failed').length} failed, ${by('empty').length} had nothing to examine.`;
  return [...failed, total].join('\n');
}
