import type { Organization } from "../../../../generated/auth0/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that Auth0's double accepts. */
export type Auth0DoubleAuth = { readonly token: string } | { readonly clientId: string; readonly clientSecret: string };

/**
 * The same organizations for every user; or the organizations of each user, by user id: then unknown users get a 404. A
 * lazy seed applies to every user.
 */
export type Auth0Organizations =
  | Seed<Loose<Organization>>
  | { readonly [userId: string]: Seed<Loose<Organization>> }
  | ReadonlyMap<string, Seed<Loose<Organization>>>
  | ((userId: string) => Seed<Loose<Organization>> | undefined);

/** Options of Auth0's double. */
export interface Auth0DoubleOptions extends SharedDoubleOptions {
  /** @defaultValue the same three organizations for every user */
  readonly organizations?: Auth0Organizations | undefined;
  /**
   * The only credential that is accepted: a token, or those of an application, which `POST /oauth/token` exchanges for a
   * token that expires after a day. @defaultValue any token, and any application
   */
  readonly auth?: Auth0DoubleAuth | undefined;
}
