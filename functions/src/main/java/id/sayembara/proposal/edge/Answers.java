package id.sayembara.proposal.edge;

import id.sayembara.proposal.Standing;
import id.sayembara.proposal.edge.ProposalJson.MovedJson;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** Answers that several controllers give alike. */
final class Answers {
    private Answers() {}

    /** A version as an entity tag. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Where a proposal stands after a move. */
    static HttpResponse<MovedJson> moved(MutableHttpResponse<?> response, Standing s) {
        return response.body(new MovedJson(s.proposal(), s.version(), s.state(), s.movedAt()))
                .header("ETag", tag(s.version()));
    }
}
