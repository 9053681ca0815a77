/** GitHub: its base URL, its credential, and what its errors mean. */
import type { ErrorDetails, ErrorKind } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, textOf } from "../../client/value.ts";

export const definition = {
  name: "github",
  baseUrl: "https://api.github.com",
  // The version that Enterprise Server has as well.
  headers: { "x-github-api-version": "2022-11-28" },
  requestIds: ["x-github-request-id"],
  // In the order in which the vendor's command looks for them.
  credentials: [{ token: "GH_TOKEN" }, { token: "GITHUB_TOKEN" }],
  permission:
    "a user's token with the scope read:org (to leave, admin:org), or with the organization permission Members: read (to leave, write)",
  parseError,
  hint: ({ message = "" }, status) =>
    isSaml(message)
      ? "Authorize the token for the organization, by the URL above, or a personal access token under Configure SSO at https://github.com/settings/tokens."
      : status === 404
        ? "GitHub also responds like this where the token may not see the organization. Check the names, and that the token has the scope read:org or, for this organization, the permission Members: read."
        : undefined,
} satisfies ProviderDefinition;

/** A failure has no code of its own; a 422 has one for each problem. */
function parseError(body: unknown, { status, headers }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const message = textOf(field(body, "message")) ?? "";
  const problems = field(body, "errors");
  const code = Array.isArray(problems) ? textOf(field(problems[0], "code")) : undefined;
  const authorize = /^required; url=(https:\S+)/.exec(headers.get("x-github-sso") ?? "")?.[1];
  return {
    code,
    message: (authorize && isSaml(message) ? `${message} ${authorize}` : message) || undefined,
    kind: status === 403 ? kindOf(message, headers) : undefined,
  };
}

/**
 * A 403 is a rate limit where a quota is used up, where the response says when to try again, or where it says so in words. A
 * request that is not allowed may be the last one of a quota, so what says that goes first.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 * @see https://github.com/octokit/plugin-throttling.js/blob/main/src/index.ts
 */
function kindOf(message: string, headers: Headers): ErrorKind {
  if (isSaml(message) || /not accessible|\bscope\b/i.test(message)) return "permission";
  const isLimit =
    headers.get("x-ratelimit-remaining") === "0" ||
    /[1-9]/.test(headers.get("retry-after") ?? "") ||
    /\brate limit/i.test(message);
  return isLimit ? "rateLimit" : "permission";
}

function isSaml(message: string): boolean {
  return /\bSAML\b/.test(message);
}
