import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'genims-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [ca, key, text] = ['ca.crt', 'ca.key', 'ca.txt'].map((name) => join(folder, name)) as [string, string, string];
spawnSync('openssl', `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=ca -keyout ${key} -out ${ca}`.split(' '));
writeFileSync(text, 'no certificate');

const tls = (engine: 'postgres' | 'mysql', query: string, more: Record<string, string> = {}) => {
  const name = engine.toUpperCase();
  return parseConfig({ [`${name}_URL`]: `${engine}://u:p@h/?${query}`, ...more }, []).servers.get(name);
};

/** What is asked for, however it is spelled, is what the connection is made with. */
describe.each(['postgres', 'mysql'] as const)('TLS in a connection string of %s', (engine) => {
  it.each([
    ['sslmode=disable', 'disable'],
    ['ssl-mode=DISABLED', 'disable'],
    ['useSSL=false', 'disable'],
    ['ssl=0', 'disable'],
    ['sslmode=allow', 'prefer'],
    ['sslMode=PREFERRED', 'prefer'],
    ['tls=preferred', 'prefer'],
    ['requireSSL=false', undefined],
    ['sslmode=require', 'require'],
    ['ssl-mode=REQUIRED', 'require'],
    ['ssl_mode=required', 'require'],
    ['SSLMODE=Require', 'require'],
    ['ssl=true', 'require'],
    ['ssl=1', 'require'],
    ['ssl=on', 'require'],
    ['tls=true', 'require'],
    ['tls=skip-verify', 'require'],
    ['useSSL=true', 'require'],
    ['requireSSL=true', 'require'],
    ['requiressl=1', 'require'],
    ['sslmode=no-verify', 'require'],
    ['sslaccept=accept_invalid_certs', 'require'],
    ['useSSL=true&requireSSL=true&verifyServerCertificate=true', 'verify-ca'],
    ['ssl-mode=VERIFY_CA', 'verify-ca'],
    ['sslmode=verify-ca', 'verify-ca'],
    ['ssl_verify_cert=true', 'verify-ca'],
    ['sslmode=verify-full', 'verify-full'],
    ['sslMode=VERIFY_IDENTITY', 'verify-full'],
    ['ssl_verify_identity=true', 'verify-full'],
    ['sslaccept=strict', 'verify-full'],
    ['sslmode=prefer&ssl=true', 'require'],
    ['sslrootcert=system', 'verify-full'],
  ])('%s', (query, mode) => {
    expect(tls(engine, query)?.sslMode).toBe(mode);
  });

  it.each([
    ['an authority alone', (file: string) => `sslrootcert=${file}`, 'verify-full'],
    ['an authority beside require', (file: string) => `ssl-ca=${file}&ssl-mode=REQUIRED`, 'verify-ca'],
    ['an authority beside verify-full', (file: string) => `sslrootcert=${file}&sslmode=verify-full`, 'verify-full'],
  ])('%s', (_, query, sslMode) => {
    expect(tls(engine, query(ca))).toMatchObject({ sslMode, sslRootCert: ca });
  });

  it('a certificate of the account', () => {
    expect(tls(engine, `ssl-cert=${ca}&ssl_key=${key}&ssl=true`)).toMatchObject({ sslCert: ca, sslKey: key });
  });

  it.each([
    ['sslmode=strong', 'sslmode'],
    ['ssl-mode=MAYBE', 'ssl-mode'],
    ['ssl={"rejectUnauthorized":true}', 'ssl'],
    ['tls=custom', 'tls'],
    ['requireSSL=perhaps', 'requireSSL'],
    ['sslmode=disable&requireSSL=true', 'sslmode'],
    ['useSSL=false&verifyServerCertificate=true', 'useSSL'],
    ['sslrootcert=/nope.crt', 'sslrootcert.*/nope.crt'],
    ['sslmode=require&sslrootcert=/nope.crt', 'sslrootcert.*/nope.crt'],
    [`ssl-ca=${text}`, 'ssl-ca.*certificate'],
    [`sslrootcert=${folder}`, 'sslrootcert'],
    ['sslmode=require&sslrootcert=system', 'sslrootcert'],
    [`sslcert=${ca}`, 'sslcert'],
    ['sslcrl=/x', 'sslcrl'],
    ['sslpassword=x', 'sslpassword'],
    ['ssl_min_protocol_version=TLSv1.3', 'ssl_min_protocol_version'],
    ['sslnegotiation=direct', 'sslnegotiation'],
    ['gssencmode=require', 'gssencmode'],
    ['channel_binding=require', 'channel_binding'],
    ['sslfactory=x', 'sslfactory'],
    ['encrypt=true', 'encrypt'],
    ['enabledTLSProtocols=TLSv1.3', 'enabledTLSProtocols'],
    ['wallet=x', 'wallet'],
  ])('%s is refused by name', (query, named) => {
    expect(() => tls(engine, query)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(new RegExp(`${named}.*`)) }),
    );
    expect(() => tls(engine, query)).toThrow(new RegExp(`${engine.toUpperCase()}_URL`));
  });

  it('of a string and of a variable: the stricter goes first, and a contradiction is refused', () => {
    const name = `${engine.toUpperCase()}_SSLMODE`;
    expect(tls(engine, 'sslmode=require', { [name]: 'verify-full' })?.sslMode).toBe('verify-full');
    expect(tls(engine, 'ssl=true', { [name]: 'prefer' })?.sslMode).toBe('require');
    expect(() => tls(engine, 'sslmode=disable', { [name]: 'require' })).toThrow(name);
    expect(() => tls(engine, 'requireSSL=true', { [name]: 'DISABLED' })).toThrow(name);
  });
});

describe('TLS in variables', () => {
  const of = (values: Record<string, string>) => {
    const slots = [{ prefix: 'MONGODB', engine: 'mongodb', what: 'documents', database: 'd' } as const];
    return [...parseConfig(values, slots).servers.values()][0];
  };

  it.each(['REQUIRED', 'true', 'Require', 'required'])('MYSQL_SSLMODE=%s', (mode) => {
    expect(of({ MYSQL_HOST: 'h', MYSQL_USER: 'u', MYSQL_SSLMODE: mode })?.sslMode).toBe('require');
  });

  it.each([
    { MYSQL_HOST: 'h', MYSQL_USER: 'u', MYSQL_SSLMODE: 'secure' },
    { POSTGRES_HOST: 'h', POSTGRES_USER: 'u', POSTGRES_SSLROOTCERT: '/nope.crt' },
    { MONGODB_URL: 'mongodb://h/', MONGODB_SSLMODE: 'prefer' },
    { MONGODB_URL: 'mongodb://h/?tls=true&tlsCAFile=/nope.crt' },
    { MONGODB_URL: 'mongodb://h1,h2/?tlsCertificateKeyFile=/nope.pem' },
    { POSTGRES_SSLMODE: 'require' },
  ])('%o is refused by name', (values) => {
    const name = Object.keys(values).at(-1) as string;
    expect(() => of(values)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(name) }),
    );
  });

  it('an authority for MongoDB alone asks for TLS', () => {
    expect(of({ MONGODB_HOST: 'h', MONGODB_SSLROOTCERT: ca })).toMatchObject({
      sslMode: 'verify-full',
      sslRootCert: ca,
    });
  });
});
