/** `listAll` with `onPage`, and with `reportItems`. */
import { expect, test } from "vitest";
import { ContractError, type DriftEvent, type PageEvent } from "../../src/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";

const organizations = [
  { id: 1, name: "Harbour Lane Studios", description: null },
  { id: 2, name: "Ferry Timetables", billing_email: 5 },
];

function k6(body: BodyInit, onDrift?: (event: DriftEvent) => void) {
  const headers = { "content-type": "application/json", "x-request-id": "r1" };
  return createK6Client({ auth: { token: "t" }, onDrift, fetch: async () => new Response(body, { headers }) });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("`onPage` gets each page with its body and its headers, and may throw", async () => {
  const pages: PageEvent[] = [];
  const body = { organizations: [{ id: 1, name: "Harbour Lane Studios" }] };
  const onPage = (page: PageEvent) => {
    pages.push(page);
    throw new Error("a hook that fails");
  };
  expect(await all(k6(JSON.stringify(body)).organizations.listAll({ onPage }))).toHaveLength(1);
  expect(pages).toMatchObject([{ number: 1, length: 1, body }]);
  expect(pages[0]?.headers.get("x-request-id")).toBe("r1");
});

test("`reportItems` reports what is wrong within items, and gives all of them", async () => {
  const events: DriftEvent[] = [];
  const client = k6(JSON.stringify({ organizations }), (event) => void events.push(event));
  await expect(all(client.organizations.listAll())).rejects.toThrow(ContractError);
  events.length = 0;
  expect(await all(client.organizations.listAll({ reportItems: true }))).toEqual(organizations);
  expect(events.filter(({ violation }) => violation).map(({ pointer }) => pointer)).toEqual([
    "/organizations/0/description",
    "/organizations/1/billing_email",
  ]);
});

test.each([
  ["a list that is none", JSON.stringify({ organizations: 5 })],
  ["a body that is no JSON", "<html>"],
  ["an envelope without a list", "{}"],
  [
    "bytes that are not UTF-8, beside more findings than are kept",
    new Uint8Array([
      ...new TextEncoder().encode(
        JSON.stringify({ organizations: Array.from({ length: 3_000 }, (_, id) => ({ id, name: id })) }).slice(0, -2),
      ),
      ...[0x2c, 0x22, 0xff, 0x22, 0x5d, 0x7d], // ,"\xff"]}
    ]),
  ],
])("`reportItems` still rejects %s", async (_, body) => {
  await expect(all(k6(body).organizations.listAll({ reportItems: true }))).rejects.toThrow(ContractError);
});

test.each([
  ["onPage", { onPage: 5 }],
  ["reportItems", { reportItems: "yes" }],
])("an invalid `%s` is rejected", async (argument, options) => {
  const given = JSON.parse(JSON.stringify(options));
  await expect(all(k6("{}").organizations.listAll(given))).rejects.toMatchObject({ argument });
});
