package id.sayembara.competition.edge;

import id.sayembara.competition.Label;
import io.micronaut.serde.annotation.Serdeable;

/** A text in Indonesian and in English. */
@Serdeable
record LabelJson(String id, String en) {

    static LabelJson of(Label label) {
        return new LabelJson(label.id(), label.en());
    }
}
