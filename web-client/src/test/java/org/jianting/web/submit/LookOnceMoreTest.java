// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** The step between writing and sending: what is shown, what is warned of, what must be done, and the files. */
class LookOnceMoreTest {

    private static final byte[] PDF = "%PDF-1.7 a small file".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

    private final House house = new House();
    private final WebTestClient reader = house.reader();
    private final RecordingDoor door = house.part(RecordingDoor.class);

    @AfterEach
    void close() {
        house.close();
    }

    private static MultipartBodyBuilder form(String text) {
        var form = new MultipartBodyBuilder();
        form.part("text", text);
        form.part("key", "key-7");
        return form;
    }

    private static MultipartBodyBuilder with(MultipartBodyBuilder form, String name, byte[] content) {
        form.part("files", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return form;
    }

    private FluxExchangeResult<byte[]> post(MultipartBodyBuilder form) {
        return reader.post()
                .uri("/c/cns_open/comment?lang=en")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .returnResult(byte[].class);
    }

    private String page(MultipartBodyBuilder form, HttpStatus status) {
        var answer = post(form);
        assertThat(answer.getStatus()).isEqualTo(status);
        return new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8);
    }

    private String look(String text) {
        return page(form(text), HttpStatus.OK);
    }

    @Test
    void nothing_is_sent_before_its_writer_has_looked_at_it() {
        var form = form("Fifty metres, please.");
        form.part("clause", Examples.article(4).value());
        form.part("contact", "bikes@example.org");

        assertThat(page(form, HttpStatus.OK))
                .contains("It is not sent yet", "About 第四条", "Fifty metres, please.")
                .contains("What will not be published", "bikes@example.org");
        assertThat(door.taken).isEmpty();
    }

    @Test
    void what_points_to_a_person_is_shown_and_never_stands_in_the_way() {
        var page = look("我叫张伟，住在幸福小区12栋3单元501室，请打13812345678，或写信到zhang.wei@example.com。");

        assertThat(page)
                .contains("seems to hold personal details")
                .contains("Telephone number: 13812345678", "E-mail address: zhang.wei@example.com")
                .contains("Home address: 幸福小区12栋3单元501室", "Name of a person: 张伟")
                .contains("Send as it is");
        assertThat(look("请扩大到五十米。")).doesNotContain("personal details</h2>", "Send as it is");
    }

    @Test
    void without_work_and_without_an_answer_a_small_question_is_asked_and_its_answer_is_enough() {
        var sent = form("请扩大到五十米。");
        sent.part("step", "send");
        var asked = page(sent, HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(asked)
                .contains("Answer the small question below", "请扩大到五十米。")
                .doesNotContain("<noscript>");
        assertThat(door.taken).isEmpty();

        var wrong = form("请扩大到五十米。");
        wrong.part("step", "send");
        wrong.part("ticket", Solved.field(asked, "ticket"));
        wrong.part("answer", "77");
        assertThat(page(wrong, HttpStatus.UNPROCESSABLE_CONTENT)).contains("That is not the answer", "value=\"77\"");

        var right = form("请扩大到五十米。");
        right.part("step", "send");
        right.part("ticket", Solved.field(asked, "ticket"));
        right.part("answer", Solved.sum(asked));
        assertThat(post(right).getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(door.taken).containsOnlyKeys("key-7");
    }

    @Test
    void files_are_held_while_their_sender_looks_and_go_along_by_what_they_are() {
        var looked = page(with(with(form("见附件。"), "方案.pdf", PDF), "C:\\photos\\桥.PNG", PNG), HttpStatus.OK);
        assertThat(looked).contains("方案.pdf (1 KB)", "桥.PNG (1 KB)").doesNotContain("photos");

        assertThat(post(sending(looked)).getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(door.taken.get("key-7").attachments())
                .extracting(Attachment::name, Attachment::mediaType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("方案.pdf", "application/pdf"),
                        org.assertj.core.groups.Tuple.tuple("桥.PNG", "image/png"));
    }

    private static MultipartBodyBuilder sending(String looked) {
        var sent = form("见附件。");
        sent.part("step", "send");
        sent.part("held", Solved.field(looked, "held"));
        sent.part("work", Solved.field(looked, "work"));
        sent.part("number", Solved.number(looked));
        return sent;
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_with_the_reason_and_all_else_stays() {
        var form = with(with(form("见附件。"), "a.pdf", PDF), "b.pdf", PNG);
        with(with(form, "c.exe", new byte[] {'M', 'Z', 0, 1}), "d.txt", new byte[0]);

        assertThat(page(form, HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("“b.pdf” is named as PDF, and by its content it is PNG")
                .contains("“c.exe” is not PDF", "“d.txt” is empty")
                .contains("<a href=\"#files\">", "见附件。", "Leave out a.pdf (1 KB)");
    }

    @Test
    void a_file_that_is_left_out_does_not_go_along() {
        var looked = page(with(with(form("见附件。"), "a.pdf", PDF), "b.png", PNG), HttpStatus.OK);
        var change = form("见附件。");
        change.part("step", "change");
        change.part("held", Solved.field(looked, "held"));
        change.part("drop", "0");
        assertThat(page(change, HttpStatus.OK)).contains("Leave out b.png").doesNotContain("a.pdf");
    }

    @Test
    void too_many_or_too_large_files_are_told_with_both_numbers() {
        var many = form("见附件。");
        for (int number = 1; number <= 6; number++) {
            with(many, number + ".pdf", PDF);
        }
        assertThat(page(many, HttpStatus.UNPROCESSABLE_CONTENT)).contains("There can be 5 files and you chose 6");
        var large = new byte[(2 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(page(with(form("见附件。"), "a.pdf", large), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("“a.pdf” has 2.1 MB and each can have 2 MB");
    }

    @Test
    void files_that_are_gone_are_asked_for_again_and_nothing_is_sent_without_them() {
        var looked = page(with(form("见附件。"), "a.pdf", PDF), HttpStatus.OK);
        house.part(FileShelf.class).forget("key-7");

        assertThat(page(sending(looked), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("The files that you chose before are gone", "见附件。");
        assertThat(door.taken).isEmpty();
    }

    @Test
    void three_megabytes_of_text_come_back_to_their_writer() {
        var long3 = "长".repeat(1_000_000);

        assertThat(page(form(long3), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("can have 10,000 characters; it has 1,000,000", long3);
    }

    @Test
    void who_goes_back_to_change_it_finds_everything_in_the_form() {
        var change = form("第一行\r\n第二行");
        change.part("step", "change");
        change.part("source", "DEPUTY");
        change.part("name", "河湾骑行");

        assertThat(page(change, HttpStatus.OK))
                .containsPattern("<textarea[^>]*>\\R第一行\\n第二行")
                .contains("selected>Congress deputy", "value=\"河湾骑行\"")
                .doesNotContain("role=\"alert\" aria-labelledby");
    }

    @Test
    void after_the_closing_it_says_when_that_was_and_gives_the_text_back() {
        var answer = reader.post()
                .uri("/c/cns_closed/comment?lang=en")
                .body(BodyInserters.fromMultipartData(form("来晚了").build()))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).contains("It closed at Tuesday 10 November 2026 24:00", "来晚了", "010-00000001");
    }
}
