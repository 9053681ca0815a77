/** The search: a dialog over a prepared index, which is loaded when it is first needed. */
import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search-options.ts";

declare global {
  /** What `assets/search-index.js` sets. */
  var searchIndex: string | undefined;
}

let dialog: HTMLDialogElement | undefined;

export function openSearch(root: string): void {
  dialog ??= createDialog(root);
  if (!dialog.open) dialog.showModal();
}

function createDialog(root: string): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = `<form method="dialog" role="search"><input type="search" aria-label="Search the documentation" placeholder="Search" autocomplete="off" spellcheck="false" autofocus><button>Close</button></form><p role="status">An operation, an option, an error.</p><ol></ol>`;
  const [input, status, list] = [dialog.querySelector("input"), dialog.querySelector("p"), dialog.querySelector("ol")];
  if (input === null || status === null || list === null) throw new Error("The dialog is not whole.");
  document.body.append(dialog);

  const index = loadIndex(root);
  const show = async () => {
    const requested = input.value.trim();
    const found = requested === "" ? [] : (await index).search(requested).slice(0, 12);
    if (input.value.trim() !== requested) return;
    list.replaceChildren(...found.map((result) => item(root, result)));
    status.textContent = requested === "" ? "An operation, an option, an error." : counted(found.length);
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // A field of this type would only be emptied by Escape.
    event.preventDefault();
    if (event.key === "Enter") list.querySelector("a")?.click();
    else dialog.close();
  });
  list.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
    const at = stops.findIndex((stop) => stop.matches(":focus"));
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  });
  return dialog;
}

function loadIndex(root: string): Promise<MiniSearch<SearchEntry>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/search-index.js`;
    script.addEventListener("load", () => resolve(MiniSearch.loadJSON(globalThis.searchIndex ?? "", searchOptions)));
    script.addEventListener("error", () => reject(new Error("The index of the search could not be loaded.")));
    document.head.append(script);
  });
}

function item(root: string, result: SearchResult): HTMLLIElement {
  const [entry, link, title, place] = ["li", "a", "strong", "small"].map((name) => document.createElement(name));
  if (!(entry instanceof HTMLLIElement) || !(link instanceof HTMLAnchorElement) || !title || !place)
    throw new Error("unreachable");
  title.textContent = String(result.title);
  place.textContent = String(result.place);
  link.href = root + String(result.url);
  link.append(title, place);
  entry.append(link);
  return entry;
}

function counted(count: number): string {
  return count === 0 ? "Nothing found." : count === 1 ? "1 result." : `${count} results.`;
}
