package io.pulssi;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.architecture.Flow;
import io.pulssi.graph.FlowStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/**
 * The {@code package-info.java} of each stage says in one form what it reads, gives, keeps and by
 * what key and time; stores, topics and types named there are those of the topology.
 */
class StagePackagesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/pulssi");
  private static final Pattern ITEM =
      Pattern.compile("<li>([A-Z][a-z]+): (.*?)(?=<li>|</ul>)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]+)}");
  private static final Pattern STORE =
      Pattern.compile("(%s)(-[a-z*]+)+".formatted(String.join("|", Flow.STAGES)));
  private static final Pattern TOPIC =
      Pattern.compile("pulssi\\.[a-z-]+\\.v\\d+|[a-z-]+-repartition");
  private static final Pattern TYPE = Pattern.compile("[A-Z]\\w+");

  private final List<TopologyDescription.Node> nodes =
      Stream.of(
              GoldenTopologyTest.bank(),
              GoldenTopologyTest.everything(),
              GoldenTopologyTest.inPlace(),
              GoldenTopologyTest.withoutDuplicates())
          .map(Topology::describe)
          .flatMap(topology -> topology.subtopologies().stream())
          .flatMap(tasks -> tasks.nodes().stream())
          .toList();

  @Test
  void shouldDescribeEachStageInOneForm() throws IOException {
    for (String stage : Flow.STAGES) {
      assertThat(items(stage).keySet())
          .as(stage)
          .containsExactly("Reads", "Gives", "Key", "State", "Time");
    }
  }

  @Test
  void shouldNameTheStoresThatEachStageUses() throws IOException {
    Map<String, NavigableSet<String>> used =
        found(
            node ->
                node instanceof TopologyDescription.Processor processor
                    ? processor.stores().stream()
                    : Stream.empty());

    assertThat(said("State", STORE, used)).isEqualTo(used);
  }

  @Test
  void shouldNameTheTopicsThatEachStageReads() throws IOException {
    Map<String, NavigableSet<String>> read =
        found(
            node ->
                node instanceof TopologyDescription.Source source
                    ? source.topicSet().stream()
                    : Stream.empty());

    assertThat(said("Reads", TOPIC, read)).isEqualTo(read);
  }

  @Test
  void shouldNameTheTopicsThatEachStageWrites() throws IOException {
    Map<String, NavigableSet<String>> written =
        found(
            node ->
                node instanceof TopologyDescription.Sink sink
                    ? Stream.of(sink.topic())
                    : Stream.empty());

    assertThat(said("Gives", TOPIC, written)).isEqualTo(written);
  }

  @Test
  void shouldNameTheTypesThatPassBetweenStages() throws IOException {
    NavigableMap<String, NavigableSet<String>> taken = new TreeMap<>();
    NavigableMap<String, NavigableSet<String>> given = new TreeMap<>();
    for (String stage : Flow.STAGES) {
      taken.put(stage, new TreeSet<>());
      given.put(stage, new TreeSet<>());
      for (Method method : wiring(stage).getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          Stream.of(method.getGenericParameterTypes())
              .forEach(type -> addStreamed(type, taken.get(stage)));
          addStreamed(method.getGenericReturnType(), given.get(stage));
        }
      }
    }

    assertThat(said("Reads", TYPE, taken)).isEqualTo(taken);
    assertThat(said("Gives", TYPE, given)).isEqualTo(given);
  }

  /** The class that wires a stage, such as {@code IntakeStage}. */
  private static Class<?> wiring(String stage) {
    String name = Character.toUpperCase(stage.charAt(0)) + stage.substring(1) + "Stage";
    try {
      return Class.forName("io.pulssi." + stage + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** What a stream, or each of a list of streams, carries as its innermost value. */
  private static void addStreamed(Type type, NavigableSet<String> names) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      addStreamed(list.getActualTypeArguments()[0], names);
    } else if (type instanceof ParameterizedType stream
        && stream.getRawType() == FlowStream.class) {
      Type value = stream.getActualTypeArguments()[1];
      while (value instanceof ParameterizedType wrapped) {
        value = wrapped.getActualTypeArguments()[0];
      }
      names.add(((Class<?>) value).getSimpleName());
    }
  }

  /** Of all nodes, by the stage that their name begins with. */
  private NavigableMap<String, NavigableSet<String>> found(
      Function<TopologyDescription.Node, Stream<String>> names) {
    NavigableMap<String, NavigableSet<String>> found = new TreeMap<>();
    Flow.STAGES.forEach(stage -> found.put(stage, new TreeSet<>()));
    for (TopologyDescription.Node node : nodes) {
      String stage = node.name().substring(0, node.name().indexOf('-'));
      names.apply(node).forEach(found.get(stage)::add);
    }
    return found;
  }

  /** The names of a kind that each stage's package-info has in an item. */
  private static NavigableMap<String, NavigableSet<String>> said(
      String item, Pattern kind, Map<String, NavigableSet<String>> known) throws IOException {
    NavigableMap<String, NavigableSet<String>> said = new TreeMap<>();
    for (String stage : Flow.STAGES) {
      NavigableSet<String> names = new TreeSet<>();
      CODE.matcher(items(stage).getOrDefault(item, ""))
          .results()
          .map(code -> code.group(1).strip())
          .filter(kind.asMatchPredicate())
          .forEach(name -> names.addAll(written(name, known.get(stage))));
      said.put(stage, names);
    }
    return said;
  }

  /** All that a name with a star stands for; the name itself if that is nothing. */
  private static NavigableSet<String> written(String name, NavigableSet<String> known) {
    Pattern wanted = Pattern.compile(name.replace(".", "\\.").replace("*", "[a-z-]+"));
    NavigableSet<String> all =
        known.stream().filter(wanted.asMatchPredicate()).collect(toCollection(TreeSet::new));
    return all.isEmpty() ? new TreeSet<>(List.of(name)) : all;
  }

  private static Map<String, String> items(String stage) throws IOException {
    String text =
        Files.readString(SOURCES.resolve(stage).resolve("package-info.java"))
            .replaceAll("\\s*\\n \\*\\s*", " ");
    Map<String, String> items = new LinkedHashMap<>();
    Matcher matcher = ITEM.matcher(text);
    while (matcher.find()) {
      items.put(matcher.group(1), matcher.group(2));
    }
    return items;
  }
}
