package id.sayembara.competition.edge;

import id.sayembara.competition.InstitutionSheet;
import id.sayembara.competition.Notation;

/** How things are written down, for tests of the rules. */
public final class Notations {
    private Notations() {}

    public static Notation yaml() {
        return new YamlNotation();
    }

    public static InstitutionSheet csv() {
        return new CsvSheet();
    }
}
