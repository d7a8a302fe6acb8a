// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.publictexts.PersonalDetails;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.web.check.FormCheck;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Draws the three faces of the form: to write, to look once more, and too late. */
@Component
final class FormPages {

    private final Pages pages;
    private final FormCheck check;

    FormPages(Pages pages, FormCheck check) {
        this.pages = pages;
        this.check = check;
    }

    ResponseEntity<byte[]> form(
            HttpStatus status,
            PostedNotice notice,
            Typed typed,
            List<ChosenFile> files,
            List<Flaw> flaws,
            ServerWebExchange exchange) {
        var frame = pages.frame(exchange).in(notice.zone());
        var title = frame.text("comment.title", notice.title());
        return unkept(pages.show(
                status,
                "submit/comment.jte",
                Map.of(
                        "frame",
                        frame.titled(flaws.isEmpty() ? title : frame.text("comment.title.flawed", title)),
                        "notice",
                        notice,
                        "typed",
                        typed,
                        "files",
                        files,
                        "flaws",
                        flaws,
                        "clauses",
                        ClauseChoice.of(notice.draft()))));
    }

    ResponseEntity<byte[]> look(
            HttpStatus status,
            PostedNotice notice,
            SentForm form,
            List<ChosenFile> files,
            List<PersonalDetails.Seen> seen,
            FormCheck.@Nullable Finding finding,
            ServerWebExchange exchange) {
        var frame = pages.frame(exchange).in(notice.zone());
        var typed = form.typed();
        var asked = check.isOff()
                ? null
                : check.ask(notice.id(), typed.key(), form.brought().ticket(), frame.texts(), exchange);
        var title = frame.text("look.title", notice.title());
        var look = new Look(
                typed,
                ClauseChoice.of(notice.draft()).stream()
                        .filter(clause -> clause.id().equals(typed.clause()))
                        .findFirst()
                        .orElse(null),
                files,
                seen,
                asked,
                form.brought().answer(),
                finding == null ? null : told(finding, frame));
        return unkept(pages.show(
                status,
                "submit/look.jte",
                Map.of(
                        "frame",
                        frame.titled(look.told() == null ? title : frame.text("comment.title.flawed", title)),
                        "notice",
                        notice,
                        "look",
                        look)));
    }

    private @Nullable String told(FormCheck.Finding finding, Frame frame) {
        return switch (finding) {
            case PASSED -> null;
            case NOTHING_CAME -> frame.text("look.check.needed");
            case EXPIRED -> frame.text("look.check.expired");
            case WRONG_ANSWER -> frame.text("look.check.wrong");
            case TOO_SOON -> frame.text("look.check.soon", check.waitInSeconds());
            case TOO_MANY -> frame.text("look.check.many", check.plainPerHour());
        };
    }

    /** @param why in the words of the rules; empty when nobody has tried to send it yet */
    ResponseEntity<byte[]> tooLate(PostedNotice notice, Typed typed, String why, ServerWebExchange exchange) {
        var frame = pages.frame(exchange).in(notice.zone());
        return unkept(pages.show(
                HttpStatus.CONFLICT,
                "submit/late.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("late.title", notice.title())),
                        "notice",
                        notice,
                        "typed",
                        typed,
                        "why",
                        why)));
    }

    /** A page with what somebody typed, or with the key of a form, is that person's only. */
    private static ResponseEntity<byte[]> unkept(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(page.getBody());
    }
}
