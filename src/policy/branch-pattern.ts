/** One step of a filter pattern. */
type Step =
  /** Any characters, `/` among them or not. */
  | { readonly kind: 'any'; readonly slashes: boolean }
  /** One character that passes the test, so often. `literal`: it stands for itself. */
  | {
      readonly kind: 'one';
      readonly test: (character: string) => boolean;
      readonly times: 'once' | 'optional' | 'repeated';
      readonly literal: boolean;
    }
  /** Takes no character; the next `steps` may be passed over. */
  | { readonly kind: 'perhaps'; readonly steps: number };

/** A filter pattern of GitHub, read. */
export interface BranchPattern {
  readonly steps: readonly Step[];
  /** How many characters stand for themselves and have to be there; of two patterns the one with more wins. */
  readonly literals: number;
}

/** What keeps a text from being a filter pattern. */
export interface PatternMistake {
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads a filter pattern as GitHub's workflows write them for branches: `*` zero or more characters but `/`, `**` of any
 * character, `?` zero or one and `+` one or more of the preceding character, `[]` one letter or digit that is listed or
 * in a range; `\` takes the meaning from the next character. As in GitHub's examples for paths, a whole part `**` between
 * slashes may also be no part at all: `a/**\/b` matches `a/b`. `!` at the start, which takes back what earlier patterns of
 * a list matched, has nothing to take back here.
 *
 * Source: docs.github.com, "Workflow syntax for GitHub Actions", filter pattern cheat sheet and on.push.branches.
 */
export function readPattern(text: string): BranchPattern | PatternMistake {
  const characters = [...text];
  const steps: Step[] = [];
  if (characters[0] === '!') {
    return mistake(
      'A pattern of "branches" cannot start with "!".',
      'Name the branches that differ; write \\! for the character.',
    );
  }
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    switch (character) {
      case '*': {
        const slashes = characters[at + 1] === '*';
        if (slashes) at++;
        const isPart = slashes && (at < 2 || characters[at - 2] === '/') && characters[at + 1] === '/';
        if (isPart) at++;
        if (isPart) steps.push({ kind: 'perhaps', steps: 2 });
        steps.push({ kind: 'any', slashes });
        if (isPart) steps.push({ ...itself('/'), literal: false });
        break;
      }
      case '?':
      case '+': {
        const last = steps.at(-1);
        if (last?.kind !== 'one' || last.times !== 'once') {
          return mistake(
            `"${character}" follows no character that it could repeat.`,
            `It stands behind the character that it is about; write \\${character} for the character itself.`,
          );
        }
        steps[steps.length - 1] = { ...last, times: character === '?' ? 'optional' : 'repeated' };
        break;
      }
      case '[': {
        const end = characters.indexOf(']', at);
        const listed = characters.slice(at + 1, end < 0 ? undefined : end).join('');
        if (end < 0) return mistake('"[" is not closed.', 'Add "]", or write \\[ for the character itself.');
        const test = oneOfListed(listed);
        if (typeof test !== 'function') return test;
        steps.push({ kind: 'one', test, times: 'once', literal: false });
        at = end;
        break;
      }
      case ']':
        return mistake('"]" closes nothing.', 'Write \\] for the character itself.');
      case '\\': {
        const next = characters[++at];
        if (next === undefined)
          return mistake('Nothing follows the "\\" at its end.', 'Write \\\\ for the character itself.');
        steps.push(itself(next));
        break;
      }
      default:
        steps.push(itself(character));
    }
  }
  const literals = steps.filter((step) => step.kind === 'one' && step.literal && step.times !== 'optional').length;
  return { steps, literals };
}

function mistake(message: string, hint: string): PatternMistake {
  return { message, hint };
}

function itself(character: string): Extract<Step, { kind: 'one' }> {
  return { kind: 'one', test: (other) => other === character, times: 'once', literal: true };
}

/** What stands between brackets: letters, digits and ranges of these, and nothing else. */
function oneOfListed(listed: string): ((character: string) => boolean) | PatternMistake {
  const parts = listed.match(/[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9]/g) ?? [];
  const ranges = parts.map((part) => [part[0] as string, part.at(-1) as string] as const);
  const isRange = ([first, last]: readonly [string, string]) =>
    first <= last && ['az', 'AZ', '09'].some(([least = '', most = '']) => least <= first && last <= most);
  if (listed === '' || parts.join('') !== listed || !ranges.every(isRange)) {
    return mistake(
      `"[${listed}]" is no list of characters.`,
      'Brackets hold letters, digits and ranges within a-z, A-Z or 0-9, such as [0-9a-f].',
    );
  }
  return (character) =>
    character.length === 1 && ranges.some(([first, last]) => first <= character && character <= last);
}

/**
 * Whether a branch is one that the pattern means, to its last character. All places of the pattern that the characters so
 * far could have led to are kept side by side, so that the time is that of pattern times name, whatever they hold.
 */
export function matchesBranch({ steps }: BranchPattern, branch: string): boolean {
  let places = reachable(new Set([0]), steps);
  for (const character of branch) {
    const next = new Set<number>();
    for (const place of places) {
      const step = steps[place];
      if (step === undefined) continue;
      if (step.kind === 'one') {
        if (!step.test(character)) continue;
        next.add(place + 1);
        if (step.times === 'repeated') next.add(place);
      } else if (step.kind === 'any' && (step.slashes || character !== '/')) {
        next.add(place);
      }
    }
    places = reachable(next, steps);
  }
  return places.has(steps.length);
}

/** With every place that no further character is needed for. */
function reachable(places: ReadonlySet<number>, steps: readonly Step[]): ReadonlySet<number> {
  const all = new Set(places);
  // A set grows while it is gone through, and so this reaches the places behind those added here too.
  for (const place of all) {
    const step = steps[place];
    if (step === undefined) continue;
    if (step.kind !== 'one' || step.times === 'optional') all.add(place + 1);
    if (step.kind === 'perhaps') all.add(place + 1 + step.steps);
  }
  return all;
}
