package id.sayembara.scoring.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import id.sayembara.scoring.Card;
import id.sayembara.scoring.Desk;
import id.sayembara.scoring.LockedCard;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.RevisionRequest;
import id.sayembara.scoring.Score;
import id.sayembara.scoring.VoidRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Items of the table {@code scorecards}. Keys: {@code docs/data.md}. */
final class ScorecardItems {
    static final String DESK = "DESK";
    static final String DESKS = "DESKS";

    private ScorecardItems() {}

    static String deskKey(String edition, String evaluator) {
        return "DESK#" + edition + "#" + evaluator;
    }

    static String desksKey(String edition) {
        return "DESKS#" + edition;
    }

    static String key(String evaluator) {
        return "SCORECARD#" + evaluator;
    }

    static String card(String proposal) {
        return "CARD#" + proposal;
    }

    static String score(String proposal, String criterion) {
        return "LEAF#" + proposal + "#" + criterion;
    }

    static String locked(String proposal, int revision) {
        return "LOCKED#" + proposal + "#" + number(revision);
    }

    static String progressKey(String edition) {
        return "PROGRESS#" + edition;
    }

    static String conflictsKey(String edition, String person) {
        return "CONFLICTS#" + edition + "#" + person;
    }

    static String revisionsKey(String edition) {
        return "REVISION#" + edition;
    }

    static String revision(String evaluator, String proposal, int revision) {
        return evaluator + "#" + proposal + "#" + number(revision);
    }

    static String voidsKey(String edition) {
        return "VOID#" + edition;
    }

    private static String number(int revision) {
        return String.format("%06d", revision);
    }

    static Item write(Desk desk) {
        return Item.of(deskKey(desk.edition(), desk.evaluator()), DESK)
                .text("edition", desk.edition())
                .text("evaluator", desk.evaluator())
                .number("statement", desk.statement())
                .text("pseudonym", desk.pseudonym())
                .instant("signedAt", desk.signedAt())
                .number("version", desk.chain().sequence())
                .text("head", desk.chain().head());
    }

    static Desk desk(Item item) {
        String edition = item.text("edition");
        String pseudonym = item.text("pseudonym");
        return new Desk(
                edition,
                item.text("evaluator"),
                (int) item.number("statement"),
                pseudonym,
                item.instant("signedAt"),
                item.flag("frozen"),
                new Chain(Desk.subject(edition, pseudonym), item.number("version"), item.text("head")));
    }

    static Item write(Card card) {
        Item item = Item.of(key(card.evaluator()), card(card.proposal()))
                .text("edition", card.edition())
                .text("proposal", card.proposal())
                .text("evaluator", card.evaluator())
                .text("state", card.state().name())
                .number("revision", card.revision())
                .number("changes", card.changes())
                .flag("requested", card.requested())
                .text("subject", card.chain().subject())
                .number("version", card.version())
                .text("head", card.chain().head());
        card.standing().ifPresent(revision -> item.number("standing", revision));
        return item;
    }

    static Card card(Item item) {
        return new Card(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                Card.State.valueOf(item.text("state")),
                (int) item.number("revision"),
                item.values().containsKey("standing") ? Optional.of((int) item.number("standing")) : Optional.empty(),
                item.number("changes"),
                item.flag("requested"),
                new Chain(item.text("subject"), item.number("version"), item.text("head")));
    }

    static Item write(Score score) {
        return Item.of(key(score.evaluator()), score(score.proposal(), score.criterion()))
                .text("edition", score.edition())
                .text("proposal", score.proposal())
                .text("evaluator", score.evaluator())
                .text("criterion", score.criterion())
                .text("score", score.score().map(BigDecimal::toPlainString))
                .text("comment", score.comment())
                .text("salt", score.salt())
                .instant("at", score.at())
                .text("subject", score.chain().subject())
                .number("version", score.version())
                .text("head", score.chain().head());
    }

    static Score score(Item item) {
        return new Score(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                item.text("criterion"),
                item.textIfAny("score").map(BigDecimal::new),
                item.textIfAny("comment"),
                item.text("salt"),
                item.instant("at"),
                new Chain(item.text("subject"), item.number("version"), item.text("head")));
    }

    static Item write(LockedCard locked) {
        Map<String, Object> scores = new TreeMap<>();
        locked.scores().forEach((leaf, score) -> scores.put(leaf, score.toPlainString()));
        return Item.of(key(locked.evaluator()), locked(locked.proposal(), locked.revision()))
                .text("edition", locked.edition())
                .text("proposal", locked.proposal())
                .text("evaluator", locked.evaluator())
                .number("revision", locked.revision())
                .instant("lockedAt", locked.lockedAt())
                .text("text", locked.text())
                .text("hash", locked.hash())
                .json("scores", scores)
                .json("comments", locked.comments());
    }

    static LockedCard locked(Item item) {
        Map<String, BigDecimal> scores = new HashMap<>();
        ((Map<?, ?>) item.json("scores"))
                .forEach((leaf, score) -> scores.put((String) leaf, new BigDecimal((String) score)));
        Map<String, Map<String, String>> comments = new HashMap<>();
        ((Map<?, ?>) item.json("comments")).forEach((leaf, fields) -> {
            Map<?, ?> comment = (Map<?, ?>) fields;
            comments.put((String) leaf, Map.of("comment", (String) comment.get("comment"), "salt", (String)
                    comment.get("salt")));
        });
        return new LockedCard(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                (int) item.number("revision"),
                item.instant("lockedAt"),
                item.text("text"),
                item.text("hash"),
                scores,
                comments);
    }

    static Item progress(Card card, Progress.State state) {
        return Item.of(progressKey(card.edition()), card.proposal() + "#" + card.evaluator())
                .text("proposal", card.proposal())
                .text("evaluator", card.evaluator())
                .text("state", state.name());
    }

    static Progress progress(Item item) {
        return new Progress(item.text("proposal"), item.text("evaluator"), Progress.State.valueOf(item.text("state")));
    }

    static Item conflict(Card card, String person, String reason, String salt) {
        return Item.of(conflictsKey(card.edition(), person), card.proposal())
                .text("proposal", card.proposal())
                .text("evaluator", card.evaluator())
                .text("reason", reason)
                .text("salt", salt);
    }

    static Item write(RevisionRequest request) {
        return Item.of(
                        revisionsKey(request.edition()),
                        revision(request.evaluator(), request.proposal(), request.revision()))
                .text("edition", request.edition())
                .text("proposal", request.proposal())
                .text("evaluator", request.evaluator())
                .number("revision", request.revision())
                .text("reason", request.reason())
                .text("salt", request.salt())
                .hand("requested", request.requestedBy())
                .text("approvedBy", request.approvedBy());
    }

    static RevisionRequest request(Item item) {
        return new RevisionRequest(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                (int) item.number("revision"),
                item.text("reason"),
                item.text("salt"),
                item.hand("requested"),
                item.textIfAny("approvedBy"));
    }

    static Item write(VoidRequest request) {
        return Item.of(voidsKey(request.edition()), request.evaluator() + "#" + request.proposal())
                .text("edition", request.edition())
                .text("proposal", request.proposal())
                .text("evaluator", request.evaluator())
                .number("revision", request.revision())
                .text("hash", request.hash())
                .text("reason", request.reason())
                .text("salt", request.salt())
                .hand("proposed", request.proposedBy())
                .text("approvedBy", request.approvedBy());
    }

    static VoidRequest voidRequest(Item item) {
        return new VoidRequest(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                (int) item.number("revision"),
                item.text("hash"),
                item.text("reason"),
                item.text("salt"),
                item.hand("proposed"),
                item.textIfAny("approvedBy"));
    }
}
