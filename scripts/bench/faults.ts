/**
 * `npm run bench -- faults`: the same misbehaving server for our clients, the vendors' SDKs and bare openapi-fetch.
 * `-- faults PROVIDER...` takes some providers only. A client handles a fault when its caller gets an error or the right data, in time, without a leak and without wrong data.
 */
import { startServer } from "../../test/faults/server.ts";
import { table } from "../steps.ts";
import { versions } from "./clients.ts";
import { type Contestant, contestants, type Setup } from "./contestants.ts";
import { chosenSubjects } from "./subjects.ts";
import { type Outcome, type Trial, trials } from "./trials.ts";

/** ms: a client that retries twice may wait one second before the first retry and four before the second. */
const patience = 8_000;

export async function faults(names: readonly string[]): Promise<void> {
  const chosen = chosenSubjects(names).map(({ provider }) => provider);
  const entrants = (await contestants()).filter(({ subject }) => chosen.includes(subject.provider));
  console.log(`Node ${process.version}. yes: handled, no: not, -: does not apply.\n`);
  const rows: string[][] = [];
  for (const trial of trials) {
    const verdicts = [];
    for (const contestant of entrants) verdicts.push(await verdict(trial, contestant));
    rows.push([trial.name, ...verdicts]);
  }
  rows.push(["handled", ...entrants.map((_, column) => score(rows.map((row) => row[column + 1])))]);
  console.log(table(["fault", ...entrants.map(({ name }) => [name, versions[name]].filter(Boolean).join(" "))], rows));
  process.exit();
}

async function verdict(trial: Trial, contestant: Contestant): Promise<string> {
  if (trial.applies?.(contestant) === false) return "-";
  const server = await startServer();
  server.does(...trial.script(contestant));
  const setup = { origin: server.origin, retries: trial.retries ?? 0, timeout: trial.timeout ?? 400 };
  const call = trial.call ?? ((contestant: Contestant, setup: Setup) => contestant.list(setup));
  const late = new Promise<Outcome>((resolve) =>
    setTimeout(() => resolve({ server, state: "late", value: undefined }), patience),
  );
  const outcome = await Promise.race([
    (async () => call(contestant, setup))().then(
      (value): Outcome => ({ server, state: "responded", value }),
      (value): Outcome => ({ server, state: "failed", value }),
    ),
    late,
  ]);
  const passed = await trial.passes(outcome, contestant);
  await server.close();
  return passed ? "yes" : "no";
}

/** Of those faults that apply to a contestant, how many it handles. */
function score(verdicts: readonly (string | undefined)[]): string {
  const handled = verdicts.filter((verdict) => verdict === "yes").length;
  return `${handled} of ${verdicts.filter((verdict) => verdict !== "-").length}`;
}
