/** What the guides to web apps, Next.js, Workers, offboarding and audits show works: their blocks run with doubles. */
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Membership } from "../../src/index.ts";
import * as errors from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { cloudflareFromEnv, createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createGithubClient } from "../../src/providers/github/index.ts";
import { createGitlabClient } from "../../src/providers/gitlab/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createSentryClient } from "../../src/providers/sentry/index.ts";
import { createVercelClient } from "../../src/providers/vercel/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { run } from "../cli/command.ts";
import { emptyFolder } from "../support/scripts.ts";
import { blocksOf, linesOf } from "./documents.ts";
import { functionIn, runBlock } from "./run-block.ts";

const log = vi.fn();
const console = { log, error: log, warn: log };
const { collectMemberships, diffMemberships, NotFoundError, PermissionError, snapshotMemberships } = errors;

beforeEach(() => {
  log.mockClear();
});

/** A factory whose clients call a double, whatever else a guide passes. */
function calling<Options extends object, Client>(
  create: (options: Options) => Client,
  double: { readonly fetch: typeof fetch },
): (options: Options) => Client {
  return (options) => create({ ...options, fetch: double.fetch });
}

describe("a web app", () => {
  const guide = "docs/guides/web-app.md";

  test("responds with the organizations, and states what failed or may be incomplete", async () => {
    const github = createDouble("github", { auth: { token: "of-github" } });
    const gitlab = createDouble("gitlab", { auth: { oauthToken: "of-gitlab" } });
    const scope = {
      collectMemberships,
      createGithubClient: calling(createGithubClient, github),
      createGitlabClient: calling(createGitlabClient, gitlab),
    };
    const organizations = await functionIn(guide, "sourcesOf", "organizations", scope);
    const request = new Request("https://app.example/organizations");
    const response = await organizations(request, { github: "of-github", gitlab: "expired" });
    const { failed, incomplete, organizations: listed } = await response.json();
    expect(failed).toEqual(["gitlab"]);
    expect(incomplete).toContain("gitlab");
    expect(new Set(listed.map(({ provider }: { provider: string }) => provider))).toEqual(new Set(["github"]));
    expect(await (await organizations(request, {})).json()).toEqual({ organizations: [], failed: [], incomplete: [] });
  });

  test.each([
    [{ status: 401 }, 403, "reconnect"],
    [{ status: 404 }, 404, "not-found"],
    [{ status: 429, retryAfter: 7 }, 503, "busy"],
    [{ status: 500 }, 502, "provider"],
    [{ fault: "silence" }, 504, "timeout"],
    [{ fault: "network" }, 502, "provider"],
    [{ fault: "html" }, 502, "provider"],
  ] as const)("turns %j into %i %s", async (failure, status, code) => {
    const double = createDouble("k6");
    double.fail(failure);
    const k6 = createK6Client({ auth: { token: "any" }, fetch: double.fetch, retries: 0, timeout: 50 });
    const error: unknown = await k6.organizations.list().catch((error: unknown) => error);
    const toResponse = await functionIn(guide, "toResponse", "toResponse", { errors, console });
    const response: Response = toResponse(error);
    expect([response.status, await response.json()]).toEqual([status, { provider: "k6", code }]);
    if (status === 503) expect(response.headers.get("retry-after")).toBe("7");
    expect(() => toResponse(new RangeError("a bug"))).toThrow(RangeError);
  });
});

test("the route handler of Next.js keeps the response out of the cache", async () => {
  const double = createDouble("cloudflare");
  const fetch = vi.fn((request: Request, _init?: RequestInit) => double.fetch(request));
  const scope = { createCloudflareClient, fetch, process: { env: { CLOUDFLARE_API_TOKEN: "any" } } };
  const returns = ["GET", "dynamic"];
  const route = await runBlock("docs/guides/nextjs.md", "export async function GET", { scope, returns });
  const response: Response = await Object(route).GET(new Request("https://app.example/api/organizations"));
  expect(await response.json()).toHaveLength(3);
  expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual(["no-store"]);
  expect(route.dynamic).toBe("force-dynamic");
});

test("the Worker reads its binding", async () => {
  const double = createDouble("cloudflare", { auth: { token: "of-the-binding" } });
  const scope = { cloudflareFromEnv, createCloudflareClient: calling(createCloudflareClient, double) };
  const { exported } = await runBlock("docs/guides/workers.md", "export default", { scope, returns: ["exported"] });
  const env = { CLOUDFLARE_API_TOKEN: "of-the-binding" };
  const response: Response = await Object(exported).fetch(new Request("https://worker.example"), env);
  expect(await response.json()).toHaveLength(3);
});

describe("offboarding", () => {
  const guide = "docs/guides/offboarding.md";

  test("ends every membership, of several pages too", async () => {
    const organizations = Array.from({ length: 120 }, (_, index) => ({ name: `Organization ${index}` }));
    const double = createDouble("cloudflare", { organizations });
    const create = calling(createCloudflareClient, double);
    const scope = { ...{ NotFoundError, PermissionError, console }, createCloudflareClient: create };
    const fromEnv = () => ({ auth: { token: "any" } });
    await runBlock(guide, "cloudflare.memberships.leave(id)", { scope: { ...scope, cloudflareFromEnv: fromEnv } });
    expect(log.mock.calls.filter(([what]) => what === "left")).toHaveLength(120);
    expect((await create(fromEnv()).memberships.list()).items).toEqual([]);
  });

  test("removes a member of Sentry by email address, whatever its case", async () => {
    const members = [{ email: "stays@example.com" }, { email: "Leaves@example.com" }];
    const double = createDouble("sentry", { organizations: [{ slug: "acme" }], members });
    const sentry = createSentryClient({ auth: { token: "any" }, fetch: double.fetch });
    const remove = await functionIn(guide, "listAllMembers(organization)", "remove");
    expect(await remove(sentry, "acme", "leaves@example.com")).toBe(1);
    const { items } = await sentry.organizations.listMembers("acme");
    expect(items.map(({ email }) => email)).toEqual(["stays@example.com"]);
  });
});

test.each([
  ["README.md", "cloudflareFromEnv()), createGithubClient", {}],
  ["docs/guides/memberships.md", 'auth0.user("auth0|654e2f1a")', { "…": "any" }],
])("the first program of %s prints a failure once, and fails", async (file, words, replace) => {
  const failing = createDouble("cloudflare");
  failing.fail({ status: 401 });
  const process = { exitCode: 0 };
  await runBlock(file, words, {
    replace,
    scope: {
      ...{ collectMemberships, console, process },
      cloudflareFromEnv: () => ({ auth: { token: "any" } }),
      githubFromEnv: () => ({ auth: { token: "any" } }),
      createArcheraClient: calling(createArcheraClient, createDouble("archera")),
      createAuth0Client: calling(createAuth0Client, createDouble("auth0")),
      createCloudflareClient: calling(createCloudflareClient, failing),
      createGithubClient: calling(createGithubClient, createDouble("github")),
      createK6Client: calling(createK6Client, createDouble("k6")),
    },
  });
  const lines = log.mock.calls.map((words) => words.join(" "));
  expect(lines.filter((line) => line.includes("failed with 401"))).toHaveLength(1);
  // Neither an object nor a stack.
  expect(lines.filter((line) => line.includes("[object") || line.includes("\n"))).toEqual([]);
  expect(process.exitCode).toBe(1);
});

test("the users that the guide to tests names can leave at the doubles", async () => {
  const named = linesOf("docs/guides/testing.md").find((line) => line.includes("`leave` needs the user too"));
  const [, gitlabUser] = /token's user is (\d+)/.exec(named ?? "") ?? [];
  const auth = { token: "any" };
  const github = createGithubClient({ auth, fetch: createDouble("github").fetch });
  const [own] = (await github.memberships.list()).items;
  await github.memberships.leave(own?.organization.login ?? "", own?.user?.login ?? "");
  const groups = [{ id: 9970, access_level: 30 }];
  const gitlab = createGitlabClient({ auth, fetch: createDouble("gitlab", { groups }).fetch });
  await gitlab.groups.leave("9970", Number(gitlabUser));
  expect((await gitlab.groups.list()).items).toEqual([]);
  const vercel = createVercelClient({ auth, fetch: createDouble("vercel").fetch });
  const [team] = (await vercel.teams.list()).items;
  await vercel.teams.leave(team?.id ?? "", String(Object(team?.membership).uid));
  const sentry = createSentryClient({ auth, fetch: createDouble("sentry").fetch });
  const [organization] = (await sentry.organizations.list()).items;
  const [member] = (await sentry.organizations.listMembers(organization?.slug ?? "")).items;
  await sentry.organizations.leave(organization?.slug ?? "", member?.id ?? "");
});

describe("an audit", () => {
  const guide = "docs/guides/audits.md";

  /** The guide's program in a folder of its own; `statusOfGithub` makes one of the sources fail. */
  function program() {
    const folder = emptyFolder();
    const inFolder = (name: string) => join(folder, name);
    const ids: Record<string, string> = { Acme: "a".repeat(32), Heron: "b".repeat(32), Tern: "c".repeat(32) };
    const namesIn = async (file: string) => {
      const stored = JSON.parse(await readFile(inFolder(file), "utf8"));
      return (stored.memberships ?? stored).map((membership: Membership) => membership.organizationName);
    };
    const review = async (names: readonly string[], auth: object = withApiKey, statusOfGithub?: number) => {
      log.mockClear();
      const cloudflare = createDouble("cloudflare", { organizations: names.map((name) => ({ id: ids[name], name })) });
      const github = createDouble("github", { memberships: [] });
      if (statusOfGithub !== undefined) github.fail({ status: statusOfGithub });
      const process = { exitCode: 0 };
      await runBlock(guide, "diffMemberships(earlier, after)", {
        scope: {
          ...{ collectMemberships, diffMemberships, snapshotMemberships, console, process },
          readFile: (name: string) => readFile(inFolder(name), "utf8"),
          writeFile: (name: string, text: string) => writeFile(inFolder(name), text),
          rename: (from: string, to: string) => rename(inFolder(from), inFolder(to)),
          cloudflareFromEnv: () => ({ auth }),
          githubFromEnv: () => ({ auth: { token: "any" } }),
          createCloudflareClient: calling(createCloudflareClient, cloudflare),
          createGithubClient: calling(createGithubClient, github),
        },
      });
      const lines = log.mock.calls.map((words) => words.join(" "));
      const changes = lines.filter((line) => /^(joined|left|changed|unknown)/.test(line));
      return { exitCode: process.exitCode, lines, changes };
    };
    const acknowledge = () => writeFile(inFolder("unknown.json"), "[]");
    return { review, namesIn, acknowledge };
  }

  const withApiKey = { email: "a@example.com", apiKey: "a-key" };
  const withToken = { token: "any" };

  test("prints what changed since the list that it stored, and keeps that list after a failure", async () => {
    const { review } = program();
    expect(await review(["Acme", "Heron"])).toMatchObject({ exitCode: 0 });
    const failed = await review(["Acme"], withApiKey, 401);
    expect(failed.exitCode).toBe(1);
    expect(failed.lines.filter((line) => line.includes("401"))).toHaveLength(1);
    const changes = ["joined cloudflare Tern", "left cloudflare Heron"];
    expect(await review(["Acme", "Tern"])).toMatchObject({ exitCode: 0, changes });
  });

  test("prints what is unknown once, keeps it beside the list, and forgets it when it is checked", async () => {
    const { review, namesIn, acknowledge } = program();
    const changes = async (names: readonly string[], auth?: object) => (await review(names, auth)).changes;
    await review(["Acme", "Heron", "Tern"], withToken);
    expect(await changes(["Acme", "Tern"], withToken)).toEqual(["unknown cloudflare Heron"]);
    expect(await changes(["Acme"], withToken)).toEqual(["unknown cloudflare Tern"]);
    expect(await changes(["Acme"], withToken)).toEqual([]);
    expect([await namesIn("memberships.json"), await namesIn("unknown.json")]).toEqual([["Acme"], ["Tern", "Heron"]]);

    // A list shows one of them again, and a complete one shows that the other has left.
    expect(await changes(["Acme", "Tern"], withToken)).toEqual([]);
    expect(await namesIn("unknown.json")).toEqual(["Heron"]);
    expect(await changes(["Acme", "Tern"])).toEqual(["left cloudflare Heron"]);
    expect(await namesIn("unknown.json")).toEqual([]);

    await review(["Acme"], withToken);
    await acknowledge();
    expect(await changes(["Acme"], withToken)).toEqual([]);
    expect(await changes(["Acme", "Tern"], withToken)).toEqual(["joined cloudflare Tern"]);
  });

  test("names the providers that always have a gap", () => {
    const rows = linesOf("docs/guides/memberships.md").filter((line) => /^\|[^|]+\|[^|]+\| always[ :|]/.test(line));
    const always = rows.map((row) => row.split(" | ")[0]?.slice(2)).filter((source) => !source?.includes(","));
    expect(linesOf(guide).find((line) => line.startsWith("- **A gap that always applies.**"))).toContain(
      ` ${[...new Set(always)].join(" and ")} never report `,
    );
  });

  test("needs no credentials with the fakes", async () => {
    const folder = emptyFolder();
    const block = blocksOf(guide).find(({ language, code }) => language === "sh" && code.includes("--demo"));
    const here = (word: string) => (word.endsWith(".json") ? join(folder, word) : word);
    const codes: (number | null)[] = [];
    for (const line of block?.code.split("\n") ?? []) {
      const [command = "", target] = line.split(" > ");
      const { code, stdout } = await run(command.split(" ").slice(2).map(here), {});
      if (target !== undefined) await writeFile(here(target), stdout);
      codes.push(code);
    }
    expect(codes).toEqual([0, 0, 1]);
  });
});
