import type { ReadCells } from './redraw-table.ts';

/**
 * Reads a matrix of several classes, the row of a label after another, as the four cells of each class against all
 * others: `eachVsRest` for many redraws. By sums alone, as there: subtractions would leave specks of weight.
 */
export function readClasses(classes: number): ReadCells {
  const others = new Float64Array(classes);
  return (masses, from, { into, at }) => {
    for (const cells of into) cells.fill(0, at, at + 4);
    for (let label = 0; label < classes; label++) {
      const row = from + label * classes;
      sumOthers(masses, row, others);
      for (let prediction = 0; prediction < classes; prediction++) {
        const cells = into[prediction] as Float64Array;
        if (prediction === label) {
          cells[at + FN] = others[label] as number;
          cells[at + TP] = masses[row + label] as number;
        } else {
          cells[at + TN]! += others[prediction] as number;
          cells[at + FP]! += masses[row + prediction] as number;
        }
      }
    }
  };
}

const [TN, FP, FN, TP] = [0, 1, 2, 3] as const;

/** For each entry of a row the sum of all others. */
function sumOthers(masses: Float64Array, row: number, others: Float64Array): void {
  let before = 0;
  for (let at = 0; at < others.length; at++) {
    others[at] = before;
    before += masses[row + at] as number;
  }
  let after = 0;
  for (let at = others.length - 1; at >= 0; at--) {
    others[at]! += after;
    after += masses[row + at] as number;
  }
}
