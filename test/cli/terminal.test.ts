/** The command on a real terminal, as a person sees it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, type TestContext, test } from "vitest";
import { openScreen } from "../../scripts/screen.ts";
import type { Variables } from "./command.ts";
import { bare, program } from "./process.ts";
import { archeraOf, archeraOrganization, serveAll, serveAs, serveDouble } from "./providers.ts";

type OnTestFinished = Pick<TestContext, "onTestFinished">;

async function show(
  args: readonly string[],
  { onTestFinished }: OnTestFinished,
  { columns = 120, variables = {} }: { readonly columns?: number; readonly variables?: Variables } = {},
) {
  const screen = await openScreen([process.execPath, program, ...args], { columns, variables: bare(variables) });
  onTestFinished(screen.close);
  return screen;
}

/** What is on the screen above what the lists leave out. */
const beforeGaps = (text: string) => text.replace(/\n?^! [\s\S]*$/m, "");

const membership = "6c0a5e94f2b14d7c9e83b1d75f02a8c6";

describe.concurrent("list on a terminal", () => {
  test("shows how far each provider is while it works, and then the table below", async ({
    expect,
    onTestFinished,
  }) => {
    let response = () => {};
    const held = new Promise<void>((resolve) => {
      response = resolve;
    });
    const k6 = await serveDouble("k6", { onTestFinished });
    const archera = await serveAs(
      "archera",
      async () => {
        await held;
        return Response.json([archeraOrganization("Acme")]);
      },
      { onTestFinished },
    );
    const variables = { ...k6.variables, ...archera };
    const screen = await show(["list", "--provider", "k6", "archera"], { onTestFinished }, { variables });
    const working = await screen.until("✓ k6");
    expect(working).toMatch(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] archera {2}requesting\n✓ k6 {7}2 memberships$/);
    response();
    const { code, text } = await screen.end();
    expect(code).toBe(0);
    expect(text.split("\n").slice(0, 4)).toEqual([
      "✓ archera  1 membership",
      "✓ k6       2 memberships",
      "",
      expect.stringMatching(/^PROVIDER +ORGANIZATION +ID +ROLES +STATUS$/),
    ]);
    expect(beforeGaps(text)).toMatch(/\n3 memberships at 2 providers$/);
    expect(text).toMatch(/\n! k6 may be incomplete: /);
  });

  test("shows that a provider is retried, and why", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("k6", { onTestFinished });
    double.fail({ status: 503, retryAfter: 1 });
    const screen = await show(["list", "--provider", "k6"], { onTestFinished }, { variables });
    await screen.until("↻ k6  responded with 503, retrying in 1.0 s");
    const { code, text } = await screen.end();
    expect(code).toBe(0);
    expect(text).toContain("✓ k6  2 memberships, after 1 retry");
  });

  test("marks a provider that failed, and shows below what to do", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    doubles.archera.fail({ status: 401 });
    const screen = await show(["list"], { onTestFinished }, { variables });
    const { code, text } = await screen.end();
    expect(code).toBe(1);
    expect(text).toMatch(/^✗ archera +listOrganizations failed with 401: /m);
    expect(text).toContain("Check ARCHERA_API_KEY, or get a new credential:");
  });

  test.for([
    [
      160,
      /^cloudflare {2}Meridian Outdoor Supply {2}3f1c8b7e5d2a4960b8e1f7c2a9d40536 {6}Super Administrator - All Privileges {2}member {3}-$/m,
    ],
    [80, /^cloudflare {2}Meridian Outdoor Su… {2}3f1c8b7e5d… {2}Super Admi… {2}member {3}-$/m],
    [
      40,
      /^PROVIDER {6}cloudflare\nORGANIZATION {2}Meridian Outdoor Supply\nID {12}3f1c8b7e5d2a4960b8e1f7c2a9\nd40536\n/m,
    ],
  ] as const)("fits a terminal of %i columns", async ([columns, row], { expect, onTestFinished }) => {
    const { variables } = await serveAll({ onTestFinished });
    const args = ["list", "--provider", "cloudflare", "archera"];
    const screen = await show(args, { onTestFinished }, { variables, columns });
    const { code, text } = await screen.end();
    expect(code).toBe(0);
    expect(text).toMatch(row);
    expect(text.includes(`… marks truncated values`)).toBe(columns === 80);
  });

  test("keeps its columns with wide characters", async ({ expect, onTestFinished }) => {
    const names = ["株式会社アクメ", "🚀 Liftoff", "Plain"];
    const variables = await serveAs("archera", archeraOf(names.map(archeraOrganization)), { onTestFinished });
    const screen = await show(["list", "--provider", "archera"], { onTestFinished }, { variables });
    const { text } = await screen.end();
    expect(text).toContain("archera   株式会社アクメ  3f6c1d2a");
    expect(text).toContain("archera   🚀 Liftoff      3f6c1d2a");
    expect(text).toContain("archera   Plain           3f6c1d2a");
  });

  test("lets no name command the terminal", async ({ expect, onTestFinished }) => {
    const name = "Acme\u001b[2J\u001b]0;owned\u0007\u009b2J";
    const variables = await serveAs("archera", archeraOf([archeraOrganization(name)]), { onTestFinished });
    const screen = await show(["list", "--provider", "archera"], { onTestFinished }, { variables });
    const { text } = await screen.end();
    expect(text).toContain("✓ archera  1 membership");
    expect(text).toContain("Acme␛[2J␛]0;owned␇\\u009b2J");
  });

  test.for([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
  ] as const)("with %j has colors: %s", async ([variables, expected], { expect, onTestFinished }) => {
    const screen = await show(["list", "--demo"], { onTestFinished }, { variables });
    await screen.end();
    expect((await screen.read({ colors: true })).includes("\u001b[32m")).toBe(expected);
  });

  test("draws nothing on a terminal that cannot", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const dumb = { ...variables, TERM: "dumb" };
    const screen = await show(["list", "--provider", "k6"], { onTestFinished }, { variables: dumb });
    expect((await screen.end()).text).toMatch(/^PROVIDER/);
  });

  test("writes clean data to a file while the progress stays on the terminal", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const file = join(program, "..", "memberships.json");
    const command = `"${process.execPath}" "${program}" list --provider k6 --format json > "${file}"`;
    const screen = await openScreen(["sh", "-c", command], { columns: 100, variables: bare(variables) });
    onTestFinished(screen.close);
    const { code, text } = await screen.end();
    expect({ code, text: beforeGaps(text) }).toEqual({ code: 0, text: "✓ k6  2 memberships" });
    expect(JSON.parse(await readFile(file, "utf8")).memberships).toHaveLength(2);
  });

  test("with ndjson draws nothing between the lines", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const screen = await show(
      ["list", "--provider", "k6", "--format", "ndjson"],
      { onTestFinished },
      { variables, columns: 500 },
    );
    const { text } = await screen.end();
    expect(
      beforeGaps(text)
        .split("\n")
        .map((line): { provider: string } => JSON.parse(line).provider),
    ).toEqual(["k6", "k6"]);
  });

  test("stops at once with Ctrl-C, with 130", async ({ expect, onTestFinished }) => {
    const variables = await serveAs("k6", () => new Promise(() => {}), { onTestFinished });
    const screen = await show(["list", "--provider", "k6"], { onTestFinished }, { variables });
    await screen.until("k6  requesting");
    await screen.press("C-c");
    expect((await screen.end()).code).toBe(130);
  });
});

describe.concurrent("leave on a terminal", () => {
  async function send(context: OnTestFinished) {
    const { double, variables } = await serveDouble("cloudflare", context);
    const screen = await show(["leave", "cloudflare", membership], context, { variables, columns: 220 });
    const question = await screen.until("[y/N]");
    return { double, screen, question };
  }

  test("asks first, and leaves after a yes", async ({ expect, onTestFinished }) => {
    const { double, screen, question } = await send({ onTestFinished });
    expect(question).toMatch(
      /^Leave Meridian Outdoor Supply \(organization 3f1c.*, membership 6c0a.*, accepted, .*\)\? \[y\/N\]$/,
    );
    expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
    await screen.press("y", "Enter");
    const { code, text } = await screen.end();
    expect(code).toBe(0);
    expect(text).toContain("Left Meridian Outdoor Supply");
    expect(double.requests.map(({ method }) => method)).toEqual(["GET", "DELETE"]);
  });

  test.for([
    ["n", ["n", "Enter"], 1],
    ["Enter", ["Enter"], 1],
    ["Ctrl-D", ["C-d"], 1],
    ["Ctrl-C", ["C-c"], 130],
  ] as const)("leaves nothing after %s", async ([, keys, expected], { expect, onTestFinished }) => {
    const { double, screen } = await send({ onTestFinished });
    await screen.press(...keys);
    expect((await screen.end()).code).toBe(expected);
    expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
  });
});

test("verify on a terminal shows its progress and the report below", async ({ expect, onTestFinished }) => {
  const { variables } = await serveAll({ onTestFinished });
  const screen = await show(["verify"], { onTestFinished }, { variables });
  const { code, text } = await screen.end();
  expect(code).toBe(0);
  expect(text).toMatch(/^✓ cloudflare {2}as documented$/m);
  expect(text).toMatch(/^ {2}✓ getMembership {2}as documented$/m);
});
