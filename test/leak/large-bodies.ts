/** Calls of two providers, with and without an envelope, whose bodies differ from their spec in millions of places. */
import type { DriftEvent } from "../../src/index.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { largeBodies } from "../support/large-bodies.ts";
import type { Results } from "./measuring.ts";

const all = Object.values<Subject>(subjects);
const isEnveloped = ({ pointer }: Subject) => pointer !== "";

/** Each body comes from one of the two: an envelope is a few bytes of it. */
export async function readLargeBodies(): Promise<Results["bodies"]> {
  const outcomes: Record<string, Results["bodies"][string]> = {};
  for (const [index, [what, bodyOf]] of Object.entries(largeBodies).entries()) {
    const subject = all.find((each) => isEnveloped(each) === (index % 2 === 0));
    if (subject === undefined) throw new Error("There are providers with an envelope and without one.");
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
    outcomes[what] = { outcome, reported: events.length };
  }
  return outcomes;
}
