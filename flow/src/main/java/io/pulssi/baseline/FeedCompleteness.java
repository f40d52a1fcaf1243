package io.pulssi.baseline;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Whether a feed that still speaks has lost one kind of its events. Without solved tickets too few
 * would be expected back, without answered contacts everybody would seem to hang up: shares are
 * only as good as what they are shares of. 32 bytes.
 */
final class FeedCompleteness {
  static final Layout<FeedCompleteness> LAYOUT =
      Layout.inPlace(FeedCompleteness::new, FeedCompleteness::layout);

  /** What is kept of a sum from slice to slice: an hour, six hours. */
  private static final double HOUR = StrictMath.exp(-1.0 / 12);

  private static final double SIX_HOURS = StrictMath.exp(-1.0 / 72);

  /** Below this part of what is usual, solved tickets are missing. */
  private static final double MISSING = .1;

  /** Solved tickets usual in six hours from which their absence tells anything. */
  private static final double TICKETS_MIN = 8;

  /** Contacts usual in an hour from which their absence tells anything. */
  private static final double CONTACTS_MIN = 8;

  private static final double ANSWERED_MIN = .1;

  /** When really nobody answers, people call again: as many contacts as usual or more. */
  private static final double CONTACTS_LEFT = .6;

  private float resolved;
  private float usualResolved;
  private final Channel phone = new Channel();
  private final Channel chat = new Channel();

  /**
   * Tickets solved in this slice: those counted, or as many as usual while next to none are told
   * of.
   *
   * @param counted those told of
   * @param usual those usual in this slice
   */
  double resolved(double counted, double usual) {
    resolved = (float) (resolved * SIX_HOURS + counted);
    usualResolved = (float) (usualResolved * SIX_HOURS + usual);
    boolean missing = usualResolved >= TICKETS_MIN && resolved < MISSING * usualResolved;
    return missing ? Math.max(counted, usual) : counted;
  }

  /** Whether answered calls are missing, of so many contacts usual in this slice. */
  boolean lacksAnsweredCalls(StepSummary counted, double usual) {
    return phone.lacksAnswered(
        (double) counted.get(SignalMeasure.QUEUE_ENDED),
        (double) counted.get(SignalMeasure.QUEUE_ABANDONED),
        usual);
  }

  /** Whether answered chats are missing. */
  boolean lacksAnsweredChats(StepSummary counted, double usual) {
    return chat.lacksAnswered(
        (double) counted.get(SignalMeasure.CHAT_ENDED),
        (double) counted.get(SignalMeasure.CHAT_ABANDONED),
        usual);
  }

  /** The last hour of one channel. */
  private static final class Channel {
    private float ended;
    private float answered;
    private float expected;

    boolean lacksAnswered(double endedNow, double abandonedNow, double usual) {
      ended = (float) (ended * HOUR + endedNow);
      answered = (float) (answered * HOUR + endedNow - abandonedNow);
      expected = (float) (expected * HOUR + Math.max(0, usual));
      return expected >= CONTACTS_MIN
          && ended > 0
          && answered < ANSWERED_MIN * ended
          && ended < CONTACTS_LEFT * expected;
    }

    void layout(Fields fields) throws IOException {
      ended = fields.float32(ended);
      answered = fields.float32(answered);
      expected = fields.float32(expected);
    }
  }

  private void layout(Fields fields) throws IOException {
    resolved = fields.float32(resolved);
    usualResolved = fields.float32(usualResolved);
    phone.layout(fields);
    chat.layout(fields);
  }
}
