/** The contract check: what breaks the caller's types is rejected, whatever the status. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { differencesOf } from "./differences.ts";
import { paragraph, rejection } from "./fault.ts";
import { empty, html, json, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("The contract");

/** What is no response at all; what is wrong within one comes from the spec. */
const wrong: readonly [what: string, response: (subject: Subject) => Behavior][] = [
  ["A body that is `null`", () => json(null)],
  ["A body that is a string", () => json("nope")],
  ["A body that is `true`", () => json(true)],
  ["An empty body with 200", () => empty(200, { "content-type": "application/json" })],
  ["An empty body with 204", () => empty(204)],
  ["Blanks in place of a body", () => text("  \n")],
  ["An HTML page with 200", () => html(200)],
  ["JSON that ends in its middle with 200", (subject) => text(JSON.stringify(good(subject)).slice(0, -3))],
];

export const contract = [
  ...wrong.map(([what, response]) =>
    fault(`${what} is a ContractError, and is not retried.`, async ({ server, subject, open }) => {
      server.does(response(subject));
      const error = await rejection(open().list());
      const { provider, operation } = subject;
      const violation = { pointer: "", keyword: expect.any(String), message: expect.any(String) };
      expect(error).toMatchObject({ name: "ContractError", provider, operation, violations: [violation] });
      expect(Object(error).status).toBeLessThan(300);
      expect(server.requests).toHaveLength(1);
    }),
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
  fault(
    "An integer that JavaScript cannot hold is a ContractError, not another number.",
    async ({ server, subject, open }) => {
      const { body, item, pointer, integerField = "" } = subject;
      const listed = JSON.stringify(body([{ ...item(1), [integerField]: "TOO BIG" }]));
      server.does(text(listed.replace('"TOO BIG"', "9007199254740993")));
      const violation = { pointer: `${pointer}/0/${integerField}` };
      expect(await rejection(open().list())).toMatchObject({ name: "ContractError", violations: [violation] });
    },
    ({ integerField }) => integerField !== undefined,
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
