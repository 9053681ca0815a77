// Compiled from specs/vercel/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/v1/teams/{teamId}/members/{uid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Leave a team, or remove a member
         * @description Removes a member from a team, dismisses a request for access, or, with the id of the token's user, leaves the team.
         */
        readonly delete: operations["leaveTeam"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the teams of the user
         * @description Returns one page of the teams that the token's user is a member of, each with the membership. A team whose details the token may not read is returned in a limited form. The next page contains the teams created until the time in `pagination.next`.
         */
        readonly get: operations["listTeams"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams/{teamId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a team
         * @description Returns one team, with the user's membership in it.
         */
        readonly get: operations["getTeam"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An access group, by its id. */
        readonly AccessGroup: {
            /** @description The id of the access group. */
            readonly accessGroupId: string;
        };
        /** @description The plan of a team, or null. */
        readonly Billing: {
            /**
             * @description The plan.
             * @enum {string}
             */
            readonly plan: "enterprise" | "hobby" | "pro" | (string & {});
        } | null;
        /** @description The kinds of builds. */
        readonly BuildEntitlements: {
            /** @description Whether builds may have more power. */
            readonly enhancedBuilds?: boolean;
        };
        /** @description The machines of builds. */
        readonly BuildMachine: {
            /**
             * @description The machine of new builds.
             * @enum {string}
             */
            readonly default?: "basic" | "elastic" | "enhanced" | "standard" | "turbo" | (string & {});
        };
        /** @description A custom environment of a project. */
        readonly CustomEnvironment: {
            /** @description The id of the environment. */
            readonly environmentId: string;
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "custom" | (string & {});
        };
        /** @description The roles of new members. */
        readonly DefaultRoles: {
            /** @description The permissions. */
            readonly teamPermissions?: readonly components["schemas"]["TeamPermission"][];
            /** @description The roles. */
            readonly teamRoles?: readonly components["schemas"]["Role"][];
        };
        /** @description Where deployments may come from. */
        readonly DeploymentPolicy: {
            /** @description The ways. */
            readonly deploymentSources?: readonly components["schemas"]["DeploymentSources"][];
            /** @description The repositories. */
            readonly gitSources?: readonly components["schemas"]["GitSources"][];
        };
        /** @description How new projects are protected. */
        readonly DeploymentProtection: {
            /** @description What needs a password, or null. */
            readonly passwordProtection?: components["schemas"]["Protection"];
            /** @description What needs signing in, or null. */
            readonly ssoProtection?: components["schemas"]["Protection"];
        };
        /** @description The ways by which deployments may come. */
        readonly DeploymentSources: {
            /** @description Whether the rule is on. Without sources it forbids all. */
            readonly enabled: boolean;
            /** @description The environments that the rule is for. */
            readonly environments: readonly components["schemas"]["PolicyEnvironment"][];
            /** @description The ways. */
            readonly sources: readonly ("cli" | "deploy-hook" | "git" | "integration" | "rest-api" | "v0" | (string & {}))[];
        };
        /** @description A role, or an access group. */
        readonly DirectoryRole: components["schemas"]["AccessGroup"] | components["schemas"]["Role"];
        /** @description A product that the user has a seat for. */
        readonly Entitlement: {
            /** @description Its name. */
            readonly entitlement: string;
        };
        /** @description The rate limit that was exceeded. */
        readonly ExceededLimit: {
            /** @description The number of requests left. */
            readonly remaining?: number;
            /** @description When the window ends, in seconds of UNIX time. */
            readonly reset?: number;
            /** @description When the window ends, in milliseconds of UNIX time. */
            readonly resetMs?: number;
            /** @description The number of requests allowed in a window. */
            readonly total?: number;
        };
        /** @description How long deployments are kept. */
        readonly Expiration: {
            /** @description The minimum number of production deployments to keep. */
            readonly deploymentsToKeep?: number;
            /** @description The days that previews are kept. */
            readonly expirationDays?: number;
            /** @description The days that canceled deployments are kept. */
            readonly expirationDaysCanceled?: number;
            /** @description The days that failed deployments are kept. */
            readonly expirationDaysErrored?: number;
            /** @description The days that deployments to production are kept. */
            readonly expirationDaysProduction?: number;
        };
        /** @description The body of an error response. */
        readonly Failure: {
            /** @description The error. */
            readonly error: components["schemas"]["Problem"];
        };
        /** @description Repositories of a host. */
        readonly GitSource: components["schemas"]["NamespaceSource"] | components["schemas"]["OrganizationSource"];
        /** @description The repositories that may be deployed. */
        readonly GitSources: {
            /** @description Whether the rule is on. Without sources it forbids all. */
            readonly enabled: boolean;
            /** @description The environments that the rule is for. */
            readonly environments: readonly components["schemas"]["PolicyEnvironment"][];
            /** @description The repositories. */
            readonly sources: readonly components["schemas"]["GitSource"][];
        };
        /** @description IP addresses that the team's requests come from. */
        readonly IpBucket: {
            /** @description The name of the bucket. */
            readonly bucket: string;
            /** @description Whether it is the default. */
            readonly default?: boolean;
            /** @description Until when it is supported, in milliseconds of UNIX time. */
            readonly supportUntil?: number;
        };
        /** @description How the user joined the team. */
        readonly JoinedFrom: {
            /** @description The commit that led there. */
            readonly commitId?: string;
            /** @description When the directory was connected, in milliseconds of UNIX time. */
            readonly dsyncConnectedAt?: number;
            /** @description The id of the user in the directory. */
            readonly dsyncUserId?: string;
            /** @description The id of the user at the host of the repository. */
            readonly gitUserId?: string | number;
            /** @description The name of the user at the host of the repository. */
            readonly gitUserLogin?: string;
            /** @description The id of the user at the identity provider. */
            readonly idpUserId?: string;
            /**
             * @description The way, such as an invitation by email, single sign-on or a directory.
             * @enum {string}
             */
            readonly origin: "account-update" | "bitbucket" | "dsync" | "feedback" | "github" | "gitlab" | "import" | "link" | "mail" | "nsnb-auto-approve" | "nsnb-hobby-upgrade" | "nsnb-invite" | "nsnb-redeploy" | "nsnb-redeploy-attribution-card" | "nsnb-request-access" | "nsnb-viewer-upgrade" | "organization-teams" | "saml" | "teams" | (string & {});
            /** @description The id of its repository. */
            readonly repoId?: string;
            /** @description The path of its repository. */
            readonly repoPath?: string;
            /** @description When single sign-on was connected, in milliseconds of UNIX time. */
            readonly ssoConnectedAt?: number;
            /** @description The id of the user in single sign-on. */
            readonly ssoUserId?: string;
        };
        /** @description The team that the user left. */
        readonly LeftTeam: {
            /** @description The id of the team. */
            readonly id: string;
        };
        /** @description How members of a limited team sign in. */
        readonly LimitedSaml: {
            /** @description The connection to the identity provider. */
            readonly connection?: components["schemas"]["SamlConnection"];
            /** @description The connection to the directory. */
            readonly directory?: components["schemas"]["SamlDirectory"];
            /** @description Whether a token must be created through the team's single sign-on. */
            readonly enforced: boolean;
        };
        /** @description The visible part of a team whose details the token may not read. */
        readonly LimitedTeam: {
            /** @description The id of the picture, or null. */
            readonly avatar?: string | null;
            /** @description When the team was created, in milliseconds of UNIX time. */
            readonly createdAt: number;
            /** @description The id of the team, which begins with `team_`. */
            readonly id: string;
            /**
             * @description Always true; a complete team has no such field.
             * @enum {boolean}
             */
            readonly limited: true;
            /** @description Why it is limited: the scope of the token, missing two-factor authentication, or tokens that the team has invalidated. The vendor does not explain the values. */
            readonly limitedBy?: readonly ("invalidated" | "mfa" | "scope" | (string & {}))[];
            /** @description The user's membership. */
            readonly membership?: components["schemas"]["Membership"];
            /** @description The name of the team, or null. */
            readonly name: string | null;
            /** @description The id of the team that pays for the organization, where it is known. */
            readonly orgRootTeamId?: string;
            /** @description The id of the organization that the team belongs to. */
            readonly parentId?: string;
            /** @description Whether the team requires single sign-on. */
            readonly saml?: components["schemas"]["LimitedSaml"];
            /** @description The name of the team in URLs. */
            readonly slug: string;
        };
        /** @description A team, complete, or in a limited form if the token may not read all of it. */
        readonly ListedTeam: components["schemas"]["LimitedTeam"] | components["schemas"]["Team"];
        /** @description The user's membership in a team. */
        readonly Membership: {
            /** @description When the user requested access, in milliseconds of UNIX time. */
            readonly accessRequestedAt?: number;
            /**
             * @description Whether the user is a member. In these operations it is always true.
             * @enum {boolean}
             */
            readonly confirmed: true;
            /** @description When the membership began, in milliseconds of UNIX time. */
            readonly created?: number;
            /** @description When the membership began, in milliseconds of UNIX time. */
            readonly createdAt?: number;
            /** @description The products that the user has a seat for. */
            readonly entitlements?: readonly components["schemas"]["Entitlement"][];
            /** @description How the user joined. */
            readonly joinedFrom?: components["schemas"]["JoinedFrom"];
            /** @description The role of the user. */
            readonly role: components["schemas"]["Role"];
            /** @description The id of the team. */
            readonly teamId?: string;
            /** @description Additional permissions of the user. */
            readonly teamPermissions?: readonly components["schemas"]["TeamPermission"][];
            /** @description The roles of the user, where there are several. */
            readonly teamRoles?: readonly components["schemas"]["Role"][];
            /** @description The id of the user. */
            readonly uid?: string;
        };
        /** @description A group of GitLab, or a project in it. */
        readonly NamespaceSource: {
            /** @description The path of the group. */
            readonly namespace: string;
            /** @description The project; without it, all of the group. */
            readonly project?: string;
            /**
             * @description The host.
             * @enum {string}
             */
            readonly provider: "gitlab" | (string & {});
        };
        /** @description What happens with commits of people who are not members. */
        readonly NonMemberSetting: {
            /**
             * @description What happens.
             * @enum {string}
             */
            readonly preference: "auto-approval" | "block" | "manual-approval" | (string & {});
        };
        /** @description An organization of GitHub or a workspace of Bitbucket, or a repository in it. */
        readonly OrganizationSource: {
            /** @description The organization or workspace. */
            readonly org: string;
            /**
             * @description The host.
             * @enum {string}
             */
            readonly provider: "bitbucket" | "github" | (string & {});
            /** @description The repository; without it, all of the organization. */
            readonly repo?: string;
        };
        /** @description The pagination of the list. */
        readonly Pagination: {
            /** @description The number of teams on this page. */
            readonly count: number;
            /** @description The `until` of the next page, in milliseconds of UNIX time, or null on the last one. */
            readonly next: number | null;
            /** @description The `since` of the previous page, in milliseconds of UNIX time, or null on the first one. */
            readonly prev: number | null;
        };
        /** @description The passport of new projects, or null. */
        readonly Passport: {
            /** @description The id of the connector. */
            readonly connectorId: string;
            /**
             * @description The kind of deployments.
             * @enum {string}
             */
            readonly deploymentType: "all" | "all_except_custom_domains" | "preview" | "prod_deployment_urls_and_all_previews" | (string & {});
        } | null;
        /** @description An environment that a rule is for. */
        readonly PolicyEnvironment: components["schemas"]["CustomEnvironment"] | components["schemas"]["SystemEnvironment"];
        /** @description The error. */
        readonly Problem: {
            /** @description The action that is not allowed. */
            readonly action?: string;
            /** @description The kind of error, such as `forbidden`, `not_found`, `bad_request`, `rate_limited` or `internal_server_error`. */
            readonly code: string;
            /** @description Whether the team allows no other way of signing in. */
            readonly enforced?: boolean;
            /** @description Whether the token is wrong, expired or revoked. */
            readonly invalidToken?: boolean;
            /** @description The rate limit that was exceeded. */
            readonly limit?: components["schemas"]["ExceededLimit"];
            /** @description The error, in a sentence. */
            readonly message: string;
            /** @description Whether the request has no token. */
            readonly missingToken?: boolean;
            /** @description The resource of that action. */
            readonly resource?: string;
            /** @description Whether the team requires a token created through its single sign-on. */
            readonly saml?: boolean;
            /** @description The slug of the team, or the name of the user, that the request is about. */
            readonly scope?: string;
            /** @description The id of the team, or null. */
            readonly teamId?: string | null;
        };
        /** @description A job, and what it runs for. */
        readonly ProjectJob: {
            /** @description The environments. */
            readonly targets: readonly string[];
        };
        /** @description The jobs of new projects. */
        readonly ProjectJobs: {
            /** @description Linting. */
            readonly lint?: components["schemas"]["ProjectJob"];
            /** @description Whether the configuration of microfrontends is there. */
            readonly mfeConfigPresent?: components["schemas"]["ProjectJob"];
            /** @description Checking types. */
            readonly typecheck?: components["schemas"]["ProjectJob"];
        };
        /** @description What is protected, or null. */
        readonly Protection: {
            /** @description The kind of deployments. */
            readonly deploymentType: string;
        } | null;
        /** @description The resources that a team may use. */
        readonly ResourceConfig: {
            /** @description How many Blob stores there may be. */
            readonly blobStores?: number;
            /** @description The kinds of builds. */
            readonly buildEntitlements?: components["schemas"]["BuildEntitlements"];
            /** @description The machines of builds. */
            readonly buildMachine?: components["schemas"]["BuildMachine"];
            /** @description The number of concurrent builds. */
            readonly concurrentBuilds?: number;
            /** @description The number of custom environments that a project may have. */
            readonly customEnvironmentsPerProject?: number;
            /** @description How many Edge Configs there may be. */
            readonly edgeConfigs?: number;
            /** @description The size of an Edge Config in KB, if it differs from the default. */
            readonly edgeConfigSize?: number;
            /** @description Whether concurrent builds are unlimited. */
            readonly elasticConcurrencyEnabled?: boolean;
            /** @description How many KV databases there may be. */
            readonly kvDatabases?: number;
            /** @description How many Postgres databases there may be. */
            readonly postgresDatabases?: number;
            /** @description The memory of a function in MB, if it differs from the default. */
            readonly serverlessFunctionMaxMemorySize?: number;
        };
        /**
         * @description A role in a team.
         * @enum {string}
         */
        readonly Role: "BILLING" | "CONTRIBUTOR" | "DEVELOPER" | "MEMBER" | "OWNER" | "SECURITY" | "VIEWER" | "VIEWER_FOR_PLUS" | (string & {});
        /** @description How members sign in. */
        readonly Saml: {
            /** @description The connection to the identity provider. */
            readonly connection?: components["schemas"]["SamlConnection"];
            /**
             * @description Where users are redirected after signing in.
             * @enum {string}
             */
            readonly defaultRedirectUri?: "v0.app" | "v0.dev" | "vercel.com" | (string & {});
            /** @description The connection to the directory. */
            readonly directory?: components["schemas"]["SamlDirectory"];
            /** @description Whether a token must be created through the team's single sign-on. */
            readonly enforced: boolean;
            /** @description The role, or the access group, of the members of each group of the directory, by its id. */
            readonly roles?: {
                readonly [key: string]: components["schemas"]["DirectoryRole"];
            };
        };
        /** @description The connection to the identity provider. */
        readonly SamlConnection: {
            /** @description When it was created, in milliseconds of UNIX time. */
            readonly connectedAt: number;
            /** @description When it last received an event, in milliseconds of UNIX time. */
            readonly lastReceivedWebhookEvent?: number;
            /** @description When it was last synchronized, in milliseconds of UNIX time. */
            readonly lastSyncedAt?: number;
            /** @description The state of the connection, such as `active`. */
            readonly state: string;
            /** @description The status of the connection. */
            readonly status: string;
            /**
             * @description Whether changes in the directory are applied.
             * @enum {string}
             */
            readonly syncState?: "ACTIVE" | "SETUP" | (string & {});
            /** @description The kind of identity provider. */
            readonly type: string;
        };
        /** @description The connection to the directory. */
        readonly SamlDirectory: {
            /** @description When it was created, in milliseconds of UNIX time. */
            readonly connectedAt: number;
            /** @description When it last received an event, in milliseconds of UNIX time. */
            readonly lastReceivedWebhookEvent?: number;
            /** @description When it was last synchronized, in milliseconds of UNIX time. */
            readonly lastSyncedAt?: number;
            /** @description The state of the connection, such as `active`. */
            readonly state: string;
            /**
             * @description Whether changes in the directory are applied.
             * @enum {string}
             */
            readonly syncState?: "ACTIVE" | "SETUP" | (string & {});
            /** @description The kind of identity provider. */
            readonly type: string;
        };
        /** @description A setting that restricts something to owners. */
        readonly StrictSetting: {
            /** @description Whether it is on. */
            readonly enabled: boolean;
            /** @description When it was last changed, in milliseconds of UNIX time. */
            readonly updatedAt: number;
        };
        /** @description A setting that is on or off. */
        readonly Switch: {
            /** @description Whether it is on. */
            readonly enabled?: boolean;
        };
        /** @description An environment that every project has. */
        readonly SystemEnvironment: {
            /**
             * @description Which one.
             * @enum {string}
             */
            readonly target: "preview" | "production" | (string & {});
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "system" | (string & {});
        };
        /** @description A complete team, with the user's membership. */
        readonly Team: {
            /** @description Keys that are older are invalid for the team, in milliseconds of UNIX time. */
            readonly apiKeysInvalidatedAt?: number;
            /** @description Tokens of apps that are older are invalid for the team, in milliseconds of UNIX time. */
            readonly appTokensInvalidatedAt?: number;
            /** @description The id of the picture, or null. */
            readonly avatar?: string | null;
            /** @description The plan, or null. */
            readonly billing?: components["schemas"]["Billing"];
            /** @description Whether Vercel Connect is on. */
            readonly connect?: components["schemas"]["Switch"];
            /** @description When the team was created, in milliseconds of UNIX time. */
            readonly createdAt: number;
            /** @description The id of the user who created the team. */
            readonly creatorId: string;
            /** @description How new projects are protected. */
            readonly defaultDeploymentProtection?: components["schemas"]["DeploymentProtection"];
            /** @description How long deployments are kept. */
            readonly defaultExpirationSettings?: components["schemas"]["Expiration"];
            /** @description The passport of new projects, or null. */
            readonly defaultPassport?: components["schemas"]["Passport"];
            /** @description The jobs of new projects. */
            readonly defaultProjectJobs?: components["schemas"]["ProjectJobs"];
            /** @description The roles of new members. */
            readonly defaultRoles?: components["schemas"]["DefaultRoles"];
            /** @description Where deployments may come from. */
            readonly deploymentPolicy?: components["schemas"]["DeploymentPolicy"];
            /** @description The description of the team, or null. */
            readonly description?: string | null;
            /** @description Whether, or until when, the team is not blocked automatically. The vendor does not explain it. */
            readonly disableHardAutoBlocks?: number | boolean;
            /** @description Whether GitHub gets no events of deployments. */
            readonly disableRepositoryDispatchEvents?: boolean;
            /**
             * @description Whether production secrets must differ from other secrets.
             * @enum {string|null}
             */
            readonly disjunctiveProductionSecretPolicy?: "default" | "off" | "on" | null | (string & {});
            /**
             * @description Who may request access to protected deployments.
             * @enum {string}
             */
            readonly dpAccessRequestsMode?: "all" | "email-domain" | "none" | (string & {});
            /** @description Users who sign up with an email address of this domain join the team. */
            readonly emailDomain?: string | null;
            /**
             * @description Whether previews have the toolbar.
             * @enum {string|null}
             */
            readonly enablePreviewFeedback?: "default" | "default-force" | "off" | "off-force" | "on" | "on-force" | null | (string & {});
            /**
             * @description Whether production has the toolbar.
             * @enum {string|null}
             */
            readonly enableProductionFeedback?: "default" | "default-force" | "off" | "off-force" | "on" | "on-force" | null | (string & {});
            /** @description Whether IP addresses of visitors are hidden from observability. */
            readonly hideIpAddresses?: boolean | null;
            /** @description Whether IP addresses of visitors are hidden from log drains. */
            readonly hideIpAddressesInLogDrains?: boolean | null;
            /** @description The id of the team, which begins with `team_`. */
            readonly id: string;
            /** @description Tokens of integrations that are older are invalid for the team, in milliseconds of UNIX time. */
            readonly integrationTokensInvalidatedAt?: number;
            /** @description The invite code. Only owners see it. */
            readonly inviteCode?: string;
            /** @description The IP addresses that the team's requests come from. */
            readonly ipBuckets?: readonly components["schemas"]["IpBucket"][];
            /** @description The user's membership. */
            readonly membership?: components["schemas"]["Membership"];
            /** @description The name of the team, or null. */
            readonly name: string | null;
            /** @description What happens with commits of people who are not members. */
            readonly nsnbConfig?: components["schemas"]["NonMemberSetting"];
            /** @description The id of the team that pays for the organization, where it is known. */
            readonly orgRootTeamId?: string;
            /** @description The id of the organization that the team belongs to. */
            readonly parentId?: string;
            /** @description Access tokens of users that are older are invalid for the team, in milliseconds of UNIX time. */
            readonly personalAccessTokensInvalidatedAt?: number;
            /** @description Whether it is a team for a platform. */
            readonly platform?: boolean;
            /** @description The host of previews. */
            readonly previewDeploymentSuffix?: string | null;
            /** @description Whether caches are shared. */
            readonly remoteCaching?: components["schemas"]["Switch"];
            /** @description Whether commits must be signed. */
            readonly requireVerifiedCommits?: boolean;
            /** @description The resources that the team may use. */
            readonly resourceConfig?: components["schemas"]["ResourceConfig"];
            /** @description How members sign in. */
            readonly saml?: components["schemas"]["Saml"];
            /**
             * @description Whether new environment variables are sensitive by default.
             * @enum {string|null}
             */
            readonly sensitiveEnvironmentVariablePolicy?: "default" | "off" | "on" | null | (string & {});
            /** @description The name of the team in URLs. */
            readonly slug: string;
            /** @description The prefix of automatic deployment names. */
            readonly stagingPrefix?: string;
            /** @description Whether only owners can change the protection of deployments. */
            readonly strictDeploymentProtectionSettings?: components["schemas"]["StrictSetting"];
            /** @description Whether only owners can change password protection. */
            readonly strictPasswordProtectionSettings?: components["schemas"]["StrictSetting"];
            /** @description Whether only owners can create shareable links. */
            readonly strictShareableLinks?: components["schemas"]["StrictSetting"];
            /** @description When the team was last changed, in milliseconds of UNIX time. */
            readonly updatedAt?: number;
        };
        /** @description One page of teams. */
        readonly TeamPage: {
            /** @description The pagination of the list. */
            readonly pagination?: components["schemas"]["Pagination"];
            /** @description The teams, each complete or in a limited form. */
            readonly teams: readonly components["schemas"]["ListedTeam"][];
        };
        /**
         * @description A permission in a team.
         * @enum {string}
         */
        readonly TeamPermission: "AiGatewayApiKeyOwnedBySelf" | "AiGatewayBudgetManager" | "AiGatewayCredits" | "AiGatewaySettings" | "ConnectorManager" | "CreateProject" | "EnvVariableManager" | "EnvironmentManager" | "FullProductionDeployment" | "IntegrationManager" | "OrgAdmin" | "OrgViewer" | "UsageViewer" | "V0Builder" | "V0Chatter" | "V0Viewer" | "WorkflowDecryptor" | (string & {});
    };
    responses: {
        /** @description A parameter is not allowed. */
        readonly BadRequest: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is missing, wrong or expired, its scope lacks the team, the team requires single sign-on, or the user may not do this. */
        readonly Forbidden: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The vendor's client lists this status without its meaning. */
        readonly Gone: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such team or member. */
        readonly NotFound: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The service failed. The body may not be JSON. */
        readonly ServerFailure: {
            headers: {
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description More requests than are allowed. The limits of other operations are separate. */
        readonly TooManyRequests: {
            headers: {
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request is not authorized. The vendor's overview has 403 for an authentication that fails. */
        readonly Unauthorized: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-vercel-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the team, which begins with `team_`.
         * @example team_3fQm8vXw2KpL7dRaBq4ZtW8n
         */
        readonly TeamId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The number of requests allowed in a window. It differs between operations.
         * @example 120
         */
        readonly RateLimitLimit: number;
        /**
         * @description The number of requests left in this window.
         * @example 119
         */
        readonly RateLimitRemaining: number;
        /**
         * @description When the window ends, in seconds of UNIX time.
         * @example 1785000060
         */
        readonly RateLimitReset: number;
        /**
         * @description The id of the request, for the vendor's support.
         * @example fra1::iad1::7xk2p-1785000000123-4f0c9d1e8a2b
         */
        readonly RequestId: string;
        /**
         * @description The seconds until the request may be sent again.
         * @example 1
         */
        readonly RetryAfter: number;
    };
    pathItems: never;
}
/** An access group, by its id. */
export type AccessGroup = components['schemas']['AccessGroup'];
/** The plan of a team, or null. */
export type Billing = components['schemas']['Billing'];
/** The kinds of builds. */
export type BuildEntitlements = components['schemas']['BuildEntitlements'];
/** The machines of builds. */
export type BuildMachine = components['schemas']['BuildMachine'];
/** A custom environment of a project. */
export type CustomEnvironment = components['schemas']['CustomEnvironment'];
/** The roles of new members. */
export type DefaultRoles = components['schemas']['DefaultRoles'];
/** Where deployments may come from. */
export type DeploymentPolicy = components['schemas']['DeploymentPolicy'];
/** How new projects are protected. */
export type DeploymentProtection = components['schemas']['DeploymentProtection'];
/** The ways by which deployments may come. */
export type DeploymentSources = components['schemas']['DeploymentSources'];
/** A role, or an access group. */
export type DirectoryRole = components['schemas']['DirectoryRole'];
/** A product that the user has a seat for. */
export type Entitlement = components['schemas']['Entitlement'];
/** The rate limit that was exceeded. */
export type ExceededLimit = components['schemas']['ExceededLimit'];
/** How long deployments are kept. */
export type Expiration = components['schemas']['Expiration'];
/** The body of an error response. */
export type Failure = components['schemas']['Failure'];
/** Repositories of a host. */
export type GitSource = components['schemas']['GitSource'];
/** The repositories that may be deployed. */
export type GitSources = components['schemas']['GitSources'];
/** IP addresses that the team's requests come from. */
export type IpBucket = components['schemas']['IpBucket'];
/** How the user joined the team. */
export type JoinedFrom = components['schemas']['JoinedFrom'];
/** The team that the user left. */
export type LeftTeam = components['schemas']['LeftTeam'];
/** How members of a limited team sign in. */
export type LimitedSaml = components['schemas']['LimitedSaml'];
/** The visible part of a team whose details the token may not read. */
export type LimitedTeam = components['schemas']['LimitedTeam'];
/** A team, complete, or in a limited form if the token may not read all of it. */
export type ListedTeam = components['schemas']['ListedTeam'];
/** The user's membership in a team. */
export type Membership = components['schemas']['Membership'];
/** A group of GitLab, or a project in it. */
export type NamespaceSource = components['schemas']['NamespaceSource'];
/** What happens with commits of people who are not members. */
export type NonMemberSetting = components['schemas']['NonMemberSetting'];
/** An organization of GitHub or a workspace of Bitbucket, or a repository in it. */
export type OrganizationSource = components['schemas']['OrganizationSource'];
/** The pagination of the list. */
export type Pagination = components['schemas']['Pagination'];
/** The passport of new projects, or null. */
export type Passport = components['schemas']['Passport'];
/** An environment that a rule is for. */
export type PolicyEnvironment = components['schemas']['PolicyEnvironment'];
/** The error. */
export type Problem = components['schemas']['Problem'];
/** A job, and what it runs for. */
export type ProjectJob = components['schemas']['ProjectJob'];
/** The jobs of new projects. */
export type ProjectJobs = components['schemas']['ProjectJobs'];
/** What is protected, or null. */
export type Protection = components['schemas']['Protection'];
/** The resources that a team may use. */
export type ResourceConfig = components['schemas']['ResourceConfig'];
/** A role in a team. */
export type Role = components['schemas']['Role'];
/** How members sign in. */
export type Saml = components['schemas']['Saml'];
/** The connection to the identity provider. */
export type SamlConnection = components['schemas']['SamlConnection'];
/** The connection to the directory. */
export type SamlDirectory = components['schemas']['SamlDirectory'];
/** A setting that restricts something to owners. */
export type StrictSetting = components['schemas']['StrictSetting'];
/** A setting that is on or off. */
export type Switch = components['schemas']['Switch'];
/** An environment that every project has. */
export type SystemEnvironment = components['schemas']['SystemEnvironment'];
/** A complete team, with the user's membership. */
export type Team = components['schemas']['Team'];
/** One page of teams. */
export type TeamPage = components['schemas']['TeamPage'];
/** A permission in a team. */
export type TeamPermission = components['schemas']['TeamPermission'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseGone = components['responses']['Gone'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseServerFailure = components['responses']['ServerFailure'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ParameterTeamId = components['parameters']['TeamId'];
export type $defs = Record<string, never>;
export interface operations {
    readonly leaveTeam: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The id of the team that becomes the user's default team.
                 * @example team_9cTn5sJy4HbG6mEkXd7RfM2g
                 */
                readonly newDefaultTeamId?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the team, which begins with `team_`.
                 * @example team_3fQm8vXw2KpL7dRaBq4ZtW8n
                 */
                readonly teamId: components["parameters"]["TeamId"];
                /**
                 * @description The id of the user, the `uid` of a membership.
                 * @example qL7dRa3fQm8vXw2KpZ9sTn5s
                 */
                readonly uid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership has ended. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-vercel-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeftTeam"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listTeams: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The maximum number of teams per page.
                 * @example 100
                 */
                readonly limit?: number;
                /**
                 * @description Only teams created since this time, in milliseconds of UNIX time.
                 * @example 1540095775941
                 */
                readonly since?: number;
                /**
                 * @description Only teams created until this time, in milliseconds of UNIX time; the `next` of the previous page.
                 * @example 1555072968396
                 */
                readonly until?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of teams, possibly none. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-vercel-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly getTeam: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The slug of the team. The vendor does not document how it relates to the id in the path.
                 * @example larkspur-labs
                 */
                readonly slug?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the team, which begins with `team_`.
                 * @example team_3fQm8vXw2KpL7dRaBq4ZtW8n
                 */
                readonly teamId: components["parameters"]["TeamId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The team. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-vercel-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Team"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
}
