import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** In a comment, unlike in a file, every end of a line breaks it. */
const written = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBreaks)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .freeze();

/** The default schema is modelled on GitHub's: no style, inline SVG, data addresses or `<progress>`. */
const shown = written().use(rehypeSanitize, defaultSchema).use(rehypeStringify).freeze();
const unsanitized = written().use(rehypeStringify).freeze();

export async function toHtml(markdown) {
  return String(await shown.process(markdown));
}

/** With whatever GitHub would take away: here a script that gets through is a script. */
export async function toUnsanitizedHtml(markdown) {
  return String(await unsanitized.process(markdown));
}

/** A page with one comment in GitHub's frame: the real width of the column, its padding and its size of letters. */
export async function toPage(html, theme) {
  const path = createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`);
  const { page, line, head, text } = COLOURS[theme];
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${await readFile(path, 'utf8')}</style>
<style>
  body { margin: 0; padding: 16px; background: ${page}; }
  .frame { max-width: 840px; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
  .head { padding: 8px 16px; border-bottom: 1px solid ${line}; background: ${head}; color: ${text}; font: 14px/1.5 sans-serif; }
  .markdown-body { padding: 16px; font-size: 14px; }
</style>
<div class="frame"><div class="head"><b>github-actions</b> bot commented</div><div class="markdown-body">${html}</div></div>`;
}

const COLOURS = {
  light: { page: '#ffffff', line: '#d1d9e0', head: '#f6f8fa', text: '#59636e' },
  dark: { page: '#0d1117', line: '#3d444d', head: '#151b23', text: '#9198a1' },
};
