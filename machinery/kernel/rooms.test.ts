import { expect, it } from 'vitest';
import { Numbers } from './numbers.ts';
import { agentOfRooms, type Room } from './rooms.ts';

function room(name: string, takes: string[], due: number, told: string[]): Room {
  return {
    takes,
    due: () => due,
    step: (_, { messages }) => told.push(`${name} ${messages.map((message) => message.table).join(',')}`),
  };
}

it('rooms are stepped when they are due or concerned, with what is for them', () => {
  const told: string[] = [];
  const agent = agentOfRooms([room('a', ['orders'], 50, told), room('b', ['costs'], 10, told)]);
  const message = { flow: 'f', at: 10, key: 1, columns: {} };
  expect(agent.due()).toBe(10);
  agent.step(10, { messages: [{ ...message, table: 'orders' }], copied: [] });
  agent.step(20, { messages: [{ ...message, table: 'costs' }], copied: [] });
  agent.step(30, { messages: [], copied: [{ table: 'master.customers', key: 1 }] });
  expect(told).toEqual(['a orders', 'b ', 'b costs', 'a ', 'b ']);
});

it('number ranges count on without gaps, also after they were kept', () => {
  const numbers = new Numbers();
  const now = Date.UTC(2026, 11, 31, 12);
  expect([numbers.next('SO', now), numbers.next('SO', now), numbers.next('PO', now)]).toEqual([
    'SO-2026-000001',
    'SO-2026-000002',
    'PO-2026-000001',
  ]);
  const later = new Numbers();
  later.restore(numbers.state());
  // New Year comes 5.5 hours earlier in India.
  expect(later.next('SO', Date.UTC(2026, 11, 31, 19))).toBe('SO-2027-000003');
});
