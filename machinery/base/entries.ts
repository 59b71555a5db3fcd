/** Entries of a record whose keys are known: data of the code, never what came from outside, which may have other keys. */
export function entriesOf<Name extends string, Value>(
  record: Readonly<Partial<Record<Name, Value>>>,
): [name: Name, value: Value][] {
  return Object.entries(record) as [Name, Value][];
}
