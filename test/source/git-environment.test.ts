import { expect, test } from 'vitest';
import { gitEnvironment } from '../../src/source/git-environment.ts';

test('git gets no token, and no variable that leads it elsewhere or starts a program', () => {
  const environment = {
    PATH: '/usr/bin',
    HOME: '/home/user',
    GITHUB_TOKEN: 'secret',
    INPUT_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    GIT_DIR: '/elsewhere',
    GIT_WORK_TREE: '/elsewhere',
    GIT_OBJECT_DIRECTORY: '/elsewhere',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_PARAMETERS: "'core.fsmonitor=x'",
    GIT_SSH_COMMAND: 'x',
    GIT_ASKPASS: 'x',
    GIT_EXTERNAL_DIFF: 'x',
    GIT_ALLOW_PROTOCOL: 'ext',
    GIT_NO_LAZY_FETCH: '0',
    GIT_TRACE: '/tmp/trace',
    LD_PRELOAD: 'x',
    NODE_OPTIONS: 'x',
    PAGER: 'x',
  };
  expect(gitEnvironment(environment)).toEqual({
    PATH: '/usr/bin',
    HOME: '/home/user',
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  });
});

test('in a workspace a repository is not looked for above it', () => {
  expect(gitEnvironment({}, { workspace: '/home/work/space' })).toMatchObject({
    GIT_CEILING_DIRECTORIES: '/home/work',
  });
});
