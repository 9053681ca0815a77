/** All faults, in the order of the promise. */

import { ofSomeProviders } from "../support/providers.ts";
import { aborts } from "./aborts.ts";
import { advice } from "./advice.ts";
import { argumentFaults } from "./arguments.ts";
import { connections } from "./connections.ts";
import { contract } from "./contract.ts";
import { credentials } from "./credentials.ts";
import { deadlines } from "./deadlines.ts";
import { drift } from "./drift.ts";
import { errorResponses } from "./error-responses.ts";
import { escapeHatch } from "./escape-hatch.ts";
import type { Fault } from "./fault.ts";
import { hooks } from "./hooks.ts";
import { leaks } from "./leaks.ts";
import { messages } from "./messages.ts";
import { origins } from "./origins.ts";
import { pages } from "./pages.ts";
import { readingAhead } from "./reading-ahead.ts";
import { retries } from "./retries.ts";
import { sizes } from "./sizes.ts";
import { strays } from "./strays.ts";
import { waits } from "./waits.ts";

/** What only one provider can do wrong: `test/providers/<provider>/faults.ts`. */
const own = await ofSomeProviders<readonly Fault[]>("faults");

export const faults: readonly Fault[] = [
  ...deadlines,
  ...connections,
  ...sizes,
  ...retries,
  ...waits,
  ...aborts,
  ...errorResponses,
  ...messages,
  ...contract,
  ...drift,
  ...argumentFaults,
  ...credentials,
  ...advice,
  ...leaks,
  ...own.flatMap(([, faults]) => faults),
  ...pages,
  ...readingAhead,
  ...hooks,
  ...escapeHatch,
  ...origins,
  ...strays,
];
