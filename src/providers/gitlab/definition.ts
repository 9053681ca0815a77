/** GitLab: its base URL, its credentials, and what its errors mean. */
import type { ErrorDetails } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, isRecord, textOf } from "../../client/value.ts";

export const definition = {
  name: "gitlab",
  baseUrl: "https://gitlab.com/api/v4",
  requestIds: ["x-request-id"],
  credentials: [{ token: "GITLAB_TOKEN" }, { oauthToken: "GITLAB_OAUTH_TOKEN" }],
  permission: "the scope read_api (to leave, api); memberships of any user need an administrator's token",
  parseError,
  hint: (_, status) =>
    status === 404
      ? "GitLab also returns 404 if the token may not see the resource, or if the user is not a direct member of the group. Check the ids, the host, and the scope: read_api, to leave api."
      : undefined,
} satisfies ProviderDefinition;

/** Either the form of the API, whose `message` may be an object, or that of OAuth 2.0 (RFC 6750), which has a code. */
function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const error = textOf(field(body, "error"));
  const description = textOf(field(body, "error_description"));
  if (description !== undefined) return { code: error, message: description };
  const messages = textsIn(field(body, "message"));
  return { message: messages.join("; ") || error };
}

/** The sentences of a message, after the names of the properties that they are about. */
function textsIn(message: unknown): string[] {
  if (!isRecord(message)) return [textOf(message) ?? []].flat();
  const texts = Object.entries(message).flatMap(([name, value]) =>
    [value].flat().flatMap((part) => (typeof part !== "string" ? [] : name === "error" ? part : `${name} ${part}`)),
  );
  return texts.slice(0, maxMessages);
}

const maxMessages = 20;
