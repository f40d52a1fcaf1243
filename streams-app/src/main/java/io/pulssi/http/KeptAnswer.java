package io.pulssi.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made again only when what it was made of has changed; made by one at a time.
 */
final class KeptAnswer {
  private @Nullable String text;
  private @Nullable Object maps;
  private long version;

  /**
   * @param newVersion of the view, as of before the answer is made
   * @param newMaps the journey maps in force; the same object as long as they are the same
   */
  synchronized String get(long newVersion, Object newMaps, Supplier<String> made) {
    String answer = text;
    if (answer == null || version != newVersion || maps != newMaps) {
      answer = made.get();
      text = answer;
      version = newVersion;
      maps = newMaps;
    }
    return answer;
  }
}
