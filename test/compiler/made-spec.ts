/** Specs as large as they are wanted, for measuring how the compiler grows with them. */
import type { Schema, Spec } from "../../src/compiler/spec.ts";

/** A spec with this many resources: each has a list, one to read, one to leave, and a schema that names those before it. */
export function madeSpec(resources: number): Spec {
  const all = Array.from({ length: resources }, (_, index) => index);
  const spec = {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: `${resources} resources`, version: "1.0.0", description: "Made by a script." },
    servers: [{ url: "https://api.example.com" }],
    "x-sources": {},
    paths: Object.assign({}, ...all.map(pathsOf)),
    components: {
      schemas: Object.assign({ Failure: failure }, ...all.map((index) => ({ [`Resource${index}`]: schemaOf(index) }))),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
  return spec;
}

const failure: Schema = { type: "object", required: ["message"], properties: { message: { type: "string" } } };

/** Two properties name the resource before: a compiler that followed every reference anew would double its work at each. */
function schemaOf(index: number): Schema {
  const before = { $ref: `#/components/schemas/Resource${index - 1}` };
  return {
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string", maxLength: 32 },
      name: { type: "string", minLength: 1, maxLength: 100 },
      status: { type: "string", enum: ["member", "invited"] },
      created: { type: "string", format: "date-time" },
      count: { type: ["integer", "null"], minimum: 0 },
      ...(index > 0 && { parent: before, others: { type: "array", items: before } }),
    },
  };
}

function pathsOf(index: number) {
  const schema = { $ref: `#/components/schemas/Resource${index}` };
  const list = {
    type: "object",
    required: ["result"],
    properties: { result: { type: "array", items: schema } },
    "x-unwrap": "result",
  };
  const id = { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 32 } };
  const page = { name: "page", in: "query", schema: { type: "integer", minimum: 1 } };
  return {
    [`/resources${index}`]: { get: operation(`listResource${index}`, list, [page]) },
    [`/resources${index}/{id}`]: {
      parameters: [id],
      get: operation(`getResource${index}`, schema),
      delete: operation(`leaveResource${index}`, schema),
    },
  };
}

function operation(operationId: string, schema: Schema, parameters: readonly object[] = []) {
  const response = (description: string, schema: Schema) => ({
    description,
    content: { "application/json": { schema } },
  });
  return {
    operationId,
    summary: operationId,
    security: [{ token: [] }],
    parameters,
    responses: {
      200: response("What was requested.", schema),
      "4XX": response("An error response.", { $ref: "#/components/schemas/Failure" }),
    },
  };
}
