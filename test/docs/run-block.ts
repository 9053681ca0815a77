/** Runs a block of a guide, as it stands there. */
import { transform } from "esbuild";
import { type Block, blocksOf } from "./documents.ts";

interface Run {
  /** What the block imports, and globals to replace, each by its name in the block. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** The names whose values come back; `exported` is the default export. */
  readonly returns?: readonly string[];
  /** What stands for a value of the reader's, such as the address of a proxy. */
  readonly replace?: Readonly<Record<string, string>>;
}

/** The only block that contains these words. */
export function blockWith(file: string, words: string): Block {
  const [block, ...more] = blocksOf(file).filter(({ language, code }) => language === "ts" && code.includes(words));
  if (block === undefined || more.length > 0) throw new Error(`${file}: ${more.length + 1} blocks contain ${words}`);
  return block;
}

/** A function that a block declares. */
export async function functionIn(file: string, words: string, name: string, scope: Run["scope"] = {}) {
  const { [name]: found } = await runBlock(file, words, { scope, returns: [name] });
  if (typeof found !== "function") throw new Error(`There is no function ${name}.`);
  return found;
}

/** Runs the block that contains these words. */
export async function runBlock(
  file: string,
  words: string,
  { scope, returns = [], replace = {} }: Run,
): Promise<Record<string, unknown>> {
  let body = blockWith(file, words)
    .code.replaceAll(/^import .*$/gm, "")
    .replaceAll(/^export default /gm, "const exported = ")
    .replaceAll(/^export /gm, "");
  for (const [from, to] of Object.entries(replace)) {
    if (!body.includes(from)) throw new Error(`${file}: the block does not contain ${from}`);
    body = body.replaceAll(from, to);
  }
  const head = `const { ${Object.keys(scope).join(", ")} } = scope;`;
  const program = `export default async (scope) => { ${head} ${body}\nreturn { ${returns.join(", ")} }; }`;
  const { code } = await transform(program, { loader: "ts" });
  const { default: run } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return run(scope);
}
