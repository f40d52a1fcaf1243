package io.pulssi.detect;

import io.pulssi.state.Layout;

/**
 * What the last full hour found of demand.
 *
 * @param evidence gated z, not below 0
 * @param volumeWatch how improbable the volume is where harm cannot be told, over its limit, 0 to
 *     below 1
 * @param since first slice of the window
 * @param kind the kind of contact with the largest excess
 * @param seen contacts of that kind in the window
 * @param expected what is usual, given the other steps
 * @param excess12h contacts of the last 12 hours beyond what is usual
 */
record DemandFinding(
    double evidence,
    double volumeWatch,
    int since,
    ContactKind kind,
    double seen,
    double expected,
    double excess12h) {
  static final DemandFinding NONE = new DemandFinding(0, 0, 0, ContactKind.PHONE, 0, 0, 0);

  static final Layout<DemandFinding> LAYOUT =
      Layout.of(
          NONE,
          (finding, fields) -> {
            boolean any = fields.flag(finding.evidence > 0 || finding.volumeWatch > 0);
            double excess = fields.float32((float) finding.excess12h);
            return any
                ? new DemandFinding(
                    fields.float32((float) finding.evidence),
                    fields.float32((float) finding.volumeWatch),
                    fields.int32(finding.since),
                    ContactKind.at(fields.int8(finding.kind.ordinal())),
                    fields.float32((float) finding.seen),
                    fields.float32((float) finding.expected),
                    excess)
                : new DemandFinding(0, 0, 0, ContactKind.PHONE, 0, 0, excess);
          });

  /** The same as it comes back from a store, so that a value kept and a value read are one. */
  DemandFinding rounded() {
    return new DemandFinding(
        (float) evidence,
        (float) volumeWatch,
        since,
        kind,
        (float) seen,
        (float) expected,
        (float) excess12h);
  }
}
