package io.pulssi.centre.scenario;

import java.util.List;

/** The journey of a telephone company's customers: ids, names and owners of twenty steps. */
public final class TelephoneSteps {
  /** Ids of owners. */
  public static final List<String> OWNERS =
      List.of("sales", "onboarding", "digital", "billing", "field", "retention");

  /** Their names, in the same order. */
  public static final List<String> OWNER_NAMES =
      List.of(
          "Sales",
          "New customers",
          "Digital channels",
          "Billing and payments",
          "Field service",
          "Customer retention");

  /** The owner who gets the warning about a common cause. */
  public static final String COMMON_OWNER = "operations";

  private static final List<String> IDS =
      List.of(
          "find-offer",
          "check-coverage",
          "order",
          "verify-identity",
          "sign-contract",
          "first-payment",
          "activate",
          "install-router",
          "log-in",
          "use-app",
          "change-plan",
          "understand-bill",
          "pay-bill",
          "get-refund",
          "report-fault",
          "book-technician",
          "technician-visit",
          "move-house",
          "renew",
          "leave");

  private static final List<Integer> OWNER_OF =
      List.of(0, 0, 0, 1, 1, 1, 1, 4, 2, 2, 5, 3, 3, 3, 4, 4, 4, 5, 5, 5);

  private TelephoneSteps() {}

  /** The ids of the first so many steps. */
  public static List<String> ids(int steps) {
    return IDS.subList(0, steps);
  }

  /** The id in the journey map. */
  public static String id(int step) {
    return IDS.get(step);
  }

  /** The name for people. */
  public static String name(int step) {
    String words = id(step).replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The position of its owner. */
  public static int owner(int step) {
    return OWNER_OF.get(step);
  }
}
