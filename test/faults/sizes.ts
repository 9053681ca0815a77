/** Sizes: `maxResponseBytes` bounds what is read of a response. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { paragraph, rejection } from "./fault.ts";
import { announced, endless, gzipped, json } from "./responses.ts";

const fault = paragraph("Sizes");

export const sizes = [
  fault(
    "A response without an end is a ConnectionError at the bound, its connection is closed, and nothing is tried again.",
    async ({ server, subject, open }) => {
      const { provider, operation, path } = subject;
      const { list, api } = open({ retries: 2, maxResponseBytes: 1000 });
      server.does(endless());
      for (const [call, name] of [
        [list, operation],
        [api, `GET ${path}`],
      ] as const) {
        const before = server.requests.length;
        const error = await rejection(call());
        expect(error).toMatchObject({ name: "ConnectionError", provider, operation: name });
        expect(String(error)).toContain(
          "the 200 response is larger than 1000 bytes, the limit set by `maxResponseBytes`",
        );
        expect(await server.requests.at(-1)?.over).toBe("abandoned");
        expect(server.requests).toHaveLength(before + 1);
      }
    },
  ),
  fault(
    "What differs in twenty thousand places is reported in a hundred events, and one that there are more.",
    async ({ server, subject, open }) => {
      const { body, item, operation } = subject;
      const names = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
      const events: DriftEvent[] = [];
      server.does(json(body([{ ...item(1), ...names }])));
      expect(await open({ onDrift: (event) => events.push(event) }).list()).toHaveLength(1);
      expect(events).toHaveLength(101);
      expect(events.at(-1)).toMatchObject({ operation, status: 200, pointer: "", keyword: "more" });
      expect(new Set(events.map(({ pointer }) => pointer)).size).toBe(101);
    },
  ),
  fault(
    "What breaks the type is found behind thousands of differences, and so is a new one.",
    async ({ server, subject, open }) => {
      const { body, item, pointer, idField } = subject;
      const items = Array.from({ length: 3_000 }, (_, index) => ({ ...item(index), odd: 1 }));
      const events: DriftEvent[] = [];
      server.does(json(body([...items, { ...item(1), odd: 1, new: 1, [idField]: [] }])));
      const violation = { pointer: `${pointer}/3000/${idField}` };
      expect(await rejection(open().list())).toMatchObject({ violations: [violation] });
      await open({ contract: "report", onDrift: (event) => events.push(event) }).list();
      expect(events.map((event) => event.pointer).sort()).toEqual(
        [`${pointer}/0/odd`, `${pointer}/3000/new`, violation.pointer].sort(),
      );
    },
  ),
  fault(
    "A length that is announced above the bound is rejected before the body has come.",
    async ({ server, subject, open }) => {
      // Of these bodies one byte comes: whoever waits for more ends in a TimeoutError.
      for (const [length, options] of [
        [10_000_001, {}],
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
  fault(
    "A small gzip that unpacks to more than the bound is rejected, because unpacked bytes count.",
    async ({ server, subject, open }) => {
      server.does(gzipped([...Array(2000).keys()].map(() => "")));
      const error = await rejection(open({ maxResponseBytes: 1000 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", operation: subject.operation });
      expect(String(error)).toContain("larger than 1000 bytes");
    },
  ),
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
      const error = await rejection(open({ fetch, maxResponseBytes: 1000 }).list());
      expect(error).toMatchObject({ name: "ConnectionError" });
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
  fault("The length in the response to a HEAD is none of a body.", async ({ server, open }) => {
    const { request } = open({ maxResponseBytes: 10 });
    server.does(({ response }) => response.writeHead(200, { "content-length": "1000" }).end());
    expect((await request("HEAD", "/")).response.status).toBe(200);
  }),
];
