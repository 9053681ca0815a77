/** The program that the demo runs, as text. */
import { type DemoCall, timeout } from "./call.ts";
import { troubles } from "./troubles.ts";

/** @param example - The example of the provider's list in the documentation, which creates a client first. */
export function program({ provider, trouble }: DemoCall, example: string): string {
  const failure = troubles[trouble];
  const options = `  fetch: double.fetch, timeout: ${timeout}, onDrift, onRetry, onResponse,\n});`;
  return [
    `const double = createDouble("${provider}");`,
    ...(failure === undefined ? [] : [`double.fail(${literal(failure)});`]),
    "",
    example
      .replace(/^import .*\n/gm, "")
      .trim()
      .replace("});", () => options),
  ].join("\n");
}

function literal(failure: object): string {
  const parts = Object.entries(failure).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? JSON.stringify(value) : String(value)}`,
  );
  return `{ ${parts.join(", ")} }`;
}
