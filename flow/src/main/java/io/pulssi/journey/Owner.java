package io.pulssi.journey;

/**
 * An owner of steps.
 *
 * @param id the key in the map
 * @param name for people
 * @param page name of the alert route that pages this owner
 * @param shadow whether its steps are scored but not paged
 */
public record Owner(String id, String name, String page, boolean shadow) {}
