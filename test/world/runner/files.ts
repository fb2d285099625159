/** The files through which a step hands values to the runner; a file that cannot be read fails the step. */

/** `name=value` lines and `name<<delimiter` blocks of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.replace(/\n$/, '').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const block = line.indexOf('<<');
    if (block >= 0 && (equals < 0 || block < equals)) {
      const name = line.slice(0, block);
      const delimiter = line.slice(block + 2);
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line}': neither name nor delimiter may be empty`);
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Invalid value: no matching delimiter '${delimiter}'`);
      pairs.set(name, lines.slice(at + 1, end).join('\n'));
      at = end;
    } else if (equals > 0) pairs.set(line.slice(0, equals), line.slice(equals + 1));
    else throw new Error(`Invalid format '${line}'`);
  }
  return pairs;
}

/** One folder a line. */
export function parsePaths(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '');
}

export const MAX_SUMMARY_BYTES = 1024 * 1024;
