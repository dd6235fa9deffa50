package id.sayembara.proposal;

/** Where manifests are kept for good. */
public interface ManifestStore {

    /** Keeps the manifest under its hash. Keeping it again changes nothing. */
    void keep(Manifest manifest);

    /**
     * What the manifest of this hash tells.
     *
     * @throws IllegalStateException when there is none, or when its bytes are not those of the hash
     */
    SubmittedAnswers read(String edition, String proposal, String hash);
}
