import type { Path } from '../path.ts';
import type { Extensions, Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';

/** Every file that is named has an extension that tells its format. */
export function checkExtensions(draft: Draft<PolicyFile>, { data, models }: Registries): void {
  const { file, sound } = draft;
  if (sound('data', 'path')) {
    const { path } = file.data;
    const shards = Array.isArray(path) ? path.entries() : [];
    if (typeof path === 'string') checkExtension(draft, ['data', 'path'], { file: path, legal: data });
    for (const [i, shard] of shards) checkExtension(draft, ['data', 'path', i], { file: shard, legal: data });
  }
  if (sound('model', 'predictions', 'path')) {
    const path = file.model!.predictions!.path!;
    checkExtension(draft, ['model', 'predictions', 'path'], { file: path, legal: data });
  }
  if (sound('model', 'load')) {
    checkExtension(draft, ['model', 'load', 'path'], { file: file.model!.load!.path, legal: models });
  }
}

interface Checked {
  readonly file: string;
  readonly legal: Extensions;
}

function checkExtension({ fail }: Draft<PolicyFile>, path: Path, { file, legal }: Checked): void {
  const name = file.split('/').at(-1)!.toLowerCase();
  const unzipped = legal.gzip.length > 0 ? name.replace(/\.gz$/, '') : name;
  // Where there is none, or a pattern leaves it open, the files that are found will tell.
  const extension = /\.[^.*?[\]{}]+$/.exec(unzipped)?.[0];
  if (extension === undefined) return;
  const zipped = unzipped !== name;
  if (zipped ? legal.gzip.includes(extension) : legal.supported.includes(extension)) return;
  const also = legal.gzip.length > 0 ? `; with .gz: ${legal.gzip.join(', ')}` : '';
  const hint = `Legal extensions: ${legal.supported.join(', ')}${also}.`;
  if (legal.later.includes(extension)) {
    fail(path, `A file of the type ${extension} is not supported yet.`, hint, 'POLICY_NOT_SUPPORTED');
  } else {
    fail(
      path,
      `The extension ${quoted(zipped ? `${extension}.gz` : extension)} tells no format.`,
      hint,
      'POLICY_VALUE',
    );
  }
}
