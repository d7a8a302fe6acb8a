// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.jianting.web.page.ErrorPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

class CommentPageTest {

    private static final String FORM = "/c/cns_open/comment?lang=en";

    private final House house = new House();
    private final WebTestClient reader = house.reader();
    private final RecordingDoor door = house.part(RecordingDoor.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_comment_is_taken_once_and_its_sender_is_led_to_the_receipt() {
        var form = form("Fifty metres, please.");
        form.set("clause", Examples.article(4).value());
        form.set("source", "ENTERPRISE");
        form.set("name", "River Bikes");
        form.set("contact", " bikes@example.org ");

        send(form);
        var again = send(form);

        assertThat(again.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(Objects.requireNonNull(again.getResponseHeaders().getLocation())
                        .getPath())
                .isEqualTo("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D");
        assertThat(door.taken).hasSize(1).containsKey("key-1");
        var came = door.taken.get("key-1");
        assertThat(came.text()).isEqualTo("Fifty metres, please.");
        assertThat(came.clauses()).containsExactly(Examples.article(4));
        assertThat(came.sourceKind()).isEqualTo(SourceKind.ENTERPRISE);
        assertThat(came.name()).isEqualTo("River Bikes");
        assertThat(came.contact()).isEqualTo("bikes@example.org");
    }

    @Test
    void only_the_text_is_needed_and_lines_end_as_people_count_them() {
        send(form("one\r\ntwo"));

        var came = Objects.requireNonNull(door.taken.get("key-1"));
        assertThat(came.text()).isEqualTo("one\ntwo");
        assertThat(came.clauses()).isEmpty();
        assertThat(came.sourceKind().name()).isEqualTo("UNSTATED");
        assertThat(came.name()).isNull();
        assertThat(came.contact()).isNull();
    }

    @Test
    void who_goes_back_and_sends_another_text_is_asked_and_the_second_press_makes_a_second_comment() {
        send(form("first"));

        var page = refused(form("second"), HttpStatus.CONFLICT);

        assertThat(page)
                .contains("You have sent another comment from this page", "second")
                .doesNotContain("Idempotency");
        assertThat(door.taken).hasSize(1);
        var again = form("second");
        again.set("key", key(page));
        assertThat(send(again).getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(door.taken.values()).extracting(NewSubmission::text).containsExactly("first", "second");
    }

    /** The names of the refusals that the page treats apart are the write side's. */
    @Test
    void the_write_side_still_calls_a_taken_key_so() throws ClassNotFoundException {
        for (var name : new String[] {"KeyTaken", "ErasedSince"}) {
            Class.forName("org.jianting.consultation.submitting.SubmissionRefusal$" + name);
        }
    }

    @Test
    void every_form_has_a_key_of_its_own() {
        assertThat(key(get(FORM))).isNotEqualTo(key(get(FORM))).hasSizeGreaterThan(30);
    }

    @Test
    void a_text_that_nobody_can_see_is_called_empty_and_not_unprintable() {
        assertThat(refused(form("\u200b\u2060"), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("has only invisible characters", "is empty without them")
                .doesNotContain("cannot be shown");
    }

    @Test
    void an_empty_text_is_refused_with_a_link_to_the_box() {
        var page = refused(form("  \n "), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page)
                .contains("<title>Error, ")
                .contains("role=\"alert\"")
                .contains("<a href=\"#text\">Write your comment</a>")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void nothing_that_was_typed_is_lost_when_something_is_wrong() {
        var form = form("\nfirst line\n<b>\"quoted\" & 'so on'</b></textarea>");
        form.set("clause", Examples.article(3).value());
        form.set("source", "DEPUTY");
        form.set("name", "\"><script>x</script>" + "n".repeat(100));
        form.set("contact", "a@example.org");

        var page = refused(form, HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page)
                .contains("key-1")
                // HTML drops the first line end after the tag, so what begins with one needs two.
                .containsPattern("<textarea[^>]*>\\R\\R?first line\\R&lt;b&gt;")
                .contains("&lt;/textarea&gt;")
                .contains("selected>第三条")
                .contains("selected>Congress deputy")
                .contains("value=\"a@example.org\"")
                .contains("<details open>")
                .doesNotContain("<script>x")
                .contains("“Name of person or organisation” can have 100 characters; it has 120");
    }

    @Test
    void a_text_one_character_too_long_is_told_both_numbers() {
        var page = refused(form("字".repeat(10_001)), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page).contains("can have 10,000 characters; it has 10,001");
        assertThat(door.taken).isEmpty();
    }

    @Test
    void the_form_says_how_much_it_takes_before_anything_is_typed() {
        assertThat(get(FORM))
                .contains("Up to 10,000 characters")
                .containsPattern("<textarea id=\"text\"[^>]* maxlength=\"20000\"")
                .containsPattern("<input id=\"name\"[^>]* maxlength=\"200\"")
                .containsPattern("<input id=\"contact\"[^>]* maxlength=\"400\"")
                .contains("up to 100 characters", "up to 200 characters");
    }

    @Test
    void who_rather_does_not_say_is_one_choice_and_the_list_has_no_second() {
        var page = get(FORM);

        assertThat(page).contains("<option value=\"\">Rather not say</option>").doesNotContain("UNSTATED");
        for (var kind : new String[] {"INDIVIDUAL", "ENTERPRISE", "DEPUTY", "OTHER"}) {
            assertThat(page).contains("<option value=\"" + kind + "\"");
        }
    }

    @Test
    void a_form_that_is_too_large_to_be_read_back_is_answered_with_where_its_text_is_and_how_to_go_on() {
        var problem = ProblemDetail.forStatus(HttpStatus.CONTENT_TOO_LARGE);
        problem.setTitle("内容过大");
        problem.setProperty("titleEn", "The body is too large");
        var request = MockServerHttpRequest.post(FORM)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .build();

        var page = house.part(ErrorPages.class).render(problem, MockServerWebExchange.from(request));

        assertThat(page)
                .contains(
                        "Your comment is too long and was not sent", "10,000 characters", "your browser’s Back button")
                .contains("href=\"/c/cns_open/comment\"")
                .doesNotContain("The body", "bytes", "attachments");
        var other = MockServerWebExchange.from(MockServerHttpRequest.post("/other?lang=en"));
        assertThat(house.part(ErrorPages.class).render(problem, other)).contains("The body is too large");
    }

    @Test
    void a_text_of_the_longest_length_is_taken() {
        assertThat(send(form("字".repeat(10_000))).getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void a_clause_that_the_draft_does_not_have_and_a_source_that_there_is_not_are_refused() {
        var form = form("text");
        form.set("clause", "c-99");
        form.set("source", "KING");

        assertThat(refused(form, HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("<a href=\"#clause\">", "<a href=\"#source\">");
        assertThat(door.taken).isEmpty();
    }

    @Test
    void a_refusal_of_the_rules_is_told_with_times_that_people_can_read() {
        assertThat(refused(form("太晚了"), HttpStatus.CONFLICT))
                .contains("It closed at 24 November 2026, 11:00:00. Write to the unit.")
                // What can still be done, and the text to take along.
                .contains("write to the contact", "010-00000001", "太晚了", "readonly");
    }

    @Test
    void an_outage_keeps_the_text_and_the_key_and_says_that_it_is_safe_to_send_again() {
        var page = refused(form("停电了"), HttpStatus.SERVICE_UNAVAILABLE);

        assertThat(page).contains("停电了", "key-1", "it will not become two");
    }

    @Test
    void who_comes_to_the_form_of_a_closed_consultation_is_led_to_its_page() {
        reader.get()
                .uri("/c/cns_closed/comment")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/c/cns_closed");
    }

    @Test
    void an_unknown_consultation_has_no_form() {
        reader.get().uri("/c/cns_none/comment").exchange().expectStatus().isNotFound();
        reader.get().uri("/c/..%2fetc/comment").exchange().expectStatus().isNotFound();
        reader.post()
                .uri("/c/cns_none/comment")
                .body(BodyInserters.fromFormData(form("text")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        reader.post()
                .uri("/c/cns_open/comment")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("text=%zz")
                .exchange()
                .expectStatus()
                .isBadRequest();
        reader.post()
                .uri("/c/cns_open/comment")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(door.taken).isEmpty();
    }

    private static MultiValueMap<String, String> form(String text) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("text", text);
        form.add("key", "key-1");
        return form;
    }

    /** Sends it as its sender does who has looked at it, and whose browser has done the work. */
    private FluxExchangeResult<byte[]> send(MultiValueMap<String, String> form) {
        var checked = new LinkedMultiValueMap<>(form);
        var page = body(post(checked));
        if (page.contains("name=\"work\"")) {
            checked.set("step", "send");
            checked.set("work", Solved.field(page, "work"));
            checked.set("number", Solved.number(page));
            return post(checked);
        }
        return post(form);
    }

    private FluxExchangeResult<byte[]> post(MultiValueMap<String, String> form) {
        return reader.post()
                .uri(FORM)
                .body(BodyInserters.fromFormData(form))
                .exchange()
                .returnResult(byte[].class);
    }

    private String refused(MultiValueMap<String, String> form, HttpStatus status) {
        var answer = send(form);
        assertThat(answer.getStatus()).isEqualTo(status);
        return body(answer);
    }

    private static String body(FluxExchangeResult<byte[]> answer) {
        return new String(
                Objects.requireNonNullElse(answer.getResponseBodyContent(), new byte[0]), StandardCharsets.UTF_8);
    }

    private String get(String address) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String key(String page) {
        var found = Pattern.compile("name=\"key\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
