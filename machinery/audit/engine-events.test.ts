import { describe, expect, test } from 'vitest';
import { mariadbEvent, PostgresLog } from './engine-events.ts';

/** Invariant: what an engine says of who came in, or was refused, is understood as it is meant. */
const line = (more: Record<string, unknown>) =>
  JSON.stringify({
    ...{ timestamp: '2026-11-30 21:30:25.084 UTC', user: 'genims_erp_ro', dbname: 'genims_erp_db', pid: 12 },
    ...{ remote_host: '127.0.0.1', remote_port: 54624, session_id: '6b0d.2f', line_num: 3, error_severity: 'LOG' },
    ...more,
  });

describe('lines of PostgreSQL', () => {
  test('a login has the method that a line before it told', () => {
    const log = new PostgresLog();
    expect(log.event(line({ message: 'connection authenticated: identity="x" method=scram-sha-256 (hba:2)' }))).toBe(
      undefined,
    );
    const message =
      'connection authorized: user=genims_erp_ro database=genims_erp_db application_name=psql SSL enabled (protocol=TLSv1.3)';
    expect(log.event(line({ message }))).toMatchObject({
      ...{ kind: 'login', id: '6b0d.2f/3', at: '2026-11-30 21:30:25.084000', account: 'genims_erp_ro' },
      ...{ application: 'psql', isTls: true, method: 'scram_sha_256', clientPort: 54624 },
    });
  });

  test.each([
    ['28P01', 'password authentication failed for user "x"', 'Connection matched file "hba"', 'wrong_password'],
    ['28P01', 'password authentication failed for user "x"', 'Role "x" does not exist.', 'unknown_account'],
    ['28000', 'no pg_hba.conf entry for host "10.0.0.1"', undefined, 'address_not_allowed'],
    ['42501', 'permission denied for database "genims_hr_db"', undefined, 'no_privilege'],
    ['53300', 'sorry, too many clients already', undefined, 'too_many_connections'],
  ])('a refusal with %s, %s', (state_code, message, detail, reason) => {
    const event = new PostgresLog().event(line({ error_severity: 'FATAL', state_code, message, detail }));
    expect(event).toMatchObject({ kind: 'refused_login', reason });
  });

  test('a refused statement tells of what, not with which values', () => {
    const refused = {
      ...{ error_severity: 'ERROR', state_code: '42501', message: 'permission denied for table payslips' },
      statement: "begin; update hr.payslips set amount = 1 where name = 'Meera'; rollback",
    };
    expect(new PostgresLog().event(line(refused))).toMatchObject({
      ...{ kind: 'refused_access', object: 'payslips', action: 'update', detail: refused.message },
    });
  });

  test('nothing else is an event, nor is a line cut off', () => {
    const log = new PostgresLog();
    expect(log.event(line({ error_severity: 'FATAL', state_code: '57P03', message: 'starting up' }))).toBe(undefined);
    expect(log.event(line({ message: 'duration: 7 ms' }))).toBe(undefined);
    expect(log.event('{"timestamp":"2026')).toBe(undefined);
  });
});

test.each([
  [
    '20261130 21:30:24,vm,root,127.0.0.1,5,0,CONNECT,genims_audit_db,,0',
    { kind: 'login', database: 'genims_audit_db' },
  ],
  ['20261130 21:30:24,vm,root,127.0.0.1,5,0,DISCONNECT,,,0', { kind: 'logout', database: null }],
  ['20261130 21:30:24,vm,eve,10.0.0.7,9,0,FAILED_CONNECT,,,1045', { kind: 'refused_login', reason: 'wrong_password' }],
])('a line of MariaDB: %s', (text, event) => {
  expect(mariadbEvent(text)).toMatchObject({ at: '2026-11-30 21:30:24.000000', ...event });
});

test('a line of MariaDB that tells nothing of a login', () => {
  expect(mariadbEvent("20261130 21:30:24,vm,root,127.0.0.1,5,3,QUERY,x,'select 1',0")).toBe(undefined);
});

test('a statement of a person, and what became of it', () => {
  const log = new PostgresLog();
  const done = log.event(line({ message: "statement: select 1 from payslips where name = 'Meera'" }));
  const refused = log.event(line({ line_num: 4, message: 'execute <unnamed>: update payslips set amount = $1' }));
  log.event(
    line({
      line_num: 5,
      error_severity: 'ERROR',
      state_code: '42501',
      message: 'permission denied for table payslips',
    }),
  );
  expect(done).toMatchObject({ kind: 'statement', action: 'select', failure: null });
  expect(refused).toMatchObject({ action: 'update', failure: 'permission denied for table payslips' });
});
