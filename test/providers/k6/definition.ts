/** k6 Cloud's definition, mapping and requests. */
import { createK6Client, type K6Client } from "../../../src/providers/k6/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.k6.io/v3";
const error = (code: number) => ({ error: { message: "No", code } });
const whole = (meta: object) => ({ count: 1, done: true, page: { body: { meta } } });

export default {
  requestIds: ["x-request-id", "x-correlation-id"],
  errors: [
    [400, error(1), { code: 1, message: "No" }],
    [400, error(3), { code: 3, message: "No", kind: "notFound" }],
    [400, error(4), { code: 4, message: "No", kind: "permission" }],
    [400, error(5), { code: 5, message: "No", kind: "authentication" }],
    [400, error(6), { code: 6, message: "No", kind: "authentication" }],
    [400, { error: { code: "5" } }, {}],
  ],
  items: [
    [
      { id: 1, name: "Ferry Timetables" },
      { id: 1, names: ["Ferry Timetables"], status: "member" },
    ],
  ],
  lists: [
    { ...whole({ next: null, count: 1 }), gaps: [] },
    { ...whole({ next: null, count: 2 }), gaps: ["paging"] },
    { ...whole({ next: "x", count: 1 }), gaps: ["paging"] },
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
  environments: [[{ K6_CLOUD_TOKEN: "t" }, { auth: { token: "t" } }]],
} satisfies DefinitionFacts<K6Client>;
