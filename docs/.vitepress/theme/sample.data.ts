/** The program that the README begins with, highlighted while the site is built. */
import { readFileSync } from "node:fs";
import { markdownRenderer } from "./renderer.ts";

declare const data: string;

export { data };

export default {
  async load(): Promise<string> {
    const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
    const program = /```ts\n[\s\S]*?\n```/.exec(readme)?.[0];
    if (program === undefined) throw new Error("The README shows no program.");
    return (await markdownRenderer()).render(program);
  },
};
