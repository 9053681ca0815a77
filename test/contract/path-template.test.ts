import { expect, test } from "vitest";
import { bySpecificity, compileTemplate, matchTemplate } from "../../src/contract/path-template.ts";

test.each([
  ["/teams/{id}", "/teams/a%2Fb", { id: "a%2Fb" }],
  ["/teams/{id}", "/teams/a,b%2Cc", { id: "a,b%2Cc" }],
  ["/teams/{id}", "/te%61ms/a", { id: "a" }],
  ["/{file}.{format}", "/a,b.json", { file: "a,b", format: "json" }],
  ["/{file}.{format}", "/a%2Ejson", { file: "a", format: "json" }],
  ["/teams/{id}", "/teams/", undefined],
  ["/teams/{id}", "/teams/a/b", undefined],
  ["/teams/%zz", "/teams/%zz", {}],
])("%s and %s: the parameters are as sent", (template, path, parameters) => {
  const found = matchTemplate(compileTemplate(template), path, 1);
  expect(found && { ...found }).toEqual(parameters);
});

test("a parameter may be empty where that is allowed", () => {
  expect(matchTemplate(compileTemplate("/teams/{id}"), "/teams/", 0)).toMatchObject({ id: "" });
});

test("literal segments come first", () => {
  const sorted = ["/{a}/b", "/a/{b}", "/a/b", "/a/{b}.json", "/a"]
    .map((path) => ({ path, template: compileTemplate(path) }))
    .sort((one, other) => bySpecificity(one.template, other.template));
  expect(sorted.map(({ path }) => path)).toEqual(["/a", "/a/b", "/a/{b}.json", "/a/{b}", "/{a}/b"]);
});
