/** The table in docs/mapping.md, which is made by calling the clients. */
import { expect, test } from "vitest";
import { mappingDocument, mappingOf } from "../../scripts/tables/memberships.ts";
import { facts } from "../memberships/facts.ts";

const mappings = await Promise.all(facts.map(async ([name, source]) => [name, await mappingOf(source)] as const));
const document = mappingDocument(mappings);

test("the table shows for each field what the clients do with it", () => {
  const rows = Object.fromEntries(
    document
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")))
      .map(([field = "", ...cells]) => [field.replaceAll("`", ""), cells]),
  );
  for (const [index, [name, , { table, lost = [] }]] of facts.entries()) {
    for (const [field, cell] of Object.entries(table)) expect(rows[field]?.[index], `${name} ${field}`).toBe(cell);
    expect(mappings[index]?.[1].lost).toEqual(expect.arrayContaining([...lost]));
  }
});

test("it shows what a choice of the provider's does not give", () => {
  expect(document).toContain("`deny` gives no `policies[].permission_groups[].name`");
});
