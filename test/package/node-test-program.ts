/** What a user of `node:test` writes: run by `node-test.test.ts` as a process of its own. */
import { test } from "node:test";
import { checkProvider } from "../../src/testing/index.ts";
import { acme, createAcme, operations } from "../testing/acme.ts";

const double = createAcme();
const { getTeam, listTeams } = operations;
const calls = { getTeam: { path: { id: process.env.TEAM ?? "1" } } };

for (const { name, run } of checkProvider(acme, { double, operations: { getTeam, listTeams }, calls })) test(name, run);
