import type { Context } from './context.ts';

/** Something that the subjects of one agent share: made when the first of them asks for it. Rooms keep it, so it must outlive a restart of theirs. */
export function shared<Value>(create: (context: Context) => Value): (context: Context) => Value {
  const made = new WeakMap<Context, { value: Value }>();
  return (context) => {
    const known = made.get(context) ?? { value: create(context) };
    made.set(context, known);
    return known.value;
  };
}
