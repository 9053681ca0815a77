/** Archera as the faults see it. */
import { type ArcheraClient, type ArcheraOptions, createArcheraClient } from "../../../src/providers/archera/index.ts";
import { bearer, type SubjectFacts } from "../../faults/subject.ts";

export default {
  create: createArcheraClient,
  credentials: [
    { name: "a key", auth: (apiKey) => ({ apiKey }), sends: (apiKey) => ({ "x-api-key": apiKey }) },
    { name: "a token", auth: (token) => ({ token }), sends: bearer },
  ],
  requestId: "x-request-id",
  errorBody: (message) => ({ message, timestamp: "2026-03-11T08:42:17Z", type: "Teapot", code: "a_code" }),
  code: "a_code",
  lists: [
    {
      operation: "listOrganizations",
      of: ({ organizations }) => organizations,
      idField: "org_id",
      item: (number) => ({
        org_id: `3f6c1d2a-58b7-4e09-9c41-${String(number).padStart(12, "0")}`,
        name: `Organization ${number}`,
        role: "admin",
        kind: "direct",
      }),
      body: (items) => items,
    },
  ],
} satisfies SubjectFacts<ArcheraOptions, ArcheraClient>;
