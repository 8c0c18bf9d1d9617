/**
 * The standard normal distribution: quantile and cumulative probability. Arithmetic only; the polynomials are written
 * out because they are evaluated millions of times.
 */

/** Nearest to the middle. This and the next two: coefficients of PPND16, see {@link normalQuantile}. */
function middle(r: number): number {
  const over =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const under =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return over / under;
}

function tail(r: number): number {
  const over =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const under =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return over / under;
}

function farTail(r: number): number {
  const over =
    ((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const under =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return over / under;
}

/**
 * The value below which a standard normal variable falls with probability `p`: M. J. Wichura, “Algorithm AS 241: The
 * Percentage Points of the Normal Distribution”, Applied Statistics 37 (1988), routine PPND16.
 *
 * @param p - strictly between 0 and 1
 * @returns accurate to about one part in 10¹⁶; −Infinity for 0 and Infinity for 1
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * middle(0.180625 - fromMiddle * fromMiddle);
  const beyond = fromMiddle < 0 ? p : 1 - p;
  if (beyond <= 0) return fromMiddle < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(beyond));
  const value = r <= 5 ? tail(r - 1.6) : farTail(r - 5);
  return fromMiddle < 0 ? -value : value;
}

/** The 95th percentile of the standard normal distribution: 1.6448… */
export const Z95 = normalQuantile(0.95);

const HART_UP_TO = 7.07106781186547;
const NOTHING_BEYOND = 37;
const ROOT_OF_TWO_PI = 2.506628274631;

/** Upper tail over density. */
function hart(z: number): number {
  const over =
    (((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z +
      112.079291497871) *
      z +
      221.213596169931) *
      z +
    220.206867912376;
  const under =
    ((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z +
      296.564248779674) *
      z +
      637.333633378831) *
      z +
      793.826512519948) *
      z +
    440.413735824752;
  return over / under;
}

function upperTail(z: number): number {
  if (z > NOTHING_BEYOND) return 0;
  const density = Math.exp((-z * z) / 2);
  if (z < HART_UP_TO) return density * hart(z);
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  return density / fraction / ROOT_OF_TWO_PI;
}

/**
 * The probability that a standard normal variable falls below `z`, to about 15 decimals: J. F. Hart’s approximation as
 * given by G. West, “Better Approximations to Cumulative Normal Functions”, Wilmott (2005).
 */
export function normalProbability(z: number): number {
  const beyond = upperTail(Math.abs(z));
  return z > 0 ? 1 - beyond : beyond;
}
