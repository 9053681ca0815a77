import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the site begins at its host: `/org-contracts/`, or `/` where it has the host for itself. */
export function baseOf(given = ""): string {
  const names = given.split("/").filter((name) => name !== "");
  if (!/^[\w./~-]*$/.test(given) || names.includes("..")) throw new Error(`${given} is not the path of a site.`);
  return ["", ...names, ""].join("/");
}

/** The folder to write a site into. VitePress empties it first, so it must be empty or hold a site. */
export function targetFolder(given: string): string {
  const folder = resolve(given);
  const isSafe = !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, "hashmap.json"));
  if (!isSafe)
    throw new Error(`${given} is not empty and holds no site: name another folder, because it would be emptied.`);
  return folder;
}
