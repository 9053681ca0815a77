/** How each style writes a text, a list and an object, and which characters it escapes (OpenAPI, "Style Examples"). */
import { expect, test } from "vitest";
import * as styles from "../../src/contract/styles.ts";

const list = ["a b", 2, null];
const object = { r: "a b", gone: undefined, deep: [1] };

/** What each style makes of a text, a list, an object and an empty list, joined as in a URL. */
const expected: Readonly<Record<string, readonly string[]>> = {
  form: ["n%20m=%C3%A4%2F", "n%20m=a%20b,2,null", "n%20m=r,a%20b,deep,%5B1%5D", ""],
  spaceDelimited: ["n%20m=%C3%A4%2F", "n%20m=a%20b%202%20null", "n%20m=r%20a%20b%20deep%20%5B1%5D", ""],
  pipeDelimited: ["n%20m=%C3%A4%2F", "n%20m=a%20b%7C2%7Cnull", "n%20m=r%7Ca%20b%7Cdeep%7C%5B1%5D", ""],
  formExplode: ["n%20m=%C3%A4%2F", "n%20m=a%20b&n%20m=2&n%20m=null", "r=a%20b&deep=%5B1%5D", ""],
  formReserved: ["n%20m=%C3%A4/", "n%20m=a%20b&n%20m=2&n%20m=null", "r=a%20b&deep=[1]", ""],
  deepObject: ["", "", "n%20m%5Br%5D=a%20b&n%20m%5Bdeep%5D=1", ""],
  simple: ["n m=%C3%A4%2F", "n m=a%20b,2,null", "n m=r,a%20b,deep,%5B1%5D", "n m="],
  simpleExplode: ["n m=%C3%A4%2F", "n m=a%20b,2,null", "n m=r=a%20b,deep=%5B1%5D", "n m="],
  label: ["n m=.%C3%A4%2F", "n m=.a%20b,2,null", "n m=.r,a%20b,deep,%5B1%5D", "n m=."],
  labelExplode: ["n m=.%C3%A4%2F", "n m=.a%20b.2.null", "n m=.r=a%20b.deep=%5B1%5D", "n m=."],
  matrix: ["n m=;n%20m=%C3%A4%2F", "n m=;n%20m=a%20b,2,null", "n m=;n%20m=r,a%20b,deep,%5B1%5D", "n m=;n%20m="],
  matrixExplode: ["n m=;n%20m=%C3%A4%2F", "n m=;n%20m=a%20b;n%20m=2;n%20m=null", "n m=;r=a%20b;deep=%5B1%5D", "n m="],
  header: ["n m=ä/", "n m=a b,2,null", "n m=r,a b,deep,[1]", "n m="],
  headerExplode: ["n m=ä/", "n m=a b,2,null", "n m=r=a b,deep=[1]", "n m="],
  jsonText: [
    "n%20m=%22%C3%A4%2F%22",
    "n%20m=%5B%22a%20b%22%2C2%2Cnull%5D",
    "n%20m=%7B%22r%22%3A%22a%20b%22%2C%22deep%22%3A%5B1%5D%7D",
    "n%20m=%5B%5D",
  ],
  jsonHeader: [String.raw`n m="\u00e4/"`, 'n m=["a b",2,null]', 'n m={"r":"a b","deep":[1]}', "n m=[]"],
};

test.each(Object.entries(styles))("%s", (name, style) => {
  const written = ["ä/", list, object, []].map((value) => style("n m", value).map((pair) => pair.join("=")));
  expect(written.map((pairs) => pairs.join("&"))).toEqual(expected[name]);
});

test("a reserved character stays, except those that end the query or divide it", () => {
  expect(styles.formReserved("q", ":/?#[]@!$&'()*+,;=%\n")).toEqual([["q", ":/?%23[]@!$%26'()*%2B,;%3D%25%0A"]]);
  expect(styles.formReserved("q", "a%20b%2Fc/%2g%")).toEqual([["q", "a%20b%2Fc/%252g%25"]]);
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
