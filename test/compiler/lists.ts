/** A small spec with a list, whose pagination each test sets. */
import { parseSpec, type Spec } from "../../src/compiler/spec.ts";

const integer = { type: "integer" };
const query = (name: string, schema: object) => ({ name, in: "query", schema });

const template = {
  openapi: "3.1.0",
  info: { title: "Teams", version: "1.0.0", "x-vendor": "Teams" },
  paths: {
    "/teams": {
      get: {
        operationId: "listTeams",
        parameters: [
          { name: "id", in: "header", schema: { type: "string" } },
          query("name", { type: "string" }),
          query("page", { ...integer, default: 1 }),
          query("per_page", { ...integer, default: 20 }),
          query("count", integer),
          query("offset", integer),
          query("limit", { ...integer, default: 10 }),
        ],
        responses: {
          200: {
            description: "Teams.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Teams" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Teams: {
        type: "object",
        "x-unwrap": "teams",
        required: ["teams"],
        properties: {
          teams: { type: "array", items: { type: "object", properties: { id: integer } } },
          info: {
            type: "object",
            properties: { total: integer, "a/b~": integer, size: integer, text: { type: "string" } },
          },
        },
      },
    },
  },
};

/** @param change - Changes the spec in place. */
export function listSpec(pagination: unknown, change: (spec: Spec) => void = () => {}): Spec {
  const spec = parseSpec(JSON.stringify(template));
  const { get } = spec.paths["/teams"] ?? {};
  if (get && pagination !== undefined) get["x-pagination"] = pagination;
  change(spec);
  return spec;
}
