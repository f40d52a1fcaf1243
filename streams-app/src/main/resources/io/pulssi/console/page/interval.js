// How certain a share of few contacts is.

const Z = 1.959964;

/** Wilson's 95 % interval of a share of n as [low, high]; null where n is none. */
export function wilson(share, n) {
  if (!(n > 0) || !(share >= 0 && share <= 1)) return null;
  const middle = share + Z * Z / (2 * n);
  const half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
  const scale = 1 + Z * Z / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
