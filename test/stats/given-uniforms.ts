import type { Uniform } from '../../src/stats/uniform.ts';

/** Numbers that are the same wherever they are made: (x + ½)/2³² for x ← 69069x + 1 mod 2³², from x = 1 on. */
export function givenUniforms(): Uniform {
  let state = 1;
  return () => {
    state = (Math.imul(state, 69_069) + 1) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
