/** Looks for a credential, or a piece of one, in everything that a program may print of a value. */
import { inspect } from "node:util";
import { expect } from "vitest";

/** A piece of a credential this long is a leak. */
const piece = 12;

export function expectNoSecret(value: unknown, ...secrets: readonly string[]): void {
  const shown = everything(value);
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")])
      for (let start = 0; start + piece <= form.length; start += 4) {
        const part = form.slice(start, start + piece);
        if (shown.includes(part)) expect.fail(`It shows "${part}" of a credential: ${context(shown, part)}`);
      }
  }
}

/** What `console.log`, a logger, `JSON.stringify` and an error reporter would write. */
function everything(value: unknown, depth = 0): string {
  const printed = [
    String(value),
    inspect(value, { depth: 8, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null }),
    JSON.stringify(value) ?? "",
  ];
  if (value instanceof Error) {
    printed.push(value.message, value.stack ?? "", value.name);
    if (value.cause !== undefined && depth < 5) printed.push(everything(value.cause, depth + 1));
  }
  return printed.join("\n");
}

function context(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 80), at + part.length + 80);
}
