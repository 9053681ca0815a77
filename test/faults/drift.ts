/** Drift: an answer that differs without touching the caller's types succeeds, and whoever asked is told. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { json, text } from "./answers.ts";
import { collect, paragraph, type Stage, sleep } from "./fault.ts";
import type { Behaviour } from "./server.ts";
import { good, type Provider, type Subject, secret } from "./subjects.ts";

const fault = paragraph("Drift");

interface Odd {
  readonly what: string;
  readonly keyword: string;
  readonly pointer: (subject: Subject) => string;
  /** What differs in the first item, or in the body around the list. */
  readonly item?: Readonly<Record<string, unknown>>;
  readonly around?: Readonly<Record<string, unknown>>;
  readonly providers?: readonly Provider[];
}

const inItem = (name: string) => (subject: Subject) => `${subject.pointer}/0/${name}`;
const long = "x".repeat(300);

const odd: readonly Odd[] = [
  {
    what: "A field that nobody documented",
    keyword: "additionalProperties",
    pointer: inItem("surprise"),
    item: { surprise: 1 },
  },
  {
    what: "A field whose name is a pointer's syntax",
    keyword: "additionalProperties",
    pointer: inItem("a~1b~0c"),
    item: { "a/b~c": 1 },
  },
  {
    what: "A status that nobody documented, of an organization",
    keyword: "enum",
    pointer: inItem("status"),
    item: { status: "frozen" },
    providers: ["cloudflare"],
  },
  {
    what: "A role that nobody documented",
    keyword: "enum",
    pointer: inItem("role"),
    item: { role: "emperor" },
    providers: ["archera"],
  },
  {
    what: "A kind of access that nobody documented",
    keyword: "enum",
    pointer: inItem("kind"),
    item: { kind: "haunting" },
    providers: ["archera"],
  },
  {
    what: "A setting of access that nobody documented",
    keyword: "enum",
    pointer: inItem("third_party_client_access"),
    item: { third_party_client_access: "ask" },
    providers: ["auth0"],
  },
  {
    what: "A name that is longer than documented",
    keyword: "maxLength",
    pointer: inItem("name"),
    item: { name: long },
    providers: ["cloudflare", "auth0"],
  },
  {
    what: "A name that is empty",
    keyword: "minLength",
    pointer: inItem("name"),
    item: { name: "" },
    providers: ["auth0"],
  },
  {
    what: "An identifier of another form",
    keyword: "pattern",
    pointer: inItem("org_id"),
    item: { org_id: "not-a-uuid" },
    providers: ["archera"],
  },
  {
    what: "An address that is none",
    keyword: "format",
    pointer: inItem("branding/logo_url"),
    item: { branding: { logo_url: "no address" } },
    providers: ["auth0"],
  },
  {
    what: "`null` for the errors in the envelope",
    keyword: "type",
    pointer: () => "/errors",
    around: { errors: null },
    providers: ["cloudflare"],
  },
  {
    what: "`null` for the paging facts in the envelope",
    keyword: "type",
    pointer: () => "/result_info",
    around: { result_info: null },
    providers: ["cloudflare"],
  },
  {
    what: "An envelope without `success`",
    keyword: "required",
    pointer: () => "/success",
    around: { success: undefined },
    providers: ["cloudflare"],
  },
  {
    what: "`null` for `meta` beside the list",
    keyword: "type",
    pointer: () => "/meta",
    around: { meta: null },
    providers: ["k6"],
  },
  {
    what: "A field that nobody documented beside the list",
    keyword: "additionalProperties",
    pointer: () => "/surprise",
    around: { surprise: 1 },
    providers: ["cloudflare", "k6"],
  },
];

export const drift = [
  ...odd.map(({ what, keyword, pointer, item, around, providers }) =>
    fault(
      `${what} does not break the call, and \`onDrift\` is told.`,
      async (stage) => {
        const { subject } = stage;
        const items = [{ ...subject.item(1), ...item }, subject.item(2)];
        const body = subject.body(items);
        const { data, events } = await listed(stage, json(around ? { ...Object(body), ...around } : body));
        expect(data).toEqual(items);
        const { provider, operation } = subject;
        const message = expect.any(String);
        expect(events).toMatchObject([
          { provider, operation, status: 200, pointer: pointer(subject), keyword, message },
        ]);
      },
      providers,
    ),
  ),
  fault(
    "A date that is none does not break the call, and `onDrift` is told.",
    async ({ server, baseUrl }) => {
      const events: DriftEvent[] = [];
      const client = createCloudflareClient({
        auth: { token: secret },
        baseUrl,
        onDrift: (event) => events.push(event),
      });
      const item = { id: "m1", account: { id: "a1", name: "x", created_on: "yesterday" } };
      server.does(json({ success: true, errors: [], messages: [], result: [item] }));
      expect((await client.memberships.list()).items).toEqual([item]);
      expect(events).toMatchObject([{ pointer: "/result/0/account/created_on", keyword: "format" }]);
    },
    ["cloudflare"],
  ),
  fault(
    "`null` for a number in the envelope does not break the call, and `onDrift` is told.",
    async (stage) => {
      const { subject } = stage;
      const organizations = [subject.item(1)];
      const { data, events } = await listed(stage, json({ start: 0, limit: 50, total: null, organizations }));
      expect(data).toEqual(organizations);
      expect(events).toMatchObject([{ pointer: "/total", keyword: "type" }]);
    },
    ["auth0"],
  ),
  fault("A success with a status that nobody documented gives its data, and `onDrift` is told.", async (stage) => {
    for (const status of [201, 203, 206]) {
      const { data, events } = await listed(stage, json(good(stage.subject), status));
      expect(data).toHaveLength(2);
      expect(events).toMatchObject([{ status, pointer: "", keyword: "status" }]);
    }
  }),
  fault("The right answer under another media type is the right answer.", async (stage) => {
    const { data } = await listed(
      stage,
      text(JSON.stringify(good(stage.subject)), 200, { "content-type": "text/plain" }),
    );
    expect(data).toHaveLength(2);
  }),
  fault("The same difference in every item of an answer is told once.", async (stage) => {
    const { body, item } = stage.subject;
    const items = [1, 2, 3].map((number) => ({ ...item(number), surprise: 1 }));
    const { events } = await listed(stage, json(body(items)));
    expect(events).toHaveLength(1);
  }),
  fault("Different differences in one answer are told each.", async (stage) => {
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
      const { body, item } = stage.subject;
      const { events } = await listed(
        stage,
        json(body(["a", "b", "a"].map((role, index) => ({ ...item(index), role })))),
      );
      expect(events.map(({ message }) => message.slice(0, 6))).toEqual(['is "a"', 'is "b"']);
    },
    ["archera"],
  ),
  fault("The same difference in the next answer is told again.", async ({ server, subject, open }) => {
    const events: DriftEvent[] = [];
    server.does(json(subject.body([{ ...subject.item(1), surprise: 1 }])));
    const { list } = open({ onDrift: (event) => events.push(event) });
    await list();
    await list();
    expect(events).toHaveLength(2);
  }),
  fault("Fields named like methods of every object are told like any other, and break nothing.", async (stage) => {
    const names = ["constructor", "toString", "__defineGetter__", "__proto__", "hasOwnProperty"];
    const { body, item } = stage.subject;
    const text = JSON.stringify(body([item(1)])).replace(
      '"name"',
      `${names.map((name) => `"${name}":1,`).join("")}"name"`,
    );
    const { data, events } = await listed(stage, json(JSON.parse(text)));
    expect(data).toEqual([Object(JSON.parse(text.slice(text.indexOf("[{") + 1, text.indexOf("}]") + 1)))]);
    expect(events.map(({ pointer }) => pointer.split("/").at(-1)).sort()).toEqual([...names].sort());
  }),
  fault("An answer that is as documented tells nothing.", async (stage) => {
    expect((await listed(stage, json(good(stage.subject)))).events).toEqual([]);
  }),
  fault(
    "A difference in an attempt that is retried is not told, only the one in the answer that counts.",
    async (stage) => {
      const { body, item } = stage.subject;
      const odd = (status: number) => json(body([{ ...item(1), surprise: 1 }]), status);
      const { events } = await listed(stage, odd(503), odd(200));
      expect(events).toHaveLength(1);
    },
  ),
  fault("`onDrift` is told by `listAll` too.", async ({ server, subject, open }) => {
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
  fault("Without `onDrift` an answer that differs is handed over unchanged.", async ({ server, subject, open }) => {
    const items = [{ ...subject.item(1), surprise: { deep: [1, null, "x"] } }];
    server.does(json(subject.body(items)));
    expect(await open().list()).toEqual(items);
  }),
];

async function listed({ server, open }: Stage, ...script: Behaviour[]) {
  const events: DriftEvent[] = [];
  server.does(...script);
  const data = await open({ onDrift: (event) => events.push(event) }).list();
  return { data, events };
}
