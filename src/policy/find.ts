import { UserError } from '../errors.ts';
import { ifThere } from '../source/if-there.ts';
import type { SmallFiles } from '../source/source.ts';
import { MAX_POLICY_BYTES } from './document.ts';

/** Where a policy is looked for when none is named. */
export const DEFAULT_PLACES = ['.github/fairness.yml', '.github/fairness.yaml', '.github/fairness.json'] as const;

export interface FoundPolicy {
  readonly path: string;
  readonly text: string;
}

/** Reads the policy at a path or, without one, at the default place. Errors: none is there, or there are several. */
export async function findPolicy(source: SmallFiles, path?: string): Promise<FoundPolicy> {
  if (path !== undefined) return { path, text: await readFile(source, path) };
  const found: FoundPolicy[] = [];
  for (const place of DEFAULT_PLACES) {
    const text = await ifThere(readFile(source, place));
    if (text !== undefined) found.push({ path: place, text });
  }
  const [policy, ...others] = found;
  if (policy === undefined) {
    throw new UserError(
      'POLICY_NOT_FOUND',
      `There is no policy: none of ${DEFAULT_PLACES.join(', ')} exists.`,
      'Let "fairness-gate init" write one, or name its path; paths start at the working directory.',
    );
  }
  if (others.length > 0) {
    const names = found.map((one) => `"${one.path}"`).join(' and ');
    throw new UserError(
      'POLICY_AMBIGUOUS',
      `There are several policies: ${names}.`,
      'Keep one of them, or name the one that counts.',
      {
        file: others[0]!.path,
      },
    );
  }
  return policy;
}

function readFile(source: SmallFiles, path: string): Promise<string> {
  return source.readText(path, { maxBytes: MAX_POLICY_BYTES, what: 'policy' });
}
