/** What the search finds, prepared while the site is built: parts of pages, and the operations. */
import MiniSearch from "minisearch";
import { titles } from "../../generated/providers.ts";
import { type Operation, placeOf } from "./operations.ts";
import { type SearchEntry, searchOptions } from "./search-options.ts";
import type { Page } from "./site.ts";

/** A script instead of JSON, because a page that was opened from a disk may load no other. */
export function searchIndex(pages: readonly Page[], operations: readonly Operation[]): string {
  const index = new MiniSearch<SearchEntry>(searchOptions);
  index.addAll(
    [...operations.map(operationEntry), ...pages.flatMap(pageEntries)].map((entry, id) => ({ id, ...entry })),
  );
  return `globalThis.searchIndex=${JSON.stringify(JSON.stringify(index))};\n`;
}

type Found = Omit<SearchEntry, "id">;

function operationEntry(operation: Operation): Found {
  const { provider, id, method, path, call, summary, description } = operation;
  return {
    url: placeOf(operation),
    title: `${titles[provider]}: ${summary}`,
    place: `${method} ${path}`,
    names: `${id} ${call} ${path.replaceAll("/", " ")}`,
    text: description.replace(/\s+/g, " "),
  };
}

/** What readers type who look for a page that does not use these words. */
const soughtAs: Readonly<Record<string, string>> = { "start.html": "npm install installation setup quickstart" };

function pageEntries({ path, title, section, parts }: Page): Found[] {
  return parts
    .filter(({ id, text }) => id === "" || text !== "")
    .map(({ id, heading, text }) => ({
      url: id === "" ? path : `${path}#${id}`,
      title: heading || title,
      place: heading === "" ? section : `${section} › ${title}`,
      names: id === "" ? (soughtAs[path] ?? "") : "",
      text,
    }));
}
