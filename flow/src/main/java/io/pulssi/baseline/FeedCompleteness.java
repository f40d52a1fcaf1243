package io.pulssi.baseline;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Detects that a feed still sends events but has lost one kind of them. Such a loss would distort
 * shares: without resolved tickets too few reopens would be expected, and without answered contacts
 * everybody would seem to hang up. 32 bytes.
 */
final class FeedCompleteness {
  static final Layout<FeedCompleteness> LAYOUT =
      Layout.inPlace(FeedCompleteness::new, FeedCompleteness::layout);

  /** Factors by which a sum decays per slice; their time constants are one hour and six hours. */
  private static final double HOUR_DECAY = StrictMath.exp(-1.0 / 12);

  private static final double SIX_HOURS_DECAY = StrictMath.exp(-1.0 / 72);

  /** Resolved tickets are missing below this share of the usual number. */
  private static final double MISSING_SHARE = .1;

  /** Fewer usual resolved tickets in six hours are not judged. */
  private static final double USUAL_TICKETS_MIN = 8;

  /** Fewer usual contacts in an hour are not judged. */
  private static final double USUAL_CONTACTS_MIN = 8;

  private static final double ANSWERED_SHARE_MIN = .1;

  /**
   * Answered contacts can only be missing while there are fewer contacts than this share of usual.
   * When nobody really answers, people call again and there are more.
   */
  private static final double CONTACTS_SHARE_MAX = .6;

  private float resolved;
  private float usualResolved;
  private final Channel phone = new Channel();
  private final Channel chat = new Channel();

  /**
   * Tickets resolved in this slice: the number counted, or the usual number while resolved tickets
   * are missing.
   *
   * @param counted resolved tickets counted in this slice
   * @param usual resolved tickets usual in this slice
   */
  double resolved(double counted, double usual) {
    resolved = (float) (resolved * SIX_HOURS_DECAY + counted);
    usualResolved = (float) (usualResolved * SIX_HOURS_DECAY + usual);
    boolean missing =
        usualResolved >= USUAL_TICKETS_MIN && resolved < MISSING_SHARE * usualResolved;
    return missing ? Math.max(counted, usual) : counted;
  }

  /**
   * Whether answered calls are missing.
   *
   * @param usual phone contacts usual in this slice
   */
  boolean lacksAnsweredCalls(StepSummary counted, double usual) {
    return phone.lacksAnswered(
        (double) counted.get(SignalMeasure.QUEUE_ENDED),
        (double) counted.get(SignalMeasure.QUEUE_ABANDONED),
        usual);
  }

  /**
   * Whether answered chats are missing.
   *
   * @param usual chats usual in this slice
   */
  boolean lacksAnsweredChats(StepSummary counted, double usual) {
    return chat.lacksAnswered(
        (double) counted.get(SignalMeasure.CHAT_ENDED),
        (double) counted.get(SignalMeasure.CHAT_ABANDONED),
        usual);
  }

  /** Contacts of one channel in about the last hour. */
  private static final class Channel {
    private float ended;
    private float answered;
    private float expected;

    boolean lacksAnswered(double endedNow, double abandonedNow, double usual) {
      ended = (float) (ended * HOUR_DECAY + endedNow);
      answered = (float) (answered * HOUR_DECAY + endedNow - abandonedNow);
      expected = (float) (expected * HOUR_DECAY + Math.max(0, usual));
      return expected >= USUAL_CONTACTS_MIN
          && ended > 0
          && answered < ANSWERED_SHARE_MIN * ended
          && ended < CONTACTS_SHARE_MAX * expected;
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
