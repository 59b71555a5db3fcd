import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { personalColumns, registered, unregistered } from '../../machinery/privacy/register.ts';
import { NOT_PERSONAL } from '../../tools/checks/personal-columns.ts';

const catalog = loadCatalog();

describe('the register of personal data', () => {
  test('has every column that looks personal', () => {
    const missing = catalog.modules.flatMap(({ module }) =>
      unregistered(module, catalog.moduleSpec(module), NOT_PERSONAL),
    );
    expect(missing).toEqual([]);
    expect(personalColumns(catalog).length).toBeGreaterThan(60);
  });

  test('has no exception that there is no column for', () => {
    for (const name of Object.keys(NOT_PERSONAL)) {
      const [module = '', table = '', column = ''] = name.split('.');
      expect(catalog.moduleSpec(module).tables[table]?.columns[column], name).toBeDefined();
    }
  });

  test('control: a new column that looks personal and says nothing is refused', () => {
    const table = (comment: string) => ({
      tables: {
        visitors: {
          ...{ comment: 'Visitors.', primaryKey: [], uniques: {}, foreignKeys: {}, checks: {}, indexes: {} },
          columns: { email: { type: 'text', nullable: false, comment } },
        },
      },
    });
    expect(unregistered('crm', table('Mail address.'), {})).toEqual(['crm.visitors.email']);
    const comment = 'Mail address. personal: customer_contact, contact, consent.';
    expect(unregistered('crm', table(comment), {})).toEqual([]);
    expect(registered('crm', table(comment))).toMatchObject([{ subject: 'customer_contact', basis: 'consent' }]);
  });
});
