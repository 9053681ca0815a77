/** The name that a mistyped one probably means: with the fewest edits, at most a third of its letters. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.floor(name.length / 3) + 1;
  for (const other of names) {
    if (Math.abs(other.length - name.length) >= fewest) continue;
    const edits = distance(name.toLowerCase(), other.toLowerCase());
    if (edits >= fewest) continue;
    fewest = edits;
    best = other;
  }
  return best;
}

/** The Levenshtein distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
