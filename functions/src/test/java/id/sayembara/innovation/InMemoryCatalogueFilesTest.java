package id.sayembara.innovation;

class InMemoryCatalogueFilesTest extends CatalogueFilesContract {

    @Override
    protected CatalogueFiles create() {
        return new InMemoryCatalogueFiles();
    }
}
