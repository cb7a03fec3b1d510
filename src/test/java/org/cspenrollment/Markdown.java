package org.cspenrollment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the repository: what it says, lists, names and leads to. */
record Markdown(Path path, String text) {

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("(!?)\\[[^]]*]\\(([^)\\s]+)\\)");

  /** A link, or a picture, to a file of the repository. */
  record Link(String target, boolean picture, Path file) {}

  /** The document at this path, below the root of the repository. */
  static Markdown of(String path) {
    return of(Path.of(path));
  }

  /** The document at this path, below the root of the repository. */
  static Markdown of(Path path) {
    try {
      return new Markdown(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** README, documentation, decisions and what the hosting service reads, but not the seed. */
  static List<Markdown> all() {
    return Stream.of(Path.of("README.md"), Path.of("src/docs"), Path.of(".github"))
        .flatMap(Markdown::below)
        .filter(file -> !file.getFileName().toString().startsWith("seed-"))
        .map(Markdown::of)
        .toList();
  }

  /** The part under this heading, up to the next of its level or above. */
  Markdown section(String heading) {
    var begin = text.indexOf(heading + "\n");
    if (begin < 0) {
      throw new AssertionError(path + " has no section " + heading);
    }
    var level = heading.indexOf(' ');
    var next =
        Pattern.compile("(?m)^#{2," + level + "} ").matcher(text.substring(begin + level + 1));
    return new Markdown(
        path,
        next.find()
            ? text.substring(begin, begin + level + 1 + next.start())
            : text.substring(begin));
  }

  /** The rows, without headings, of the tables with this many columns. */
  List<List<String>> rows(int columns) {
    var rows = new ArrayList<List<String>>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cells = cells(lines.get(i));
      boolean heading = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
      if (cells.size() == columns && !heading && !lines.get(i).startsWith("|---")) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** What stands in code letters. */
  List<String> names() {
    return names(text);
  }

  /** What stands in code letters in a piece of text. */
  static List<String> names(String text) {
    return CODE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Links and pictures that lead into the repository. */
  List<Link> links() {
    return LINK.matcher(text)
        .results()
        .filter(link -> !link.group(2).matches("(https?:|#).*"))
        .map(this::link)
        .toList();
  }

  private Link link(MatchResult link) {
    var target = link.group(2).replaceAll("#.*", "");
    var folder = path.getParent() == null ? Path.of("") : path.getParent();
    return new Link(link.group(2), link.group(1).equals("!"), folder.resolve(target).normalize());
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static Stream<Path> below(Path place) {
    try (var found = Files.walk(place)) {
      return found.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
