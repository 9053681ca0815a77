/** Retries: which statuses, and how often. */
import { expect } from "vitest";
import { readSpec } from "../../src/compiler/spec.ts";
import { unwrapped } from "../support/data.ts";
import { paragraph, rejection } from "./fault.ts";
import { html, json, reset, stall } from "./responses.ts";
import { good, type Subject, secret } from "./subjects.ts";

const fault = paragraph("Retries");
const transient = [408, 429, 500, 502, 503, 504];
const final = [
  400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 418, 422, 423, 425, 451, 501, 505, 507, 508, 511, 525, 526,
];

const deletions = ({ operations }: Subject) => operations.filter(({ method }) => method === "DELETE");

export const retries = [
  ...transient.flatMap((status) => [
    fault(`A ${status} is retried exactly \`retries\` times.`, async ({ server, subject, open }) => {
      server.does(json(subject.errorBody("Not now"), status));
      for (const retries of [0, 1, 3]) {
        const before = server.requests.length;
        expect(await rejection(open({ retries }).list())).toMatchObject({ status });
        expect(server.requests.length - before).toBe(retries + 1);
      }
    }),
    fault(`A ${status} and then a success gives the success.`, async ({ server, subject, open }) => {
      server.does(json(subject.errorBody("Not now"), status), json(good(subject)));
      expect(await open({ retries: 2 }).list()).toHaveLength(2);
      expect(server.requests).toHaveLength(2);
    }),
  ]),
  fault(
    "A temporary failure of a CDN in front of the provider is retried like a 502.",
    async ({ server, subject, open }) => {
      for (const status of [520, 521, 522, 523, 524, 529, 530]) {
        server.does(html(status), json(good(subject)));
        expect(await open({ retries: 1 }).list(), String(status)).toHaveLength(2);
      }
    },
  ),
  fault("Without an option, two further attempts are made.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    await rejection(open().list());
    expect(server.requests).toHaveLength(3);
  }),
  fault("Every other status is final at the first attempt.", async ({ server, subject, open }) => {
    for (const status of final) {
      server.does(json(subject.errorBody("No"), status), json(good(subject)));
      const before = server.requests.length;
      expect(await rejection(open({ retries: 2 }).list())).toMatchObject({ status });
      expect(server.requests.length - before, String(status)).toBe(1);
    }
  }),
  fault("A response that violates its contract is not retried.", async ({ server, subject, open }) => {
    server.does(json(subject.body("nope")), json(good(subject)));
    expect(await rejection(open({ retries: 2 }).list())).toMatchObject({ name: "ContractError" });
    expect(server.requests).toHaveLength(1);
  }),
  fault("`retries` given with the call goes before the client's.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    await rejection(open({ retries: 5 }).list({ retries: 1 }));
    expect(server.requests).toHaveLength(2);
  }),
  fault("Failures of different kinds draw on the same number of attempts.", async ({ server, subject, open }) => {
    server.does(reset, json(subject.errorBody("Not now"), 503), json(good(subject)));
    expect(await open({ retries: 2 }).list()).toHaveLength(2);
    server.does(reset, json(subject.errorBody("Not now"), 503), json(good(subject)));
    expect(await rejection(open({ retries: 1 }).list())).toMatchObject({ name: "ServerError", status: 503 });
  }),
  fault(
    "The body of a response that is retried is canceled, even if it would never end.",
    async ({ server, subject, open }) => {
      server.does(stall(subject.errorBody("Not now"), 503), json(good(subject)));
      expect(await open({ retries: 1 }).list()).toHaveLength(2);
      expect(await server.requests[0]?.over).toBe("abandoned");
    },
  ),
  fault("Every attempt is the same request.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    await rejection(
      open({ retries: 2, headers: { "x-of-the-client": "1" } }).list({ headers: { "x-of-the-call": "2" } }),
    );
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
      const spec = readSpec(subject.provider);
      for (const { id, responses } of leaving)
        for (const broken of [json({}, 502), reset]) {
          const { schema = {}, examples = {} } = responses.find(({ status }) => status === "200") ?? {};
          const [body] = Object.values(examples);
          server.does(broken, json(body));
          expect(await calls[id]?.()).toEqual(unwrapped(spec, schema, body));
        }
      expect(server.requests.map(({ method }) => method)).toEqual(Array(4 * leaving.length).fill("DELETE"));
    },
    (subject) => deletions(subject).length > 0,
  ),
];
