import { reveal } from './visible-text.ts';

/** More than any sentence or stack frame of ours has. */
const MAX_CHARACTERS = 2_000;

/**
 * Text for standard output or standard error, line by line. GitHub's runner takes `::name::` at the beginning of a
 * line (after any white space) and `##[name]` anywhere for commands; what comes out of here holds neither, nor an
 * escape sequence, nor a character that cannot be seen.
 */
export function logLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(logLine);
}

function logLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const seen = indent + revealKeepingSpaces(line.slice(indent.length));
  return withoutCommand(shorten(seen));
}

/** A line in which the runner sees no command. */
export function withoutCommand(line: string): string {
  return line.replace(/^(\s*:):/, '$1 :').replaceAll('##[', '## [');
}

/** Runs of spaces are alignment in a log, and stay. */
function revealKeepingSpaces(text: string): string {
  return text
    .split(/( +)/)
    .map((piece) => (piece.startsWith(' ') ? piece : reveal(piece)))
    .join('');
}

function shorten(line: string): string {
  return line.length <= MAX_CHARACTERS ? line : `${line.slice(0, MAX_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`;
}
