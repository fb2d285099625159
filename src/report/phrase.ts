declare const brand: unique symbol;

/**
 * A sentence that no format has written yet: wording of ours, and data kept apart from it, which the door of each
 * format makes safe where it lands.
 */
export interface Phrase {
  readonly parts: readonly Part[];
  readonly [brand]: 'phrase';
}

export type Part =
  | { readonly kind: 'wording'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'hash'; readonly text: string };

/** A tag: `say\`${data(name)} has no rows\``. */
export function say(wording: TemplateStringsArray, ...holes: readonly Phrase[]): Phrase {
  const parts = wording.flatMap((text, at): readonly Part[] => [
    ...(text === '' ? [] : [{ kind: 'wording' as const, text }]),
    ...(holes[at]?.parts ?? []),
  ]);
  return phrase(parts);
}

/** Text that someone else chose. */
export function data(text: string): Phrase {
  return phrase([{ kind: 'data', text }]);
}

/** A whole sentence that someone else wrote: the same, but cut later. */
export function theirSentence(text: string): Phrase {
  return phrase([{ kind: 'sentence', text }]);
}

/** A number that one of the functions of number-text.ts wrote. */
export function number(text: string): Phrase {
  return phrase([{ kind: 'number', text }]);
}

/** A SHA, which is shown by its first digits. */
export function hash(text: string): Phrase {
  return phrase([{ kind: 'hash', text }]);
}

export function listed(phrases: readonly Phrase[], separator: ', ' | ' · ' | ' → ' | '; ' = ', '): Phrase {
  const between: Part = { kind: 'wording', text: separator };
  return phrase(phrases.flatMap(({ parts }, at) => (at === 0 ? parts : [between, ...parts])));
}

function phrase(parts: readonly Part[]): Phrase {
  return { parts } as Phrase;
}
