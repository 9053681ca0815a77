/** Bodies of almost `maxResponseBytes` that differ from their spec in as many places as there is room for. */
import type { Subject } from "../faults/subjects.ts";

const bytes = 9_900_000;
const hole = '"HOLE"';

/** By name: what fills the list of a body. */
export const largeBodies: Readonly<Record<string, (subject: Subject) => string>> = {
  "numbers for items": (subject) => filled(subject.body(["HOLE"]), () => "1"),
  "items without anything": (subject) => filled(subject.body(["HOLE"]), () => "{}"),
  "unknown names": (subject) => filled(subject.body([{ HOLE: 1 }]), (index) => `"k${index}":1`, '"HOLE":1'),
  "values that nobody documented": (subject) =>
    filled(subject.body(["HOLE"]), (index) =>
      JSON.stringify({ ...subject.item(1), status: `s${index}`, role: `r${index}`, name: "" }),
    ),
  "unknown names in each item": (subject) =>
    filled(subject.body(["HOLE"]), (index) => JSON.stringify({ ...subject.item(1), [`k${index}`]: 1 })),
};

/** The JSON of a body in whose place so many pieces stand as there is room for. */
function filled(body: unknown, piece: (index: number) => string, place = hole): string {
  const [before = "", after = ""] = JSON.stringify(body).split(place);
  const pieces: string[] = [];
  for (let index = 0, left = bytes - before.length - after.length; left > 0; index++) {
    const next = piece(index);
    left -= next.length + 1;
    if (left > 0) pieces.push(next);
  }
  return before + pieces.join() + after;
}
