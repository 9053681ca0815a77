import { expect, test } from "vitest";
import { bySpecificity, compileTemplate, matchTemplate } from "../../src/contract/path-template.ts";

test.each<[template: string, path: string, shortest: 0 | 1, parameters: object | undefined]>([
  // The parameters are as they are sent.
  ["/teams/{id}", "/teams/a%2Fb", 1, { id: "a%2Fb" }],
  ["/teams/{id}", "/te%61ms/a", 1, { id: "a" }],
  ["/teams/{id}", "/teams/a/b", 1, undefined],
  ["/teams/%zz", "/teams/%zz", 1, {}],
  ["/{file}.{format}", "/a,b.json", 1, { file: "a,b", format: "json" }],
  ["/{file}.{format}", "/a%2Ejson", 1, { file: "a", format: "json" }],
  ["/{a}", "/", 1, undefined],
  ["/{a}", "/", 0, { a: "" }],
  ["/{a}-{b}", "/x-y-z", 1, { a: "x", b: "y-z" }],
  ["/{a}-{b}", "/-y", 1, undefined],
  ["/{a}-{b}", "/-x-y", 1, { a: "-x", b: "y" }],
  ["/{a}-{b}", "/-y", 0, { a: "", b: "y" }],
  ["/{a}-{b}", "/x-", 1, undefined],
  ["/{a}-{b}.{c}", "/x-y.z", 1, { a: "x", b: "y", c: "z" }],
  ["/{a}-{b}.{c}", "/x.y-z", 1, undefined],
  ["/v{a}", "/vx", 1, { a: "x" }],
  ["/v{a}", "/v", 1, undefined],
  ["/v{a}", "/wx", 1, undefined],
  ["/{a}.json", "/x.json", 1, { a: "x" }],
  ["/{a}.json", "/.json", 1, undefined],
  ["/{a}.json", "/x.jso", 1, undefined],
  ["/a{b}a", "/a", 0, undefined],
  ["/a{b}a", "/aa", 0, { b: "" }],
  ["/a", "/a", 1, {}],
  ["/a", "/b", 1, undefined],
  ["/a", "/a/b", 1, undefined],
  ["/a/b", "/a", 1, undefined],
  ["/{a}%20{b}", "/x%20y%2Fz", 1, { a: "x", b: "y%2Fz" }],
])("%s and %s, with parameters of %d characters or more", (template, path, shortest, parameters) => {
  const found = matchTemplate(compileTemplate(template), path, shortest);
  expect(found && { ...found }).toEqual(parameters);
});

test("a parameter has no prototype: its name may be any", () => {
  expect(Object.getPrototypeOf(matchTemplate(compileTemplate("/{a}"), "/x", 1))).toBe(null);
});

test("a template is compiled into its names and literal parts, decoded", () => {
  expect(compileTemplate("/t%C3%A4/{a}.{b}")).toEqual({ names: ["a", "b"], segments: [[""], ["tä"], ["", ".", ""]] });
});

test.each([
  ["literal segments come first", ["/a/b", "/a/{b}.json", "/a/{b}", "/{a}/b", "/{a}/{b}"]],
  ["the leftmost difference decides", ["/a/{b}", "/{a}/b"]],
  ["a partly literal segment stands between", ["/x", "/x{a}", "/{a}"]],
  ["other lengths change nothing", ["/user", "/teams/{id}/members/me", "/teams/{id}/members/{user}"]],
])("of templates %s: %j", (_, paths) => {
  const templates = paths.map(compileTemplate);
  expect(templates.toReversed().sort(bySpecificity)).toEqual(templates);
  expect(templates.toSorted(bySpecificity)).toEqual(templates);
});

test("templates that are as specific have no order", () => {
  expect(bySpecificity(compileTemplate("/{a}"), compileTemplate("/{b}"))).toBe(0);
});
