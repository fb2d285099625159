import { type Problem, UserError } from '../../src/errors.ts';
import { type LoadedPolicy, readPolicy } from '../../src/policy/load.ts';
import { registries } from './registries.ts';

export function read(text: string): LoadedPolicy {
  return readPolicy(text, 'fairness.yml', registries);
}

/** The problems of a text; none if it is a policy. Anything but a UserError is a bug and thrown on. */
export function problemsOf(text: string): readonly Problem[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

/** `line:column CODE message hint`, one a line, for tables. */
export function told(text: string): string[] {
  return problemsOf(text).map(({ code, message, hint, place }) =>
    `${place?.line}:${place?.column} ${code} ${message} ${hint ?? ''}`.trim(),
  );
}
