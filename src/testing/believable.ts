import { shown } from "../http/value.ts";

/** Values for what a seed leaves out: always the same at the same index, so that tests can be repeated. */

const companies = [
  "Brightwater Foods",
  "Cedar & Rye",
  "Dunlin Robotics",
  "Elm Street Clinics",
  "Foxglove Media",
  "Granite Peak Rentals",
  "Hollow Reed Music",
  "Inkwell Press",
  "Jackdaw Security",
  "Kingfisher Rail",
  "Lantern Bay Hotels",
  "Marrow Lane Bakers",
];

/** A company's name; beyond the dozen, a numbered one. */
export function companyAt(index: number): string {
  const round = Math.floor(index / companies.length);
  const name = companies[index % companies.length] ?? "";
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** Lower-case words with hyphens, as short names and mail domains have them. */
export function slug(name: string): string {
  // A name that is no text is refused later, with its place.
  const words = shown(name)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["organization"];
  return words.join("-").slice(0, 50);
}

/** Hexadecimal digits, of which no two indexes below 2 ** 32 have the same first eight. @param salt - Keeps kinds of ids apart. */
export function hexAt(index: number, length: number, salt = 0): string {
  let state = index ^ Math.imul(salt, 0x9e3779b1);
  let digits = "";
  while (digits.length < length) {
    // Each step is a bijection of 32 bits.
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state = (state ^ (state >>> 16)) + 0x6d2b79f5;
    digits += (state >>> 0).toString(16).padStart(8, "0");
  }
  return digits.slice(0, length);
}

/** A random (version 4) UUID (RFC 9562), as far as its form goes. */
export function uuidAt(index: number): string {
  const digits = hexAt(index, 32);
  const variant = (8 + (index % 4)).toString(16);
  const tail = variant + digits.slice(17, 20);
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, tail, digits.slice(20)].join("-");
}

/** A point in time in the years from 2018 on, by RFC 3339. */
export function dateAt(index: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = 2018 + (index % 8);
  const hour = 8 + (index % 10);
  return `${year}-${two(1 + (index % 12))}-${two(1 + (index % 28))}T${two(hour)}:${two(index % 60)}:00Z`;
}
