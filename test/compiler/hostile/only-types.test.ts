/** What openapi-typescript writes is checked, because its printer takes names as they are. */
import { describe, expect, test } from "vitest";
import { generateTypes } from "../../../src/compiler/types.ts";
import { ts } from "../../../src/compiler/typescript.ts";
import { specWith } from "./specs.ts";

/** What comes of a printer that writes this. */
function typesFrom(text: string): Promise<string> {
  const source = ts.createSourceFile("x.ts", `export interface paths {}\n${text}`, ts.ScriptTarget.ES2022);
  return generateTypes(specWith("/info/title", "x"), () => ts.createPrinter().printFile(source));
}

describe("code that is no type is rejected", () => {
  test.each([
    "globalThis.attacked = 1;",
    "x: never;",
    'import "./evil.ts";',
    "export enum E { a }",
    "declare const a: 1;",
  ])("%s", async (text) => {
    await expect(typesFrom(`${text}\nexport type webhooks = {};`)).rejects.toThrow(`not a type: ${text.slice(0, 9)}`);
  });
});

test("interfaces and the names of types pass", async () => {
  expect(await typesFrom("export type webhooks = {};")).toContain("webhooks");
});
