/** The rules for `x-pagination`, which says how a list is paginated. `src/compiler/pagination.ts` compiles it. */

/** By type: the keys that name a query parameter, those that point into the response, and the others. */
const types = new Map([
  ["page", { parameters: ["page", "size"], pointers: ["total", "pages", "pageSize"], others: ["first"] }],
  ["offset", { parameters: ["offset", "limit"], pointers: ["total", "pageSize"], others: [] }],
  ["none", undefined],
]);
const optional = ["totalIgnores", "maxReadable"];

/** That a list does not paginate is a statement too, or a client would stop after its first page. */
export function listHasPagination() {
  return {
    Operation(operation, { report, location, resolve, key }) {
      if (key !== "get" || operation["x-pagination"] !== undefined || !isList(operation, resolve)) return;
      report({
        message: "A list needs its `x-pagination`; `type: none` where it has no pages.",
        location: location.key(),
      });
    },
  };
}

export function paginationValid() {
  return {
    Operation(operation, { report, location, resolve, parent }) {
      const pagination = operation["x-pagination"];
      if (pagination === undefined) return;
      const problem = (key, message) => report({ message, location: location.child(["x-pagination", key].flat()) });
      const { type, ...values } = Object(pagination);
      if (!types.has(type)) return problem("type", `The type must be one of ${[...types.keys()].join(", ")}.`);
      const form = types.get(type);
      const required = form ? [...form.parameters, ...form.others] : [];
      const known = form ? [...required, ...form.pointers, ...optional] : [];
      for (const key of required) if (!(key in values)) problem([], `The type ${type} needs \`${key}\`.`);
      for (const key of Object.keys(values))
        if (!known.includes(key)) problem(key, `The type ${type} has no such key.`);
      if (form === undefined) return;
      const parameters = [...(parent.parameters ?? []), ...(operation.parameters ?? [])]
        .map((parameter) => resolve(parameter).node)
        .filter((parameter) => parameter?.in === "query")
        .map(({ name }) => name);
      const named = [
        ...form.parameters.map((key) => [key, values[key]]),
        ...[values.totalIgnores ?? []].flat().map((name, index) => [["totalIgnores", index], name]),
      ];
      for (const [key, name] of named)
        if (name !== undefined && !parameters.includes(name))
          problem(key, `${name} is no query parameter of the operation.`);
      for (const key of form.pointers)
        if (key in values && !hasProperty(schemaOf(operation, resolve), namesIn(values[key]), resolve))
          problem(key, `${values[key]} leads to no property of the response.`);
    },
  };
}

function isList(operation, resolve) {
  return formsOf(schemaOf(operation, resolve), resolve).some((form) => {
    const data = "x-unwrap" in form ? resolve(Object(form.properties)[form["x-unwrap"]]).node : form;
    return [Object(data).type].flat().includes("array");
  });
}

/** The schema of the success response, possibly a reference. */
function schemaOf(operation, resolve) {
  const [, success] = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
  return Object(resolve(success).node).content?.["application/json"]?.schema;
}

function formsOf(schema, resolve) {
  const node = Object(resolve(schema).node);
  return (node.anyOf ?? [node]).map((form) => Object(resolve(form).node));
}

function hasProperty(schema, [name, ...rest], resolve) {
  if (name === undefined) return true;
  return formsOf(schema, resolve).some(
    ({ properties = {} }) => Object.hasOwn(properties, name) && hasProperty(properties[name], rest, resolve),
  );
}

/** The names in a JSON Pointer. The empty one leads to the whole body, which is no property. */
function namesIn(pointer) {
  if (!/^\//.test(pointer)) return [""];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
