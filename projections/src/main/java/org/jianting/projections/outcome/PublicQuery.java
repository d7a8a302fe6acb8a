// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a public address, read strictly: an unknown name, a name given twice or a value out of bounds is refused
 * with the rule that it breaks, instead of being quietly taken for something else.
 */
public final class PublicQuery {

    private static final int LONGEST_TEXT = 200;
    private static final String SOURCE = "接口约定：输入检查";
    private static final Wording TITLE = new Wording("查询参数有误", "There is something wrong with a parameter");
    private static final Wording CORRECT_IT = new Wording(
            "请对照 /api/v1/openapi.json 改正后重试。", "Compare with /api/v1/openapi.json, correct it and ask again.");

    private final MultiValueMap<String, String> given;
    private @Nullable ProblemDetail problem;

    public PublicQuery(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        for (var entry : given.entrySet()) {
            if (!known.contains(entry.getKey())) {
                refuse("unknown-parameter", unknown(entry.getKey(), known));
            } else if (entry.getValue().size() > 1) {
                refuse(
                        "repeated-parameter",
                        new Wording(
                                "参数“%s”给了 %d 次，只能给一次。"
                                        .formatted(
                                                entry.getKey(), entry.getValue().size()),
                                "The parameter \"%s\" is given %d times; once is allowed."
                                        .formatted(
                                                entry.getKey(), entry.getValue().size())));
            }
        }
    }

    /** The first thing that is wrong with the query, if anything is. */
    public Optional<ProblemDetail> problem() {
        return Optional.ofNullable(problem);
    }

    /** A number between two bounds. */
    public int number(String name, int otherwise, int least, int most) {
        var text = value(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        refuse(
                "number-out-of-bounds",
                new Wording(
                        "参数“%s”应当是 %d 到 %d 之间的整数，收到的是“%s”。".formatted(name, least, most, shown(text)),
                        "The parameter \"%s\" is a whole number from %d to %d, not \"%s\"."
                                .formatted(name, least, most, shown(text))));
        return otherwise;
    }

    /** One of the words of an enum, in any case. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        return parsed(
                name,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst(),
                Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    /** Anything that can be read from text; {@code forms} says what would be understood. */
    public <T> @Nullable T parsed(String name, Function<String, Optional<T>> parser, String forms) {
        var text = value(name);
        if (text == null) {
            return null;
        }
        var value = text.length() > LONGEST_TEXT ? Optional.<T>empty() : parser.apply(text);
        if (value.isEmpty()) {
            refuse(
                    "unreadable-parameter",
                    new Wording(
                            "看不懂参数“%s”的值“%s”，可以是：%s。".formatted(name, shown(text), forms),
                            "The parameter \"%s\" cannot be \"%s\"; it can be: %s."
                                    .formatted(name, shown(text), forms)));
        }
        return value.orElse(null);
    }

    /** Words to look for. */
    public @Nullable String text(String name) {
        var text = value(name);
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            var length = text.codePointCount(0, text.length());
            refuse(
                    "text-too-long",
                    new Wording(
                            "参数“%s”有 %d 个字，最多 %d 个。".formatted(name, length, LONGEST_TEXT),
                            "The parameter \"%s\" has %d characters; %d are allowed."
                                    .formatted(name, length, LONGEST_TEXT)));
            return null;
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable String value(String name) {
        var value = given.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private void refuse(String rule, Wording detail) {
        if (problem == null) {
            problem = problem(HttpStatus.BAD_REQUEST, rule, SOURCE, TITLE, detail, CORRECT_IT);
        }
    }

    private static Wording unknown(String name, Set<String> known) {
        return known.isEmpty()
                ? new Wording(
                        "这个地址没有名为“%s”的参数，也不收任何参数。".formatted(shown(name)),
                        "This address has no parameter \"%s\"; it takes none at all.".formatted(shown(name)))
                : new Wording(
                        "这个地址没有名为“%s”的参数，可用的有：%s。".formatted(shown(name), listed(known)),
                        "This address has no parameter \"%s\"; it has %s.".formatted(shown(name), listed(known)));
    }

    private static String listed(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Whatever was sent may be long or unprintable, and comes back short and printable. */
    private static String shown(String text) {
        var printable = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]", "�");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
    }

    /**
     * A refusal as it travels (RFC 9457), Chinese first, with the same properties as those of the writing side.
     *
     * @param source the decree and article, or the rule of the house, that stands behind it
     */
    public static ProblemDetail problem(
            HttpStatus status, String rule, String source, Wording title, Wording detail, Wording nextStep) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:jianting:rule:" + rule));
        problem.setTitle(title.zh());
        problem.setDetail(detail.zh());
        problem.setProperty("rule", rule);
        problem.setProperty("source", source);
        problem.setProperty("whatYouCanDo", nextStep.zh());
        problem.setProperty("titleEn", title.en());
        problem.setProperty("detailEn", detail.en());
        problem.setProperty("whatYouCanDoEn", nextStep.en());
        return problem;
    }

    /** A public answer as it is served everywhere here. */
    public static byte[] json(Object answer) {
        return OutcomeJson.bytes(answer);
    }

    /** The answer that carries a refusal. Nobody may keep it: what is refused now may be there in a second. */
    public static ResponseEntity<byte[]> answer(ProblemDetail problem) {
        return refusal(problem).body(OutcomeJson.bytes(problem));
    }

    static ResponseEntity.BodyBuilder refusal(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
    }
}
