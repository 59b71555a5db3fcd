import { expect, test } from 'vitest';
import { GenimsError } from '../base/errors.ts';
import { cycleDocument, errorDocument, lineDocument, parseLine } from '../documents/log-lines.ts';
import { thrown } from './thrown.ts';

/** Invariant: a line of a daemon's log becomes the documents that its collections describe. */
const lineOf = (fields: Record<string, unknown>) => {
  const line = parseLine(
    JSON.stringify({ level: 50, time: '2026-11-30T10:00:01.500Z', pid: 7, hostname: 'h', name: 'erp', ...fields }),
    120,
    '0.1.0',
  );
  if (!line) throw new Error('no line');
  return line;
};

test('a cycle with its rows', () => {
  const line = lineOf({
    ...{ msg: 'cycle', number: 3, from: 1000, moment: 2000, steps: 2, messages: 1, held: 40, milliseconds: 500 },
    rows: { sales_orders: { inserted: 1, updated: 2 }, inventory_lots: { inserted: 3, updated: 0 } },
  });
  expect(cycleDocument(line)).toMatchObject({
    ...{ daemon_id: 'erp', rows_inserted: 4, rows_updated: 2, transaction_count: 2, open_entity_count: 40 },
    rows_by_table: { sales_orders: 3, inventory_lots: 3 },
    started_at: new Date('2026-11-30T10:00:01.000Z'),
  });
  expect(errorDocument(line)).toBe(undefined);
});

test('an error with where it came from', () => {
  const error = new GenimsError('NOT_UP', 'It is not there.', { cause: new TypeError('inner') });
  const line = lineOf({ msg: 'failed', ...thrown(error) });
  const document = errorDocument(line);
  expect(document).toMatchObject({
    ...{ error_code: 'NOT_UP', message: 'It is not there.', is_retried: false, severity: 'minor' },
    causes: [{ error_name: 'TypeError', message: 'inner' }],
  });
  expect(document?.frames[0]).toMatchObject({ file: 'machinery/daemons/thrown.test.ts' });
  expect(lineDocument(line)).toMatchObject({
    level: 'error',
    error_stack_trace_id: document?._id,
    fields: { reason: 'It is not there.' },
  });
  expect(cycleDocument(line)).toBe(undefined);
});

test('what is no line of a log', () => {
  expect(parseLine('Terminated', 0, '0.1.0')).toBe(undefined);
});
