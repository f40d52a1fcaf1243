package io.pulssi.live;

import com.datadoghq.sketch.ddsketch.DDSketch;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value says, field by field: a line for each that is not made of others, {@code
 * heat.excess=12.5}. Two values that say the same have the same lines, however they are laid out in
 * bytes.
 */
final class Meaning {
  private final List<String> lines = new ArrayList<>();

  private Meaning() {}

  static List<String> of(Object value) {
    Meaning meaning = new Meaning();
    meaning.add("", value);
    return meaning.lines;
  }

  private void add(String path, @Nullable Object value) {
    if (value == null || isPlain(value)) {
      lines.add(path + "=" + value);
    } else if (value instanceof DDSketch sketch) {
      addSketch(path, sketch);
    } else if (value instanceof Optional<?> optional) {
      add(path, optional.orElse(null));
    } else if (value instanceof Map<?, ?> map) {
      lines.add(path + ".size=" + map.size());
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, of) -> sorted.put(String.valueOf(key), of));
      sorted.forEach((key, of) -> add(path + "[" + key + "]", of));
    } else if (value instanceof Collection<?> items) {
      addItems(path, List.copyOf(items));
    } else if (value.getClass().isArray()) {
      addItems(
          path,
          IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)).toList());
    } else {
      addFields(path, value);
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof CharSequence
        || value instanceof Enum<?>;
  }

  /**
   * Plain items in one line, each run of the same as {@code value*times}. Noughts at the end are
   * left out: a list that has room for more says no more.
   */
  private void addItems(String path, List<?> items) {
    if (!items.stream().allMatch(Meaning::isPlain)) {
      lines.add(path + ".size=" + items.size());
      for (int i = 0; i < items.size(); i++) {
        add(path + "[" + i + "]", items.get(i));
      }
      return;
    }
    int end = items.size();
    while (end > 0 && items.get(end - 1) instanceof Number last && last.doubleValue() == 0) {
      end--;
    }
    var line = new StringBuilder(path + "=");
    for (int i = 0; i < end; ) {
      int same = i;
      while (same < end && items.get(same).equals(items.get(i))) {
        same++;
      }
      line.append(i > 0 ? " " : "").append(items.get(i));
      line.append(same > i + 1 ? "*" + (same - i) : "");
      i = same;
    }
    lines.add(line.toString());
  }

  private void addSketch(String path, DDSketch sketch) {
    lines.add(path + ".count=" + sketch.getCount());
    if (!sketch.isEmpty()) {
      for (double q : new double[] {0, .1, .5, .9, .99, 1}) {
        lines.add(path + ".q" + q + "=" + sketch.getValueAtQuantile(q));
      }
    }
  }

  private void addFields(String path, Object value) {
    if (!value.getClass().getName().startsWith("io.pulssi.")) {
      throw new AssertionError(path + ": no words for a " + value.getClass().getName());
    }
    Stream.of(value.getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .sorted(Comparator.comparing(Field::getName))
        .forEach(
            field ->
                add(
                    path.isEmpty() ? field.getName() : path + "." + field.getName(),
                    of(field, value)));
  }

  private static @Nullable Object of(Field field, Object value) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
