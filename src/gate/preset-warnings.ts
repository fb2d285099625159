import type { Feature } from '../data/features.ts';
import { presets } from '../policy/presets/index.ts';
import type { Rule } from './rule.ts';
import type { Warning } from './warnings.ts';

interface NamedPreset {
  readonly name: string;
  readonly features?: readonly string[] | undefined;
}

/**
 * What a reader has to know of presets that only report: that nothing was decided, where there is no rule beside them,
 * and that a table which the preset's origin asks for is missing, where no feature is an intersection.
 */
export function presetWarnings(
  named: readonly NamedPreset[],
  {
    rules,
    features,
  }: { readonly rules: readonly Rule[]; readonly features: readonly Pick<Feature, 'name' | 'columns'>[] },
): readonly Warning[] {
  const decides = rules.some(({ level }) => level !== 'off');
  return [
    ...(named.length > 0 && !decides ? [{ code: 'report_only' as const }] : []),
    ...named
      .filter(({ name, features: wanted }) => {
        const { table } = presets[name] ?? {};
        const crossed = features.some((one) => one.columns.length > 1 && (wanted?.includes(one.name) ?? true));
        return (table === 'selection' || table === 'scoring') && !crossed;
      })
      .map(({ name }) => ({ code: 'preset_without_intersection' as const, preset: name })),
  ];
}
