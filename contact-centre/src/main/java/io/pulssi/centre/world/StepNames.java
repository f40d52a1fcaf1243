package io.pulssi.centre.world;

import java.util.List;

/** The journey of a telephone company's customer: ids, names and owners of twenty steps. */
final class StepNames {
  static final List<String> OWNERS =
      List.of("sales", "onboarding", "digital", "billing", "field", "retention");

  static final List<String> OWNER_NAMES =
      List.of(
          "Sales",
          "New customers",
          "Digital channels",
          "Billing and payments",
          "Field service",
          "Customer retention");

  /** Who gets the one warning of a cause common to many steps. */
  static final String COMMON_OWNER = "operations";

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

  private StepNames() {}

  static String id(int step) {
    return IDS.get(step);
  }

  static String name(int step) {
    String words = id(step).replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static int owner(int step) {
    return OWNER_OF.get(step);
  }
}
