package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FirstPutTest {
    private final Deque<Integer> answers = new ArrayDeque<>();
    private PutObjectRequest last;

    private boolean put(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return new FirstPut(new Answering(), "record").put("a.json", "application/json", new byte[] {1});
    }

    @Test
    void putsOnlyWhereNothingIs() {
        assertThat(put(200)).isTrue();
        assertThat(last.ifNoneMatch()).isEqualTo("*");
        assertThat(last.checksumSHA256()).isEqualTo("S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=");
        assertThat(put(412)).isFalse();
    }

    /** Another put may fail yet: only what is kept is kept. */
    @Test
    void asksAgainWhileAnotherIsBeingPut() {
        assertThat(put(409, 409, 412)).isFalse();
        assertThat(put(409, 200)).isTrue();
        assertThatThrownBy(() -> put(409, 409, 409, 409)).isInstanceOf(S3Exception.class);
        assertThat(answers).isEmpty();
    }

    @Test
    void hidesNothingElse() {
        assertThatThrownBy(() -> put(403)).isInstanceOf(S3Exception.class);
    }

    private final class Answering implements S3Client {
        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            last = request;
            int status = answers.removeFirst();
            if (status != 200) {
                throw (S3Exception) S3Exception.builder().statusCode(status).build();
            }
            return PutObjectResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
