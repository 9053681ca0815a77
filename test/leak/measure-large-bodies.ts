/** Calls two providers, with and without an envelope, whose bodies differ from their spec in millions of places, and prints the outcome. */
import type { DriftEvent } from "../../src/index.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { largeBodies } from "../support/large-bodies.ts";

const all = Object.values<Subject>(subjects);
const two = [true, false].flatMap((isBare) => all.find(({ pointer }) => (pointer === "") === isBare) ?? []);
const outcomes: Record<string, { outcome: string; reported: number }> = {};
for (const [what, bodyOf] of Object.entries(largeBodies))
  for (const subject of two) {
    const body = new TextEncoder().encode(bodyOf(subject));
    const events: DriftEvent[] = [];
    const fetch = async () => new Response(body);
    const outcome = await subject
      .open({ baseUrl: "https://api.example.com", fetch, onDrift: (event) => events.push(event) })
      .list()
      .then(
        () => "data",
        ({ name, violations }) => `${name} ${violations.length <= 100 ? "in few places" : "in many places"}`,
      );
    outcomes[`${subject.provider}: ${what}`] = { outcome, reported: events.length };
  }
process.stdout.write(JSON.stringify(outcomes));
