/** The routes. They get clients, not tokens, so that a test can pass clients of its own. */
import { Hono } from "hono";
import { collectMemberships } from "org-contracts";
import type { GithubClient } from "org-contracts/github";
import type { GitlabClient } from "org-contracts/gitlab";
import { isGone, log, toResponse } from "./errors.ts";

/** The accounts that the user has connected. */
export interface Clients {
  readonly github?: GithubClient;
  readonly gitlab?: GitlabClient;
}

/** @param clientsOf - The clients of the user who is signed in; nothing for anybody else. */
export function createApp(clientsOf: (request: Request) => Clients | undefined) {
  const app = new Hono<{ Variables: { clients: Clients } }>();

  app.use(async (c, next) => {
    const clients = clientsOf(c.req.raw);
    if (clients === undefined) return c.json({ code: "signed-out" }, 401);
    c.set("clients", clients);
    return next();
  });

  app.get("/organizations", async (c) => {
    const options = { signal: c.req.raw.signal, timeout: 8_000 };
    const { memberships, failures, coverage } = await collectMemberships(Object.values(c.get("clients")), options);
    for (const { error } of failures) log(error);
    return c.json({
      organizations: memberships.map(({ provider, organizationId: id, organizationName: name, roles, status }) => {
        return { provider, id, name, roles, status };
      }),
      // Show both to the user: a provider that is down must not look like one without organizations.
      failed: failures.map(({ provider }) => provider),
      incomplete: coverage.filter(({ complete }) => !complete).map(({ provider }) => provider),
    });
  });

  app.get("/organizations/github/:login", async (c) => {
    const { github } = c.get("clients");
    if (github === undefined) return c.json({ provider: "github", code: "connect" }, 403);
    const { organization, role, state } = await github.memberships.get(c.req.param("login"), {
      signal: c.req.raw.signal,
    });
    return c.json({ name: organization.login, role, state });
  });

  app.onError((error, c) => (isGone(c.req.raw, error) ? new Response(null, { status: 499 }) : toResponse(error)));
  return app;
}
