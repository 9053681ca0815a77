/** Auth0 as the faults see it. */
import { type Auth0Client, type Auth0Options, createAuth0Client } from "../../../src/providers/auth0/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

export const domain = "tenant.example.com";
/** The example of the spec. */
export const userId = "auth0|6650c1f2a94be7003d1827c5";
/** The token that `POST /oauth/token` gives, where the tests respond themselves. */
export const exchangedToken = "an-exchanged-token";

const organizations = {
  operation: "listUserOrganizations",
  of: ({ organizations }, id: string) => ({
    list: (query: object, options: object) => organizations.list(id, query, options),
    listAll: (query: object, options: object) => organizations.listAll(id, query, options),
  }),
  idField: "id",
  item: (number) => ({ id: `org_${number}`, name: `organization-${number}` }),
  body: (items) => items,
} satisfies ListFacts<Auth0Client>;

export default {
  create: createAuth0Client,
  required: { domain },
  credentials: [
    { name: "a token", auth: (token) => ({ token }), sends: bearer },
    {
      name: "an application's id and secret",
      auth: (clientSecret) => ({ clientId: "me", clientSecret }),
      sends: () => bearer(exchangedToken),
    },
  ],
  requestId: "x-auth0-requestid",
  errorBody: (message) => ({ statusCode: 418, error: "Teapot", message, errorCode: "a_code_of_no_meaning" }),
  code: "a_code_of_no_meaning",
  lists: [
    organizations,
    {
      ...organizations,
      query: { include_totals: true },
      body: (items, { number, size, total } = { number: 0, size: 50, total: 0 }) => ({
        start: number * size,
        limit: size,
        total,
        organizations: items,
      }),
    },
  ],
} satisfies SubjectFacts<Auth0Options, Auth0Client>;
