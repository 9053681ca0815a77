/** Styles and scripts of the site, each in one file. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { providers } from "../../generated/providers.ts";
import { mark } from "./layout.ts";
import type { Files } from "./site.ts";

/** The parts of the front page. */
const front = ["front", "samples", "providers", "demo", "picture"];

const here = new URL("./", import.meta.url);

export async function assets(): Promise<Files> {
  return {
    "assets/site.css": await style(["colors", "base", "code", "bar", "columns", ...front, "search"], panels()),
    "assets/reference.css": await style(["colors", "bar", "search", "reference"]),
    "assets/site.js": await script("site"),
    "assets/demo.js": await script("demo"),
    "assets/mark.svg": icon(),
  };
}

/** Of the samples, one for all providers and one for each, the chosen one is shown. */
function panels(): string {
  const rules = ["all", ...providers].map(
    (name, index) => `.samples:has(input[value="${name}"]:checked) .panel:nth-of-type(${index + 2})`,
  );
  return `${rules.join(", ")} { display: block; visibility: visible; }`;
}

async function style(names: readonly string[], more = ""): Promise<string> {
  const files = names.map((name) => readFileSync(new URL(`assets/${name}.css`, here), "utf8"));
  const text = [...files, more].join("\n");
  return (await transform(text, { loader: "css", minify: true })).code;
}

/** A classic script, because a page that was opened from a disk may load no module. */
async function script(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`browser/${name}.ts`, here))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function icon(): string {
  return mark.markup
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(
      ' aria-hidden="true" focusable="false">',
      "><style>svg{color:#0b5f55}@media(prefers-color-scheme:dark){svg{color:#7fd1c2}}</style>",
    );
}
