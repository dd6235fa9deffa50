package id.sayembara.shape.planted.competition;

import id.sayembara.shape.planted.platform.Operation;

/** An operation with two ways in. */
public final class PlantedOperation implements Operation {
    public void run() {}

    public void walk() {}
}
