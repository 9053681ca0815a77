/** How all providers are called, and each: one example at a time, chosen without a script. */
import { readFileSync } from "node:fs";
import { highlight } from "../highlight.ts";
import { html, type Markup } from "../html.ts";
import { type Operation, placeOf } from "../operations.ts";
import type { ProviderFacts } from "../providers.ts";

const everything = readFileSync(new URL("../../../docs/examples/all.ts", import.meta.url), "utf8");

interface Sample {
  readonly value: string;
  readonly label: string;
  readonly code: string;
  readonly more: Markup;
}

export function samples(facts: readonly ProviderFacts[]): Markup {
  const shown = [all, ...facts.map(sampleOf)];
  return html`<fieldset class="samples"><legend class="hidden">Show the example for</legend>
<div class="choices">${shown.map(
    ({ value, label }) =>
      html`<label><input type="radio" name="sample" value="${value}"${value === all.value && html` checked`}><span>${label}</span></label>`,
  )}</div>
${shown.map(({ code, more }) => html`<div class="panel">${highlight(code, "ts")}<p>${more}</p></div>`)}
</fieldset>`;
}

const all: Sample = {
  value: "all",
  label: "All of them",
  code: everything,
  more: html`<a href="guides/memberships.html">Memberships: the guide</a>, or <a href="#shell">use the command line</a>`,
};

/** The example of the provider's list. */
export function exampleOf({ operations }: ProviderFacts): string {
  return mainOperation(operations).samples[0]?.source ?? "";
}

function sampleOf(fact: ProviderFacts): Sample {
  const { provider, name, operations } = fact;
  const operation = mainOperation(operations);
  return {
    value: provider,
    label: name,
    code: exampleOf(fact),
    more: html`<a href="${placeOf(operation)}">${operation.summary}: the reference</a>`,
  };
}

/** The list that the vendor does not deprecate, where there is one. */
function mainOperation(operations: readonly Operation[]): Operation {
  const lists = operations.filter(({ call }) => /\.list(All)?$/.test(call));
  const found = lists.find(({ deprecated }) => !deprecated) ?? lists[0];
  if (found === undefined) throw new Error("A provider has no list.");
  return found;
}
