/** Messages of errors: one line each, of bounded length, whatever a provider or a network writes into them. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { errorOf } from "./error-responses.ts";
import { paragraph, rejection } from "./fault.ts";
import { html, json, text } from "./responses.ts";

const fault = paragraph("Messages");

/** Line breaks, escape sequences and changes of direction: as a log or a terminal would obey them. */
const injected = "No\r\n2026-01-01 INFO all is well\u2028\u0085\u001b[2J\u009b31m\u202e\u0000end";
const commanding = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export const messages = [
  fault("A provider's words cannot begin a line of a log or command a terminal.", async (stage) => {
    const { errorBody, body, item, idField } = stage.subject;
    const name = { [injected]: 1 };
    const codes = { error: injected, errorCode: injected, code: injected };
    for (const behavior of [
      json(errorBody(injected), 403),
      json({ ...codes, errors: [{ code: injected, message: injected }] }, 400),
      json(body([{ ...item(1), [idField]: name, ...name }])),
      json(body(injected)),
      text(injected),
      html(200, injected),
    ])
      expect(Object(await errorOf(stage, behavior)).message).not.toMatch(commanding);
    const error = await errorOf(stage, json({ ...name, ...Object(errorBody("No")) }, 403));
    expect(error).toHaveProperty("body", expect.objectContaining(name));
  }),
  fault("A message of 9 MB is cut, and a body of 75,000 characters is not.", async (stage) => {
    const { errorBody, body, item, idField, wrongId } = stage.subject;
    const long = "long ".repeat(20_000);
    for (const behavior of [
      json(errorBody("long ".repeat(1_900_000)), 403),
      json({ error: long, errorCode: long, code: long, errors: [{ code: long, message: long }] }, 400),
      json({ ...Object(errorBody("No")), errors: Array(1_000).fill({ code: 1, message: "x".repeat(100) }) }, 400),
      text(long, 500),
      text(long),
      json(body(long)),
      json(body([{ ...item(1), [long]: 1, [idField]: wrongId }])),
    ]) {
      const events: DriftEvent[] = [];
      const error = await errorOf(stage, behavior, { onDrift: (event) => events.push(event) });
      expect(Object(error).message.length).toBeLessThan(2_000);
      expect(JSON.stringify(events).length).toBeLessThan(2_000);
      expect(String(Object(error).code ?? "").length).toBeLessThan(200);
    }
    const whole = errorBody("long ".repeat(15_000));
    expect(await errorOf(stage, json(whole, 403))).toHaveProperty("body", whole);
  }),
  fault("The message of a network error is one short line too.", async ({ open }) => {
    const long = "long ".repeat(20_000);
    for (const cause of [new Error(injected), new Error(long), long]) {
      const error = await rejection(open({ retries: 0, fetch: () => Promise.reject(cause) }).list());
      expect(error).toHaveProperty("name", "ConnectionError");
      expect(Object(error).message).not.toMatch(commanding);
      expect(Object(error).message.length).toBeLessThan(2_000);
    }
  }),
];
