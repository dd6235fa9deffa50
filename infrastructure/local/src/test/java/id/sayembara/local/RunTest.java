package id.sayembara.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code make run} on a fresh clone: it fills itself, says so, and what it offers to try works as printed. */
class RunTest {

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void fillsItselfAndItsCommandsWorkAsPrinted() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--fresh",
                        // relative, as make run gives it
                        "--folder",
                        "infrastructure/local/target/run-test")
                .directory(Path.of("../..").toFile())
                .redirectErrorStream(true)
                .start();
        try {
            List<String> lines = untilServing(run);
            assertThat(lines).as("what it printed").anyMatch(line -> line.startsWith("Ready"));
            assertThat(lines).as("nothing to worry about").noneMatch(line -> line.startsWith("WARN "));
            List<String> commands = lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("curl"))
                    .toList();

            assertThat(commands).hasSize(3);
            assertThat(answer(commands.get(0))).contains("\"open\":[\"drafting\",\"submission\"]");
            assertThat(answer(commands.get(1))).contains("Antre dari Rumah", "\"state\":\"SUBMITTED\"");
            assertThat(answer(commands.get(2))).contains("\"state\":\"DRAFT\"", "\"version\":1");
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private static List<String> untilServing(Process run) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = run.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("Ctrl-C")) {
                return lines;
            }
        }
        return lines;
    }

    private static String answer(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
