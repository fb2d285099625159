import { UserError } from '../errors.ts';
import { shellWord } from './shell-word.ts';

const MAX_SAID = 200;

/** Known troubles by what git says in them (LC_ALL=C); nothing where it says none of that. */
export function knownTrouble(said: string): UserError | undefined {
  if (/dubious ownership|unsafe repository/.test(said)) return otherOwner(said);
  if (/not a git repository|must be run in a work tree/.test(said)) {
    return new UserError(
      'GIT_NO_REPOSITORY',
      'The working directory is in no git repository.',
      'Only what is committed can be compared: run this in a clone, or compare with a report instead.',
    );
  }
  if (/promisor|lazy fetching disabled/.test(said)) return partialClone();
  if (/inflate|unable to unpack|corrupt|is empty|packfile|hash mismatch/.test(said)) return damaged();
  return undefined;
}

/** Why git failed. */
export function gitTrouble(said: string): UserError {
  const line = said.replace(/^(fatal|error|warning): /, '').split('\n', 1)[0] ?? '';
  return (
    knownTrouble(said) ??
    new UserError(
      'GIT_FAILED',
      line === '' ? 'git failed and said nothing.' : `git failed: ${line.slice(0, MAX_SAID)}`,
      'Run `git fsck` in the repository, and `git --version`: it must be 2.31 or newer.',
    )
  );
}

export function damaged(): UserError {
  return new UserError(
    'GIT_OBJECT_DAMAGED',
    'The repository lacks an object of the commit that is compared with, or the object is damaged.',
    '`git fsck` names what is wrong. Clone the repository again.',
  );
}

function partialClone(): UserError {
  return new UserError(
    'GIT_PARTIAL_CLONE',
    'This is a partial clone: it lacks files of the commit that is compared with, and nothing is fetched here.',
    'Run `git fetch --refetch --no-filter origin`, or leave `filter:` and `sparse-checkout:` out of actions/checkout.',
  );
}

function otherOwner(said: string): UserError {
  const folder = /repository at '(.*)'/.exec(said)?.[1] ?? /\('(.*)' is owned/.exec(said)?.[1];
  return new UserError(
    'GIT_OTHER_OWNER',
    'git does not read this repository, because its folder belongs to another user ("dubious ownership").',
    `If you trust it, run \`git config --global --add safe.directory ${folder ? shellWord(folder) : '"$PWD"'}\`.`,
  );
}
