import { describe, expect, it } from 'vitest';
import { defineLifecycle, type Lifecycle, mayFollow } from './lifecycle.ts';

const sound: Lifecycle = {
  states: { orders: { begins: ['open'], follows: { open: ['closed'], closed: [] } } },
  ratesPerYear: { arrivals: 0.5 },
  shares: {
    size: [
      ['small', 0.7],
      ['large', 0.3],
    ],
  },
};

describe('defineLifecycle', () => {
  it('gives back what is sound', () => {
    expect(defineLifecycle('sales', sound)).toBe(sound);
  });

  it.each<[string, Partial<Lifecycle>, RegExp]>([
    [
      'an unknown target',
      { states: { orders: { begins: ['open'], follows: { open: ['done'] } } } },
      /states\.orders\.open names done/,
    ],
    [
      'an unknown first state',
      { states: { orders: { begins: ['new'], follows: {} } } },
      /states\.orders\.begins names new/,
    ],
    [
      'a state out of reach',
      { states: { orders: { begins: ['open'], follows: { open: [], lost: ['open'] } } } },
      /states\.orders\.lost cannot be reached/,
    ],
    ['no first state', { states: { orders: { begins: [], follows: {} } } }, /states\.orders\.begins is empty/],
    ['a negative rate', { ratesPerYear: { arrivals: -1 } }, /ratesPerYear\.arrivals is -1/],
    ['a rate that is no number', { ratesPerYear: { arrivals: Number.NaN } }, /ratesPerYear\.arrivals is NaN/],
    ['shares that do not add up', { shares: { size: [['small', 0.9]] } }, /shares\.size adds up to 0\.9/],
    [
      'a negative share',
      {
        shares: {
          size: [
            ['small', 1.5],
            ['large', -0.5],
          ],
        },
      },
      /shares\.size gives large -0\.5/,
    ],
  ])('refuses %s and names it', (_, change, message) => {
    expect(() => defineLifecycle('sales', { ...sound, ...change })).toThrow(message);
  });
});

describe('mayFollow', () => {
  it('knows which states follow', () => {
    const orders = sound.states.orders ?? { begins: [], follows: {} };
    expect(mayFollow(orders, 'open', 'closed')).toBe(true);
    expect(mayFollow(orders, 'closed', 'open')).toBe(false);
  });
});
