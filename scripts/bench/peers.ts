/** The clients that we are compared with. Peers are installed on demand, outside the package and its lockfile. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export const versions = { cloudflare: "7.3.0", auth0: "7.1.0", "openapi-fetch": "0.17.0" } as const;

const folder = join(tmpdir(), "org-contracts-peers");

/** Installs the peers, where they are not there yet. */
export async function installPeers(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: versions }));
  await promisify(execFile)("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: folder });
}

/** What we call of each peer, as its documentation says. */
interface Peers {
  readonly cloudflare: {
    readonly default: new (
      options: object,
    ) => {
      readonly user: {
        readonly organizations: {
          list(query: object, options: object): AsyncIterable<unknown>;
          delete(id: string): Promise<unknown>;
        };
      };
    };
  };
  readonly auth0: {
    readonly ManagementClient: new (
      options: object,
    ) => {
      readonly users: {
        readonly organizations: {
          list(user: string, query: object, options: object): Promise<AsyncIterable<unknown>>;
        };
      };
    };
  };
  readonly "openapi-fetch": { readonly default: typeof import("openapi-fetch").default };
}

export async function peer<Name extends keyof Peers>(name: Name): Promise<Peers[Name]> {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}
