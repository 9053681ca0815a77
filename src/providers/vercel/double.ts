import * as operations from "../../../generated/vercel/operations.ts";
import type { operations as Operations } from "../../../generated/vercel/types.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { createList } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { readSeed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { badArgument, failure, forbidden, notFound } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { VercelDoubleAuth, VercelDoubleOptions } from "./double/options.ts";
import { pageOf } from "./double/page.ts";
import { defaultTeams, teamKind } from "./double/seeds.ts";

export type { VercelDoubleAuth, VercelDoubleOptions, VercelTeamSeed } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type VercelDoubleOperation = keyof Operations;

const double: DoubleDefinition<VercelDoubleOptions> = {
  options: ["teams", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ teams = defaultTeams, auth }: VercelDoubleOptions): Model {
  const list = createList(readSeed(teamKind, teams));

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = own({
    [operations.listTeams.id]: ({ values }: OperationRequest) => ({ status: 200, body: pageOf(list, values) }),
    [operations.getTeam.id]: ({ values }: OperationRequest) => {
      const team = list.find(String(values.teamId));
      if (team === undefined) return notFound("Team", values.teamId);
      return team.limited ? forbidden(team) : { status: 200, body: team };
    },
    [operations.leaveTeam.id]: ({ values }: OperationRequest) => {
      const id = String(values.teamId);
      const team = list.find(id);
      if (team === undefined) return notFound("Team", id);
      if (team.limited) return forbidden(team);
      if (team.membership?.uid !== values.uid) return notFound("Member", values.uid);
      list.remove(list.indexOf(id) ?? -1);
      return { status: 200, body: { id } };
    },
  });
  return {
    prefix: "",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 120, window: 60 },
    reset: list.reset,
  };
}

/** An authentication that fails is a 403. */
function authenticate(headers: Headers, auth: VercelDoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  if (authorization === "missing") return failure(403, "missingToken");
  const isValid =
    authorization !== "malformed" &&
    authorization.scheme === "bearer" &&
    (auth === undefined || auth.token === authorization.token);
  return isValid ? undefined : failure(403, "invalidToken");
}
