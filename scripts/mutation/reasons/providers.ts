/** Why nobody can see some changes of `src/providers`. */
import type { Reasons } from "../reasons.ts";

const matchesNothing = "The text is only compared with patterns, and matches none of them, like an empty one.";
const hasNoProperty = "A text has none of the properties that are read of the items.";

export const providers: Reasons = {
  "auth0/definition.ts": {
    'export function audienceHint(message = ""): string | undefined {': matchesNothing,
  },
  "cloudflare/definition.ts": {
    'hint: ({ message = "" }) =>': matchesNothing,
    'function kindOf(code: unknown, message = ""): ErrorKind | undefined {': matchesNothing,
  },
  "github/definition.ts": {
    'hint: ({ message = "" }, status) =>': matchesNothing,
    'const authorize = /^required; url=(https:\\S+)/.exec(headers.get("x-github-sso") ?? "")?.[1];': matchesNothing,
    '/[1-9]/.test(headers.get("retry-after") ?? "") ||': matchesNothing,
  },
  "github/membership.ts": {
    'applies: ({ page }) => /^partial-results/.test(page?.headers.get("x-github-sso") ?? ""),': matchesNothing,
  },
  "k6/definition.ts": {
    'return { code, message: textOf(field(error, "message")), kind: code === undefined ? undefined : kinds[code] };':
      "Only the types need the condition: `kinds` has nothing under the name `undefined`.",
  },
  "sentry/definition.ts": {
    'const scopes = /^Bearer .*\\bscope="([\\w: -]+)"/i.exec(headers.get("www-authenticate") ?? "")?.[1];':
      matchesNothing,
    'function kindOf(status: number, code: string | undefined, message = ""): ErrorKind | undefined {': matchesNothing,
  },
  "terraform/definition.ts": {
    "const messages = (Array.isArray(errors) ? errors.slice(0, maxErrors) : []).flatMap(": hasNoProperty,
  },
  "terraform/membership.ts": {
    "return (Array.isArray(included) ? included : []).some(": hasNoProperty,
  },
  "vercel/definition.ts": {
    'hint: ({ message = "" }) =>': matchesNothing,
  },
  "vercel/membership.ts": {
    "return (Array.isArray(teams) ? teams : []).some((team: unknown) => {": hasNoProperty,
  },
};
