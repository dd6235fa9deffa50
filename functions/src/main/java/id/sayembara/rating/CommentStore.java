package id.sayembara.rating;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Optional;

/** Keeps the comments of counted ratings. R36. */
public interface CommentStore extends Memory {

    /** A comment. One read unit. */
    Optional<Comment> comment(String edition, String proposal, String reference);

    /** Comments of a proposal, by reference: an order that tells nothing. */
    Page<Comment> comments(String edition, String proposal, Optional<String> after, int limit);

    /**
     * Saves what was said of a comment.
     *
     * @throws Contention when the comment is not the one before {@code next} any more
     */
    void moderate(Comment next, Event event, Remembered remembered);
}
