import { describe, expect, test } from 'vitest';
import { MomentReader, orderOf, UNDECIDED } from './moments.ts';
import { NumberEvidence } from './number-evidence.ts';
import { Refused } from './refusal.ts';

function read(text: string, { zone = 'UTC', order = undefined as MomentReader['order'] } = {}) {
  const reader = new MomentReader(zone);
  reader.order = order;
  const evidence = new NumberEvidence();
  evidence.add(text, 1);
  const form = evidence.decide('time');
  if ('read' in form) reader.number = form;
  const moment = reader.read(text);
  return moment instanceof Refused ? `refused: ${moment.expected}` : moment;
}

/** The moment in milliseconds, through a parser that is not ours. */
function milliseconds(moment: string | symbol): number {
  return Date.parse(
    String(moment)
      .replace(' ', 'T')
      .replace(/([+-]\d{2})$/, '$1:00'),
  );
}

describe('forms that are understood', () => {
  test.each([
    ['2013-12-02 21:15:00', '2013-12-02 21:15:00+00'],
    ['2013-12-02T21:15:00', '2013-12-02 21:15:00+00'],
    ['2013-12-02T21:15:00Z', '2013-12-02 21:15:00+00'],
    ['2013-12-02T21:15:00.123456000Z', '2013-12-02 21:15:00.123456000+00'],
    ['2013-12-02T21:15:00,5+05:30', '2013-12-02 21:15:00.5+05:30'],
    ['2013-12-02T21:15-0800', '2013-12-02 21:15:00-08:00'],
    ['2013-12-02 21:15:00 UTC', '2013-12-02 21:15:00+00'],
    ['20131202T211500Z', '2013-12-02 21:15:00+00'],
    ['2013-12-02', '2013-12-02 00:00:00+00'],
    ['2013/12/02 21:15', '2013-12-02 21:15:00+00'],
    ['2.12.2013 9:05', '2013-12-02 09:05:00+00'],
    ['02.12.2013, 21:15:07', '2013-12-02 21:15:07+00'],
    ['07/07/2013 12:30 AM', '2013-07-07 00:30:00+00'],
    ['07/07/2013 12:30:10 p.m.', '2013-07-07 12:30:10+00'],
    ['1386018900', '2013-12-02 21:15:00+00'],
    ['1386018900.25', '2013-12-02 21:15:00.25+00'],
    ['1386018900123', '2013-12-02 21:15:00.123+00'],
    ['2000-02-29 00:00:00', '2000-02-29 00:00:00+00'],
  ])('%s', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  test('day and month by the order of the file', () => {
    expect(read('3/4/2020 1:00')).toBe(UNDECIDED);
    expect(read('3/4/2020 1:00', { order: 'day-first' })).toBe('2020-04-03 01:00:00+00');
    expect(read('3-4-2020 1:00', { order: 'month-first' })).toBe('2020-03-04 01:00:00+00');
  });

  test.each([
    ['13/04/2020', 'day-first'],
    ['04/13/2020 10:00', 'month-first'],
    ['04/05/2020', 'either'],
    ['04/04/2020', undefined],
    ['13.04.2020', undefined],
    ['13/14/2020', undefined],
    ['2020-04-05', undefined],
  ])('what %s says about the order: %s', (text, order) => {
    expect(orderOf(text)).toBe(order);
  });
});

describe('what is refused', () => {
  test.each([
    ['31.02.2020', 'date that exists'],
    ['2021-02-29 00:00:00', 'date that exists'],
    ['2021-13-01 00:00:00', 'date that exists'],
    ['0000-01-01 00:00:00', 'date that exists'],
    ['2021-01-01 24:00:00', 'time of day that exists'],
    ['2021-01-01 23:60:00', 'time of day that exists'],
    ['2021-01-01 13:00 PM', 'time of day that exists'],
    ['2021-01-01T10:00+16:00', 'offset from UTC'],
    ['2021-01-01 10:00 EST', 'date and time such as'],
    ['01/02/21 10:00', 'date and time such as'],
    ['yesterday', 'date and time such as'],
    ['', 'date and time such as'],
    ['12345', 'date and time such as'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test('a zone that does not exist is wrong usage', () => {
    expect(() => new MomentReader('Europe/Nowhere')).toThrowError(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe('local times', () => {
  test.each([
    ['Asia/Kolkata', '2024-06-01 12:00:00', '2024-06-01 12:00:00+05:30'],
    ['Europe/Berlin', '2024-01-15 12:00:00', '2024-01-15 12:00:00+01:00'],
    ['Europe/Berlin', '2024-07-15T12:00', '2024-07-15 12:00:00+02:00'],
    ['America/New_York', '2024-03-10 01:59:59', '2024-03-10 01:59:59-05:00'],
    ['America/New_York', '2024-03-10 03:00:00', '2024-03-10 03:00:00-04:00'],
    ['Pacific/Kiritimati', '2024-01-01 00:00:00', '2024-01-01 00:00:00+14:00'],
    ['Pacific/Pago_Pago', '2024-01-01 00:00:00', '2024-01-01 00:00:00-11:00'],
  ])('%s %s', (zone, text, moment) => {
    expect(read(text, { zone })).toBe(moment);
  });

  test.each([
    ['Europe/Berlin', '2024-03-31 02:30:00'],
    ['Europe/Berlin', '31.03.2024 2:00'],
    ['America/New_York', '2024-03-10 02:59:59'],
    ['Australia/Lord_Howe', '2024-10-06 02:15:00'],
    ['Pacific/Apia', '2011-12-30 12:00:00'],
  ])('%s skips %s', (zone, text) => {
    expect(read(text, { zone })).toContain('a local time that exists');
  });

  test('a time that occurs twice is the first of the two, and is counted', () => {
    const reader = new MomentReader('Europe/Berlin');
    expect(reader.read('2024-10-27 02:30:00')).toBe('2024-10-27 02:30:00+02:00');
    expect(reader.read('2024-10-27 03:00:00')).toBe('2024-10-27 03:00:00+01:00');
    expect(reader.repeated).toBe(1);
  });

  test('an offset in the text goes before the zone', () => {
    expect(read('2024-03-31T02:30:00+00:00', { zone: 'Europe/Berlin' })).toBe('2024-03-31 02:30:00+00:00');
  });

  test('every hour of a year goes to UTC and back', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      const reader = new MomentReader(zone);
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      for (let moment = Date.UTC(2024, 0, 1); moment < Date.UTC(2025, 0, 1); moment += 1_800_000) {
        const local = format.format(moment);
        const back = milliseconds(reader.read(local) as string);
        // The second of two equal local times comes back as the first.
        expect([moment, moment - 3_600_000, moment - 1_800_000], `${local} ${zone}`).toContain(back);
        expect(format.format(back)).toBe(local);
      }
    }
  });
});
