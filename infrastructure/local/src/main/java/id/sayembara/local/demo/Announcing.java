package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;

/** The screening closes: everybody concerned is told how it went, and nobody was before. R20, R34. */
final class Announcing implements Chapter {
    private final Story story;

    Announcing(Story story) {
        this.story = story;
    }

    @Override
    public void play() {
        for (Sheet sheet : story.ledger().sheets()) {
            if (sheet.state.equals("SUBMITTED")) {
                String kind = sheet.candidate.evaluated()
                        ? "Proposal passed the screening"
                        : "Proposal did not pass the screening";
                story.ledger().expect(kind, sheet.candidate.unit());
                story.ledger().expect(kind, sheet.candidate.house().admin());
            }
        }
    }
}
