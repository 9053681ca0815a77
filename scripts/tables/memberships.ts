/**
 * docs/mapping.md: which field of a provider becomes what in a membership. Objects whose every text names its own position
 * go through the clients, and the table shows what came out.
 */
import { operationsOf, readSpec, type SpecOperation } from "../../src/compiler/spec.ts";
import { code, markdownTable } from "../document.ts";
import { type MappedSource, type MembershipReasons, mappedSources } from "../sources.ts";
import { type Changes, type Leaf, leavesOf, responsesOf } from "./marked.ts";

const fields = ["organizationId", "organizationName", "roles", "status", "via", "user"] as const;
type Field = (typeof fields)[number];

/** Each field of a membership as a list of texts. */
type Output = Readonly<Record<Field, readonly string[]>>;

export interface Mapping {
  readonly operation: SpecOperation;
  readonly reasons: MembershipReasons;
  /** Where each field of a membership comes from, in words. */
  readonly fields: ReadonlyMap<Field, string>;
  /** The positions of the provider's object that become nothing; they are in `source` only. */
  readonly lost: readonly string[];
}

export async function mappingOf(source: MappedSource): Promise<Mapping> {
  const spec = readSpec(source.provider);
  const operation = await operationOf(source);
  const response = operation.responses.find(({ status }) => status === "200")?.schema ?? {};
  const leaves = leavesOf(spec, response);
  const marked = responsesOf(spec, response);
  const map = (changes: Changes) => outputOf(source, marked(changes));
  const whole = await map({});
  const enums = leaves.filter(({ choices }) => choices.length > 0);
  /** By the position of an enum, what comes of each of its documented values. */
  const chosen = new Map<string, Map<string, Output>>();
  for (const { position, choices } of enums) {
    const became = new Map<string, Output>();
    for (const choice of choices) became.set(choice, await map({ choose: { [position]: choice } }));
    chosen.set(position, became);
  }
  const used = new Set<string>();

  /** The positions that a field shows, and after them those that it shows where the first are missing. */
  const origins = async (field: Field) => {
    const steps: string[] = [];
    const without = new Set<string>();
    for (;;) {
      const output = await map({ without }).catch(() => undefined);
      const shown = leaves.filter(
        ({ mark, choices }) => choices.length === 0 && output?.[field].includes(String(mark)),
      );
      const positions = shown.map(({ position }) => position);
      if (positions.length === 0) return steps;
      for (const position of positions) without.add(position);
      steps.push(positions.map(code).join(" and "));
    }
  };

  /** What a field becomes for each documented value of an enum, where that makes a difference. */
  const choices = (field: Field) => {
    const sentences: string[] = [];
    for (const [position, outputs] of chosen) {
      const became = new Map([...outputs].map(([choice, output]) => [choice, output[field]]));
      if (new Set([...became.values()].map(String)).size < 2) continue;
      used.add(position);
      const same = [...became].every(([choice, output]) => choice === output.join());
      sentences.push(
        same ? code(position) : `${code(position)}: ${[...became].map(choiceText(whole[field])).join(", ")}`,
      );
    }
    return sentences;
  };

  const described = new Map<Field, string>();
  for (const field of fields) {
    const found = [(await origins(field)).join(", else "), ...choices(field)].filter(Boolean).join("; ");
    // A client may have a method of that name.
    const isGiven = field === "user" && typeof source.open({}).user === "object";
    const { roles } = source.reasons;
    described.set(
      field,
      (isGiven && "the user of the source") ||
        (found && field === "roles" && roles !== undefined ? `${found}, ${roles}` : found) ||
        (whole[field].length === 0 ? "not stated" : `always ${whole[field].map(code)}`),
    );
  }
  const text = [...described.values()].join(" ");
  const kept = leaves
    .map(({ position }) => position)
    .filter((position) => used.has(position) || text.includes(code(position)));
  return { operation, reasons: source.reasons, fields: described, lost: unused(leaves, kept) };
}

/** The gaps of all providers, with their reasons, as a table. */
export function gapTable(): string {
  const rows = mappedSources.flatMap(({ title, mapping, reasons }) =>
    (mapping.gaps ?? []).map(({ code: name, message }) => {
      const reason = reasons.gaps[name];
      if (!reason) throw new Error(`\`reasons\` of ${title} has no entry for the gap ${name}.`);
      return [title, code(name), reason.applies, message, `[source](${reason.source})`];
    }),
  );
  return markdownTable(["provider", "code", "applies", "message", "from"], rows);
}

/** A list loses or keeps what it held; a single text becomes another one. */
function choiceText(whole: readonly string[]) {
  return ([choice, output]: readonly [string, readonly string[]]) => {
    const missing = whole.filter((text) => !output.includes(text));
    if (whole.length === 1 && output.length === 1) return `${code(choice)} is ${output.map(code)}`;
    return missing.length === 0 ? `${code(choice)} gives all` : `${code(choice)} gives no ${missing.map(code)}`;
  };
}

/** Properties of which nothing is kept by their own name, others position by position. */
function unused(leaves: readonly Leaf[], kept: readonly string[]): string[] {
  const top = (position: string) => position.replace(/[.[].*/, "");
  const positions = leaves.map(({ position }) => position).filter((position) => !kept.includes(position));
  return [
    ...new Set(
      positions.map((position) => (kept.some((other) => top(other) === top(position)) ? position : top(position))),
    ),
  ];
}

/** The operation with which a source begins. */
export async function operationOf({ provider, open }: MappedSource): Promise<SpecOperation> {
  const spec = readSpec(provider);
  let requested = "";
  const fetch = async (request: Request) => {
    requested = new URL(request.url).pathname;
    throw new Error("Only the path is of interest.");
  };
  await first(open({ fetch, retries: 0 }).listMemberships({ signal: new AbortController().signal })).catch(() => {});
  const found = operationsOf(spec).find(({ path, method }) => method === "GET" && pattern(path).test(requested));
  if (found === undefined) throw new Error(`${provider}: ${requested} is not in the spec.`);
  return found;
}

/** A path template at the end of a path. */
function pattern(path: string): RegExp {
  return new RegExp(`${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
}

async function outputOf({ open }: MappedSource, body: unknown): Promise<Output> {
  const fetch = async () => Response.json(body);
  const { signal } = new AbortController();
  const membership = await first(open({ fetch }).listMemberships({ signal }));
  const { organizationId, organizationName, roles = [], status, via, user = {} } = membership;
  const list = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    organizationId: [organizationId],
    organizationName: [organizationName],
    roles,
    status: [status],
    via: list(via),
    user: [...list(user.id), ...list(user.email)],
  };
}

async function first<Item>(items: AsyncIterable<Item>): Promise<Item> {
  for await (const item of items) return item;
  throw new Error("Nothing came.");
}

/** @param mappings - By the names of the sources. */
export function mappingDocument(mappings: readonly (readonly [name: string, Mapping])[]): string {
  const row = (title: string, of: (mapping: Mapping) => string) => [
    title,
    ...mappings.map(([, mapping]) => of(mapping)),
  ];
  return [
    "# Field mapping",
    "",
    "<!-- Written by `npm run docs:write` from what the clients do. Do not edit. -->",
    "",
    "`listMemberships` and `collectMemberships` return the same fields for every provider. The table shows which of the provider's fields each one comes from. `source` contains the provider's whole object, unchanged, and the last row lists the fields that are only there.",
    "",
    markdownTable(
      ["membership", ...mappings.map(([name]) => name)],
      [
        row("read from", ({ operation: { method, path } }) => code(`${method} ${path}`)),
        ...fields.map((field) => row(code(field), ({ fields }) => fields.get(field) ?? "")),
        row("reason for `status`", ({ reasons }) => reasons.status),
        row("only in `source`", ({ lost }) => lost.map(code).join(", ") || "nothing"),
      ],
    ),
    "",
  ].join("\n");
}
