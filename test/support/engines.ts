import { join } from 'node:path';
import { ROOT } from '../../cli/catalog.ts';
import { parseConfig, readEnvironment } from '../../machinery/base/config.ts';

/** Settings of the local engines of tests: those that were asked for in GENIMS_TEST_POSTGRES_BIN, or those that the platform finds. */
export function testEngines(): Record<string, string> {
  const { testPostgresBin } = parseConfig(readEnvironment(join(ROOT, '.env')).values, []);
  return testPostgresBin === undefined ? {} : { GENIMS_POSTGRES_BIN: testPostgresBin };
}
