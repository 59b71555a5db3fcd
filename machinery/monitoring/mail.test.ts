import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '../base/clock.ts';
import type { Told } from './channels.ts';
import { sendMail } from './mail.ts';

const received: { to: string[]; content: string }[] = [];
const server = new SMTPServer({
  ...{ hideSTARTTLS: true, allowInsecureAuth: true, disableReverseLookup: true },
  onAuth: ({ username, password }, _session, done) =>
    done(username === 'alerts' && password === 'p@ss' ? null : new Error('refused'), { user: username }),
  onData: (stream, { envelope }, done) => {
    void text(stream).then((content) => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), content });
      done();
    });
  },
});
let at = '';

beforeAll(async () => {
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  at = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const alert = (name: string, status: Told['status']): Told => ({
  ...{ alert: name, status, severity: 'critical', owner: 'database_administration', title: `The ${name}` },
  ...{ cause: 'It was ended.', remedy: 'Run ./genims up.', labels: { engine: 'postgres' }, value: 0 },
  at: clock.now().toISOString(),
});
const settings = { to: 'one@example.org, two@example.org', from: 'genims@example.org' };

test('alerts are mailed to all in one mail that says what to do', async () => {
  await sendMail({ ...settings, server: `smtp://alerts:p%40ss@${at}` }, [
    alert('engine', 'firing'),
    alert('disk', 'resolved'),
  ]);
  expect(received).toHaveLength(1);
  const [{ to, content } = { to: [], content: '' }] = received;
  expect(to).toEqual(['one@example.org', 'two@example.org']);
  expect(content).toMatch(/^Subject: \[GenIMS\] firing: The engine and 1 more/m);
  expect(content).toContain('engine postgres');
  // What to do is told of what fires, not of what is over.
  expect(content.split('Run ./genims up.')).toHaveLength(2);
});

test('a server that refuses, or is not there, is told without the password', async () => {
  for (const url of [`smtp://alerts:wrong-secret@${at}`, 'smtp://alerts:wrong-secret@127.0.0.1:1']) {
    const error: unknown = await sendMail({ ...settings, server: url }, [alert('engine', 'firing')]).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).stack)).not.toContain('wrong-secret');
  }
});
