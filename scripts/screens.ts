/**
 * `npm run docs:screens`: writes what the documents show of the command, as it stands on a terminal of tmux. A document
 * names its screens between `<!-- screen NAME -->` and `<!-- /screen -->`. With `--check` nothing is written.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createDouble } from "../src/testing/index.ts";
import { writeDocument } from "./document.ts";
import { openScreen } from "./screen.ts";
import { serve } from "./serve.ts";

const documents = ["README.md", "docs/guides/command.md", "docs/guides/conformance.md"];
const program = ["--import", "tsx", fileURLToPath(new URL("../src/cli/main.ts", import.meta.url))];

/** The screens by name: what is typed, how wide the terminal is, and what has been set up. */
const screens: Readonly<Record<string, () => Promise<string>>> = {
  demo: () => show("list --demo", 118),
  narrow: () => show("list --demo --provider cloudflare archera", 70),
  "not-configured": () => show("list", 118),
  help: () => show("--help", 80),
  verify: async () => {
    const double = createDouble("k6");
    // One answer with a new property; the list after it has a wrong type.
    const fetch = async (request: Request) => {
      const answer = await double.fetch(request);
      const body = await answer.text();
      const drifted = body.replace('"is_default":true', '"is_default":"yes","is_personal":true');
      return new Response(request.url.endsWith("/projects") ? body : drifted, answer);
    };
    const { url, close } = await serve(fetch);
    try {
      return await show("verify --provider k6", 118, { K6_CLOUD_TOKEN: "demo", ORG_CONTRACTS_K6_URL: url });
    } finally {
      await close();
    }
  },
};

/** The screen after the command has ended, below the line that was typed. */
async function show(args: string, columns: number, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const environment = { PATH: process.env.PATH ?? "", ...variables };
  const screen = await openScreen([process.execPath, ...program, ...args.split(" ")], {
    columns,
    variables: environment,
  });
  try {
    const { text } = await screen.end();
    return `$ npx org-contracts ${args}\n${text}`;
  } finally {
    await screen.close();
  }
}

const place = /(<!-- screen (\S+) -->\n)[\s\S]*?(<!-- \/screen -->)/g;

for (const path of documents) {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  const shown = new Map<string, string>();
  for (const [, , name = ""] of text.matchAll(place)) {
    const take = screens[name];
    if (take === undefined)
      throw new Error(`${path}: there is no screen ${name}, but ${Object.keys(screens).join(", ")}.`);
    shown.set(name, await take());
  }
  const fresh = text.replace(
    place,
    (_, start: string, name: string, end: string) => `${start}\n\`\`\`text\n${shown.get(name)}\n\`\`\`\n\n${end}`,
  );
  writeDocument(path, fresh, "docs:screens");
}
