package id.sayembara.innovation;

import java.util.List;

/** Makes search indexes, and opens them. */
public interface CatalogueIndexes {

    /**
     * What an index says of its pages, and how it finds them: part of a generation's id, so that another way of indexing the same
     * pages is another generation.
     */
    String FORMAT = "sayembara-catalogue/1";

    /** An index over the pages, which keep the order they come in. About 250 bytes a page. */
    byte[] build(List<CataloguePage> pages);

    /** Opens an index. */
    CatalogueIndex open(byte[] index);
}
