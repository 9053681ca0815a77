/** Retries: which statuses, and how often. */
import { expect } from "vitest";
import { unwrapped } from "../support/data.ts";
import { specs } from "../support/specs.ts";
import { paragraph, rejection, short } from "./fault.ts";
import { json, reset, silence } from "./responses.ts";
import { good, type Subject, secret } from "./subjects.ts";

const fault = paragraph("Retries");
const temporary = [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530];
const final = [400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 418, 422, 423, 425, 451, 501, 505, 507, 508, 511, 525];

const deletions = ({ operations }: Subject) => operations.filter(({ method }) => method === "DELETE");

export const retries = [
  fault(
    "A status of a temporary failure, also one of a CDN, is retried as often as `retries` states, until a success.",
    async ({ server, subject, open }) => {
      for (const status of temporary) {
        const failed = json(subject.errorBody("Not now"), status);
        server.does(failed, json(good(subject)));
        expect(await open({ retries: 1 }).list(), String(status)).toHaveLength(2);
        server.does(failed);
        const before = server.requests.length;
        expect(await rejection(open({ retries: 1 }).list())).toMatchObject({ status });
        expect(server.requests.length - before, String(status)).toBe(2);
      }
    },
  ),
  fault("Every other status is final at the first attempt.", async ({ server, subject, open }) => {
    for (const [index, status] of final.entries()) {
      server.does(json(subject.errorBody("No"), status), json(good(subject)));
      expect(await rejection(open({ retries: 2 }).list())).toMatchObject({ status });
      expect(server.requests, String(status)).toHaveLength(index + 1);
    }
  }),
  fault("`retries` and `timeout` given with the call go before the client's.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    await rejection(open({ retries: 5 }).list({ retries: 1 }));
    expect(server.requests).toHaveLength(2);
    server.does(silence);
    const error = await rejection(open({ timeout: 30_000 }).list({ timeout: short, retries: 0 }));
    expect(error).toMatchObject({ name: "TimeoutError", timeout: short });
  }),
  fault("Every attempt is the same request.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    const { list } = open({ retries: 2, headers: { "x-of-the-client": "1" } });
    await rejection(list({ headers: { "x-of-the-call": "2" } }));
    expect(server.requests).toHaveLength(3);
    for (const { method, target, headers } of server.requests) {
      expect({ method, target }).toEqual({ method: "GET", target: subject.target });
      expect(headers).toMatchObject({ "x-of-the-client": "1", "x-of-the-call": "2" });
      expect(headers.accept).toMatch(/^application\/(\S+\+)?json$/);
      expect(headers[subject.header]).toBe(subject.scheme + secret);
    }
  }),
  fault(
    "Leaving, a DELETE, is retried like a GET.",
    async ({ server, subject, baseUrl }) => {
      const calls = subject.calls({ baseUrl, retries: 1 });
      const leaving = deletions(subject);
      for (const { id, responses } of leaving)
        for (const broken of [json({}, 502), reset]) {
          const { schema = {}, examples = {} } = responses.find(({ status }) => status === "200") ?? {};
          const [body] = Object.values(examples);
          server.does(broken, json(body));
          expect(await calls[id]?.()).toEqual(unwrapped(specs[subject.provider], schema, body));
        }
      expect(server.requests.map(({ method }) => method)).toEqual(Array(4 * leaving.length).fill("DELETE"));
    },
    (subject) => deletions(subject).length > 0,
  ),
];
