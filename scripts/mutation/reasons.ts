/** Why a change that no test notices changes nothing that a user can see. */
import { client } from "./reasons/client.ts";
import { contract } from "./reasons/contract.ts";
import { memberships } from "./reasons/memberships.ts";
import { providers } from "./reasons/providers.ts";

/** By file of the folder and by line of code, without its indentation: one reason for all that survives on the line. */
export type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By path of the file. */
export const reasons: Reasons = Object.fromEntries(
  Object.entries({ client, contract, memberships, providers }).flatMap(([folder, files]) =>
    Object.entries(files).map(([file, lines]) => [`src/${folder}/${file}`, lines]),
  ),
);
