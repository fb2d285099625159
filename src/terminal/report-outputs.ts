import { formats } from '../report/index.ts';
import { toPublicReport } from '../report/public.ts';
import type { Report } from '../report/report.ts';
import { type Arguments, FILE, type Options } from './options.ts';
import type { Output } from './outputs.ts';

/** An option for each format in which a report can be written. */
export const reportOptions: Options = {
  ...Object.fromEntries(formats.map(({ name, help }) => [name, { type: 'string', value: FILE, help }] as const)),
  html: { type: 'string', help: '', notYet: true },
  junit: { type: 'string', help: '', notYet: true },
  sarif: { type: 'string', help: '', notYet: true },
};

/** The files that the arguments ask for, by option. */
export function reportFiles(args: Arguments): ReadonlyMap<string, string> {
  return new Map(
    formats.flatMap(({ name }) => {
      const file = args.text(name);
      return file === undefined ? [] : [[name, file] as const];
    }),
  );
}

/**
 * The report in every format that the arguments ask for. `json` has every figure; the others are for eyes that may not
 * see small cells, unless `full`.
 */
export function reportOutputs(
  report: Report,
  args: Arguments,
  { full }: { readonly full: boolean },
): readonly Output[] {
  const shown = full ? report : toPublicReport(report);
  return formats.flatMap(({ name, isPublic, render }) => {
    const file = args.text(name);
    return file === undefined ? [] : [{ option: name, file, content: () => render(isPublic ? shown : report) }];
  });
}
