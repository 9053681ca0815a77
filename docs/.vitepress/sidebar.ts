/** The navigation, from the folders: a new document is in it by itself. */
import { readdirSync, readFileSync } from "node:fs";
import type { DefaultTheme } from "vitepress";
import { providers, titles } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";

type Items = DefaultTheme.SidebarItem[];

const docs = new URL("../", import.meta.url);

/** What a reader wants first comes first; a guide that is not named here is in the last group. */
const groups: Readonly<Record<string, readonly string[]>> = {
  Start: ["../start", "memberships", "command", "credentials", "testing"],
  "In your program": ["errors", "pagination", "retries", "drift", "observability"],
  "Where it runs": ["nextjs", "workers", "web-app", "custom-fetch", "commonjs-jest"],
  "Access reviews": ["audits", "offboarding", "many-users"],
};
const others = "Your own API and CI";

export function sidebar(): DefaultTheme.SidebarMulti {
  const { guides, references, typescript, decisions } = sections();
  const facts = namesIn("").filter((name) => !shells.includes(name));
  return {
    ...Object.fromEntries(["start", "guides/"].map((path) => [`/${path}`, guides])),
    ...Object.fromEntries(["reference/", ...facts].map((path) => [`/${path}`, references])),
    "/typescript/": typescript,
    "/decisions/": decisions,
  };
}

/** Every page once, for programs that read the site as text. */
export function contents(): Items {
  return Object.values(sections()).flat();
}

function sections(): Readonly<Record<"guides" | "references" | "typescript" | "decisions", Items>> {
  return {
    guides: guideGroups(),
    references: references(),
    typescript: [{ text: "TypeScript", items: typescript() }],
    decisions: [{ text: "Decisions", items: itemsOf("decisions/") }],
  };
}

function guideGroups(): Items {
  const named = new Set(Object.values(groups).flat());
  const rest = namesIn("guides/").filter((name) => !named.has(name));
  return [...Object.entries(groups), [others, rest] as const].map(([text, names]) => ({
    text,
    items: names.map((name) =>
      name === "../start" ? { text: "Getting started", link: "/start" } : itemOf(`guides/${name}`),
    ),
  }));
}

function references(): Items {
  return [
    {
      text: "APIs",
      items: [
        { text: "All providers", link: "/reference/" },
        ...providers.map((provider) => ({ text: titles[provider], link: `/reference/${provider}` })),
      ],
    },
    { text: "Facts", items: itemsOf("") },
  ];
}

function typescript(): Items {
  return codeEntries().map(({ name }) => ({ text: name, link: `/typescript/${name.split("/")[1] ?? name}` }));
}

/** Documents that are pages by themselves, not parts of a section. */
const shells = ["index", "start", "changelog", "contributing", "security"];

function itemsOf(folder: string): Items {
  return namesIn(folder)
    .filter((name) => folder !== "" || !shells.includes(name))
    .map((name) => itemOf(folder + name));
}

function namesIn(folder: string): string[] {
  return readdirSync(new URL(folder, docs))
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -".md".length))
    .sort();
}

function itemOf(path: string): DefaultTheme.SidebarItem {
  const title = /^# (.*)$/m.exec(readFileSync(new URL(`${path}.md`, docs), "utf8"))?.[1];
  if (title === undefined) throw new Error(`docs/${path}.md has no heading of the first level.`);
  return { text: title, link: `/${path}` };
}
