/**
 * `npm run newest`: installs the newest version of every dependency, as the weekly workflow does, so that what breaks is
 * known before anybody needs it. It changes package.json: not for a commit.
 */
import { readFileSync } from "node:fs";
import { root } from "./document.ts";
import { npm } from "./on-demand.ts";

/** The newest that can be used: see "Versions that stay" in CONTRIBUTING.md. */
const held: Readonly<Record<string, string>> = {
  typescript: "5",
  "@types/node": "20",
  "@stoplight/prism-cli": "5.14.2",
  "@stoplight/prism-core": "5.8.0",
  "@stoplight/prism-http-server": "5.12.2",
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies }: Manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

for (const [kind, names] of [
  ["--save-prod", Object.keys(dependencies)],
  ["--save-dev", Object.keys(devDependencies)],
] as const)
  await npm(["install", kind, ...names.map((name) => `${name}@${held[name] ?? "latest"}`)], root);
console.log(readFileSync(`${root}package.json`, "utf8"));
