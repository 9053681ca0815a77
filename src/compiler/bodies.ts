/** Reads the bodies of an operation: that of its request, and those of its responses. */

import type { Method } from "../contract/operation.ts";
import { unknownFields } from "./fields.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject } from "./keywords.ts";
import { pickContent } from "./media-types.ts";
import { referenceOf, schemaOf } from "./reference.ts";
import { anySchema, type Schemas } from "./schemas.ts";
import type { SourceBody, SourceResponse } from "./source.ts";

export function readBody(schemas: Schemas, given: unknown, place: string): SourceBody | undefined {
  if (given === undefined) return undefined;
  const { node, pointer } = schemas.resolve(given, place);
  if (!isObject(node)) throwInvalidSpec(place, "must be an object");
  schemas.warnings.push(...unknownFields("a request body", node, pointer));
  const picked = pickContent(node.content);
  if (picked === undefined) {
    schemas.warnings.push({ pointer, message: "has no `content`, and is left out" });
    return undefined;
  }
  const { mediaType, kind, media } = picked;
  const mediaPointer = append(append(pointer, "content"), mediaType);
  const use = kind === "multipart" ? "upload" : "request";
  schemas.warnings.push(...unknownFields("a media type", media, mediaPointer));
  if (kind === "multipart" && !/^multipart\/form-data\b/i.test(mediaType))
    schemas.warnings.push({
      pointer: mediaPointer,
      message: "is sent as `multipart/form-data`: `fetch` can write no other multipart type",
    });
  if (/[/+]xml\b/.test(mediaType))
    schemas.warnings.push({ pointer: mediaPointer, message: "XML is sent as the text that is given, unchecked" });
  return {
    required: node.required === true,
    mediaType: kind === "json" && mediaType.includes("*") ? "application/json" : mediaType,
    kind,
    schema: kind === "bytes" ? anySchema : schemaOf(schemas, media, mediaPointer, use),
    encoding: isObject(media.encoding) ? media.encoding : {},
    node,
    ref: referenceOf(given, "requestBodies"),
  };
}

export function readResponses(schemas: Schemas, given: unknown, pointer: string, method: Method): SourceResponse[] {
  if (!isObject(given)) throwInvalidSpec(pointer, given === undefined ? "is missing" : "must be an object");
  return Object.entries(given)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([key, each]) => {
      const status = key.replace(/^[1-5]xx$/, (range) => range.toUpperCase());
      const place = append(pointer, key);
      if (!/^(default|[1-5](\d\d|XX))$/.test(status)) throwInvalidSpec(place, "is not a status");
      const { node, pointer: own } = schemas.resolve(each, place);
      if (!isObject(node)) throwInvalidSpec(place, "must be an object");
      schemas.warnings.push(...unknownFields("a response", node, own));
      // RFC 9110: these have no body, whatever is documented.
      const ref = referenceOf(each, "responses");
      const hasNone = method === "HEAD" || ["204", "205", "304"].includes(status);
      const picked = hasNone ? undefined : pickContent(node.content);
      if (picked === undefined)
        return { status, kind: "none", schema: anySchema, pointer: own, node, ref: hasNone ? undefined : ref };
      const { mediaType, kind, media } = picked;
      const mediaPointer = append(append(own, "content"), mediaType);
      schemas.warnings.push(...unknownFields("a media type", media, mediaPointer));
      const isJson = kind === "json";
      return {
        status,
        mediaType,
        kind: isJson || kind === "bytes" ? kind : "text",
        schema: isJson ? schemaOf(schemas, media, mediaPointer, "response") : anySchema,
        pointer: own,
        node,
        ref,
      };
    });
}
