/** `checkProvider` needs no test runner of its own: here it runs under that of Node.js. */
import { expect, test } from "vitest";
import { execute } from "../support/scripts.ts";

function run(team: string) {
  // Node.js marks the processes of its runner, and a marked one prints for the runner alone.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ["--import", "tsx", "--test", "--test-reporter=tap", "test/package/node-test-program.ts"];
  return execute(process.execPath, args, { env: { ...env, TEAM: team } });
}

test("the checks of a sound provider pass under node:test", async () => {
  const { code, stdout } = await run("1");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ *ok \d+ - listTeams: is listed whole, over several pages$/m);
  expect(stdout).toMatch(/^# fail 0$/m);
});

test("and the right ones fail where it is not", async () => {
  const { code, stdout } = await run("unknown");
  expect(code).not.toBe(0);
  expect(stdout).toMatch(/^ *not ok \d+ - getTeam: responds as documented$/m);
  expect(stdout).toContain("Expected a success, but it rejected with NotFoundError");
  expect(stdout).toMatch(/^ *ok \d+ - listTeams: responds as documented$/m);
});
