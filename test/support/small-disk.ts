import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './platform.ts';

/** A small file system in memory, mounted below `folder`; only root can. Whoever works there is ended by the caller, who also unmounts it. */
export class SmallDisk {
  readonly path: string;

  constructor(folder: string, size: string, { mounted = true } = {}) {
    this.path = join(folder, `disk-${size}`);
    if (!mounted) return;
    mkdirSync(this.path);
    mount('-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', this.path);
  }

  remountReadOnly(): void {
    mount('-o', 'remount,ro', this.path);
  }

  enlarge(size: string): void {
    mount('-o', `remount,size=${size}`, this.path);
  }

  remountWritable(): void {
    mount('-o', 'remount,rw', this.path);
  }

  /** Always possible: a file that a process still holds does not keep it. */
  unmount(): void {
    const result = spawnSync('umount', ['--lazy', this.path], { encoding: 'utf8' });
    if (result.status !== 0 && !/not mounted/.test(result.stderr)) throw new Error(result.stderr);
  }
}

function mount(...args: string[]): void {
  const result = spawnSync('mount', args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`mount ${args.join(' ')}: ${result.stderr}`);
}

/** Why this machine cannot mount a small disk; undefined where it can. Printed by the tests that are skipped for it. */
export function noMounts(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can mount a disk';
  const probe = temporaryFolder();
  try {
    new SmallDisk(probe, '1m').unmount();
    return undefined;
  } catch (error) {
    return `this machine does not let root mount a disk (${(error as Error).message.trim()})`;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
