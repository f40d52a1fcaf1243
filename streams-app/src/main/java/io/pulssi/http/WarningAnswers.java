package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.Outcome;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** API answers about warnings and their outcomes, the newest first. */
final class WarningAnswers {
  private static final int LIMIT_DEFAULT = 100;

  private final OutputView view;

  WarningAnswers(OutputView view) {
    this.view = view;
  }

  /**
   * @param state only those in it; null for all
   * @param journey only its own; null for all
   * @param limit how many at most, 1 to {@value OutputView#WARNINGS_MAX}; null for 100
   * @throws HttpError 400 if a parameter is out of range
   */
  ObjectNode list(@Nullable String state, @Nullable String journey, @Nullable String limit) {
    Predicate<Warning> wanted = state(state);
    List<Warning> found =
        view.warnings().stream()
            .filter(wanted)
            .filter(warning -> journey == null || warning.getJourney().equals(journey))
            .toList();
    ObjectNode answer = RecordJson.object().put("total", found.size());
    ArrayNode warnings = answer.putArray("warnings");
    found.stream()
        .limit(limit(limit))
        .forEach(warning -> warnings.add(RecordJson.raw(RecordJson.text(warning))));
    return answer;
  }

  /**
   * @throws HttpError 404 if no such warning is kept
   */
  String one(String warningId) {
    return view.warning(warningId).map(RecordJson::text).orElseThrow(() -> unknown(warningId));
  }

  /**
   * The revisions of one that are kept, oldest first.
   *
   * @throws HttpError 404 if no such warning is kept
   */
  ObjectNode history(String warningId) {
    List<Warning> kept = view.revisions(warningId).orElseThrow(() -> unknown(warningId));
    ObjectNode answer = RecordJson.object().put("warningId", warningId);
    ArrayNode revisions = answer.putArray("revisions");
    kept.forEach(revision -> revisions.add(RecordJson.raw(RecordJson.text(revision))));
    return answer;
  }

  /**
   * What became of pages, the newest page first.
   *
   * @param journey only its own; null for all
   * @param limit how many at most, 1 to {@value OutputView#WARNINGS_MAX}; null for 100
   * @throws HttpError 400 if a parameter is out of range
   */
  ObjectNode outcomes(@Nullable String journey, @Nullable String limit) {
    List<Outcome> found =
        view.outcomes().stream()
            .filter(outcome -> journey == null || outcome.getJourney().equals(journey))
            .toList();
    ObjectNode answer = RecordJson.object().put("total", found.size());
    ArrayNode outcomes = answer.putArray("outcomes");
    found.stream()
        .limit(limit(limit))
        .forEach(outcome -> outcomes.add(RecordJson.raw(RecordJson.text(outcome))));
    return answer;
  }

  private static HttpError unknown(String warningId) {
    return new HttpError(
        404,
        "warning: %s (expected: the id of one of the newest %d)"
            .formatted(warningId, OutputView.WARNINGS_MAX));
  }

  private static Predicate<Warning> state(@Nullable String given) {
    if (given == null) {
      return warning -> true;
    }
    if (given.equalsIgnoreCase("open")) {
      return warning -> warning.getState() != WarningState.CLOSED;
    }
    List<WarningState> states =
        Arrays.stream(WarningState.values())
            .filter(state -> state != WarningState.UNKNOWN)
            .toList();
    return states.stream()
        .filter(state -> state.name().equals(given.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(state -> (Predicate<Warning>) warning -> warning.getState() == state)
        .orElseThrow(
            () ->
                new HttpError(
                    400,
                    "state: %s (expected: OPEN or one of %s)".formatted(given, names(states))));
  }

  private static String names(List<WarningState> states) {
    return states.stream().map(WarningState::name).collect(Collectors.joining(", "));
  }

  private static int limit(@Nullable String given) {
    if (given == null) {
      return LIMIT_DEFAULT;
    }
    if (given.matches("[0-9]{1,4}")) {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= OutputView.WARNINGS_MAX) {
        return limit;
      }
    }
    throw new HttpError(
        400, "limit: %s (expected: 1 to %d)".formatted(given, OutputView.WARNINGS_MAX));
  }
}
