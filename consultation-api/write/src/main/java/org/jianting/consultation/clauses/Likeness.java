// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How alike two clauses are, between 0 and 1: the pairs of characters that they share, rare pairs counting more. Half of a
 * statute is 常务委员会; what tells its articles apart is the rest.
 */
final class Likeness {

    // 依照第八条 and 依照第十一条 are the same sentence after renumbering, and 2018年 is as good as 2024年.
    private static final Pattern REFERENCE =
            Pattern.compile("第[" + ChineseNumber.CHARACTERS + "]{1,9}(?=[编章节条款项目])|[0-9]+");

    // An item ends with ； and the last one with 。, whichever is the last.
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");

    private final Map<Integer, Double> rarity = new HashMap<>();

    Likeness(Collection<String> texts) {
        var seenIn = new HashMap<Integer, Integer>();
        for (var text : texts) {
            pairs(text).keySet().forEach(pair -> seenIn.merge(pair, 1, Integer::sum));
        }
        seenIn.forEach((pair, count) -> rarity.put(pair, Math.log(1 + (double) texts.size() / count)));
    }

    Profile profile(String text) {
        var counts = pairs(text);
        var pairs = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        var weights = counts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * rarity.getOrDefault(entry.getKey(), 1.0))
                .toArray();
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight * weight;
        }
        for (var at = 0; at < weights.length; at++) {
            weights[at] /= Math.sqrt(sum);
        }
        return new Profile(pairs, weights);
    }

    private static SortedMap<Integer, Integer> pairs(String text) {
        var words = PUNCTUATION.matcher(Canonical.of(text)).replaceAll("");
        var masked = REFERENCE.matcher(words).replaceAll("#");
        var counts = new TreeMap<Integer, Integer>();
        for (var at = 0; at < masked.length(); at++) {
            // The last character pairs with nothing, so that a text of one character has a profile as well.
            var next = at + 1 < masked.length() ? masked.charAt(at + 1) : 0;
            counts.merge(masked.charAt(at) << 16 | next, 1, Integer::sum);
        }
        return counts;
    }
}
