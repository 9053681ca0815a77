/** Messages of errors: one line each, of bounded length, whatever a provider or a network writes into them. */
import { expect } from "vitest";
import type { DriftEvent } from "../../src/index.ts";
import { deep, paragraph, rejection } from "./fault.ts";
import { html, json, text } from "./responses.ts";

const fault = paragraph("Messages");

/** Line breaks, escape sequences and changes of direction: as a log or a terminal would obey them. */
const injected = "No\r\n2026-01-01 INFO all is well\u2028\u0085\u001b[2J\u009b31m\u202e\u0000end";
const commanding = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export const messages = [
  fault("A provider's words cannot begin a line of a log or command a terminal.", async ({ server, subject, open }) => {
    const name = { [injected]: 1 };
    for (const behavior of [
      json(subject.errorBody(injected), 403),
      json(
        { error: injected, errorCode: injected, code: injected, errors: [{ code: injected, message: injected }] },
        400,
      ),
      json(subject.body([{ ...subject.item(1), [subject.idField]: { [injected]: 1 }, [injected]: 1 }])),
      json(subject.body(injected)),
      text(injected),
      html(200, injected),
    ]) {
      server.does(behavior);
      const error = await rejection(open({ retries: 0 }).list());
      expect(Object(error).message).not.toMatch(commanding);
    }
    server.does(json({ ...name, ...Object(subject.errorBody("No")) }, 403));
    expect(await rejection(open().list())).toHaveProperty("body", expect.objectContaining(name));
  }),
  deep(
    fault("A message of 9 MB is cut, and a body of 75,000 characters is not.", async ({ server, subject, open }) => {
      const long = "long ".repeat(1_900_000);
      for (const behavior of [
        json(subject.errorBody(long), 403),
        json({ error: long, errorCode: long, code: long, errors: [{ code: long, message: long }] }, 400),
        text(long, 500),
        text(long),
        json(subject.body(long)),
        json(subject.body([{ ...subject.item(1), [long]: 1, [subject.idField]: subject.wrongId }])),
      ]) {
        server.does(behavior);
        const events: DriftEvent[] = [];
        const error = await rejection(open({ retries: 0, onDrift: (event) => events.push(event) }).list());
        expect(Object(error).message.length).toBeLessThan(2_000);
        expect(JSON.stringify(events).length).toBeLessThan(2_000);
        expect(String(Object(error).code ?? "").length).toBeLessThan(200);
      }
      server.does(json(subject.errorBody("long ".repeat(15_000)), 403));
      expect(await rejection(open().list())).toHaveProperty("body", subject.errorBody("long ".repeat(15_000)));
    }),
  ),
  fault("The message of a network error is one short line too.", async ({ open }) => {
    for (const cause of [new Error(injected), new Error("long ".repeat(1_900_000)), "long ".repeat(1_900_000)]) {
      const error = await rejection(open({ retries: 0, fetch: () => Promise.reject(cause) }).list());
      expect(error).toHaveProperty("name", "ConnectionError");
      expect(Object(error).message).not.toMatch(commanding);
      expect(Object(error).message.length).toBeLessThan(2_000);
    }
  }),
  fault("Of a thousand errors in one response, the first few are reported.", async ({ server, subject, open }) => {
    const errors = Array.from({ length: 1_000 }, (_, code) => ({
      code,
      message: "x".repeat(100),
      error_chain: [{ code: 1 }],
    }));
    server.does(json({ ...Object(subject.errorBody("No")), errors }, 400));
    expect(Object(await rejection(open().list())).message.length).toBeLessThan(2_000);
  }),
];
