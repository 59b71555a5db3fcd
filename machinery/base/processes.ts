import { readFileSync } from 'node:fs';
import { systemCode } from './errors.ts';

/** Whether a process of that id exists, no matter whose it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether a process has ended, or has ended but its parent did not take notice yet. */
export function isZombie(pid: number): boolean {
  // Where there is no /proc, what can be said is whether it is there.
  const start = processStart(pid);
  return start === 'ended' || (start === undefined && !isAlive(pid));
}

/**
 * When a process began, in ticks since the machine did; `ended` for one whose parent did not take notice yet; undefined where it cannot
 * be read.
 */
export function processStart(pid: number): string | undefined {
  // The name in parentheses may hold anything, so fields are counted from its end: the start is the 22nd of all.
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields?.[0] === 'Z' ? 'ended' : fields?.[19];
}

/** The command line of a process, or undefined where it cannot be read. */
export function commandLine(pid: number): string | undefined {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ');
}

/** Undefined for a process that has ended, for one that this account may not look at, and where there is no /proc. */
function readProc(pid: number, name: 'stat' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
