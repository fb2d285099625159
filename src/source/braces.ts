import { UserError } from '../errors.ts';

const MAX_ALTERNATIVES = 1_000;

/** `a{b,c}` is `ab` and `ac`, as in a shell; braces without a comma or a partner stand for themselves. */
export function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (done.length + open.length >= MAX_ALTERNATIVES) throw tooMany(pattern);
    const brace = firstBrace(next);
    if (!brace) done.push(next);
    else {
      const { before, alternatives, after } = brace;
      if (open.length + alternatives.length > MAX_ALTERNATIVES) throw tooMany(pattern);
      for (const alternative of alternatives.toReversed()) open.push(before + alternative + after);
    }
  }
  return done;
}

/** The first brace that has a partner and a comma of its own. Looks at each character once for each brace before it. */
function firstBrace(text: string): { before: string; alternatives: string[]; after: string } | undefined {
  const opened: { start: number; commas: number[] }[] = [];
  let found: { start: number; end: number; commas: number[] } | undefined;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{') opened.push({ start: i, commas: [] });
    else if (char === ',') opened.at(-1)?.commas.push(i);
    else if (char === '}') {
      const brace = opened.pop();
      if (brace && brace.commas.length > 0 && (!found || brace.start < found.start)) found = { ...brace, end: i };
    }
  }
  if (!found) return undefined;
  const { start, end, commas } = found;
  const cuts = [start, ...commas, end];
  return {
    before: text.slice(0, start),
    alternatives: cuts.slice(1).map((cut, index) => text.slice((cuts[index] ?? 0) + 1, cut)),
    after: text.slice(end + 1),
  };
}

function tooMany(pattern: string): UserError {
  return new UserError(
    'FILE_PATTERN_TOO_WIDE',
    `The braces of "${pattern}" stand for more than ${MAX_ALTERNATIVES} paths.`,
    'Use * where the braces list every name.',
  );
}
