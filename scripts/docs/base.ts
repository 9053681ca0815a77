/** Where the site begins at its host: `/org-contracts/`, or `/` where it has the host for itself. */
export function baseOf(given = ""): string {
  const names = given.split("/").filter((name) => name !== "");
  if (!/^[\w./~-]*$/.test(given) || names.includes("..")) throw new Error(`${given} is not the path of a site.`);
  return ["", ...names, ""].join("/");
}
