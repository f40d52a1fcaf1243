package io.pulssi.monitoring;

import java.util.Locale;
import java.util.regex.Pattern;

/** How pages are sent; one kind for all owners. */
public enum ReceiverKind {
  WEBHOOK("http://127.0.0.1:9095/{page}", "https?://[^\\s/@]+(/\\S*)?", "an http or https address"),
  EMAIL("{page}@example.com", "[^\\s@]+@[^\\s@]+", "an e-mail address"),
  PAGERDUTY("", "", "nothing: each page's key is in a file of its own"),
  SLACK("#{page}", "[#@]\\S+", "a channel such as #{page}");

  private final String usual;
  private final Pattern shape;
  private final String expected;

  ReceiverKind(String usual, String shape, String expected) {
    this.usual = usual;
    this.shape = Pattern.compile(shape);
    this.expected = expected;
  }

  /** As it is typed. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The default target; {@code {page}} stands for the page's name. */
  public String usual() {
    return usual;
  }

  /** Whether pages can be sent there. */
  public boolean takes(String to) {
    return shape.matcher(to).matches();
  }

  /** What {@link #takes} wants, in words. */
  public String expected() {
    return expected;
  }
}
