package id.sayembara.local.road;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Seeding;
import id.sayembara.local.console.StartPage;
import java.net.http.HttpClient;
import java.util.List;

/**
 * Fills nothing in but the first secretary's invitation, so that a driver can set up the rest itself.
 *
 * @param code of the invitation
 */
public record Invitation(String code) implements Seeding {

    @Override
    public StartPage seed(LocalCloud cloud) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            LocalSite site = new LocalSite(cloud, client);
            if (site.person(Competition.SECRETARY).get("/me").status() != 200) {
                cloud.clock().set(Road.DURING);
                site.putIntoCompetition(Bootstrap.invitation(
                        code, Competition.SECRETARY, Competition.address(Competition.SECRETARY), Road.DURING));
            }
        }
        return new StartPage(List.of(), List.of());
    }
}
