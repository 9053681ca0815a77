/** The options of each double with their defaults, from their TSDoc. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { doubles } from "../../generated/doubles.ts";
import type { Provider } from "../../generated/providers.ts";
import { code } from "../document.ts";

/** @returns A row of name and default for each option but the credential. */
export function seedDefaults(provider: Provider): [name: string, text: string][] {
  const folder = new URL(`../../src/providers/${provider}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const options = files
    .map((name) => ts.createSourceFile(name, readFileSync(new URL(name, folder), "utf8"), ts.ScriptTarget.Latest, true))
    .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
    .filter(({ name }) => name.text.endsWith("DoubleOptions"))
    .flatMap(({ members }) => [...members]);
  return doubles[provider].options
    .filter((name) => name !== "auth")
    .map((name) => {
      const option = options.find((member) => member.name?.getText() === name);
      const tag = option && ts.getJSDocTags(option).find(({ tagName }) => tagName.text === "defaultValue");
      const text = ts.getTextOfJSDocComment(tag?.comment);
      if (text === undefined) throw new Error(`${provider}: the option ${name} of the double has no @defaultValue.`);
      return [code(name), text];
    });
}
