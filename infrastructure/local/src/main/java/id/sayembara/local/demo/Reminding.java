package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import java.util.Set;
import java.util.stream.Collectors;

/** A reminder is due: each who holds something unfinished gets one message, however much it is. R3. */
final class Reminding implements Chapter {
    private static final Set<String> UNFINISHED = Set.of("DRAFT", "RETURNED", "AT_INSTITUTION", "WITHDRAWN");
    private static final Set<String> WITH_THE_UNIT = Set.of("DRAFT", "RETURNED");

    private final Story story;
    private final String window;
    private final boolean unitsWrite;

    /** @param unitsWrite whether drafting is still open: later all of it lies with the institutions */
    Reminding(Story story, String window, boolean unitsWrite) {
        this.story = story;
        this.window = window;
        this.unitsWrite = unitsWrite;
    }

    @Override
    public void play() {
        Set<String> holders = story.ledger().sheets().stream()
                .filter(s -> UNFINISHED.contains(s.state))
                .filter(s -> !window.equals("drafting") || withUnit(s))
                .map(s -> withUnit(s) ? s.candidate.unit() : s.candidate.house().admin())
                .collect(Collectors.toSet());
        holders.forEach(holder -> story.ledger().expect("Reminder: unfinished proposals", holder));
        story.progress().note(holders.size() + " are reminded");
    }

    private boolean withUnit(Sheet sheet) {
        return unitsWrite && WITH_THE_UNIT.contains(sheet.state);
    }
}
