/** What only Cloudflare can do wrong. */
import { expect } from "vitest";
import { createCloudflareClient } from "../../../src/providers/cloudflare/index.ts";
import { echo } from "../../faults/credentials.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { expectNoSecret } from "../../faults/secrets.ts";
import { good, secret } from "../../faults/subjects.ts";

const errorResponse = paragraph("Error responses", "cloudflare");
const credential = paragraph("Credentials", "cloudflare");
const email = "somebody-in-particular@example.com";

export default [
  errorResponse(
    "`success: false` with 200 is an ApiError with Cloudflare's own code and words, and no drift.",
    async (stage) => {
      const { server, subject, open } = stage;
      server.does(json(subject.errorBody("It is closed today"), 200));
      const drifts: unknown[] = [];
      const error = await rejection(open({ onDrift: (event) => drifts.push(event) }).list());
      expect(error).toMatchObject({ name: "ApiError", status: 200, code: 1234 });
      expect(String(error)).toContain("It is closed today");
      expect(drifts).toEqual([]);
      const withResult = { ...Object(good(subject)), success: false, errors: [] };
      expect(await errorOf(stage, json(withResult))).toMatchObject({ name: "ApiError", status: 200 });
    },
  ),
  errorResponse(
    "`success: false` with 200 to a DELETE is an ApiError: nobody must think that they left.",
    async ({ server, baseUrl, subject }) => {
      server.does(json(subject.errorBody("You are the last owner"), 200));
      const { organizations, memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      for (const leave of [organizations.leave, memberships.leave])
        expect(await rejection(leave("x1"))).toMatchObject({ name: "ApiError", code: 1234 });
    },
  ),
  errorResponse("What Cloudflare's code means goes before the status, whatever that is.", async (stage) => {
    for (const [code, name] of [
      [10000, "AuthenticationError"],
      [7003, "NotFoundError"],
      [971, "RateLimitError"],
    ] as const)
      for (const status of [200, 400, 401, 403, 404]) {
        const error = await errorOf(stage, json({ success: false, errors: [{ code, message: "No" }] }, status));
        expect(error).toMatchObject({ name, status, code });
      }
  }),
  credential(
    "E-mail and key are sent together, and neither shows in an error of a server that repeats them.",
    async ({ server, baseUrl, subject }) => {
      server.does(echo((sent) => json(subject.errorBody(sent), 400)));
      const { organizations } = createCloudflareClient({ auth: { email, apiKey: async () => secret }, baseUrl });
      const error = await rejection(organizations.list());
      expect(server.requests[0]?.headers).toMatchObject({ "x-auth-email": email, "x-auth-key": secret });
      expectNoSecret(error, secret, email);
    },
  ),
  credential(
    "A line break in e-mail or key is a CredentialError that does not repeat it, and nothing is sent.",
    async ({ server, baseUrl }) => {
      for (const auth of [
        { email: `${email}\n`, apiKey: secret },
        { email, apiKey: `${secret}\n` },
        { email: "", apiKey: secret },
      ]) {
        const error = await rejection(createCloudflareClient({ auth, baseUrl }).organizations.list());
        expect(error).toMatchObject({ name: "CredentialError" });
        expectNoSecret(error, secret, email);
      }
      expect(server.requests).toEqual([]);
    },
  ),
] satisfies Fault[];
