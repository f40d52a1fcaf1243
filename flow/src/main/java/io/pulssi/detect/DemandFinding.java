package io.pulssi.detect;

import io.pulssi.state.Layout;

/**
 * The result of the demand line for one step.
 *
 * @param evidence largest z of all windows times its gate, not below 0
 * @param volumeWatch how improbable the volume is, over its limit, for a step without waits; 0 to
 *     below 1
 * @param since first slice of the window with the largest evidence
 * @param kind the kind of contact with the largest excess
 * @param seen contacts of this kind in the window
 * @param expected usual contacts of this kind, scaled by what all steps have in common
 * @param excess12h contacts of the last 12 hours minus usual contacts
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

  /** Rounds as the store does, so that a value just computed equals the one read back. */
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
