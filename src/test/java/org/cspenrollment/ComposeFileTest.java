package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a person gets who runs {@code docker compose up}. */
class ComposeFileTest {

  /**
   * The keys of the Compose Specification that this file uses; a misspelt one is not among them.
   */
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "build",
          "image",
          "command",
          "restart",
          "read_only",
          "tmpfs",
          "cap_drop",
          "security_opt",
          "networks",
          "environment",
          "depends_on",
          "ports",
          "configs",
          "volumes",
          "shm_size",
          "healthcheck");

  private static final Set<String> TOP_KEYS =
      Set.of("name", "x-application", "services", "networks", "volumes", "configs");

  private static String text;
  private static Map<String, Object> file;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("docker-compose.yml"));
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    file = map(new Yaml(new SafeConstructor(options)).load(text));
  }

  @Test
  void hasOnlyKeysOfTheComposeSpecification() {
    assertThat(file.keySet()).isEqualTo(TOP_KEYS);
    services().forEach((name, service) -> assertThat(SERVICE_KEYS).containsAll(service.keySet()));
  }

  @Test
  void namesNothingThatItDoesNotDefine() {
    services()
        .forEach(
            (name, service) -> {
              assertThat(keys("networks")).as(name).containsAll(strings(service.get("networks")));
              assertThat(services().keySet()).as(name).containsAll(dependencies(service));
              for (var config : list(service.get("configs"))) {
                assertThat(keys("configs")).as(name).contains((String) map(config).get("source"));
              }
              for (var volume : strings(service.get("volumes"))) {
                assertThat(keys("volumes"))
                    .as(name)
                    .contains(volume.substring(0, volume.indexOf(":")));
              }
            });
  }

  @Test
  void startsTwoNodesBehindAProxyWithAllTheyNeed() {
    assertThat(services().keySet())
        .containsExactlyInAnyOrder("node1", "node2", "proxy", "database", "mail", "scanner");
    assertThat(services().get("node1")).containsEntry("build", ".");
    assertThat(services().get("node2").get("environment"))
        .isEqualTo(services().get("node1").get("environment"));
    assertThat(text).contains("reverse_proxy node1:8080 node2:8080");
  }

  @Test
  void waitsForTheHealthOfWhatHasACheck() {
    services()
        .forEach(
            (name, service) -> {
              if (service.get("depends_on") != null) {
                map(service.get("depends_on"))
                    .forEach(
                        (other, how) -> {
                          assertThat(how).isEqualTo(Map.of("condition", "service_healthy"));
                          assertThat(services().get(other))
                              .containsAnyOf(
                                  Map.entry("build", "."),
                                  Map.entry("healthcheck", orNothing(services().get(other))));
                        });
              }
            });
  }

  @Test
  void keepsDataInAPostgresqlWithChecksumsAndTwoRoles() {
    assertThat(map(services().get("database").get("environment")).get("POSTGRES_INITDB_ARGS"))
        .asString()
        .contains("--data-checksums")
        .contains("scram-sha-256");
    var roles = (String) map(map(file.get("configs")).get("roles")).get("content");
    assertThat(roles)
        .contains("CREATE ROLE csp_owner LOGIN PASSWORD :'owner'")
        .contains("CREATE ROLE csp_app LOGIN PASSWORD :'app'")
        .contains("GRANT csp_app TO csp_owner");
    assertThat(map(services().get("node1").get("environment")))
        .containsEntry("SPRING_DATASOURCE_USERNAME", "csp_app")
        .containsEntry("SPRING_FLYWAY_USER", "csp_owner");
  }

  @Test
  void sendsItsMailsToACatcherThatItDoesNotWaitFor() {
    assertThat(environment(services().get("node1")))
        .containsEntry("SPRING_MAIL_HOST", "mail")
        .containsEntry("SPRING_MAIL_PORT", "1025")
        .containsKeys("CSP_MAIL_FROM", "CSP_MAIL_DOMAIN", "CSP_BASEURL");
    assertThat(strings(services().get("mail").get("networks"))).contains("back");
    assertThat(strings(services().get("mail").get("ports"))).containsExactly("127.0.0.1:8025:8025");
    assertThat(dependencies(services().get("node1"))).doesNotContain("mail");
  }

  /** A node is asked once a small body is there; a large one has its time, and no longer. */
  @Test
  void keepsSlowClientsAwayFromTheNodes() {
    var proxy = (String) map(map(file.get("configs")).get("proxy")).get("content");

    assertThat(proxy)
        .containsPattern("timeouts \\{\\s+read_header 10s\\s+read_body 10m\\s+idle 2m\\s+}")
        .containsPattern("request_body \\{\\s+max_size 70MB\\s+}")
        .contains("request_buffers 1MB");
  }

  @Test
  void hasNoPasswordOfItsOwn() {
    var secrets = new ArrayList<String>();
    services()
        .values()
        .forEach(
            service ->
                environment(service)
                    .forEach(
                        (name, value) -> {
                          if (name.contains("PASSWORD")) {
                            secrets.add(String.valueOf(value));
                          }
                        }));

    assertThat(secrets).hasSizeGreaterThanOrEqualTo(6);
    assertThat(secrets).allMatch(Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}").asMatchPredicate());
  }

  @Test
  void opensPortsOnLoopbackOnly() {
    services()
        .values()
        .forEach(
            service ->
                assertThat(strings(service.get("ports")))
                    .allMatch(port -> port.startsWith("127.0.0.1:")));
    assertThat(services().get("database")).doesNotContainKey("ports");
    assertThat(map(file.get("networks")).get("back")).isEqualTo(Map.of("internal", true));
  }

  private static Object orNothing(Map<String, Object> service) {
    return service.getOrDefault("healthcheck", "no health check");
  }

  private static Map<String, Map<String, Object>> services() {
    var services = new TreeMap<String, Map<String, Object>>();
    map(file.get("services")).forEach((name, service) -> services.put(name, map(service)));
    return services;
  }

  private static Map<String, Object> environment(Map<String, Object> service) {
    return service.get("environment") == null ? Map.of() : map(service.get("environment"));
  }

  private static Collection<String> dependencies(Map<String, Object> service) {
    return service.get("depends_on") == null ? List.of() : map(service.get("depends_on")).keySet();
  }

  private static Set<String> keys(String section) {
    return map(file.get(section)).keySet();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private static List<String> strings(Object value) {
    return list(value).stream().map(String.class::cast).toList();
  }
}
