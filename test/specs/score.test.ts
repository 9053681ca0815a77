/** The score of a spec may rise and not fall. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { losses, type Repository, type Scores, score, scoreOf } from "../../scripts/specs/score.ts";
import { byProvider } from "../support/providers.ts";
import { emptyFolder, muteConsole, printed } from "../support/scripts.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const best = { documentationQuality: 1, exampleCoverage: 1, errorClarity: 1, identifierClarity: 1 };

test("the score falls where fields have no description, responses no examples, and failures no description", async () => {
  const file = mutated("archera", (spec) => {
    for (const field of Object.values(fieldsOf(spec))) delete field.description;
    const withoutExamples = JSON.stringify(spec, (key, value) => (key === "examples" ? undefined : value));
    Object.assign(spec, JSON.parse(withoutExamples));
    for (const [status, response] of Object.entries(firstOperation(spec).responses))
      if (status !== "200") Object.assign(response, { $ref: undefined, description: "", content: undefined });
  });
  expect(losses(best, await scoreOf(file))).toEqual([
    expect.stringMatching(/^documentationQuality fell from 1 to 0\.\d+$/),
    "exampleCoverage fell from 1 to 0",
    "errorClarity fell from 1 to 0",
  ]);
});

describe("the best score so far", () => {
  beforeEach(muteConsole);

  test("passes where it is the same, and nothing is written", async () => {
    const repository = repositoryOf({ k6: best });
    await score(["k6", "--check"], repository);
    await score(["k6"], repository);
    expect(scoresIn(repository)).toEqual({ k6: best });
    expect(printed()).not.toContain("Wrote");
  });

  test("stays where a score is lower, which is shown and fails", async () => {
    const repository = repositoryOf({ k6: best }, { ...best, errorClarity: 0.5, exampleCoverage: 0.999 });
    for (const check of [["--check"], []])
      await expect(score(["k6", ...check], repository)).rejects.toThrow(
        "k6: exampleCoverage fell from 1 to 0.999\nk6: errorClarity fell from 1 to 0.5",
      );
    expect(printed()).toMatch(/^k6 +100 % +99 % +50 % +100 %$/m);
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
  const root = emptyFolder();
  mkdirSync(join(root, "specs"));
  writeFileSync(join(root, "specs/scores.json"), `${JSON.stringify(scores, null, 2)}\n`);
  return { root, scoreOf: async () => now };
}

function scoresIn({ root }: Repository): unknown {
  return JSON.parse(readFileSync(join(root, "specs/scores.json"), "utf8"));
}
