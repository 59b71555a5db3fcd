/**
 * Fault: while the platform is down, another program takes the port of an engine.
 *
 * Invariant: an engine keeps its port while it can; where it cannot, `up` says which one it left, works on another, and every address given out
 * afterwards is the new one.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { Home } from '../../machinery/base/home.ts';
import type { EngineName } from '../../machinery/engines/contract.ts';
import { kill, OwnHome } from '../support/own-home.ts';

const ENGINES: EngineName[] = ['postgres', 'mysql', 'mongodb'];
const home = new OwnHome();
const intruders: Server[] = [];
const ports = () => must(new Home(home.path).state.ports, 'ports of the home');

beforeAll(() => home.provision());
afterAll(() => {
  for (const one of intruders) one.close();
  home.discard();
});

test('each engine moves away from a port that somebody else has', async () => {
  const before = { ...ports() };
  expect((await home.run(['down'])).code).toBe(0);
  // Not only a listener on the same address is in the way: one on every address is, too.
  for (const [engine, host] of [
    ['postgres', '127.0.0.1'],
    ['mysql', '0.0.0.0'],
    ['mongodb', '127.0.0.1'],
  ] as const) {
    const intruder = createServer((socket) => socket.destroy()).listen({ port: before[engine] ?? 0, host });
    await once(intruder, 'listening');
    intruders.push(intruder);
  }

  const { stderr, changed } = await home.up();
  expect(changed).toBe(false);
  const after = ports();
  const { code, stdout } = await home.run(['env']);
  expect(code).toBe(0);
  for (const engine of ENGINES) {
    expect(after[engine]).not.toBe(before[engine]);
    expect(stderr).toContain(
      `Port ${before[engine]} of ${engine} is taken by another program; using ${after[engine]}.`,
    );
    expect(stdout).not.toContain(`:${before[engine]}/`);
    expect(stdout).toContain(`:${after[engine]}/`);
  }
  const [row] = JSON.parse((await home.run(['sql', 'erp', '-- One.\nselect 1 as one', '--json'])).stdout).rows;
  expect(row).toEqual({ one: 1 });

  // The new port is now the one that stays, although the old one is free again.
  for (const one of intruders.splice(0)) await new Promise((resolve) => one.close(resolve));
  for (const engine of ENGINES) kill(home.server(engine), 'SIGKILL');
  await home.startEngines();
  expect(ports()).toEqual(after);
});
