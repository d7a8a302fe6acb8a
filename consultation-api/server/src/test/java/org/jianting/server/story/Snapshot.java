// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the public can read about one published consultation, byte for byte. */
final class Snapshot {

    private static final List<String> API = List.of(
            "/api/v1/consultations",
            "/api/v1/consultations?state=open",
            "/api/v1/consultations?state=closed",
            "/api/v1/consultations?state=published",
            "/api/v1/consultations?text=%s".formatted(encoded("停车")),
            "/api/v1/consultations/{id}",
            "/api/v1/consultations/{id}/draft",
            "/api/v1/consultations/{id}/tally",
            "/api/v1/consultations/{id}/outcome",
            "/api/v1/consultations/{id}/outcome.csv",
            "/api/v1/consultations/{id}/outcome/changes",
            "/api/v1/consultations/{id}/outcome/points",
            "/api/v1/consultations/{id}/outcome/points?after=41-2&limit=100",
            "/api/v1/consultations/{id}/outcome/points?ruling=adopted&limit=100",
            "/api/v1/consultations/{id}/outcome/points?channel=paper",
            "/api/v1/consultations/{id}/outcome/points?text=uber&limit=50");

    private static final List<String> PAGES = List.of(
            "/",
            "/consultations",
            "/consultations?state=published",
            "/c/{id}",
            "/c/{id}/outcome",
            "/c/{id}/outcome/changes",
            "/c/{id}/outcome/points",
            "/c/{id}/outcome/points?ruling=not_adopted",
            "/receipt");

    private static final List<String> SEARCHES =
            List.of("停车", "uber", "計程車", "\"应当由业主依法共同决定\"", Rulings.REASON, "第二十九条", "wage", "没有这样的词语");

    private Snapshot() {}

    static Map<String, String> take(Office office, String id, Iterable<String> points, List<Filed> filed) {
        var pages = new LinkedHashMap<String, String>();
        addresses(id, points).forEach(address -> {
            pages.put(address, office.get(address).exact());
            if (!address.startsWith("/api/")) {
                pages.put(
                        address + " in English",
                        office.get(address, "text/html", "en").exact());
            }
        });
        var draft = "/api/v1/consultations/" + id + "/draft";
        pages.put(draft + " as text", office.get(draft, "text/plain", "zh-Hans").exact());
        for (var each : filed) {
            for (var address : List.of("/api/v1/receipts/" + each.code(), "/receipt/" + each.code())) {
                // The picture leads to the port at which the page was asked for, and a restart takes another.
                pages.put(address, office.get(address).exact().replaceAll("<svg class=\"qr\".*?</svg>", ""));
            }
        }
        return pages;
    }

    private static List<String> addresses(String id, Iterable<String> points) {
        var addresses = new ArrayList<String>();
        API.forEach(address -> addresses.add(address.replace("{id}", id)));
        PAGES.forEach(address -> addresses.add(address.replace("{id}", id)));
        for (var words : SEARCHES) {
            addresses.add("/api/v1/search?q=" + encoded(words));
            addresses.add("/api/v1/search?kind=point&limit=100&q=" + encoded(words));
        }
        for (var point : points) {
            addresses.add("/api/v1/consultations/%s/outcome/points/%s".formatted(id, point));
            addresses.add("/c/%s/outcome/point/%s".formatted(id, point));
        }
        return addresses;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
