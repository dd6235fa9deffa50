package id.sayembara.local.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.messaging.MessageQueue.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private MessageQueue open(String name, int maxReceives, MessageQueue dead) {
        return new MessageQueue(name, folder.resolve(name + ".jsonl"), maxReceives, dead);
    }

    private static List<Message> receive(MessageQueue queue, Duration hidden) throws InterruptedException {
        return queue.receive(10, hidden, Duration.ZERO);
    }

    @Test
    void hidesWhatItHandedOutUntilItsTimeIsUp() throws InterruptedException {
        try (MessageQueue queue = open("q", 3, null)) {
            queue.send("a", Duration.ZERO);
            assertThat(receive(queue, Duration.ofMillis(50))).hasSize(1);
            assertThat(receive(queue, Duration.ofMillis(50))).isEmpty();
            assertThat(queue.receive(10, LONG, LONG))
                    .singleElement()
                    .satisfies(message -> assertThat(message.receives()).isEqualTo(2));
        }
    }

    @Test
    void movesAMessageHandedOutTooOftenToTheDeadLetters() throws InterruptedException {
        try (MessageQueue dead = open("dead", 100, null);
                MessageQueue queue = open("q", 2, dead)) {
            String id = queue.send("a", Duration.ZERO);
            for (int i = 0; i < 2; i++) {
                assertThat(receive(queue, LONG)).hasSize(1);
                queue.release(id, Duration.ZERO);
            }
            assertThat(receive(queue, LONG)).isEmpty();
            assertThat(queue.messages()).isEmpty();
            assertThat(dead.messages()).extracting(Message::body).containsExactly("a");
        }
    }

    @Test
    void keepsMessagesAndTheirCountsOverARestart() throws InterruptedException {
        try (MessageQueue queue = open("q", 3, null)) {
            queue.send("kept", Duration.ZERO);
            String gone = queue.send("gone", Duration.ZERO);
            receive(queue, LONG);
            queue.delete(gone);
        }
        try (MessageQueue queue = open("q", 3, null)) {
            assertThat(receive(queue, LONG)).singleElement().satisfies(message -> {
                assertThat(message.body()).isEqualTo("kept");
                assertThat(message.receives()).isEqualTo(2);
            });
        }
    }

    @Test
    void dropsALineTornByAKill() throws IOException {
        try (MessageQueue queue = open("q", 3, null)) {
            queue.send("kept", Duration.ZERO);
        }
        Files.writeString(folder.resolve("q.jsonl"), "{\"id\":\"x\",\"bo", StandardOpenOption.APPEND);
        try (MessageQueue queue = open("q", 3, null)) {
            assertThat(queue.messages()).extracting(Message::body).containsExactly("kept");
            queue.send("next", Duration.ZERO);
        }
        try (MessageQueue queue = open("q", 3, null)) {
            assertThat(queue.messages()).extracting(Message::body).containsExactly("kept", "next");
        }
    }

    @Test
    void aMoveToTheDeadLettersCutShortByAKillIsFinishedOnce() throws InterruptedException, IOException {
        Path file = folder.resolve("q.jsonl");
        try (MessageQueue queue = open("q", 1, null)) {
            queue.send("a", Duration.ZERO);
            receive(queue, LONG);
        }
        String before = Files.readString(file);
        try (MessageQueue dead = open("dead", 100, null);
                MessageQueue queue = open("q", 1, dead)) {
            receive(queue, LONG);
        }
        // the kill came after the dead letter was written and before the message was deleted
        Files.writeString(file, before);
        try (MessageQueue dead = open("dead", 100, null);
                MessageQueue queue = open("q", 1, dead)) {
            receive(queue, LONG);
            assertThat(queue.messages()).isEmpty();
            assertThat(dead.messages()).hasSize(1);
        }
    }
}
