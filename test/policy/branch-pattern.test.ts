import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesBranch, readPattern } from '../../src/policy/branch-pattern.ts';
import '../seed.ts';

function matches(pattern: string, branch: string): boolean {
  const read = readPattern(pattern);
  if ('message' in read) throw new Error(read.message);
  return matchesBranch(read, branch);
}

/** What GitHub's cheat sheet says of each pattern: branches and tags first, then paths where only these show it. */
test.each([
  ['feature/*', ['feature/my-branch', 'feature/your-branch', 'feature/'], ['feature', 'feature/beta-a/my-branch']],
  ['feature/**', ['feature/beta-a/my-branch', 'feature/your-branch', 'feature/mona/the/octocat'], ['feature']],
  ['main', ['main'], ['mai', 'mainx', 'xmain', 'Main']],
  ['releases/mona-the-octocat', ['releases/mona-the-octocat'], ['releases/mona.the-octocat']],
  ['*', ['main', 'releases', ''], ['all/the/branches']],
  ['**', ['all/the/branches', 'every/tag', ''], []],
  ['*feature', ['mona-feature', 'feature', 'ver-10-feature'], ['a/feature', 'features']],
  ['v2*', ['v2', 'v2.0', 'v2.9'], ['v1', 'v2/0']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.0', 'v1..1', 'v12.0.0', 'v1x0x0']],
  ['Octo*', ['Octocat'], ['octocat']],
  ['[CB]at', ['Cat', 'Bat'], ['cat', 'at', 'CBat']],
  ['[1-2]00', ['100', '200'], ['300', '00']],
  ['[0-9a-z]', ['7', 'q'], ['Q', '-', '/']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.jsx']],
  ['docs/**/*.md', ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['docsREADME.md']],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['adocs/x', 'docs']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src']],
  // An escape takes the meaning; what is no special character stands for itself.
  ['v1\\*', ['v1*'], ['v10', 'v1\\*']],
  ['a\\\\b', ['a\\b'], ['ab']],
  ['fix-\\[x\\]\\?\\+\\!', ['fix-[x]?+!'], ['fix-x']],
  ['a!b', ['a!b'], ['ab']],
  ['a.b$', ['a.b$'], ['axb', 'a.b']],
  ['é?💡+', ['💡', 'é💡💡'], ['é', 'éé💡']],
  ['a**/b', ['a/b', 'ax/y/b'], ['ab']],
] as const)('%s', (pattern, meant, others) => {
  for (const branch of meant) expect(matches(pattern, branch), branch).toBe(true);
  for (const branch of others) expect(matches(pattern, branch), branch).toBe(false);
});

test('names that would make a search try every way end at once', () => {
  // 60 runs of "a" by 4,000 characters: more ways than there are atoms.
  expect(matches(`${'**a'.repeat(60)}b`, 'a'.repeat(4_000))).toBe(false);
  expect(matches('a+'.repeat(100), 'a'.repeat(4_000))).toBe(true);
  expect(matches('a?'.repeat(100), 'a'.repeat(101))).toBe(false);
});

test('whatever the pattern, it means what a regular expression of the same words means', () => {
  /** Each piece of a pattern beside that of an expression; so short that no expression takes long. */
  const pieces = fc.constantFrom(
    ['a', 'a'],
    ['/', '/'],
    ['b+', 'b+'],
    ['a?', 'a?'],
    ['*', '[^/]*'],
    ['c**', 'c.*'],
    ['[ab]', '[ab]'],
    ['[a-c]+', '[a-c]+'],
    ['\\*', '\\*'],
  );
  const name = fc.array(fc.constantFrom('a', 'b', 'c', '/', '*'), { maxLength: 7 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), name, (list, branch) => {
      const pattern = list.map(([ours]) => ours).join('');
      // What two neighbours make together has a row of its own above.
      fc.pre(!/\*\*\*|\*\*\/|(?<!c)\*\*|(?<!\\)\*[?+]/.test(pattern));
      const expression = new RegExp(`^${list.map(([, theirs]) => theirs).join('')}$`);
      expect(matches(pattern, branch)).toBe(expression.test(branch));
    }),
    { numRuns: 2_000 },
  );
});

describe('how literal a pattern is', () => {
  test.each([
    ['main', 4],
    ['release/*', 8],
    ['release/**', 8],
    ['v[12].[0-9]+', 2],
    ['jsx?', 2],
    ['ab+', 2],
    ['\\*\\*', 2],
    ['**', 0],
    ['💡', 1],
    ['a/**/b', 3],
  ])('%s: %i characters', (pattern, literals) => {
    expect(readPattern(pattern)).toMatchObject({ literals });
  });
});

test.each([
  ['!main', 'cannot start with "!"'],
  ['?a', '"?" follows no character'],
  ['+', '"+" follows no character'],
  ['a++', '"+" follows no character'],
  ['a?+', '"+" follows no character'],
  ['*?', '"?" follows no character'],
  ['**+', '"+" follows no character'],
  ['[ab', '"[" is not closed'],
  ['a]', '"]" closes nothing'],
  ['[]', '"[]" is no list'],
  ['[z-a]', '"[z-a]" is no list'],
  ['[A-z]', '"[A-z]" is no list'],
  ['[0-f]', '"[0-f]" is no list'],
  ['[a-]', '"[a-]" is no list'],
  ['[^a]', '"[^a]" is no list'],
  ['[é]', '"[é]" is no list'],
  ['a\\', 'Nothing follows the "\\"'],
])('%s is no pattern', (pattern, message) => {
  expect(readPattern(pattern)).toEqual({
    message: expect.stringContaining(message),
    hint: expect.stringMatching(/\S/),
  });
});
