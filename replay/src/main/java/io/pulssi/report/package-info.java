/**
 * The page beside a replay's figures: collects hourly aggregates, warnings and outcomes while
 * slices are decided, and writes them as one self-contained HTML file.
 */
@NullMarked
package io.pulssi.report;

import org.jspecify.annotations.NullMarked;
