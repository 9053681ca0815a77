/** `npm run lint -- workflows` names what GitHub would reject, with its place. */
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/document.ts";
import { emptyFolder, patience, runScript } from "../support/scripts.ts";

const sound = `name: Sound
on: push
permissions: {}
jobs:
  first:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      id: \${{ steps.make.outputs.id }}
    steps:
      - id: make
        run: echo "id=1" >> "$GITHUB_OUTPUT"
  second:
    needs: first
    uses: ./.github/workflows/specs.yml
    with:
      to: \${{ needs.first.outputs.id }}
`;

/** What is changed in it, and what the linter then reports. */
const broken: readonly (readonly [string, string, string])[] = [
  ["on: push", "on: pushed", "2:5 Unexpected value 'pushed'"],
  ["contents: read", "content: read", "8:7 Unexpected value 'content'"],
  ["contents: read", "contents: all", "8:17 Unexpected value 'all'"],
  ["runs-on", "run-on", "Unexpected value 'run-on'"],
  ["needs: first", "needs: nobody", "Job 'second' depends on unknown job 'nobody'"],
  ["steps.make", "steps.other", "Context access might be invalid: other"],
  ["outputs.id }}\n    steps", "outputs.id\n    steps", "The expression is not closed"],
  ["needs.first", "need.first", "Unrecognized named-value: 'need'"],
  ["      to: ", "      too: ", "Invalid input, too is not defined in the referenced workflow"],
  ["specs.yml", "nothing.yml", "Unable to find reusable workflow"],
  ["    steps:\n", "   steps:\n", "All mapping items must start at the same column"],
];

const folder = emptyFolder(afterAll);
let report: string;
beforeAll(async () => {
  // Ours are linted in the same run, because the linter takes seconds to start.
  const ours = readdirSync(join(root, ".github/workflows")).map((name) => join(root, ".github/workflows", name));
  const files = [["", ""] as const, ...broken].map(([before, after], index) => {
    const file = join(folder, `${index}.yml`);
    writeFileSync(
      file,
      sound.replace(before, () => after),
    );
    return file;
  });
  const { code, stdout, stderr } = await runScript("scripts/lint.ts", ["workflows", ...ours, ...files]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  report = stderr;
}, patience);

test("the workflows of this repository are valid, and no check has failed by itself", () => {
  const lines = report.trim().split("\n");
  const others = lines.filter((line) => !line.includes(`${basename(folder)}/`));
  // The last of the messages shows its place in four more lines.
  expect(others).toEqual(["", expect.stringContaining("id: "), "   steps:", "^"]);
});

test("a sound workflow is not named", () => {
  expect(report).not.toContain(`${basename(folder)}/0.yml`);
});

test.each(broken.map((example, index) => [...example, index + 1] as const))(
  "a workflow with %j changed to %j is rejected: %s",
  (_before, _after, message, index) => {
    const lines = report.split("\n").filter((line) => line.includes(`${basename(folder)}/${index}.yml:`));
    expect(lines.join("\n")).toContain(message);
  },
);
