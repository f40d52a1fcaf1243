/**
 * The page {@code report.html} of a replay. Collects hourly sums, warnings and outcomes while
 * slices are decided, and writes them as one HTML file that needs no network.
 */
@NullMarked
package io.pulssi.report;

import org.jspecify.annotations.NullMarked;
