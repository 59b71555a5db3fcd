/** Rows as aligned columns; columns in which every value is a number are aligned to the right. */
export function columns(header: string[], rows: string[][]): string {
  const all = [header, ...rows];
  const widths = header.map((_, i) => all.reduce((width, row) => Math.max(width, (row[i] ?? '').length), 0));
  const numeric = header.map((_, i) => rows.length > 0 && rows.every((row) => /^[\d.,]*( \w+)?$/.test(row[i] ?? '')));
  return all
    .map((row) =>
      row
        .map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

export function milliseconds(time: number | null): string {
  return time === null ? '' : `${time.toFixed(0)} ms`;
}

export function ago(seconds: number | null): string {
  return seconds === null ? '' : `${seconds.toFixed(0)} s ago`;
}

/** Databases that were set back, with what mends it. */
export function olderLines(older: readonly { database: string; what: string }[]): string[] {
  if (older.length === 0) return [];
  const told = older.map(({ database, what }) => `${database} is in an older state: ${what}.`);
  return [...told, 'Stop the daemons and run ./genims sync repair.', ''];
}
