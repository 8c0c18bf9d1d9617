/** The Poisson distribution by inversion: one uniform number gives one count, and a greater one never a lower count. */

/** Below this many standard deviations under the mean lies less than 10⁻¹⁹ of the probability. */
const NEGLIGIBLE_BELOW = 9.5;
/** Up to here e^−rate is far from the smallest number there is, so the sum can begin at zero events. */
const SUM_FROM_ZERO = 500;

/** ln(k!) by Stirling's series; used for k above 200 only, where three terms are exact to the last digit. */
function logFactorial(k: number): number {
  const x = k + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/**
 * The least count whose cumulative probability reaches `p`, by sequential search (L. Devroye, “Non-Uniform Random
 * Variate Generation”, 1986, chapter X.3). For great rates the search starts where the probability below is negligible.
 *
 * @param rate - expected events, 0 or more and finite
 * @param p - between 0 and 1
 */
export function poissonQuantile(rate: number, p: number): number {
  let count = rate <= SUM_FROM_ZERO ? 0 : Math.floor(rate - NEGLIGIBLE_BELOW * Math.sqrt(rate));
  let term = count === 0 ? Math.exp(-rate) : Math.exp(count * Math.log(rate) - rate - logFactorial(count));
  let sum = term;
  while (sum < p) {
    count += 1;
    term *= rate / count;
    const next = sum + term;
    // Past the mean and below the last digit: what is left cannot be told from nothing.
    if (next === sum && count > rate) return count;
    sum = next;
  }
  return count;
}
