import { type Problem, UserError } from '../../src/errors.ts';

/** The problems of what an act is refused for. */
export function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}
