import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makePlatform, quickFolder, removePlatform, type TestPlatform } from './platform.ts';

/**
 * One platform for the whole run, which tests only read or clone from; a test that breaks things makes its own with `makePlatform`. Its
 * engines end with the run.
 */
let shared: TestPlatform | undefined;

export async function setup(project: TestProject): Promise<void> {
  shared = await makePlatform(join(quickFolder(), 'shared'));
  project.provide('sharedHome', shared.home.path);
}

export async function teardown(): Promise<void> {
  if (!shared) return;
  await removePlatform(shared);
}

declare module 'vitest' {
  interface ProvidedContext {
    sharedHome: string;
  }
}
