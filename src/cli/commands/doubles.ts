/** `org-contracts doubles [PROVIDER...]`: test doubles over HTTP, until Ctrl-C. */
import { connectors } from "../../../generated/connectors.ts";
import { type Provider, providers } from "../../../generated/providers.ts";
import { urlVariable } from "../../client/environment.ts";
import { field } from "../../client/value.ts";
import { isProvider } from "../environment.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { loadDoubles, type OwnDouble } from "../own-sources.ts";
import { brief, sanitize } from "../sanitize.ts";
import { closeDoubles, type Servable, type ServedDouble, startDoubles } from "../served-doubles.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "../watch.ts";

export interface DoublesOptions {
  /** The port of the first; the others take those after it. */
  readonly port?: number;
  /** Modules that export custom doubles. */
  readonly source?: readonly string[];
}

/** @param named - Without a name: every provider, or with `source` the custom doubles alone. */
export async function doubles(
  named: readonly Provider[],
  { port = 0, source = [] }: DoublesOptions,
  { environment, out, err, outputClosed }: Terminal,
): Promise<ExitCode> {
  const own = await loadDoubles(source, environment);
  // Only this command and the demo need the doubles.
  const { demoDouble } = await import("../demo.ts");
  const names = named.length > 0 || own.length > 0 ? new Set(named) : providers;
  const all: readonly OwnDouble[] = [...[...names].map((provider) => demoDouble(provider)), ...own];
  assertDistinct(all);
  if (port > 65_536 - all.length)
    throw new UsageError(`--port ${port} leaves too few ports for ${counted(all.length, "double")}.`);
  const onError = (error: unknown) => err.write(`${err.colors.red("✗")} ${brief(messageOf(error))}\n`);
  const running = await startDoubles(
    all.map((double) => reporting(double, onError)),
    port,
  ).catch(throwPortTaken);
  out.write(running.map((served, index) => setup(served, all[index]?.environment)).join("\n"));
  err.write(`${counted(running.length, "double")} running until Ctrl-C. Changes last until then.\n`);
  await aborted(outputClosed);
  await closeDoubles(running);
  return exit.fine;
}

/** The URL is in a variable that has the provider's name. */
function assertDistinct(all: readonly OwnDouble[]): void {
  const variables = all.map(({ provider }) => urlVariable(provider));
  const repeated = all.find((_, index) => variables.indexOf(variables[index] ?? "") < index);
  if (repeated !== undefined)
    throw new UsageError(`There are two doubles with the name ${sanitize(repeated.provider)}. Rename one.`);
}

/** A program that gets no response learns nothing of the reason, so the terminal shows it. */
function reporting({ provider, basePath, fetch }: OwnDouble, onError: (error: unknown) => void): Servable {
  return {
    provider,
    basePath,
    fetch: async (request) => {
      try {
        return await fetch(request);
      } catch (error) {
        // A client that has gone away aborts its request.
        if (!request.signal.aborted) onError(error);
        throw error;
      }
    },
  };
}

function throwPortTaken(error: unknown): never {
  const code = field(error, "code");
  if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
  const problem = code === "EACCES" ? "may not be used" : "is in use";
  throw new UsageError(`Port ${String(field(error, "port"))} ${problem}: choose another with --port.`);
}

/** Shell commands that lead the command, and any other program, to the double. Every double accepts the credential. */
function setup({ provider, url }: ServedDouble, environment: OwnDouble["environment"]): string {
  const credential = isProvider(provider) ? connectors[provider].demo.environment : environment;
  const variables = Object.entries({ ...credential, [urlVariable(provider)]: url });
  const lines = variables.map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
  return [`# ${sanitize(provider)}`, ...lines, ""].join("\n");
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
