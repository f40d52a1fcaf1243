package io.pulssi.view;

import io.pulssi.journey.Source;
import java.util.Map;
import java.util.Optional;

/** Which source a signal is made of, by its name; none for those made of several. */
final class SourceOfSignal {
  private static final Map<String, Source> BY_FIRST_WORD =
      Map.of(
          "queue", Source.QUEUE_WAIT,
          "chat", Source.CHAT_WAIT,
          "ticket", Source.TICKET,
          "survey", Source.SURVEY,
          "complaints", Source.COMPLAINT);

  private SourceOfSignal() {}

  static Optional<Source> of(String signal) {
    int hyphen = signal.indexOf('-');
    String firstWord = hyphen < 0 ? signal : signal.substring(0, hyphen);
    return Optional.ofNullable(BY_FIRST_WORD.get(firstWord));
  }
}
