/**
 * The same JSON in characters that any log can show: what GitHub's runner would take for a command (`##[`) and what
 * steers a terminal or a line of writing is written as escapes. Such characters stand in strings only.
 */
export function printableJson(json: string): string {
  return json.replace(/##\[|(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    found === '##[' ? '##\\u005b' : escaped(found),
  );
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
