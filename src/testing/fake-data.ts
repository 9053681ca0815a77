import { toText } from "../client/value.ts";

/** Default values of seeds: the same index always gives the same value, so tests are reproducible. */

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

/** A company name, numbered from the thirteenth on. */
export function companyAt(index: number): string {
  const round = Math.floor(index / companies.length);
  const name = companies[index % companies.length] ?? "";
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** Lower-case words with hyphens, as in short names and mail domains. */
export function slug(name: string): string {
  // A name that is not a string is rejected later, with its path.
  const words = toText(name)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["organization"];
  return words.join("-").slice(0, 50);
}

/** Hexadecimal digits. The first eight differ for all indexes below 2 ** 32. @param salt - Makes different kinds of ids distinct. */
export function hexAt(index: number, length: number, salt = 0): string {
  let state = index ^ Math.imul(salt, 0x9e3779b1);
  let digits = "";
  while (digits.length < length) {
    // Each step is a bijection of 32 bits, so there are no collisions.
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state = (state ^ (state >>> 16)) + 0x6d2b79f5;
    digits += (state >>> 0).toString(16).padStart(8, "0");
  }
  return digits.slice(0, length);
}

/** A UUID with the format of version 4 (RFC 9562). */
export function uuidAt(index: number): string {
  const digits = hexAt(index, 32);
  const variant = (8 + (index % 4)).toString(16);
  const tail = variant + digits.slice(17, 20);
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, tail, digits.slice(20)].join("-");
}

/** A time from 2018 on, as in RFC 3339. */
export function dateAt(index: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = 2018 + (index % 8);
  const hour = 8 + (index % 10);
  return `${year}-${two(1 + (index % 12))}-${two(1 + (index % 28))}T${two(hour)}:${two(index % 60)}:00Z`;
}
