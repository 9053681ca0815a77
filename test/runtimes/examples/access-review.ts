import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { type Checks, type Example, served } from "../example.ts";

const acme = { id: "org_9ybsU1dN2dKfDkBi", name: "acme", display_name: "Acme" };
const heron = { id: "org_Qm4TzX7vLc0HsWpe", name: "heron", display_name: "Heron" };

async function usersOf({ folder }: Example): Promise<readonly [string, string, string]> {
  const [first = "", second = "", third = ""] = (await readFile(join(folder, "users.txt"), "utf8")).split("\n");
  return [first, second, third];
}

/** A tenant whose users change. */
async function tenant() {
  const responses: { fetch: (request: Request) => Promise<Response> } = { fetch: async () => Response.error() };
  const requested: string[] = [];
  const baseUrl = await served({
    basePath: "/api/v2",
    fetch: (request) => {
      requested.push(decodeURIComponent(/users\/([^/]+)/.exec(request.url)?.[1] ?? ""));
      return responses.fetch(request);
    },
  });
  const variables = { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: "any", ORG_CONTRACTS_AUTH0_URL: baseUrl };
  const become = (organizations: Record<string, object[]>) => {
    responses.fetch = createDouble("auth0", { organizations }).fetch;
  };
  return { variables, requested, responses, become };
}

export const checks: Checks = {
  "exits with 1 for the first review, and with 0 for the second of the same": async (example) => {
    const review = () => example.run("npm run --silent demo", example.doubles);
    const first = await review();
    expect([first.code, first.stdout.split("\n").filter((line) => line.startsWith("joined\t"))]).toEqual([
      1,
      expect.objectContaining({ length: 3 }),
    ]);
    expect(await review()).toMatchObject({ code: 0, stdout: "" });
    await rm(join(example.folder, "reviews"), { recursive: true });
  },

  "goes on where a failure stopped it, and tells what has changed since": async (example) => {
    const [first, second, third] = await usersOf(example);
    const { variables, requested, responses, become } = await tenant();
    const review = () => example.run("npm run --silent start", variables);
    become({ [first]: [acme], [second]: [acme], [third]: [heron] });
    expect(await review()).toMatchObject({ code: 1, stdout: expect.stringContaining(`joined\t${third}\tHeron`) });

    // The third user cannot be read; the first has left, and the second does not exist any more.
    become({ [first]: [heron], [third]: [heron] });
    const { fetch } = responses;
    const failure = { statusCode: 500, error: "Internal Server Error", message: "It failed.", errorCode: "internal" };
    responses.fetch = async (request) =>
      request.url.includes(encodeURIComponent(third)) ? Response.json(failure, { status: 500 }) : fetch(request);
    expect(await review()).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("failed with 500") });

    responses.fetch = fetch;
    requested.length = 0;
    const { code, stdout } = await review();
    expect(requested).toEqual([third]);
    expect([code, stdout.trim().split("\n").sort()]).toEqual([
      1,
      [`joined\t${first}\tHeron`, `left\t${first}\tAcme`, `left\t${second}\tAcme`],
    ]);
    expect(await review()).toMatchObject({ code: 0, stdout: "" });
  },

  "prints what is unknown once, and keeps it beside the list until it is known": async (example) => {
    await rm(join(example.folder, "reviews"), { recursive: true, force: true });
    const [first, second, third] = await usersOf(example);
    const { variables, responses, become } = await tenant();
    const review = async (organizations: object[], isReadable = false) => {
      become({ [first]: [...organizations, heron], [second]: [], [third]: [] });
      const { fetch } = responses;
      // A list with a value that cannot be read may be incomplete.
      const spoiled = async (request: Request) => {
        const response = await fetch(request);
        return new Response((await response.text()).replace('"Heron"', "7"), response);
      };
      if (!isReadable) responses.fetch = spoiled;
      const { code, stdout } = await example.run("npm run --silent start", variables);
      return { code, lines: stdout.split("\n").filter((line) => /^(left|unknown)/.test(line)) };
    };
    const stored = async (name: string) => JSON.parse(await readFile(join(example.folder, "reviews", name), "utf8"));
    await review([acme]);
    expect(await review([])).toEqual({ code: 1, lines: [`unknown\t${first}\tAcme`] });
    expect(await review([])).toEqual({ code: 0, lines: [] });
    expect(await stored("latest.json")).toMatchObject({ memberships: [{ organizationId: heron.id }] });
    expect(await stored("unknown.json")).toMatchObject([{ organizationId: acme.id }]);
    expect(await review([], true)).toEqual({ code: 1, lines: [`left\t${first}\tAcme`] });
    expect(await stored("unknown.json")).toEqual([]);
    await rm(join(example.folder, "reviews"), { recursive: true });
  },

  "does not take a user for deleted where the URL is wrong": async (example) => {
    const { variables, responses } = await tenant();
    responses.fetch = async () => Response.json({ statusCode: 404, message: "Not Found" }, { status: 404 });
    expect(await example.run("npm run --silent start", variables)).toMatchObject({ code: 2, stdout: "" });
  },
};
