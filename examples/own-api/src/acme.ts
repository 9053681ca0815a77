import { bearer, defineProvider, type ErrorDetails, field, type Token, textOf } from "org-contracts/provider";

export const acme = defineProvider({
  name: "acme",
  baseUrl: "https://api.acme.example/v1",
  headers: { "acme-version": "2026-01-01" },
  requestIds: ["x-request-id"],
  credentials: [{ token: "ACME_TOKEN" }],
  auth: ({ token }: { token: Token }) => bearer(token),
  parseError(body, { status, headers }): ErrorDetails | undefined {
    if (status < 300) return undefined;
    const message = textOf(field(body, "detail")) ?? textOf(field(body, "title"));
    const isLimited = (status === 403 || status === 429) && headers.get("ratelimit-remaining") === "0";
    return { message, ...(isLimited && { kind: "rateLimit" }) };
  },
});
