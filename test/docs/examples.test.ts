/** What the documents show works: examples compile, scripts exist, links lead somewhere. */
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { compile } from "./compile.ts";
import {
  type Block,
  blocksOf,
  documents,
  exampleFiles,
  guidesOfExamples,
  linesOf,
  proseOf,
  root,
  sources,
} from "./documents.ts";
import { deadLinks } from "./links.ts";

const blocks = [...documents(), ...sources()].flatMap(blocksOf);
const code = blocks.filter(({ language }) => language === "ts");
/** A block that is a file of a project is compiled with that project. */
const examples = code.filter(({ path }) => path === undefined);

/** What the compiler must find: blocks of a document that does not exist. */
const wrong = [
  example(10, 'import { createK6Client } from "org-contracts/k6";', "createK6Client({});"),
  example(20, 'import { iterate } from "org-contracts/pages";'),
  example(30, "const list: string[] = [];", "export const first: string = list[0];"),
  example(40, "const unfinished = ;"),
];

describe("the examples", () => {
  let found: string[];
  beforeAll(async () => {
    found = await compile([...examples, ...exampleFiles(), ...wrong]);
  });
  const isWrong = (message: string) => message.startsWith("docs/example.md:");

  test("compile, each as a module of its own, and so do those of the site", () => {
    expect(found.filter((message) => !isWrong(message))).toEqual([]);
  });

  test("would be reported with their line if they did not", () => {
    expect(found.filter(isWrong)).toEqual([
      expect.stringMatching(/^docs\/example\.md:12 TS2345: .*'auth' is missing/s),
      expect.stringMatching(/^docs\/example\.md:21 TS2307: /),
      expect.stringMatching(/^docs\/example\.md:32 TS2322: /),
      expect.stringMatching(/^docs\/example\.md:41 TS1109: /),
    ]);
  });

  test("stand in the README, in every guide and under every @example", () => {
    const guides = documents().filter((file) => file.startsWith("docs/guides/"));
    const withExample = new Set(code.map(({ file }) => file));
    expect(["README.md", ...guides].filter((file) => !withExample.has(file))).toEqual([]);
    const tags = sources().map((file) => [file, linesOf(file).filter((line) => line.startsWith("@example")).length]);
    const found = sources().map((file) => [file, examples.filter((block) => block.file === file).length]);
    expect(found).toEqual(tags);
  });

  test("are marked as what they are, so that none escapes the compiler", () => {
    const languages = ["ts", "sh", "text", "json", "yaml"];
    expect(blocks.filter(({ language }) => !languages.includes(language)).map(place)).toEqual([]);
  });
});

describe("the commands", () => {
  const { scripts } = manifest;

  test("name scripts that exist", () => {
    const shell = blocks.filter(({ language }) => language === "sh");
    expect(shell.length).toBeGreaterThan(0);
    // A decision records what was so when it was taken.
    const living = documents().filter((file) => !file.startsWith("docs/decisions/"));
    const inline = living.flatMap((file) =>
      [
        ...proseOf(file)
          .join("\n")
          .matchAll(/`[^`]+`/g),
      ].map(([code]) => [file, code] as const),
    );
    const commands = [...shell.map((block) => [place(block), block.code] as const), ...inline];
    const named = commands.flatMap(([place, code]) => scriptsIn(code).map((name) => [place, name] as const));
    expect(named.filter(([, name]) => !(name in scripts))).toEqual([]);
  });

  test("and those scripts start files that exist", () => {
    const started = [
      ...Object.values(scripts)
        .join("\n")
        .matchAll(/\btsx (\S+)/g),
    ].map(([, file = ""]) => file);
    expect(started.length).toBeGreaterThan(0);
    expect(started.filter((file) => !existsSync(root + file))).toEqual([]);
  });
});

test.each([...documents(), ...guidesOfExamples()])("the links of %s lead somewhere", (file) => {
  expect(deadLinks(file)).toEqual([]);
});

function example(line: number, ...code: string[]): Block {
  return { file: "docs/example.md", line, language: "ts", code: code.join("\n") };
}

function place({ file, line }: Block): string {
  return `${file}:${line}`;
}

/** The npm scripts that a command names, `npm start` and `npm test` included; `npm ci` and its like are npm's own. */
function scriptsIn(code: string): string[] {
  const npm = ["audit", "ci", "install", "pack"];
  return [...code.matchAll(/\bnpm (?:run )?(?:-\S+ )*([\w:.-]+)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !npm.includes(name));
}
