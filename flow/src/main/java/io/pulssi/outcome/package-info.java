/**
 * Later complaints judge every page: confirmed, false, treated, and what chance would have scored.
 *
 * <p>Reads decided slices, gives scored ones. Key: journey. State: hourly complaints and harm of
 * each step, and the pages and surges of the last half year. Time: the end of the slice, never a
 * clock. Shares no code with detection: who judges must not be who is judged.
 */
@NullMarked
package io.pulssi.outcome;

import org.jspecify.annotations.NullMarked;
