/** What openapi-typescript writes is looked at, because its printer takes names as they are. */
import ts from "typescript";
import { expect, test, vi } from "vitest";
import { generateTypes } from "../../../scripts/generate/types.ts";
import { specWith } from "./specs.ts";

const written = vi.hoisted(() => ({ text: "" }));

vi.mock("openapi-typescript", async (original) => ({
  ...(await original<typeof import("openapi-typescript")>()),
  default: async () => [],
  astToString: () => ts.createPrinter().printFile(ts.createSourceFile("x.ts", written.text, ts.ScriptTarget.ES2022)),
}));

test.each([
  "globalThis.attacked = 1;",
  "x: never;",
  'import "./evil.ts";',
  "export enum E { a }",
  "declare const a: 1;",
])("%s is no type, and is refused", async (text) => {
  written.text = `export interface paths {}\n${text}\nexport type webhooks = {};`;
  await expect(generateTypes(specWith("/info/title", "x"))).rejects.toThrow(`no type: ${text.slice(0, 9)}`);
});

test("interfaces and the names of types pass", async () => {
  written.text = "export interface paths {}\nexport type webhooks = {};";
  expect(await generateTypes(specWith("/info/title", "x"))).toContain("webhooks");
});
