/** Bodies of almost `maxResponseBytes` that differ from their spec in as many places as there is room for. */

/** What a subject knows of its list. */
interface Form {
  readonly item: (number: number) => object;
  readonly body: (items: unknown) => unknown;
}

const bytes = 9_900_000;
const hole = '"HOLE"';

/** By name: what fills the list of a body. `INDEX` stands for the number of the piece. */
export const largeBodies: Readonly<Record<string, (subject: Form) => string>> = {
  "numbers for items": (subject) => filled(subject.body(["HOLE"]), "1"),
  "items without anything": (subject) => filled(subject.body(["HOLE"]), "{}"),
  "unknown names": (subject) => filled(subject.body([{ HOLE: 1 }]), '"kINDEX":1', '"HOLE":1'),
  "values that nobody documented": (subject) =>
    filled(subject.body(["HOLE"]), JSON.stringify({ ...subject.item(1), status: "sINDEX", role: "rINDEX", name: "" })),
  "unknown names in each item": (subject) =>
    filled(subject.body(["HOLE"]), JSON.stringify({ ...subject.item(1), kINDEX: 1 })),
};

/** The JSON of a body in whose place so many pieces stand as there is room for. */
function filled(body: unknown, piece: string, place = hole): string {
  const [before = "", after = ""] = JSON.stringify(body).split(place);
  return before + piecesOf(piece, bytes - before.length - after.length) + after;
}

/** Pieces with a comma between them, shorter than `room`. */
function piecesOf(piece: string, room: number): string {
  const parts = piece.split("INDEX");
  if (parts.length === 1) return `${piece},`.repeat(Math.ceil(room / (piece.length + 1)) - 1).slice(0, -1);
  let pieces = parts.join("0");
  for (let index = 1; ; index++) {
    const next = parts.join(String(index));
    if (pieces.length + next.length + 2 >= room) return pieces;
    pieces += `,${next}`;
  }
}
