/** What every page runs: the search, which is hidden until it works. */
import { openSearch } from "./search.ts";

const root = document.currentScript?.dataset.root ?? "";

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-search]")) {
  button.hidden = false;
  button.addEventListener("click", () => openSearch(root));
}

// In a reference, what follows the # is a place in it: there this link may not be followed.
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
});

document.addEventListener("keydown", (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  openSearch(root);
});
