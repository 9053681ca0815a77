/**
 * Our own rules for lint and diff, beside Redocly's `recommended-strict`. Each lint rule has a document in `test/lint/` that it must reject.
 */

export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** Prism and JavaScript validators compile patterns with the `u` flag; one that does not compile switches checks off silently. */
function patternCompiles() {
  return {
    Schema(schema, { report, location }) {
      const patterns = [
        ...(typeof schema.pattern === "string" ? [[schema.pattern, location.child("pattern")]] : []),
        ...Object.keys(schema.patternProperties ?? {}).map((key) => [key, location.child(["patternProperties", key])]),
      ];
      for (const [pattern, place] of patterns)
        try {
          new RegExp(pattern, "u");
        } catch (error) {
          report({ message: `The pattern does not compile: ${error.message}.`, location: place });
        }
    },
  };
}

function mediaTypeHasExample() {
  return {
    MediaType(mediaType, { report, location }) {
      if (Object.keys(mediaType.examples ?? {}).length > 0) return;
      report({ message: "A media type needs at least one named example.", location });
    },
    Example(example, { report, location }) {
      if ("value" in example || "externalValue" in example) return;
      report({ message: "An example needs its `value`.", location });
    },
  };
}

/** Inherited security is easy to lose when an operation moves, so every operation states its own. */
function operationHasSecurity() {
  return {
    Operation(operation, { report, location }) {
      const given = Array.isArray(operation.security) ? operation.security : [];
      // An empty requirement would be met by nobody's credentials at all.
      if (given.length > 0 && given.every((requirement) => Object.keys(requirement).length > 0)) return;
      report({ message: "An operation needs its own `security`.", location: location.key() });
    },
  };
}

/** `npm run new-provider` writes a TODO where a fact is missing. */
function factsFilledIn() {
  return {
    any(node, { report, location }) {
      for (const [key, value] of Object.entries(Object(node)))
        if (typeof value === "string" && /\bTODO\b/.test(value))
          report({ message: "Fill in the fact in place of TODO.", location: location.child(key) });
    },
  };
}

function operationHasFailure() {
  return {
    Operation(operation, { report, location }) {
      const statuses = Object.keys(operation.responses ?? {});
      if (statuses.some((status) => /^([45]|default$)/.test(status))) return;
      report({ message: "An operation needs a response for failure.", location: location.key() });
    },
  };
}

/** `nullable` is OpenAPI 3.0 and means nothing in 3.1, where null is a type. */
function noNullable() {
  return {
    Schema(schema, { report, location }) {
      if (!("nullable" in schema)) return;
      report({ message: 'Write `type: [..., "null"]` for `nullable`.', location: location.child("nullable") });
    },
  };
}

/** Without exactly this dialect Prism validates as draft-07, or not at all. */
function dialectPresent() {
  return {
    Root(root, { report, location }) {
      if (root.jsonSchemaDialect === dialect) return;
      report({ message: `\`jsonSchemaDialect\` must be ${dialect}.`, location: location.child("jsonSchemaDialect") });
    },
  };
}

/** That a list does not paginate is a statement too, or a client would stop after its first page. */
function listHasPagination() {
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

/** What a caller receives depends on `x-unwrap`, of which `redocly diff` knows nothing. */
function unwrapChanged() {
  return {
    Schema(change, { report }) {
      if (change.kind !== "modified" || change.property !== "x-unwrap") return;
      report({ message: "`x-unwrap` changed, so callers receive another value." });
    },
  };
}

/** Where the type changes, `list` returns a page instead of an array, or the other way round. */
function paginationChanged() {
  return {
    SpecExtension({ path, kind, property }, { report }) {
      if (!path.endsWith("/x-pagination") || !(kind === "removed" || property === "type")) return;
      report({ message: "The type of `x-pagination` changed, so `list` returns something else." });
    },
  };
}

export default function contractRules() {
  return {
    id: "contract",
    rules: {
      oas3: {
        "pattern-compiles": patternCompiles,
        "media-type-has-example": mediaTypeHasExample,
        "operation-has-security": operationHasSecurity,
        "operation-has-failure": operationHasFailure,
        "no-nullable": noNullable,
        "dialect-present": dialectPresent,
        "list-has-pagination": listHasPagination,
        "facts-filled-in": factsFilledIn,
      },
    },
    diff: { oas3: { "unwrap-changed": unwrapChanged, "pagination-changed": paginationChanged } },
  };
}
