/** Runs what must be measured in a process of its own, without the loader that runs these scripts. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Provider } from "../../generated/providers.ts";
import { execute } from "./clients.ts";
import { workshop } from "./projects.ts";

type Child = "calls" | "import" | "iterate" | "server" | "validation";

/** On one thread, the time of the processor is that of the work and of the garbage that it leaves, on every machine. */
const options: Partial<Record<Child, readonly string[]>> = { validation: ["--single-threaded", "--expose-gc"] };

/** Runs a child to its end, and gives what it printed. */
export async function child<Result>(name: Child, ...args: readonly string[]): Promise<Result> {
  const command = [...(options[name] ?? []), await compiled(name), ...args];
  const { stdout } = await execute(process.execPath, command, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

export interface Server {
  readonly origin: string;
  /** The requests since the last query. */
  readonly requests: () => Promise<number>;
  readonly close: () => void;
}

/** @param delay - ms before each response. */
export async function startServer(provider: Provider, total: number, delay = 0): Promise<Server> {
  const process = fork(await compiled("server"), [provider, String(total), String(delay)], { execArgv: [] });
  const nextMessage = async () => (await once(process, "message"))[0];
  const { url: origin } = await nextMessage();
  return {
    origin,
    async requests() {
      const counted = nextMessage();
      process.send("count");
      return (await counted).requests;
    },
    close: () => process.disconnect(),
  };
}

const built = new Map<Child, string>();

async function compiled(name: Child): Promise<string> {
  const outfile = join(workshop, "child", `${name}.mjs`);
  if (!built.has(name)) {
    const source = fileURLToPath(new URL(`child/${name}.ts`, import.meta.url));
    await build({ entryPoints: [source], outfile, bundle: true, format: "esm", platform: "node" });
    built.set(name, outfile);
  }
  return outfile;
}
