package io.pulssi.monitoring;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pages named by owners in journey maps.
 *
 * @param paged pages of owners, in the order of the alphabet
 * @param silent pages that only owners in shadow mode have
 */
record OwnerPages(SortedSet<String> paged, SortedSet<String> silent) {
  /** The operators of Pulssi; a map may name the same page. */
  static final String OPERATOR = "pulssi-operator";

  OwnerPages {
    paged = Collections.unmodifiableSortedSet(paged);
    silent = Collections.unmodifiableSortedSet(silent);
  }

  static OwnerPages of(JourneyMaps maps) {
    SortedSet<String> paged = new TreeSet<>();
    SortedSet<String> silent = new TreeSet<>();
    paged.add(OPERATOR);
    for (JourneyMap map : maps.byId().values()) {
      for (Owner owner : map.owners().values()) {
        (owner.shadow() ? silent : paged).add(owner.page());
      }
    }
    silent.removeAll(paged);
    return new OwnerPages(paged, silent);
  }
}
