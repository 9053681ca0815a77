/** Why nobody can see some changes of `src/client`. */
import type { Reasons } from "../reasons.ts";

export const client: Reasons = {
  "abort.ts": {
    'if (typeof name === "symbol") define(iterator, name, () => iterator.return().then(() => {}));':
      "Without the symbol, the method would have the name `undefined`, which nobody calls.",
  },
  "api.ts": {
    "const own = original === built.request ? [] : [original.signal];":
      "Our own request is created without a signal, so the signal that it has never aborts.",
  },
  "arguments.ts": {
    "if (values === undefined && required === undefined) return none;":
      "Without the shortcut, an empty object is checked, which has no difference.",
    "const text = name.toLowerCase();": "In upper case, names are as alike as in lower case.",
  },
  "assert-response.ts": {
    "const { findings, more } = distinct(details !== undefined && status < 300 ? [] : all);":
      "A 300 is rejected as a redirect before, and a text in the list is no finding, so `distinct` drops it.",
    'return typeof finding.actual === "object" ? { ...finding, actual: { text: "[redacted]" } } : finding;':
      "Where there is no text, the redaction fails, and its result is `[redacted]` too.",
  },
  "auth.ts": {
    "function credentialName({ credentials = [] }: Kinds, name: string): string {":
      "The mutant's text has no property that is named like a credential.",
  },
  "body.ts": {
    "return chunks && { read: () => chunks.next(), cancel: async () => body.destroy?.() ?? chunks.return?.() };":
      "Where `return` is missing, the call of it only rejects, and both callers of `cancel` ignore rejections.",
    "return first !== undefined && chunks.length === 1 ? first : join(chunks, length);":
      "A single chunk is never undefined: only the type needs the comparison.",
    "(async () => readerOf(body)?.cancel())().catch(() => {});":
      "Where there is no reader, the function only rejects, which is ignored.",
  },
  "client-credentials.ts": {
    "if (cached !== undefined) fromCache.set(headers, cached);":
      "`renew` reads an entry that is undefined like one that is missing.",
    "isRepeatable: false,": "The exchange has no retries, repeatable or not.",
    'return ["access_token", "refresh_token", "id_token"].flatMap((name) => textOf(field(body, name)) ?? []);':
      "The mutant also redacts its own text, which no response contains.",
    "if (status < 300) return undefined;": "A 300 is rejected as a redirect before its body is parsed.",
  },
  "client.ts": {
    "if (known) return known;": "A new copy of an operation equals the one that was kept.",
  },
  "context.ts": {
    "return parseError?.(body, { status, headers }) ?? (isFailure ? {} : undefined);":
      "Where `parseError` is missing, the call of it throws, and the `catch` returns the same.",
  },
  "contract-fetch.ts": {
    "const isFatal = isEnforced && status < 300;": "The body of a 300 is not read, and its status is only drift.",
    'if (/^text\\/event-stream\\b/i.test(headers?.get("content-type") ?? "")) return false;':
      "The mutant's text is no event stream either.",
    'return status >= 400 || validate(own({ responses }), status, "", false).findings.length > 0;':
      "The mutant's text is no JSON either, and a text where no body is documented is only drift, which is skipped.",
  },
  "copy-body.ts": {
    "const response = new Response(bytes.slice(), own({ status, statusText, headers }));":
      "A `Response` copies its bytes (Fetch standard, extract a body): only the type needs the copy.",
  },
  "credentials.ts": {
    "if (only !== undefined && all.length === 1) return only;":
      "The only one is never undefined: only the type needs the comparison.",
  },
  "hatch.ts": {
    'validateArguments({ provider, operation }, "options", { signal }, callOptionChecks);':
      "The name of the argument is only shown where the values are no object, and here they are one.",
    "} catch {": "`undefined` means no JSON as `false` does.",
  },
};
