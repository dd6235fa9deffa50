package id.sayembara.notification;

import id.sayembara.competition.Recipient;
import id.sayembara.proposal.ProposalTitles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes messages, each in Indonesian and then in English. R39. Instants are given in Indonesia's three zones. R1. */
@Singleton
final class Letters {
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private static final List<Zone> ZONES = List.of(
            new Zone("WIB", ZoneId.of("Asia/Jakarta")),
            new Zone("WITA", ZoneId.of("Asia/Makassar")),
            new Zone("WIT", ZoneId.of("Asia/Jayapura")));

    private final ProposalTitles titles;
    private final WebAddress web;

    Letters(ProposalTitles titles, WebAddress web) {
        this.titles = titles;
        this.web = web;
    }

    private record Zone(String name, ZoneId id) {
        String show(Instant at, Locale locale) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss", locale)
                            .withZone(id)
                            .format(at) + " " + name;
        }
    }

    /** A subject and a text in one language, to be joined with the other's. */
    private record Words(String subject, String text) {}

    /** The message to this person. */
    Mail write(Template template, Heard heard, Recipient to) {
        Words id = indonesian(template, heard);
        Words en = english(template, heard);
        String name = line(to.name());
        String text = "Yth. " + (name.isEmpty() ? "Bapak/Ibu" : name) + ",\n\n" + id.text() + "\n\n— English —\n\nDear "
                + (name.isEmpty() ? "Sir or Madam" : name) + ",\n\n" + en.text() + "\n";
        return new Mail(to.email(), id.subject() + " / " + en.subject(), text);
    }

    private Words indonesian(Template template, Heard heard) {
        return switch (template) {
            case MEMBER_INVITED ->
                new Words("Undangan akun Sayembara", """
                        Anda diundang untuk memiliki akun di Sayembara. Kode undangan tidak kami kirim lewat surel: mintalah \
                        kepada pengundang Anda. Undangan berlaku sampai:
                        %s

                        %s""".formatted(
                                zones(heard.instant("expiresAt"), INDONESIAN), web.start()));
            case PROPOSAL_HANDED_OVER ->
                proposal(
                        heard,
                        "Proposal diserahkan",
                        "Unit telah menyerahkan proposal %s kepada instansi Anda untuk diperiksa dan diajukan.");
            case PROPOSAL_TAKEN_OVER ->
                proposal(heard, "Proposal diambil alih", "Instansi Anda mengambil alih proposal %s dari unit Anda.");
            case PROPOSAL_RETURNED ->
                proposal(
                        heard,
                        "Proposal dikembalikan",
                        "Instansi Anda mengembalikan proposal %s dengan catatan. Catatannya dapat dibaca di Sayembara.");
            case PROPOSAL_SUBMITTED ->
                proposal(
                        heard,
                        "Proposal diajukan",
                        "Proposal %s telah diajukan dan diterima.",
                        "\n\nNomor pelacakan: " + tracking(heard) + "\nDiterima:\n" + zones(heard.at(), INDONESIAN));
            case PROPOSAL_WITHDRAWN ->
                proposal(
                        heard,
                        "Proposal ditarik",
                        "Pengajuan proposal %s telah ditarik. Proposal itu dapat diajukan lagi selama pengajuan dibuka.");
            case SCREENING_PASSED ->
                proposal(
                        heard,
                        "Proposal lolos seleksi administrasi",
                        "Proposal %s lolos seleksi administrasi dan dilanjutkan ke tahap evaluasi.");
            case SCREENING_REJECTED ->
                proposal(
                        heard,
                        "Proposal tidak lolos seleksi administrasi",
                        "Proposal %s tidak lolos seleksi administrasi. Alasannya dapat dibaca di Sayembara.");
            case FINALIST_NAMED ->
                proposal(heard, "Proposal menjadi finalis", "Proposal %s ditetapkan sebagai finalis. Selamat!");
            case WINNER_NAMED ->
                proposal(heard, "Proposal menjadi pemenang", "Proposal %s ditetapkan sebagai pemenang. Selamat!");
            case CITIZEN_CODE ->
                new Words("Kode Anda: " + line(heard.text("code")), """
                        Kode Anda untuk menilai inovasi: %s

                        Kode ini dapat dipakai satu kali, sampai:
                        %s

                        Bila bukan Anda yang memintanya, abaikan surel ini.""".formatted(
                                line(heard.text("code")), zones(heard.instant("expiresAt"), INDONESIAN)));
            case EVALUATOR_ASSIGNED ->
                // no title: mail is open, and what is evaluated is not
                new Words("Proposal untuk Anda nilai", """
                        Sebuah proposal ditugaskan kepada Anda untuk dinilai. Proposal itu dapat dibaca setelah pernyataan \
                        integritas ditandatangani.

                        %s""".formatted(web.start()));
            case REPLICATION_REQUESTED ->
                replication(
                        heard,
                        "Permohonan replikasi",
                        "Sebuah instansi ingin mereplikasi inovasi Anda %s. Setujui atau tolak dengan alasan; setelah 21 hari "
                                + "Sekretariat yang memutuskan.");
            case REPLICATION_ANSWER_NEAR ->
                replication(
                        heard,
                        "Pengingat: permohonan replikasi menunggu jawaban",
                        "Permohonan untuk mereplikasi inovasi Anda %s belum dijawab. Bila tidak dijawab sampai waktu berikut, "
                                + "Sekretariat yang memutuskan:",
                        "\n" + zones(heard.instant("answerDue"), INDONESIAN));
            case REPLICATION_ESCALATED ->
                replication(
                        heard,
                        "Permohonan replikasi diputuskan Sekretariat",
                        "Permohonan untuk mereplikasi inovasi %s tidak dijawab selama 21 hari. Kini Sekretariat yang memutuskan.");
            case REPLICATION_AGREED ->
                replication(
                        heard,
                        "Replikasi disetujui",
                        "Permohonan Anda untuk mereplikasi inovasi %s disetujui. Setelah diterapkan, unggah buktinya di Sayembara.");
            case REPLICATION_REFUSED ->
                replication(
                        heard,
                        "Replikasi ditolak",
                        "Permohonan Anda untuk mereplikasi inovasi %s ditolak. Alasannya dapat dibaca di Sayembara.");
            case REPLICATION_SENT_BACK ->
                replication(
                        heard,
                        "Bukti replikasi dikembalikan",
                        "Bukti replikasi inovasi %s dikembalikan. Alasannya dapat dibaca di Sayembara.");
            case REPLICATION_CERTIFIED ->
                replication(heard, "Replikasi disertifikasi", "Replikasi inovasi %s telah disertifikasi. Selamat!");
            case CONFIRMATION_DUE ->
                new Words("Pengingat: konfirmasi tahunan inovasi", """
                        Inovasi yang belum dikonfirmasi tahun ini: %d. Yang tidak dikonfirmasi sampai waktu berikut ditampilkan \
                        sebagai belum dikonfirmasi:
                        %s

                        %s""".formatted(
                                heard.number("count"), zones(heard.instant("closesAt"), INDONESIAN), web.start()));
            case CLOSING_NEAR ->
                new Words("Pengingat: proposal belum selesai", """
                        %s Batas waktunya:
                        %s

                        %s""".formatted(
                                (drafting(heard)
                                                ? "Proposal yang belum diserahkan kepada instansi: %d."
                                                : "Proposal yang belum diajukan: %d.")
                                        .formatted(heard.number("count")),
                                zones(heard.instant("closesAt"), INDONESIAN),
                                web.start()));
        };
    }

    private Words english(Template template, Heard heard) {
        return switch (template) {
            case MEMBER_INVITED ->
                new Words("Invitation to Sayembara", """
                        You are invited to have an account at Sayembara. We do not send the invitation's code by mail: ask \
                        whoever invited you. The invitation is valid until:
                        %s

                        %s""".formatted(
                                zones(heard.instant("expiresAt"), Locale.ENGLISH), web.start()));
            case PROPOSAL_HANDED_OVER ->
                proposal(
                        heard,
                        "Proposal handed over",
                        "A unit has handed the proposal %s over to your institution, to be checked and submitted.");
            case PROPOSAL_TAKEN_OVER ->
                proposal(
                        heard,
                        "Proposal taken over",
                        "Your institution has taken over the proposal %s from your unit.");
            case PROPOSAL_RETURNED ->
                proposal(
                        heard,
                        "Proposal returned",
                        "Your institution has returned the proposal %s with notes. They can be read in Sayembara.");
            case PROPOSAL_SUBMITTED ->
                proposal(
                        heard,
                        "Proposal submitted",
                        "The proposal %s has been submitted and received.",
                        "\n\nTracking number: " + tracking(heard) + "\nReceived:\n"
                                + zones(heard.at(), Locale.ENGLISH));
            case PROPOSAL_WITHDRAWN ->
                proposal(
                        heard,
                        "Proposal withdrawn",
                        "The submission of the proposal %s has been withdrawn. It can be submitted again while submission is open.");
            case SCREENING_PASSED ->
                proposal(
                        heard,
                        "Proposal passed the screening",
                        "The proposal %s has passed the screening and goes on to the evaluation.");
            case SCREENING_REJECTED ->
                proposal(
                        heard,
                        "Proposal did not pass the screening",
                        "The proposal %s has not passed the screening. The reasons can be read in Sayembara.");
            case FINALIST_NAMED ->
                proposal(heard, "Proposal is a finalist", "The proposal %s is named a finalist. Congratulations!");
            case WINNER_NAMED ->
                proposal(heard, "Proposal is a winner", "The proposal %s is named a winner. Congratulations!");
            case CITIZEN_CODE ->
                new Words("Your code: " + line(heard.text("code")), """
                        Your code to rate innovations: %s

                        It can be used once, until:
                        %s

                        If it was not you who asked for it, ignore this mail.""".formatted(
                                line(heard.text("code")), zones(heard.instant("expiresAt"), Locale.ENGLISH)));
            case EVALUATOR_ASSIGNED -> new Words("Proposal assigned to you", """
                        A proposal is assigned to you to be scored. It can be read once the integrity statement is signed.

                        %s""".formatted(web.start()));
            case REPLICATION_REQUESTED ->
                replication(
                        heard,
                        "Replication asked for",
                        "An institution would like to replicate your innovation %s. Agree, or refuse with a reason; after 21 days the "
                                + "secretariat decides.");
            case REPLICATION_ANSWER_NEAR ->
                replication(
                        heard,
                        "Reminder: a replication waits for your answer",
                        "Nobody has answered who would like to replicate your innovation %s. Without an answer by this time, the "
                                + "secretariat decides:",
                        "\n" + zones(heard.instant("answerDue"), Locale.ENGLISH));
            case REPLICATION_ESCALATED ->
                replication(
                        heard,
                        "The secretariat decides about a replication",
                        "The request to replicate the innovation %s was not answered for 21 days. The secretariat decides now.");
            case REPLICATION_AGREED ->
                replication(
                        heard,
                        "Replication agreed to",
                        "Your request to replicate the innovation %s is agreed to. Once it works, upload the evidence in Sayembara.");
            case REPLICATION_REFUSED ->
                replication(
                        heard,
                        "Replication refused",
                        "Your request to replicate the innovation %s is refused. The reason can be read in Sayembara.");
            case REPLICATION_SENT_BACK ->
                replication(
                        heard,
                        "Evidence of a replication sent back",
                        "The evidence of your replication of the innovation %s is sent back. The reason can be read in Sayembara.");
            case REPLICATION_CERTIFIED ->
                replication(
                        heard,
                        "Replication certified",
                        "The replication of the innovation %s is certified. Congratulations!");
            case CONFIRMATION_DUE ->
                new Words("Reminder: yearly confirmation of innovations", """
                        Innovations not confirmed this year: %d. What is not confirmed by this time is shown as unconfirmed:
                        %s

                        %s""".formatted(
                                heard.number("count"), zones(heard.instant("closesAt"), Locale.ENGLISH), web.start()));
            case CLOSING_NEAR ->
                new Words("Reminder: unfinished proposals", """
                        %s The deadline:
                        %s

                        %s""".formatted(
                                (drafting(heard)
                                                ? "Proposals not handed over to the institution yet: %d."
                                                : "Proposals not submitted yet: %d.")
                                        .formatted(heard.number("count")),
                                zones(heard.instant("closesAt"), Locale.ENGLISH),
                                web.start()));
        };
    }

    private Words proposal(Heard heard, String subject, String sentence) {
        return proposal(heard, subject, sentence, "");
    }

    private Words proposal(Heard heard, String subject, String sentence, String more) {
        String id = heard.text("proposal");
        String title =
                titles.title(id).map(Letters::line).filter(t -> !t.isEmpty()).orElse(id);
        return new Words(subject, sentence.formatted('"' + title + '"') + more + "\n\n" + web.proposal(id));
    }

    private Words replication(Heard heard, String subject, String sentence) {
        return replication(heard, subject, sentence, "");
    }

    private Words replication(Heard heard, String subject, String sentence, String more) {
        return new Words(
                subject, sentence.formatted('"' + line(heard.text("sourceTitle")) + '"') + more + "\n\n" + web.start());
    }

    /** Whether it is the units' closing, and not the submission's. */
    private static boolean drafting(Heard heard) {
        return heard.text("window").equals("drafting");
    }

    private static String tracking(Heard heard) {
        return line(heard.text("tracking"));
    }

    private static String zones(Instant at, Locale locale) {
        return ZONES.stream().map(zone -> "  " + zone.show(at, locale)).collect(Collectors.joining("\n"));
    }

    /** What people typed, on one line: no way to add a line or a header. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
