/** What a library's own declarations contain where it exports what our functions return. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../../scripts/document.ts";
import { emptyFolder } from "../support/scripts.ts";

const program = `
  import { createArcheraClient } from "${join(root, "src/providers/archera/index.ts")}";

  const archera = createArcheraClient({ auth: { apiKey: "a-key" } });
  export async function organizations() {
    const { data, error, response } = await archera.api.GET("/v1/orgs");
    const role: string | undefined = data?.[0]?.role;
    return { data, error, response, role };
  }
  export const text = () => archera.api.GET("/v1/orgs", { parseAs: "text" });
  export const first = async (): Promise<string | undefined> => (await text()).data;
  // @ts-expect-error the path is not documented
  export const unknown = () => archera.api.GET("/v1/teams");
`;

test("a function that returns a result of `client.api` can be exported, and does not name openapi-fetch", () => {
  const file = join(emptyFolder(), "program.ts");
  writeFileSync(file, program);
  const compiled = ts.createProgram([file], {
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  // The sources themselves are checked by `npm run typecheck`.
  const source = compiled.getSourceFile(file);
  let declarations = "";
  const { diagnostics } = compiled.emit(source, (_, text) => {
    declarations = text;
  });
  const problems = [...ts.getPreEmitDiagnostics(compiled, source), ...diagnostics];
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
  expect(declarations).toContain("organizations");
  expect(declarations).not.toMatch(/openapi-(fetch|typescript)/);
});
