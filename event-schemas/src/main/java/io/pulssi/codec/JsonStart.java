package io.pulssi.codec;

/** Finds where a JSON object starts, after a byte order mark and blanks if there are any. */
final class JsonStart {

  private JsonStart() {}

  /** The position of the first brace, or -1 if something else comes first. */
  static int of(byte[] bytes) {
    int at = hasByteOrderMark(bytes) ? 3 : 0;
    while (at < bytes.length && isBlank(bytes[at])) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{' ? at : -1;
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
