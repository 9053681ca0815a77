/** Drift: a response that differs without touching the caller's types succeeds, and `onDrift` is called. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { differencesOf } from "./differences.ts";
import { collect, paragraph, type Stage, sleep } from "./fault.ts";
import { json, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

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
  fault("A field whose name is a pointer's syntax is reported with its pointer.", async (stage) => {
    const { body, item, pointer } = stage.subject;
    const { events } = await listed(stage, json(body([{ ...item(1), "a/b~c": 1 }])));
    expect(events).toMatchObject([{ pointer: `${pointer}/0/a~1b~0c`, keyword: "additionalProperties" }]);
  }),
  fault("A success with a status that nobody documented gives its data, and `onDrift` is called.", async (stage) => {
    for (const status of [201, 203, 206]) {
      const { data, events } = await listed(stage, json(good(stage.subject), status));
      expect(data).toHaveLength(2);
      expect(events).toMatchObject([{ status, pointer: "", keyword: "status" }]);
    }
  }),
  fault("The right response under another media type is the right response.", async (stage) => {
    const { data } = await listed(
      stage,
      text(JSON.stringify(good(stage.subject)), 200, { "content-type": "text/plain" }),
    );
    expect(data).toHaveLength(2);
  }),
  fault("The same difference in every item of a response is reported once.", async (stage) => {
    const { body, item } = stage.subject;
    const items = [1, 2, 3].map((number) => ({ ...item(number), surprise: 1 }));
    const { events } = await listed(stage, json(body(items)));
    expect(events).toHaveLength(1);
  }),
  fault("Different differences in one response are reported each.", async (stage) => {
    const { body, item, pointer } = stage.subject;
    const { events } = await listed(
      stage,
      json(
        body([
          { ...item(1), surprise: 1 },
          { ...item(2), another: 1, surprise: 1 },
        ]),
      ),
    );
    expect(events.map((event) => event.pointer).sort()).toEqual([`${pointer}/0/surprise`, `${pointer}/1/another`]);
  }),
  fault("Fields named by numbers are different fields, and places in a list are one place.", async (stage) => {
    const { body, item, pointer } = stage.subject;
    const years = { "2023": 1, "2024": 2 };
    const { events } = await listed(stage, json(body([item(1), { ...item(2), ...years }, { ...item(3), ...years }])));
    expect(events.map((event) => event.pointer).sort()).toEqual([`${pointer}/1/2023`, `${pointer}/1/2024`]);
  }),
  fault(
    "Two values that nobody documented are two differences.",
    async (stage) => {
      const { body, item, choices = "" } = stage.subject;
      const items = ["a", "b", "a"].map((value, index) => ({ ...item(index), [choices]: value }));
      const { events } = await listed(stage, json(body(items)));
      expect(events.map(({ message }) => message.slice(0, 6))).toEqual(['is "a"', 'is "b"']);
    },
    ({ choices }) => choices !== undefined,
  ),
  fault("The same difference in the next response is reported again.", async ({ server, subject, open }) => {
    const events: DriftEvent[] = [];
    server.does(json(subject.body([{ ...subject.item(1), surprise: 1 }])));
    const { list } = open({ onDrift: (event) => events.push(event) });
    await list();
    await list();
    expect(events).toHaveLength(2);
  }),
  fault("Fields named like methods of every object are reported like any other, and break nothing.", async (stage) => {
    const names = ["constructor", "toString", "__defineGetter__", "__proto__", "hasOwnProperty"];
    const { body, item, idField } = stage.subject;
    const text = JSON.stringify(body([item(1)])).replace(
      `"${idField}"`,
      `${names.map((name) => `"${name}":1,`).join("")}"${idField}"`,
    );
    const { data, events } = await listed(stage, json(JSON.parse(text)));
    expect(data).toEqual([Object(JSON.parse(text.slice(text.indexOf("[{") + 1, text.indexOf("}]") + 1)))]);
    expect(events.map(({ pointer }) => pointer.split("/").at(-1)).sort()).toEqual([...names].sort());
  }),
  fault("A response that is as documented reports nothing.", async (stage) => {
    expect((await listed(stage, json(good(stage.subject)))).events).toEqual([]);
  }),
  fault(
    "A difference in an attempt that is retried is not reported, only the one in the response that counts.",
    async (stage) => {
      const { body, item } = stage.subject;
      const odd = (status: number) => json(body([{ ...item(1), surprise: 1 }]), status);
      const { events } = await listed(stage, odd(503), odd(200));
      expect(events).toHaveLength(1);
    },
  ),
  fault("`onDrift` is called by `listAll` too.", async ({ server, subject, open }) => {
    const events: DriftEvent[] = [];
    server.does(json(subject.body([{ ...subject.item(1), surprise: 1 }])));
    await collect(open({ onDrift: (event) => events.push(event) }).listAll());
    expect(events).toHaveLength(1);
  }),
  fault("An `onDrift` that throws, or rejects later, breaks nothing.", async ({ server, subject, open }) => {
    server.does(json(subject.body([{ ...subject.item(1), surprise: 1 }])));
    const failing = [
      () => {
        throw new Error("the logger is full");
      },
      () => Promise.reject(new Error("the logger is full")),
      async () => {
        await sleep(5);
        throw new Error("the logger is full");
      },
    ];
    for (const onDrift of failing) expect(await open({ onDrift }).list()).toHaveLength(1);
    await sleep(20);
  }),
  fault("Without `onDrift` a response that differs is handed over unchanged.", async ({ server, subject, open }) => {
    const items = [{ ...subject.item(1), surprise: { deep: [1, null, "x"] } }];
    server.does(json(subject.body(items)));
    expect(await open().list()).toEqual(items);
  }),
];

async function listed({ server, open }: Stage, ...script: Behavior[]) {
  const events: DriftEvent[] = [];
  server.does(...script);
  const data = await open({ onDrift: (event) => events.push(event) }).list();
  return { data, events };
}
