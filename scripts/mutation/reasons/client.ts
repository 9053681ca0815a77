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
  "client-credentials.ts": {
    "if (cached !== undefined) fromCache.set(headers, cached);":
      "`renew` reads an entry that is undefined like one that is missing.",
    "isRepeatable: false,": "The exchange has no retries, repeatable or not.",
    'return ["access_token", "refresh_token", "id_token"].flatMap((name) => textOf(field(body, name)) ?? []);':
      "The mutant also redacts its own text, which no response contains.",
    "if (status < 300) return undefined;": "A 300 is rejected as a redirect before its body is parsed.",
  },
  "hatch.ts": {
    'validateArguments({ provider, operation }, "options", { signal }, callOptionChecks);':
      "The name of the argument is only shown where the values are no object, and here they are one.",
    "} catch {": "`undefined` means no JSON as `false` does.",
  },
};
