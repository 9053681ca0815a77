/** A question on the terminal answered with yes or no. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** The end of the input (Ctrl-D) means no. `terminal: false` avoids raw mode, in which Ctrl-C would be no signal. */
export function confirm(question: string, input: Readable, output: Writable): Promise<boolean> {
  const lines = createInterface({ input, output, terminal: false });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(false));
    lines.question(`${question} [y/N] `, (response) => {
      resolve(/^y(es)?$/i.test(response.trim()));
      lines.close();
    });
  });
}
