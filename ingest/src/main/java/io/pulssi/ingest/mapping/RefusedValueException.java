package io.pulssi.ingest.mapping;

/** A value of a record that a mapping cannot use. */
public final class RefusedValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String given;
  private final String expected;

  /**
   * @param path of the value in its record, or the name of a field
   * @param given the value, as people read it
   * @param expected what it should have been
   */
  public RefusedValueException(String path, String given, String expected) {
    super("%s: %s (expected: %s)".formatted(path, given, expected), null, false, false);
    this.path = path;
    this.given = given;
    this.expected = expected;
  }

  public String path() {
    return path;
  }

  public String given() {
    return given;
  }

  public String expected() {
    return expected;
  }
}
