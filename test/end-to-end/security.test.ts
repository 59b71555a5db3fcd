import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineName, Server } from '../../machinery/engines/contract.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { OwnHome } from '../support/own-home.ts';
import type { Outcome } from '../support/run.ts';

/** What was printed and run while the platform came up and was looked at; the passwords are known only afterwards. */
const ENGINES: EngineName[] = ['postgres', 'mysql', 'mongodb'];
const home = new OwnHome();
const seen = { commandLines: new Set<string>(), outcomes: new Map<string, Outcome>() };

beforeAll(async () => {
  const watch = setInterval(noteCommandLines, 10);
  try {
    for (const args of [
      ['up', '--empty', '--layout', 'minimal'],
      ['up', '--json'],
      ['status'],
      ['status', '--json'],
      ['verify'],
    ]) {
      const outcome = await home.run(args);
      expect(outcome.code, `${args.join(' ')}\n${outcome.stderr}`).toBe(0);
      seen.outcomes.set(args.join(' '), outcome);
    }
  } finally {
    clearInterval(watch);
  }
});
afterAll(() => home.discard());

/** How often each process was looked at: a program that starts another soon has that one's command line. */
const looks = new Map<string, number>();

function noteCommandLines(): void {
  for (const pid of readdirSync('/proc')) {
    const number = (looks.get(pid) ?? 0) + 1;
    if (!/^\d+$/.test(pid) || number > 10) continue;
    looks.set(pid, number);
    try {
      seen.commandLines.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    } catch {
      // It ended in the meantime.
    }
  }
}

const passwords = () => {
  const known = Object.entries(JSON.parse(readFileSync(join(home.path, 'credentials.json'), 'utf8'))) as [
    string,
    string,
  ][];
  expect(known.length).toBeGreaterThan(20);
  return known;
};

/** Names of the passwords that the text holds. */
const revealed = (text: string) =>
  passwords()
    .filter(([, password]) => text.includes(password))
    .map(([name]) => name);

describe('passwords', () => {
  test('are long, and no two are the same', () => {
    const all = passwords().map(([, password]) => password);
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[A-Za-z0-9]{24}$/);
  });

  test('are in one file, readable by its owner alone', () => {
    const { mode, uid } = statSync(join(home.path, 'credentials.json'));
    expect(mode & 0o777).toBe(0o600);
    expect(uid).toBe(process.getuid?.());
  });

  test('are in no command line of any process, from the first call on', () => {
    noteCommandLines();
    const all = [...seen.commandLines];
    expect(all.filter((line) => line.includes(home.path)).length).toBeGreaterThan(3);
    expect(all.flatMap(revealed)).toEqual([]);
  });

  test('are in no output', () => {
    for (const [args, { stdout, stderr }] of seen.outcomes)
      expect({ args, revealed: revealed(stdout + stderr) }).toEqual({ args, revealed: [] });
  });

  test('are in no other file that belongs to the home, logs and data included', () => {
    const files = spawnSync('find', [home.path, '-type', 'f', '-not', '-name', 'credentials.json'], {
      encoding: 'utf8',
    });
    const logs = files.stdout.split('\n').filter((file) => file.endsWith('.log'));
    expect(logs.length).toBeGreaterThan(2);
    const patterns = passwords().map(([, password]) => password);
    // Exit 1 of grep: found nowhere. Words and not patterns, in files of any content.
    const found = spawnSync('grep', ['-rlaFf', '-', '--exclude=credentials.json', home.path], {
      input: patterns.join('\n'),
      encoding: 'utf8',
    });
    expect({ files: found.stdout.split('\n').filter(Boolean), exit: found.status }).toEqual({ files: [], exit: 1 });
  });

  test('control: a password that is there is found', () => {
    expect(revealed(`postgresql://u:${passwords()[0]?.[1]}@h`)).toHaveLength(1);
  });
});

describe('engines', () => {
  test('listen on loopback only', () => {
    const ports = JSON.parse(readFileSync(join(home.path, 'state.json'), 'utf8')).ports as Record<EngineName, number>;
    const listening = listeners();
    for (const engine of ENGINES) {
      const addresses = listening.filter((one) => one.port === ports[engine]).map((one) => one.address);
      expect({ engine, addresses }).toEqual({ engine, addresses: ['127.0.0.1'] });
    }
    // Nor has any of their processes another door.
    const ours = new Set(ENGINES.flatMap((engine) => socketsOf(home.server(engine))));
    const open = listening.filter((one) => ours.has(one.inode));
    expect(open.map((one) => one.port).sort()).toEqual(Object.values(ports).sort());
  });

  test.skipIf(process.getuid?.() !== 0)(
    'run under an account that is not root, which cannot read the passwords',
    () => {
      for (const engine of ENGINES) {
        const status = readFileSync(`/proc/${home.server(engine)}/status`, 'utf8');
        const [uids, gids] = ['Uid', 'Gid'].map((name) =>
          new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1]?.split('\t'),
        );
        for (const id of [...(uids ?? ['0']), ...(gids ?? ['0'])])
          expect(Number(id), `${engine}: ${status}`).not.toBe(0);
        expect(/^Groups:\s*(.*)$/m.exec(status)?.[1]?.trim().split(' ')).not.toContain('0');
      }
    },
  );

  test('keep their data where only their own account can look', () => {
    for (const engine of ENGINES) expect(statSync(join(home.engines, engine)).mode & 0o007, engine).toBe(0);
  });
});

describe('PostgreSQL', () => {
  const local = () => home.platform('minimal').engines.local.postgres;

  test('lets nobody in without a password, and keeps them as SCRAM', async () => {
    const rules = readFileSync(join(home.engines, 'postgres', 'data', 'pg_hba.conf'), 'utf8');
    const methods = rules.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(methods.length).toBeGreaterThan(0);
    for (const line of methods) expect(line).toMatch(/^host\s+\w+\s+all\s+127\.0\.0\.1\/32\s+scram-sha-256$/);
    const { rows } = await withPostgres(local().superuser(), undefined, (client) =>
      client.query(
        "select rolname as name from pg_authid where rolcanlogin and (rolpassword is null or rolpassword not like 'SCRAM-SHA-256$%')",
      ),
    );
    expect(rows).toEqual([]);
  });

  test('has one superuser, which no command works as', async () => {
    const { rows } = await withPostgres(local().superuser(), undefined, (client) =>
      client.query('select rolname as name from pg_roles where rolsuper'),
    );
    expect(rows).toEqual([{ name: 'postgres' }]);
    expect(local().server().user).not.toBe('postgres');
  });

  test.for(['genims', 'postgres'])('refuses a wrong and an empty password of %s', async (user) => {
    for (const password of ['wrong', '']) await expectRefused({ ...local().server(), user, password });
  });

  const expectRefused = (server: Server) =>
    expect(withPostgres(server, undefined, async () => 'came in')).rejects.toMatchObject({
      code: 'SERVER_UNREACHABLE',
      message: expect.not.stringContaining(local().server().password),
    });
});

describe('MariaDB or MySQL', () => {
  const local = () => home.platform('minimal').engines.local.mysql;

  test('has no account without a name or without a password', async () => {
    const all = await withMysql(local().superuser(), undefined, (connection) =>
      mysqlRows<{ name: string; host: string; plugin: string; secret: string }>(
        connection,
        'select user as name, host as host, plugin as plugin, authentication_string as secret from mysql.user',
      ),
    );
    // Roles are kept in the same table, at no host; nobody can enter as one.
    const people = all.filter(({ host }) => host !== '');
    expect(people.length).toBeGreaterThan(2);
    for (const { name, host, secret } of people) {
      expect(name, `account at ${host}`).not.toBe('');
      expect(secret, `${name}@${host}`).not.toMatch(/^$|^invalid$/);
    }
  });

  test.for(['genims', 'root', 'mariadb.sys', 'mysql', ''])('refuses "%s" without a password', async (user) => {
    const server = { ...local().server(), user, password: '' };
    await expect(withMysql(server, undefined, async () => 'came in')).rejects.toMatchObject({
      code: 'SERVER_UNREACHABLE',
    });
  });
});

/** Sockets that listen on TCP, from the kernel's own table. */
function listeners(): { address: string; port: number; inode: string }[] {
  const LISTENING = '0A';
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING)
      .map((fields) => {
        const [address = '', port = ''] = (fields[1] ?? '').split(':');
        return { address: dotted(address), port: Number.parseInt(port, 16), inode: fields[9] ?? '' };
      }),
  );
}

/** The kernel writes addresses as 32-bit words in the machine's byte order; IPv4 within IPv6 is shown as IPv4. */
function dotted(hex: string): string {
  const mapped = /^0000000000000000FFFF0000(.{8})$/.exec(hex)?.[1] ?? hex;
  if (mapped.length !== 8) return mapped;
  return (mapped.match(/../g) ?? [])
    .map((byte) => Number.parseInt(byte, 16))
    .reverse()
    .join('.');
}

function socketsOf(pid: number): string[] {
  const links = spawnSync('find', [`/proc/${pid}/fd`, '-lname', 'socket:*', '-printf', '%l\n'], { encoding: 'utf8' });
  return [...links.stdout.matchAll(/socket:\[(\d+)\]/g)].map((match) => match[1] ?? '');
}
