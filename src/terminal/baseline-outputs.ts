import type { AssessedRows } from '../baseline/assessed-rows.ts';
import { withoutComparison } from '../baseline/baseline-file.ts';
import { predictionsPath, rowsOf, writePredictions } from '../baseline/predictions-file.ts';
import { UserError } from '../errors.ts';
import { renderJson } from '../report/json.ts';
import { toPublicReport } from '../report/public.ts';
import type { Report } from '../report/report.ts';
import type { Output } from './outputs.ts';

/**
 * A report to compare later ones with, as anyone may see it unless `full`, and beside it what was decided of each row.
 * Numbers and several classes are compared by their reports alone.
 */
export function baselineOutputs(
  file: string,
  { report, assessed, full }: { readonly report: Report; readonly assessed: AssessedRows; readonly full: boolean },
): readonly Output[] {
  if (file === '-') {
    throw new UserError('USAGE', 'A baseline is two files, so it is not written to standard output.', 'Name a file.');
  }
  const own = withoutComparison(full ? report : toPublicReport(report));
  const option = 'write-baseline';
  const { rows } = assessed;
  const predictions =
    rows.task === 'binary'
      ? [
          {
            option,
            file: predictionsPath(file),
            content: () => writePredictions({ ...rowsOf(assessed), selected: rows.predictions }),
          },
        ]
      : [];
  return [{ option, file, content: () => renderJson(own) }, ...predictions];
}
