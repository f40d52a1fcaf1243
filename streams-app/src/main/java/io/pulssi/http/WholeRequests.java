package io.pulssi.http;

import io.pulssi.view.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes a request on once its body has arrived, so that no thread waits for one. Jetty's {@code
 * EagerContentHandler} would keep a whole buffer for each part of a body that trickles in, and pass
 * on a body that breaks off.
 */
final class WholeRequests extends Handler.Wrapper {
  /** Maximum size of a request body, unless a route says less. */
  static final int BODY_MAX = 16_384;

  private final ConnectionDeadlines deadlines;

  WholeRequests(ConnectionDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!hasBody(request)) {
      return answer(request, response, callback);
    }
    if (request.getLength() > BODY_MAX) {
      refuse(response, callback);
      return true;
    }
    deadlines.ask(request.getConnectionMetaData().getConnection());
    new Arriving(request, response, callback).run();
    return true;
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private boolean answer(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    deadlines.answer(request);
    Request.addCompletionListener(request, failure -> deadlines.ask(connection));
    return super.handle(request, response, callback);
  }

  private static void refuse(Response response, Callback callback) {
    String error = "body: more than %1$d bytes (expected: at most %1$d)".formatted(BODY_MAX);
    response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE_413);
    HttpListener.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Content.Sink.write(
        response,
        true,
        RecordJson.object()
            .put("status", HttpStatus.PAYLOAD_TOO_LARGE_413)
            .put("error", error)
            .toString(),
        callback);
  }

  /** A request whose body is arriving. */
  private final class Arriving implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Arriving(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    /** Takes what is there; Jetty calls it again when there is more. */
    @Override
    public void run() {
      Content.Chunk chunk = request.read();
      while (chunk != null) {
        if (Content.Chunk.isFailure(chunk)) {
          callback.failed(
              new HttpException.RuntimeException(
                  HttpStatus.BAD_REQUEST_400, "the body broke off", chunk.getFailure()));
          return;
        }
        add(chunk.getByteBuffer());
        chunk.release();
        if (body.size() > BODY_MAX) {
          refuse(response, callback);
          return;
        }
        if (chunk.isLast()) {
          request.getContext().execute(this::pass);
          return;
        }
        chunk = request.read();
      }
      request.demand(this);
    }

    private void add(ByteBuffer part) {
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      body.writeBytes(bytes);
    }

    private void pass() {
      var whole = new ArrivedRequest(request, body.toByteArray());
      try {
        if (!answer(whole, response, callback)) {
          Response.writeError(whole, response, callback, HttpStatus.NOT_FOUND_404);
        }
      } catch (Throwable e) { // as Jetty does for its own threads
        Response.writeError(whole, response, callback, e);
      }
    }
  }

  /** Reads the body from memory. */
  private static final class ArrivedRequest extends Request.Wrapper {
    private final Content.Source body;

    ArrivedRequest(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable more) {
      body.demand(more);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
      super.fail(failure);
    }
  }
}
