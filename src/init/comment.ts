const WIDTH = 110;

/** A text as lines of a YAML comment. Names in it have passed `named`, so no line of theirs breaks out of it. */
export function comment(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => `${indent}# ${part}`);
}

/** What is not known but proposed: marked, so that it is found and read. */
export function check(text: string, indent = ''): readonly string[] {
  return comment(`CHECK: ${text}`, indent);
}
