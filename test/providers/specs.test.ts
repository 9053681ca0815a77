/** What each spec states beyond what a schema can hold. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { collect } from "../faults/fault.ts";
import { subjects } from "../faults/subjects.ts";
import { useMock } from "../support/mocked.ts";
import { ofEachProvider } from "../support/providers.ts";
import { specs } from "../support/specs.ts";
import type { DefinitionFacts } from "./definition-facts.ts";

const facts = await ofEachProvider<DefinitionFacts<unknown>>("definition");
const leftOut = providers.flatMap((provider) =>
  (facts[provider].leftOut ?? []).map((left) => [provider, left] as const),
);

test.each(leftOut)("the spec of %s names what it leaves out: %s", (provider, left) => {
  expect(specs[provider].info.description.replaceAll(/\s+/g, " ")).toContain(left);
});

describe.each(providers.filter((provider) => subjects[provider].listings.length > 0))("the mock of %s", (provider) => {
  const url = useMock(provider);

  test.each(subjects[provider].listings)(
    "ends the list $operation.id: its first example is a last page",
    async (list) => {
      expect(await collect(list.open(url()).listAll())).not.toEqual([]);
    },
  );
});
