import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment } from '../../machinery/base/config.ts';
import { testEngines } from './engines.ts';

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts `./genims` as a user would, with nothing of the test's own environment but what is given. */
export function startGenims(
  args: string[],
  environment: Record<string, string> = {},
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const child = spawn(join(ROOT, 'genims'), args, {
    env: childEnvironment({ ...testEngines(), ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.stderr += chunk.toString();
  });
  const outcome = new Promise<Outcome>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...printed })),
  );
  return { child, outcome };
}

export function genims(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return startGenims(args, environment).outcome;
}
