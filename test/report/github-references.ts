/**
 * What GitHub makes of rendered text, written after its documentation ("Basic writing and formatting syntax",
 * "Autolinked references and URLs", "Writing mathematical expressions", "Creating diagrams", alerts) and made broader
 * where that leaves room. Code is exempt, so this is asked only of text outside code.
 */
const references: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['mention of a person or team', /@[\p{L}\p{N}_-]/u],
  ['issue or pull request', /#\d/],
  ['issue by GH- or a custom prefix', /[a-z]-\d/i],
  ['commit', /(?<![0-9a-z_])[0-9a-f]{7,40}(?![0-9a-z_])/i],
  ['label of an emoji', /:[\w+-]+:/],
  ['formula', /(^|[\s\p{P}\p{S}])\$[^\s$]/u],
  ['formula, displayed', /\$\$/],
  ['formula with backticks', /\$`/],
  ['address with a scheme', /[a-z][a-z0-9+.-]*:\/\//i],
  ['address without a scheme', /www\./i],
  ['mail address', /[\p{L}\p{N}._+-]@[\p{L}\p{N}]/u],
  ['address of mail or chat', /(mailto|xmpp):[\p{L}\p{N}._+-]/iu],
  ['alert', /\[!/],
];

export function referencesIn(rendered: string): readonly string[] {
  return references.filter(([, pattern]) => pattern.test(rendered)).map(([name]) => name);
}
