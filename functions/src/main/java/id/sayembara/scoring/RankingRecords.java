package id.sayembara.scoring;

/** Where rankings are kept for good. */
public interface RankingRecords {

    /** Keeps the record unless the group has one, and answers the text it has: the first that was kept, for ever. */
    String keep(String edition, String group, String text);
}
