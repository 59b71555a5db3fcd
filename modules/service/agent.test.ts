import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../machinery/base/utc.ts';
import { Simulated } from '../../test/support/simulated.ts';
import { behaviour as master } from '../master/agent.ts';
import { afterMinutes, minutesBetween, whenOpen } from './agent/clock.ts';
import { behaviour } from './agent.ts';
import type { Rows } from './rows.ts';

const at = (text: string) => Date.parse(`${text}+05:30`);

describe('the clock of promises', () => {
  it('runs from nine to six on working days of the company', () => {
    expect(minutesBetween(at('2026-06-12T17:30:00'), at('2026-06-13T09:30:00'))).toBe(6000);
    // Over a Sunday.
    expect(minutesBetween(at('2026-06-13T17:00:00'), at('2026-06-15T10:00:00'))).toBe(12_000);
    // Over a holiday that is a Saturday, and the Sunday after it.
    expect(minutesBetween(at('2026-08-14T17:00:00'), at('2026-08-17T10:00:00'))).toBe(12_000);
    expect(minutesBetween(at('2026-06-13T19:00:00'), at('2026-06-15T08:00:00'))).toBe(0);
    expect(minutesBetween(at('2026-06-13T19:00:00'), at('2026-06-13T20:00:00'), { is_always_open: true })).toBe(6000);
  });

  it('comes to the moment from which it measures back', () => {
    for (const minutes of [1, 100, 5999, 54_000, 480_000]) {
      const from = at('2026-08-12T11:11:11');
      expect(minutesBetween(from, afterMinutes(from, minutes))).toBe(minutes);
    }
    expect(whenOpen(at('2026-06-13T18:00:00'))).toBe(at('2026-06-15T09:00:00'));
    expect(afterMinutes(at('2026-06-15T09:00:00'), 100)).toBe(at('2026-06-15T09:00:00') + MINUTE_MS);
  });
});

describe('customer service', () => {
  const history = new Simulated([master, behaviour], { days: 60, scale: 0.5 });
  const latest = <T extends keyof Rows & string>(table: T, key: keyof Rows[T]): Rows[T][] => [
    ...new Map(history.rows<Rows[T]>(`service.${table}`).map((row) => [row[key], row])).values(),
  ];
  const tickets = latest('service_tickets', 'service_ticket_id');
  const share = (rows: readonly unknown[], of: readonly unknown[]) => rows.length / of.length;

  it('keeps its promises in the shares of good service desks', () => {
    const answered = tickets.filter((one) => one.is_response_met !== null);
    expect(
      share(
        answered.filter((one) => one.is_response_met),
        answered,
      ),
    ).toBeGreaterThan(0.88);
    expect(
      share(
        answered.filter((one) => one.is_response_met),
        answered,
      ),
    ).toBeLessThan(0.98);
    const resolved = tickets.filter((one) => one.is_resolution_met !== null);
    expect(
      share(
        resolved.filter((one) => one.is_resolution_met),
        resolved,
      ),
    ).toBeGreaterThan(0.86);
    const escalated = tickets.filter((one) => one.escalation_level > 0);
    expect(share(escalated, tickets)).toBeGreaterThan(0.05);
    expect(share(escalated, tickets)).toBeLessThan(0.2);
  });

  it('asks nobody twice within sixty days', () => {
    const byPerson = Map.groupBy(latest('survey_responses', 'survey_response_id'), (one) => one.portal_user_id);
    for (const asked of byPerson.values()) {
      const sent = asked.map((one) => one.sent_at).sort((a, b) => a - b);
      for (let i = 1; i < sent.length; i++)
        expect((sent[i] ?? 0) - (sent[i - 1] ?? 0)).toBeGreaterThanOrEqual(60 * 86_400_000);
    }
  });

  it('has customers who are less content with what was late or came back', () => {
    const scored = latest('survey_responses', 'survey_response_id').filter((one) => one.score_class !== null);
    const spoilt = new Set(
      tickets
        .filter((one) => one.is_resolution_met === false || one.reopened_count > 0 || one.escalation_level > 1)
        .map((one) => one.service_ticket_id),
    );
    const bad = (rows: typeof scored) =>
      share(
        rows.filter((one) => one.score_class !== 'promoter'),
        rows,
      );
    const [late, well] = [
      scored.filter((one) => spoilt.has(one.service_ticket_id ?? -1)),
      scored.filter((one) => !spoilt.has(one.service_ticket_id ?? -1)),
    ];
    expect(late.length).toBeGreaterThan(2);
    expect(bad(late)).toBeGreaterThan(bad(well));
  });
});
