import { type Place, type Problem, UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';

const MAX_NAMES = 20;

/** Every wanted column must be there; all that are not are told at once, each with the nearest name. */
export function requireColumns(header: readonly string[], wanted: Iterable<string>, place: Place): void {
  const names = header.filter((name) => name !== '');
  const there = new Set(names);
  const [first, ...others] = [...new Set(wanted)]
    .filter((name) => !there.has(name))
    .map(
      (name): Problem => ({
        code: 'DATA_COLUMN_MISSING',
        message: name === '' ? 'A column without a name cannot be used.' : `There is no column "${name}".`,
        hint: hint(name, names),
        place,
      }),
    );
  if (first) throw UserError.of([first, ...others]);
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const list = `Columns: ${names.slice(0, MAX_NAMES).join(', ')}${more}.`;
  return near === undefined ? list : `Did you mean "${near}"? ${list}`;
}
