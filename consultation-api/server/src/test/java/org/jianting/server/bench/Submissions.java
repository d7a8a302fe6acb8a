// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

/** What the simulated public sends: five hundred Chinese characters, never the same twice. */
final class Submissions {

    private static final int CHARACTERS = 500;
    private static final String SENTENCE = "建议把停车位的使用时间、收费办法和投诉渠道写得更清楚一些，让住户一看就明白；夜间免费的路段也请在公告里逐条列出，不要让人到现场才知道。";

    private Submissions() {}

    static String text(int number) {
        var start = "第" + number + "件：";
        var rest = SENTENCE.repeat(CHARACTERS / SENTENCE.length() + 1);
        return start + rest.substring(0, CHARACTERS - start.length());
    }

    static byte[] request(String consultation, int number) {
        return Http.request(
                "POST",
                "/api/v1/consultations/" + consultation + "/submissions",
                "Idempotency-Key: bench-" + number + "\r\n",
                "{\"text\":\"" + text(number) + "\"}");
    }
}
