/** Runs a block of a guide, as it stands there. */
import { transform } from "esbuild";
import { blocksOf } from "./documents.ts";

interface Run {
  /** What the block imports, and globals to replace, each by its name in the block. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** The names whose values come back; `exported` is the default export. */
  readonly returns?: readonly string[];
  /** What stands for a value of the reader's, such as the address of a proxy. */
  readonly replace?: Readonly<Record<string, string>>;
}

/** Runs the only block that contains these words. */
export async function runBlock(
  file: string,
  words: string,
  { scope, returns = [], replace = {} }: Run,
): Promise<Record<string, unknown>> {
  const [block, ...more] = blocksOf(file).filter(({ language, code }) => language === "ts" && code.includes(words));
  if (block === undefined || more.length > 0) throw new Error(`${file}: ${more.length + 1} blocks contain ${words}`);
  let body = block.code
    .replaceAll(/^import .*$/gm, "")
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
