package id.sayembara.local.road;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sets a competition up through its own doors: the first secretary, an edition, institutions, accounts. */
public final class Competition {
    /** Who the first secretary is. */
    public static final String SECRETARY = "sekretaris";

    private final Site site;
    private final Instant now;

    public Competition(Site site, Instant now) {
        this.site = site;
        this.now = now;
    }

    /** Makes somebody the first secretary. */
    public Person secretary() {
        String code = UUID.randomUUID().toString();
        site.putIntoCompetition(Bootstrap.invitation(code, SECRETARY, address(SECRETARY), now));
        return join(SECRETARY, code);
    }

    /** Imports an edition and puts it in force. */
    public void open(Person secretary, String edition, String yaml) {
        Answer imported = secretary
                .send("POST", "/editions/" + edition + "/versions", "application/yaml", yaml)
                .expect(201);
        secretary
                .send(
                        "POST",
                        "/editions/" + edition + "/versions/" + imported.at("version") + "/publication",
                        "application/json",
                        "")
                .expect(200);
    }

    /** Invites an admin of an institution, who accepts. */
    public Person admin(Person by, String name, String institution) {
        return invite(by, name, Map.of("role", "INSTITUTION_ADMIN", "institution", institution));
    }

    /** Invites a new unit of an institution, who accepts. */
    public Person unit(Person by, String name, String institution, String unitName) {
        return invite(by, name, Map.of("role", "UNIT", "institution", institution, "unitName", unitName));
    }

    /** Invites somebody with a role that belongs to no institution, who accepts. */
    public Person official(Person by, String name, String role) {
        return invite(by, name, Map.of("role", role));
    }

    private Person invite(Person by, String name, Map<String, Object> what) {
        Map<String, Object> offer = new HashMap<>(what);
        offer.put("name", name);
        offer.put("email", address(name));
        return join(name, by.post("/invitations", offer).expect(201).at("code"));
    }

    /** Somebody takes up an invitation. */
    public Person join(String name, String code) {
        Person person = site.person(name);
        person.post("/invitations/acceptance", Map.of("code", code)).expect(201);
        return person;
    }

    /** Where this person gets mail. */
    public static String address(String name) {
        return name + "@instansi.example";
    }
}
