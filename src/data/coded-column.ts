import type { CodedColumn, Codes, Scalar } from './table.ts';

const CHUNK_ROWS = 65_536;
const CACHE_SLOTS = 256;
/** A JavaScript Map holds no more than 2^24 keys. */
export const MAX_VALUES = 16_000_000;

export interface CodedColumnBuilder {
  /** Adds a row; false if the dictionary is full. */
  add(text: string): boolean;
  finish(): CodedColumn;
}

/** Codes rows as they come, in chunks that are as narrow as the dictionary is at that moment. */
export function codedColumnBuilder(name: string, naValues: readonly string[]): CodedColumnBuilder {
  const values: Scalar[] = [null];
  const codeOf = new Map<string, number>(naValues.map((text) => [text, 0]));
  // Columns that are coded mostly hold few texts. Comparing one is much cheaper than hashing for the Map.
  const cachedTexts: (string | undefined)[] = new Array(CACHE_SLOTS).fill(undefined);
  const cachedCodes = new Uint32Array(CACHE_SLOTS);
  const full: Codes[] = [];
  const chunk = new Uint32Array(CHUNK_ROWS);
  let used = 0;

  function codeFor(text: string): number {
    let code = codeOf.get(text);
    if (code === undefined) {
      code = values.length;
      codeOf.set(text, code);
      values.push(text);
    }
    return code;
  }

  return {
    add(text) {
      const length = text.length;
      const slot =
        length === 0 ? 0 : (length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(length - 1)) % CACHE_SLOTS;
      let code: number;
      if (cachedTexts[slot] === text) code = cachedCodes[slot] as number;
      else {
        if (values.length === MAX_VALUES) return false;
        code = codeFor(text);
        cachedTexts[slot] = text;
        cachedCodes[slot] = code;
      }
      if (used === CHUNK_ROWS) {
        full.push(narrow(chunk, values.length));
        used = 0;
      }
      chunk[used++] = code;
      return true;
    },
    finish() {
      const codes = codesFor(values.length, full.length * CHUNK_ROWS + used);
      full.push(chunk.subarray(0, used));
      for (let i = 0; i < full.length; i++) {
        codes.set(full[i] as Codes, i * CHUNK_ROWS);
        full[i] = EMPTY;
      }
      return { kind: 'coded', name, codes, values };
    },
  };
}

const EMPTY = new Uint8Array(0);

function narrow(chunk: Uint32Array, values: number): Codes {
  const codes = codesFor(values, chunk.length);
  codes.set(chunk);
  return codes;
}

function codesFor(values: number, rows: number): Codes {
  if (values <= 1 << 8) return new Uint8Array(rows);
  return values <= 1 << 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}
