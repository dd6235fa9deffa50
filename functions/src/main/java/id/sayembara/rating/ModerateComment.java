package id.sayembara.rating;

import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Lets a comment be seen by all, or by none, with a reason. R36: the rating counts all the same. */
@Singleton
public final class ModerateComment implements Operation {
    private final Access access;
    private final Once once;
    private final Editions editions;
    private final RecountStore recounts;
    private final CommentStore store;
    private final Ids ids;

    ModerateComment(Access access, Once once, Editions editions, RecountStore recounts, CommentStore store, Ids ids) {
        this.access = access;
        this.once = once;
        this.editions = editions;
        this.recounts = recounts;
        this.store = store;
        this.ids = ids;
    }

    /** Where the comment stands: the answer that is remembered. */
    public record Moderated(String comment, boolean shown, long version) {}

    /**
     * Says it; what was said before is replaced.
     *
     * @param version the comment's as it was seen
     * @param reason 1 to 300 characters
     * @throws Refusal {@code not-found}, also until the ratings are counted; {@code stale-version}
     */
    public Moderated run(
            Call call,
            String editionId,
            String proposal,
            String reference,
            long version,
            boolean shown,
            String reason) {
        Actor actor = access.admit(call, ModerateComment.class);
        return once.run(store, call, actor.member(), Moderated.class, ticket -> {
            recounts.find(editionId).orElseThrow(Access::notFound);
            Comment comment = store.comment(editionId, proposal, reference)
                    .orElseThrow(Access::notFound)
                    .requireVersion(version);
            Commitment commitment = Commitment.to(reason, ids.salt());
            Event event = comment.chain()
                    .next(
                            new RatingEvent.CommentModerated(comment, shown, commitment),
                            editionId,
                            actor,
                            call.receivedAt());
            Comment next = comment.with(new Comment.Moderation(shown, reason, commitment.salt()), event);
            Moderated moderated = new Moderated(reference, shown, next.version());
            Instant until =
                    editions.current(editionId).orElseThrow(Access::notFound).rememberUntil();
            store.moderate(next, event, ticket.of(moderated, until));
            return moderated;
        });
    }
}
