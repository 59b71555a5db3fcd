import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Home } from './home.ts';

const folder = mkdtempSync(join(tmpdir(), 'genims-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let homes = 0;
function newHome(): Home {
  const home = new Home(join(folder, `home-${homes++}`));
  home.prepare();
  return home;
}

/** A number that no process has. */
const DEAD = 4_194_303;

describe('the lock of a home', () => {
  test.for([
    ['of a dead process', (path: string) => symlinkSync(`${DEAD} 1`, path)],
    ['of a process whose number another one has now', (path: string) => symlinkSync(`${process.pid} 1`, path)],
    ['that says nothing', (path: string) => symlinkSync('?', path)],
    ['that is a file', (path: string) => writeFileSync(path, 'x')],
    ['that is a folder', (path: string) => mkdirSync(path)],
  ] as const)('%s is taken over, and nothing stays behind', async ([, leave]) => {
    const home = newHome();
    leave(home.file('lock'));
    const holder = await home.withLock(async () => home.lockHolder());
    expect(holder).toBe(process.pid);
    expect(readdirSync(home.path)).toEqual([]);
  });

  test('of a living process is waited for, then refused', async () => {
    const home = newHome();
    await home.withLock(async () => {
      await expect(home.withLock(async () => {}, { patience: 300 })).rejects.toMatchObject({ code: 'HOME_BUSY' });
    });
  });

  test('that another process has by now is not given back', async () => {
    const home = newHome();
    const other = `${process.ppid} -`;
    await home.withLock(async () => {
      rmSync(home.file('lock'));
      symlinkSync(other, home.file('lock'));
    });
    expect(readlinkSync(home.file('lock'))).toBe(other);
  });

  /** Takes the lock many times; between, leaves one of a dead process where there is none. Exits 1 when another was inside at the same time. */
  const CONTENDER = `
    import { mkdirSync, rmdirSync, symlinkSync } from 'node:fs';
    import { Home } from ${JSON.stringify(join(import.meta.dirname, 'home.ts'))};
    const home = new Home(process.argv[1]);
    for (let round = 0; round < 25; round++) {
      try { symlinkSync('${DEAD} ' + round, home.file('lock')); } catch {}
      await home.withLock(async () => {
        mkdirSync(home.file('inside'));
        await new Promise((resolve) => setTimeout(resolve, 1));
        rmdirSync(home.file('inside'));
      }, { patience: 60_000 });
    }`;

  test('is had by one process at a time, also where dead ones leave theirs', async () => {
    const home = newHome();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', CONTENDER, home.path]);
        let said = '';
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
        return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
      }),
    );
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => ({ code: 0, said: '' })));
    expect(readdirSync(home.path).filter((name) => name !== 'lock')).toEqual([]);
  });
});
