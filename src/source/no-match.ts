import { UserError } from '../errors.ts';

/** A pattern without a match. `when` is ` at 1a2b3c4`, or nothing. */
export function noMatch(pattern: string, when = ''): UserError {
  return new UserError(
    'FILE_NO_MATCH',
    `No file matches "${pattern}"${when}.`,
    'Patterns start at the working directory; * stays within a folder, ** goes into all of them, hidden files are named by their dot.',
  );
}
