package id.sayembara.scoring;

import id.sayembara.competition.Label;

/** What an evaluator signs before opening a proposal. A changed text gets the next number. */
public record IntegrityStatement(int version, Label text) {
    /** The statement as it stands. */
    public static final IntegrityStatement CURRENT = new IntegrityStatement(
            1,
            new Label(
                    "Saya menilai sendiri, jujur, dan hanya berdasarkan berkas proposal dan rubrik; saya menjaga kerahasiaan "
                            + "proposal dan nilai; saya menyatakan setiap benturan kepentingan begitu saya mengetahuinya.",
                    "I score by myself, honestly, and by the proposal's files and the rubric alone; I keep proposals and scores "
                            + "confidential; I declare every conflict of interest as soon as I know of it."));
}
