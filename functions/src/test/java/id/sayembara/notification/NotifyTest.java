package id.sayembara.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Recipient;
import id.sayembara.competition.Recipients;
import id.sayembara.notification.Mailer.Unsent;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@Rule("R39")
class NotifyTest {
    private static final Instant NOON = Instant.parse("2025-06-03T16:58:59Z");
    private static final Recipient UNIT = new Recipient("M-unit", "Siti Rahma", "siti@example.org");
    private static final Recipient ADMIN = new Recipient("M-admin", "Budi", "budi@example.org");
    private static final Recipient SECOND = new Recipient("M-second", "Made", "made@example.org");
    private static final Recipient INVITED = new Recipient("INV", "Dewi", "dewi@example.org");

    private static final Recipient EVALUATOR = new Recipient("E1", "Eko", "eko@example.org");

    private final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore();
    private final List<Mail> outbox = new ArrayList<>();
    private final List<Recipient> admins = new ArrayList<>(List.of(ADMIN));
    private final List<Recipient> unit = new ArrayList<>(List.of(UNIT));
    private String adminsOf = "";
    private final List<String> asked = new ArrayList<>();
    private Optional<String> title = Optional.of("Sambang Lansia");
    private Function<Mail, RuntimeException> breaks = mail -> null;

    private final Notify notify = new Notify(
            new Audience(new Recipients() {
                @Override
                public Optional<Recipient> member(String id) {
                    return id.equals(EVALUATOR.member()) ? Optional.of(EVALUATOR) : Optional.empty();
                }

                @Override
                public Optional<Recipient> invited(String invitation) {
                    return invitation.equals("INV") ? Optional.of(INVITED) : Optional.empty();
                }

                @Override
                public List<Recipient> admins(String institution) {
                    adminsOf = institution;
                    asked.add(institution);
                    return List.copyOf(admins);
                }

                @Override
                public List<Recipient> unit(String institution, String id) {
                    return id.equals("U1") ? List.copyOf(unit) : List.of();
                }
            }),
            new Letters(proposal -> title, new WebAddress() {
                @Override
                public String start() {
                    return "https://web/";
                }

                @Override
                public String proposal(String id) {
                    return "https://web/proposals/" + id;
                }
            }),
            deliveries,
            mail -> {
                RuntimeException broken = breaks.apply(mail);
                if (broken != null) {
                    throw broken;
                }
                outbox.add(mail);
                return "ses-" + outbox.size();
            },
            () -> NOON);

    private static Heard heard(String type, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("proposal", "P1", "institution", "kab-1101", "unit", "U1", "tracking", "KIPP25-7K2M"));
        body.putAll(more);
        return new Heard("proposal/P1#7", type, "kipp-2025", NOON, body);
    }

    private static Heard heard(String type) {
        return heard(type, Map.of());
    }

    private static Map<String, Object> code(String expiresAt) {
        return Map.of("recipient", "K1", "email", "warga@example.org", "code", "AB12CD34", "expiresAt", expiresAt);
    }

    @Test
    @Rule("R36")
    void sendsNoCodeThatOpensNothingAnyMore() {
        notify.run(heard("CodeIssued", code("2025-06-03T16:58:59Z")));
        assertThat(outbox).isEmpty();
    }

    private List<String> told() {
        return outbox.stream().map(Mail::to).toList();
    }

    @Test
    void tellsThoseWhomEachEventConcerns() {
        notify.run(heard("ProposalHandedOver"));
        assertThat(told()).containsExactly(ADMIN.email());
        outbox.clear();
        notify.run(heard("ProposalReturned"));
        assertThat(told()).containsExactly(UNIT.email());
        outbox.clear();
        notify.run(heard("ProposalSubmitted"));
        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
        outbox.clear();
        notify.run(heard("ProposalWithdrawn"));
        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
        outbox.clear();
        notify.run(heard("ProposalHandedOver", Map.of("takenOver", true)));
        assertThat(told()).containsExactly(UNIT.email());
        outbox.clear();
        notify.run(heard("InstitutionMemberInvited", Map.of("invitation", "INV", "expiresAt", "2025-06-17T00:00:00Z")));
        assertThat(told()).containsExactly(INVITED.email());
        outbox.clear();
        notify.run(heard("ScreeningAnnounced", Map.of("passed", true)));
        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
        outbox.clear();
        notify.run(heard("ProposalDecided", Map.of("stage", "FINALISTS")));
        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
        assertThat(outbox.getFirst().subject()).isEqualTo("Proposal menjadi finalis / Proposal is a finalist");
        outbox.clear();
        notify.run(heard("ProposalDecided", Map.of("stage", "WINNERS", "servedBy", "kota-3578")));
        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
        assertThat(adminsOf).isEqualTo("kota-3578");
        assertThat(outbox.getFirst().subject()).isEqualTo("Proposal menjadi pemenang / Proposal is a winner");
        outbox.clear();
        notify.run(heard("CodeIssued", code("2025-06-03T16:59:00Z")));
        assertThat(told()).containsExactly("warga@example.org");
        assertThat(outbox.getFirst().text()).contains("Yth. Bapak/Ibu,", "Dear Sir or Madam,", "AB12CD34");
    }

    @Test
    @Rule("R26")
    void tellsAnEvaluatorOfAnAssignmentAndNobodyElseAndNamesNoProposalInTheMail() {
        Map<String, Object> body = Map.of("proposal", "P1", "evaluator", EVALUATOR.member(), "group", "umum");
        notify.run(new Heard("assignment/kipp-2025/P1#1", "EvaluatorAssigned", "kipp-2025", NOON, body));

        assertThat(told()).containsExactly(EVALUATOR.email());
        assertThat(outbox.getFirst().subject()).contains("Proposal assigned to you");
        assertThat(outbox.getFirst().text()).doesNotContain("P1", title.orElseThrow());
    }

    @Test
    @Rule("R8")
    void remindsTheUnitOrTheInstitutionWhicheverHoldsThem() {
        Map<String, Object> more = Map.of("window", "submission", "closesAt", "2025-06-03T16:59:00Z", "count", 3L);
        notify.run(heard("HolderReminded", more));
        assertThat(told()).containsExactly(UNIT.email());
        outbox.clear();

        Map<String, Object> body = new HashMap<>(more);
        body.put("institution", "kab-1101");
        notify.run(new Heard("reminder/x/kab-1101#1", "HolderReminded", "kipp-2025", NOON, body));
        assertThat(told()).containsExactly(ADMIN.email());
        assertThat(outbox.getFirst().text())
                .contains("Proposal yang belum diajukan: 3.", "Proposals not submitted yet: 3.")
                .contains("3 Juni 2025 23:59:00 WIB", "4 Juni 2025 00:59:00 WITA", "4 Juni 2025 01:59:00 WIT");
        outbox.clear();

        body.put("window", "drafting");
        notify.run(new Heard("reminder/y/kab-1101#1", "HolderReminded", "kipp-2025", NOON, body));
        assertThat(outbox.getFirst().text())
                .contains("belum diserahkan kepada instansi: 3.", "not handed over to the institution yet: 3.");
    }

    @Test
    @Rule("R20")
    void tellsHowTheScreeningEndedAndNoReason() {
        notify.run(heard("ScreeningAnnounced", Map.of("passed", false, "reasons", List.of("usia"))));

        assertThat(outbox).allSatisfy(mail -> {
            assertThat(mail.subject()).contains("tidak lolos", "did not pass");
            assertThat(mail.text())
                    .contains("\"Sambang Lansia\"", "https://web/proposals/P1")
                    .doesNotContain("usia");
        });
        assertThat(outbox).hasSize(2);
    }

    @Test
    @Rule("R38")
    void tellsEachInstitutionItsPartOfAReplication() {
        Map<String, String> told = new TreeMap<>();
        for (String type : List.of(
                "ReplicationRequested",
                "SourceReminded",
                "ReplicationEscalated",
                "ReplicationAgreed",
                "ReplicationRefused",
                "ReplicationSentBack",
                "ReplicationCertified")) {
            adminsOf = "";
            notify.run(new Heard("replication/R1#" + told.size(), type, "-", NOON, replication()));
            told.put(type, adminsOf);
            assertThat(outbox.getLast().text())
                    .contains("\"Jemput Berkas\"", "https://web/")
                    .doesNotContain("R1");
            assertThat(outbox.getLast().subject()).contains(" / ");
        }

        // who is asked last: both are told where it is the one that asks
        assertThat(told)
                .isEqualTo(Map.of(
                        "ReplicationRequested", "prov-35",
                        "SourceReminded", "prov-35",
                        "ReplicationEscalated", "kab-1101",
                        "ReplicationAgreed", "kab-1101",
                        "ReplicationRefused", "kab-1101",
                        "ReplicationSentBack", "kab-1101",
                        "ReplicationCertified", "kab-1101"));
        assertThat(outbox).hasSize(7);
        assertThat(outbox.get(1).text()).contains("3 Juni 2025 23:59:00 WIB", "3 June 2025 23:59:00 WIB");
    }

    @Test
    @Rule("R38")
    void bothInstitutionsAreToldThatAReplicationIsCertified() {
        admins.clear();
        notify.run(new Heard("replication/R1#4", "ReplicationCertified", "-", NOON, replication()));
        assertThat(asked).containsExactly("prov-35", "kab-1101");
    }

    private static Map<String, Object> replication() {
        return Map.of(
                "replication",
                "R1",
                "source",
                "I1",
                "sourceTitle",
                "Jemput\r\nBerkas",
                "sourceInstitution",
                "bumd-9",
                "sourceServedBy",
                "prov-35",
                "institution",
                "kab-1101",
                "answerDue",
                "2025-06-03T16:59:00Z");
    }

    @Test
    @Rule("R38")
    void remindsAnInstitutionOfWhatItHasNotConfirmed() {
        Map<String, Object> body =
                Map.of("institution", "bumd-9", "servedBy", "prov-35", "count", 3L, "closesAt", "2025-06-03T16:59:00Z");
        notify.run(new Heard("reminder/confirmation/x#1", "ConfirmationReminded", "-", NOON, body));

        assertThat(adminsOf).isEqualTo("prov-35");
        assertThat(outbox.getLast().text())
                .contains(
                        "belum dikonfirmasi tahun ini: 3.", "not confirmed this year: 3.", "3 Juni 2025 23:59:00 WIB");
    }

    @Test
    void theServingGovernmentsAdminsAreToldOfABumd() {
        notify.run(heard("ProposalHandedOver", Map.of("servedBy", "prov-11")));

        assertThat(adminsOf).isEqualTo("prov-11");
    }

    @Test
    void heardTwiceTellsOnce() {
        notify.run(heard("ProposalSubmitted"));
        notify.run(heard("ProposalSubmitted"));

        assertThat(outbox).hasSize(2);
        assertThat(deliveries.states()).hasSize(2).containsValue("SENT").doesNotContainValue("CLAIMED");
    }

    @Test
    void whoIsNamedTwiceIsToldOnce() {
        admins.add(UNIT);
        notify.run(heard("ProposalSubmitted"));

        assertThat(told()).containsExactly(UNIT.email(), ADMIN.email());
    }

    @Test
    void tellsInBothLanguagesWithTitleTrackingNumberAndThreeZones() {
        notify.run(heard("ProposalSubmitted"));

        Mail mail = outbox.getFirst();
        assertThat(mail.subject()).isEqualTo("Proposal diajukan / Proposal submitted");
        assertThat(mail.text())
                .contains("Yth. Siti Rahma", "Dear Siti Rahma")
                .contains("\"Sambang Lansia\"")
                .containsSubsequence("KIPP25-7K2M", "English", "KIPP25-7K2M")
                .contains("3 Juni 2025 23:58:59 WIB", "4 Juni 2025 00:58:59 WITA", "4 Juni 2025 01:58:59 WIT")
                .contains("3 June 2025 23:58:59 WIB")
                .contains("https://web/proposals/P1");
    }

    @Test
    void everyTemplateIsWrittenInBothLanguages() {
        for (Template template : Template.values()) {
            Heard heard = heard(
                    "any",
                    Map.of(
                            "invitation",
                            "INV",
                            "expiresAt",
                            "2025-06-17T00:00:00Z",
                            "window",
                            "submission",
                            "closesAt",
                            "2025-06-17T00:00:00Z",
                            "count",
                            2L,
                            "code",
                            "AB12CD34",
                            "sourceTitle",
                            "Jemput Berkas",
                            "answerDue",
                            "2025-06-17T00:00:00Z"));
            Mail mail = new Letters(p -> title, new WebAddress() {
                        @Override
                        public String start() {
                            return "https://web/";
                        }

                        @Override
                        public String proposal(String id) {
                            return "https://web/proposals/" + id;
                        }
                    })
                    .write(template, heard, UNIT);
            assertThat(mail.subject()).contains(" / ");
            if (template != Template.CITIZEN_CODE) {
                assertThat(mail.text()).contains("https://web/");
            }
            assertThat(mail.text()).contains("Yth. ", "Dear ").doesNotContain("%s", "%d", "null");
        }
    }

    @Test
    void anInvitationsMailHoldsNoCode() {
        notify.run(heard(
                "InstitutionMemberInvited",
                Map.of("invitation", "INV", "expiresAt", "2025-06-17T00:00:00Z", "code", "SECRET")));

        assertThat(outbox.getFirst().text()).doesNotContain("SECRET").contains("17 June 2025 07:00:00 WIB");
    }

    @Test
    void whatPeopleTypedCannotAddALineOrAHeader() {
        title = Optional.of("Sambang\r\nBcc: all@example.org\u202e 100%s $1");
        unit.set(0, new Recipient("M-unit", "Siti\nSubject: x", "siti@example.org"));
        notify.run(heard("ProposalReturned"));

        Mail mail = outbox.getFirst();
        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(mail.text())
                .contains("\"Sambang Bcc: all@example.org 100%s $1\"")
                .contains("Yth. Siti Subject: x,")
                .doesNotContain("\r", "\nBcc", "\nSubject");
    }

    @Test
    void aProposalWithoutATitleGoesByItsId() {
        title = Optional.empty();
        notify.run(heard("ProposalReturned"));

        assertThat(outbox.getFirst().text()).contains("\"P1\"");
    }

    @Test
    void whatIsSurelyUnsentIsTriedAgain() {
        breaks = mail -> new Unsent("TooManyRequestsException 429", false);
        assertThatThrownBy(() -> notify.run(heard("ProposalReturned")))
                .isInstanceOf(Notify.Unfinished.class)
                .hasMessageContaining("M-unit")
                .hasMessageNotContaining("example.org");

        breaks = mail -> null;
        notify.run(heard("ProposalReturned"));
        assertThat(outbox).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        breaks = mail -> new Unsent("MessageRejected 400", true);
        notify.run(heard("ProposalReturned"));
        breaks = mail -> null;
        notify.run(heard("ProposalReturned"));

        assertThat(outbox).isEmpty();
        assertThat(deliveries.states()).containsValue("REFUSED");
    }

    @Test
    void whatMayHaveBeenSentIsNeverSentAgainAndIsReportedEachTime() {
        breaks = mail -> new IllegalStateException("the answer of the mail service was lost");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> notify.run(heard("ProposalReturned")))
                    .isInstanceOf(Notify.Unfinished.class)
                    .hasMessageContaining("may have been told");
            breaks = mail -> null;
        }

        assertThat(outbox).isEmpty();
        assertThat(deliveries.states()).containsValue("CLAIMED");
    }

    @Test
    void oneWhoCannotBeToldDoesNotKeepTheOthersFromIt() {
        admins.add(SECOND);
        breaks = mail -> mail.to().equals(ADMIN.email()) ? new IllegalStateException("lost") : null;

        assertThatThrownBy(() -> notify.run(heard("ProposalSubmitted"))).isInstanceOf(Notify.Unfinished.class);

        assertThat(told()).containsExactly(UNIT.email(), SECOND.email());
    }

    @Test
    void dropsAndRecordsWhatNobodyCanBeToldOf() {
        notify.run(heard("EditionPublished"));
        assertThat(deliveries.dropped()).containsEntry("proposal/P1#7", "nobody is told of its type");
        notify.run(new Heard("proposal/P1#8", "ProposalReturned", "kipp-2025", NOON, Map.of("unit", "U1")));
        assertThat(deliveries.dropped()).containsEntry("proposal/P1#8", "it has no institution");
        unit.clear();
        notify.run(heard("ProposalReturned"));
        assertThat(deliveries.dropped()).containsEntry("proposal/P1#7", "nobody is left to tell");
        notify.run(
                heard("InstitutionMemberInvited", Map.of("invitation", "GONE", "expiresAt", "2025-06-17T00:00:00Z")));
        notify.run(heard("InstitutionMemberInvited", Map.of("invitation", "INV", "expiresAt", "soon")));
        assertThat(deliveries.dropped()).containsEntry("proposal/P1#7", "its expiresAt is no instant");

        assertThat(outbox).isEmpty();
        assertThat(deliveries.states()).isEmpty();
    }
}
