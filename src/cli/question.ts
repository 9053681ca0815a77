/** A question on the terminal that is answered with yes or no. */
import { createInterface } from "node:readline";

/** No answer, such as Ctrl-D, is no. Ctrl-C stays what it is: the interface must not put the terminal into raw mode. */
export function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(false));
    lines.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()));
      lines.close();
    });
  });
}
