/** HCP Terraform: its base URL, its credential, and what its errors mean. */
import type { ErrorDetails } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, textOf } from "../../client/value.ts";

export const definition = {
  name: "terraform",
  baseUrl: "https://app.terraform.io/api/v2",
  requestIds: ["x-request-id"],
  credentials: [{ token: "TFE_TOKEN" }],
  permission: "a user's token, not that of a team or an organization",
  parseError,
  hint: (_, status) =>
    status === 404
      ? "HCP Terraform also responds like this where the token may not see or do something. Check the id, the host, and that it is a user's token."
      : undefined,
} satisfies ProviderDefinition;

/** The error objects of JSON:API; theirs have no code. */
function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const errors = field(body, "errors");
  const messages = (Array.isArray(errors) ? errors.slice(0, maxErrors) : []).flatMap(
    (error) => textOf(field(error, "detail")) ?? textOf(field(error, "title")) ?? [],
  );
  return { message: messages.join("; ") || undefined };
}

const maxErrors = 20;
