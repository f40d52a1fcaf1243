package io.pulssi.codec;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that our generated records are our own.
 *
 * <p>Since 1.12.2 Avro instantiates no class it was not told to trust, its user's generated ones
 * included. What was trusted before stays trusted; nothing outside {@code io.pulssi.event} is
 * added.
 */
public final class TrustedRecords {

  private static final String PACKAGE = "io.pulssi.event.";
  private static boolean told;

  private TrustedRecords() {}

  /**
   * Must be called before Avro reads, writes or copies a generated record. Every reader, writer and
   * serde does; call it only to copy a record by its builder before any of them is made. Doing it
   * again is free.
   */
  public static synchronized void tellAvro() {
    if (!told) {
      ClassSecurityPredicate ours = type -> type.getName().startsWith(PACKAGE);
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), ours));
      told = true;
    }
  }
}
