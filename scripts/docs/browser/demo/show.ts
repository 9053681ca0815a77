/** The outcome of a call, for the reader. */
import { ApiError, ContractError, OrgContractsError } from "../../../../src/index.ts";
import type { Row } from "./call.ts";
import { placeText } from "./text.ts";

export function rowsShown(rows: readonly Row[]): Element {
  const table = element("table");
  const head = element("tr", ...["Organization", "Id", ""].map((text) => element("th", text)));
  const body = rows.map(({ name, id, note }) =>
    element("tr", element("td", name), element("td", element("code", id)), element("td", note)),
  );
  table.append(element("thead", head), element("tbody", ...body));
  return table;
}

export function errorShown(error: Error): Element {
  const facts = Object.entries(factsOf(error)).filter(([, value]) => value !== undefined);
  const list = element("dl", ...facts.flatMap(([name, value]) => [element("dt", name), element("dd", String(value))]));
  const box = element("div", element("strong", error.name), element("p", error.message), list);
  box.className = "error";
  return box;
}

function factsOf(error: Error): Readonly<Record<string, unknown>> {
  if (!(error instanceof OrgContractsError)) return {};
  const { operation } = error;
  if (error instanceof ContractError) {
    const [first] = error.violations;
    return {
      operation,
      status: error.status,
      pointer: first && placeText(first.pointer),
      keyword: first?.keyword,
    };
  }
  if (error instanceof ApiError) {
    const { status, code, retryAfter, requestId } = error;
    return { operation, status, code, retryAfter: retryAfter && `${retryAfter} s`, requestId };
  }
  return { operation };
}

function element(name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
