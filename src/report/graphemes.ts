let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for the characters of a text: a letter with its marks, an emoji of several code points. */
export function graphemesOf(text: string): readonly string[] {
  // Made only when needed: its tables take as long to load as a small check.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
