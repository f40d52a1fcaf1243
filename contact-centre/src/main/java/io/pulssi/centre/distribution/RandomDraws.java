package io.pulssi.centre.distribution;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stream of random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). It is implemented
 * here, with {@link StrictMath}, so that a seed gives the same numbers on every version of Java.
 */
public final class RandomDraws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;
  private static final double POISSON_BY_PRODUCT_MAX = 30;

  private long state;

  private RandomDraws(long state) {
    this.state = state;
  }

  /** The stream of a name under a seed; streams of different names are independent. */
  public static RandomDraws of(long seed, String name) {
    long hash = mix(seed + GAMMA);
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash + GAMMA * (letter + 257L));
    }
    return new RandomDraws(hash);
  }

  /** A one-to-one scrambling of 64 bits (Stafford's variant 13). */
  public static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** Above 0 and below 1. */
  public double uniform() {
    return ((bits() >>> 11) + 0.5) * UNIT;
  }

  /** Between two numbers. */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Between two positive numbers, uniform in the logarithm. */
  public double logUniform(double low, double high) {
    return StrictMath.exp(uniform(StrictMath.log(low), StrictMath.log(high)));
  }

  /** From 0 to {@code bound} - 1. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** From {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True with a probability. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** One of the elements. */
  public <T> T pick(List<T> elements) {
    return elements.get(below(elements.size()));
  }

  /** Standard normal (Box and Muller 1958, the cosine of each pair). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -StrictMath.log(uniform());
  }

  /** Gamma with scale 1 (Marsaglia and Tsang 2000). */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && StrictMath.log(uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** Poisson: by products of uniforms, a large mean in parts (sums of Poissons are Poisson). */
  public int poisson(double mean) {
    int count = 0;
    double rest = mean;
    while (rest > POISSON_BY_PRODUCT_MAX) {
      count += poissonByProduct(POISSON_BY_PRODUCT_MAX);
      rest -= POISSON_BY_PRODUCT_MAX;
    }
    return rest > 0 ? count + poissonByProduct(rest) : count;
  }

  private int poissonByProduct(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }
}
