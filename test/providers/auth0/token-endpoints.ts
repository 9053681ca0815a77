/** Client credentials: where a token is requested, and what its responses may give away. */
import { expect } from "vitest";
import { createAuth0Client } from "../../../src/providers/auth0/index.ts";
import { paragraph, rejection } from "../../faults/fault.ts";
import { expectNoSecret } from "../../faults/secrets.ts";
import { userId } from "./subject.ts";

const fault = paragraph("Client credentials", "auth0");
const accessToken = "4cc3ss-t0k3n-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const auth = { clientId: "a-client-of-the-tests", clientSecret: "cl13nt-s3cr3t" };

export const tokenEndpoints = [
  fault("A token that comes in a body that cannot be read is in no error.", async () => {
    const bodies = [
      `{"access_token":"${accessToken}","token_type":"Bearer"`,
      `access_token=${accessToken}&token_type=bearer`,
    ];
    for (const body of bodies) {
      const fetch = async () => new Response(body);
      const client = createAuth0Client({ domain: "acme.eu.auth0.com", auth, fetch, retries: 0 });
      const error = await rejection(client.organizations.list(userId));
      expect(error).toMatchObject({ name: "ContractError", operation: "exchangeToken" });
      expect(String(error)).toContain('the body is not JSON: "[redacted]". Check that `domain`');
      expectNoSecret(error, accessToken);
    }
  }),
  fault("A token in the body of a rejected exchange is in no error.", async () => {
    const body = {
      error: "access_denied",
      error_description: `No: ${accessToken}`,
      access_token: accessToken,
      more: [accessToken],
    };
    for (const status of [400, 403, 500]) {
      const fetch = async () => Response.json(body, { status });
      const client = createAuth0Client({ domain: "acme.eu.auth0.com", auth, fetch, retries: 0 });
      const error = await rejection(client.organizations.list(userId));
      expect(error).toMatchObject({ operation: "exchangeToken", status, code: "access_denied" });
      expect(error).not.toHaveProperty("body");
      expectNoSecret(error, accessToken);
    }
  }),
  fault("A token is requested beside the API, behind the same prefix of a proxy.", async () => {
    const places = {
      "https://proxy.example.com/auth0/api/v2": "https://proxy.example.com/auth0/oauth/token",
      "https://proxy.example.com/api/v2/": "https://proxy.example.com/oauth/token",
      "https://proxy.example.com/management": "https://proxy.example.com/oauth/token",
    };
    for (const [baseUrl, place] of Object.entries(places)) expect((await exchanged({ baseUrl })).url).toBe(place);
  }),
  fault("The audience has the domain in small letters, however it was given.", async () => {
    const request = await exchanged({ domain: "ACME.eu.Auth0.com" });
    expect(await request.json()).toMatchObject({ audience: "https://acme.eu.auth0.com/api/v2/" });
  }),
];

/** The request for a token. */
async function exchanged(options: { readonly domain?: string; readonly baseUrl?: string }): Promise<Request> {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.clone());
    return sent.length === 1 ? Response.json({ access_token: accessToken }) : Response.json([]);
  };
  await createAuth0Client({ domain: "acme.eu.auth0.com", auth, fetch, ...options }).organizations.list(userId);
  const [first] = sent;
  if (first === undefined) throw new Error("Nothing was sent.");
  return first;
}
