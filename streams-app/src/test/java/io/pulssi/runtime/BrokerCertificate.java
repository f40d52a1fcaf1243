package io.pulssi.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key and the certificate for it, as {@code keytool} makes them; who trusts the certificate needs
 * no more than its PEM file.
 *
 * @param keyStore PKCS 12, opened by {@link #PASSWORD}
 * @param pem the certificate alone
 */
record BrokerCertificate(Path keyStore, Path pem) {
  static final String PASSWORD = "of-the-key-store";

  /**
   * Makes one, good for two days.
   *
   * @param folder where both files go
   * @param name whom it is for: the common name
   * @param host the one host name it is good for
   */
  static BrokerCertificate make(Path folder, String name, String host) throws IOException {
    Path store = folder.resolve(name + ".p12");
    Path pem = folder.resolve(name + ".pem");
    keytool(
        store,
        "-genkeypair",
        List.of(
            "-keyalg", "EC", "-validity", "2", "-dname", "CN=" + name, "-ext", "san=dns:" + host));
    keytool(store, "-exportcert", List.of("-rfc", "-file", pem.toString()));
    return new BrokerCertificate(store, pem);
  }

  private static void keytool(Path store, String what, List<String> how) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what, "-alias", "broker", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(how);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("%s: %s".formatted(command, said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
