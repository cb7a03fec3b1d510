package org.cspenrollment.evidence.content.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.UntrustedXml;
import org.cspenrollment.platform.temporary.TemporaryFolder;

/**
 * Reads the parts of a Word or Excel document, once it is known that they unpack to no more than
 * they say, and refuses what fetches or runs by itself. The workbook of a chart is checked like one
 * that was sent.
 */
final class OfficeActs {

  private static final Pattern OF_WORD =
      Pattern.compile("word/[^/]*\\.xml|word/glossary/[^/]*\\.xml");

  /** A part may be called anything, so all that a workbook keeps in its folder is looked at. */
  private static final Pattern OF_EXCEL = Pattern.compile("xl/(?!theme/).*\\.xml");

  private final XMLInputFactory factory = UntrustedXml.factory();
  private final ZipFile archive;
  private final PartTypes types;

  private OfficeActs(ZipFile archive, PartTypes types) {
    this.archive = archive;
    this.types = types;
  }

  /**
   * Refuses what acts (422 {@code archive-content}).
   *
   * @param types what its parts are
   * @param workbooks the parts charts keep their numbers in
   */
  static void refuseIn(Path document, PartTypes types, Set<String> workbooks) throws IOException {
    try (var archive = new ZipFile(document.toFile())) {
      var acts = new OfficeActs(archive, types);
      for (var entry : archive.stream().toList()) {
        acts.look(entry, workbooks);
      }
    }
  }

  private void look(ZipEntry entry, Set<String> workbooks) throws IOException {
    var name = entry.getName();
    var type = types.ofPart(name);
    if (OF_WORD.matcher(name).matches() || isXml(type, "wordprocessingml")) {
      read(entry, new WordFields(name)::on);
    } else if (OF_EXCEL.matcher(name).matches() || isXml(type, "spreadsheetml")) {
      read(entry, new WorkbookActs(name)::on);
    } else if (workbooks.contains(name)) {
      readWorkbook(entry);
    }
  }

  /** Settings of printers are of these families, too, and no XML. */
  private static boolean isXml(String type, String family) {
    return type.contains(family) && type.endsWith("+xml");
  }

  private void read(ZipEntry entry, Consumer<XMLStreamReader> on) throws IOException {
    try (var bytes = archive.getInputStream(entry)) {
      var xml = factory.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.DTD) {
          throw OfficeFault.DOCTYPE.in(entry.getName());
        }
        on.accept(xml);
      }
    } catch (XMLStreamException e) {
      throw ZipDirectory.damaged();
    }
  }

  private void readWorkbook(ZipEntry entry) throws IOException {
    var copy = TemporaryFolder.file("csp-evidence-", ".xlsx");
    try (var bytes = archive.getInputStream(entry)) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      if (OfficeDocument.read(copy, false) != EvidenceType.XLSX) {
        throw OfficeFault.EMBEDDED.in(entry.getName());
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
