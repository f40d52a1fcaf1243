package io.pulssi.detect;

import io.pulssi.slice.ClosedSlice;
import java.util.function.Function;

class DetectorTest extends DetectorContractTest {
  @Override
  Function<ClosedSlice, JudgedSlice> detector(SyntheticCentre centre, int learningDays) {
    return new Chain(centre.map(), learningDays)::judge;
  }
}
