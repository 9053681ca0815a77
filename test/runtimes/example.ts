/** An example as a reader uses it: a copy of its folder, with the packages that it names and the packed tarball. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject, onTestFinished, vi } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { installRuntimes, makeProject } from "./tools.ts";

export const examples = fileURLToPath(new URL("../../examples", import.meta.url));

type Variables = Readonly<Record<string, string>>;

export interface Example {
  readonly folder: string;
  /** A command of a shell, to its end. */
  readonly run: (command: string, variables?: Variables) => Promise<Ended>;
  /** A command that goes on until the test ends, once its output matches. */
  readonly start: (command: string, ready: RegExp, variables?: Variables) => Promise<Running>;
  /** The variables that lead to what `npm run doubles` serves, here at free ports. */
  readonly doubles: Variables;
  /** Ends the doubles. */
  readonly remove: () => Promise<void>;
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

export async function install(name: string): Promise<Example> {
  const { dependencies, devDependencies, scripts } = JSON.parse(
    await readFile(join(examples, name, "package.json"), "utf8"),
  );
  const { "org-contracts": _, ...others } = { ...dependencies, ...devDependencies };
  const folder = await makeProject(others, inject("folder"));
  await cp(join(examples, name), folder, { recursive: true });
  // The examples need a Node that runs TypeScript.
  const bin = dirname((await installRuntimes()).node("24"));
  const { HOME = folder, PATH: path } = process.env;
  const PATH = [join(folder, "node_modules/.bin"), bin, path].join(delimiter);
  // Nothing else of this process: no credential of the machine, no setting of npm.
  const env = { HOME, PATH, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...offline };

  /** With the script in place of each `npm run`: to start npm takes longer than most of the scripts. */
  const withoutNpm = (command: string): string =>
    command.replace(/npm (?:run (?:--silent )?)?(\w+)( --)?/g, (whole, script) =>
      Object.hasOwn(scripts, script) ? withoutNpm(scripts[script]) : whole,
    );

  /** A group of processes, which end together. Bash reads `.bashrc` where its input is a socket, as Node's pipes are. */
  const launch = (command: string, variables: Variables) =>
    spawn("bash", ["--norc", "-ec", withoutNpm(command)], {
      cwd: folder,
      env: { ...env, ...variables },
      detached: true,
    });

  type AtEnd = (stop: () => Promise<void>) => void;
  async function start(atEnd: AtEnd, command: string, ready: RegExp, variables: Variables = {}): Promise<Running> {
    const child = launch(command, variables);
    atEnd(() => end(child));
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
  }

  const ends: (() => Promise<void>)[] = [];
  const command = String(scripts.doubles).replace(/ --port \d+$/, "");
  const { output } = await start((stop) => ends.push(stop), command, /running until Ctrl-C/);
  const exported = [...output().matchAll(/^export (\w+)='(.*)'$/gm)];

  return {
    folder,
    doubles: Object.fromEntries(exported.map(([, name = "", value = ""]) => [name, value])),
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
    start: (...given) => start(onTestFinished, ...given),
    async remove() {
      for (const stop of ends) await stop();
      await rm(folder, { recursive: true });
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
export async function originOf({ match }: Running): Promise<string> {
  const port = Number(match[1]);
  const opened = async () => {
    const socket = connect(port, "localhost");
    await once(socket, "connect");
    socket.destroy();
  };
  await vi.waitFor(opened, { timeout: 10_000, interval: 100 });
  return `http://localhost:${port}`;
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
