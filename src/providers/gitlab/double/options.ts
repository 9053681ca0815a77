import type { Group } from "../../../../generated/gitlab/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that GitLab's double accepts. */
export type GitlabDoubleAuth =
  | { readonly token: string; readonly oauthToken?: undefined }
  | { readonly oauthToken: string; readonly token?: undefined };

/** A group whose properties are all optional, and what the user is in it. */
export type GitlabGroupSeed = Loose<Group> & {
  /** The level of the direct membership; `undefined` is one by way of the group around it. @defaultValue 30, Developer */
  readonly access_level?: number | undefined;
};

/** By the id of a user, and by that of a group: the level of the direct membership. */
export type GitlabMembers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Options of GitLab's double. */
export interface GitlabDoubleOptions extends SharedDoubleOptions {
  /**
   * The groups that the user may see. The user, who is an administrator, has the id 4120.
   * @defaultValue a group, and one inside it
   */
  readonly groups?: Seed<GitlabGroupSeed> | undefined;
  /**
   * Other users, and their levels in the groups. A user who is not here gets a 404, and one without groups an empty list.
   * @defaultValue no other user
   */
  readonly members?: GitlabMembers | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: GitlabDoubleAuth | undefined;
}
