/** k6 Cloud: its base URL, its credential, and what its errors mean. */
import type { ErrorDetails, ErrorKind } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, numberOf, textOf } from "../../client/value.ts";

export const definition = {
  name: "k6",
  baseUrl: "https://api.k6.io",
  requestIds: ["x-request-id", "x-correlation-id"],
  credentials: [{ token: "K6_CLOUD_TOKEN" }],
  permission: "a personal API token",
  parseError,
} satisfies ProviderDefinition;

/** The error codes that are more specific than the status. */
const kinds: Readonly<Record<number, ErrorKind>> = {
  3: "notFound",
  4: "permission",
  5: "authentication",
  6: "authentication",
};

function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const error = field(body, "error");
  const code = numberOf(field(error, "code"));
  return { code, message: textOf(field(error, "message")), kind: code === undefined ? undefined : kinds[code] };
}
