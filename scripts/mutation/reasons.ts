/** Why a change that no test notices changes nothing that a user can see. */
import { existsSync, readdirSync } from "node:fs";
import { client } from "./reasons/client.ts";
import { compiler } from "./reasons/compiler.ts";
import { contract } from "./reasons/contract.ts";
import { memberships } from "./reasons/memberships.ts";

/** By file of the folder and by line of code, without its indentation: one reason for all that survives on the line. */
export type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By path of the file. */
export const reasons: Reasons = {
  ...below("src/client", client),
  ...below("src/compiler", compiler),
  ...below("src/contract", contract),
  ...below("src/memberships", memberships),
  ...(await ofProviders()),
};

function below(folder: string, files: Reasons): Reasons {
  return Object.fromEntries(Object.entries(files).map(([file, lines]) => [`${folder}/${file}`, lines]));
}

/** Those of a provider are in its folder, if it has any. */
async function ofProviders(): Promise<Reasons> {
  const folder = new URL("../../test/providers/", import.meta.url);
  const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/survivors.ts`, folder)));
  const found = names.map(async (name): Promise<Reasons> => {
    const { survivors } = await import(new URL(`${name}/survivors.ts`, folder).href);
    return below(`src/providers/${name}`, survivors);
  });
  return Object.assign({}, ...(await Promise.all(found)));
}
