package io.pulssi.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import j2html.TagCreator;
import j2html.tags.UnescapedText;
import org.junit.jupiter.api.Test;

/** The library escapes every text and attribute that is not put in as raw HTML. */
class EscapedTextTest {
  @Test
  void shouldUseRawTextOnlyForOurScriptsAndStyles() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ReplayPage.class.getName())
        .should()
        .callMethod(TagCreator.class, "rawHtml", String.class)
        .orShould()
        .callConstructor(UnescapedText.class, String.class)
        .orShould()
        .callMethod(TagCreator.class, "join", Object[].class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.pulssi.report"));
  }
}
