package id.sayembara.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every member of the cast is answered, for each operation on each thing. The words of the cells:
 *
 * <ul>
 *   <li>{@code 200, 201}: done
 *   <li>{@code 401}: the gateway asks for a token
 *   <li>{@code out}: 403, no living account; {@code no}: 403, not this role; {@code role}: 403, that role is not yours to invite
 *   <li>{@code 404}: not there or not yours, byte for byte the same; {@code void}, {@code link}: 404, that code opens nothing
 *   <li>the rest passed the access table and met a rule that keeps the probe from changing anything: {@code 412} stale
 *       version, {@code turn} and {@code att} 409 somebody else writes now, {@code gone} 409 ended already, {@code have} 409 has
 *       an account, {@code over} 409 in force already, {@code rank} 409 not ranked yet, {@code stat} 409 not in this state, {@code shut} 409 not open now, {@code 422}, {@code flt} and {@code kind} faulty on purpose
 * </ul>
 *
 * <p>The things: {@code A} is of institution A (its unit a1's draft, its account, …), {@code S} the submitted proposal of a2, also
 * of A, {@code B} of institution B, {@code G} of the city (its replication is of what is A's), {@code D} of the BUMD that the city serves, {@code C} of the competition itself, {@code P} the
 * published edition, {@code U} one not published, {@code X} nothing that exists, {@code -} no thing.
 */
final class AccessTable {
    /**
     * {@code nobody} is everybody without a valid token; {@code judge} is evaluator, panelist and chair, who have a word each,
     * parted by slashes, where they differ.
     */
    static final List<String> COLUMNS = List.of(
            "nobody", "strange", "revoked", "a1", "a2", "admA", "b1", "admB", "g1", "admG", "d1", "secr", "judge",
            "audit");

    static final String TABLE = """
            operation                                                  thing nobody strange revoked a1   a2   admA b1   admB g1   admG d1   secr judge audit
            GET  /me                                                     -   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            GET  /editions                                               -   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            GET  /editions/{edition}                                     P   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            GET  /editions/{edition}                                     U   401    out     out     404  404  404  404  404  404  404  404  200  404   200
            GET  /editions/{edition}                                     X   401    out     out     404  404  404  404  404  404  404  404  404  404   404
            POST /editions/{edition}/versions                            P   401    out     out     no   no   no   no   no   no   no   no   flt  no    no
            POST /editions/{edition}/versions/{version}/publication      P   401    out     out     no   no   no   no   no   no   no   no   over no    no
            POST /editions/{edition}/versions/{version}/publication      X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /institutions                                           -   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            POST /institutions                                           -   401    out     out     no   no   no   no   no   no   no   no   200  no    no
            GET  /institutions/{institution}                             A   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            GET  /institutions/{institution}                             X   401    out     out     404  404  404  404  404  404  404  404  404  404   404
            GET  /institutions/{institution}/members                     A   401    out     out     no   no   200  no   404  no   404  no   200  no    200
            GET  /institutions/{institution}/members                     B   401    out     out     no   no   404  no   200  no   404  no   200  no    200
            GET  /institutions/{institution}/members                     D   401    out     out     no   no   404  no   404  no   200  no   200  no    200
            GET  /institutions/{institution}/members                     X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            POST /invitations                                            A   401    out     out     no   no   201  no   404  no   404  no   role no    no
            POST /invitations                                            D   401    out     out     no   no   404  no   404  no   201  no   role no    no
            POST /invitations                                            C   401    out     out     no   no   role no   role no   role no   201  no    no
            POST /invitations                                            X   401    out     out     no   no   404  no   404  no   404  no   role no    no
            POST /invitations/acceptance                                 -   401    void    void    have have have have have have have have have have  have
            POST /members/{member}/revocation                            A   401    out     out     no   no   gone no   404  no   404  no   gone no    no
            POST /members/{member}/revocation                            D   401    out     out     no   no   404  no   404  no   gone no   gone no    no
            POST /members/{member}/revocation                            C   401    out     out     no   no   404  no   404  no   404  no   gone no    no
            POST /members/{member}/revocation                            X   401    out     out     no   no   404  no   404  no   404  no   404  no    no
            GET  /proposals                                              -   401    out     out     200  200  200  200  200  200  200  200  200  no    200
            GET  /proposals                                              A   401    out     out     200  200  200  404  404  404  404  404  200  no    200
            GET  /proposals                                              D   401    out     out     404  404  404  404  404  404  200  200  200  no    200
            GET  /proposals                                              X   401    out     out     404  404  404  404  404  404  404  404  404  no    404
            POST /proposals                                              A   401    out     out     422  422  422  404  404  404  404  404  no   no    no
            POST /proposals                                              D   401    out     out     404  404  404  404  404  404  422  422  no   no    no
            POST /proposals                                              X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            GET  /proposals/preselection                                 A   401    out     out     no   no   200  no   404  no   404  no   200  no    200
            GET  /proposals/preselection                                 D   401    out     out     no   no   404  no   404  no   200  no   200  no    200
            GET  /proposals/preselection                                 X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            POST /proposals/preselection                                 A   401    out     out     no   no   412  no   404  no   404  no   no   no    no
            POST /proposals/preselection                                 D   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /proposals/preselection                                 X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /proposals/eligibility                                  A   401    out     out     200  200  200  404  404  404  404  404  no   no    no
            GET  /proposals/eligibility                                  B   401    out     out     404  404  404  200  200  404  404  404  no   no    no
            GET  /proposals/eligibility                                  D   401    out     out     404  404  404  404  404  404  200  200  no   no    no
            GET  /proposals/eligibility                                  X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            GET  /proposals/stuck                                        -   401    out     out     no   no   200  no   200  no   200  no   200  no    200
            GET  /proposals/stuck                                        A   401    out     out     no   no   200  no   404  no   404  no   200  no    200
            GET  /proposals/stuck                                        D   401    out     out     no   no   404  no   404  no   200  no   200  no    200
            GET  /proposals/stuck                                        X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            GET  /proposals/{id}                                         A   401    out     out     200  404  200  404  404  404  404  404  200  no    200
            GET  /proposals/{id}                                         S   401    out     out     404  200  200  404  404  404  404  404  200  no    200
            GET  /proposals/{id}                                         B   401    out     out     404  404  404  200  200  404  404  404  200  no    200
            GET  /proposals/{id}                                         G   401    out     out     404  404  404  404  404  200  200  404  200  no    200
            GET  /proposals/{id}                                         D   401    out     out     404  404  404  404  404  404  200  200  200  no    200
            GET  /proposals/{id}                                         X   401    out     out     404  404  404  404  404  404  404  404  404  no    404
            PUT  /proposals/{id}/answers/{question}                      A   401    out     out     412  404  turn 404  404  404  404  404  no   no    no
            PUT  /proposals/{id}/answers/{question}                      S   401    out     out     404  turn 412  404  404  404  404  404  no   no    no
            PUT  /proposals/{id}/answers/{question}                      D   401    out     out     404  404  404  404  404  404  turn 412  no   no    no
            PUT  /proposals/{id}/answers/{question}                      X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            GET  /proposals/{id}/findings                                A   401    out     out     200  404  200  404  404  404  404  404  no   no    no
            GET  /proposals/{id}/findings                                S   401    out     out     404  200  200  404  404  404  404  404  no   no    no
            GET  /proposals/{id}/findings                                D   401    out     out     404  404  404  404  404  404  200  200  no   no    no
            GET  /proposals/{id}/findings                                X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /proposals/{id}/form-version                            A   401    out     out     412  404  412  404  404  404  404  404  no   no    no
            POST /proposals/{id}/form-version                            D   401    out     out     404  404  404  404  404  404  412  412  no   no    no
            POST /proposals/{id}/form-version                            X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /proposals/{id}/hand-over                               A   401    out     out     412  404  412  404  404  404  404  404  no   no    no
            POST /proposals/{id}/hand-over                               D   401    out     out     404  404  404  404  404  404  412  412  no   no    no
            POST /proposals/{id}/hand-over                               X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /proposals/{id}/return                                  A   401    out     out     no   no   412  no   404  no   404  no   no   no    no
            POST /proposals/{id}/return                                  D   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /proposals/{id}/return                                  X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            POST /proposals/{id}/submission                              A   401    out     out     no   no   412  no   404  no   404  no   no   no    no
            POST /proposals/{id}/submission                              S   401    out     out     no   no   412  no   404  no   404  no   no   no    no
            POST /proposals/{id}/submission                              D   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /proposals/{id}/submission                              X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            POST /proposals/{id}/withdrawal                              S   401    out     out     no   no   412  no   404  no   404  no   no   no    no
            POST /proposals/{id}/withdrawal                              D   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /proposals/{id}/withdrawal                              X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /proposals/{proposal}/documents                         A   401    out     out     200  404  200  404  404  404  404  404  no   no    no
            GET  /proposals/{proposal}/documents                         S   401    out     out     404  200  200  404  404  404  404  404  no   no    no
            GET  /proposals/{proposal}/documents                         B   401    out     out     404  404  404  200  200  404  404  404  no   no    no
            GET  /proposals/{proposal}/documents                         G   401    out     out     404  404  404  404  404  200  200  404  no   no    no
            GET  /proposals/{proposal}/documents                         D   401    out     out     404  404  404  404  404  404  200  200  no   no    no
            GET  /proposals/{proposal}/documents                         X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /proposals/{proposal}/documents                         A   401    out     out     422  404  att  404  404  404  404  404  no   no    no
            POST /proposals/{proposal}/documents                         S   401    out     out     404  att  422  404  404  404  404  404  no   no    no
            POST /proposals/{proposal}/documents                         D   401    out     out     404  404  404  404  404  404  att  422  no   no    no
            POST /proposals/{proposal}/documents                         X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            GET  /documents/{id}                                         A   401    out     out     200  404  200  404  404  404  404  404  no   no    no
            GET  /documents/{id}                                         S   401    out     out     404  200  200  404  404  404  404  404  no   no    no
            GET  /documents/{id}                                         D   401    out     out     404  404  404  404  404  404  200  200  no   no    no
            GET  /documents/{id}                                         X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            GET  /documents/{id}/download                                A   401    out     out     200  404  200  404  404  404  404  404  no   no    no
            GET  /documents/{id}/download                                S   401    out     out     404  200  200  404  404  404  404  404  no   no    no
            GET  /documents/{id}/download                                D   401    out     out     404  404  404  404  404  404  200  200  no   no    no
            GET  /documents/{id}/download                                X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /history/imports                                        -   401    out     out     no   no   no   no   no   no   no   no   201  no    no
            GET  /history/imports/{id}                                   A   401    out     out     no   no   no   no   no   no   no   no   200  no    200
            GET  /history/imports/{id}                                   X   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            POST /innovations                                            X   401    out     out     no   no   no   no   no   no   no   no   422  no    no
            GET  /innovations                                          A   401    out     out     no   no   200  no   404  no   404  no   200  no    200
            GET  /innovations                                          D   401    out     out     no   no   404  no   404  no   200  no   200  no    200
            GET  /innovations                                          X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            POST /innovations/{id}/confirmation                        A   401    out     out     no   no   shut no   404  no   404  no   no   no    no
            POST /innovations/{id}/confirmation                        X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /innovations/{id}                                       A   401    out     out     200  200  200  200  200  200  200  200  200  200   200
            GET  /innovations/{id}                                       X   401    out     out     404  404  404  404  404  404  404  404  404  404   404
            POST /innovations/{id}/sources                               A   401    out     out     no   no   no   no   no   no   no   no   412  no    no
            POST /innovations/{id}/sources                               X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /replications                                         A   401    out     out     no   no   200  no   404  no   404  no   200  no    200
            GET  /replications                                         D   401    out     out     no   no   404  no   404  no   200  no   200  no    200
            GET  /replications                                         X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            POST /replications                                         A   401    out     out     no   no   422  no   404  no   404  no   no   no    no
            POST /replications                                         D   401    out     out     no   no   404  no   404  no   422  no   no   no    no
            POST /replications                                         X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /replications/waiting                                 -   401    out     out     no   no   no   no   no   no   no   no   200  no    200
            GET  /replications/{id}                                    G   401    out     out     no   no   200  no   404  no   200  no   200  no    200
            GET  /replications/{id}                                    X   401    out     out     no   no   404  no   404  no   404  no   404  no    404
            POST /replications/{id}/answer                             G   401    out     out     no   no   412  no   404  no   404  no   412  no    no
            POST /replications/{id}/answer                             X   401    out     out     no   no   404  no   404  no   404  no   404  no    no
            POST /replications/{id}/documents                          G   401    out     out     no   no   404  no   404  no   stat no   no   no    no
            POST /replications/{id}/documents                          X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            POST /replications/{id}/evidence                           G   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /replications/{id}/evidence                           X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /replications/{id}/documents/{document}/download      G   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            GET  /replications/{id}/documents/{document}/download      X   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            POST /replications/{id}/return                             G   401    out     out     no   no   no   no   no   no   no   no   412  no    no
            POST /replications/{id}/return                             X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /replications/{id}/certification                      G   401    out     out     no   no   no   no   no   no   no   no   412  no    no
            POST /replications/{id}/certification                      X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /replications/{id}/withdrawal                         G   401    out     out     no   no   404  no   404  no   412  no   no   no    no
            POST /replications/{id}/withdrawal                         X   401    out     out     no   no   404  no   404  no   404  no   no   no    no
            GET  /screening                                              -   401    out     out     no   no   no   no   no   no   no   no   200  no    200
            GET  /screening/counts                                       -   401    out     out     no   no   no   no   no   no   no   no   200  no    200
            GET  /screening/{proposal}                                   S   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            GET  /screening/{proposal}                                   X   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            POST /screening/{proposal}/decision                          S   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /screening/{proposal}/decision                          X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /screening/{proposal}/documents/{document}/download     S   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            GET  /screening/{proposal}/documents/{document}/download     X   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            GET  /evaluators                                             -   401    out     out     no   no   no   no   no   no   no   no   200  no/no/200 200
            PUT  /evaluators/{edition}/{member}                          P   401    out     out     no   no   no   no   no   no   no   no   shut no    no
            PUT  /evaluators/{edition}/{member}                          X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /assignments                                            -   401    out     out     no   no   no   no   no   no   no   no   200  no/no/200 200
            POST /assignments                                            P   401    out     out     no   no   no   no   no   no   no   no   shut no    no
            POST /assignments                                            X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /assignments/removal                                    P   401    out     out     no   no   no   no   no   no   no   no   shut no    no
            POST /assignments/removal                                    X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /conflicts                                              P   401    out     out     no   no   no   no   no   no   no   no   shut no    no
            POST /conflicts                                              X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /rankings/{edition}/{group}                             P   401    out     out     no   no   no   no   no   no   no   no   404  no/404/404 404
            GET  /rankings/{edition}/{group}                             X   401    out     out     no   no   no   no   no   no   no   no   404  no/404/404 404
            PUT  /decisions/{edition}/{group}/{stage}                    P   401    out     out     no   no   no   no   no   no   no   no   rank no    no
            GET  /decisions/{edition}/{group}/{stage}                    P   401    out     out     no   no   no   no   no   no   no   no   404  no/404/404 404
            POST /decisions/{edition}/{group}/{stage}/approval           P   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /decisions/{edition}/{group}/{stage}/publication        P   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            PUT  /decisions/{edition}/{group}/{stage}                    X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /decisions/{edition}/{group}/{stage}                    X   401    out     out     no   no   no   no   no   no   no   no   404  no/404/404 404
            POST /decisions/{edition}/{group}/{stage}/approval           X   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /decisions/{edition}/{group}/{stage}/publication        X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /ratings/{edition}/quarantine                           P   401    out     out     no   no   no   no   no   no   no   no   404  no/no/404 404
            GET  /ratings/{edition}/quarantine/{proposal}/{number}       P   401    out     out     no   no   no   no   no   no   no   no   404  no/no/404 404
            POST /ratings/{edition}/quarantine/{proposal}/{number}/outcome P   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /ratings/{edition}/quarantine/{proposal}/{number}/approval P   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            GET  /ratings/{edition}/comments/{proposal}                  P   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            POST /ratings/{edition}/comments/{proposal}/{reference}/moderation P   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /ratings/{edition}/quarantine                           X   401    out     out     no   no   no   no   no   no   no   no   404  no/no/404 404
            GET  /ratings/{edition}/quarantine/{proposal}/{number}       X   401    out     out     no   no   no   no   no   no   no   no   404  no/no/404 404
            POST /ratings/{edition}/quarantine/{proposal}/{number}/outcome X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /ratings/{edition}/quarantine/{proposal}/{number}/approval X   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            GET  /ratings/{edition}/comments/{proposal}                  X   401    out     out     no   no   no   no   no   no   no   no   404  no    404
            POST /ratings/{edition}/comments/{proposal}/{reference}/moderation X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /scorecards                                             P   401    out     out     no   no   no   no   no   no   no   no   no   200/no/no no
            GET  /scorecards                                             X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/integrity                                   P   401    out     out     no   no   no   no   no   no   no   no   no   shut/no/no no
            POST /scorecards/integrity                                   X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            GET  /scorecards/{proposal}                                  S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            GET  /scorecards/{proposal}/documents/{document}/download    S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            PUT  /scorecards/{proposal}/scores/{criterion}               S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/lock                             S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/conflict                         S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/revision                         S   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /revisions/{proposal}/{evaluator}/approval              S   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /voids                                                  S   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /voids/{proposal}/{evaluator}/approval                  S   401    out     out     no   no   no   no   no   no   no   no   no   no/404/no no
            GET  /scorecards/{proposal}                                  X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            GET  /scorecards/{proposal}/documents/{document}/download    X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            PUT  /scorecards/{proposal}/scores/{criterion}               X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/lock                             X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/conflict                         X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /scorecards/{proposal}/revision                         X   401    out     out     no   no   no   no   no   no   no   no   no   404/no/no no
            POST /revisions/{proposal}/{evaluator}/approval              X   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /voids                                                  X   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            POST /voids/{proposal}/{evaluator}/approval                  X   401    out     out     no   no   no   no   no   no   no   no   no   no/404/no no
            GET  /revisions                                              -   401    out     out     no   no   no   no   no   no   no   no   no   no/no/200 no
            GET  /voids                                                  -   401    out     out     no   no   no   no   no   no   no   no   no   no/200/200 no
            POST /awards                                                 P   401    out     out     no   no   no   no   no   no   no   no   kind no    no
            POST /awards                                                 X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            GET  /awards                                                 S   401    out     out     404  404  404  404  404  404  404  404  404  no/no/404 404
            GET  /awards                                                 X   401    out     out     404  404  404  404  404  404  404  404  404  no/no/404 404
            POST /awards/{number}/issue                                  X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /awards/{number}/claim                                  X   401    out     out     404  404  404  404  404  404  404  404  no   no    no
            POST /awards/{number}/revocation                             X   401    out     out     no   no   no   no   no   no   no   no   404  no    no
            POST /awards/{number}/revocation/approval                    X   401    out     out     no   no   no   no   no   no   no   no   no   no/no/404 no
            GET  /public/editions/{edition}/figures                      P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/figures                      X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/figures.csv                  P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/figures.csv                  X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/seal                         P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/seal                         X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/decisions/{stage}            P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/decisions/{stage}            X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /public/citizens/codes                                  P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /public/citizens/sessions                               P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /citizens/session                                       P   401    404     404     404  404  404  404  404  404  404  404  404  404   404
            PUT  /public/editions/{edition}/ratings/{proposal}           P   401    401     401     401  401  401  401  401  401  401  401  401  401   401
            GET  /public/editions/{edition}/ratings/{proposal}           P   401    401     401     401  401  401  401  401  401  401  401  401  401   401
            POST /public/citizens/codes                                  X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /public/citizens/sessions                               X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /citizens/session                                       X   401    404     404     404  404  404  404  404  404  404  404  404  404   404
            PUT  /public/editions/{edition}/ratings/{proposal}           X   401    401     401     401  401  401  401  401  401  401  401  401  401   401
            GET  /public/editions/{edition}/ratings/{proposal}           X   401    401     401     401  401  401  401  401  401  401  401  401  401   401
            GET  /public/editions/{edition}/ratings                      P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/ratings                      X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/ratings/{proposal}/comments  P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/ratings/{proposal}/comments  X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}                              P   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/editions/{edition}                              U   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}                              X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/timeline                     P   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/editions/{edition}/timeline                     U   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/timeline                     X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/editions/{edition}/checkpoint                   P   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/editions/{edition}/checkpoint                   X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/innovations                                     -   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/innovations/{id}                                A   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/innovations/{id}                                X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/keys                                            -   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            POST /public/receipts/verification                           -   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/awards/{number}                                 X   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            POST /public/awards/check                                    -   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/issuer                                          -   200    200     200     200  200  200  200  200  200  200  200  200  200   200
            GET  /public/status-lists/{edition}                          P   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/status-lists/{edition}                          X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            GET  /public/keys/{kid}                                      X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            POST /public/claims/sight                                    -   link   link    link    link link link link link link link link link link  link
            POST /public/claims/acceptance                               -   link   link    link    link link link link link link link link link link  link
            POST /public/claims/download                                 X   404    404     404     404  404  404  404  404  404  404  404  404  404   404
            """;

    /** The words that are not a status by themselves: status and slug. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("out", "403 not-a-member"),
            Map.entry("no", "403 forbidden"),
            Map.entry("role", "403 role-not-invitable"),
            Map.entry("404", "404 not-found"),
            Map.entry("void", "404 invitation-void"),
            Map.entry("412", "412 stale-version"),
            Map.entry("turn", "409 not-your-turn"),
            Map.entry("att", "409 attaching-closed"),
            Map.entry("gone", "409 already-revoked"),
            Map.entry("have", "409 already-a-member"),
            Map.entry("over", "409 edition-superseded"),
            Map.entry("422", "422 invalid-fields"),
            Map.entry("shut", "409 window-closed"),
            Map.entry("rank", "409 not-ranked"),
            Map.entry("stat", "409 replication-state"),
            Map.entry("flt", "422 edition-faulty"),
            Map.entry("kind", "422 unknown-award-kind"),
            Map.entry("link", "404 claim-void"));

    private static final Pattern PATH = Pattern.compile("^  (/\\S+):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|post|put|delete|patch|head|options):$");

    private AccessTable() {}

    /** One row: the operation as the API's document names it, the thing, and a cell for each column. */
    record Row(String operation, String thing, List<String> cells) {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLE.lines().skip(1).toList()) {
            List<String> words = List.of(line.strip().split(" +"));
            if (words.size() != 3 + COLUMNS.size()) {
                throw new AssertionError("a row with other columns: " + line);
            }
            rows.add(new Row(words.get(0) + " " + words.get(1), words.get(2), words.subList(3, words.size())));
        }
        return rows;
    }

    /** The word for one of those in a column. */
    static String word(String cell, int person) {
        String[] words = cell.split("/");
        return words.length == 1 ? cell : words[person];
    }

    /** A cell's status and slug, such as {@code 403 forbidden}; the status alone where there is no slug. */
    static String meaning(String cell) {
        return WORDS.getOrDefault(cell, cell);
    }

    /** Every operation in the API's document. */
    static List<String> documented(String openapi) {
        List<String> operations = new ArrayList<>();
        String path = "";
        for (String line : openapi.lines().toList()) {
            Matcher atPath = PATH.matcher(line);
            Matcher atMethod = METHOD.matcher(line);
            if (atPath.matches()) {
                path = atPath.group(1);
            } else if (atMethod.matches() && !path.isEmpty()) {
                operations.add(atMethod.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
            } else if (line.equals("components:")) {
                break;
            }
        }
        return operations;
    }
}
