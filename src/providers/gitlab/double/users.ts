/** The users of the double, and what they are in its groups. */
import { isRecord, numberOf } from "../../../client/value.ts";
import { createList, type List } from "../../../testing/list.ts";
import { run, throwInvalidOption } from "../../../testing/options.ts";
import type { Source } from "../../../testing/seed.ts";
import type { GitlabGroupSeed, GitlabMembers } from "./options.ts";
import { userId } from "./seeds.ts";

/** A user, and the groups that they have not left. */
export interface User {
  /** The level of the direct membership; undefined without one. */
  readonly levelIn: (group: GitlabGroupSeed) => number | undefined;
  readonly list: List<GitlabGroupSeed>;
}

/** The user of the token, and the others by their ids. */
export interface Users {
  readonly owner: User;
  readonly find: (id: unknown) => User | undefined;
  /** Whether others than the user own the group too. */
  readonly hasOtherOwner: (user: User, group: GitlabGroupSeed) => boolean;
  readonly reset: () => void;
}

export function usersOf(source: Source<GitlabGroupSeed>, members: GitlabMembers | undefined): Users {
  const owner: User = { levelIn: ({ access_level }) => access_level, list: createList(source) };
  const users = new Map([[String(userId), owner]]);
  for (const [id, levels] of readMembers(members))
    users.set(id, { levelIn: (group) => levels.get(String(group.id)), list: createList(source) });
  return {
    owner,
    find: (id) => users.get(String(id)),
    hasOtherOwner: (user, group) =>
      [...users.values()].some(
        (other) => other !== user && other.levelIn(group) === 50 && other.list.indexOf(String(group.id)) !== undefined,
      ),
    reset: () => {
      for (const { list } of users.values()) list.reset();
    },
  };
}

/** A copy, so that later changes have no effect. */
function readMembers(members: GitlabMembers = {}): (readonly [id: string, levels: ReadonlyMap<string, number>])[] {
  return entriesOf("members", members).map(([id, levels]) => {
    const option = `members.${id}`;
    if (id === String(userId)) throwInvalidOption("gitlab", option, "is the token's user, whose level is in `groups`");
    const read = entriesOf(option, levels).map(([group, given]) => {
      const level = numberOf(given);
      if (!Number.isSafeInteger(level) || level === undefined)
        return throwInvalidOption("gitlab", `${option}.${group}`, "must be an access level, such as 30");
      return [group, level] as const;
    });
    return [id, new Map(read)] as const;
  });
}

/** Of an object whose names are ids. */
function entriesOf(option: string, value: unknown): (readonly [id: string, value: unknown])[] {
  if (!isRecord(value)) return throwInvalidOption("gitlab", option, "must be an object by ids");
  return run("gitlab", option, () => Object.entries(value)).map(([id, each]) => {
    if (!/^[1-9]\d*$/.test(id)) throwInvalidOption("gitlab", `${option}.${id}`, "must have an id for its name");
    return [id, each] as const;
  });
}
