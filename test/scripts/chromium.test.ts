/** Which browser the tests take, and that `.ci/packages` installs none where they find one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../docs/documents.ts";
import { browsers, chromiumOptions } from "../support/chromium.ts";

const only = (path: string) => (requested: string) => requested === path;

test.each(browsers)("%s is taken where it alone is there", (path) => {
  expect(chromiumOptions("", only(path)).executablePath).toBe(path);
});

test("the one that CHROMIUM names is taken, and no other where it is missing", () => {
  expect(chromiumOptions("/opt/browser", () => true).executablePath).toBe("/opt/browser");
  expect(() => chromiumOptions("/opt/browser", only(browsers[0]))).toThrow("There is no /opt/browser.");
});

test(".ci/packages accepts the same browsers, in the same order", () => {
  const packages = readFileSync(`${root}.ci/packages`, "utf8");
  const accepted = [...packages.matchAll(/-x (\/\S*(?:chrom)\S*)/g)].map(([, path]) => path);
  expect(accepted).toEqual([...browsers]);
  // Debian names a package as its program.
  const installed = packages.match(/\bchromium[\w-]*(?=[)\n])/g);
  expect(installed?.map((name) => `/usr/bin/${name}`).sort()).toEqual(browsers.slice(0, 2).sort());
  expect(packages).toMatch(/-x "\$\{CHROMIUM:-\}"/);
});
