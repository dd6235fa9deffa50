package id.sayembara.proposal;

import id.sayembara.competition.Editions;
import id.sayembara.competition.Institutions;
import id.sayembara.document.Documents;
import id.sayembara.document.Rechecks;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Seal;
import id.sayembara.platform.SealCheck;

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

    /** A unit's draft without answers. */
    public String draft() {
        return world.draft();
    }
}
