package io.pulssi.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by the first lines of a file whether it holds one JSON object a line, or what instead. */
final class FileForm {
  private static final String EXPECTED = " (expected: one JSON object a line, in UTF-8";
  private static final JsonFactory JSON = new JsonFactory();

  private FileForm() {}

  /**
   * What the file holds instead of one JSON object a line, and how to convert it; null if nothing
   * speaks against it.
   *
   * @param lines the first lines that are not blank, as bytes
   */
  static @Nullable String problem(List<byte[]> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    byte[] first = lines.get(0);
    if (isGzip(first)) {
      return "gzip" + EXPECTED + "; packed files end in .jsonl.gz)";
    }
    if (isUtf16(first)) {
      return "UTF-16" + EXPECTED + ": iconv -f UTF-16 -t UTF-8)";
    }
    String text = new String(first, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
    return switch (text.isBlank() ? ' ' : text.strip().charAt(0)) {
      case '[' -> "a JSON array" + EXPECTED + ": jq -c '.[]')";
      case '{' ->
          isPretty(text, lines)
              ? "JSON objects of several lines each" + EXPECTED + ": jq -c .)"
              : null;
      default -> isTable(text, lines) ? "a table, such as CSV" + EXPECTED + ")" : null;
    };
  }

  private static boolean isGzip(byte[] line) {
    return line.length > 1 && line[0] == 0x1F && line[1] == (byte) 0x8B;
  }

  private static boolean isUtf16(byte[] line) {
    if (line.length < 2) {
      return false;
    }
    int mark = (line[0] & 0xFF) << 8 | line[1] & 0xFF;
    boolean halfEmpty = line.length > 3 && (line[0] == 0) == (line[2] == 0) && line[1] != line[0];
    return mark == 0xFFFE
        || mark == 0xFEFF
        || halfEmpty && (line[0] == 0 && line[2] == 0 || line[1] == 0 && line[3] == 0);
  }

  /** The first object goes on in the second line. */
  private static boolean isPretty(String first, List<byte[]> lines) {
    return lines.size() > 1 && !startsWithBrace(lines.get(1)) && isUnfinished(first);
  }

  private static boolean startsWithBrace(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1).strip();
    return !text.isEmpty() && text.charAt(0) == '{';
  }

  private static boolean isUnfinished(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      json.skipChildren();
      return json.currentToken() == null;
    } catch (JsonEOFException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Two lines with the same separators, and no brace. */
  private static boolean isTable(String first, List<byte[]> lines) {
    if (lines.size() < 2 || first.indexOf('{') >= 0) {
      return false;
    }
    String second = new String(lines.get(1), StandardCharsets.ISO_8859_1);
    return ",;\t|".chars().anyMatch(each -> first.indexOf(each) > 0 && second.indexOf(each) >= 0);
  }
}
