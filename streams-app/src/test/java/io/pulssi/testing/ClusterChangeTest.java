package io.pulssi.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class ClusterChangeTest {
  private static final Set<String> CHANGES =
      Set.of("createTopics", "createAcls", "deleteAcls", "incrementalAlterConfigs");

  @Test
  void shouldBeTheOnePlaceWhereTestsChangeACluster() {
    var tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.pulssi");
    noClasses()
        .that()
        .doNotBelongToAnyOf(ClusterChange.class)
        .should()
        .callMethodWhere(describe("it changes a cluster", ClusterChangeTest::isChange))
        .check(tests);
  }

  private static boolean isChange(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(Admin.class)
        && CHANGES.contains(call.getTarget().getName());
  }
}
