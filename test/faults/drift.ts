/** Drift: a response that differs without touching the caller's types succeeds, and `onDrift` is called. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { differencesOf } from "./differences.ts";
import { collect, paragraph } from "./fault.ts";
import { json } from "./responses.ts";
import type { Subject } from "./subjects.ts";

const fault = paragraph("Drift");

/** What it means that a value differs in a keyword of its schema. */
const meanings = {
  additionalProperties: "A field that nobody documented",
  enum: "A value that nobody documented",
  maxLength: "A text that is longer than documented",
  minLength: "A text that is shorter than documented",
  pattern: "A text of another form than documented",
  format: "An invalid date or URL",
  minimum: "A number that is smaller than documented",
  maximum: "A number that is larger than documented",
  maxProperties: "An object with more fields than documented",
  type: "`null`, or another wrong type, around the data",
  required: "A missing field around the data",
};

export const drift = [
  ...Object.entries(meanings).map(([keyword, meaning]) => {
    const differences = (subject: Subject) =>
      differencesOf(subject).filter((each) => each.keyword === keyword && !each.breaking);
    return fault(
      `${meaning} does not break the call, in the response to any operation, and \`onDrift\` is called.`,
      async ({ server, subject, baseUrl }) => {
        const { provider } = subject;
        for (const { operation, body, data, pointer } of differences(subject)) {
          const events: DriftEvent[] = [];
          server.does(json(body));
          const calls = subject.calls({ baseUrl, onDrift: (event) => events.push(event) });
          expect(await calls[operation]?.()).toEqual(data);
          const message = expect.any(String);
          expect(events).toMatchObject([{ provider, operation, status: 200, pointer, keyword, message }]);
        }
      },
      (subject) => differences(subject).length > 0,
    );
  }),
  fault(
    "The same difference in several items is reported once for each response that counts, by `listAll` too.",
    async ({ server, subject, open }) => {
      const { body, item } = subject;
      // Places in a list are one place, and fields that are named by numbers are not.
      const odd = body([1, 2, 3].map((number) => ({ ...item(number), "2024": 1, "2025": 1 })));
      const events: DriftEvent[] = [];
      server.does(json(odd, 503), json(odd));
      const { list, listAll } = open({ onDrift: (event) => events.push(event) });
      for (const [index, call] of [list, list, () => collect(listAll())].entries()) {
        expect(await call()).toHaveLength(3);
        expect(events).toHaveLength(2 * (index + 1));
      }
    },
  ),
  fault(
    "Fields named like methods of every object are reported like any other, and break nothing.",
    async ({ server, subject, open }) => {
      const names = ["constructor", "toString", "__defineGetter__", "__proto__", "hasOwnProperty"];
      const odd = JSON.parse(`{${names.map((name) => `"${name}":1`).join()}}`);
      const found = Object.defineProperties({ ...subject.item(1) }, Object.getOwnPropertyDescriptors(odd));
      const events: DriftEvent[] = [];
      server.does(json(subject.body([found])));
      expect(await open({ onDrift: (event) => events.push(event) }).list()).toEqual([found]);
      expect(events.map(({ pointer }) => pointer.split("/").at(-1)).sort()).toEqual([...names].sort());
    },
  ),
];
