package id.sayembara.rating;

class InMemoryRatingsTest extends RatingStoreContract {

    @Override
    protected RatingStore create() {
        return new InMemoryRatings();
    }
}
