import { type Problem, UserError } from '../errors.ts';

/** The policy that a mistake was found with. */
export interface BasePolicy {
  /** The commit of the base. */
  readonly commit: string;
  readonly path: string | undefined;
  /** Whether the head has the very same. */
  readonly isHere: boolean;
}

/** A mistake that was found by the policy of the base: says so, because the one in the checkout may be another. */
export function ofBase(error: unknown, policy: BasePolicy): unknown {
  if (!(error instanceof UserError) || error.problems[0].code === 'BASE_UNREADABLE') return error;
  const [first, ...more] = error.problems;
  return UserError.of([told(first, policy), ...more.map((problem) => told(problem, policy))]);
}

function told(problem: Problem, { commit, path, isHere }: BasePolicy): Problem {
  const { code, message, hint, place } = problem;
  const whose = `policy of the base, at ${commit.slice(0, DIGITS)}`;
  if (code.startsWith('POLICY_') || (path !== undefined && place?.file === path)) {
    return { ...problem, message: `The ${whose}: ${message}` };
  }
  if (code === 'FILE_MISSING' || code === 'FILE_NO_MATCH') {
    return {
      ...problem,
      message: `${message} The ${whose}, names it.`,
      hint: [hint, KEEP].filter((part) => part !== undefined).join(' '),
    };
  }
  return isHere ? problem : { ...problem, message: `${message} What decides is the ${whose}.` };
}

/** As many as the report shows of a commit. */
const DIGITS = 12;

const KEEP =
  'If this change renames it, keep the old path (a copy will do) until the policy that names the new one has landed.';
