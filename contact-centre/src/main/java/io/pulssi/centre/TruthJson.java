package io.pulssi.centre;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The truth as {@code truth.json}. */
public final class TruthJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TruthJson() {}

  /** The text, with a line end. */
  public static String of(CentreTruth truth) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode incidents = root.putArray("incidents");
    truth.incidents().forEach(incident -> add(incidents.addObject(), incident));
    ArrayNode benign = root.putArray("benign");
    for (CentreTruth.Benign event : truth.benign()) {
      ObjectNode node = benign.addObject().put("kind", event.kind());
      steps(node.putArray("steps"), event.steps());
      node.put("from", event.from().toString()).put("to", event.to().toString());
    }
    ArrayNode outages = root.putArray("outages");
    for (CentreTruth.Outage outage : truth.outages()) {
      ObjectNode node = outages.addObject().put("source", outage.source());
      outage.step().ifPresent(step -> node.put("step", step));
      node.put("from", outage.from().toString()).put("to", outage.to().toString());
    }
    return root.toPrettyString() + "\n";
  }

  private static void add(ObjectNode node, CentreTruth.Incident incident) {
    node.put("id", incident.id()).put("type", incident.type()).put("step", incident.step());
    node.put("from", incident.from().toString()).put("to", incident.to().toString());
    node.put("firstLeg", incident.firstLeg());
    steps(node.putArray("affects"), incident.affects());
    incident.surgeAt().ifPresent(at -> node.put("surgeAt", at.toString()));
  }

  private static void steps(ArrayNode list, List<String> steps) {
    steps.forEach(list::add);
  }
}
