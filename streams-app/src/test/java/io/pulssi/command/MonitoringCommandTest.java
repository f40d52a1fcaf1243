package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringCommandTest {
  private static final Path MAP = Path.of("..", "samples", "bank", "journey.yml");

  @TempDir Path folder;

  @Test
  void shouldWriteEverythingAndNameTheSecretsItLeavesToYou() throws Exception {
    Path out = folder.resolve("out");

    Typed written = Typed.run("monitoring", "--journey", MAP, "--out", out);

    assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
    assertThat(written.out())
        .contains("wrote " + out.resolve("alertmanager.yml"))
        .endsWith("create this secret file: /etc/alertmanager/secrets/webhook-token\n");
    assertThat(out)
        .isDirectoryRecursivelyContaining(path -> path.endsWith("rules/pulssi-alerts.yml"))
        .isDirectoryContaining(path -> path.endsWith("runbook.md"));
    assertThat(Files.readString(out.resolve("rules/pulssi-alerts.yml")))
        .contains("http://127.0.0.1:3000/d/pulssi-step", "runbook_url: runbook.md#pulssidown");
  }

  @Test
  void shouldReplaceFilesOnlyWhenTold() throws Exception {
    Path mine = Files.writeString(folder.resolve("alertmanager.yml"), "mine");

    Typed refused = Typed.run("monitoring", "--journey", MAP, "--out", folder);
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err())
        .contains(mine + " exists already (expected: another folder, or --force)");
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("rules")).doesNotExist();

    Typed forced = Typed.run("monitoring", "--journey", MAP, "--out", folder, "--force");
    assertThat(forced.exit()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(mine)).contains("page/retail-oncall");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--receiver pigeon | expected one of",
        "--receiver email --to nowhere | --to: nowhere (expected: an e-mail address)",
        "--receiver slack --to pulssi | --to: pulssi (expected: a channel such as #{page})",
        "--receiver pagerduty --to x | --to: x (expected: nothing",
        "--to ftp://here | --to: ftp://here (expected: an http or https address)",
        "--to http://user:pass@host/ | (expected: an http or https address)",
        "--grafana-url grafana | --grafana-url: grafana (expected: an http or https address",
        "--grafana-url http://g/?a=b | --grafana-url: http://g/?a=b (expected:",
        "--console-url http://{{x}} | --console-url: http://{{x}} (expected:",
        "--secrets-dir here | --secrets-dir: here (expected: an absolute path",
        "--recevier email | Possible solutions: --receiver",
      })
  void shouldRefuseWhatItDoesNotUnderstand(String options, String complaint) {
    String line = "monitoring --journey " + MAP + " --out " + folder + "/out " + options;

    Typed refused = Typed.run((Object[]) line.split(" "));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains(complaint).doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void shouldRefuseAPageThatDoesNotFitIntoWhereItGoes() throws Exception {
    Path map = folder.resolve("journey.yml");
    Files.writeString(map, Files.readString(MAP).replace("sales-oncall", "'Sales, on call'"));

    Typed refused = Typed.run("monitoring", "--journey", map, "--out", folder.resolve("out"));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err())
        .contains(
            "--to: http://127.0.0.1:9095/Sales, on call, a page filled in (expected: an http");
    assertThat(folder.resolve("out")).doesNotExist();
    String all = "monitoring --journey " + map + " --out " + folder + "/out --to http://here/all";
    assertThat(Typed.run((Object[]) all.split(" ")).exit()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void shouldRefuseAPageThatAlertmanagerWouldTakeForATemplate() throws Exception {
    Path map = folder.resolve("journey.yml");
    Files.writeString(map, Files.readString(MAP).replace("sales-oncall", "'{{ now }}'"));

    Typed refused = Typed.run("monitoring", "--journey", map, "--out", folder.resolve("out"));

    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("the page {{ now }} (expected: a page's name without {{)");
  }
}
