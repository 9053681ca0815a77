/** Why nobody can see some changes of `src/client`. */
import type { Reasons } from "../reasons.ts";

const keyword = "The error of an argument shows only the message: the keyword is not part of it.";

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
    "return ignoringErrors(() => hint?.(details, status));":
      "Where `hint` is missing, the call of it throws, which is ignored.",
    "return ignoringErrors(() => parseError?.(body, { status, headers })) ?? (status < 300 ? undefined : {});":
      "Where `parseError` is missing, the call of it throws, which is ignored.",
    "} catch {": "A function that ends without `return` returns `undefined` as well.",
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
  "find-operation.ts": {
    'if (url.origin !== origin || prefix.some((segment, index) => segment !== decoded(segments[index] ?? ""))) return;':
      "Of a path that is shorter than the prefix nothing is left, and no operation has such a path.",
  },
  "hatch.ts": {
    'validateArguments({ provider, operation }, "options", { signal }, callOptionChecks);':
      "The name of the argument is only shown where the values are no object, and here they are one.",
    "} catch {": "`undefined` means no JSON as `false` does.",
  },
  "hooks.ts": {
    "if (hook === undefined) return;":
      "The call of a hook that is undefined throws, and what a hook throws is ignored.",
  },
  "load.ts": {
    'pacing ??= await load(call, "", async () => present.pacing ?? import("./pacing.ts"));':
      "The text is part of an error that is caught here.",
  },
  "options.ts": {
    'if (typeof value !== "function") report(findings, "type", "is not a function");': keyword,
    'report(findings, "type", "is not an object of valid headers");': keyword,
    'if (!isSignal(value)) report(findings, "type", "is not an AbortSignal");': keyword,
    'if (typeof field(value, "removeTokens") !== "function") report(findings, "type", "has no `removeTokens` function");':
      keyword,
  },
  "pages.ts": {
    "const parameter = source.pagination?.parameter;":
      "A list without pagination has no next page, so that nothing is read ahead.",
    'let key = "";': "No page was read ahead yet, so any key misses.",
    'key = query === undefined ? "" : JSON.stringify(query);':
      "After the last page the key is only looked up among those of the pages ahead, which are JSON objects.",
    "const following: object | undefined = next ?? (isFull && read < (end ?? 0) ? queryAfter(query, page) : undefined);":
      "A list of which as much was read as its total states ends in the next line.",
    "const isLoop: boolean = query !== undefined && !isNew(seen, hash(key));":
      "After the last page the key is empty, which it was never before.",
    "if (query && wanted > 1 && items.length === 1) requestAhead(query, wanted, page);":
      "The loop itself requests a single page next, a longer page has requested the same pages at its second item, and an empty page of a list with steps has no next one.",
    'if (parameter === undefined || typeof start !== "number" || step === 0) return;':
      "Only lists by page and by offset have a step, and those have a parameter that is a number.",
    "} catch {": "`undefined` marks such an item as well as 0 does: it only has to be the same for all of them.",
    "for (let index = 0; index < text.length; index++) {":
      "One more round, with `NaN` as 0, makes another hash that is as good.",
    "return (high >>> 11) * 2 ** 32 + (low >>> 0);":
      "The difference of both parts is as unique as their sum, because the lower part is less than 2 ** 32.",
  },
  "pagination.ts": {
    "if (parameter !== undefined && Object.hasOwn(given, parameter))":
      "Without a page parameter this would only find a query parameter with the name `undefined`.",
    "const query = parameter === undefined ? given : { ...given, [parameter]: first };":
      "Without a page parameter the property would be undefined, which is the same as left out.",
  },
  "queue.ts": {
    "if (known && known.until <= at) known = queue.size > 1 ? pacing?.unknownQuota : undefined;":
      "A quota is only known once `pacing` is loaded.",
    "const isRejected = delay > maxDelay && known !== undefined && known.resets < Infinity;":
      "Where nothing is known the delay is 0, which is not above `maxDelay`.",
    "if (queue.size > 0) advance();": "With an empty queue `advance` does nothing.",
  },
  "rate-limit.ts": {
    'const unquoted = value.replace(/"(?:\\\\.|[^"\\\\])*"?/g, "");': "A text without `=` states no parameter.",
    'const number = /^\\s*(\\d{1,15}(?:\\.\\d+)?)\\s*(?:[,;]|$)/.exec(text ?? "")?.[1];':
      "A text that begins with no digit is read like an empty one.",
  },
  "read-failure.ts": {
    'const meaning = early?.details?.kind === "rateLimit" ? 429 : status;':
      "A response is read early from status 400 on, and from 300 on every response has details.",
    "return status < 400 && status !== 304;":
      "The body of a 400 was read before, so that there is nothing left to cancel, and its failure is known.",
  },
  "redact.ts": {
    "let secrets: readonly Secret[] = [];": "The first call replaces it: `known` is -1 until then, which is no length.",
    "const pairs = value.split(/[\\s;,]+/);":
      "Empty pairs have no other parts than empty ones, and parts shorter than `minPartLength` are dropped.",
    "return parts.concat(parts.filter((part) => /%[0-9a-f]{2}/i.test(part)).map(decoded));":
      "A part without `%` and two digits is the same when decoded, and the set drops it.",
    'const last = secret.endsWith("\\\\") ? backslashes : "";':
      "A text in place of the empty pattern only matches where a credential is followed by exactly this text.",
    'return [plain.join(""), ...(others[character] ?? []), encodingsOf(character)];':
      "A text in place of no other encodings only matches where each character of a credential is this text.",
    'const first = new RegExp(formsOf(characters[0] ?? "").join("|"), "gi");':
      "Only the types need the default. Without the first character the search tries each position, and finds the same.",
    "spans.push([found.index - (escapes?.[0].length ?? 0), Math.max(end, last.lastIndex)]);":
      "`before` also matches nothing, so `exec` never returns null.",
    "for (const key of isThrownError ? copiedProperties : []) {":
      "A text in place of no properties is only copied from a thrown value that has a property of this name.",
  },
  "retry.ts": {
    'const date = readDate(headers.get("date") ?? "");': "Neither text is a date.",
    "if (date === undefined) return [now];":
      "Without a date `remote` is `NaN`, and no comparison with it is true: the result is the same.",
    'const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);':
      "V8 reads a date that ends with `GMT GMT` like one with `GMT`.",
  },
  "send.ts": {
    'const release = typeof granted === "object" ? await granted : granted;':
      "To await what is no promise gives the value itself, only later.",
    "if (!secrets.includes(secret)) secrets.push(secret);": "The redactor drops repeated credentials.",
    'const failures = await loadFailures(attempt, "").catch(() => undefined);':
      "The text is part of an error that is caught here.",
  },
  "sent-request.ts": {
    "if (!encoded) return [];": "A made-up password is in no response.",
    'return [latin1, utf8].map((pair) => pair.replace(/^[^:]*:/, ""));':
      "Without `^` the first match begins at the start all the same.",
    "if (url === undefined) return [];":
      "A request without a valid URL belongs to no operation, and only an empty text is redacted for it.",
    'const [, encoded] = /^basic +(\\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];':
      "Neither text is a Basic credential, and an array of one item has no second one either.",
  },
  "validate-response.ts": {
    "const { findings = [], data } = candidates.find(({ findings }) => findings.length === 0) ?? candidates[0] ?? {};":
      "There is always a candidate, which has findings: the defaults are for the types.",
  },
  "value.ts": {
    'return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;':
      "`Reflect.get` of null throws, which gives undefined, too.",
    "} catch {": "A function that ends without `return` gives undefined, too.",
  },
};
