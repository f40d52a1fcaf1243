package io.pulssi.journey;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One journey: its steps, owners and edges.
 *
 * @param journey its id
 * @param timezone of the local hours its baselines know
 * @param version a hash of the map's content
 * @param owners by id, in the order of the file
 * @param steps by id, in the order of the file
 * @param calendar days known to be different
 * @param commonOwner who gets the one warning of a cause common to many steps
 * @param falsePagesPerOwnerPerWeek the budget
 */
public record JourneyMap(
    String journey,
    ZoneId timezone,
    String version,
    Map<String, Owner> owners,
    Map<String, Step> steps,
    List<CalendarDays> calendar,
    Optional<String> commonOwner,
    double falsePagesPerOwnerPerWeek) {}
