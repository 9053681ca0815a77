/** `checkProvider` needs no test runner of its own: here it runs under that of Node.js. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("node-test-program.ts", import.meta.url));

function run(team: string): Promise<{ readonly code: unknown; readonly output: string }> {
  // Node.js marks the processes of its runner, and a marked one prints for the runner alone.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ["--import", "tsx", "--test", "--test-reporter=tap", program];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...env, TEAM: team } }, (error, stdout) => {
      resolve({ code: error?.code ?? 0, output: stdout });
    });
  });
}

test("the checks of a sound provider pass under node:test", async () => {
  const { code, output } = await run("1");
  expect(code).toBe(0);
  expect(output).toMatch(/^ *ok \d+ - listTeams: is listed whole, over several pages$/m);
  expect(output).toMatch(/^# fail 0$/m);
});

test("and the right ones fail where it is not", async () => {
  const { code, output } = await run("unknown");
  expect(code).not.toBe(0);
  expect(output).toMatch(/^ *not ok \d+ - getTeam: responds as documented$/m);
  expect(output).toContain("Expected a success, but it rejected with NotFoundError");
  expect(output).toMatch(/^ *ok \d+ - listTeams: responds as documented$/m);
});
