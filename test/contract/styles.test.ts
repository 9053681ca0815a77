/** How each style writes a text, a list and an object, and which characters it escapes (OpenAPI, "Style Examples"). */
import { expect, test } from "vitest";
import type { Style } from "../../src/contract/styles.ts";
import * as styles from "../../src/contract/styles.ts";

const list = ["a b", 2, null];
const object = { r: "a b", g: 2, gone: undefined, deep: [1] };

/** What a style makes of a text, a list, an object and an empty list, joined as in a URL. */
function written(style: Style): string[] {
  return ["ä/", list, object, []].map((value) =>
    style("n m", value)
      .map((pair) => pair.join("="))
      .join("&"),
  );
}

test.each<[name: string, style: Style, text: string, list: string, object: string, empty: string]>([
  ["form", styles.form, "n%20m=%C3%A4%2F", "n%20m=a%20b,2,null", "n%20m=r,a%20b,g,2,deep,%5B1%5D", ""],
  [
    "spaceDelimited",
    styles.spaceDelimited,
    "n%20m=%C3%A4%2F",
    "n%20m=a%20b%202%20null",
    "n%20m=r%20a%20b%20g%202%20deep%20%5B1%5D",
    "",
  ],
  [
    "pipeDelimited",
    styles.pipeDelimited,
    "n%20m=%C3%A4%2F",
    "n%20m=a%20b%7C2%7Cnull",
    "n%20m=r%7Ca%20b%7Cg%7C2%7Cdeep%7C%5B1%5D",
    "",
  ],
  [
    "formExplode",
    styles.formExplode,
    "n%20m=%C3%A4%2F",
    "n%20m=a%20b&n%20m=2&n%20m=null",
    "r=a%20b&g=2&deep=%5B1%5D",
    "",
  ],
  ["formReserved", styles.formReserved, "n%20m=%C3%A4/", "n%20m=a%20b&n%20m=2&n%20m=null", "r=a%20b&g=2&deep=[1]", ""],
  ["deepObject", styles.deepObject, "", "", "n%20m%5Br%5D=a%20b&n%20m%5Bg%5D=2&n%20m%5Bdeep%5D=1", ""],
  ["simple", styles.simple, "n m=%C3%A4%2F", "n m=a%20b,2,null", "n m=r,a%20b,g,2,deep,%5B1%5D", "n m="],
  ["simpleExplode", styles.simpleExplode, "n m=%C3%A4%2F", "n m=a%20b,2,null", "n m=r=a%20b,g=2,deep=%5B1%5D", "n m="],
  ["label", styles.label, "n m=.%C3%A4%2F", "n m=.a%20b,2,null", "n m=.r,a%20b,g,2,deep,%5B1%5D", "n m=."],
  [
    "labelExplode",
    styles.labelExplode,
    "n m=.%C3%A4%2F",
    "n m=.a%20b.2.null",
    "n m=.r=a%20b.g=2.deep=%5B1%5D",
    "n m=.",
  ],
  [
    "matrix",
    styles.matrix,
    "n m=;n%20m=%C3%A4%2F",
    "n m=;n%20m=a%20b,2,null",
    "n m=;n%20m=r,a%20b,g,2,deep,%5B1%5D",
    "n m=;n%20m=",
  ],
  [
    "matrixExplode",
    styles.matrixExplode,
    "n m=;n%20m=%C3%A4%2F",
    "n m=;n%20m=a%20b;n%20m=2;n%20m=null",
    "n m=;r=a%20b;g=2;deep=%5B1%5D",
    "n m=",
  ],
  ["header", styles.header, "n m=ä/", "n m=a b,2,null", "n m=r,a b,g,2,deep,[1]", "n m="],
  ["headerExplode", styles.headerExplode, "n m=ä/", "n m=a b,2,null", "n m=r=a b,g=2,deep=[1]", "n m="],
  [
    "jsonText",
    styles.jsonText,
    "n%20m=%22%C3%A4%2F%22",
    "n%20m=%5B%22a%20b%22%2C2%2Cnull%5D",
    "n%20m=%7B%22r%22%3A%22a%20b%22%2C%22g%22%3A2%2C%22deep%22%3A%5B1%5D%7D",
    "n%20m=%5B%5D",
  ],
  [
    "jsonHeader",
    styles.jsonHeader,
    String.raw`n m="\u00e4/"`,
    'n m=["a b",2,null]',
    'n m={"r":"a b","g":2,"deep":[1]}',
    "n m=[]",
  ],
])("%s", (_, style, ...expected) => {
  expect(written(style)).toEqual(expected);
});

test("a reserved character stays, except those that end the query or divide it", () => {
  expect(styles.formReserved("q", ":/?#[]@!$&'()*+,;=%\n")).toEqual([["q", ":/?%23[]@!$%26'()*%2B,;%3D%25%0A"]]);
});

test("objects in objects are written as most servers read them", () => {
  expect(styles.deepObject("f", { a: { b: 1, c: [2, { d: 3 }], e: null } })).toEqual([
    ["f%5Ba%5D%5Bb%5D", "1"],
    ["f%5Ba%5D%5Bc%5D", "2"],
    ["f%5Ba%5D%5Bc%5D", "%7B%22d%22%3A3%7D"],
    ["f%5Ba%5D%5Be%5D", "null"],
  ]);
});

test("an object in a list is JSON", () => {
  expect(styles.form("f", [{ a: 1 }, [2]])).toEqual([["f", "%7B%22a%22%3A1%7D,%5B2%5D"]]);
});

test("half a character of two units has no encoding", () => {
  expect(() => styles.simple("n", "\ud800")).toThrow(URIError);
});
