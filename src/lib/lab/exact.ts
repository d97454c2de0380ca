/**
 * Elementary functions made of additions, multiplications and divisions alone, which every
 * browser rounds alike. `Math.exp` and its kin may differ in the last bit, and while a
 * student trains such a difference grows: with these, a seed gives one number everywhere.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = 1.4426950408889634;

/** Beyond this, `exp` answers as if it were this: enough for scores and weights. */
const LARGEST = 700;

/** 2 to the power of `i - LARGEST_POWER`, by doubling, which is exact. */
const LARGEST_POWER = 1011;
const POWERS = new Float64Array(2 * LARGEST_POWER + 1);
POWERS[LARGEST_POWER] = 1;
for (let i = 1; i <= LARGEST_POWER; i += 1) {
  POWERS[LARGEST_POWER + i] = POWERS[LARGEST_POWER + i - 1]! * 2;
  POWERS[LARGEST_POWER - i] = POWERS[LARGEST_POWER - i + 1]! / 2;
}

/** 2 to the power of `j / 64`, by square roots, which every browser rounds alike too. */
const PARTS = 64;
const ROOTS = new Float64Array(PARTS).fill(1);
for (let bit = PARTS / 2, root = Math.SQRT2; bit >= 1; bit /= 2, root = Math.sqrt(root)) {
  for (let j = 0; j < PARTS; j += 1) if (j & bit) ROOTS[j]! *= root;
}

/** e to the power of `x`, within a few units of the last place. */
export function exp(x: number): number {
  const within = x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : x;
  const k = Math.floor(within * (LOG2_E * PARTS) + 0.5);
  const r = within - k * (LN2_HIGH / PARTS) - k * (LN2_LOW / PARTS);
  // Taylor's series: r is at most 0.0055, so the first term left out is below 1e-16.
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return series * ROOTS[k & (PARTS - 1)]! * POWERS[(k >> 6) + LARGEST_POWER]!;
}

export function tanh(x: number): number {
  return 1 - 2 / (exp(2 * x) + 1);
}

/** The natural logarithm; of zero and less, minus infinity. */
export function log(x: number): number {
  if (x <= 0) return -Infinity;
  let mantissa = x;
  let k = 0;
  while (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    k += 1;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    k -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let term = 21; term >= 1; term -= 2) sum = sum * square + 1 / term;
  return 2 * s * sum + k * LN2_LOW + k * LN2_HIGH;
}

const QUARTER = 1.5707963267948966;

/** Cosine and sine of a part of a full turn. */
export function turn(part: number): [cosine: number, sine: number] {
  const quarters = Math.floor(4 * part + 0.5);
  const r = (4 * part - quarters) * QUARTER;
  const square = r * r;
  let c = 1;
  let s = 1;
  for (let i = 16; i >= 2; i -= 2) {
    c = 1 - (square * c) / (i * (i - 1));
    s = 1 - (square * s) / (i * (i + 1));
  }
  s *= r;
  switch (((quarters % 4) + 4) % 4) {
    case 0:
      return [c, s];
    case 1:
      return [-s, c];
    case 2:
      return [-c, -s];
    default:
      return [s, -c];
  }
}
