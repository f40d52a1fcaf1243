/**
 * Reads the output topics back on every instance and keeps the newest records, for the console and
 * the API.
 */
@NullMarked
package io.pulssi.view;

import org.jspecify.annotations.NullMarked;
