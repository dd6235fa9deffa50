package id.sayembara.proposal;

import id.sayembara.competition.Editions;
import id.sayembara.competition.Institutions;
import id.sayembara.document.Addresses;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.Documents;
import id.sayembara.document.Rechecks;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Seal;
import id.sayembara.platform.SealCheck;
import java.util.List;

/** What stands behind the doors when they are tested: the world in memory. */
public final class ProposalDoors {
    private final ProposalWorld world = new ProposalWorld();

    public ProposalStore store() {
        return world.store;
    }

    public ManifestStore manifests() {
        return world.manifestStore;
    }

    public Editions editions() {
        return world.editions;
    }

    public Institutions institutions() {
        return world.institutions;
    }

    public Documents documents() {
        return world.documentsOf;
    }

    public Rechecks rechecks() {
        return world.rechecks;
    }

    public Actors actors() {
        return world.actors;
    }

    public Seal seal() {
        return world.seal;
    }

    public SealCheck sealCheck() {
        return world.seal;
    }

    public SealStore seals() {
        return world.seals;
    }

    /** Seals the edition. */
    public SealedSet sealed() {
        return world.sealing.run(ProposalFixtures.EDITION);
    }

    public ScreeningStore screenings() {
        return world.screenings;
    }

    public Addresses addresses() {
        return new ProposalWorld.FakeAddresses();
    }

    /** A submission with a document, sealed and laid before the secretariat, beside a foreign one of nearly the same title. */
    public String screened() {
        String id = world.candidate("Bank Sampah Desa");
        Document document =
                ProposalFixtures.document(id, 1, "bukti", new DocumentState.Accepted(ProposalFixtures.SUBMITTING));
        world.documents.add(document);
        world.answer(ProposalFixtures.ADMIN, ProposalFixtures.SUBMITTING, id, "bukti", List.of(document.id()));
        world.submit(id);
        String foreign = world.candidate(ProposalFixtures.FOREIGN_ADMIN, "Bank Sampah Desaku", "umum");
        world.submit.run(world.call(ProposalFixtures.FOREIGN_ADMIN, ProposalFixtures.SUBMITTING), foreign, 1);
        world.sealing.run(ProposalFixtures.EDITION);
        world.prepare.run(ProposalFixtures.EDITION, "");
        return id;
    }

    /** A unit's draft without answers. */
    public String draft() {
        return world.draft();
    }
}
