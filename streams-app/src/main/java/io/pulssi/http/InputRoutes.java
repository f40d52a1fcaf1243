package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.pulssi.view.RecordJson;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code /api/v1/inputs}: what this instance has read, lost and not read yet. Other answers come
 * from the output topics and are the same at every instance; this one is not.
 */
public final class InputRoutes implements Consumer<RoutesConfig> {
  private final Supplier<List<InputState>> inputs;

  public InputRoutes(Supplier<List<InputState>> inputs) {
    this.inputs = inputs;
  }

  @Override
  public void accept(RoutesConfig routes) {
    HttpListener.answer(
        routes,
        "/api/v1/inputs",
        request -> request.contentType("application/json").result(all().toString()));
  }

  private ObjectNode all() {
    ObjectNode answer = RecordJson.object();
    ArrayNode list = answer.putArray("inputs");
    for (InputState input : inputs.get()) {
      ObjectNode node =
          RecordJson.object()
              .put("source", input.source().label())
              .put("accepted", input.counts().accepted())
              .put("deadLettered", input.counts().deadLettered())
              .put("late", input.counts().late())
              .put("ahead", input.counts().ahead())
              .put("lost", input.counts().lost())
              .put("waiting", input.waiting());
      input.secondsToGo().ifPresent(seconds -> node.put("secondsToGo", seconds));
      list.add(node);
    }
    return answer;
  }
}
