package io.pulssi.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What ArchUnit cannot see because the compiler drops it: comments, literals, lengths. */
final class SourceTree {
  private static final Pattern TOPIC_LITERAL = Pattern.compile("\"pulssi\\.[a-z0-9-]+\\.v[0-9]+");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("(?<![\\w.-])\\w+(?![\\w.])(?!-\\w)");

  private final Path project;

  SourceTree(Path project) {
    this.project = project;
  }

  /** The project this test runs in. */
  static SourceTree ofThisProject() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("event-schemas"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no project folder above " + Path.of("").toAbsolutePath());
      }
    }
    return new SourceTree(folder);
  }

  /** Packages with code but without a described, null-marked {@code package-info.java}. */
  List<String> packagesWithoutWord() throws IOException {
    Set<Path> packages = new TreeSet<>();
    for (Path file : mainSources()) {
      packages.add(file.getParent());
    }
    List<String> wordless = new ArrayList<>();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      if (!text.contains("/**") || !text.contains("\n@NullMarked\n")) {
        wordless.add(project.relativize(folder).toString());
      }
    }
    return wordless;
  }

  /** Files outside event-schemas that spell a topic's name. */
  List<String> filesSpellingTopics() throws IOException {
    List<String> spelling = new ArrayList<>();
    for (Path file : mainSources()) {
      boolean contract = file.startsWith(project.resolve("event-schemas"));
      if (!contract && TOPIC_LITERAL.matcher(Files.readString(file)).find()) {
        spelling.add(project.relativize(file).toString());
      }
    }
    return spelling;
  }

  /** Lines of a source file that are neither blank nor comment. */
  static long linesOfCode(Path file) throws IOException {
    String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
    return code.lines().filter(line -> !line.isBlank()).count();
  }

  /** The stages a source file names by their classes, such as {@code IntakeStage}, in order. */
  static List<String> stagesNamed(Path file, List<String> stages) throws IOException {
    String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
    String body = code.substring(code.indexOf("class "));
    return stages.stream()
        .filter(stage -> firstMention(body, stage) >= 0)
        .sorted((a, b) -> Integer.compare(firstMention(body, a), firstMention(body, b)))
        .toList();
  }

  /**
   * The stages a picture of the flow shows, in order; one that goes on after a topic counts once.
   *
   * @param picture text in which a stage is a word of its own, and no part of a topic's name
   */
  static List<String> stagesDrawn(String picture, List<String> stages) {
    List<String> drawn = new ArrayList<>();
    WORD.matcher(picture)
        .results()
        .map(MatchResult::group)
        .filter(stages::contains)
        .filter(stage -> drawn.isEmpty() || !drawn.get(drawn.size() - 1).equals(stage))
        .forEach(drawn::add);
    return drawn;
  }

  /** A file, by its path from the project's folder. */
  String text(String path) throws IOException {
    return Files.readString(project.resolve(path));
  }

  Path mainSource(String path) {
    return project.resolve("flow/src/main/java").resolve(path);
  }

  private static int firstMention(String code, String stage) {
    var matcher = Pattern.compile("\\b" + classOf(stage) + "\\b").matcher(code);
    return matcher.find() ? matcher.start() : -1;
  }

  private static String classOf(String stage) {
    return Character.toUpperCase(stage.charAt(0)) + stage.substring(1) + "Stage";
  }

  private List<Path> mainSources() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
          files.addAll(javaFiles(sources));
        }
      }
    }
    return files;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
