package id.sayembara.award;

/** Where the public doors answer for good: written into every badge and certificate. */
public interface PublicAddress {

    /** Such as {@code https://api.example.go.id}, without a slash at its end. */
    String origin();

    /** Who issues the awards. */
    default String issuer() {
        return origin() + "/public/issuer";
    }

    /** Where anyone checks an award. */
    default String award(String number) {
        return origin() + "/public/awards/" + number;
    }

    /** An edition's status list. */
    default String statusList(String edition) {
        return origin() + "/public/status-lists/" + edition;
    }

    /** What an award is given for. */
    default String achievement(String edition, String kind) {
        return origin() + "/public/editions/" + edition + "#" + kind;
    }
}
