import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AuthenticationError } from "org-contracts";
import { checkProvider } from "org-contracts/testing";
import { acme } from "../src/acme.ts";
import double from "../src/double.ts";
import { listTeams } from "../src/generated/acme/operations.ts";

const auth = { token: "demo-credential" };

test("all teams are listed, page by page", async () => {
  const client = acme.createClient({ auth, fetch: double.fetch });
  const names: string[] = [];
  for await (const { name } of client.listAll(listTeams, { query: { limit: 50 } })) names.push(name);
  assert.equal(names.length, 120);
  assert.deepEqual(
    double.requests.map(({ operation }) => operation),
    ["listTeams", "listTeams", "listTeams"],
  );
});

test("an error has what Acme says about it", async () => {
  const client = acme.createClient({ auth: { token: "wrong" }, fetch: double.fetch });
  await assert.rejects(client.call(listTeams), (error) => {
    assert(error instanceof AuthenticationError);
    assert.match(error.message, /The token is unknown/);
    return true;
  });
});

// What a client of any API must withstand: errors, retries, timeouts, cut bodies, and responses that break the contract.
describe("the provider", () => {
  const calls = { createTeam: { body: { name: "Platform" } }, deleteTeam: { path: { id: 7 } } };
  for (const { name, run } of checkProvider(acme, { double, auth, calls })) test(name, run);
});
