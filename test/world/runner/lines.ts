import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream into lines as the runner does: a line feed, a carriage return or both end one. */
export function newLines(take: (line: string) => void) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    push(chunk: Buffer): void {
      rest += decoder.write(chunk);
      // A carriage return at the very end may be half of a pair.
      const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      const lines = whole.split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '') + rest.slice(whole.length);
      for (const line of lines) take(line);
    },
    end(): void {
      rest += decoder.end();
      const last = rest.replace(/\r$/, '');
      if (rest !== '') take(last);
      rest = '';
    },
  };
}
