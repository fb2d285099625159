import { UserError } from '../errors.ts';

/**
 * What is read, or `undefined` where there is no such file.
 *
 * @param more codes of errors that also say so
 */
export async function ifThere<T>(read: Promise<T>, more: readonly string[] = []): Promise<T | undefined> {
  return read.catch((error: unknown) => {
    if (error instanceof UserError && ['FILE_MISSING', ...more].includes(error.problems[0].code)) return undefined;
    throw error;
  });
}
