/**
 * How arrays and objects are written into a URL, a header or a cookie (OpenAPI, `style` and `explode`; RFC 6570). What
 * belongs into a URL or a cookie is percent-encoded already, except the delimiters; what belongs into a header is not.
 * A string that is not well-formed Unicode throws a `URIError`.
 */

/**
 * Serializes one parameter. In the query and in cookies: the pairs of names and values, none for an empty array. In a
 * path and in a header: one pair, whose value is the whole text.
 */
export type Style = (name: string, value: unknown) => readonly Pair[];

type Pair = readonly [name: string, value: string];

/** `style: form` with `explode: false`: `a=1,2`. */
export const form: Style = /* @__PURE__ */ delimited(",");
/** `style: spaceDelimited`: `a=1%202`. */
export const spaceDelimited: Style = /* @__PURE__ */ delimited("%20");
/** `style: pipeDelimited`: `a=1|2`. */
export const pipeDelimited: Style = /* @__PURE__ */ delimited("%7C");
/** `style: form` with `explode: true`: `a=1&a=2`. */
export const formExplode: Style = /* @__PURE__ */ exploded(encodeURIComponent);
/** As `formExplode`, without encoding the characters of `allowReserved`. */
export const formReserved: Style = /* @__PURE__ */ exploded(encodeReserved);

/** `style: deepObject`: `a[b]=1`, and below that as most servers read it: `a[b][c]=1`, `a[b]=1&a[b]=2`. */
export const deepObject: Style = (name, value) =>
  membersOf(value).flatMap(([key, member]): readonly Pair[] => {
    const inner = `${name}[${key}]`;
    if (Array.isArray(member)) return member.map((each) => pair(inner, each));
    return isObject(member) ? deepObject(inner, member) : [pair(inner, member)];
  });

/** `style: simple` in a path: `1,2`. */
export const simple: Style = (name, value) => [[name, joined(value, ",", ",", encodeURIComponent)]];
/** `style: simple` with `explode: true` in a path: `b=1,c=2`. */
export const simpleExplode: Style = (name, value) => [[name, joined(value, ",", "=", encodeURIComponent)]];
/** `style: label`: `.1,2`. */
export const label: Style = (name, value) => [[name, `.${joined(value, ",", ",", encodeURIComponent)}`]];
/** `style: label` with `explode: true`: `.1.2`. */
export const labelExplode: Style = (name, value) => [[name, `.${joined(value, ".", "=", encodeURIComponent)}`]];
/** `style: matrix`: `;a=1,2`. */
export const matrix: Style = (name, value) => [
  [name, `;${encodeURIComponent(name)}=${joined(value, ",", ",", encodeURIComponent)}`],
];
/** `style: matrix` with `explode: true`: `;a=1;a=2`. */
export const matrixExplode: Style = (name, value) => [
  [
    name,
    formExplode(name, value)
      .map(([key, text]) => `;${key}=${text}`)
      .join(""),
  ],
];

/** `style: simple` in a header. */
export const header: Style = (name, value) => [[name, joined(value, ",", ",", String)]];
/** `style: simple` with `explode: true` in a header. */
export const headerExplode: Style = (name, value) => [[name, joined(value, ",", "=", String)]];

/** `content: application/json` in the query, in a path or in a cookie. */
export const jsonText: Style = (name, value) => [[encodeURIComponent(name), encodeURIComponent(JSON.stringify(value))]];
/** `content: application/json` in a header; beyond ASCII it is escaped. */
export const jsonHeader: Style = (name, value) => [
  [
    name,
    JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ],
];

type Encoding = (text: string) => string;

function delimited(delimiter: string): Style {
  return (name, value) => {
    const text = joined(value, delimiter, delimiter, encodeURIComponent);
    return Array.isArray(value) && value.length === 0 ? [] : [[encodeURIComponent(name), text]];
  };
}

function exploded(encode: Encoding): Style {
  return (name, value) => {
    if (Array.isArray(value)) return value.map((item) => pair(name, item, encode));
    return isObject(value)
      ? membersOf(value).map(([key, member]) => pair(key, member, encode))
      : [pair(name, value, encode)];
  };
}

function pair(name: string, value: unknown, encode: Encoding = encodeURIComponent): Pair {
  return [encodeURIComponent(name), encode(textOf(value))];
}

function joined(value: unknown, delimiter: string, assignment: string, encode: Encoding): string {
  if (Array.isArray(value)) return value.map((item) => encode(textOf(item))).join(delimiter);
  if (!isObject(value)) return encode(textOf(value));
  return membersOf(value)
    .map(([key, member]) => `${encode(key)}${assignment}${encode(textOf(member))}`)
    .join(delimiter);
}

/** Values below the second level have no serialization of their own: JSON. */
function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function membersOf(value: unknown): [name: string, value: unknown][] {
  return isObject(value) ? Object.entries(value).filter(([, member]) => member !== undefined) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * RFC 3986, section 2.2, without `#`, which would end the query, and `&`, `+` and `=`, which would change it. What is
 * percent-encoded already stays so (RFC 6570, section 3.2.3).
 */
function encodeReserved(text: string): string {
  return encodeURIComponent(text).replace(/%25[\da-f]{2}|%(?:3A|2F|3F|5B|5D|40|24|2C|3B)/gi, decodeURIComponent);
}
