package io.pulssi.centre.scenario;

import io.pulssi.centre.scenario.JourneyFrame.Owner;
import io.pulssi.centre.scenario.NamedJourney.NamedStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the key {@code journey} of a scenario file. */
final class NamedJourneyReader {
  private static final int STEPS_MIN = 3;
  private static final int STEPS_MAX = 20;
  private static final double VOLUME_MAX = 100_000;

  private NamedJourneyReader() {}

  static NamedJourney read(ScenarioKeys keys) {
    keys.require("id", "id: a name such as shop");
    List<Owner> owners = keys.each("owners").stream().map(NamedJourneyReader::owner).toList();
    List<String> ownerIds = owners.stream().map(Owner::id).toList();
    List<ScenarioKeys> steps = keys.each("steps");
    List<String> ids = steps.stream().map(NamedJourneyReader::id).toList();
    if (steps.size() < STEPS_MIN || steps.size() > STEPS_MAX) {
      keys.refuse("steps", "%d to %d steps".formatted(STEPS_MIN, STEPS_MAX));
    }
    keys.require("common-owner", "common-owner: the id of an owner");
    NamedJourney journey =
        new NamedJourney(
            new JourneyFrame(
                id(keys), owners, keys.name("common-owner", ownerIds).orElse("nobody")),
            steps.stream().map(step -> step(step, ids, ownerIds)).toList());
    keys.refuseOthers();
    return journey;
  }

  private static String id(ScenarioKeys keys) {
    return keys.text("id", "a name of a-z, 0-9 and hyphens", NamedJourneyReader::checkedId)
        .orElse("none");
  }

  private static String checkedId(String text) {
    if (!text.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Owner owner(ScenarioKeys keys) {
    keys.require("id", "id: a name such as sales");
    Owner owner =
        new Owner(id(keys), keys.text("name", "text", text -> text).orElseGet(() -> id(keys)));
    keys.refuseOthers();
    return owner;
  }

  private static NamedStep step(ScenarioKeys keys, List<String> ids, List<String> owners) {
    keys.require("id", "id: a name such as delivery");
    keys.require("owner", "owner: the id of an owner");
    keys.require("volume", "volume: contacts on a working day");
    String id = id(keys);
    Set<String> others = new HashSet<>(ids);
    others.remove(id);
    double phone = keys.number("phone", 0, 1).orElse(0);
    double chat = keys.number("chat", 0, 1).orElse(0);
    double ticket = keys.number("ticket", 0, 1).orElse(0);
    if (StrictMath.abs(phone + chat + ticket - 1) > 1e-6) {
      keys.refuse("phone", "phone, chat and ticket that sum to 1");
    }
    if (ids.indexOf(id) != ids.lastIndexOf(id)) {
      keys.refuse("id", "an id that no other step has");
    }
    NamedStep step =
        new NamedStep(
            id,
            keys.text("name", "text", text -> text).orElse(id),
            keys.name("owner", owners).orElse("none"),
            keys.number("volume", 1, VOLUME_MAX).orElse(1),
            phone,
            chat,
            ticket,
            keys.names("next", others.stream().sorted().toList(), List.of()));
    keys.refuseOthers();
    return step;
  }
}
