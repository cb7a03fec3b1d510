package org.cspenrollment;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A text in the sources of the application: a string literal, a text block, or what a concatenation
 * puts together.
 *
 * @param file the source it stands in
 * @param line where it begins, counted from 1
 * @param text what it says; {@link #HOLE} where something stands that only a running program knows
 */
record SourceText(Path file, long line, String text) {

  /** Stands for a part of a text that is not written in the source. */
  static final String HOLE = "\u0001";

  private static final Path SOURCES = Path.of("src/main/java/org/cspenrollment");

  /** Every text of the application's sources, whatever it is. */
  static List<SourceText> ofTheApplication() throws IOException {
    List<Path> files;
    try (var all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    return of(files);
  }

  private static List<SourceText> of(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var sources = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(files));
      var trees = Trees.instance(task);
      var found = new ArrayList<SourceText>();
      for (var source : task.parse()) {
        new Reader(source, trees, found).scan(source, null);
      }
      return found;
    }
  }

  /** The module of the file: the package below the application's own. */
  String module() {
    return SOURCES.relativize(file).getName(0).toString();
  }

  @Override
  public String toString() {
    return SOURCES.relativize(file) + ":" + line;
  }

  /** Collects literals, those of one concatenation together. */
  private static final class Reader extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree source;
    private final Trees trees;
    private final List<SourceText> found;

    Reader(CompilationUnitTree source, Trees trees, List<SourceText> found) {
      this.source = source;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
      if (sum.getKind() != Tree.Kind.PLUS) {
        return super.visitBinary(sum, null);
      }
      var text = new StringBuilder();
      append(sum, text);
      add(sum, text.toString());
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text) {
        add(literal, text);
      }
      return null;
    }

    private void append(Tree part, StringBuilder text) {
      if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        append(sum.getLeftOperand(), text);
        append(sum.getRightOperand(), text);
      } else if (part instanceof ParenthesizedTree inner) {
        append(inner.getExpression(), text);
      } else if (part instanceof LiteralTree literal) {
        text.append(literal.getValue());
      } else {
        text.append(HOLE);
        scan(part, null);
      }
    }

    private void add(Tree tree, String text) {
      var position = trees.getSourcePositions().getStartPosition(source, tree);
      found.add(
          new SourceText(
              Path.of(source.getSourceFile().getName()),
              source.getLineMap().getLineNumber(position),
              text));
    }
  }
}
