# The packaged application in layers: what seldom changes comes first. Build the jar before: ./mvnw package
FROM eclipse-temurin:17-jre AS java

FROM java AS layers
WORKDIR /build
COPY target/csp-enrollment-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

# One start on an empty database, after which the image knows what a start needs
FROM postgres:17 AS training
COPY --from=java /opt/java/openjdk /opt/java/openjdk
RUN install -d -o postgres /application
USER postgres
WORKDIR /application
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY src/docker/archive-classes /tmp/
ENV PATH=/opt/java/openjdk/bin:$PATH \
    SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1/csp \
    SPRING_DATASOURCE_USERNAME=csp_app \
    SPRING_DATASOURCE_PASSWORD=training \
    SPRING_FLYWAY_USER=csp_owner \
    SPRING_FLYWAY_PASSWORD=training
RUN initdb --pgdata=/tmp/cluster --auth=trust --encoding=UTF8 \
  && pg_ctl --pgdata=/tmp/cluster --log=/tmp/postgresql.log -o "-c listen_addresses=127.0.0.1 -k /tmp" -w start \
  && psql --host=127.0.0.1 --username=postgres --set=ON_ERROR_STOP=1 \
       --command="CREATE ROLE csp_owner LOGIN CREATEROLE" --command="CREATE ROLE csp_app LOGIN" \
       --command="GRANT csp_app TO csp_owner" --command="CREATE DATABASE csp OWNER csp_owner" \
  && /tmp/archive-classes \
  && pg_ctl --pgdata=/tmp/cluster -w stop

FROM java
RUN useradd --system --uid 10001 --home-dir /application --shell /usr/sbin/nologin csp
WORKDIR /application
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY --from=training /application/application.jsa /application/pages.jsa ./
COPY src/docker/java-options ./
USER 10001
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=application.jsa", "-XX:MaxRAMPercentage=70", "@java-options", "-jar", "application.jar"]
