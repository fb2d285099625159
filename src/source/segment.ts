/** Whether a name of a file or folder matches one segment of a pattern: `*`, `?`, `[a-z]`, `[!a]`, letters. */
export type SegmentTest = (name: string) => boolean;

type Token = 'star' | ((char: string) => boolean);

/**
 * Characters are code points. A leading dot is matched only by a dot. The time is at most the product of both lengths:
 * when letters fail to match, only the last star is widened, which is enough because an earlier one can only match less.
 */
export function segmentTest(segment: string): SegmentTest {
  const tokens = tokensOf(Array.from(segment));
  const hidden = segment.startsWith('.');
  return (name) => (hidden || !name.startsWith('.')) && matches(tokens, Array.from(name));
}

function matches(tokens: readonly Token[], chars: readonly string[]): boolean {
  let token = 0;
  let char = 0;
  let star = -1;
  let starChar = 0;
  while (char < chars.length) {
    const test = tokens[token];
    if (test === 'star') {
      star = token++;
      starChar = char;
    } else if (test?.(chars[char] ?? '')) {
      token++;
      char++;
    } else if (star >= 0) {
      token = star + 1;
      char = ++starChar;
    } else return false;
  }
  while (tokens[token] === 'star') token++;
  return token === tokens.length;
}

function tokensOf(chars: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? '';
    const end = char === '[' ? endOfClass(chars, i) : -1;
    if (end > 0) {
      tokens.push(classTest(chars.slice(i + 1, end)));
      i = end;
    } else if (char === '*') {
      if (tokens.at(-1) !== 'star') tokens.push('star');
    } else if (char === '?') tokens.push(() => true);
    else tokens.push((other) => other === char);
  }
  return tokens;
}

/** A `]` right after `[` or `[!` belongs to the class. Without an end, `[` stands for itself. */
function endOfClass(chars: readonly string[], start: number): number {
  const first = chars[start + 1] === '!' ? start + 2 : start + 1;
  return chars.indexOf(']', first + 1);
}

function classTest(chars: readonly string[]): (char: string) => boolean {
  const negated = chars[0] === '!';
  const members = negated ? chars.slice(1) : chars;
  const ranges: [string, string][] = [];
  for (let i = 0; i < members.length; i++) {
    const low = members[i] ?? '';
    const high = members[i + 1] === '-' ? members[i + 2] : undefined;
    ranges.push([low, high ?? low]);
    if (high !== undefined) i += 2;
  }
  return (char) =>
    negated !== ranges.some(([low, high]) => codePoint(low) <= codePoint(char) && codePoint(char) <= codePoint(high));
}

function codePoint(char: string): number {
  return char.codePointAt(0) ?? -1;
}
