package fr.palier.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Catch blocks without a statement; bytecode does not tell them, the compiler's own parser does. */
final class EmptyCatches {

    private EmptyCatches() {}

    /** {@code file:line} of each. */
    static List<String> in(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager sources =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> javaFiles =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of(), null, sources.getJavaFileObjectsFromPaths(javaFiles));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitCatch(CatchTree node, Void nothing) {
                        if (node.getBlock().getStatements().isEmpty()) {
                            long position = trees.getSourcePositions().getStartPosition(unit, node);
                            found.add(unit.getSourceFile().getName() + ":"
                                    + unit.getLineMap().getLineNumber(position));
                        }
                        return super.visitCatch(node, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
