import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { networkEnvironment } from '../base/config.ts';
import type { Step } from '../base/reporter.ts';
import { runToEnd } from './processes.ts';

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs Debian packages where the user is root on Debian or Ubuntu, without starting the services that they bring. Gives false where
 * this machine has no apt or the packages cannot be had.
 */
export async function installPackages(names: string[], step: Step): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args: string[]) =>
    runToEnd('/usr/bin/apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...networkEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
      what: `Installing ${names.join(', ')} with apt`,
    });
  // What is there in a version that is not the newest stays as it is.
  const install = () => apt('install', '--no-install-recommends', '--no-upgrade', ...names);
  // policy-rc.d is how Debian lets an administrator refuse that a package starts its service.
  const policyIsOurs = !existsSync(POLICY);
  if (policyIsOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    step.update(`installing ${names.join(', ')} with apt`);
    try {
      await install();
    } catch {
      // The package lists of a fresh machine are empty or old.
      step.update('reading the package lists');
      await apt('update');
      step.update(`installing ${names.join(', ')} with apt`);
      await install();
    }
    return true;
  } catch {
    return false;
  } finally {
    if (policyIsOurs) rmSync(POLICY, { force: true });
  }
}
