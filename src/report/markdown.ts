import { classOf, countsOf, ranked } from './counts.ts';
import { caveatSection } from './markdown-caveats.ts';
import { changeSection } from './markdown-changes.ts';
import { featureSection } from './markdown-feature.ts';
import { policyNotes } from './markdown-policy.ts';
import { presetSection } from './markdown-presets.ts';
import { ruleTable } from './markdown-rules.ts';
import { inMarkdown, joined, type MarkdownText, trusted } from './markdown-text.ts';
import { type Names, namesOf } from './names.ts';
import type { Report } from './report.ts';
import {
  headline,
  intervalNote,
  privacyNote,
  shortened,
  subjectText,
  warningsTitle,
  warningText,
} from './sentences.ts';

/** What a comment on GitHub may hold, with room for its marker. */
export const MAX_COMMENT_BYTES = 60_000;

export interface MarkdownOptions {
  /** In UTF-8; 60,000 by default. */
  readonly maxBytes?: number;
  /** Tells it from other reports beside it: the headline repeats it. */
  readonly title?: string | undefined;
}

/** The report as GitHub shows it: everything, or as much as fits, the verdict first and last to go. */
export function renderMarkdown(report: Report, { maxBytes = MAX_COMMENT_BYTES, title }: MarkdownOptions = {}): string {
  const names = namesOf(report);
  for (const depth of DEPTHS) {
    const text = document(report, { names, depth, title });
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return cut(`${verdictLine(report, title)}\n`, maxBytes);
}

/** How much is told. */
interface Depth {
  readonly features: 'all' | 'failing' | 'none';
  readonly groups: number;
  readonly checks: number;
  readonly warnings: number;
  readonly caveats: boolean;
}

const ALL = Number.POSITIVE_INFINITY;

/** From everything to the headline alone. */
const DEPTHS: readonly Depth[] = [
  { features: 'all', groups: ALL, checks: ALL, warnings: ALL, caveats: true },
  { features: 'failing', groups: ALL, checks: ALL, warnings: ALL, caveats: true },
  { features: 'failing', groups: 20, checks: ALL, warnings: 20, caveats: true },
  { features: 'failing', groups: 5, checks: ALL, warnings: 20, caveats: false },
  { features: 'none', groups: 0, checks: ALL, warnings: 20, caveats: false },
  { features: 'none', groups: 0, checks: 20, warnings: 5, caveats: false },
  { features: 'none', groups: 0, checks: 0, warnings: 0, caveats: false },
];

interface Told {
  readonly names: Names;
  readonly depth: Depth;
  readonly title: string | undefined;
}

function document(report: Report, { names, depth, title }: Told): string {
  const whole = depth === DEPTHS[0];
  const blocks: readonly MarkdownText[] = [
    verdictLine(report, title),
    ...policyNotes(report),
    ...(depth.checks > 0 ? ruleTable(report, { names, limit: depth.checks }) : []),
    ...warningList(report, { names, limit: depth.warnings }),
    ...(report.confidence !== undefined && report.outcomes.some(({ decide_by }) => decide_by === 'interval')
      ? [trusted`<sub>${inMarkdown(intervalNote(report.confidence.level))}</sub>`]
      : []),
    ...(report.privacy?.hidden ? [inMarkdown(privacyNote(report.privacy.suppress_below))] : []),
    ...changeSection(report, { names, figures: depth.checks, groups: depth.features === 'none' ? 0 : depth.groups }),
    ...told(report, depth.features).map((feature) => featureSection(feature, report, { names, limit: depth.groups })),
    ...(depth.groups === 0 ? [] : (report.presets ?? [])).map((preset) =>
      presetSection(preset, { names, limit: depth.groups }),
    ),
    ...(depth.caveats ? caveatSection(report, names) : []),
    ...(whole ? [] : [inMarkdown(shortened)]),
    trusted`<sub>${inMarkdown(subjectText(report))}</sub>`,
  ];
  return `${joined(blocks, '\n\n')}\n`;
}

function verdictLine(report: Report, title: string | undefined): MarkdownText {
  const mark = report.verdict === 'pass' ? trusted`✅` : trusted`❌`;
  return trusted`## ${mark} ${inMarkdown(headline(report, countsOf(report), title))}`;
}

function warningList(
  { warnings }: Report,
  { names, limit }: { readonly names: Names; readonly limit: number },
): readonly MarkdownText[] {
  if (warnings.length === 0 || limit === 0) return [];
  const items = warnings.slice(0, limit).map((warning) => trusted`- ⚠️ ${inMarkdown(warningText(warning, names))}`);
  const rest = warnings.length - items.length;
  return [
    trusted`**${inMarkdown(warningsTitle)}**`,
    joined(rest > 0 ? [...items, trusted`- … and ${rest} more`] : items, '\n'),
  ];
}

function told({ features, outcomes }: Report, which: Depth['features']) {
  if (which !== 'failing') return which === 'all' ? features : [];
  const telling = new Set(
    ranked(outcomes).flatMap((outcome) => (classOf(outcome) === 'pass' ? [] : [outcome.feature])),
  );
  return features.filter(({ name }) => telling.has(name));
}

function cut(text: string, maxBytes: number): string {
  let kept = text;
  while (Buffer.byteLength(kept) > maxBytes) kept = [...kept].slice(0, -1).join('');
  return kept;
}
