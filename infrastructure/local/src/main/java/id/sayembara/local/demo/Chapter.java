package id.sayembara.local.demo;

/** A part of the year. */
interface Chapter {
    /** Plays it. */
    void play();
}
