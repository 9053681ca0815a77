/** A small spec with a list, whose pagination each test sets. */
import { parseSpec, type Spec } from "../../src/compiler/spec.ts";
import { documentOf, integer, json, list, object, ref, string } from "./evaluated.ts";

const query = (name: string, schema: object) => ({ name, in: "query", schema });
const parameters = [
  { name: "id", in: "header", schema: string },
  query("name", string),
  query("page", { ...integer, default: 1 }),
  query("per_page", { ...integer, default: 20 }),
  query("count", integer),
  query("offset", integer),
  query("limit", { ...integer, default: 10 }),
];
const info = object({ total: integer, "a/b~": integer, size: integer, text: string });
const Teams = object({ teams: list(object({ id: integer })), info }, { required: ["teams"], "x-unwrap": "teams" });

/** @param change - Changes the spec in place. */
export function listSpec(pagination: unknown, change: (spec: Spec) => void = () => {}): Spec {
  const responses = { 200: json(ref("Teams")) };
  const get = { operationId: "listTeams", parameters, responses, "x-pagination": pagination };
  const spec = parseSpec(documentOf({ "/teams": { get } }, { schemas: { Teams } }));
  change(spec);
  return spec;
}
