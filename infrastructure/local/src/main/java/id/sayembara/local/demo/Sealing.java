package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.platform.CanonicalJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** After the drain everything that stands is sealed: the published root is that of the driver's own tree. R6. */
final class Sealing implements Chapter {
    private final Story story;

    Sealing(Story story) {
        this.story = story;
    }

    @Override
    public void play() {
        List<String> leaves = story.ledger().sheets().stream()
                .filter(s -> s.state.equals("SUBMITTED"))
                .sorted(Comparator.comparing(s -> s.id))
                .map(Sealing::leaf)
                .toList();
        Answer seal = story.doors()
                .anyone()
                .get("/public/editions/" + Story.EDITION + "/seal")
                .expect(200);
        String root = Tree.root(leaves);
        if (!seal.at("root").equals(root) || !seal.at("count").equals(String.valueOf(leaves.size()))) {
            story.ledger().odd("sealed under " + seal.body() + ", " + leaves.size() + " stand under " + root);
        }
        story.ledger().sealedUnder(seal.at("root"));
        story.progress().note(leaves.size() + " submissions are sealed under " + root.substring(0, 16) + "…");
    }

    private static String leaf(Sheet sheet) {
        return CanonicalJson.write(Map.of(
                "proposal",
                sheet.id,
                "institution",
                sheet.candidate.house().id(),
                "group",
                sheet.candidate.group(),
                "manifest",
                sheet.manifest));
    }
}
