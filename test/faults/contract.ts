/** The contract check: what breaks the caller's types is rejected, whatever the status. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { differencesOf } from "./differences.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { empty, html, json, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("The contract");

interface Wrong {
  readonly what: string;
  readonly response: (subject: Subject) => Behavior;
  /** Where the violation is; without it, at the whole body. */
  readonly pointer?: (subject: Subject) => string;
  readonly applies?: (subject: Subject) => boolean;
}

const wrong: readonly Wrong[] = [
  {
    what: "A string in place of the list",
    response: ({ body }) => json(body("nope")),
    pointer: ({ pointer }) => pointer,
  },
  { what: "`null` in place of the list", response: ({ body }) => json(body(null)), pointer: ({ pointer }) => pointer },
  { what: "A number in place of the list", response: ({ body }) => json(body(7)), pointer: ({ pointer }) => pointer },
  {
    what: "An item whose identifier has the wrong type",
    response: ({ body, item, idField, wrongId }) => json(body([item(1), { ...item(2), [idField]: wrongId }])),
    pointer: ({ pointer, idField }) => `${pointer}/1/${idField}`,
  },
  {
    what: "An item with an object in place of a text",
    response: ({ body, item, textField = "" }) => json(body([{ ...item(1), [textField]: {} }])),
    pointer: ({ pointer, textField }) => `${pointer}/0/${textField}`,
    applies: ({ textField }) => textField !== undefined,
  },
  {
    what: "An item that is null",
    response: ({ body }) => json(body([null])),
    pointer: ({ pointer }) => `${pointer}/0`,
  },
  {
    what: "An item that is a list",
    response: ({ body }) => json(body([[]])),
    pointer: ({ pointer }) => `${pointer}/0`,
  },
  {
    what: "An item without its required identifier",
    response: ({ body, item, idField }) => json(body([{ ...item(1), [idField]: undefined }])),
    pointer: ({ pointer, idField }) => `${pointer}/0/${idField}`,
    applies: ({ isIdRequired }) => isIdRequired,
  },
  {
    what: "An envelope without its list",
    response: () => json({ success: true }),
    pointer: ({ pointer }) => pointer,
    applies: ({ pointer }) => pointer !== "",
  },
  {
    what: "An object in place of a bare list",
    response: () => json({}),
    pointer: () => "",
    applies: ({ pointer, hasForms }) => pointer === "" && !hasForms,
  },
  { what: "A body that is `null`", response: () => json(null) },
  { what: "A body that is a string", response: () => json("nope") },
  { what: "A body that is `true`", response: () => json(true) },
  { what: "An empty body with 200", response: () => empty(200, { "content-type": "application/json" }) },
  { what: "An empty body with 204", response: () => empty(204) },
  { what: "Blanks in place of a body", response: () => text("  \n", 200) },
  { what: "An HTML page with 200", response: () => html(200) },
  {
    what: "An HTML page with 200 and the media type of JSON",
    response: () => text("<html></html>", 200, { "content-type": "application/json" }),
  },
  {
    what: "JSON that ends in its middle with 200",
    response: (subject) => text(JSON.stringify(good(subject)).slice(0, -3), 200),
  },
  { what: "JSON with a comma too much", response: () => text('{"a": 1,}', 200) },
];

export const contract = [
  ...wrong.map(({ what, response, pointer, applies }) =>
    fault(
      `${what} is a ContractError with a pointer to it.`,
      async ({ server, subject, open }) => {
        server.does(response(subject));
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
      applies,
    ),
  ),
  fault("Several violations in one response are all in the ContractError.", async ({ server, subject, open }) => {
    const { body, item, idField, wrongId, pointer } = subject;
    server.does(json(body([{ ...item(1), [idField]: wrongId }, 5])));
    const error = await rejection(open().list());
    expect(pointersOf(error)).toEqual([`${pointer}/0/${idField}`, `${pointer}/1`]);
    for (const name of pointersOf(error)) expect(String(error)).toContain(name);
  }),
  fault(
    "An integer that JavaScript cannot hold is a ContractError, not another number.",
    async ({ server, subject, open }) => {
      const { body, item, pointer, integerField } = subject;
      if (integerField === undefined) return;
      const text = JSON.stringify(body([{ ...item(1), [integerField]: "TOO BIG" }])).replace(
        '"TOO BIG"',
        "9007199254740993",
      );
      server.does(({ response }) => response.setHeader("content-type", "application/json").end(text));
      const error = await rejection(open().list());
      expect(error).toMatchObject({ name: "ContractError", violations: [{ pointer: `${pointer}/0/${integerField}` }] });
    },
  ),
  fault(
    "Bytes that are not UTF-8 are a ContractError; with `report` they are drift.",
    async ({ server, subject, open }) => {
      const bytes = Buffer.from(JSON.stringify(good(subject)).replace(/:"./, ':"\u00fc'), "latin1");
      expect(bytes.includes(0xfc)).toBe(true);
      server.does(({ response }) => response.setHeader("content-type", "application/json").end(bytes));
      const violation = { pointer: "", keyword: "charset", message: "the body is not valid UTF-8" };
      expect(await rejection(open().list())).toMatchObject({ name: "ContractError", violations: [violation] });
      const drift: DriftEvent[] = [];
      await open({ contract: "report", onDrift: (event) => drift.push(event) }).list();
      expect(drift).toContainEqual(expect.objectContaining({ ...violation, violation: true }));
    },
  ),
  fault(
    "A 204 to a DELETE is a success.",
    async ({ baseUrl, server, subject }) => {
      server.does(empty(204));
      const drift: DriftEvent[] = [];
      const calls = subject.calls({ baseUrl, onDrift: (event) => drift.push(event) });
      const deletions = subject.operations.filter(({ method }) => method === "DELETE");
      for (const { id } of deletions) expect(nothing).toContainEqual(await calls[id]?.("x1"));
      const others = deletions.filter(({ responses }) => !responses.some(({ status }) => status === "204"));
      expect(drift.map(({ keyword, status }) => [keyword, status])).toEqual(others.map(() => ["status", 204]));
    },
    ({ operations }) => operations.some(({ method }) => method === "DELETE"),
  ),
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
  fault('With `contract: "report"` an error response is an error all the same.', async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("No"), 403));
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
    "A wrong type and a missing field in the data are ContractErrors in the response to any operation.",
    async ({ server, subject, baseUrl }) => {
      const calls = subject.calls({ baseUrl });
      for (const { operation, body, pointer, keyword } of differencesOf(subject).filter(({ breaking }) => breaking)) {
        server.does(json(body));
        const error = await rejection(calls[operation]?.() ?? Promise.resolve());
        expect(error).toMatchObject({ name: "ContractError", operation, violations: [{ pointer, keyword }] });
      }
    },
  ),
  fault("An empty body is a ContractError in the response to any operation but a DELETE.", async (stage) => {
    const { server, subject, baseUrl } = stage;
    server.does(empty(200));
    for (const call of Object.values(subject.calls({ baseUrl }))) {
      const [outcome] = await Promise.allSettled([call()]);
      if (server.requests.at(-1)?.method === "DELETE")
        expect(nothing.map((value) => ({ status: "fulfilled", value }))).toContainEqual(outcome);
      else expect(outcome).toMatchObject({ reason: { name: "ContractError" } });
    }
  }),
];

/** What a method gives where there is nothing to give: of an object none of its optional properties. */
const nothing = [undefined, {}];

async function reported({ server, open }: Stage, behavior: Behavior) {
  const drift: DriftEvent[] = [];
  server.does(behavior);
  return { data: await open({ contract: "report", onDrift: (event) => drift.push(event) }).list(), drift };
}

function pointersOf(error: unknown): string[] {
  expect(error).toMatchObject({ name: "ContractError" });
  const violations: readonly { pointer: string }[] = Reflect.get(Object(error), "violations");
  return violations.map(({ pointer }) => pointer);
}
