/** `npm run bench:types`: what it costs a user's compiler to check a program with one of our clients, or a vendor's SDK. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compilation, compile, installCompilers, type Version, versions } from "../../test/runtimes/compilers.ts";
import { makeConsumer } from "../../test/runtimes/consumer.ts";
import { npm } from "../on-demand.ts";
import { table } from "../terminal.ts";
import { programOf, subjects } from "./subjects.ts";

const compared: Version[] = ["5.9", "7.0"];
/** The least of so many rounds counts: other work on the machine only ever adds. */
const rounds = 2;
/** Whose declarations a program is checked with. */
type Platform = "dom" | "node";
const withNode = ", with @types/node";

const { folder, remove } = await makeConsumer();
try {
  await copyFile(new URL("programs/every.ts", import.meta.url), join(folder, "every.ts"));
  const compilers = await installCompilers();
  const rows = [
    ["an empty program", ...(await costs(compilers, "export {};", "dom"))],
    [`an empty program${withNode}`, ...(await costs(compilers, "export {};", "node"))],
  ];
  for (const { provider, sdk, sdkNeedsNode } of subjects) {
    const names = Object.entries(sdk);
    await npm(["install", ...names.map((name) => name.join("@"))], folder);
    for (const [name, client] of [
      [`org-contracts/${provider}`, "org-contracts"],
      [names.flat().join(" "), "vendor"],
    ] as const) {
      const program = await readFile(programOf(provider, client), "utf8");
      // Not exported: the declaration of an export has to name the types of the SDK, and cannot always do so.
      const alone = program.replace("export function", "function").replace("../every.ts", "./every.ts");
      const label = sdkNeedsNode ? name + withNode : name;
      rows.push([label, ...(await costs(compilers, alone, sdkNeedsNode ? "node" : "dom"))]);
    }
  }
  const headings = compared.flatMap((version) => [`${versions[version]} s`, "MB"]);
  console.log("TypeScript with `strict`, and `skipLibCheck` off: time and memory of one check.\n");
  console.log(table(["PROGRAM", ...headings], rows));
} finally {
  await remove();
}

async function costs(compilers: string, program: string, platform: Platform): Promise<string[]> {
  await writeFile(join(folder, "program.ts"), program);
  const costs = [];
  for (const version of compared) costs.push(...(await cost(compilers, version, platform)));
  return costs;
}

async function cost(compilers: string, version: Version, platform: Platform): Promise<[string, string]> {
  const setting = { moduleResolution: "nodenext", exactOptionalPropertyTypes: false, platform } as const;
  const found: Compilation[] = [];
  for (let round = 0; round < rounds; round++)
    found.push(await compile(compilers, version, { folder, file: "program.ts" }, setting));
  const errors = found.flatMap(({ errors }) => errors);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const least = (figure: "time" | "memory") => Math.min(...found.map((compilation) => compilation[figure]));
  return [least("time").toFixed(2), least("memory").toFixed(0)];
}
