package org.cspenrollment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The types of our scripts, as their comments state them, hold for the compiler of TypeScript in
 * its strictest form ({@code jsconfig.json}, which editors read too), and so do a few rules about
 * their syntax. It all runs in the browser: nobody needs another runtime to build this.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptTypesBrowserIT {

  private static final Path CHECKS = Path.of("src", "test", "javascript", "checks", "program.js");
  private static final Pattern LIBRARY = Pattern.compile("lib(\\.[a-z0-9]+)*\\.d\\.ts");
  private static final String ASSETS = "/src/main/resources/static/assets/";

  private final Map<String, String> sources = new HashMap<>();
  private ScriptPage page;
  private JsonNode settings;
  private List<String> foundInPlanted;

  @BeforeAll
  void readEverything() throws IOException {
    settings = new ObjectMapper().readTree(Path.of("jsconfig.json").toFile());
    for (var name : libraries()) {
      sources.put("/lib/" + name, ScriptPage.library(ScriptPage.TYPESCRIPT + name));
    }
    sources.put(
        "/node_modules/typescript/index.d.ts",
        ScriptPage.library(ScriptPage.TYPESCRIPT + "typescript.d.ts"));
    for (var file : files()) {
      sources.put("/" + file, Files.readString(file));
    }
    page = ScriptPage.open().with(ScriptPage.TYPESCRIPT + "typescript.js");
    foundInPlanted = checkPlanted();
  }

  @AfterAll
  void close() {
    page.close();
  }

  @Test
  void everyTypeAndEveryRuleHolds() {
    var roots = files().stream().map(file -> "/" + file).toList();

    assertThat(roots).hasSizeGreaterThan(60);
    assertThat(check(sources, roots)).isEmpty();
  }

  /** The rule that finds a fault, and the fault. */
  record Planted(String rule, String fault) {

    @Override
    public String toString() {
      return rule + " finds " + fault.lines().findFirst().orElseThrow();
    }
  }

  /** One fault of each kind, each in a file of its own beside the real ones. */
  private static final List<Planted> PLANTED =
      List.of(
          new Planted("TS7006", "export const f = (x) => x;"),
          new Planted("TS2532", "export const f = (/** @type {string[]} */ x) => x[0].length;"),
          new Planted("TS4111", "export const f = (/** @type {DOMStringMap} */ x) => x.kind;"),
          new Planted("TS2375", "/** @type {{a?: string}} */ export const x = { a: undefined };"),
          new Planted("TS2531", "export const x = document.querySelector('p').id;"),
          new Planted("TS6133", "const unused = 1; export const x = 2;"),
          new Planted(
              "TS7030", "export function f(/** @type {boolean} */ x) { if (x) { return 1; } }"),
          new Planted("TS4119", "class A { f() {} } export class B extends A { f() {} }"),
          new Planted("TS2339", "export const f = (/** @type {Api.Me} */ me) => me.nickname;"),
          new Planted("TS2345", "import { caseLink } from './address.js'; caseLink(7);"),
          new Planted("TS2307", "import { x } from './nowhere.js'; export const y = x;"),
          new Planted(
              "TS18046",
              "export function f() { try { return 1; } catch (e) { return e.message; } }"),
          new Planted(
              "exact-equality", "export const f = (/** @type {number | null} */ x) => x == null;"),
          new Planted("no-var", "export function f() { var x = 1; return x; }"),
          new Planted(
              "no-shadowed-global", "export const f = (/** @type {string} */ name) => name;"),
          new Planted(
              "no-shadowed-global",
              "export const f = (/** @type {Api.Me} */ { roles: open }) => open;"),
          new Planted("no-any", "/** @param {any} x */ export const f = (x) => x;"),
          new Planted("no-any", "/** @param {*} x */ export const f = (x) => x;"),
          new Planted("no-silencing", "// @ts-ignore"),
          new Planted("no-floating-promise", "export function f() { fetch('/'); }"),
          new Planted("no-swallowed-fault", "export function f() { try { f(); } catch { } }"),
          new Planted("short-function", "export function f() {\n" + "  f();\n".repeat(50) + "}"),
          new Planted("short-file", "export const x = 1;\n" + "//\n".repeat(200)));

  static List<Planted> planted() {
    return PLANTED;
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aPlantedFaultIsFound(Planted planted) {
    assertThat(foundInPlanted)
        .anyMatch(
            found ->
                found.startsWith(address(planted) + ":")
                    && found.contains(" " + planted.rule() + " "));
  }

  private static String address(Planted planted) {
    return ASSETS + "cockpit/planted" + PLANTED.indexOf(planted) + ".js";
  }

  private List<String> checkPlanted() {
    var withFaults = new HashMap<>(sources);
    PLANTED.forEach(one -> withFaults.put(address(one), one.fault()));
    var types = ScriptPage.files(Path.of("src", "main", "types"), ".d.ts").stream();
    var roots =
        Stream.concat(types.map(file -> "/" + file), PLANTED.stream().map(one -> address(one)))
            .toList();
    return check(withFaults, roots);
  }

  private List<String> check(Map<String, String> texts, List<String> roots) {
    var options = new ObjectMapper().convertValue(settings.get("compilerOptions"), Map.class);
    var found = new ArrayList<String>();
    for (var one : (List<?>) page.call(CHECKS, "check", texts, roots, options)) {
      var fault = (Map<?, ?>) one;
      found.add(
          "%s:%s %s %s"
              .formatted(
                  fault.get("file"), fault.get("line"), fault.get("rule"), fault.get("text")));
    }
    return found;
  }

  /** What {@code jsconfig.json} includes. */
  private List<Path> files() {
    var files = new ArrayList<Path>();
    settings
        .get("include")
        .forEach(
            folder -> files.addAll(ScriptPage.files(Path.of(folder.asText()), ".js", ".d.ts")));
    return files;
  }

  /** The libraries of the language and of the browser that the compiler brings. */
  private static List<String> libraries() throws IOException {
    var beside =
        ScriptTypesBrowserIT.class.getResource(
            "/META-INF/resources" + ScriptPage.TYPESCRIPT + "lib.d.ts");
    try (var jar = ((JarURLConnection) beside.openConnection()).getJarFile()) {
      return jar.stream()
          .map(entry -> Path.of(entry.getName()).getFileName().toString())
          .filter(name -> LIBRARY.matcher(name).matches())
          .distinct()
          .toList();
    }
  }
}
