package id.sayembara.innovation;

import id.sayembara.innovation.CatalogueReader.Open;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows anyone an innovation's page in the catalogue. R38: what is not public is not there. */
@Singleton
public final class ShowPublishedInnovation implements Operation {
    private final Access access;
    private final CatalogueReader reader;

    ShowPublishedInnovation(Access access, CatalogueReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /** A page, and the generation that it is of. */
    public record Shown(String generation, CataloguePage page) {}

    /**
     * The page.
     *
     * @throws Refusal {@code not-found}
     */
    public Shown run(Call call, String id) {
        access.admit(call, ShowPublishedInnovation.class);
        Open open = reader.at(call.receivedAt()).orElseThrow(Access::notFound);
        return new Shown(open.generation(), open.index().page(id).orElseThrow(Access::notFound));
    }
}
