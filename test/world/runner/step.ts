import { relative } from 'node:path';
import { type Command, parseCommand } from './command.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: string;
  readonly endLine?: string;
  readonly col?: string;
  readonly endColumn?: string;
}

/** What one step has said so far, as the runner keeps it. */
export interface Step {
  readonly say: (line: string) => void;
  readonly issue: (level: Annotation['level'], message: string) => void;
  /** An error of the step that fails it, whatever its exit code. */
  readonly fail: (message: string) => void;
  readonly addSecret: (secret: string) => void;
  readonly mask: (text: string) => string;
  readonly annotations: readonly Annotation[];
  readonly log: readonly string[];
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly hasFailed: () => boolean;
}

const MAX_ANNOTATIONS_OF_A_KIND = 10;
const MAX_MESSAGE_CHARACTERS = 4_096;
const NAMES = (
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output ' +
  'stop-commands warning'
).split(' ');
const FIELDS = ['title', 'file', 'line', 'endLine', 'col', 'endColumn'] as const;

export function newStep({ workspace, debug }: { readonly workspace: string; readonly debug: boolean }): Step {
  const annotations: Annotation[] = [];
  const log: string[] = [];
  const outputs = new Map<string, string>();
  const state = new Map<string, string>();
  const secrets: string[] = [];
  let stopToken: string | undefined;
  let failed = false;

  const mask = (text: string) => secrets.reduce((sofar, secret) => sofar.replaceAll(secret, '***'), text);
  const write = (text: string) => log.push(mask(text));
  const isName = (name: string) =>
    NAMES.includes(name.toLowerCase()) || name.toLowerCase() === stopToken?.toLowerCase();

  function addSecret(secret: string): void {
    const parts = [secret, ...secret.split(/\r\n|\n|\r/)].filter((part) => part.trim() !== '');
    secrets.push(...parts);
    secrets.sort((a, b) => b.length - a.length);
  }

  function issue(level: Annotation['level'], text: string, fields: Partial<Annotation> = {}): void {
    const message = mask(text).slice(0, MAX_MESSAGE_CHARACTERS);
    write(`##[${level}]${text}`);
    if (annotations.filter((one) => one.level === level).length < MAX_ANNOTATIONS_OF_A_KIND) {
      annotations.push({ level, message, ...fields });
    }
  }

  function fail(message: string): void {
    issue('error', message);
    failed = true;
  }

  function say(line: string): void {
    const command = parseCommand(line, isName);
    if (command === undefined) write(line);
    else if (stopToken !== undefined) {
      write(line);
      if (command.name === stopToken.toLowerCase()) stopToken = undefined;
    } else obey(command, line);
  }

  function obey(command: Command, line: string): void {
    const { name, data, properties } = command;
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        issue(name, data, fieldsOf(properties));
        break;
      case 'debug':
        if (debug) write(`##[debug]${data}`);
        break;
      case 'group':
      case 'endgroup':
        write(`##[${name}]${name === 'group' ? data : ''}`);
        break;
      case 'add-mask':
        if (data.trim() === '') issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        else addSecret(data);
        break;
      case 'stop-commands':
        stop(data, line);
        break;
      case 'set-output':
      case 'save-state':
        setOld(name, properties.get('name') ?? '', data);
        break;
      case 'set-env':
      case 'add-path':
        fail(`Unable to process command '${line}' successfully: it is disabled`);
        break;
    }
  }

  function stop(token: string, line: string): void {
    if (token === '' || token === 'pause-logging' || isName(token)) fail(`'${token}' is not allowed as a stop token`);
    else {
      write(line);
      stopToken = token;
    }
  }

  function setOld(command: 'set-output' | 'save-state', name: string, value: string): void {
    if (name === '') fail(`Required field 'name' is missing in ##[${command}] command.`);
    else {
      issue('warning', `The \`${command}\` command is deprecated.`);
      (command === 'set-output' ? outputs : state).set(name, value);
    }
  }

  function fieldsOf(properties: ReadonlyMap<string, string>): Partial<Annotation> {
    const written = FIELDS.flatMap((field) => {
      const value = properties.get(field.toLowerCase());
      return value === undefined ? [] : [[field, mask(field === 'file' ? inWorkspace(value) : value)] as const];
    });
    return Object.fromEntries(written);
  }

  function inWorkspace(file: string): string {
    return file.startsWith(`${workspace}/`) ? relative(workspace, file) : file;
  }

  return { say, issue, fail, addSecret, mask, annotations, log, outputs, state, hasFailed: () => failed };
}
