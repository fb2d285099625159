import { type Place, UserError } from '../errors.ts';

/** Characters that tables are usually divided by. */
export const USUAL_DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/** The first line's names: each once (but any number without a name), and not all in one because of another delimiter. */
export function checkHeader(header: readonly string[], place: Place, { delimiter }: { delimiter: string }): void {
  const [only = ''] = header;
  if (header.length === 1) {
    const other = USUAL_DELIMITERS.find((usual) => usual !== delimiter && only.includes(usual));
    if (other !== undefined) throw otherDelimiter(only, other, place);
  }
  const positions = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const before = positions.get(name);
    if (name !== '' && before !== undefined) throw repeated(name, [before, index + 1], place);
    positions.set(name, index + 1);
  }
}

/** Shards are one table: each has the first one's header. */
export function checkSameHeader(
  header: readonly string[],
  place: Place,
  first: { header: readonly string[]; place: Place },
): void {
  const length = Math.max(header.length, first.header.length);
  for (let index = 0; index < length; index++) {
    const [name, expected] = [header[index], first.header[index]];
    if (name === expected) continue;
    throw new UserError(
      'DATA_SHARDS_DIFFER',
      `Column ${index + 1} of "${place.file}" is ${quoted(name)}, but ${quoted(expected)} in "${first.place.file}".`,
      'All files of one table have the same columns in the same order.',
      place,
    );
  }
}

function otherDelimiter(header: string, delimiter: string, place: Place): UserError {
  return new UserError(
    'DATA_DELIMITER',
    `The header is a single column, "${header}".`,
    `If its columns are separated by another character, name it: \`delimiter: ${JSON.stringify(delimiter)}\` under \`data:\`.`,
    place,
  );
}

function repeated(name: string, [first, second]: readonly [number, number], place: Place): UserError {
  return new UserError(
    'DATA_COLUMN_REPEATED',
    `Two columns are named "${name}": number ${first} and number ${second}.`,
    'Rename one of them.',
    place,
  );
}

function quoted(name: string | undefined): string {
  return name === undefined ? 'missing' : `"${name}"`;
}
