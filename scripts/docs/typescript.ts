/** The TypeScript reference: TypeDoc finds what is exported and how it is documented; each declaration is shown as it is written. */

import { readFileSync } from "node:fs";
import { Application, type Comment, type CommentDisplayPart, type DeclarationReflection, Reflection } from "typedoc";
import { codeEntries, type Entry } from "../api/entries.ts";
import { root } from "../document.ts";
import { declared } from "./declaration.ts";
import { renderMarkdown } from "./markdown.ts";
import { linkFrom, type Page } from "./site.ts";
import { slugOf } from "./slug.ts";
import { wrapComments } from "./wrap-comments.ts";

/** Where each exported name is described: `<page>#<anchor>`. */
type Places = ReadonlyMap<Reflection, string>;

interface Export {
  readonly reflection: DeclarationReflection;
  readonly code: string;
}

interface Module extends Pick<Entry, "name" | "source"> {
  readonly path: string;
  readonly exports: readonly Export[];
}

export async function typescriptPages(): Promise<Page[]> {
  const modules = await readModules();
  const places = new Map(
    modules.flatMap(({ path, exports }) =>
      exports.map(({ reflection }) => [reflection, `${path}#${slugOf(reflection.name)}`]),
    ),
  );
  return modules.map((module) => {
    const { path } = module;
    const markdown = moduleDocument(module, places);
    return { ...renderMarkdown(markdown, (address) => linkFrom(path, address)), path, section: "TypeScript", markdown };
  });
}

async function readModules(): Promise<Module[]> {
  const found = codeEntries();
  const app = await Application.bootstrap({
    entryPoints: found.map(({ source }) => root + source),
    tsconfig: `${root}tsconfig.build.json`,
    logLevel: "Error",
    skipErrorChecking: true,
    excludePrivate: true,
    disableSources: true,
    disableGit: true,
    blockTags: ["@param", "@returns", "@throws", "@example", "@see", "@deprecated", "@defaultValue", "@description"],
  });
  const programs = app.getEntryPoints();
  const project = await app.convert();
  if (programs === undefined || project === undefined) throw new Error("TypeDoc could not read the sources.");
  return found.map(({ name, source }) => {
    const entry = programs.find(({ sourceFile }) => sourceFile.fileName === root + source);
    const module = project.children?.find(({ name }) => [`src/${name}.ts`, `src/${name}/index.ts`].includes(source));
    const checker = entry?.program.getTypeChecker();
    const symbol = entry && checker?.getSymbolAtLocation(entry.sourceFile);
    if (module === undefined || checker === undefined || symbol === undefined)
      throw new Error(`TypeDoc did not find ${source}.`);
    const symbols = checker.getExportsOfModule(symbol);
    const children = module.children ?? [];
    // What is called comes before what it is called with.
    const calls = children.filter(({ signatures }) => signatures !== undefined);
    const exports = [...calls, ...children.filter((child) => !calls.includes(child))].flatMap((reflection) => {
      const symbol = symbols.find(({ name }) => name === reflection.name);
      const code = symbol && wrapComments(declared(symbol, checker) ?? "");
      return !code ? [] : [{ reflection, code }];
    });
    return { name, source, path: `typescript/${name.split("/")[1] ?? "index"}.html`, exports };
  });
}

function moduleDocument({ name, source, exports }: Module, places: Places): string {
  const intro = /^\/\*\* (.*?)(?: @module)? \*\//.exec(readFileSync(root + source, "utf8"))?.[1] ?? "";
  const sections = exports.map(({ reflection, code }) => {
    const comment = reflection.comment ?? reflection.signatures?.[0]?.comment;
    return [`## ${reflection.name}`, ...(comment ? stated(comment, places) : []), `\`\`\`ts\n${code}\n\`\`\``];
  });
  return `${[`# ${name}`, intro, ...sections.flat()].join("\n\n")}\n`;
}

/** What is before the text of a tag. The other tags are in the code. */
const titles: Record<string, string> = {
  "@throws": "Throws ",
  "@deprecated": "**Deprecated** ",
  "@see": "See ",
  "@example": "",
};

/** A comment as Markdown; the examples come last, as in the sources. */
function stated(comment: Comment, places: Places): string[] {
  const text = (parts: readonly CommentDisplayPart[]) => parts.map((part) => shown(part, places)).join("");
  const tags = comment.blockTags.map(({ tag, content }) => {
    const title = titles[tag];
    return title === undefined ? "" : title + text(content);
  });
  return [text(comment.summary), ...tags].filter((paragraph) => paragraph !== "");
}

function shown(part: CommentDisplayPart, places: Places): string {
  if (part.kind !== "inline-tag") return part.text;
  const place = part.target instanceof Reflection ? places.get(part.target) : undefined;
  return place === undefined ? `\`${part.text}\`` : `[${part.text}](${place})`;
}
