package id.sayembara.platform;

/** How a thing must relate to the caller before a grant holds. */
public enum Ownership {
    /** No relation asked. */
    ANY {
        @Override
        public boolean holds(Actor actor, Owned owned) {
            return true;
        }
    },
    /** The caller's institution owns it, or serves the one that does. */
    OWN_INSTITUTION {
        @Override
        public boolean holds(Actor actor, Owned owned) {
            return actor.institution()
                    .filter(mine -> mine.equals(owned.institution())
                            || owned.servedBy().filter(mine::equals).isPresent())
                    .isPresent();
        }
    },
    /** The caller is a member of the very institution that owns it: serving that one is not enough. */
    MEMBERS_INSTITUTION {
        @Override
        public boolean holds(Actor actor, Owned owned) {
            return actor.institution().filter(owned.institution()::equals).isPresent();
        }
    },
    /** The caller's own unit, in the caller's own institution, owns it. */
    OWN_UNIT {
        @Override
        public boolean holds(Actor actor, Owned owned) {
            return actor.institution().filter(owned.institution()::equals).isPresent()
                    && actor.unit().isPresent()
                    && actor.unit().equals(owned.unit());
        }
    };

    /** Whether the relation holds between this caller and this thing. */
    public abstract boolean holds(Actor actor, Owned owned);
}
