import { graphemesOf } from './graphemes.ts';
import type { TerminalText } from './terminal-text.ts';

export interface TextColumn {
  readonly head: TerminalText;
  readonly align?: 'right';
  /** Left out where the line is too narrow for all. */
  readonly optional?: true;
}

export interface TextTableOptions {
  /** Columns of the terminal; without it lines are as long as they need to be. */
  readonly width?: number | undefined;
  /** Puts colour on a cell that is padded already; it must not change the cell's width. */
  readonly paint?: (cell: string, row: number, column: number) => string;
}

const INDENT = '  ';
const GAP = '  ';

/** Aligned lines. Where they do not fit, optional columns go, then the last column is cut. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly TerminalText[])[],
  { width = Number.POSITIVE_INFINITY, paint = (cell) => cell }: TextTableOptions = {},
): readonly string[] {
  const widths = columns.map(({ head }, at) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[at] ?? ''))),
  );
  const all = columns.map((_, at) => at);
  const kept = lineWidth(all, widths) <= width ? all : all.filter((at) => !columns[at]?.optional);
  const last = kept.at(-1) ?? 0;
  const room = Math.max(width - lineWidth(kept.slice(0, -1), widths) - GAP.length, MIN_LAST);
  const line = (cells: readonly string[], row: number) => {
    const pieces = kept.map((at) => {
      const cell = at === last ? cutTo(cells[at] ?? '', room) : (cells[at] ?? '');
      const space = ' '.repeat(Math.max((widths[at] ?? 0) - displayWidth(cell), 0));
      return paint(columns[at]?.align === 'right' ? space + cell : at === last ? cell : cell + space, row, at);
    });
    return (INDENT + pieces.join(GAP)).trimEnd();
  };
  return [
    line(
      columns.map(({ head }) => head),
      -1,
    ),
    ...rows.map(line),
  ];
}

/** Cells of a terminal that a text takes: two for East Asian wide characters and emoji, none for marks. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return graphemesOf(text).reduce((total, grapheme) => total + (WIDE.test(grapheme) ? 2 : 1), 0);
}

/** The last column is never cut to less. */
const MIN_LAST = 12;

/** One cell each: Latin letters, and the dashes, arrows, signs and bars of our own wording. */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25b1]*$/;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

function lineWidth(columns: readonly number[], widths: readonly number[]): number {
  return columns.reduce((total, at, place) => total + (widths[at] ?? 0) + (place > 0 ? GAP.length : 0), INDENT.length);
}

function cutTo(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (displayWidth(kept + grapheme) > room - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
