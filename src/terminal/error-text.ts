import type { Place, Problem, UserError } from '../errors.ts';
import { VERSION } from '../version.ts';

/** The user's mistakes, all of them, each with its place and the next step. */
export function userErrorText({ problems }: UserError): string {
  const texts = problems.map(problemText);
  const count = problems.length > 1 ? [`${problems.length} problems; nothing was decided.`] : [];
  return `${[...texts, ...count].join('\n')}\n`;
}

/** A bug of ours: everything that a report of it needs. */
export function bugText(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug of Fairness Gate, not a mistake of yours; nothing was decided.',
    `Please report it with these lines (version ${VERSION}, Node ${process.version}):`,
    what,
    '',
  ].join('\n');
}

function problemText({ code, message, hint, place }: Problem): string {
  const lines = [`error: ${message} [${code}]`];
  if (place !== undefined) lines.push(`  at ${placeText(place)}`);
  if (hint !== undefined) lines.push(`  ${hint}`);
  return lines.join('\n');
}

function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
