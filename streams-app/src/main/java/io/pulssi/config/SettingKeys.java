package io.pulssi.config;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys of {@link Settings}, from its methods. */
final class SettingKeys {
  /** Before every key, to the mapping. */
  static final String PREFIX = "pulssi";

  /** Before every key that is passed through to Kafka. */
  static final String KAFKA = "kafka.";

  private static final Map<String, SettingKey> BY_NAME = find();

  private SettingKeys() {}

  /** By name, in the order of names; without those of Kafka. */
  static Map<String, SettingKey> byName() {
    return BY_NAME;
  }

  static Collection<SettingKey> all() {
    return BY_NAME.values();
  }

  private static Map<String, SettingKey> find() {
    Map<String, SettingKey> found = new TreeMap<>();
    ConfigMappings.getProperties(ConfigClass.configClass(Settings.class))
        .forEach((name, property) -> find(name, property, found));
    return Collections.unmodifiableMap(found);
  }

  private static void find(String prefixed, Property property, Map<String, SettingKey> found) {
    SettingDoc explained = property.getMethod().getAnnotation(SettingDoc.class);
    if (explained != null) {
      String name = prefixed.substring(PREFIX.length() + 1);
      Optional<String> standard =
          property.hasDefaultValue() ? Optional.of(property.getDefaultValue()) : Optional.empty();
      found.put(name, new SettingKey(name, type(property.getMethod()), standard, explained));
    }
  }

  private static Class<?> type(Method method) {
    Type type = method.getGenericReturnType();
    return type instanceof ParameterizedType optional
        ? (Class<?>) optional.getActualTypeArguments()[0]
        : method.getReturnType();
  }
}
