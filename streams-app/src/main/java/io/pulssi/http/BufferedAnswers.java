package io.pulssi.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer of up to {@value #BYTES_MAX} bytes when the servlet is done with it, so that no
 * thread waits for its reader. Jetty's {@code BufferedResponseHandler} keeps the servlet until the
 * last byte is sent.
 */
final class BufferedAnswers extends Handler.Wrapper {
  /** Longer answers, which all need the token, are sent as they are written. */
  static final int BYTES_MAX = 1 << 20;

  /** Sent as it is written: it is too long to be in memory. */
  private static final String METRICS = "/metrics";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!HttpMethod.GET.is(request.getMethod())
        || METRICS.equals(Request.getPathInContext(request))) {
      return super.handle(request, response, callback);
    }
    var answer = new Answer(request, response, callback);
    return super.handle(request, answer, answer);
  }

  private static final class Answer extends Response.Wrapper implements Callback {
    private final Callback callback;

    /** What was written so far; null once it has to be sent as it is written. */
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Answer(Request request, Response response, Callback callback) {
      super(request, response);
      this.callback = callback;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer part, Callback written) {
      ByteArrayOutputStream before = kept;
      if (before == null) {
        getWrapped().write(last, part, written);
      } else if (isStream() || (part != null && before.size() + part.remaining() > BYTES_MAX)) {
        kept = null;
        Runnable rest = () -> getWrapped().write(last, part, written);
        if (before.size() == 0) {
          rest.run();
        } else {
          ByteBuffer first = ByteBuffer.wrap(before.toByteArray());
          getWrapped().write(false, first, Callback.from(rest, written::failed));
        }
      } else {
        if (part != null) {
          byte[] bytes = new byte[part.remaining()];
          part.get(bytes);
          before.writeBytes(bytes);
        }
        written.succeeded();
      }
    }

    private boolean isStream() {
      String type = getHeaders().get(HttpHeader.CONTENT_TYPE);
      return type != null && type.startsWith("text/event-stream");
    }

    @Override
    public void succeeded() {
      ByteArrayOutputStream all = kept;
      if (all == null || all.size() == 0) {
        callback.succeeded();
      } else {
        getWrapped()
            .write(
                true,
                ByteBuffer.wrap(all.toByteArray()),
                Callback.from(
                    callback::succeeded, failure -> callback.failed(new EofException(failure))));
      }
    }

    @Override
    public void failed(Throwable failure) {
      callback.failed(failure);
    }
  }
}
