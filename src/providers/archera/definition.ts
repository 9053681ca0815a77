/** Archera: its base URL, its credentials, and its errors. */
import type { ErrorDetails } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, numberOf, textOf } from "../../client/value.ts";

export const definition = {
  name: "archera",
  baseUrl: "https://api.archera.ai",
  requestIds: ["x-request-id"],
  credentials: [{ apiKey: "ARCHERA_API_KEY" }, { token: undefined }],
  permission: "an API key of the user",
  parseError,
} satisfies ProviderDefinition;

function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const code = field(body, "code");
  return { code: textOf(code) ?? numberOf(code), message: textOf(field(body, "message")) };
}
