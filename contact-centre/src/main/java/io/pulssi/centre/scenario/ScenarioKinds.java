package io.pulssi.centre.scenario;

import java.util.List;

/** The names that a scenario may use. */
public final class ScenarioKinds {
  public static final String WEB_FAILURE = "web-failure";
  public static final String UNDERSTAFFING = "understaffing";
  public static final String BAD_RESOLUTION = "bad-resolution";
  public static final String DEFECT = "defect";
  public static final String SLOW_CREEP = "slow-creep";
  public static final String INTERMITTENT = "intermittent";

  /** Types of incidents. */
  public static final List<String> INCIDENTS =
      List.of(WEB_FAILURE, UNDERSTAFFING, BAD_RESOLUTION, DEFECT, SLOW_CREEP, INTERMITTENT);

  public static final String HOLIDAY = "holiday";
  public static final String MARKETING_PEAK = "marketing-peak";
  public static final String SURVEY_CAMPAIGN = "survey-campaign";
  public static final String SNOW_DAY = "snow-day";

  /** Kinds of harmless events a scenario may ask for. */
  public static final List<String> BENIGN =
      List.of(HOLIDAY, MARKETING_PEAK, SURVEY_CAMPAIGN, SNOW_DAY);

  /** In the truth if the clocks change during the days; a scenario cannot ask for it. */
  public static final String DST_CHANGE = "dst-change";

  public static final String WHOLE = "whole";
  public static final String EVERYTHING = "everything";
  public static final String CHANNEL = "channel";
  public static final String DENOMINATOR = "denominator";

  /** Kinds of lost feeds: one source, all of them, one of one step, one kind of event. */
  public static final List<String> OUTAGES = List.of(WHOLE, EVERYTHING, CHANNEL, DENOMINATOR);

  /** Families of service times. */
  public static final List<String> SERVICE = List.of("lognormal", "gamma", "mixture");

  /** Families of patience. */
  public static final List<String> PATIENCE = List.of("exponential", "weibull", "lognormal");

  private ScenarioKinds() {}
}
