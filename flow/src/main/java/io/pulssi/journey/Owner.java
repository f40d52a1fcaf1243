package io.pulssi.journey;

/**
 * Who answers for steps.
 *
 * @param id the key in the map
 * @param name for people
 * @param page who is paged, an alert route's name
 * @param shadow score its steps, but do not page
 */
public record Owner(String id, String name, String page, boolean shadow) {}
