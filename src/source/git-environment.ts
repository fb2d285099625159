import { dirname } from 'node:path';

/** What git needs to be found and to know whom the user trusts (`safe.directory` of the system and the user). */
const KEPT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'USERPROFILE', 'PATHEXT'];

const FIXED = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Objects that a partial clone lacks are not fetched. Before 2.45 git knows only the second way.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** Variables for git: no token, and no GIT_* that leads it to another repository or has it start a program. */
export function gitEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { workspace }: { readonly workspace?: string | undefined } = {},
): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => KEPT.includes(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    ...FIXED,
    ...(workspace !== undefined && { GIT_CEILING_DIRECTORIES: dirname(workspace) }),
  };
}
