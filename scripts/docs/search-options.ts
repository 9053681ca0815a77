/** Shared by the build and the browser: an index can only be read with the options that it was made with. */
import type { Options } from "minisearch";

export interface SearchEntry {
  readonly id: number;
  /** Relative to the site. */
  readonly url: string;
  readonly title: string;
  /** Where it is, for the reader. */
  readonly place: string;
  /** What it is called in code. */
  readonly names: string;
  readonly text: string;
}

export const searchOptions: Options<SearchEntry> = {
  fields: ["title", "place", "names", "text"],
  storeFields: ["url", "title", "place"],
  // `listUserOrganizations`, `per_page` and the scope `read:organizations` are found whole, and by their words as well.
  tokenize: (text) => [
    ...text.split(/(?:[^\p{L}\p{N}_:]|:(?!\p{L}))+/u),
    ...text.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word !== ""),
  ],
  searchOptions: {
    boost: { title: 4, names: 3, place: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: "AND",
  },
};
