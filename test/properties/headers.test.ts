/** What a server states about quotas and waits is read as numbers that can be counted with, or not at all. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { retryDelay } from "../../src/client/backoff.ts";
import { readRateLimit, wholeNumber } from "../../src/client/rate-limit.ts";
import { readRetryAfter, requestedDelay } from "../../src/client/retry.ts";
import { character } from "../support/arbitrary.ts";
import { propertyRuns, times } from "../support/depth.ts";
import { headerText } from "./anything.ts";

/** A date without a zone must not be read by the clock on the wall. */
const zone = process.env.TZ ?? "UTC";
beforeAll(() => void Object.assign(process.env, { TZ: "Asia/Kolkata" }));
afterAll(() => void Object.assign(process.env, { TZ: zone }));

const now = fc.integer({ min: 0, max: 4_102_444_800_000 });
const any = fc.oneof(headerText, fc.string({ unit: character }));

test(`Retry-After is a countable number of seconds or nothing, ${times}`, () => {
  fc.assert(fc.property(any, now, (text, now) => countable(readRetryAfter(text, [now]))));
});

test(`Retry-After of any date is a countable number of seconds, in all three forms, ${times}`, () => {
  const date = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, now, fc.constantFrom(imf, rfc850, asctime), (date, now, form) => {
      const seconds = Math.floor(date.getTime() / 1000);
      const read = readRetryAfter(form(date), [now]);
      countable(read);
      // RFC 850 has two digits for the year, which can mean another century.
      if (form !== rfc850) expect(read).toBe(Math.max(0, Math.ceil(seconds - now / 1000)));
    }),
  );
});

test(`Retry-After of a date that is none is countable or nothing, ${times}`, () => {
  const number = fc.oneof(fc.nat(31), fc.nat(99_999));
  const month = fc.constantFrom("Jan", "Feb", "Sep", "Foo", "13", "");
  const two = fc.nat(99).map((value) => String(value).padStart(2, "0"));
  const ending = fc.constantFrom(" GMT", " 1994", " UTC", "");
  fc.assert(
    fc.property(number, month, number, fc.tuple(two, two, two), ending, now, (day, month, year, time, ending, now) =>
      countable(readRetryAfter(`Sun, ${day} ${month} ${year} ${time.join(":")}${ending}`, [now])),
    ),
  );
});

test(`a whole number is countable or nothing, ${times}`, () => {
  fc.assert(fc.property(any, (text) => countable(wholeNumber(text))));
});

const digits = fc.nat().map(String);
const quotaText = fc.oneof(
  headerText,
  digits,
  fc.tuple(digits, digits).map(([left, reset]) => `"default";r=${left};t=${reset}`),
  fc.tuple(digits, digits).map(([limit, reset]) => `limit=${limit}, reset=${reset}`),
);
const fieldNames = ["ratelimit"].concat(
  ...["ratelimit", "x-ratelimit"].map((prefix) => ["limit", "remaining", "reset"].map((name) => `${prefix}-${name}`)),
);
const fields = fc.dictionary(fc.constantFrom(...fieldNames), quotaText, { noNullPrototype: true });

test(`the quota is made of countable numbers or is nothing, and so are the waits, ${times}`, () => {
  let quotas = 0;
  const status = fc.constantFrom(200, 429, 503);
  fc.assert(
    fc.property(fields, now, status, fc.option(headerText), (fields, now, status, retryAfter) => {
      const quota = readRateLimit(new Headers(fields), [now]);
      if (quota !== undefined) quotas++;
      for (const number of [quota?.limit, quota?.remaining, quota?.reset]) countable(number);
      const wait = requestedDelay(status, retryAfter, quota, [now]);
      countable(wait);
      countable(retryDelay(1, wait, 0.5));
    }),
  );
  expect(quotas).toBeGreaterThan(propertyRuns / 10);
});

test(`the back-off is countable and bounded for any attempt and chance, ${times}`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const delay = retryDelay(attempt, undefined, random);
      countable(delay);
      expect(delay).toBeLessThanOrEqual(8_000);
    }),
  );
});

function countable(value: number | undefined): void {
  if (value !== undefined && !(Number.isFinite(value) && value >= 0))
    throw new Error(`${value} cannot be counted with.`);
}

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function imf(date: Date): string {
  return date.toUTCString();
}

function rfc850(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(" ");
  return `${days[date.getUTCDay()]}, ${day}-${month}-${year?.slice(-2)} ${time} GMT`;
}

function asctime(date: Date): string {
  const [weekday, day, month, year, time] = date.toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day?.replace(/^0/, " ")} ${time} ${year}`;
}
