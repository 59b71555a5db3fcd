import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment, networkEnvironment } from '../../machinery/base/config.ts';
import { temporaryFolder } from '../support/platform.ts';
import type { Outcome } from '../support/run.ts';

const folder = temporaryFolder();
const home = join(folder, 'home');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Call {
  launcher?: string;
  cwd?: string;
  environment?: Record<string, string>;
}

function call(
  args: string[],
  { launcher = join(ROOT, 'genims'), cwd = '/', environment = {} }: Call = {},
): Promise<Outcome> {
  const child = spawn(launcher, args, {
    cwd,
    env: childEnvironment({ ...networkEnvironment(), GENIMS_HOME: home, ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => {
      printed[stream] += chunk.toString();
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...printed }));
  });
}

async function failure(args: string[], options: Call = {}) {
  const { code, stdout, stderr } = await call([...args, '--json'], options);
  const document = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(document), stdout).toEqual(['ok', 'error']);
  expect(document.ok).toBe(false);
  const error = document.error as { code: string; message: string; remedy: string; detail: unknown };
  expect(Object.keys(error)).toEqual(['code', 'message', 'remedy', 'detail']);
  return { exit: code, all: stdout + stderr, ...error };
}

describe('where it is called from', () => {
  test('another folder, by a path that begins there', async () => {
    const { code, stdout, stderr } = await call(['--help'], {
      cwd: folder,
      launcher: relative(folder, join(ROOT, 'genims')),
    });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('Usage: genims');
  });

  test('a chain of symbolic links, absolute and relative, with spaces in their names', async () => {
    const links = join(folder, 'links of mine');
    mkdirSync(join(links, 'deeper'), { recursive: true });
    symlinkSync(join(ROOT, 'genims'), join(links, 'first link'));
    symlinkSync('../first link', join(links, 'deeper', 'second'));
    symlinkSync('links of mine/deeper/second', join(folder, 'third'));
    const { code, stdout, stderr } = await call(['status', '--json'], { launcher: join(folder, 'third') });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ home, engines: [] });
  });

  test('through the PATH', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(join(ROOT, 'genims'), join(bin, 'genims'));
    const { code, stderr } = await call(['--help'], {
      launcher: 'genims',
      cwd: folder,
      environment: { PATH: `${bin}:${childEnvironment().PATH}` },
    });
    expect(code, stderr).toBe(0);
  });
});

describe('wrong calls', () => {
  test.for([
    [
      'a command that does not exist, with the nearest name',
      ['stauts'],
      /unknown command 'stauts'.*Did you mean status\?/,
    ],
    ['a command that does not exist yet', ['console'], /unknown command 'console'.*Nearest is sql/],
    [
      'an option that does not exist, with the nearest name',
      ['up', '--emty'],
      /unknown option '--emty'.*Did you mean --empty\?/,
    ],
    ['an option without its value', ['up', '--layout'], /argument missing|--layout is "--json"/],
    [
      'a value that is none of the choices',
      ['up', '--layout', 'huge'],
      /--layout is "huge"; expected one of maximum, balanced, minimal/,
    ],
    ['an argument that is missing', ['sql'], /missing required argument 'module'/],
    ['an argument too many', ['down', 'everything'], /too many arguments/],
    [
      'a required option that is missing',
      ['ingest', 'sensors', 'x.csv'],
      /required option '--machine <code>' not specified/,
    ],
    [
      'a value with a blank, and a required option that is missing',
      ['ingest', 'sensors', 'x.csv', '--machine=Lathe 7'],
      /required option '--type <name>' not specified/,
    ],
  ] as const)('%s', async ([, args, expected]) => {
    const { exit, code, message, remedy } = await failure([...args]);
    expect({ exit, code }).toEqual({ exit: 2, code: 'USAGE' });
    expect(message).toMatch(expected);
    expect(remedy).toContain('--help');
  });

  test('are told in plain words without --json', async () => {
    const { code, stdout, stderr } = await call(['stauts']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error USAGE: .*unknown command 'stauts'/);
  });

  test.for([
    ['up', '--until', '0001-01-01'],
    ['advance', '--until', '2009-12-31'],
    ['up', '--until', '2100-01-01'],
    ['advance', '--until', '9999-12-31'],
    ['up', '--until', '2010-02-01'],
    ['up', '--until', '2015-01-01', '--days', '3650'],
  ])('a day that the model does not know: %s', async (args) => {
    const { exit, code, message, remedy } = await failure(args);
    expect({ exit, code }).toEqual({ exit: 2, code: 'USAGE' });
    expect(message).toMatch(/the model knows the days from 2010-01-01 to 2099-12-31/);
    expect(message).toContain(args[2]);
    expect(remedy).toContain('--until');
    // Nothing was begun.
    expect(existsSync(join(home, 'state.json'))).toBe(false);
  });

  test('no command at all shows where the commands are listed', async () => {
    const { code, stderr } = await call([]);
    expect(code).toBe(2);
    expect(stderr).toContain('--help');
  });

  test('commands that need a platform say that there is none', async () => {
    for (const args of [['verify'], ['env'], ['sql', 'erp', 'select 1'], ['sql', 'erp', '-- A comment.\nselect 1']])
      expect(await failure(args)).toMatchObject({ exit: 1, code: 'NOT_UP' });
  });

  test('destroy without --yes removes nothing', async () => {
    expect(await failure(['destroy'])).toMatchObject({ exit: 2, code: 'CONFIRMATION_NEEDED' });
  });
});

describe('a wrong value in the environment', () => {
  const SECRET = 'topsecret';
  test.for([
    ['POSTGRES_ERP_URL', `postgresql://u:${SECRET}@h:notaport/x`, /connection string/],
    ['POSTGRES_ERP_URL', `http://u:${SECRET}@h:1/x`, /postgres/],
    ['POSTGRES_ERP_URL', `postgresql://u:${SECRET}@h:1/x?sslmode=sometimes`, /sometimes.*expected one of disable/],
    ['POSTGRES_ERP_URL', `u:${SECRET}@h`, /connection string/],
    ['POSTGRES_ERP_URL', `postgresql://u:p@${SECRET}@h:port/x`, /connection string/],
    ['MONGODB_URL', `mongodb://u:${SECRET}@h:1:2/x`, /connection string/],
    ['MYSQL_REPORTING_URL', `mysql:/u:${SECRET}@h:99999/x`, /connection string/],
    ['POSTGRES_ERP_PORT', '99999', /"99999"; expected a port number from 1 to 65535/],
    ['POSTGRES_ERP_PASSWORD', SECRET, /neither POSTGRES_ERP_URL nor POSTGRES_ERP_HOST/],
    ['GENIMS_DOWNLOADS', 'perhaps', /"perhaps"; expected on or off/],
  ] as const)('%s=%s', async ([name, value, expected]) => {
    const { exit, code, message, all } = await failure(['status'], { environment: { [name]: value } });
    expect({ exit, code }).toEqual({ exit: 2, code: 'CONFIG_INVALID' });
    expect(message).toContain(name);
    expect(message).toMatch(expected);
    expect(all).not.toContain(SECRET);
  });

  test('is told in plain words without --json', async () => {
    const url = `postgresql://u:${SECRET}@h:notaport/x`;
    const { code, stdout, stderr } = await call(['status'], { environment: { POSTGRES_ERP_URL: url } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('error CONFIG_INVALID');
    expect(stderr).not.toContain(SECRET);
  });
});

/** A checkout as a clone would be: what git knows or would take, and nothing that was installed. */
function freshCheckout(): string {
  const target = join(folder, 'fresh checkout');
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const files = listed.status === 0 ? listed.stdout.split('\0').filter(Boolean) : [];
  for (const file of files.filter((one) => existsSync(join(ROOT, one)))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(ROOT, file), join(target, file));
  }
  chmodSync(join(target, 'genims'), 0o755);
  return target;
}

describe('the first calls in a fresh checkout', () => {
  const isRepository = existsSync(join(ROOT, '.git'));
  if (!isRepository) process.stdout.write('launcher: installation is skipped, as this checkout is no git repository\n');

  test.skipIf(!isRepository)('say that the registry cannot be reached', { timeout: 300_000 }, async () => {
    const launcher = join(freshCheckout(), 'genims');
    // One takes connections and says nothing, as behind a wall; nobody listens at another; the third has no address.
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    try {
      for (const registry of [`http://127.0.0.1:${port}/`, 'http://127.0.0.1:9/', 'http://no-such-host.invalid/']) {
        const environment = {
          npm_config_registry: registry,
          npm_config_cache: join(folder, 'empty cache'),
          npm_config_noproxy: 'no-such-host.invalid',
        };
        const { exit, code, message, remedy, all } = await failure(['status'], { launcher, environment });
        expect({ exit, code }).toEqual({ exit: 1, code: 'INSTALL' });
        expect(message).toBe(`The package registry ${registry} cannot be reached.`);
        expect(remedy).toContain('network');
        expect(all).toContain('Installing packages');
      }
    } finally {
      silent.close();
    }
    expect(readdirSync(dirname(launcher)).filter((name) => name.startsWith('.genims-install'))).toEqual([]);
  });

  test.skipIf(!isRepository)('two at once install once, and both work', { timeout: 300_000 }, async () => {
    const checkout = freshCheckout();
    const launcher = join(checkout, 'genims');
    const both = await Promise.all([
      call(['status', '--json'], { launcher }),
      call(['status', '--json'], { launcher, cwd: checkout }),
    ]);
    for (const { code, stdout, stderr } of both) {
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ engines: [] });
    }
    expect(both.filter(({ stderr }) => stderr.includes('Installing packages'))).toHaveLength(1);
    expect(readdirSync(checkout).filter((name) => name.startsWith('.genims-install'))).toEqual([]);
    // Nothing is missing from what was installed, as npm sees it.
    const listed = spawnSync('npm', ['ls', '--all', '--json'], { cwd: checkout, encoding: 'utf8' });
    expect(listed.status, listed.stdout).toBe(0);

    // From now on nothing is installed, also where there is no network and no npm.
    const stamp = readFileSync(join(checkout, 'node_modules', '.genims-stamp'), 'utf8');
    const again = await call(['status'], { launcher, environment: { npm_config_registry: 'http://127.0.0.1:9' } });
    expect(again.code).toBe(0);
    expect(again.stderr).toBe('');

    // An installation that was killed left its lock and half of the packages: the next call repairs both.
    rmSync(join(checkout, 'node_modules', '.genims-stamp'));
    rmSync(join(checkout, 'node_modules', 'pg'), { recursive: true });
    spawnSync('sh', ['-c', 'ln -s $$ .genims-install.lock'], { cwd: checkout });
    const repaired = await Promise.all([1, 2, 3].map(() => call(['status', '--json'], { launcher })));
    for (const { code, stderr } of repaired) expect(code, stderr).toBe(0);
    expect(repaired.filter(({ stderr }) => stderr.includes('Installing packages'))).toHaveLength(1);
    expect(readdirSync(checkout).filter((name) => name.startsWith('.genims-install'))).toEqual([]);
    expect(readFileSync(join(checkout, 'node_modules', '.genims-stamp'), 'utf8')).toBe(stamp);
    expect(existsSync(join(checkout, 'node_modules', 'pg', 'package.json'))).toBe(true);
  });
});
