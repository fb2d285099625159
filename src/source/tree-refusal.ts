import { UserError } from '../errors.ts';

export type Refusal = 'absolute' | 'outside' | 'folder' | 'submodule' | 'loop';

const COMMIT_IT = 'Commit the file, and write its path from the working directory.';

/** Why a path is not opened in a commit's tree. `when` is ` at 1a2b3c4`. */
export function refused(path: string, refusal: Refusal, when: string): UserError {
  const [code, message, hint] = words(path, refusal, when);
  return new UserError(code, message, hint, { file: path });
}

function words(path: string, refusal: Refusal, when: string): [code: string, message: string, hint: string] {
  switch (refusal) {
    case 'absolute':
      return [
        'FILE_OUTSIDE',
        `"${path}" is an absolute path: only files of the repository can be read${when}.`,
        COMMIT_IT,
      ];
    case 'outside':
      return [
        'FILE_OUTSIDE',
        `"${path}" leads out of the repository: what lies there has no history${when}.`,
        COMMIT_IT,
      ];
    case 'folder':
      return [
        'FILE_NOT_REGULAR',
        `"${path}" is a folder${when}, not a file.`,
        'Name the file in it, or a pattern such as folder/*.csv.',
      ];
    case 'submodule':
      return [
        'FILE_NOT_REGULAR',
        `"${path}" is in a submodule${when}: its files are in another repository.`,
        'Name files of this repository; begin a pattern with the folder that holds them.',
      ];
    case 'loop':
      return ['FILE_UNREADABLE', `"${path}" cannot be read${when} (ELOOP).`, 'Mend the links, which lead in circles.'];
  }
}
