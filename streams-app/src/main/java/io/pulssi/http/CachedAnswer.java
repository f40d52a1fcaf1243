package io.pulssi.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is rebuilt only after a change, by one thread at a time. */
final class CachedAnswer {
  private @Nullable String text;
  private @Nullable Object maps;
  private long version;

  /**
   * @param newVersion of the view, read before the answer is built
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
