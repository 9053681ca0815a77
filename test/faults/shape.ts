/** What a spec contains about a list and its items. */
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import type { List } from "./lists.ts";

export type Shape = ReturnType<typeof shapeOf>;

export function shapeOf(spec: Spec, { operation, idField, body, item: itemOf }: List) {
  const { anyOf, ...own } = resolve(spec, operation.responses.find(({ status }) => status === "200")?.schema ?? {});
  const items: unknown[] = [];
  const [name] = Object.entries(Object(body(items))).find(([, value]) => value === items) ?? [];
  const itemIn = (form: Schema) => resolve(spec, (name === undefined ? form : form.properties?.[name]) ?? {}).items;
  const item = (anyOf ?? [own]).map((form) => itemIn(resolve(spec, form))).find((schema) => schema !== undefined);
  const itemForms = (formsOf(resolve(spec, item ?? {})) ?? [item ?? {}]).map((form) => resolve(spec, form));
  // Of an item with several forms, the one that the facts have.
  const fitting = itemForms.find(({ required = [] }) => required.every((name) => Object.hasOwn(itemOf(1), name)));
  const { properties = {}, required = [] } = fitting ?? {};
  const schemas = Object.entries(properties).map(([name, schema]) => [name, resolve(spec, schema)] as const);
  return {
    /** The pointer of the list in a body. */
    pointer: name === undefined ? "" : `/${name}`,
    isIdRequired: required.includes(idField),
    /** An identifier of the wrong type. */
    wrongId: schemas.some(([name, { type }]) => name === idField && [type].flat().includes("string")) ? 17 : "17",
    /** A property that is an integer, where an item of the facts has one. */
    integerField: schemas.find(([name, { type }]) => type === "integer" && Object.hasOwn(itemOf(1), name))?.[0],
  };
}
