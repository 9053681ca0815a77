/** The commands, their arguments and options, and the help. */
import { readFileSync } from "node:fs";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { type CompileOptions, compile } from "./commands/compile.ts";
import { type DiffOptions, diff, diffFormats } from "./commands/diff.ts";
import { type DoublesOptions, doubles } from "./commands/doubles.ts";
import { type LeaveOptions, leave } from "./commands/leave.ts";
import { type ListOptions, list, listFormats } from "./commands/list.ts";
import { type ReviewOptions, review, reviewable, reviewFormats } from "./commands/review.ts";
import { spec } from "./commands/spec.ts";
import { type VerifyOptions, verify, verifyFormats } from "./commands/verify.ts";
import { flags, variables } from "./environment.ts";
import type { ExitCode } from "./exit.ts";
import { sanitizeLines } from "./sanitize.ts";
import { type CommandIo, type OutputStream, type Terminal, wantsColor } from "./terminal.ts";
import { strictnesses } from "./verify/outcome.ts";
import { wrap } from "./width.ts";

/** Subjects of the examples. */
const [first, second] = providers;
const leavable = providers.find((provider) => connectors[provider].cannotLeave === undefined);

type Action = (terminal: Terminal) => Promise<ExitCode>;

/**
 * Parsing rejects with a `CommanderError` after help and version, and for arguments that are not understood.
 *
 * @param args - Read here for `--no-color` only, which the help must know before the arguments are parsed.
 * @param perform - Performs the action of the command that was typed.
 */
export function createProgram(
  args: readonly string[],
  { env, stdout, stderr }: CommandIo,
  perform: (action: Action) => Promise<void>,
): Command {
  const hasColors = (stream: OutputStream) => !args.includes("--no-color") && wantsColor(stream, env);
  const helpWidth = ({ isTTY, columns = 80 }: OutputStream) => (isTTY ? columns : 80);
  const program = new Command("org-contracts")
    .description(
      `Which organizations does this user belong to? Queries ${new Intl.ListFormat("en").format(Object.values(titles))}. A credential lists the organizations of its owner; ${new Intl.ListFormat("en").format(reviewable.map((provider) => titles[provider]))} can also list those of other users.`,
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .option("--no-color", "no colors, as with NO_COLOR=1")
    .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[22m` })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (message, write) => {
        const text = sanitizeLines(message.replace(/^error: /, "✗ "));
        write(wrap(text, stderr.isTTY ? helpWidth(stderr) : undefined));
      },
      getOutHelpWidth: () => helpWidth(stdout),
      getErrHelpWidth: () => helpWidth(stderr),
      getOutHasColors: () => hasColors(stdout),
      getErrHasColors: () => hasColors(stderr),
    })
    .showHelpAfterError("Add --help for usage.")
    .exitOverride()
    .addHelpText(
      "after",
      () => `\n${environmentHelp}\n\n${hostHelp}\n\n${exitHelp}\n${examples("list --demo", "list", "verify --help")}`,
    );

  withFlags(program.command("list"))
    .description("list the user's memberships at every configured provider")
    .addOption(providerOption("query only these"))
    .addOption(
      new Option("--format <format>", "output format; ndjson writes each membership as it arrives")
        .choices(listFormats)
        .default("table"),
    )
    .option("--source <file...>", "also query your own sources: JavaScript modules with a default export")
    .addOption(bomOption())
    .addOption(
      new Option(
        "--demo [when]",
        "use in-memory fakes instead of the network; needs no credentials; next-week is their state a week later",
      ).choices(["next-week"]),
    )
    .addHelpText(
      "after",
      examples("list", "list --demo", `list --provider ${first} ${second} --format csv`, "list --format ndjson"),
    )
    .action((options: ListOptions) => perform((terminal) => list(options, terminal)));

  program
    .command("review")
    .description(
      `list the memberships of many users, at ${new Intl.ListFormat("en", { type: "disjunction" }).format(reviewable.map((provider) => titles[provider]))}`,
    )
    .requiredOption("--users <file>", "a file with one user id per line, or - for standard input")
    .addOption(new Option("--provider <name>", "the provider to query, if several are configured").choices(reviewable))
    .option("--checkpoint <file>", "store the progress in this file, and resume from it; removed at the end")
    .addOption(
      new Option("--format <format>", "output format; json is written at the end")
        .choices(reviewFormats)
        .default("ndjson"),
    )
    .addOption(bomOption())
    .addOption(
      new Option("--concurrency <n>", "number of users to query concurrently").argParser(positiveInteger).default(8),
    )
    .option("--demo", "use in-memory fakes instead of the network; needs no credentials")
    .addHelpText("after", examples("review --users users.txt --checkpoint review.json >> memberships.ndjson"))
    .action((options: ReviewOptions) => perform((terminal) => review(options, terminal)));

  program
    .command("diff")
    .description("compare two lists of memberships; exits with 0 if they are the same, 1 if they differ, 2 on an error")
    .argument("[before]", "output of `list --format json` or `review`, or - for standard input")
    .argument("[after]", "a later output")
    .addOption(new Option("--format <format>", "output format").choices(diffFormats).default("table"))
    .addOption(bomOption())
    .option("--demo", "compare in-memory fakes with their state a week later")
    .addHelpText(
      "after",
      examples("diff --demo", "diff january.json april.json", "diff january.json april.json --format markdown"),
    )
    .action((before: string | undefined, after: string | undefined, options: DiffOptions) =>
      perform((terminal) => diff(before, after, options, terminal)),
    );

  program
    .command("leave")
    .description("end one membership of the user; does not delete the organization")
    .addArgument(providerArgument())
    .argument("<id>", "the id of the membership, or of its organization as printed by `list`")
    .option("-y, --yes", "skip the confirmation; required without a terminal")
    .addHelpText("after", examples(`leave ${leavable} 6c0a5e94f2b14d7c9e83b1d75f02a8c6 --yes`))
    .action((provider: Provider, id: string, options: LeaveOptions) =>
      perform((terminal) => leave(provider, id, options, terminal)),
    );

  withFlags(program.command("verify"))
    .description("compare the responses of the providers with their contracts; read-only")
    .addOption(providerOption("verify only these"))
    .option("--har <file...>", "check recorded traffic (HAR 1.2) instead; sends nothing")
    .option("--source <file...>", "also verify your own providers: JavaScript modules with a default export")
    .option("--skip <operation...>", "skip operations, by operationId")
    .addOption(
      new Option("--fail-on <kind>", "fail on any drift, or only on violations, which break the clients' types")
        .choices(strictnesses)
        .default("drift"),
    )
    .addOption(new Option("--accept <file>", "accept the drift listed in this file; other drift fails"))
    .addOption(
      new Option("--write-accepted <file>", "write the current drift to this file, for --accept").conflicts("accept"),
    )
    .addOption(new Option("--format <format>", "output format").choices(verifyFormats).default("text"))
    .addHelpText(
      "after",
      examples("verify", `verify --provider ${second} --format junit`, "verify --fail-on violation --format github"),
    )
    .action((options: VerifyOptions) => perform((terminal) => verify(options, terminal)));

  program
    .command("spec")
    .description("print the OpenAPI document of a provider")
    .addArgument(providerArgument())
    .addHelpText("after", examples(`spec ${first}`))
    .action((provider: Provider) => perform((terminal) => spec(provider, terminal)));

  program
    .command("doubles")
    .description("serve test doubles over HTTP, and print the environment variables that point programs to them")
    .addArgument(new Argument("[provider...]", "the providers to serve; default: all").choices(providers))
    .option(
      "--port <n>",
      "the port of the first double; the others use the ports after it; default: free ports",
      readPort,
    )
    .option("--source <file...>", "serve your own doubles: JavaScript modules with a default export")
    .addHelpText("after", examples("doubles", `doubles ${first} ${second} --port 4010`))
    .action((named: readonly Provider[], options: DoublesOptions) =>
      perform((terminal) => doubles(named, options, terminal)),
    );

  program
    .command("compile")
    .description("compile your own OpenAPI document into types and checked operations")
    .argument("<file>", "an OpenAPI 3.0 or 3.1 document in YAML or JSON")
    .requiredOption("--out <dir>", "the folder for types.ts and operations.ts")
    .option("--only <operationId...>", "compile only these operations")
    .option("--check", "write nothing; fail if the files are stale")
    .addHelpText("after", examples("compile openapi.yaml --out src/generated/acme"))
    .action((file: string, options: CompileOptions) => perform((terminal) => compile(file, options, terminal)));

  return program;
}

/** With the options that replace variables. */
function withFlags(command: Command): Command {
  for (const { name, description } of flags) command.addOption(new Option(`--${name} <id>`, description));
  return command;
}

/** Spreadsheets read UTF-8 only after it. */
function bomOption(): Option {
  return new Option("--bom", "start csv with a byte order mark, for spreadsheets");
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("It must be a number from 1 to 9999.");
  return Number(text);
}

function providerOption(what: string): Option {
  return new Option("--provider <name...>", what).choices(providers);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a number from 0 to 65535.");
}

function providerArgument(): Argument {
  return new Argument("<provider>", "the provider").choices(providers);
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ org-contracts ${line}`).join("\n")}`;
}

/** A line of the help: a provider, and what is to be set for it. */
function setting(provider: Provider, text: string): string {
  return `  ${provider.padEnd(longestName)}  ${text}`;
}

const longestName = Math.max(...providers.map(({ length }) => length));

const environmentHelp = [
  "Credentials come from the environment:",
  ...providers.map((provider) =>
    setting(provider, variables(provider).replace(" with ", `\n${" ".repeat(longestName + 4)}with `)),
  ),
].join("\n");

const hosts = providers.flatMap((provider) => {
  const { address = [] } = connectors[provider];
  return address.length === 0 ? [] : setting(provider, address.join(", or "));
});
const hostHelp = ["Self-hosted or enterprise instances:", ...hosts].join("\n");

const exitHelp = [
  "Exit codes:",
  "  0    success",
  "  1    a provider failed or differs from its contract, or `leave` ended nothing",
  "  2    wrong usage, or no provider is configured",
  "  130  stopped by Ctrl-C",
].join("\n");

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL(import.meta.resolve("org-contracts/package.json")), "utf8"),
  );
  return manifest.version;
}
