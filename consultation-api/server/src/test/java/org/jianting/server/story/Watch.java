// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who, after each step, tries every public address for a part of the outcome that is not published yet. */
final class Watch {

    private static final List<String> OUTCOME = List.of(
            "/api/v1/consultations/%s/outcome",
            "/api/v1/consultations/%s/outcome.csv",
            "/api/v1/consultations/%s/outcome/points",
            "/api/v1/consultations/%s/outcome/points/1",
            "/api/v1/consultations/%s/outcome/changes",
            "/c/%s/outcome",
            "/c/%s/outcome/changes",
            "/c/%s/outcome/points",
            "/c/%s/outcome/point/1");

    private static final List<String> OTHERS = List.of(
            "/",
            "/consultations",
            "/api/v1/consultations",
            "/api/v1/consultations?state=published",
            "/api/v1/consultations/%s",
            "/api/v1/consultations/%s/draft",
            "/api/v1/consultations/%s/tally",
            "/c/%s",
            "/c/%s/draft",
            "/c/%s/comment");

    private final Office office;
    private final String id;
    private final List<String> secrets;
    private final List<String> codes = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int looks;

    /** @param secrets words of the three parts that stand nowhere else */
    Watch(Office office, String id, List<String> secrets) {
        this.office = office;
        this.id = id;
        this.secrets = secrets;
    }

    void alsoFollow(List<Filed> some) {
        some.forEach(filed -> codes.add(filed.code()));
    }

    /** What should not have been there: empty as long as nothing leaked. */
    List<String> seen() {
        return seen;
    }

    int looks() {
        return looks;
    }

    void look(String step) {
        office.letViewsFollow();
        outcomeAddresses().forEach(address -> {
            var page = get(address);
            if (page.status() != 404) {
                seen.add("%s: %s answers %d".formatted(step, address, page.status()));
            }
            lookForSecrets(step, address, page);
        });
        Stream.concat(OTHERS.stream().map(address -> address.formatted(id)), receipts())
                .forEach(address -> lookForSecrets(step, address, get(address)));
        codes.forEach(code -> lookForRuling(step, "/api/v1/receipts/" + code));
        secrets.forEach(secret -> search(step, secret));
    }

    List<String> outcomeAddresses() {
        return OUTCOME.stream().map(address -> address.formatted(id)).toList();
    }

    private Stream<String> receipts() {
        return codes.stream().flatMap(code -> Stream.of("/api/v1/receipts/" + code, "/receipt/" + code));
    }

    private PublicReader.Page get(String address) {
        looks++;
        return office.get(address);
    }

    private void lookForSecrets(String step, String address, PublicReader.Page page) {
        for (var secret : secrets) {
            if (page.words().contains(secret)) {
                seen.add("%s: %s shows \"%s\"".formatted(step, address, secret));
            }
        }
    }

    private void lookForRuling(String step, String address) {
        if (office.json(address).hasNonNull("points")) {
            seen.add("%s: %s shows a ruling".formatted(step, address));
        }
    }

    private void search(String step, String words) {
        var found = office.json("/api/v1/search?q=" + URLEncoder.encode("\"" + words + "\"", StandardCharsets.UTF_8));
        if (found.get("total").asInt() != 0) {
            seen.add("%s: the search finds \"%s\": %s".formatted(step, words, found));
        }
        for (var kind : List.of("final_clause", "interpretation", "point")) {
            var ofKind = office.json(
                    "/api/v1/search?kind=" + kind + "&q=" + URLEncoder.encode("停车", StandardCharsets.UTF_8));
            if (ofKind.get("total").asInt() != 0) {
                seen.add("%s: the search finds a %s".formatted(step, kind));
            }
        }
    }
}
