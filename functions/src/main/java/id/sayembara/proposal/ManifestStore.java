package id.sayembara.proposal;

/** Where manifests are kept for good. */
public interface ManifestStore {

    /** Keeps the manifest under its hash. Keeping it again changes nothing. */
    void keep(Manifest manifest);
}
