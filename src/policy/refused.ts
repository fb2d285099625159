import type { CST } from 'yaml';

const MAX_LEVELS = 32;

export interface Refused {
  readonly code: string;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * The first construct of YAML that a policy may not use, found before nodes are made of the tokens: anchors could blow a
 * small file up, tags and directives change what values mean, and deep nesting overflows the library's stack.
 */
export function refusedConstruct(tokens: readonly CST.Token[]): Refused | undefined {
  const found: Refused[] = [];
  const queue: [token: CST.Token, level: number][] = tokens.map((token) => [token, 0]);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [token, level] = next;
    if (level > MAX_LEVELS) {
      found.push({
        code: 'POLICY_TOO_DEEP',
        offset: token.offset,
        message: `The policy is nested more than ${MAX_LEVELS} levels deep.`,
        hint: 'No policy needs that; look for brackets that are not closed.',
      });
      break;
    }
    const reason = REASONS[token.type];
    if (reason) found.push({ code: 'POLICY_SYNTAX', offset: token.offset, ...reason });
    for (const part of partsOf(token)) queue.push([part, isCollection(part) ? level + 1 : level]);
  }
  return found.reduce<Refused | undefined>(
    (first, one) => (first && first.offset <= one.offset ? first : one),
    undefined,
  );
}

const REASONS: { readonly [type: string]: { readonly message: string; readonly hint: string } | undefined } = {
  anchor: {
    message: 'A policy may not use anchors (&).',
    hint: 'Write the value out where it is needed, or put it in quotes.',
  },
  alias: {
    message: 'A policy may not use aliases (*).',
    hint: 'Write the value out, or put text that starts with * in quotes.',
  },
  tag: { message: 'A policy may not use tags (!).', hint: 'Leave the tag out; put text that starts with ! in quotes.' },
  directive: { message: 'A policy may not use directives (%).', hint: 'Leave the line out.' },
};

const isCollection = (token: CST.Token) =>
  token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';

function partsOf(token: CST.Token): CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value ? [token.value] : [])];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap(({ start, key, sep, value }) => [
        ...start,
        ...(key ? [key] : []),
        ...(sep ?? []),
        ...(value ? [value] : []),
      ]);
    default:
      return [];
  }
}
