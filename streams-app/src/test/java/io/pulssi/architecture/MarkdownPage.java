package io.pulssi.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation: the anchors it offers, by GitHub's rules, and the links it holds.
 *
 * @param file where it lies
 * @param text without code
 */
record MarkdownPage(Path file, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  static MarkdownPage read(Path file) throws IOException {
    return new MarkdownPage(file, FENCED.matcher(Files.readString(file)).replaceAll(""));
  }

  /** Links that lead to no file of the project, or to no heading of that page. */
  List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : links()) {
      int hash = link.indexOf('#');
      String path = hash < 0 ? link : link.substring(0, hash);
      Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
      if (!Files.exists(target)) {
        broken.add(file + ": " + link + ": no such file");
      } else if (hash >= 0 && !read(target).anchors().contains(link.substring(hash + 1))) {
        broken.add(file + ": " + link + ": no such heading");
      }
    }
    return broken;
  }

  /** Targets inside the project, as written. */
  private List<String> links() {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(CODE.matcher(text).replaceAll(""));
    while (matcher.find()) {
      if (!ELSEWHERE.matcher(matcher.group(1)).matches()) {
        links.add(matcher.group(1));
      }
    }
    return links;
  }

  /** Headings in lower case, blanks as hyphens, without punctuation; a repeated one is numbered. */
  Set<String> anchors() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    Matcher matcher = HEADING.matcher(text);
    while (matcher.find()) {
      String anchor =
          matcher
              .group(1)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      int before = seen.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }
}
