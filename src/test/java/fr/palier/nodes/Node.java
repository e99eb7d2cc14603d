package fr.palier.nodes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A node as its operator sees it: a process with settings, which can be killed. */
final class Node implements AutoCloseable {

    static final String PREFIX = "node: ";

    private static final int SECONDS_TO_STOP = 70;

    private final Process process;
    private final Path errors;
    private volatile boolean killed;
    private final Writer orders;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String[]> ready = new CompletableFuture<>();

    private Node(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread listener = new Thread(this::listen, "node " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    static Node start(String name, Map<String, ?> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                NodeMain.class.getName()));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        command.add("--nodes.name=" + name);
        command.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + name);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classpath());
        Path errors = Files.createTempFile(Path.of("target"), "node-" + name + "-", ".err");
        builder.redirectError(errors.toFile());
        return new Node(builder.start(), errors);
    }

    /** Surefire ends its own with a separator, which to the JVM means the working folder: models would be found twice. */
    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replaceAll(File.pathSeparator + "+$", "");
    }

    private void listen() {
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PREFIX + "ready ")) {
                    ready.complete(line.substring(PREFIX.length()).split(" "));
                } else if (line.startsWith(PREFIX)) {
                    answers.add(line.substring(PREFIX.length()));
                } else {
                    log.append(line).append('\n');
                }
            }
        } catch (IOException killed) {
            log.append(killed).append('\n');
        }
        ready.completeExceptionally(new IllegalStateException("The node ended: " + log));
    }

    private String saidAtItsEnd() {
        try {
            return Files.readString(errors);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    Node awaitReady() throws Exception {
        ready.get(120, TimeUnit.SECONDS);
        return this;
    }

    /** Who locks this node's jobs in the database. */
    String lockOwner() {
        return ready.join()[1];
    }

    int port() {
        return Integer.parseInt(ready.join()[2]);
    }

    void openCases(int count) {
        order("open\n".repeat(count).strip());
    }

    void order(String lines) {
        try {
            orders.write(lines + "\n");
            orders.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** References whose commit this node has confirmed. */
    Set<String> opened() {
        return answers("opened ");
    }

    /** What this node has answered with this word, without it. */
    Set<String> answers(String word) {
        if (!killed && !process.isAlive()) {
            throw new IllegalStateException("The node ended by itself: " + saidAtItsEnd());
        }
        return answers.stream()
                .filter(answer -> answer.startsWith(word))
                .map(answer -> answer.substring(word.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Signal 9: nothing is tidied up. */
    void kill() {
        killed = true;
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        kill();
    }
}
