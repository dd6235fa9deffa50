package id.sayembara.competition.edge;

import id.sayembara.competition.Notation;
import jakarta.inject.Singleton;

/** An edition's data as YAML 1.2. */
@Singleton
final class YamlNotation implements Notation {

    @Override
    public Written read(String text) {
        return YamlNodes.read(text);
    }
}
