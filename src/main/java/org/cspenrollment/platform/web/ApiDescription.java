package org.cspenrollment.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /v3/api-docs} says beyond the controllers: the name, the licence, how to sign in, who
 * may use a route (from {@link ApiRoutes}), and that every refusal is a {@link Problem}.
 */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

  private static final String PROBLEM = "Problem";
  private static final String PREFIX = "/api/v1/";
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;
  private static final List<String> CREATED = List.of("201", "202");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .info(
            new Info()
                .title("CSP Enrollment")
                .version("v1")
                .description(
                    "The annual enrollment of CSP direct-bill partners: registry, cases, evidence,"
                        + " tasks of the office, rules. Not a Microsoft product. Times are UTC,"
                        + " money is US cents unless a currency stands beside it.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .security(
            List.of(
                new SecurityRequirement().addList("basic"),
                new SecurityRequirement().addList("session")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                    "session",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-sid")
                        .description(
                            "The session of the pages (the demo's cookie is called sid). A change"
                                + " also needs the token of GET /api/v1/csrf in its header."))
                .addResponses(
                    PROBLEM,
                    new ApiResponse()
                        .description("Refused, with the reason (RFC 9457)")
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                        .schema(
                                            new Schema<>()
                                                .$ref("#/components/schemas/" + PROBLEM))))));
  }

  @Bean
  OpenApiCustomizer problemsAndRoles() {
    return api -> {
      for (var type : List.of(Problem.class, Problem.Fault.class)) {
        ModelConverters.getInstance(true).readAll(type).forEach(api.getComponents()::addSchemas);
      }
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((method, operation) -> describe(path, method, operation)));
    };
  }

  private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
    operation.setTags(List.of(path.substring(PREFIX.length()).split("/", 2)[0]));
    operation.setOperationId(name(path, method));
    operation.setDescription("For: " + roles(path, method) + ".");
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
    if (method == PathItem.HttpMethod.POST) {
      CREATED.stream()
          .map(operation.getResponses()::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(first -> describeRepeats(operation, first));
    }
  }

  /** What is made under a key is made once, and told again with 200. */
  private static void describeRepeats(Operation operation, ApiResponse first) {
    operation
        .getResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description("The same request again: the first answer")
                .content(first.getContent()));
    var known = Optional.ofNullable(operation.getParameters()).orElse(List.of());
    if (known.stream().noneMatch(parameter -> KEY.equals(parameter.getName()))) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(KEY)
              .description("The same for every try of one request; kept for 24 hours")
              .schema(new StringSchema().maxLength(LONGEST_KEY)));
    }
  }

  /** A name that stays, whatever other routes come: clients are generated from it. */
  private static String name(String path, PathItem.HttpMethod method) {
    var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    WORD.matcher(path.substring(PREFIX.length()))
        .results()
        .map(MatchResult::group)
        .forEach(
            word ->
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1)));
    return name.toString();
  }

  private static String roles(String path, PathItem.HttpMethod method) {
    return ApiRoutes.ALL.stream()
        .filter(route -> route.method().name().equals(method.name()))
        .filter(route -> shape(route.pattern()).equals(shape(path)))
        .flatMap(
            route ->
                route.isOpen() ? Stream.of("everybody") : route.roles().stream().map(Role::group))
        .collect(Collectors.joining(", "));
  }

  /** A path without the names of its variables. */
  public static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
