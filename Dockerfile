# Pulssi as an image: built by Maven, run by a JRE, as a user without a name and on a read-only root.
# Base images are pinned by tag. A tag can be moved; add the digest to be sure (docs/operations.md).
ARG BUILD_IMAGE=maven:3.9.9-eclipse-temurin-17
# glibc is needed: RocksDB's library is not made for Alpine
ARG RUNTIME_IMAGE=eclipse-temurin:17.0.19_10-jre-noble

FROM ${BUILD_IMAGE} AS build
# -o where all libraries are in the image already
ARG MAVEN_FLAGS=""
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY event-schemas event-schemas
COPY flow flow
COPY replay replay
COPY ingest ingest
COPY streams-app streams-app
COPY contact-centre contact-centre
COPY benchmarks/pom.xml benchmarks/pom.xml
COPY monitoring monitoring
COPY samples/sources samples/sources
# As the launcher builds: a compiler's warning stops who changes Pulssi, not who runs it.
RUN mvn -B -ntp ${MAVEN_FLAGS} -Dmaven.test.skip -Dspotless.check.skip -Djavac.werror=-parameters \
    -pl contact-centre -am package

FROM ${RUNTIME_IMAGE}
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Pulssi" \
      org.opencontainers.image.description="Watches the service signals of a contact centre and warns before complaints arrive" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /opt/pulssi
# What changes seldom comes first: the libraries, then our own jars.
COPY --from=build /build/streams-app/target/lib streams-app/target/lib
COPY --from=build /build/contact-centre/target/lib contact-centre/target/lib
COPY LICENSE pulssi ./
COPY --from=build /build/streams-app/target/pulssi.jar streams-app/target/
COPY --from=build /build/contact-centre/target/contact-centre.jar contact-centre/target/
# A new named volume takes its owner from the folder it covers.
RUN mkdir -p /var/lib/pulssi /var/lib/pulssi-monitoring \
 && chown 10001:10001 /var/lib/pulssi /var/lib/pulssi-monitoring \
 && chmod 0555 pulssi
# Half of the container's memory for the heap; the rest is RocksDB's, bounded (docs/operations.md), and Java's own.
ENV PULSSI_JAVA_OPTS="-XX:MaxRAMPercentage=50" \
    PULSSI_STREAMS_STATE_DIR=/var/lib/pulssi
USER 10001:10001
VOLUME ["/var/lib/pulssi"]
# the page and the API; metrics and health
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
# Alive, which it also is while it waits for a broker. It asks PULSSI_MANAGEMENT_PORT, 8081 without one.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m", "-cp", "/opt/pulssi/streams-app/target/pulssi.jar", "io.pulssi.command.HealthProbe", "live"]
ENTRYPOINT ["/opt/pulssi/pulssi"]
CMD ["--help"]
