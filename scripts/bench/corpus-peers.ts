/** The documents of the corpus, given to the command, to hey-api and to Redocly: what each makes of them, and what it costs. */
import { execFile } from "node:child_process";
import { mkdir, readdir, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../document.ts";
import { installed } from "../on-demand.ts";
import { heyApi } from "./clients.ts";
import type { CorpusDocument } from "./corpus.ts";

const withZod = { ...heyApi, zod: "4.1.12" };

/** The longest that a generator, or the compiler of its output, may take. */
const limit = 180_000;

export interface PeerOutcome {
  /** Wrote something, and ended with 0. */
  readonly generated: boolean;
  /** TypeScript accepts what was written, with `strict` and `skipLibCheck`. */
  readonly typed: boolean;
  readonly seconds: number;
  readonly bytes: number;
}

export const peerNames = ["org-contracts", "hey-api", "redocly"] as const;
export type PeerName = (typeof peerNames)[number];

/** Exact, for the table. */
export const peerVersions = {
  "hey-api": `@hey-api/openapi-ts ${heyApi["@hey-api/openapi-ts"]}, with types and zod ${withZod.zod}`,
  redocly: `@redocly/cli ${manifest.devDependencies["@redocly/cli"]}, generate-client`,
};

/** A document, and what each peer made of it. */
export type Comparison = Readonly<Record<PeerName, PeerOutcome>> & { readonly name: string };

/** Each generator is a process of its own, in turn. `npm run build` comes first. */
export async function compare(documents: readonly CorpusDocument[]): Promise<readonly Comparison[]> {
  const tools = join(await installed(withZod), "node_modules");
  const workshop = join(tmpdir(), "org-contracts-corpus");
  await rm(workshop, { recursive: true, force: true });
  await mkdir(join(workshop, "node_modules"), { recursive: true });
  await symlink(root, join(workshop, "node_modules/org-contracts"));
  await symlink(join(tools, "zod"), join(workshop, "node_modules/zod"));
  const generators: Readonly<Record<PeerName, (file: string, out: string) => readonly string[]>> = {
    "org-contracts": (file, out) => [join(root, "dist/src/cli/main.js"), "compile", file, "--out", out],
    "hey-api": (file, out) => {
      return [join(tools, ".bin/openapi-ts"), "-i", file, "-o", out, "-p", "@hey-api/typescript", "zod"];
    },
    redocly: (file, out) => [join(root, "node_modules/.bin/redocly"), "generate-client", file, "-o", `${out}/index.ts`],
  };
  const outcomes: Comparison[] = [];
  for (const { name, file } of documents) {
    const of = async (peer: PeerName): Promise<PeerOutcome> => {
      const out = join(workshop, peer);
      await rm(out, { recursive: true, force: true });
      await mkdir(out);
      const begun = performance.now();
      const ended = await succeeds(generators[peer](file, out), workshop);
      const seconds = (performance.now() - begun) / 1000;
      const files = await filesBelow(out);
      const sizes = await Promise.all(files.map(async (each) => (await stat(each)).size));
      const generated = ended && files.length > 0;
      const typed = generated && (await succeeds([...tsc, ...files], workshop));
      return { generated, typed, seconds, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    };
    const ours = await of("org-contracts");
    outcomes.push({ name, "org-contracts": ours, "hey-api": await of("hey-api"), redocly: await of("redocly") });
  }
  await rm(workshop, { recursive: true });
  return outcomes;
}

const tsc = [
  join(root, "node_modules/typescript/bin/tsc"),
  ...["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2023,dom,dom.iterable"],
  ...["--module", "esnext", "--moduleResolution", "bundler", "--allowImportingTsExtensions"],
];

function succeeds(args: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: limit, maxBuffer: 2 ** 28, env: { ...process.env, CI: "true" } };
    execFile(process.execPath, args, options, (error) => resolve(error === null));
  });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
