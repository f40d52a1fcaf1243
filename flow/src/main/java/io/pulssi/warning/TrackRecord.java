package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.state.Layout;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a journey have fared so far, as of the slice before the one being decided. It is
 * filled by whoever scores them, after the decisions of a slice, so that no decision sees its own
 * outcome.
 *
 * @param fares by the line of evidence that led the page; a line without a judged page is absent
 * @param extraComplaintsPerDay expected of each step beyond its usual, by step id; a step of which
 *     it is unknown is absent
 */
public record TrackRecord(Map<Line, Fare> fares, SortedMap<String, Double> extraComplaintsPerDay) {

  /** Nothing judged, nothing known. */
  public static final TrackRecord NONE = new TrackRecord(Map.of(), new TreeMap<>());

  /** Layout in a store: at most five fares, and one number a step. */
  static final Layout<TrackRecord> LAYOUT =
      Layout.of(
          NONE,
          (record, fields) ->
              new TrackRecord(
                  fields.map(Line.LAYOUT, Fare.LAYOUT, record.fares),
                  new TreeMap<>(
                      fields.map(Layout.TEXT, Layout.FLOAT64, record.extraComplaintsPerDay))));

  /** Copies the maps. */
  public TrackRecord {
    Map<Line, Fare> ordered = new EnumMap<>(Line.class);
    ordered.putAll(fares);
    fares = Collections.unmodifiableMap(ordered);
    extraComplaintsPerDay = Collections.unmodifiableSortedMap(new TreeMap<>(extraComplaintsPerDay));
  }

  /** How pages led by this line fared; null when none has been judged. */
  public @Nullable Fare of(Line line) {
    return fares.get(line);
  }

  /**
   * Pages that complaints have judged.
   *
   * @param right how many a complaint surge confirmed
   * @param judged how many were judged at all, at least 1; those an owner treated are not among
   *     them
   * @param byChance the share that the same pages would have had right at any other time, 0 to 1
   */
  public record Fare(long right, long judged, double byChance) {
    static final Layout<Fare> LAYOUT =
        Layout.of(
            new Fare(0, 0, 0),
            (fare, fields) ->
                new Fare(
                    fields.varint(fare.right),
                    fields.varint(fare.judged),
                    fields.float64(fare.byChance)));
  }
}
