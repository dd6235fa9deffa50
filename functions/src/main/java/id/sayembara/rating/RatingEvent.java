package id.sayembara.rating;

import id.sayembara.platform.Happening;
import java.util.Map;

/** What happens to the public's ratings. R40: nothing before the closing. */
sealed interface RatingEvent extends Happening {

    /** An edition's ratings are counted. */
    record RatingsCounted(Recount recount) implements RatingEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposals", recount.proposals(), "ratings", recount.ratings(), "aside", recount.aside());
        }
    }
}
