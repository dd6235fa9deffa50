package id.sayembara.innovation.edge;

import id.sayembara.innovation.CatalogueIndexes;

/** Parts of the edge that the rules' tests run with. */
public final class CatalogueParts {
    private CatalogueParts() {}

    public static CatalogueIndexes indexes() {
        return new LuceneIndexes();
    }
}
