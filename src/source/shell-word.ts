/** One word of a command that the user may copy into a shell, whatever is in it. */
export function shellWord(text: string): string {
  return /^[\w./:+@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
