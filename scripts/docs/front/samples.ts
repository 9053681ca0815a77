/** How each provider is asked: one example at a time, chosen without a script. */
import { highlight } from "../highlight.ts";
import { html, type Markup } from "../html.ts";
import { type Operation, placeOf } from "../operations.ts";
import type { ProviderFacts } from "../providers.ts";

export function samples(facts: readonly ProviderFacts[]): Markup {
  const shown = facts.map(({ provider, name, operations }, index) => {
    const operation = mainOperation(operations);
    const code = operation.samples[0]?.source ?? "";
    return {
      choice: html`<label><input type="radio" name="sample" value="${provider}"${index === 0 && html` checked`}><span>${name}</span></label>`,
      panel: html`<div class="panel">${highlight(code, "ts")}<p><a href="${placeOf(operation)}">${operation.summary}: the reference</a></p></div>`,
    };
  });
  return html`<fieldset class="samples"><legend class="hidden">Show the example for</legend>
<div class="choices">${shown.map(({ choice }) => choice)}</div>
${shown.map(({ panel }) => panel)}
</fieldset>`;
}

/** The list that the vendor does not deprecate, where there is one. */
function mainOperation(operations: readonly Operation[]): Operation {
  const lists = operations.filter(({ call }) => /\.list(All)?$/.test(call));
  const found = lists.find(({ deprecated }) => !deprecated) ?? lists[0];
  if (found === undefined) throw new Error("A provider has no list.");
  return found;
}
