package id.sayembara.platform;

import java.util.List;

/** A feature's part of the one access table. */
public interface AccessRows {

    /** Every grant on the feature's operations. */
    List<AccessRow> rows();
}
