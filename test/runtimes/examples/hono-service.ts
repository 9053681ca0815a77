import { EventEmitter, once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { serve } from "../../support/serve.ts";
import { type Checks, originOf, served } from "../example.ts";

const ready = /http:\/\/localhost:(\d+)/;
const signedIn = { headers: { cookie: "session=demo" } };

export const checks: Checks = {
  "lists what the doubles have": async (example) => {
    const origin = await originOf(await example.start("npm run demo", ready, { ...example.doubles, PORT: "0" }));
    const response = await fetch(`${origin}/organizations`, signedIn);
    const { organizations, failed, incomplete } = await response.json();
    const providers = organizations.map(({ provider }: { provider: string }) => provider);
    expect(new Set(providers)).toEqual(new Set(["github", "gitlab"]));
    expect([response.status, failed, incomplete]).toEqual([200, [], ["gitlab"]]);
    expect((await fetch(`${origin}/organizations`)).status).toBe(401);
  },

  "keeps what one provider sent where the other fails, and turns errors into statuses": async (example) => {
    const github = createDouble("github", { auth: { token: "of-github" } });
    const gitlab = createDouble("gitlab", { auth: { oauthToken: "of-gitlab" } });
    const server = await example.start("npm start", ready, {
      PORT: "0",
      GH_TOKEN: "of-github",
      GITLAB_OAUTH_TOKEN: "of-gitlab",
      ORG_CONTRACTS_GITHUB_URL: await served(github),
      ORG_CONTRACTS_GITLAB_URL: await served(gitlab),
    });
    const origin = await originOf(server);
    // The double accepts the token as a bearer token only.
    expect(await (await fetch(`${origin}/organizations`, signedIn)).json()).toMatchObject({ failed: [] });
    gitlab.fail({ status: 503, times: Number.POSITIVE_INFINITY });
    const list = await (await fetch(`${origin}/organizations`, signedIn)).json();
    expect([list.failed, list.incomplete]).toEqual([["gitlab"], ["gitlab"]]);
    expect(list.organizations).toHaveLength(3);

    const get = async (login: string) => {
      const response = await fetch(`${origin}/organizations/github/${login}`, signedIn);
      return [response.status, await response.json(), response.headers.get("retry-after")];
    };
    expect(await get("larkspur-labs")).toEqual([200, { name: "larkspur-labs", role: "admin", state: "active" }, null]);
    const failure = (status: number, code: string, retryAfter: string | null = null) => [
      status,
      { provider: "github", code },
      retryAfter,
    ];
    expect(await get("nobody")).toEqual(failure(404, "not-found"));
    github.fail({ status: 401 });
    expect(await get("larkspur-labs")).toEqual(failure(403, "reconnect"));
    github.fail({ fault: "html" });
    expect(await get("larkspur-labs")).toEqual(failure(502, "provider"));
    github.fail({ status: 429, retryAfter: 7 });
    expect(await get("larkspur-labs")).toEqual(failure(503, "busy", "7"));
    expect(server.output()).toContain('"operation":"getMembership","status":404');
    expect(server.output()).not.toMatch(/of-git(hub|lab)/);
  },

  "ends the requests to a provider when the client disconnects": async (example) => {
    await writeFile(join(example.folder, "disconnect.ts"), disconnect);
    const events = new EventEmitter();
    const [requested, ended] = [once(events, "requested"), once(events, "ended")];
    const upstream = await serve((_, response) => {
      response.once("close", () => events.emit("ended"));
      events.emit("requested");
    });
    const server = await example.start("node disconnect.ts", ready, { UPSTREAM: upstream });
    const visitor = new AbortController();
    const response = fetch(`${await originOf(server)}/organizations/github/acme`, { signal: visitor.signal });
    await requested;
    visitor.abort();
    await expect(response).rejects.toThrow();
    // The timeout of the client is longer than that of this test.
    await ended;
    expect(server.output()).not.toContain("Error");
  },
};

const disconnect = `
  import { serve } from "@hono/node-server";
  import { createGithubClient } from "org-contracts/github";
  import { createApp } from "./src/app.ts";
  const github = createGithubClient({ auth: { token: "any" }, baseUrl: process.env.UPSTREAM, timeout: 600_000 });
  const { fetch } = createApp(() => ({ github }));
  serve({ fetch, port: 0 }, ({ port }) => console.log("http://localhost:" + port));`;
