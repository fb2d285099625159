/** A workflow command: what a step says to the runner through its output. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Reads `::name key=value::data` at a line's start, else `##[name key=value]data` anywhere in it. */
export function parseCommand(line: string, isName: (name: string) => boolean): Command | undefined {
  return parseColons(line, isName) ?? parseBrackets(line, isName);
}

const DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const BRACKETS = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

/** The runner drops every kind of white space before the colons, the next-line control included. */
const LEADING_SPACE = /^[\s\u0085]+/u;

function parseColons(line: string, isName: (name: string) => boolean): Command | undefined {
  const text = line.replace(LEADING_SPACE, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const { name, rest } = splitName(text.slice(2, end));
  if (!isName(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: properties(rest.trim(), ',', PROPERTY),
    data: decode(text.slice(end + 2), DATA),
  };
}

function parseBrackets(line: string, isName: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = splitName(line.slice(start + 3, end));
  if (!isName(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: properties(rest, ';', BRACKETS),
    data: decode(line.slice(end + 1), BRACKETS),
  };
}

function splitName(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) };
}

function properties(text: string, separator: string, escapes: Escapes): Map<string, string> {
  const pairs = text.split(separator).flatMap((part) => {
    const equals = part.indexOf('=');
    const isPair = equals > 0 && equals < part.length - 1;
    return isPair ? [[part.slice(0, equals).toLowerCase(), decode(part.slice(equals + 1), escapes)] as const] : [];
  });
  return new Map(pairs);
}

type Escapes = ReadonlyArray<readonly [string, string]>;

/** One escape after the other, the percent sign last, as the runner does it. */
function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((sofar, [escaped, plain]) => sofar.replaceAll(escaped, plain), text);
}
