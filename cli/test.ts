import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '../machinery/base/config.ts';
import { ROOT } from './catalog.ts';
import { type CommonOptions, Context } from './context.ts';

/** Format, lint and types first, then every test. Ends with a plain line `N passed, N failed`. */
export async function run(
  options: CommonOptions & { quick?: boolean; changed?: boolean },
  pattern: string[] = [],
): Promise<void> {
  const { testMongodb, testPostgresBin } = new Context(options).config;
  const settings: Record<string, string> = {
    ...(testMongodb === undefined ? {} : { GENIMS_TEST_MONGODB_URL: testMongodb }),
    ...(testPostgresBin === undefined ? {} : { GENIMS_TEST_POSTGRES_BIN: testPostgresBin }),
  };
  const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);
  let passed = 0;
  let failed = 0;
  const step = async (name: string, command: string, args: string[]) => {
    const ok = (await execute(command, args, settings)) === 0;
    process.stdout.write(`${ok ? 'passed' : 'FAILED'}: ${name}\n`);
    if (ok) passed++;
    else failed++;
  };
  if (pattern.length === 0) {
    await step('formatting and linting', process.execPath, [join(ROOT, 'tools', 'biome.ts'), 'check', '.']);
    await step('types', bin('tsc'), ['--noEmit']);
  }
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const chosen = [...(options.changed ? ['--changed', '--passWithNoTests'] : []), ...pattern];
  let skipped = 0;
  for (const mode of modesOf(options, chosen)) {
    const report = join(ROOT, 'node_modules', '.cache', `genims-test-${mode}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await execute(process.execPath, [vitest, 'run', `--mode=${mode}`, ...reporters, ...chosen], settings);
    const counts = await readCounts(report);
    passed += counts.passed;
    failed += counts.failed === 0 && code !== 0 ? 1 : counts.failed;
    skipped += counts.skipped;
  }
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

/** The parts of the suite, as `vitest.config.ts` has them: a choice of files is one, everything is two. */
function modesOf({ quick }: { quick?: boolean }, chosen: string[]): ('quick' | 'engines' | 'chosen')[] {
  if (quick) return ['quick'];
  return chosen.length > 0 ? ['chosen'] : ['quick', 'engines'];
}

function execute(command: string, args: string[], settings: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: childEnvironment({ PATH: `${join(process.execPath, '..')}:${childEnvironment().PATH ?? ''}`, ...settings }),
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function readCounts(report: string): Promise<{ passed: number; failed: number; skipped: number }> {
  const { readFileIfAny } = await import('../machinery/base/files.ts');
  const text = readFileIfAny(report);
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(text) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
}
