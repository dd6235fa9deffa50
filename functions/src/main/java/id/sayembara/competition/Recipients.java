package id.sayembara.competition;

import java.util.List;
import java.util.Optional;

/** Who is to be told. R39: living accounts only. */
public interface Recipients {

    /** The account of this id, unless it is revoked. */
    Optional<Recipient> member(String id);

    /** The person an invitation was made for; {@code member} is the invitation's id. */
    Optional<Recipient> invited(String invitation);

    /** Living admins of an institution. */
    List<Recipient> admins(String institution);

    /** Living accounts of a unit. */
    List<Recipient> unit(String institution, String unit);
}
