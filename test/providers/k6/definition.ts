/** k6 Cloud's definition, mapping and requests. */
import { createK6Client, type K6Client } from "../../../src/providers/k6/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.k6.io/v3";
const error = (code: number) => ({ error: { message: "No", code } });

export default {
  baseUrl: "https://api.k6.io",
  requestIds: ["x-request-id", "x-correlation-id"],
  credentials: [["K6_CLOUD_TOKEN"]],
  errors: [
    { status: 200, body: error(5), details: undefined },
    { status: 300, body: error(1), details: { code: 1, message: "No" } },
    { status: 400, body: error(3), details: { code: 3, message: "No", kind: "notFound" } },
    { status: 400, body: error(4), details: { code: 4, message: "No", kind: "permission" } },
    { status: 400, body: error(5), details: { code: 5, message: "No", kind: "authentication" } },
    { status: 400, body: error(6), details: { code: 6, message: "No", kind: "authentication" } },
    { status: 400, body: { error: { code: "5" } }, details: {} },
    { status: 500, body: "x", details: {} },
  ],
  items: [
    [
      { id: 1, name: "Ferry Timetables" },
      { id: 1, names: ["Ferry Timetables"], status: "member" },
    ],
  ],
  lists: [
    { count: 1, done: true, page: { body: { meta: { next: null, count: 1 } } }, gaps: [] },
    { count: 1, done: true, page: { body: { meta: { next: null, count: 2 } } }, gaps: ["paging"] },
    { count: 1, done: true, page: { body: { meta: { next: "x", count: 1 } } }, gaps: ["paging"] },
    { count: 1, done: true, page: { body: {} }, gaps: ["paging"] },
    { count: 1, done: false, page: { body: {} }, gaps: [] },
    { count: 0, done: true, gaps: ["paging"] },
  ],
  create: (options) => createK6Client({ auth: { token: "t" }, ...options }),
  sends: { authorization: "Token t" },
  requests: [
    [({ organizations }) => organizations.list(), `GET ${url}/organizations`],
    [({ organizations }) => organizations.listAll(), `GET ${url}/organizations`],
    [({ organizations }) => organizations.get(7), `GET ${url}/organizations/7`],
    [({ organizations }) => organizations.listProjects(7), `GET ${url}/organizations/7/projects`],
    [(k6) => k6.listMemberships(), `GET ${url}/organizations`],
  ],
} satisfies DefinitionFacts<K6Client>;
