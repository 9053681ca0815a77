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

export default [
  errorResponse("`success: false` with 200 is an ApiError with Cloudflare's own code and words.", async (stage) => {
    const error = await errorOf(stage, json(stage.subject.errorBody("It is closed today"), 200));
    expect(error).toMatchObject({ name: "ApiError", status: 200, code: 1234 });
    expect(String(error)).toContain("It is closed today");
  }),
  errorResponse(
    "`success: false` with 200 is an error response, and no drift: there is no data to differ.",
    async ({ server, subject, open }) => {
      server.does(json(subject.errorBody("No"), 200));
      const drifts: unknown[] = [];
      await rejection(open({ onDrift: (event) => drifts.push(event) }).list());
      expect(drifts).toEqual([]);
    },
  ),
  errorResponse("`success: false` with 200 is an ApiError even with a result beside it.", async (stage) => {
    const body = { ...Object(good(stage.subject)), success: false, errors: [] };
    expect(await errorOf(stage, json(body))).toMatchObject({ name: "ApiError", status: 200 });
  }),
  errorResponse(
    "`success: false` with 200 to a DELETE is an ApiError: nobody must think that they left.",
    async ({ server, baseUrl, subject }) => {
      server.does(json(subject.errorBody("You are the last owner"), 200));
      const { organizations, memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      for (const leave of [organizations.leave, memberships.leave])
        expect(await rejection(leave("x1"))).toMatchObject({ name: "ApiError", code: 1234 });
    },
  ),
  errorResponse("`errors` beside a success are no failure.", async ({ server, subject, open }) => {
    server.does(json({ ...Object(good(subject)), errors: [{ code: 1234, message: "A remark" }] }));
    expect(await open().list()).toHaveLength(2);
  }),
  ...[1000, 6003, 6102, 6103, 6111, 9103, 9106, 9107, 9109, 10000, 10001].map((code) =>
    errorResponse(
      `Cloudflare's code ${code} is an AuthenticationError under 200, 400, 401, 403 and 404 alike.`,
      async (stage) => {
        for (const status of [200, 400, 401, 403, 404]) {
          const body = { success: false, errors: [{ code, message: "Bad credentials" }], messages: [], result: null };
          expect(await errorOf(stage, json(body, status))).toMatchObject({ name: "AuthenticationError", status, code });
        }
      },
    ),
  ),
  errorResponse(
    "A credential that Cloudflare does not accept gets an error that names what it needs.",
    async (stage) => {
      for (const code of [9106, 10000, 10001]) {
        const error = await errorOf(
          stage,
          json({ success: false, errors: [{ code, message: "Authentication failed" }] }, 400),
        );
        for (const need of ["Memberships: Read", "a user's token, not an account's"])
          expect(Object(error).message).toContain(need);
      }
    },
  ),
  errorResponse(
    "Cloudflare's codes 1000 and 9109 have two meanings each, which their messages distinguish.",
    async (stage) => {
      const meanings: readonly [code: number, message: string, status: number, name: string][] = [
        [9109, "Unauthorized to access requested resource", 403, "PermissionError"],
        [9109, "Unauthorized to access requested resource", 400, "PermissionError"],
        [9109, "Cannot use the access token from location: 203.0.113.17", 403, "PermissionError"],
        [9109, "Invalid access token", 403, "AuthenticationError"],
        [9109, "Max auth failures reached, please check your Authorization header.", 403, "AuthenticationError"],
        [9109, "Valid user-level authentication not found", 403, "AuthenticationError"],
        [1000, "Invalid API Token", 400, "AuthenticationError"],
        [1000, "Invalid API Token", 403, "AuthenticationError"],
        [1000, "Invalid request", 400, "ApiError"],
        [1000, "Internal Server Error", 500, "ServerError"],
      ];
      for (const [code, message, status, name] of meanings) {
        const body = { success: false, errors: [{ code, message }], messages: [], result: null };
        expect(await errorOf(stage, json(body, status)), message).toMatchObject({ name, status, code });
      }
    },
  ),
  errorResponse("Cloudflare's codes 7003 and 7000 are a NotFoundError under 400 too.", async (stage) => {
    for (const code of [7003, 7000]) {
      const errors = [{ code, message: "Could not route to /memberships/x" }];
      expect(await errorOf(stage, json({ success: false, errors }, 400))).toMatchObject({
        name: "NotFoundError",
        code,
      });
    }
  }),
  errorResponse(
    "A bad credential that is in the chain below another code is an AuthenticationError.",
    async (stage) => {
      const errors = [{ code: 1000, message: "Bad request", error_chain: [{ code: 6111, message: "Invalid format" }] }];
      const error = await errorOf(stage, json({ success: false, errors }, 400));
      expect(error).toMatchObject({ name: "AuthenticationError", code: 1000 });
      expect(String(error)).toContain("Invalid format");
    },
  ),
  errorResponse("Cloudflare's code 971 is a RateLimitError.", async (stage) => {
    const body = { success: false, errors: [{ code: 971, message: "Please wait" }] };
    expect(await errorOf(stage, json(body, 429))).toMatchObject({ name: "RateLimitError", code: 971 });
  }),
  credential(
    "E-mail and key are sent together, and neither shows in an error of a server that repeats them.",
    async ({ server, baseUrl, subject }) => {
      const email = "somebody-in-particular@example.com";
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
      const email = "somebody-in-particular@example.com";
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
