package io.pulssi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One key that can be set.
 *
 * @param name such as {@code http.port}
 * @param type of its value; of what may be absent, the type within
 * @param standard the default, as text; empty when there is none
 * @param explained its meaning and allowed values
 */
record SettingKey(String name, Class<?> type, Optional<String> standard, SettingDoc explained) {

  /** Such as {@code PULSSI_HTTP_PORT}. */
  String variable() {
    return "PULSSI_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  boolean isPath() {
    return type == Path.class;
  }

  boolean isAddress() {
    return type == URI.class;
  }

  /** Whether a text can be this key's value. */
  boolean accepts(String text) {
    try {
      return acceptsTyped(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean acceptsTyped(String text) {
    if (type == int.class) {
      return acceptsNumber(Integer.parseInt(text));
    }
    if (type == Duration.class) {
      return isWithin(SettingConverters.duration(text));
    }
    if (type == URI.class) {
      return isWeb(URI.create(text));
    }
    if (type.isEnum()) {
      return symbols().contains(text);
    }
    return isPath() ? !Path.of(text).toString().isBlank() : text.matches(explained.pattern());
  }

  /** The one range that begins below 0, -1 or from 1, excludes 0. */
  private boolean acceptsNumber(int number) {
    int from = Integer.parseInt(explained.from());
    return number >= from
        && number <= Integer.parseInt(explained.to())
        && !(from < 0 && number == 0);
  }

  private boolean isWithin(Duration duration) {
    return duration.compareTo(SettingConverters.duration(explained.from())) >= 0
        && duration.compareTo(SettingConverters.duration(explained.to())) <= 0;
  }

  private static boolean isWeb(URI address) {
    return address.getHost() != null
        && List.of("http", "https").contains(String.valueOf(address.getScheme()));
  }

  /** Its allowed values, for people. */
  String expected() {
    if (!explained.expected().isEmpty()) {
      return explained.expected();
    }
    if (type.isEnum()) {
      return ExpectedNames.oneOf(symbols());
    }
    String range = explained.from() + " to " + explained.to();
    return type == Duration.class ? "a duration such as 90s, 2m or PT2M, " + range : range;
  }

  private List<String> symbols() {
    return Arrays.stream(type.getEnumConstants())
        .map(symbol -> symbol.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
