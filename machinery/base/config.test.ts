import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig, readEnvironment, refuseUnknownNames } from './config.ts';
import { readEnvFile } from './env-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'genims-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const slots = [{ prefix: 'POSTGRES_ERP', engine: 'postgres', what: 'erp', database: 'genims_erp_db' } as const];

let files = 0;
function envFile(text: string): string {
  const path = join(folder, `${++files}.env`);
  writeFileSync(path, text);
  return path;
}

describe('names in .env', () => {
  it.each([
    ['a misspelt server', 'POSTGRES_ERPP_URL=x', /POSTGRES_ERPP_URL .*such as POSTGRES_ERP_URL/],
    ['a misspelt setting', 'GENIMS_HOMES=x', /GENIMS_HOMES .*such as GENIMS_HOME\b/],
    ['TLS in words of another program', 'POSTGRES_SSL=on', /POSTGRES_SSL in .* is no setting/],
    ['what is there', 'POSTGRES_ERP_URL=x\nPOSTGRES_PORT=1\nGENIMS_HOME=y', undefined],
    ['what is none of ours', 'PGPASSFILE=x\nEDITOR=vi', undefined],
  ])('%s', (_, text, problem) => {
    const refuse = () => refuseUnknownNames(readEnvironment(envFile(text)), slots);
    if (problem) expect(refuse).toThrow(problem);
    else expect(refuse).not.toThrow();
  });

  it.each(['MYSQL_SSL_MODE', 'POSTGRES_ERP_TLS', 'POSTGRES_REQUIRESSL', 'MONGODB_TLS'])('%s in the process', (name) => {
    expect(() => refuseUnknownNames({ values: { [name]: 'true' } }, slots)).toThrow(name);
  });

  it('leaves other variables of the process alone', () => {
    expect(() =>
      refuseUnknownNames({ values: { MYSQL_ROOT_PASSWORD: 'x', POSTGRES_INITDB_ARGS: 'y' } }, slots),
    ).not.toThrow();
  });
});

describe('lines of .env are read as dotenv reads them', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a byte order mark', '\uFEFFPOSTGRES_USER=u', { POSTGRES_USER: 'u' }],
    ['CRLF', 'GENIMS_HOME=/a\r\nMYSQL_USER=u\r\n', { GENIMS_HOME: '/a', MYSQL_USER: 'u' }],
    ['export', 'export MYSQL_USER=u', { MYSQL_USER: 'u' }],
    ['blanks around the sign', 'MYSQL_USER = u ', { MYSQL_USER: 'u' }],
    ['a comment after a value', 'MYSQL_USER=u # of sales', { MYSQL_USER: 'u' }],
    ['a comment line', '# MYSQL_USER=v\nMYSQL_USER=u', { MYSQL_USER: 'u' }],
    ['# in single quotes', "MYSQL_PASSWORD='ab#cd'", { MYSQL_PASSWORD: 'ab#cd' }],
    ['# in double quotes', 'MYSQL_PASSWORD="ab#cd" # x', { MYSQL_PASSWORD: 'ab#cd' }],
    ['# in back quotes', 'MYSQL_PASSWORD=`a"b\'#c`', { MYSQL_PASSWORD: 'a"b\'#c' }],
    [
      'an equals sign within',
      'POSTGRES_URL=postgres://h/d?sslmode=require',
      { POSTGRES_URL: 'postgres://h/d?sslmode=require' },
    ],
    ['blanks within quotes', 'MYSQL_PASSWORD="  a b "', { MYSQL_PASSWORD: '  a b ' }],
    ['an empty value', 'MYSQL_USER=\nMYSQL_PASSWORD=x', { MYSQL_USER: '', MYSQL_PASSWORD: 'x' }],
    ['a later line goes first', 'MYSQL_USER=a\nMYSQL_USER=b', { MYSQL_USER: 'b' }],
    ['# within a word of others', 'COLOUR=ab#cd', { COLOUR: 'ab' }],
  ])('%s', (_, text, values) => {
    expect(readEnvFile(envFile(text))).toEqual(values);
  });

  it.each([
    'POSTGRES_PASSWORD=ab#cd',
    'export MYSQL_PASSWORD=#x#'.replace('=#x', '=x'),
    '\uFEFFMONGODB_URL=mongodb://u:p#q@h/',
    'GENIMS_HOME=/data/c# code',
    'MYSQL_PASSWORD=two words#half\r\n',
  ])('but half a value is refused by name: %s', (text) => {
    const name = /[A-Z_]+_[A-Z]+/.exec(text)?.[0] ?? '';
    expect(() => readEnvFile(envFile(text))).toThrow(new RegExp(`${name} in .* has a # within its value.*quotes`));
  });

  it('is the same as nothing where there is no file', () => {
    expect(readEnvFile(join(folder, 'none.env'))).toEqual({});
  });
});

describe('paths', () => {
  it.each([
    ['~/genims', join(homedir(), 'genims')],
    ['~', homedir()],
    ['here', join(folder, 'here')],
    ['../there', resolve(folder, '../there')],
    ['/data', '/data'],
    ['~user', join(folder, '~user')],
  ])('of .env: %s', (given, meant) => {
    const { values, fromFile } = readEnvironment(envFile(`GENIMS_POSTGRES_BIN=${given}`));
    expect(parseConfig(values, [], fromFile).postgresBin).toBe(meant);
  });

  it('of the process are seen from where the user stands; a program without a folder is a name', () => {
    const config = parseConfig(
      { GENIMS_POSTGRES_BIN: 'bin', GENIMS_MYSQLD: 'mariadbd', GENIMS_MONGOD: './mongod' },
      [],
    );
    expect(config).toMatchObject({ postgresBin: resolve('bin'), mysqld: 'mariadbd', mongod: resolve('mongod') });
  });
});

const mongodb = [{ prefix: 'MONGODB', engine: 'mongodb', what: 'documents', database: 'genims_production' } as const];
const server = (values: Record<string, string>) =>
  [...parseConfig(values, values.MONGODB_URL || values.MONGODB_HOST ? mongodb : []).servers.values()][0];

describe('addresses', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'postgres://u:p%40s%25@db.example.com/erp',
      { host: 'db.example.com', port: 5432, user: 'u', password: 'p@s%', database: 'erp' },
    ],
    ['postgresql://u@[2001:db8::1]:6432/', { host: '2001:db8::1', port: 6432, database: undefined }],
    [
      'postgresql:///erp?host=/var/run/postgresql',
      { host: '/var/run/postgresql', port: 5432, user: userInfo().username, database: 'erp' },
    ],
    [
      'postgresql://u:p@/erp?host=/run/pg&port=5433',
      { host: '/run/pg', port: 5433, user: 'u', password: 'p', database: 'erp' },
    ],
    ['postgresql://u@%2Frun%2Fpg:5434/a%2Fb%23c', { host: '/run/pg', port: 5434, database: 'a/b#c' }],
    ['postgresql://h?user=u&password=p%2B&dbname=d', { host: 'h', user: 'u', password: 'p+', database: 'd' }],
    ['mysql://u:%C3%A9@h:3307/x', { host: 'h', port: 3307, password: 'é', database: 'x' }],
    ['mysql://u:p@localhost/?socket=/run/mysqld/mysqld.sock', { host: '/run/mysqld/mysqld.sock', database: undefined }],
    ['mariadb://u@localhost/?unix_socket=/tmp/m.sock', { host: '/tmp/m.sock' }],
    ['mysql://u@%2Ftmp%2Fm.sock/x', { host: '/tmp/m.sock', database: 'x' }],
    ['mysql://u@[::1]/', { host: '::1', port: 3306 }],
    ['mongodb://h2:27018,h1:27017/db?replicaSet=rs0', { host: 'h1', port: 27017, user: '', database: 'db' }],
    [
      'mongodb://u:p%40@h1,h2,h3/?authSource=admin',
      { host: 'h1', port: 27017, user: 'u', password: 'p@', database: undefined },
    ],
    ['mongodb+srv://u:p@cluster.example.com/x', { host: 'cluster.example.com', database: 'x' }],
    ['mongodb://[::1]:27019', { host: '::1', port: 27019 }],
    ['mongodb://%2Ftmp%2Fmongodb-27017.sock/x', { host: '/tmp/mongodb-27017.sock' }],
  ])('%s', (url, parts) => {
    expect(server({ [variableOf(url)]: url })).toMatchObject(parts);
  });

  it.each([
    'postgres://u:100%@h/db',
    'postgres://u:p%zz@h/db',
    'mysql://u:%E9@h/db',
    'mongodb://u:50%@h1,h2/db',
    'postgres://h1,h2/db',
    'postgres://h1:1,h2:2/db',
    'mysql://h1,h2/db',
    'postgres://u:p@h:99999/db',
    'postgres://u:a/b@h/db',
    'mysql://u:a#b@h/db',
    'mysql://u:p@h:x/db',
    'mongodb://u:p@q@h/db',
    'mongodb://',
    'mongodb://u:p@h:1:2/x',
    'mongodb://h1,::1/x',
    'mongodb+srv://h1,h2/db',
    'postgres:/h/db',
    'http://h/db',
  ])('%s is refused by the name of its variable, without the password', (url) => {
    const variable = variableOf(url);
    const refuse = () => server({ [variable]: url });
    expect(refuse).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(variable) }),
    );
    const [, secret] = /\/\/u:(.*)@/.exec(url) ?? [];
    if (secret !== undefined) expect(refuse).not.toThrow(new RegExp(`:${secret.replace(/[^\w]/g, '.')}@`));
  });

  it.each([
    ['::1', '::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['/run/pg', '/run/pg'],
    ['db.example.com', 'db.example.com'],
  ])('a host %s', (given, host) => {
    expect(server({ POSTGRES_HOST: given, POSTGRES_USER: 'u' })).toMatchObject({ host });
  });

  it.each(['h:5432', 'h1,h2', 'u@h', 'http://h', 'a b'])('a host %s is refused', (host) => {
    expect(() => server({ POSTGRES_HOST: host, POSTGRES_USER: 'u' })).toThrow(/POSTGRES_HOST/);
  });

  function variableOf(url: string): string {
    if (url.startsWith('mongodb')) return 'MONGODB_URL';
    return /^(mysql|mariadb)/.test(url) ? 'MYSQL_URL' : 'POSTGRES_URL';
  }
});
