/** The command on a real terminal, as a person sees it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, type TestContext, test } from "vitest";
import { openScreen } from "../../scripts/screen.ts";
import type { Variables } from "./command.ts";
import { bare, program } from "./process.ts";
import { archeraOrganization, serveAll, serveArchera, serveAs, serveDouble } from "./providers.ts";

async function show(args: readonly string[], variables: Variables, { onTestFinished }: TestContext, columns = 120) {
  const screen = await openScreen([process.execPath, program, ...args], { columns, variables: bare(variables) });
  onTestFinished(screen.close);
  return screen;
}

/** What is on the screen above what the lists leave out. */
const beforeGaps = (text: string) => text.replace(/\n?^! [\s\S]*$/m, "");

describe.concurrent("list on a terminal", () => {
  test("shows how far each provider is while it works, and then the table below", async (context) => {
    let respond = () => {};
    const held = new Promise<void>((resolve) => {
      respond = resolve;
    });
    const k6 = await serveDouble("k6", context);
    const fetch = async () => {
      await held;
      return Response.json([archeraOrganization("Acme")]);
    };
    const variables = { ...k6.variables, ...(await serveAs("archera", fetch, context)) };
    const screen = await show(["list", "--provider", "k6", "archera"], variables, context);
    const working = await screen.until("✓ k6");
    expect(working).toMatch(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] archera {2}requesting\n✓ k6 {7}2 memberships$/);
    respond();
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

  test("shows that a provider is retried, and why, and marks one that failed", async (context) => {
    const { doubles, variables } = await serveAll(context);
    doubles.archera.fail({ status: 401 });
    doubles.k6.fail({ status: 503, retryAfter: 1 });
    const screen = await show(["list", "--provider", "k6", "archera"], variables, context);
    await screen.until("↻ k6       responded with 503, retrying in 1.0 s");
    const { code, text } = await screen.end();
    expect(code).toBe(1);
    expect(text).toContain("✓ k6       2 memberships, after 1 retry");
    expect(text).toMatch(/^✗ archera +listOrganizations failed with 401: /m);
    expect(text).toContain("Check ARCHERA_API_KEY, or get a new credential:");
    expect(await screen.read({ colors: true })).toContain("\u001b[32m");
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
  ] as const)("fits a terminal of %i columns", async ([columns, row], context) => {
    const { variables } = await serveAll(context);
    const screen = await show(["list", "--provider", "cloudflare", "archera"], variables, context, columns);
    const { code, text } = await screen.end();
    expect(code).toBe(0);
    expect(text).toMatch(row);
    expect(text.includes("… marks truncated values")).toBe(columns === 80);
  });

  test("keeps its columns with wide characters, and lets no name command the terminal", async (context) => {
    const hostile = "Acme\u001b[2J\u001b]0;owned\u0007\u009b2J";
    const names = ["株式会社アクメ", "🚀 Liftoff", "Plain", hostile];
    const variables = await serveArchera(names.map(archeraOrganization), context);
    const screen = await show(["list", "--provider", "archera"], variables, context);
    const { text } = await screen.end();
    expect(text).toContain("✓ archera  4 memberships");
    expect(text).toContain("archera   株式会社アクメ              3f6c1d2a");
    expect(text).toContain("archera   🚀 Liftoff                  3f6c1d2a");
    expect(text).toContain("archera   Plain                       3f6c1d2a");
    expect(text).toContain("archera   Acme␛[2J␛]0;owned␇\\u009b2J  3f6c1d2a");
  });

  test("writes clean data to a file while the progress stays on the terminal", async (context) => {
    const { variables } = await serveDouble("k6", context);
    const file = join(program, "..", "memberships.json");
    const command = `"${process.execPath}" "${program}" list --provider k6 --format json > "${file}"`;
    const screen = await openScreen(["sh", "-c", command], { columns: 100, variables: bare(variables) });
    context.onTestFinished(screen.close);
    const { code, text } = await screen.end();
    expect({ code, text: beforeGaps(text) }).toEqual({ code: 0, text: "✓ k6  2 memberships" });
    expect(JSON.parse(await readFile(file, "utf8")).memberships).toHaveLength(2);
  });
});

test.concurrent.for([
  ["y and Enter", ["y", "Enter"], 0, ["GET", "DELETE"]],
  ["Ctrl-D", ["C-d"], 1, ["GET"]],
  ["Ctrl-C", ["C-c"], 130, ["GET"]],
] as const)(
  "leave asks on a terminal, and ends a membership only after a yes: %s",
  async ([, keys, expected, sent], context) => {
    const { double, variables } = await serveDouble("cloudflare", context);
    const screen = await show(["leave", "cloudflare", "6c0a5e94f2b14d7c9e83b1d75f02a8c6"], variables, context, 220);
    expect(await screen.until("[y/N]")).toMatch(
      /^Leave Meridian Outdoor Supply \(organization 3f1c.*, membership 6c0a.*, accepted, .*\)\? \[y\/N\]$/,
    );
    expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
    await screen.press(...keys);
    const { code, text } = await screen.end();
    expect(code).toBe(expected);
    expect(text.includes("Left Meridian Outdoor Supply")).toBe(code === 0);
    expect(double.requests.map(({ method }) => method)).toEqual(sent);
  },
);

test.concurrent("verify on a terminal shows its progress and the report below", async (context) => {
  const { variables } = await serveAll(context);
  const screen = await show(["verify"], variables, context);
  const { code, text } = await screen.end();
  expect(code).toBe(0);
  expect(text).toMatch(/^✓ cloudflare {2}as documented$/m);
  expect(text).toMatch(/^ {2}✓ getMembership {2}as documented$/m);
});
