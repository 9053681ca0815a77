/** Stands in for your session store: one user, whose OAuth access tokens are in the environment. */
import { createGithubClient } from "org-contracts/github";
import { createGitlabClient } from "org-contracts/gitlab";
import type { Clients } from "./app.ts";

const { GH_TOKEN, GITLAB_OAUTH_TOKEN, ORG_CONTRACTS_GITHUB_URL, ORG_CONTRACTS_GITLAB_URL } = process.env;
const sessions = new Map([["demo", { github: GH_TOKEN, gitlab: GITLAB_OAUTH_TOKEN }]]);

// Somebody waits for the response: fail soon rather than retry for long.
const limits = { timeout: 5_000, retries: 1, maxRetryDelay: 2_000 };

/**
 * New clients for each request: a client holds the credential of one user. Creating one sends nothing.
 * GitLab's tokens expire after two hours: in your app, pass a function that refreshes them.
 */
export function clientsOf(request: Request): Clients | undefined {
  const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const session = id === undefined ? undefined : sessions.get(id);
  if (session === undefined) return undefined;
  const { github, gitlab } = session;
  return {
    ...(github && {
      github: createGithubClient({ auth: { token: github }, baseUrl: ORG_CONTRACTS_GITHUB_URL, ...limits }),
    }),
    ...(gitlab && {
      gitlab: createGitlabClient({ auth: { oauthToken: gitlab }, baseUrl: ORG_CONTRACTS_GITLAB_URL, ...limits }),
    }),
  };
}
