import { expect, test } from 'vitest';
import { parseCommand } from './command.ts';

const isName = (name: string) => ['error', 'group'].includes(name.toLowerCase());

test.each([
  { line: '::error::plain', data: 'plain', properties: {} },
  { line: '  \t\u0085::error::after white space', data: 'after white space', properties: {} },
  { line: '::ERROR::any case', data: 'any case', properties: {} },
  {
    line: '::error file=a.yml,line=3,title=A%2C B%3A%0AC::x',
    data: 'x',
    properties: { file: 'a.yml', line: '3', title: 'A, B:\nC' },
  },
  { line: '::error file=,=a,b::x', data: 'x', properties: {} },
  { line: '::error::a%0Ab%0Dc%25d%3A', data: 'a\nb\rc%d%3A', properties: {} },
  { line: '::error::%250A', data: '%0A', properties: {} },
  { line: '::error::a::b', data: 'a::b', properties: {} },
  { line: 'in the middle ##[error file=a%5Db;line=2]x%3By', data: 'x;y', properties: { file: 'a]b', line: '2' } },
  { line: '::unknown::##[error]y', data: 'y', properties: {} },
])('$line is a command', ({ line, data, properties }) => {
  const command = parseCommand(line, isName);
  expect(command?.name).toBe('error');
  expect(command?.data).toBe(data);
  expect(Object.fromEntries(command?.properties ?? [])).toEqual(properties);
});

test.each([
  '',
  'x ::error::y',
  '::error:',
  '::error',
  '::unknown::x',
  '##[error',
  '##[unknown]x',
  '# #[error]x',
  ':\u200b:error::x',
])('%j is none', (line) => {
  expect(parseCommand(line, isName)).toBeUndefined();
});
