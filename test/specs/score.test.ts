/** The score of a spec may rise and not fall. */
import { describe, expect, test } from "vitest";
import type { Provider, Spec } from "../../scripts/spec.ts";
import { losses, scoreOf } from "../../scripts/specs/score.ts";
import { copyOfRepository, patience } from "../support/copy.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const best = { documentationQuality: 1, exampleCoverage: 1, errorClarity: 1, identifierClarity: 1 };

const careless: readonly { name: string; provider: Provider; change: (spec: Spec) => void; loss: RegExp }[] = [
  {
    name: "fields without a description",
    provider: "k6",
    change: (spec) => {
      for (const field of Object.values(fieldsOf(spec))) delete field.description;
    },
    loss: /^documentationQuality fell from 1 to 0\.\d+$/,
  },
  {
    name: "answers without examples",
    provider: "archera",
    change: ({ components, paths }) => {
      for (const answer of [paths, components.responses]) without(answer, "examples");
    },
    loss: /^exampleCoverage fell from 1 to 0$/,
  },
  {
    name: "failures of which nothing is said",
    provider: "archera",
    change: (spec) => {
      for (const [status, answer] of Object.entries(firstOperation(spec).responses))
        if (status !== "200") Object.assign(answer, { $ref: undefined, description: "", content: undefined });
    },
    loss: /^errorClarity fell from 1 to 0$/,
  },
];

describe.concurrent("the score", { timeout: patience }, () => {
  test.for(careless)("falls with $name", async ({ provider, change, loss }, context) => {
    const now = await scoreOf(mutated(context, provider, change));
    context.expect(losses(best, now)).toEqual([context.expect.stringMatching(loss)]);
  });

  test("has lost nothing where it is the same or higher", () => {
    expect(losses({ ...best, errorClarity: 0.5 }, best)).toEqual([]);
  });
});

describe.concurrent("npm run specs:score", { timeout: patience }, () => {
  test("fails where a score is lower than the best so far", async (context) => {
    const { edit, run } = await copyOfRepository(context);
    await edit("specs/k6/openapi.yaml", (text) =>
      text.replace("description: The name that people gave the organization.", "x-none: 0"),
    );
    const { code, stderr } = await run("specs/score", "--check");
    context.expect(code).toBe(1);
    context.expect(stderr).toMatch(/^k6: documentationQuality fell from 1 to 0\.\d+$/m);
  });

  test("takes a higher score as the best so far, unless it only checks", async (context) => {
    const { edit, read, run } = await copyOfRepository(context);
    await edit("specs/scores.json", (text) => text.replace('"errorClarity": 1', '"errorClarity": 0.5'));
    context.expect(await run("specs/score", "--check")).toMatchObject({ code: 1 });
    context.expect(await read("specs/scores.json")).toContain("0.5");
    context.expect(await run("specs/score")).toMatchObject({ code: 0 });
    context.expect(await read("specs/scores.json")).not.toContain("0.5");
  });
});

function without(node: unknown, name: string): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    if (key === name) Reflect.deleteProperty(node, key);
    else without(member, name);
  }
}
