package id.sayembara.wiring;

import java.time.InstantSource;

/** The clock that a host brings to the functions in place of the machine's: handed in as a singleton. */
public record HostClock(InstantSource clock) {}
