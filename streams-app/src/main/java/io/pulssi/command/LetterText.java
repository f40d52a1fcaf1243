package io.pulssi.command;

import io.pulssi.topic.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One letter as lines: its headers, then its bytes as text, or in hex if they are not text. */
final class LetterText {
  private static final int HEX_LINE = 16;

  private LetterText() {}

  static List<String> lines(ConsumerRecord<byte[], byte[]> letter) {
    List<String> lines = new ArrayList<>();
    DeadLetter.HEADERS
        .keySet()
        .forEach(
            name ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-17s %s",
                        name,
                        PrintableText.plain(RecordOrigin.text(letter.headers(), name)))));
    byte[] value = letter.value() == null ? new byte[0] : letter.value();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-17s %,d%s",
            "bytes",
            value.length,
            value.length >= DeadLetter.BYTES_MAX ? ", cut: the record was longer" : ""));
    lines.add("");
    lines.addAll(body(value));
    return lines;
  }

  private static List<String> body(byte[] value) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      return List.of(PrintableText.plain(text));
    } catch (CharacterCodingException e) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < value.length; i += HEX_LINE) {
        int end = Math.min(value.length, i + HEX_LINE);
        lines.add(
            String.format(
                Locale.ROOT, "%06x  %s", i, HexFormat.ofDelimiter(" ").formatHex(value, i, end)));
      }
      return lines;
    }
  }
}
