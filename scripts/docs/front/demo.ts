/** The form of the demo; `browser/demo.ts` fills it. */
import { html, type Markup } from "../html.ts";
import type { ProviderFacts } from "../providers.ts";
import { exampleOf } from "./samples.ts";

/** What can be broken: the value is what the double is given. */
const troubles: readonly (readonly [string, string])[] = [
  ["nothing", "Nothing"],
  ["drift", "A property that the spec does not know"],
  ["violation", "Data of another type"],
  ["503-once", "503, once"],
  ["503", "503, every time"],
  ["429", "Too many requests, once"],
  ["429-long", "Too many requests, come back in an hour"],
  ["401", "Credentials rejected"],
  ["403", "Not allowed"],
  ["cut", "The body is cut short, once"],
  ["html", "A sign-in page in place of JSON"],
  ["silence", "No response"],
];

export function demo(facts: readonly ProviderFacts[]): Markup {
  return html`<form class="demo" id="demo">
<div class="controls">
<label for="demo-provider">Provider</label>
<select id="demo-provider" name="provider">${facts.map((fact) => html`<option value="${fact.provider}" data-example="${exampleOf(fact)}">${fact.name}</option>`)}</select>
<label for="demo-trouble">What goes wrong</label>
<select id="demo-trouble" name="trouble">${troubles.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select>
<button class="button" type="submit">Run</button>
</div>
<div class="results">
<div><h3>Your program</h3><pre class="code call" tabindex="0"><code id="demo-call">&nbsp;</code></pre><div id="demo-result" class="result" role="status"><p>Not called yet.</p></div></div>
<div><h3>What happened</h3><ol id="demo-log" class="log"><li>Nothing was sent.</li></ol><h3>Drift</h3><ul id="demo-drift" class="log"><li>None.</li></ul></div>
</div>
<noscript><p>The demo needs JavaScript. Everything else here does not.</p></noscript>
</form>`;
}
