/** Operations of an API of somebody's own, as the compiler writes them. */
import { array, choice, integer, object, string } from "../../src/contract/checks.ts";
import type { Operation, Responses } from "../../src/contract/operation.ts";

export interface Team {
  readonly id: number;
  readonly name: string;
}

const team = object({ id: integer(), name: string, role: choice("owner", "member") }, ["id", "name"]);
const error = object({ message: string }, ["message"]);

function operation<Data>(method: Operation["method"], path: string, id: string, responses: Responses): Operation<Data> {
  return { format: 1, id, method, path, pathParameters: {}, query: {}, responses };
}

export const listTeams: Operation<readonly Team[]> = operation("GET", "/teams", "listTeams", {
  "200": array(team),
  "4XX": error,
});
export const createTeam: Operation<Team> = operation("POST", "/teams", "createTeam", { "201": team, "4XX": error });
export const getTeam: Operation<Team> = {
  ...operation("GET", "/teams/{id}", "getTeam", {
    "200": object({ data: team, meta: object({ page: integer() }) }, ["data"], "data"),
    "404": error,
  }),
  unwrap: "data",
};
export const getOwnTeam: Operation<Team> = operation("GET", "/teams/mine", "getOwnTeam", { "200": team });
export const leaveTeam: Operation<undefined> = operation("DELETE", "/teams/{id}", "leaveTeam", { "204": "none" });
export const exportTeams: Operation<string> = operation("GET", "/export.{format}", "exportTeams", { "200": "text" });
export const downloadLogo: Operation<Uint8Array> = operation("GET", "/logo", "downloadLogo", { "200": "bytes" });
/** Either a team or, where there is none, nothing. */
export const findTeam: Operation<Team | undefined> = operation("GET", "/find", "findTeam", {
  "200": team,
  "204": "none",
});

/** An export that is no operation. */
export const baseUrl = "https://acme.example/v1";
