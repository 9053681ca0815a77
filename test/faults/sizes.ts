/** Sizes: `maxResponseBytes` bounds what is read of a response. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { paragraph, rejection } from "./fault.ts";
import { announced, endless, gzipped, json } from "./responses.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("Sizes");
const byDefault = 10_000_000;
const hasText = ({ textField }: Subject) => textField !== undefined;

export const sizes = [
  fault("A body that is no stream of bytes is a ConnectionError, whatever its length.", async ({ subject, open }) => {
    const whole = JSON.stringify(good(subject));
    for (const chunk of [whole, new TextEncoder().encode(whole).buffer, 7, null]) {
      const fetch = async () => new Response(new ReadableStream({ start: (body) => body.enqueue(chunk) }));
      const error = await rejection(open({ fetch, retries: 2, maxResponseBytes: 10 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("not of bytes") });
    }
  }),
  fault(
    "A response without an end is a ConnectionError at 10 MB, its connection is closed, and nothing is tried again.",
    async ({ server, subject, open }) => {
      server.does(endless());
      const error = await rejection(open({ retries: 2 }).list());
      const { provider, operation } = subject;
      expect(error).toMatchObject({ name: "ConnectionError", provider, operation });
      expect(String(error)).toContain(`the 200 response is larger than ${byDefault} bytes`);
      expect(String(error)).toContain("the limit set by `maxResponseBytes`");
      expect(await server.requests[0]?.over).toBe("abandoned");
      expect(server.requests).toHaveLength(1);
    },
  ),
  fault(
    "What differs in twenty thousand places is reported in a hundred events, and one that there are more.",
    async (stage) => {
      const { server, subject, open } = stage;
      const { body, item, pointer, idField, textField = "" } = subject;
      const names = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
      const events: DriftEvent[] = [];
      const list = () => open({ onDrift: (event) => events.push(event) }).list();
      server.does(json(body([{ ...item(1), ...names }])));
      expect(await list()).toHaveLength(1);
      expect(events).toHaveLength(101);
      expect(events.at(-1)).toMatchObject({ operation: subject.operation, status: 200, pointer: "", keyword: "more" });
      expect(new Set(events.map(({ pointer }) => pointer)).size).toBe(101);

      // What breaks the type is found behind all of that, and each form of it is reported before the repetitions of one.
      const wrong = Array.from({ length: 20_000 }, (_, index) => ({ ...item(index), [textField]: index }));
      server.does(json(body([{ ...item(1), ...names }, ...wrong, { ...item(2), [idField]: [] }])));
      expect(await rejection(list())).toMatchObject({
        name: "ContractError",
        violations: [{ pointer: `${pointer}/1/${textField}`, expected: "string", actual: "number" }],
      });
      const many = Array.from({ length: 4_000 }, (_, index) => ({ ...item(index), [textField]: index }));
      server.does(json(body([...many, { ...item(2), [idField]: [] }])));
      expect(await rejection(list())).toMatchObject({
        violations: [
          { pointer: `${pointer}/0/${textField}` },
          { pointer: `${pointer}/4000/${idField}`, actual: "array" },
        ],
      });
    },
    hasText,
  ),
  fault(
    "A new field is reported behind thousands of known differences, and a violation in report mode too.",
    async (stage) => {
      const { server, subject, open } = stage;
      const { body, item, pointer, idField, textField = "" } = subject;
      const odd = { odd1: 1, odd2: 1, odd3: 1, odd4: 1, odd5: 1 };
      const items = Array.from({ length: 3_000 }, (_, index) => ({ ...item(index), ...odd, [textField]: index }));
      const events: DriftEvent[] = [];
      server.does(json(body([...items, { ...item(1), ...odd, new: 1, [idField]: [] }])));
      const list = open({ contract: "report", onDrift: (event) => events.push(event) }).list();
      expect(await list).toHaveLength(3_001);
      const names = ["odd1", "odd2", "odd3", "odd4", "odd5"].map((name) => `${pointer}/0/${name}`);
      expect(events.map((event) => event.pointer).sort()).toEqual(
        [...names, `${pointer}/0/${textField}`, `${pointer}/3000/${idField}`, `${pointer}/3000/new`].sort(),
      );
    },
    hasText,
  ),
  fault(
    "A length that is announced above the bound is rejected before the body has come.",
    async ({ server, subject, open }) => {
      // Of these bodies one byte comes: whoever waits for more ends in a TimeoutError.
      for (const [length, options] of [
        [byDefault + 1, {}],
        [1001, { maxResponseBytes: 1000 }],
      ] as const) {
        server.does(announced(length));
        const error = await rejection(open({ ...options, timeout: 5_000 }).list());
        expect(error).toMatchObject({ name: "ConnectionError", operation: subject.operation });
        expect(String(error)).toContain(`larger than ${length - 1} bytes`);
        expect(await server.requests.at(-1)?.over).toBe("abandoned");
      }
      expect(server.requests).toHaveLength(2);
    },
  ),
  fault("A body of exactly the bound is read, and one byte more is rejected.", async ({ server, subject, open }) => {
    const bytes = JSON.stringify(good(subject)).length;
    const chunked = { "transfer-encoding": "chunked" };
    for (const headers of [{}, chunked]) {
      server.does(json(good(subject), 200, headers));
      expect(await open({ maxResponseBytes: bytes }).list()).toHaveLength(2);
      const error = await rejection(open({ maxResponseBytes: bytes - 1 }).list());
      expect(error).toMatchObject({ name: "ConnectionError" });
      expect(String(error)).toContain(`larger than ${bytes - 1} bytes`);
    }
  }),
  fault(
    "A small gzip that unpacks to more than the bound is rejected, because unpacked bytes count.",
    async ({ server, subject, open }) => {
      server.does(gzipped([...Array(2000).keys()].map(() => "")));
      const error = await rejection(open({ maxResponseBytes: 1000 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", operation: subject.operation });
      expect(String(error)).toContain("larger than 1000 bytes");
    },
  ),
  fault("The announced length of a gzip is not held against it.", async ({ server, subject, open }) => {
    server.does(gzipped(good(subject), 0));
    expect(await open({ maxResponseBytes: JSON.stringify(good(subject)).length }).list()).toHaveLength(2);
  }),
  fault(
    "A body is canceled as soon as more comes than the bound, whatever `fetch` it comes from.",
    async ({ open }) => {
      let read = 0;
      let canceled = false;
      const body = new ReadableStream<Uint8Array>(
        {
          pull: (controller) => controller.enqueue(new Uint8Array(++read && 100)),
          cancel: () => {
            canceled = true;
          },
        },
        { highWaterMark: 0 },
      );
      const fetch = async () => new Response(body);
      expect(await rejection(open({ fetch, maxResponseBytes: 1000 }).list())).toMatchObject({
        name: "ConnectionError",
      });
      expect({ read, canceled }).toEqual({ read: 11, canceled: true });
    },
  ),
  fault(
    "An error response longer than the bound is a ConnectionError that names its status.",
    async ({ server, open }) => {
      server.does(endless(403));
      const error = await rejection(open({ maxResponseBytes: 1000 }).list());
      expect(error).toMatchObject({ name: "ConnectionError" });
      expect(String(error)).toContain("the 403 response is larger than 1000 bytes");
    },
  ),
  fault("`client.api` keeps to the bound.", async ({ server, subject, open }) => {
    server.does(endless());
    const error = await rejection(open({ maxResponseBytes: 1000 }).api());
    expect(error).toMatchObject({ name: "ConnectionError", operation: `GET ${subject.path}` });
    expect(String(error)).toContain("larger than 1000 bytes");
    expect(server.requests).toHaveLength(1);
  }),
  fault("The length in the response to a HEAD is none of a body.", async ({ server, open }) => {
    const { request } = open({ maxResponseBytes: 10 });
    server.does(({ response }) => response.writeHead(200, { "content-length": "1000" }).end());
    expect((await request("HEAD", "/")).response.status).toBe(200);
  }),
];
