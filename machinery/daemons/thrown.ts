import { asGenimsError } from '../base/errors.ts';

/** What a line of a log tells of an error: why in plain words, and where it came from for who must mend it. Secrets are not in messages of ours, and rows of others are left out. */
export function thrown(error: unknown): { reason: string; thrown: Record<string, unknown> } {
  const known = asGenimsError(error);
  const first = error instanceof Error ? error : known;
  const causes: { error_name: string; message: string }[] = [];
  for (let cause = first.cause; cause instanceof Error && causes.length < 5; cause = cause.cause)
    causes.push({ error_name: cause.name, message: cause.message });
  return {
    reason: known.message,
    thrown: { code: known.code, name: first.name, remedy: known.remedy, stack: first.stack ?? '', causes },
  };
}
