import { describe, expect, it } from 'vitest';
import { normalProbability, normalQuantile } from '@shared/loss/normal';
import { poissonQuantile } from '@shared/loss/poisson';
import { openStream } from '@shared/loss/random-stream';

/** Probability of at most `count` events, term by term. */
function atMost(count: number, rate: number): number {
  let [term, sum] = [Math.exp(-rate), Math.exp(-rate)];
  for (let k = 1; k <= count; k += 1) {
    term *= rate / k;
    sum += term;
  }
  return sum;
}

describe('the normal distribution', () => {
  it.each([
    [0.25, -0.67448975019608],
    [0.001, -3.090232306167813],
    [1e-20, -9.26234008979841],
    [0.95, 1.64485362695147],
    [0.5, 0],
  ])('has the published quantile of %d', (p, quantile) => {
    expect(normalQuantile(p)).toBeCloseTo(quantile, 12);
  });

  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [-8, 6.22096057427178e-16],
    [-40, 0],
    [40, 1],
  ])('lies below %d with the published probability', (z, probability) => {
    expect(Math.abs(normalProbability(z) - probability)).toBeLessThan(1e-14);
  });

  // The two tables below were computed with 40 digits.
  it.each([
    [1e-15, -7.941345326170997],
    [1e-9, -5.9978070150076865],
    [0.0013, -3.0114537584997843],
    [0.08, -1.4050715603096327],
    [0.3, -0.5244005127080408],
    [0.6, 0.2533471031357997],
    [0.925, 1.4395314709384561],
    [0.9999, 3.7190164854557084],
  ])('has its quantile of %d to the last digits a number holds', (p, quantile) => {
    expect(Math.abs(normalQuantile(p) / quantile - 1)).toBeLessThan(1e-15);
  });

  it.each([
    [-7, 1.279812543885835e-12],
    [-3.3, 0.0004834241423837775],
    [-0.4, 0.3445782583896758],
    [0.25, 0.5987063256829237],
    [1.3, 0.9031995154143897],
    [4.5, 0.9999966023268753],
  ])('lies below %d to 15 decimals', (z, probability) => {
    expect(Math.abs(normalProbability(z) - probability)).toBeLessThan(3e-16);
  });

  it('is undone by its inverse', () => {
    for (let p = 1e-12; p < 1; p += 0.00137) {
      expect(Math.abs(normalProbability(normalQuantile(p)) - p)).toBeLessThan(1e-14);
    }
  });

  it('is endless at its ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});

describe('the Poisson count', () => {
  it.each([0.01, 0.7, 4, 60, 400])('is the least that reaches the probability, at rate %d', (rate) => {
    for (let p = 0.0005; p < 1; p += 0.0101) {
      const count = poissonQuantile(rate, p);
      expect(atMost(count, rate)).toBeGreaterThanOrEqual(p - 1e-12);
      if (count > 0) expect(atMost(count - 1, rate)).toBeLessThan(p + 1e-12);
    }
  });

  it('goes on where the sum can no longer begin at zero', () => {
    // Between both ways of starting there is no step.
    expect(poissonQuantile(500.0001, 0.31) - poissonQuantile(500, 0.31)).toBeLessThanOrEqual(1);
    // The median of a Poisson lies within one of its mean; 97.5 % lies about 1.96 deviations above it.
    expect(Math.abs(poissonQuantile(1e6, 0.5) - 1e6)).toBeLessThanOrEqual(1);
    expect(Math.abs(poissonQuantile(1e6, 0.975) - (1e6 + 1_960))).toBeLessThan(3);
  });

  it.each([
    [0.01, 9_768],
    [0.4447591307107359, 9_986],
    [0.999, 10_310],
  ])('is exact at rate 10,000 for %d', (p, count) => {
    expect(poissonQuantile(10_000, p)).toBe(count);
  });

  it('never runs away at the very end', () => {
    expect(poissonQuantile(0.1, 1 - 2 ** -53)).toBeLessThan(12);
    expect(poissonQuantile(700, 1)).toBeLessThan(1_000);
    expect(poissonQuantile(0, 0.999)).toBe(0);
  });
});

describe('a random stream', () => {
  const take = (seed: number, name: string, count: number) => {
    const stream = openStream(seed, name);
    return Array.from({ length: count }, stream.uniform);
  };

  it('depends on seed and name alone', () => {
    expect(take(1, 'a', 5)).toEqual(take(1, 'a', 5));
    expect(take(1, 'a', 5)).not.toEqual(take(2, 'a', 5));
    expect(take(1, 'a', 5)).not.toEqual(take(1, 'b', 5));
  });

  it('stays the stream it was', () => {
    expect(take(1, 'a', 3)).toMatchInlineSnapshot(`
      [
        0.1329736526826718,
        0.25647377759184775,
        0.6974376437745771,
      ]
    `);
  });

  it('is even, and neighboring seeds have nothing in common', () => {
    const count = 50_000;
    const [one, two] = [take(1, 'a', count), take(2, 'a', count)];
    const boxes = new Array<number>(100).fill(0);
    expect(one.filter((value) => !(value > 0 && value < 1))).toEqual([]);
    for (const value of one) {
      boxes[Math.floor(value * 100)] = (boxes[Math.floor(value * 100)] ?? 0) + 1;
    }
    // Chi-square with 99 degrees of freedom: 1 in 10,000 above 161.
    const chi = boxes.reduce((sum, n) => sum + (n - count / 100) ** 2 / (count / 100), 0);
    expect(chi).toBeLessThan(161);
    const covariance =
      one.reduce((sum, value, at) => sum + (value - 0.5) * ((two[at] ?? 0) - 0.5), 0) / count;
    expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(count));
  });
});
