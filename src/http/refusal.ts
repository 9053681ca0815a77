import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type Refusal,
  ServerError,
} from "./errors.ts";

/** Why a provider says no, where its body tells more than the status does. */
export type Meaning = "authentication" | "permission" | "notFound" | "rateLimit";

/** A provider's no, in its own words. */
export interface Words {
  readonly code?: string | number | undefined;
  readonly message?: string | undefined;
  readonly meaning?: Meaning | undefined;
}

/** The error for a refusal: classed by meaning before status. */
export function refusalError(refusal: Refusal, { code, message, meaning }: Words, hint?: string): ApiError {
  const [type, advice] = kindOf(refusal.status, meaning);
  const words = [message, code === undefined ? "" : `(${code})`].filter(Boolean).join(" ") || "no reason given";
  const wait = refusal.retryAfter === undefined ? "" : ` It asks to wait ${refusal.retryAfter} s.`;
  const id = refusal.requestId === undefined ? "" : ` Request id: ${refusal.requestId}.`;
  return new type(
    `was refused with ${refusal.status}: ${words}${/[.!?]$/.test(words) ? "" : "."}${wait} ${hint ?? advice}${id}`,
    { ...refusal, code },
  );
}

function kindOf(status: number, meaning: Meaning | undefined): readonly [typeof ApiError, string] {
  if (meaning === "authentication" || (!meaning && status === 401))
    return [AuthenticationError, "Check the credentials given as `auth`."];
  if (meaning === "permission" || (!meaning && status === 403))
    return [PermissionError, "The credentials are not allowed to do this."];
  if (meaning === "notFound" || (!meaning && status === 404))
    return [NotFoundError, "Check the id, and that these credentials may see it."];
  if (meaning === "rateLimit" || status === 429) return [RateLimitError, "Ask less often."];
  if (status >= 500) return [ServerError, "The provider failed; try again later."];
  return [ApiError, "Check the arguments."];
}
