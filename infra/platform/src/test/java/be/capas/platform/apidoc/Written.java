package be.capas.platform.apidoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What is written about classes, methods and components in the sources: their Javadoc. */
final class Written {
  private final Map<String, String> words;

  private Written(Map<String, String> words) {
    this.words = words;
  }

  /** What is written below these folders. */
  static Written in(List<Path> roots) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources =
          files.getJavaFileObjectsFromPaths(roots.stream().flatMap(Written::java).toList());
      var task = (JavacTask) compiler.getTask(null, files, _ -> {}, null, null, sources);
      var docs = DocTrees.instance(task);
      var words = new HashMap<String, String>();
      for (var unit : task.parse()) {
        new Reader(unit, docs, words).scan(unit, null);
      }
      return new Written(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** About a class; empty if nothing is. */
  String about(Class<?> type) {
    return words.getOrDefault(name(type), "");
  }

  /** About a method. */
  String about(Method method) {
    return words.getOrDefault(name(method.getDeclaringClass()) + "#" + method.getName(), "");
  }

  /** About a component of a record. */
  String about(Class<?> type, String component) {
    return words.getOrDefault(name(type) + "@" + component, "");
  }

  private static String name(Class<?> type) {
    return type.getName().replace('$', '.');
  }

  private static Stream<Path> java(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(it -> it.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final Map<String, String> words;
    private String inside;

    Reader(CompilationUnitTree unit, DocTrees docs, Map<String, String> words) {
      this.docs = docs;
      this.words = words;
      this.inside = String.valueOf(unit.getPackageName());
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      var outside = inside;
      inside = outside + "." + type.getSimpleName();
      note(inside);
      super.visitClass(type, nothing);
      inside = outside;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      note(inside + "#" + method.getName());
      return null;
    }

    private void note(String name) {
      var comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        words.putIfAbsent(name, text(comment));
        for (var tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param) {
            words.putIfAbsent(name + "@" + param.getName(), text(param.getDescription()));
          }
        }
      }
    }

    private static String text(DocCommentTree comment) {
      return text(comment.getFullBody());
    }

    private static String text(List<? extends DocTree> trees) {
      return trees.stream()
          .map(Reader::text)
          .collect(Collectors.joining())
          .replaceAll("\\s+", " ")
          .strip();
    }

    private static String text(DocTree tree) {
      return switch (tree) {
        case TextTree it -> it.getBody();
        case LiteralTree it -> it.getBody().getBody();
        case LinkTree it ->
            it.getLabel().isEmpty()
                ? simple(it.getReference().getSignature())
                : text(it.getLabel());
        case EntityTree it -> "&" + it.getName() + ";";
        case StartElementTree _ -> " ";
        default -> "";
      };
    }

    private static String simple(String signature) {
      return signature.replaceAll("\\(.*", "").replaceAll(".*[.#]", "");
    }
  }
}
