/** `npm run bench:types`: what it costs a user's compiler to check a program with one of our clients, or a vendor's SDK. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compilation, compile, installCompilers, type Version, versions } from "../../test/runtimes/compilers.ts";
import { makeConsumer } from "../../test/runtimes/consumer.ts";
import { npm } from "../on-demand.ts";
import { table } from "../terminal.ts";
import { versions as peers } from "./peers.ts";

/** Each lists the organizations of a user. */
const programs = {
  "an empty program": "export {};",
  "org-contracts/cloudflare": `
    import { createCloudflareClient } from "org-contracts/cloudflare";
    const cloudflare = createCloudflareClient({ auth: { token: "a-token" } });
    for await (const { name } of cloudflare.organizations.listAll({ status: "member" })) console.log(name);`,
  [`cloudflare ${peers.cloudflare}`]: `
    import Cloudflare from "cloudflare";
    const cloudflare = new Cloudflare({ apiToken: "a-token" });
    for await (const { name } of cloudflare.user.organizations.list({ status: "member" })) console.log(name);`,
  "org-contracts/auth0": `
    import { createAuth0Client } from "org-contracts/auth0";
    const auth0 = createAuth0Client({ domain: "tenant.eu.auth0.com", auth: { token: "a-token" } });
    for await (const { name } of auth0.organizations.listAll("auth0|1")) console.log(name);`,
  [`auth0 ${peers.auth0}`]: `
    import { ManagementClient } from "auth0";
    const auth0 = new ManagementClient({ domain: "tenant.eu.auth0.com", token: "a-token" });
    for await (const { name } of await auth0.users.organizations.list("auth0|1")) console.log(name);`,
};
const compared: Version[] = ["5.9", "7.0"];
/** The least of so many rounds counts: other work on the machine only ever adds. */
const rounds = 2;

const { folder, remove } = await makeConsumer();
try {
  const compilers = await installCompilers();
  await npm(["install", `cloudflare@${peers.cloudflare}`, `auth0@${peers.auth0}`], folder);
  const rows = [];
  for (const [name, program] of Object.entries(programs)) {
    await writeFile(join(folder, "program.ts"), program);
    const row = [name];
    for (const version of compared) row.push(...(await cost(compilers, version)));
    rows.push(row);
  }
  const headings = compared.flatMap((version) => [`${versions[version]} s`, "MB"]);
  console.log("TypeScript with `strict`, and `skipLibCheck` off: time and memory of one check.\n");
  console.log(table(["PROGRAM", ...headings], rows));
} finally {
  await remove();
}

async function cost(compilers: string, version: Version): Promise<[string, string]> {
  const setting = { moduleResolution: "nodenext", exactOptionalPropertyTypes: false, platform: "dom" } as const;
  const found: Compilation[] = [];
  for (let round = 0; round < rounds; round++)
    found.push(await compile(compilers, version, { folder, file: "program.ts" }, setting));
  const errors = found.flatMap(({ errors }) => errors);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const least = (figure: "time" | "memory") => Math.min(...found.map((compilation) => compilation[figure]));
  return [least("time").toFixed(2), least("memory").toFixed(0)];
}
