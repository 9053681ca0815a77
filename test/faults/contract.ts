/** The contract check: what breaks the caller's types is refused, whatever the status says. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { empty, html, json, text } from "./answers.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import type { Behaviour } from "./server.ts";
import { good, type Provider, type Subject, secret } from "./subjects.ts";

const fault = paragraph("The contract");

interface Wrong {
  readonly what: string;
  readonly answer: (subject: Subject) => Behaviour;
  /** Where the violation is; without it, at the whole body. */
  readonly pointer?: (subject: Subject) => string;
  readonly providers?: readonly Provider[];
}

const wrong: readonly Wrong[] = [
  {
    what: "A string in place of the list",
    answer: ({ body }) => json(body("nope")),
    pointer: ({ pointer }) => pointer,
  },
  { what: "`null` in place of the list", answer: ({ body }) => json(body(null)), pointer: ({ pointer }) => pointer },
  { what: "A number in place of the list", answer: ({ body }) => json(body(7)), pointer: ({ pointer }) => pointer },
  {
    what: "An item whose identifier has the wrong type",
    answer: ({ body, item, idField, wrongId }) => json(body([item(1), { ...item(2), [idField]: wrongId }])),
    pointer: ({ pointer, idField }) => `${pointer}/1/${idField}`,
  },
  {
    what: "An item whose name is an object",
    answer: ({ body, item }) => json(body([{ ...item(1), name: {} }])),
    pointer: ({ pointer }) => `${pointer}/0/name`,
  },
  { what: "An item that is null", answer: ({ body }) => json(body([null])), pointer: ({ pointer }) => `${pointer}/0` },
  { what: "An item that is a list", answer: ({ body }) => json(body([[]])), pointer: ({ pointer }) => `${pointer}/0` },
  {
    what: "An item without its required identifier",
    answer: ({ body, item, idField }) => json(body([{ ...item(1), [idField]: undefined }])),
    pointer: ({ pointer, idField }) => `${pointer}/0/${idField}`,
    providers: ["k6", "archera"],
  },
  {
    what: "An envelope without its list",
    answer: () => json({ success: true }),
    pointer: ({ pointer }) => pointer,
    providers: ["cloudflare", "k6"],
  },
  { what: "An object in place of a bare list", answer: () => json({}), pointer: () => "", providers: ["archera"] },
  { what: "A body that is `null`", answer: () => json(null) },
  { what: "A body that is a string", answer: () => json("nope") },
  { what: "A body that is `true`", answer: () => json(true) },
  { what: "An empty body with 200", answer: () => empty(200, { "content-type": "application/json" }) },
  { what: "An empty body with 204", answer: () => empty(204) },
  { what: "Blanks in place of a body", answer: () => text("  \n", 200) },
  { what: "An HTML page with 200", answer: () => html(200) },
  {
    what: "An HTML page with 200 that says it is JSON",
    answer: () => text("<html></html>", 200, { "content-type": "application/json" }),
  },
  {
    what: "JSON that ends in its middle with 200",
    answer: (subject) => text(JSON.stringify(good(subject)).slice(0, -3), 200),
  },
  { what: "JSON with a comma too much", answer: () => text('{"a": 1,}', 200) },
];

export const contract = [
  ...wrong.map(({ what, answer, pointer, providers }) =>
    fault(
      `${what} is a ContractError with a pointer to it.`,
      async ({ server, subject, open }) => {
        server.does(answer(subject));
        const drift: DriftEvent[] = [];
        const error = await rejection(open({ onDrift: (event) => drift.push(event) }).list());
        const { provider, operation } = subject;
        const violations = [
          { pointer: pointer?.(subject) ?? "", keyword: expect.any(String), message: expect.any(String) },
        ];
        expect(error).toMatchObject({ name: "ContractError", provider, operation, violations });
        expect(Reflect.get(Object(error), "status")).toBeLessThan(300);
        expect(server.requests).toHaveLength(1);
      },
      providers,
    ),
  ),
  fault("Several violations in one answer are all in the ContractError.", async ({ server, subject, open }) => {
    const { body, item, idField, wrongId, pointer } = subject;
    server.does(json(body([{ ...item(1), [idField]: wrongId, name: 5 }])));
    const error = await rejection(open().list());
    expect(pointersOf(error).sort()).toEqual([`${pointer}/0/${idField}`, `${pointer}/0/name`].sort());
    for (const name of pointersOf(error)) expect(String(error)).toContain(name);
  }),
  fault("A violation ends `listAll` as it ends `list`.", async ({ server, subject, open }) => {
    server.does(json(subject.body("nope")));
    expect(await rejection(collect(open().listAll()))).toMatchObject({ name: "ContractError" });
  }),
  fault("A ContractError carries the status and the id of the request.", async ({ server, subject, open }) => {
    server.does(json(subject.body("nope"), 200, { [subject.requestId]: "req-4711" }));
    expect(await rejection(open().list())).toMatchObject({ status: 200, requestId: "req-4711" });
  }),
  fault(
    'With `contract: "report"` a violation goes to `onDrift`, and the data is handed over as it is.',
    async (stage) => {
      const { subject } = stage;
      const items = [{ ...subject.item(1), [subject.idField]: subject.wrongId }];
      const { data, drift } = await reported(stage, json(subject.body(items)));
      expect(data).toEqual(items);
      const { provider, operation, pointer, idField } = subject;
      expect(drift).toMatchObject([
        { provider, operation, status: 200, pointer: `${pointer}/0/${idField}`, keyword: "type" },
      ]);
    },
  ),
  fault('With `contract: "report"` a refusal is an error all the same.', async ({ server, subject, open }) => {
    server.does(json(subject.refusal("No"), 403));
    expect(await rejection(open({ contract: "report" }).list())).toMatchObject({ name: "PermissionError" });
  }),
  fault(
    'With `contract: "report"` a list that is none ends `listAll` in a ContractError, not in a crash.',
    async (stage) => {
      const { server, subject, open } = stage;
      for (const list of ["nope", null, 7, {}]) {
        server.does(json(subject.body(list)));
        expect(await rejection(collect(open({ contract: "report" }).listAll()))).toMatchObject({
          name: "ContractError",
        });
      }
    },
  ),
  fault(
    "The answers to a single thing and to leaving are checked like the lists.",
    async ({ server, baseUrl }) => {
      const { organizations, memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      server.does(json({ success: true, result: { id: 7 } }));
      for (const call of [() => memberships.get("m1"), () => memberships.leave("m1"), () => organizations.leave("o1")])
        expect(pointersOf(await rejection(call()))).toEqual(["/result/id"]);
      server.does(json({ id: 7 }));
      expect(pointersOf(await rejection(organizations.leave("o1")))).toEqual(["/id"]);
      server.does(empty(200));
      for (const call of [
        () => memberships.get("m1"),
        () => memberships.leave("m1"),
        () => organizations.leave("o1"),
        () => organizations.get("o1"),
      ])
        expect(await rejection(call())).toMatchObject({ name: "ContractError" });
    },
    ["cloudflare"],
  ),
  fault(
    "The answers to one organization and to its projects are checked like the list.",
    async ({ server, baseUrl }) => {
      const { organizations } = createK6Client({ auth: { token: secret }, baseUrl });
      server.does(json({ organization: { id: "7", name: "x" } }));
      expect(pointersOf(await rejection(organizations.get(7)))).toEqual(["/organization/id"]);
      server.does(json({ projects: [{ id: 7 }] }));
      expect(pointersOf(await rejection(organizations.listProjects(7)))).toEqual(["/projects/0/name"]);
    },
    ["k6"],
  ),
  fault(
    "A list with totals around it is checked like the bare one.",
    async ({ server, open }) => {
      server.does(json({ start: 0, limit: 50, total: 1, organizations: "nope" }));
      expect(pointersOf(await rejection(open().list()))).toEqual(["/organizations"]);
      server.does(json({ start: 0, limit: 50, total: 1, organizations: [{ id: 17 }] }));
      expect(pointersOf(await rejection(open().list()))).toEqual(["/organizations/0/id"]);
      server.does(json({ start: 0, limit: 50, total: 1 }));
      expect(pointersOf(await rejection(open().list()))).toEqual(["/organizations"]);
    },
    ["auth0"],
  ),
];

async function reported({ server, open }: Stage, behaviour: Behaviour) {
  const drift: DriftEvent[] = [];
  server.does(behaviour);
  return { data: await open({ contract: "report", onDrift: (event) => drift.push(event) }).list(), drift };
}

function pointersOf(error: unknown): string[] {
  expect(error).toMatchObject({ name: "ContractError" });
  const violations: readonly { pointer: string }[] = Reflect.get(Object(error), "violations");
  return violations.map(({ pointer }) => pointer);
}
