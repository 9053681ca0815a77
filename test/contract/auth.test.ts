/** Each form of credentials that a client takes is one that the provider's mock accepts, and the header fields are right. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { subjects } from "../faults/subjects.ts";
import { exchangedToken } from "../providers/auth0/subject.ts";
import { useMock } from "../support/mocked.ts";

const token = "a-token";

describe.each(providers)("%s", (provider) => {
  const url = useMock(provider);
  test.each(subjects[provider].credentials)("accepts $name from the client", async ({ open, sends }) => {
    const sent: Request[] = [];
    await open({ token, baseUrl: url(), fetch: (request, init) => response(request, init, sent) }).list();
    expect(sent).toHaveLength(1);
    for (const [field, value] of Object.entries(sends(token))) expect(sent[0]?.headers.get(field)).toBe(value);
  });
});

/** The mock knows the operations of the spec; the exchange of credentials for a token is not one of them. */
function response(request: Request, init: RequestInit | undefined, sent: Request[]): Promise<Response> {
  if (new URL(request.url).pathname === "/oauth/token")
    return Promise.resolve(Response.json({ access_token: exchangedToken, token_type: "Bearer", expires_in: 86_400 }));
  sent.push(request);
  return fetch(request, init);
}
