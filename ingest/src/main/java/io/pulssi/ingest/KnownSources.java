package io.pulssi.ingest;

import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The mappings that ship with Pulssi, {@code samples/sources}. */
public final class KnownSources {
  private static final List<String> NAMES =
      List.of(
          "amazon-connect-ctr",
          "amazon-connect-events",
          "asterisk",
          "callcentre-csv",
          "chatwoot",
          "delighted",
          "freeswitch",
          "freshdesk",
          "genesys-cloud",
          "intercom",
          "jira",
          "twilio",
          "typeform",
          "zammad",
          "zendesk-audits",
          "zendesk-webhook");

  private KnownSources() {}

  public static List<String> names() {
    return NAMES;
  }

  /** The mapping of this name. */
  public static SourceMapping read(String name) throws IOException {
    return SourceMapping.read(name + ".yml", text(name));
  }

  /** Its text. */
  public static String text(String name) throws IOException {
    try (InputStream file = KnownSources.class.getResourceAsStream("sources/" + name + ".yml")) {
      if (file == null) {
        throw new NoSuchFileException(name + ".yml");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
