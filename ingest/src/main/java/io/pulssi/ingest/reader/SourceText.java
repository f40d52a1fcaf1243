package io.pulssi.ingest.reader;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file as text: UTF-8 or UTF-16 by its byte order mark, UTF-8 if it is that, else Windows-1252. A
 * {@code .gz} is unpacked.
 */
final class SourceText {
  private static final int PIECE = 1 << 16;

  private SourceText() {}

  /** Without its byte order mark. */
  static BufferedReader open(Path file) throws IOException {
    Charset charset = charset(file);
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes(file), charset), PIECE);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), PIECE);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, PIECE) : raw;
  }

  private static Charset charset(Path file) throws IOException {
    try (InputStream bytes = bytes(file)) {
      byte[] start = bytes.readNBytes(PIECE);
      if (begins(start, 0xFE, 0xFF)) {
        return StandardCharsets.UTF_16BE;
      }
      if (begins(start, 0xFF, 0xFE)) {
        return StandardCharsets.UTF_16LE;
      }
      return isUtf8(start, bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isUtf8(byte[] start, InputStream rest) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    try (InputStreamReader reader =
        new InputStreamReader(
            new SequenceInputStream(new ByteArrayInputStream(start), rest), decoder)) {
      char[] piece = new char[PIECE];
      while (reader.read(piece) >= 0) {
        // only whether it can be decoded matters
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
