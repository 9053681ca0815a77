// Written from the names of the folders by `npm run generate`. Not to be edited.
import type { ArcheraDoubleOperation, ArcheraDoubleOptions } from "../src/providers/archera/double.ts";
import type { Auth0DoubleOperation, Auth0DoubleOptions } from "../src/providers/auth0/double.ts";
import type { CloudflareDoubleOperation, CloudflareDoubleOptions } from "../src/providers/cloudflare/double.ts";
import type { GithubDoubleOperation, GithubDoubleOptions } from "../src/providers/github/double.ts";
import type { GitlabDoubleOperation, GitlabDoubleOptions } from "../src/providers/gitlab/double.ts";
import type { K6DoubleOperation, K6DoubleOptions } from "../src/providers/k6/double.ts";
import type { SentryDoubleOperation, SentryDoubleOptions } from "../src/providers/sentry/double.ts";
import type { TerraformDoubleOperation, TerraformDoubleOptions } from "../src/providers/terraform/double.ts";
import type { VercelDoubleOperation, VercelDoubleOptions } from "../src/providers/vercel/double.ts";
export type * from "../src/providers/archera/double.ts";
export type * from "../src/providers/auth0/double.ts";
export type * from "../src/providers/cloudflare/double.ts";
export type * from "../src/providers/github/double.ts";
export type * from "../src/providers/gitlab/double.ts";
export type * from "../src/providers/k6/double.ts";
export type * from "../src/providers/sentry/double.ts";
export type * from "../src/providers/terraform/double.ts";
export type * from "../src/providers/vercel/double.ts";
/** The options of `createDouble`, by provider. */
export interface DoubleOptions {
    readonly archera: ArcheraDoubleOptions;
    readonly auth0: Auth0DoubleOptions;
    readonly cloudflare: CloudflareDoubleOptions;
    readonly github: GithubDoubleOptions;
    readonly gitlab: GitlabDoubleOptions;
    readonly k6: K6DoubleOptions;
    readonly sentry: SentryDoubleOptions;
    readonly terraform: TerraformDoubleOptions;
    readonly vercel: VercelDoubleOptions;
}
/** The operations of each provider's double, by `operationId`. */
export interface DoubleOperations {
    readonly archera: ArcheraDoubleOperation;
    readonly auth0: Auth0DoubleOperation;
    readonly cloudflare: CloudflareDoubleOperation;
    readonly github: GithubDoubleOperation;
    readonly gitlab: GitlabDoubleOperation;
    readonly k6: K6DoubleOperation;
    readonly sentry: SentryDoubleOperation;
    readonly terraform: TerraformDoubleOperation;
    readonly vercel: VercelDoubleOperation;
}
