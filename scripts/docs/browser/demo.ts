/** The demo on the front page: a client calls a double, both in the reader's browser. */
import { providers } from "../../../generated/providers.ts";
import { type DemoCall, type Row, runDemo } from "./demo/call.ts";
import { program } from "./demo/program.ts";
import { errorShown, rowsShown } from "./demo/show.ts";
import { driftText, responseText, retryText } from "./demo/text.ts";
import { isTrouble } from "./demo/troubles.ts";

const form = document.querySelector<HTMLFormElement>("#demo");
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const [call, result, log, drift] = ["call", "result", "log", "drift"].map((name) =>
    form.querySelector(`#demo-${name}`),
  );
  if (!call || !result || !log || !drift) throw new Error("The demo is incomplete.");
  let running = new AbortController();

  const chosen = (): DemoCall | undefined => {
    const { provider, trouble } = Object.fromEntries(new FormData(form));
    return isProvider(provider) && isTrouble(trouble) ? { provider, trouble } : undefined;
  };
  const showProgram = () => {
    const selected = chosen();
    const example = form.querySelector<HTMLOptionElement>("option[data-example]:checked")?.dataset.example ?? "";
    if (selected !== undefined) call.textContent = program(selected, example);
  };
  const run = async () => {
    const selected = chosen();
    if (selected === undefined) return;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const add = (list: Element, text: string, kind = "") => {
      if (signal.aborted) return;
      list.append(Object.assign(document.createElement("li"), { textContent: text, className: kind }));
    };
    result.replaceChildren(Object.assign(document.createElement("p"), { textContent: "Calling …" }));
    log.replaceChildren();
    drift.replaceChildren();
    const outcome: readonly Row[] | Error = await runDemo(selected, {
      signal,
      onResponse: (event) => add(log, responseText(event)),
      onRetry: (event) => add(log, retryText(event)),
      onDrift: (event) => add(drift, driftText(event), "drift"),
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (signal.aborted) return;
    if (log.childElementCount === 0) add(log, "No response came.");
    if (drift.childElementCount === 0) add(drift, "None.");
    result.replaceChildren(outcome instanceof Error ? errorShown(outcome) : rowsShown(outcome));
  };
  form.addEventListener("change", showProgram);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  showProgram();
}

function isProvider(value: unknown): value is DemoCall["provider"] {
  return providers.some((provider) => provider === value);
}
