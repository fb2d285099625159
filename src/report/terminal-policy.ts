import type { Report } from './report.ts';
import { changesUnknown, editedText, originText, policyTitle } from './sentences.ts';
import { inTerminal, shown } from './terminal-text.ts';
import { SENTENCE } from './visible-text.ts';

/** Whose version of the policy decided, and what an edited one would; nothing where it was simply the base's. */
export function policyLines({ policy }: Report, paint: (code: string, text: string) => string): readonly string[] {
  const origin = originText(policy);
  const lines = [
    ...(origin === undefined ? [] : [inTerminal(origin)]),
    ...(policy.changes === 'unknown' ? [inTerminal(changesUnknown)] : []),
    ...(policy.edited === undefined ? [] : [edited(policy.edited)]),
  ].map((line) => `  ${line}`);
  return lines.length === 0 ? [] : [paint('1', inTerminal(policyTitle)), ...lines];
}

function edited(policy: NonNullable<Report['policy']['edited']>): string {
  const text = inTerminal(editedText(policy));
  return 'error' in policy ? `${text} ${shown(policy.error, SENTENCE)}` : text;
}
