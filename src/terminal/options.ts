import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** An option of a command. `notYet` is one of the contract that a later release brings. */
interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
  readonly notYet?: true;
  readonly oneOf?: readonly string[];
  /** Whether the command cannot do without it. */
  readonly needed?: true;
  /** Whether it may be repeated, and takes every word up to the next option. */
  readonly several?: true;
}

export type Options = { readonly [name: string]: Option };

/** What the user typed for a command: paths, and options by name. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  /** The values of an option that takes several. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/**
 * Reads the arguments of a command.
 *
 * @throws UserError for an unknown, repeated, empty or not yet supported option, and for too many or too few paths
 */
export function readArguments(
  args: readonly string[],
  {
    command,
    options,
    paths,
  }: { readonly command: string; readonly options: Options; readonly paths: readonly [least: number, most: number] },
): Arguments {
  const given = new Map<string, string | true>();
  const lists = new Map<string, string[]>();
  const positionals: string[] = [];
  let list: string[] | undefined;
  for (const token of tokensOf(args, options)) {
    if (token.kind === 'positional') (list ?? positionals).push(token.value);
    else list = undefined;
    if (token.kind !== 'option') continue;
    const value = checked(token, { command, options });
    if (options[token.name]?.several) {
      list = lists.get(token.name) ?? [];
      list.push(value as string);
      lists.set(token.name, list);
      continue;
    }
    if (given.has(token.name)) throw usage(command, `The option "--${token.name}" is given twice.`, 'Give it once.');
    given.set(token.name, value);
  }
  const [least, most] = paths;
  if (positionals.length > most) {
    throw usage(
      command,
      `There is one argument too many: "${positionals[most]}".`,
      'Put options with a value directly before it, and names with spaces in quotes.',
    );
  }
  if (positionals.length < least) throw usage(command, 'The file to read is missing.', `Name it after "${command}".`);
  const lacking = Object.entries(options).find(([name, { needed }]) => needed && !given.has(name) && !lists.has(name));
  if (lacking !== undefined) {
    const [name, { value }] = lacking;
    throw usage(command, `The option "--${name}" is missing.`, `Write "--${name} ${value ?? 'VALUE'}".`);
  }
  return {
    positionals,
    text: (name) => given.get(name) as string | undefined,
    texts: (name) => lists.get(name) ?? [],
    flag: (name) => given.get(name) === true,
  };
}

/** What stands for the value of an option that names a file to write. */
export const FILE = 'FILE';

/** The files that arguments name to be written, however wrong the rest is; none that they name to be read. */
export function namedFiles(args: readonly string[], options: Options): readonly string[] {
  const tokens = tokensOf(args, options);
  const read = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return tokens.flatMap((token) => {
    if (token.kind !== 'option' || !token.value || !Object.hasOwn(options, token.name)) return [];
    return options[token.name]?.value === FILE && !read.includes(token.value) ? [token.value] : [];
  });
}

function tokensOf(args: readonly string[], options: Options) {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens;
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value stands in the same argument: `--json=FILE`. */
  readonly inlineValue: boolean | undefined;
}

function checked(
  { name, rawName, value, inlineValue }: Given,
  { command, options }: { readonly command: string; readonly options: Options },
): string | true {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const close = nearest(name, Object.keys(options));
    const meant = close === undefined ? '' : `Did you mean "--${close}"? `;
    throw usage(command, `There is no option "${rawName}".`, `${meant}Options: ${names(options)}.`);
  }
  if (option.notYet) throw usage(command, `The option "--${name}" is not supported yet.`, 'Leave it out.');
  if (option.type === 'boolean') {
    if (value !== undefined) throw usage(command, `The option "--${name}" takes no value.`, `Write just "--${name}".`);
    return true;
  }
  // In "--json --quiet" the value was forgotten.
  const isOption = inlineValue === false && value !== undefined && /^-./s.test(value);
  if (value === undefined || value === '' || isOption) {
    throw usage(command, `The option "--${name}" needs a value.`, `Write "--${name} ${option.value ?? 'VALUE'}".`);
  }
  if (option.oneOf !== undefined && !option.oneOf.includes(value)) {
    throw usage(
      command,
      `"${value}" is no value of the option "--${name}".`,
      `Write one of: ${option.oneOf.join(', ')}.`,
    );
  }
  return value;
}

function names(options: Options): string {
  return Object.entries(options)
    .filter(([, { notYet }]) => !notYet)
    .map(([name]) => `--${name}`)
    .join(', ');
}

function usage(command: string, message: string, hint: string): UserError {
  return new UserError('USAGE', message, `${hint} "fairness-gate ${command} --help" shows how it is used.`);
}
