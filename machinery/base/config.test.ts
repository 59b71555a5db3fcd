import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { refuseUnknownNames } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'genims-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const slots = [{ prefix: 'POSTGRES_ERP', engine: 'postgres', what: 'erp', database: 'genims_erp_db' } as const];

describe('names in .env', () => {
  it.each([
    ['a misspelt server', 'POSTGRES_ERPP_URL=x', /POSTGRES_ERPP_URL .*such as POSTGRES_ERP_URL/],
    ['a misspelt setting', 'GENIMS_HOMES=x', /GENIMS_HOMES .*such as GENIMS_HOME\b/],
    ['what is there', 'POSTGRES_ERP_URL=x\nPOSTGRES_PORT=1\nGENIMS_HOME=y', undefined],
    ['what is none of ours', 'PGPASSFILE=x\nEDITOR=vi', undefined],
  ])('%s', (name, text, problem) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const refuse = () => refuseUnknownNames(path, slots);
    if (problem) expect(refuse).toThrow(problem);
    else expect(refuse).not.toThrow();
  });
});
