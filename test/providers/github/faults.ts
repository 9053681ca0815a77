/** What only GitHub does. */
import { expect } from "vitest";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import { type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { membership } from "./subject.ts";

const wait = paragraph("Waits", "github");

export default [
  wait(
    "GitHub's 403 of a secondary limit is retried after the seconds that it states.",
    async ({ server, baseUrl }) => {
      const retried: unknown[] = [];
      const slow = json({ message: "You have exceeded a secondary rate limit." }, 403, { "retry-after": "1" });
      server.does(slow, json([membership(1)]));
      const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
      expect((await createGithubClient(options).memberships.list()).items).toEqual([membership(1)]);
      expect(retried).toMatchObject([{ status: 403, delay: 1_000 }]);
    },
  ),
  wait("After GitHub's 403 of the primary limit no call is sent before the reset.", async ({ server, baseUrl }) => {
    const reset = String(Math.floor(Date.now() / 1000) + 1_800);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    server.does(json({ message: "API rate limit exceeded" }, 403, headers));
    const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl });
    for (const call of [() => memberships.list(), () => memberships.get("acme")]) {
      const error = await rejection(call());
      expect(error).toMatchObject({ name: "RateLimitError" });
      expect(Object(error).retryAfter).toBeGreaterThan(1_700);
    }
    expect(server.requests).toHaveLength(1);
  }),
] satisfies Fault[];
