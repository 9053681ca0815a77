/** A provider is one name: outside its own folders, no code names it. Comments may. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { providers, titles } from "../../generated/providers.ts";
import { root } from "../docs/documents.ts";

const names = [...providers, ...Object.values(titles)];
const configuration = [
  ...["package.json", "redocly.yaml", "biome.json", "knip.config.ts", "vitest.config.ts", ".ci/run", ".ci/packages"],
  ...["tsconfig.json", "tsconfig.build.json"],
];
const files = [
  ...configuration,
  ...["src", "scripts", ".github"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(png|svg)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
  ),
].filter((file) => !providers.some((provider) => file.split("/").includes(provider)));

/** The service where this repository is: its name is that of addresses and formats too, also where it is a provider. */
const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [host = ""] = new URL(repository.url).hostname.split(".");

function patternOf(name: string): RegExp {
  const identifier = `${name}(Client|Options|Double|FromEnv)`;
  const word =
    name.toLowerCase() === host
      ? `(providers|specs|generated|org-contracts)/${name}`
      : `(?<![a-z0-9])${name}(?![a-z0-9])`;
  return new RegExp(`${word}|${identifier}`, "i");
}

/** The names in a file that are not in a comment. */
function namesIn(text: string): string[] {
  // A comment begins its line: `/*` may also be in a glob.
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/^\s*(\/\/|#).*$/gm, "");
  return names.filter((name) => patternOf(name).test(code));
}

test("no file of src, scripts or the configuration names a provider outside its folder", () => {
  expect(files.length).toBeGreaterThan(150);
  const found = files.map((file) => [file, namesIn(readFileSync(join(root, file), "utf8"))] as const);
  expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
});

test.each([
  ["a list", `const all = ["${providers[0]}", "another"];`],
  ["a client", `import { create${titles[providers[0]]}Client } from "./somewhere.ts";`],
  ["a title", `const title = "${titles[providers[0]]}";`],
])("%s would be found", (_, code) => {
  expect(namesIn(code)).toContain(providers[0]);
});

test.each(providers.filter((provider) => provider === host))(
  "%s, where this repository is, would be found as a provider, and may be an address",
  (provider) => {
    for (const code of [
      `import "org-contracts/${provider}";`,
      `create${titles[provider]}Client()`,
      `${provider}FromEnv()`,
    ])
      expect(namesIn(code)).toContain(provider);
    expect(namesIn(`const url = "https://${provider}.com";`)).toEqual([]);
  },
);

test("a comment may name one", () => {
  expect(namesIn(`/** Such as ${providers[0]}. */\n  // ${providers[0]}\nconst x = 1;`)).toEqual([]);
});
