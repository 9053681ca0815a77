/** `org-contracts spec PROVIDER`: the OpenAPI document that the client was compiled from. */
import { readFile } from "node:fs/promises";
import type { Provider } from "../../../generated/providers.ts";
import { type ExitCode, exit } from "../exit.ts";
import type { Terminal } from "../terminal.ts";

export async function spec(provider: Provider, { out }: Terminal): Promise<ExitCode> {
  // By the package's own public name, which leads to the same file from the sources and from the tarball.
  out.write(await readFile(new URL(import.meta.resolve(`org-contracts/specs/${provider}.yaml`)), "utf8"));
  return exit.fine;
}
