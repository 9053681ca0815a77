/** What documents show of the command, as a terminal of tmux shows it. */
import { fileURLToPath } from "node:url";
import { connectors } from "../generated/connectors.ts";
import { providers } from "../generated/providers.ts";
import { serve } from "../src/cli/serve.ts";
import { urlVariable } from "../src/client/environment.ts";
import { basePath, readSpec } from "../src/compiler/spec.ts";
import { createDouble } from "../src/testing/index.ts";
import { openScreen } from "./screen.ts";

const program = ["--import", "tsx", fileURLToPath(new URL("../src/cli/main.ts", import.meta.url))];
const place = /(<!-- screen (\d+) (.+) -->\n)[\s\S]*?(<!-- \/screen -->)/g;

/** A document with its screens as they are today. */
export async function withScreens(text: string): Promise<string> {
  const screens: string[] = [];
  for (const [, , columns, args = ""] of text.matchAll(place))
    screens.push(await screen(args.split(" "), Number(columns)));
  return text.replace(
    place,
    (_, start: string, _columns, _args, end: string) => `${start}\n\`\`\`text\n${screens.shift()}\n\`\`\`\n\n${end}`,
  );
}

/** What the command shows. `verify --provider PROVIDER` calls a double, whose responses differ from the spec. */
async function screen(args: readonly string[], columns: number): Promise<string> {
  const provider = providers.find((name) => name === args[args.indexOf("--provider") + 1]);
  if (args[0] !== "verify" || provider === undefined) return show(args, columns);
  const double = createDouble(provider);
  double.fail({ fault: "drift" });
  double.fail({ fault: "violation" });
  const { url, close } = await serve(double.fetch);
  try {
    const baseUrl = { [urlVariable(provider)]: url + basePath(readSpec(provider)) };
    return await show(args, columns, { ...connectors[provider].demo.environment, ...baseUrl });
  } finally {
    await close();
  }
}

/** The screen after the command has ended, below the line that was typed. */
async function show(
  args: readonly string[],
  columns: number,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const environment = { PATH: process.env.PATH ?? "", ...variables };
  const screen = await openScreen([process.execPath, ...program, ...args], { columns, variables: environment });
  try {
    const { text } = await screen.end();
    return `$ npx org-contracts ${args.join(" ")}\n${text}`;
  } finally {
    await screen.close();
  }
}
