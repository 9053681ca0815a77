import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type Refusal,
  ServerError,
} from "./errors.ts";
import { type Redact, redactValue } from "./redact.ts";

/** Why a provider says no, where its body tells more than the status does. */
export type Meaning = "authentication" | "permission" | "notFound" | "rateLimit";

/** A provider's no, in its own words. */
export interface Words {
  readonly code?: string | number | undefined;
  readonly message?: string | undefined;
  readonly meaning?: Meaning | undefined;
}

const kinds = [
  [AuthenticationError, "Check the credentials given as `auth`.", "authentication", 401],
  [PermissionError, "The credentials are not allowed to do this.", "permission", 403],
  [NotFoundError, "Check the id, and that these credentials may see it.", "notFound", 404],
  [RateLimitError, "Ask less often.", "rateLimit", 429],
] as const;
const failure = [ServerError, "The provider failed; try again later."] as const;
const other = [ApiError, "Check the arguments."] as const;

/** So many characters of a provider's own words are shown. */
const longestMessage = 500;
const longestCode = 100;

/** The error for a refusal, classed by meaning before status, with nothing in it that must not be shown. */
export function refusalError(refusal: Refusal, words: Words, redact: Redact, hint?: string): ApiError {
  const { status, retryAfter, requestId } = refusal;
  const { meaning, message } = words;
  const kind = kinds.find(([, , name, usual]) => (meaning ? name === meaning : usual === status));
  const [type, advice] = kind ?? (status >= 500 ? failure : other);
  const given = words.code === undefined ? undefined : String(words.code);
  const shown = given && redact(given, longestCode);
  const code = shown === given ? words.code : shown;
  const said = [message && redact(message, longestMessage), code !== undefined && `(${code})`]
    .filter(Boolean)
    .join(" ");
  const stop = /[.!?]$/.test(said) ? "" : ".";
  const wait = retryAfter === undefined ? "" : ` It asks to wait ${retryAfter} s.`;
  const id = requestId === undefined ? "" : ` Request id: ${requestId}.`;
  return new type(`was refused with ${status}: ${said || "no reason given"}${stop}${wait} ${hint ?? advice}${id}`, {
    ...refusal,
    code,
    body: redactValue(refusal.body, redact),
  });
}
