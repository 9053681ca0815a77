/** What only Sentry does. */
import { expect } from "vitest";
import { createSentryClient } from "../../../src/providers/sentry/index.ts";
import { collect, type Fault, paragraph } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { member, organization } from "./subject.ts";

const wait = paragraph("Waits", "sentry");
const page = paragraph("Pages", "sentry");

/** Both links, as Sentry always sends them. */
const links = (cursor: string, results: string, path = "/api/0/organizations/") => ({
  link: `<${path}?&cursor=0:0:1>; rel="previous"; results="true"; cursor="0:0:1", <${path}?&cursor=${cursor}>; rel="next"; ${results}cursor="${cursor}"`,
});
const more = (cursor: string, path?: string) => links(cursor, 'results="true"; ', path);
const last = links("0:300:0", 'results="false"; ');

export default [
  wait(
    "Sentry's 429 is retried when its next window begins, also where only too many were under way.",
    async ({ server, baseUrl }) => {
      const retried: unknown[] = [];
      const limited = (remaining: number) =>
        json({ detail: "Too many" }, 429, {
          "x-sentry-rate-limit-limit": "40",
          "x-sentry-rate-limit-remaining": String(remaining),
          "x-sentry-rate-limit-reset": String(Math.ceil(Date.now() / 1000)),
        });
      server.does(limited(0), limited(39), json([organization(1)]));
      const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
      expect((await createSentryClient(options).organizations.list()).items).toEqual([organization(1)]);
      expect(retried).toMatchObject([{ status: 429 }, { status: 429 }]);
    },
  ),
  page("Sentry's list ends where the next link has no results, and goes on where it has.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(
      json([organization(1)], 200, more("0:100:0")),
      json([organization(2)], 200, links("1534962224399:100:0", "")), // Without `results` it is followed.
      json([], 200, more("0:200:0")),
      json([organization(3)], 200, last),
    );
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await collect(organizations.listAll())).toEqual([1, 2, 3].map(organization));
    expect(server.requests.map(({ target }) => decodeURIComponent(target))).toEqual([
      "/api/0/organizations/",
      "/api/0/organizations/?cursor=0:100:0",
      "/api/0/organizations/?cursor=1534962224399:100:0",
      "/api/0/organizations/?cursor=0:200:0",
    ]);
  }),
  page("Sentry's members come page by page, by the path of the organization.", async ({ server, baseUrl }) => {
    const path = "/api/0/organizations/acme/members/";
    server.does(json([member(1)], 200, more("0:1:0", path)), json([member(2)], 200, last));
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await collect(organizations.listAllMembers("acme", { per_page: 1 }))).toEqual([member(1), member(2)]);
    expect(server.requests.map(({ target }) => decodeURIComponent(target))).toEqual([
      `${path}?per_page=1`,
      `${path}?cursor=0:1:0`,
    ]);
  }),
] satisfies Fault[];
