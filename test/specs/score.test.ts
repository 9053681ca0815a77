/** The score of a spec may rise and not fall. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { losses, type Repository, type Scores, score, scoreOf } from "../../scripts/specs/score.ts";
import type { Spec } from "../../src/compiler/spec.ts";
import { copyOfRepository, patience } from "../support/copy.ts";
import { byProvider } from "../support/providers.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const best = { documentationQuality: 1, exampleCoverage: 1, errorClarity: 1, identifierClarity: 1 };

const careless: readonly { name: string; provider: Provider; change: (spec: Spec) => void; lost: RegExp[] }[] = [
  {
    name: "fields without a description",
    provider: "k6",
    change: (spec) => {
      for (const field of Object.values(fieldsOf(spec))) delete field.description;
    },
    lost: [/^documentationQuality fell from 1 to 0\.\d+$/],
  },
  {
    name: "responses without examples and failures without a description",
    provider: "archera",
    change: (spec) => {
      for (const response of [spec.paths, spec.components.responses]) without(response, "examples");
      for (const [status, response] of Object.entries(firstOperation(spec).responses))
        if (status !== "200") Object.assign(response, { $ref: undefined, description: "", content: undefined });
    },
    lost: [/^exampleCoverage fell from 1 to 0$/, /^errorClarity fell from 1 to 0$/],
  },
];

describe.concurrent("the score", { timeout: patience }, () => {
  test.for(careless)("falls with $name", async ({ provider, change, lost }, context) => {
    const now = await scoreOf(mutated(context, provider, change));
    context.expect(losses(best, now)).toEqual(lost.map((loss) => context.expect.stringMatching(loss)));
  });

  test("has lost nothing where it is the same or higher", () => {
    expect(losses({ ...best, errorClarity: 0.5 }, best)).toEqual([]);
  });

  test("`npm run specs -- score -- --check` fails where it is lower than the best so far", async (context) => {
    const { edit, read, run } = await copyOfRepository(context);
    await edit("specs/k6/openapi.yaml", (text) =>
      text.replace("description: The name of the organization.", "x-none: 0"),
    );
    const scores = await read("specs/scores.json");
    const { code, stdout, stderr } = await run("specs", "score", "--check", "k6");
    context.expect(code).toBe(1);
    context.expect(stdout).toMatch(/^k6 +\d\d % +100 % +100 % +100 %$/m);
    context.expect(stderr).toMatch(/^k6: documentationQuality fell from 1 to 0\.\d+\n$/);
    context.expect(await read("specs/scores.json")).toBe(scores);
  });
});

describe("the best score so far", () => {
  beforeEach(() => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
  });

  test("passes where it is the same, and nothing is written", async () => {
    const repository = repositoryOf({ k6: best });
    await score(["k6", "--check"], repository);
    await score(["k6"], repository);
    expect(scoresIn(repository)).toEqual({ k6: best });
    expect(vi.mocked(console.log)).not.toHaveBeenCalledWith(expect.stringContaining("Wrote"));
  });

  test("stays where a score is lower, which fails", async () => {
    const repository = repositoryOf({ k6: best }, { ...best, errorClarity: 0.5, exampleCoverage: 0.9 });
    for (const check of [["--check"], []])
      await expect(score(["k6", ...check], repository)).rejects.toThrow(
        "k6: exampleCoverage fell from 1 to 0.9\nk6: errorClarity fell from 1 to 0.5",
      );
    expect(scoresIn(repository)).toEqual({ k6: best });
  });

  test("becomes a higher score, unless it is only checked", async () => {
    const lower = { ...best, errorClarity: 0.5 };
    const repository = repositoryOf({ ...all(lower), archera: best });
    await expect(score(["k6", "--check"], repository)).rejects.toThrow(
      "specs/scores.json is stale: run `npm run specs -- score`, commit it.",
    );
    expect(scoresIn(repository)).toEqual({ ...all(lower), archera: best });
    await score(["k6"], repository);
    expect(scoresIn(repository)).toEqual({ ...all(lower), k6: best, archera: best });
  });

  test("is that of each spec where none is named", async () => {
    const repository = repositoryOf({});
    await expect(score(["--check"], repository)).rejects.toThrow("specs/scores.json is stale");
    await score([], repository);
    expect(scoresIn(repository)).toEqual(all(best));
  });
});

const all = (scores: Scores) => byProvider(providers.map((provider) => [provider, scores]));

/** A repository with these scores, whose specs all have the other score today. */
function repositoryOf(scores: Partial<Record<Provider, Scores>>, now: Scores = best): Repository {
  const root = mkdtempSync(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "specs"));
  writeFileSync(join(root, "specs/scores.json"), `${JSON.stringify(scores, null, 2)}\n`);
  return { root, scoreOf: async () => now };
}

function scoresIn({ root }: Repository): unknown {
  return JSON.parse(readFileSync(join(root, "specs/scores.json"), "utf8"));
}

function without(node: unknown, name: string): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    if (key === name) Reflect.deleteProperty(node, key);
    else without(member, name);
  }
}
