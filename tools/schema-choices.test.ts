import { describe, expect, it } from 'vitest';
import { choicesOf } from './schema-choices.ts';

describe('the values that a schema leaves to a column', () => {
  const choices = (...checks: string[]) =>
    choicesOf(
      {
        comment: 'Orders.',
        columns: {},
        primaryKey: [],
        uniques: {},
        foreignKeys: {},
        checks: Object.fromEntries(checks.map((check, index) => [`orders_${index}_ck`, check])),
        indexes: {},
      },
      'status',
    );

  it('are those of its list, in its order', () => {
    expect(choices("CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))")).toEqual(['open', 'closed']);
    expect(
      choices('CHECK ((amount > (0)::numeric))', "CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))"),
    ).toEqual(['open', 'closed']);
  });

  it('are found among conditions that must all hold, however deep', () => {
    expect(
      choices(
        "CHECK (((amount > 0) AND ((priority = ANY (ARRAY['a'::text, 'b'::text])) AND (status = ANY (ARRAY['open'::text])))))",
      ),
    ).toEqual(['open']);
    expect(
      choices(
        "CHECK (((status = ANY (ARRAY['open'::text, 'closed'::text])) AND ((status <> 'closed'::text) OR paid)))",
      ),
    ).toEqual(['open', 'closed']);
  });

  it('keep apostrophes, brackets and the word AND', () => {
    expect(choices("CHECK ((status = ANY (ARRAY['customer''s'::text, 'a (b'::text, 'x AND y'::text])))")).toEqual([
      "customer's",
      'a (b',
      'x AND y',
    ]);
  });

  it('are not told by a condition that need not hold, by another column or by a list of what is excluded', () => {
    for (const check of [
      "CHECK (((status = ANY (ARRAY['open'::text])) OR (amount = 0)))",
      "CHECK (((status = ANY (ARRAY['open'::text])) = (closed_at IS NULL)))",
      "CHECK (((status = ANY (ARRAY['open'::text])) OR (status = ANY (ARRAY['closed'::text]))))",
      "CHECK ((NOT (status = ANY (ARRAY['open'::text]))))",
      "CHECK ((status <> ALL (ARRAY['open'::text])))",
      "CHECK ((order_status = ANY (ARRAY['open'::text])))",
      'CHECK ((status = ANY (ARRAY[1, 2])))',
    ])
      expect(choices(check), check).toBeUndefined();
    expect(choices()).toBeUndefined();
    expect(choices('CHECK (something { that nobody reads')).toBeUndefined();
  });
});
