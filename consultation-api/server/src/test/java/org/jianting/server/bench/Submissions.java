// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the simulated public sends: five hundred Chinese characters, never the same twice. */
final class Submissions {

    private static final int CHARACTERS = 500;
    private static final String SENTENCE = "建议把停车位的使用时间、收费办法和投诉渠道写得更清楚一些，让住户一看就明白；夜间免费的路段也请在公告里逐条列出，不要让人到现场才知道。";

    private static final String NUMBER = "########";
    private static final byte[] DIGITS = NUMBER.getBytes(US_ASCII);
    private static final Map<String, byte[]> forms = new ConcurrentHashMap<>();

    private Submissions() {}

    static String text(int number) {
        return text(Integer.toString(number));
    }

    private static String text(String number) {
        var start = "第" + number + "件：";
        var rest = SENTENCE.repeat(CHARACTERS / SENTENCE.length() + 1);
        return start + rest.substring(0, CHARACTERS - start.length());
    }

    /**
     * Only the number differs from one to the next, in the text and in the key; the driver shares two cores with what it measures.
     *
     * @param number of eight digits at most
     */
    static byte[] request(String consultation, int number) {
        var request = forms.computeIfAbsent(consultation, Submissions::form).clone();
        var digits = "%08d".formatted(number).getBytes(US_ASCII);
        if (digits.length != DIGITS.length) {
            throw new IllegalArgumentException(number + " has more than " + DIGITS.length + " digits");
        }
        for (int i = 0, at = 0; i < 2; i++, at += DIGITS.length) {
            at = indexOfDigits(request, at);
            System.arraycopy(digits, 0, request, at, digits.length);
        }
        return request;
    }

    private static byte[] form(String consultation) {
        return Http.request(
                "POST",
                "/api/v1/consultations/" + consultation + "/submissions",
                "Idempotency-Key: bench-" + NUMBER + "\r\n",
                "{\"text\":\"" + text(NUMBER) + "\"}");
    }

    private static int indexOfDigits(byte[] request, int from) {
        int at = from;
        while (!Arrays.equals(request, at, at + DIGITS.length, DIGITS, 0, DIGITS.length)) {
            at++;
        }
        return at;
    }
}
