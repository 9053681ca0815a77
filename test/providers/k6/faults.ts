/** What only k6 Cloud can do wrong. */
import { expect } from "vitest";
import { createK6Client } from "../../../src/providers/k6/index.ts";
import { type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";

const errorResponse = paragraph("Error responses", "k6");

export default [
  errorResponse(
    "k6's codes for not found, not allowed and not authenticated go before the status.",
    async ({ server, baseUrl }) => {
      const meanings: readonly [number, string][] = [
        [3, "NotFoundError"],
        [4, "PermissionError"],
        [5, "AuthenticationError"],
        [6, "AuthenticationError"],
      ];
      const { organizations } = createK6Client({ auth: { token: secret }, baseUrl });
      for (const [code, name] of meanings) {
        server.does(json({ error: { message: "No", code } }, 400));
        for (const call of [
          () => organizations.list(),
          () => organizations.get(1),
          () => organizations.listProjects(1),
        ])
          expect(await rejection(call())).toMatchObject({ name, status: 400, code });
      }
    },
  ),
] satisfies Fault[];
