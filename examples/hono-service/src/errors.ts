/** Errors of a provider as responses of this service. */
import {
  AuthenticationError,
  CredentialError,
  InvalidArgumentError,
  NotFoundError,
  OrgContractsError,
  PermissionError,
  RateLimitError,
  TimeoutError,
} from "org-contracts";

export function toResponse(error: unknown): Response {
  log(error);
  if (!(error instanceof OrgContractsError)) return Response.json({ code: "internal" }, { status: 500 });
  // Without `error.message`, which quotes the provider.
  const respond = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ provider: error.provider, code }, { status, headers });
  // A 401 would sign the user out of many front ends, although only the provider's token is invalid.
  if (error instanceof AuthenticationError || error instanceof CredentialError) return respond(403, "reconnect");
  if (error instanceof PermissionError) return respond(403, "permission");
  if (error instanceof NotFoundError) return respond(404, "not-found");
  if (error instanceof InvalidArgumentError) return respond(400, "invalid");
  if (error instanceof RateLimitError) return respond(503, "busy", { "retry-after": String(error.retryAfter ?? 60) });
  if (error instanceof TimeoutError) return respond(504, "timeout");
  return respond(502, "provider");
}

/** Whether the caller closed the connection: then a call rejects with the reason of the signal. */
export function isGone({ signal }: Request, error: unknown): boolean {
  return signal.aborted && error === signal.reason;
}

export function log(error: unknown): void {
  // The JSON of the library's errors holds no credentials. A bug is worth its stack.
  console.error(error instanceof OrgContractsError ? JSON.stringify(error) : error);
}
