/** The rule for `x-pagination`, which declares how a list is paginated. The compiler verifies what is in it. */

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

function isList(operation, resolve) {
  return formsOf(schemaOf(operation, resolve), resolve).every((form) => {
    const data = "x-unwrap" in form ? resolve(Object(form.properties)[form["x-unwrap"]]).node : form;
    return [Object(data).type].flat().includes("array");
  });
}

/** The schema of the success response, possibly a reference. */
function schemaOf(operation, resolve) {
  const [, success] = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
  const content = Object(Object(resolve(success).node).content);
  const json = Object.keys(content).find((mediaType) => /^application\/(.+\+)?json$/.test(mediaType));
  return content[json]?.schema;
}

function formsOf(schema, resolve) {
  const node = Object(resolve(schema).node);
  return (node.anyOf ?? [node]).map((form) => Object(resolve(form).node));
}
