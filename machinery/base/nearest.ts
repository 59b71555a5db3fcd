/** The word that takes the fewest changed letters to get to from `word`; the first of them when several do. */
export function nearest(word: string, words: readonly string[]): string {
  return words.toSorted((a, b) => distance(word, a) - distance(word, b))[0] ?? '';
}

/** Letters to be put in, taken out or changed between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
  }
  return row[b.length] ?? 0;
}
