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

test.each<[template: string, path: string, shortest: 0 | 1, parameters: object | undefined]>([
  ["/{a}", "/x", 1, { a: "x" }],
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

test("templates of another length change nothing in the order of others", () => {
  const paths = ["/teams/{id}/members/me", "/user", "/teams/{id}/members/{user}"];
  const sorted = paths.map(compileTemplate).sort(bySpecificity);
  expect(sorted).toEqual(["/user", "/teams/{id}/members/me", "/teams/{id}/members/{user}"].map(compileTemplate));
});

test("of two templates the more literal one comes first, at the leftmost difference", () => {
  const order = (one: string, other: string) => Math.sign(bySpecificity(compileTemplate(one), compileTemplate(other)));
  expect(order("/a", "/{a}")).toBe(-1);
  expect(order("/{a}", "/a")).toBe(1);
  expect(order("/x{a}", "/{a}")).toBe(-1);
  expect(order("/x", "/x{a}")).toBe(-1);
  expect(order("/a/{b}", "/{a}/b")).toBe(-1);
  expect(order("/{a}", "/{b}")).toBe(0);
  expect(order("/a", "/a/b")).toBe(-1);
  expect(order("/a/b", "/a")).toBe(1);
});
