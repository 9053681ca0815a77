/** An example as a reader uses it: a copy of its folder, with the packed tarball installed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { npm } from "../../scripts/on-demand.ts";
import { serve } from "../../src/cli/serve.ts";
import { installRuntimes } from "./tools.ts";

export const examples = fileURLToPath(new URL("../../examples", import.meta.url));

type Variables = Readonly<Record<string, string>>;

export interface Example {
  readonly folder: string;
  /** A command of a shell, to its end. */
  readonly run: (command: string, variables?: Variables) => Promise<Ended>;
  /** A command that goes on until the test ends, once its output matches. */
  readonly start: (command: string, ready: RegExp, variables?: Variables) => Promise<Running>;
}

/** By what they state. */
export type Checks = Readonly<Record<string, (example: Example) => Promise<void>>>;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** What it has printed so far. */
  readonly output: () => string;
  /** The groups of what it was ready with. */
  readonly match: RegExpExecArray;
}

/** @param folder - Where the copy goes. */
export async function install(name: string, folder: string, tarball: string): Promise<Example> {
  await cp(join(examples, name), folder, { recursive: true });
  await npm(["install", "--ignore-scripts", tarball], folder);
  // The examples need a Node that runs TypeScript.
  const bin = dirname((await installRuntimes()).node("24"));
  const { HOME = folder, PATH = "" } = process.env;
  // Nothing else of this process: no credential of the machine, no setting of npm.
  const env = { HOME, PATH: bin + delimiter + PATH, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...offline };
  const launch = (command: string, variables: Variables) =>
    spawn("bash", ["-ec", command], { cwd: folder, env: { ...env, ...variables }, detached: true });

  return {
    folder,
    async run(command, variables = {}) {
      const child = launch(command, variables);
      const output = { stdout: "", stderr: "" };
      for (const name of ["stdout", "stderr"] as const)
        child[name].setEncoding("utf8").on("data", (text: string) => {
          output[name] += text;
        });
      await once(child, "close");
      return { code: child.exitCode, ...output };
    },
    async start(command, ready, variables = {}) {
      const child = launch(command, variables);
      onTestFinished(() => end(child));
      let output = "";
      const match = await new Promise<RegExpExecArray>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding("utf8").on("data", (text: string) => {
            output += text;
            const match = ready.exec(output);
            if (match !== null) resolve(match);
          });
        child.once("close", () => reject(new Error(`${command} ended:\n${output}`)));
      });
      return { output: () => output, match };
    },
  };
}

/** wrangler looks for its visitor's place, and reports its use. */
const offline = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" };

/** With what it has started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, "close");
  process.kill(-child.pid, "SIGTERM");
  await closed;
}

/** The origin of a server whose output has the port in its first group, once it accepts connections. */
export async function originOf({ match, output }: Running): Promise<string> {
  const port = Number(match[1]);
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(port, "localhost");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return `http://localhost:${port}`;
    await setTimeout(100);
  }
  throw new Error(`Nothing listens at port ${port}:\n${output()}`);
}

/** Serves a double over HTTP until the test ends. @returns Its base URL. */
export async function served(double: {
  readonly basePath: string;
  readonly fetch: (request: Request) => Promise<Response>;
}): Promise<string> {
  const { url, close } = await serve(double.fetch);
  onTestFinished(close);
  return url + double.basePath;
}

/** The variables that lead to what `npm run doubles` serves, here at free ports, until the test ends. */
export async function startDoubles({ folder, start }: Example): Promise<Variables> {
  const { scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const command = String(scripts.doubles).replace(/ --port \d+$/, "");
  const { output } = await start(`export PATH="$PWD/node_modules/.bin:$PATH"\n${command}`, /running until Ctrl-C/);
  const exported = output().matchAll(/^export (\w+)='(.*)'$/gm);
  return Object.fromEntries([...exported].map(([, name = "", value = ""]) => [name, value]));
}
