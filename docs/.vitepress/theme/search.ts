/** How the search weighs what it finds. */
import type { DefaultTheme } from "vitepress";

/** Readers type questions; these words are in every page. */
const ignored = new Set("a an and are can do does for how i in is it my of on or own the to what with".split(" "));

/** Guides answer a question before a type or a decision does. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/\/guides\//, 3],
  [/\/start/, 2],
  [/\/reference\//, 1],
  [/\/typescript\//, 0.6],
  [/\/(decisions|changelog|provenance|faults|benchmarks|threats|mapping|contributing)/, 0.4],
];

type LocalSearch = NonNullable<DefaultTheme.LocalSearchOptions["miniSearch"]>;

export const searchOptions: LocalSearch["searchOptions"] = {
  // `titles`: those of the page and of the sections around.
  boost: { title: 4, titles: 4, text: 1 },
  prefix: (term) => term.length > 2,
  // "roles" is not "rules".
  fuzzy: (term) => (term.length > 5 ? 0.2 : false),
  weights: { fuzzy: 0.1, prefix: 0.4 },
  combineWith: "AND",
  processTerm: (term) => {
    const word = term.toLowerCase();
    return ignored.has(word) ? null : word;
  },
  boostDocument: (id, term, stored) => weightOf(String(id)) * (titleOf(stored).includes(term) ? 2 : 1),
};

function weightOf(id: string): number {
  return weights.find(([pattern]) => pattern.test(id))?.[1] ?? 1;
}

/** The title of the page that a section is on: what the whole page is about. */
function titleOf({ title, titles }: Readonly<Record<string, unknown>> = {}): string {
  const [page = title] = Array.isArray(titles) ? titles : [];
  return String(page).toLowerCase();
}
