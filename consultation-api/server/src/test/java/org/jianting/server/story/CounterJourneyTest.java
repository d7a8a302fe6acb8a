// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SourceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A letter's way through the office, as its people walk it in their browsers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CounterJourneyTest {

    private static final String DRAFT = "停车管理办法\n\n第一条　为了规范停车，制定本办法。\n\n第二条　夜间停车不收费。\n";
    private static final String LETTER = "建议在学校门口增设接送车位。联系人李建国，电话13812345678。";

    @TempDir
    private static Path directory;

    private static DeskBrowser browsing;
    private static Office office;
    private static Procedure procedure;

    /** On a busy machine a view may be seconds behind. */
    private static final double PATIENCE = 30_000;

    @BeforeAll
    static void anOpenConsultation() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        browsing = DeskBrowser.start();
        office = Office.open(directory, Instant.parse("2026-02-02T01:00:00Z"));
        procedure = Procedure.prepare(office, "停车管理办法", DRAFT);
        procedure.publishNotice();
        office.move(Duration.ofDays(3));
        office.letViewsFollow();
    }

    @AfterAll
    static void close() {
        if (office != null) {
            office.close();
        }
        if (browsing != null) {
            browsing.close();
        }
    }

    private static Page at(Person person, String address, Page page) {
        page.navigate(office.address() + "/desk/sign-in?next=" + address.replace("?", "%3F"));
        page.fill("#username", person.username());
        page.fill("#password", Person.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(office.address() + address);
        return page;
    }

    private static Page at(Person person, String step) {
        return at(person, "/desk/c/" + procedure.id() + step, browsing.open(DeskBrowser.DESK, "zh-CN"));
    }

    private static FilePayload scan(Color ink) throws IOException {
        var paper = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
        var drawing = paper.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 400, 560);
        drawing.setColor(ink);
        for (int line = 0; line < 12; line++) {
            drawing.fillRect(40, 60 + line * 34, line % 4 == 3 ? 180 : 320, 8);
        }
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", bytes);
        return new FilePayload("letter.png", "image/png", bytes.toByteArray());
    }

    private static void enter(Page page, FilePayload scan) {
        page.setInputFiles("#scan-file", scan);
        assertThat(page.locator("#evidence")).hasValue(Pattern.compile("sha-256:[0-9a-f]{64}"));
        assertThat(page.locator("scan-view img")).isVisible();
        page.selectOption("#way", "REGISTERED_POST");
        page.fill("#arrived", "2026-02-04T10:30");
        page.fill("#text", LETTER);
        page.fill("#name", "李建国");
        page.fill("#contact", "13812345678");
        DeskBrowser.isSound(page);
        page.click("desk-form button[type=submit]");
        assertThat(page.locator(".done .code")).hasText(Pattern.compile("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"));
        DeskBrowser.isSound(page);
    }

    @Test
    @Order(1)
    void a_letter_is_entered_beside_its_scan_verified_masked_by_keyboard_and_approved() throws IOException {
        var clerk = at(Person.CLERK, "/registrations/new");
        enter(clerk, scan(Color.BLUE));
        clerk.click("[data-next-entry]");
        assertThat(clerk.locator("#text")).hasValue("");
        assertThat(clerk.locator("#arrived")).hasValue("2026-02-04T10:30");
        clerk.navigate(office.address() + "/desk/c/" + procedure.id() + "/registrations");
        assertThat(clerk.locator(".queue > li").first()).containsText("须由另一人复核");

        var second = at(Person.SECOND_CLERK, "/registrations");
        DeskBrowser.isSound(second);
        second.click(".queue > li a");
        assertThat(second.locator("scan-view img")).isVisible();
        assertThat(second.locator(".raw")).hasText(LETTER);
        second.locator(".sheet").focus();
        second.keyboard().press("+");
        assertThat(second.locator("scan-view img")).hasAttribute("style", Pattern.compile("width: 125%"));
        DeskBrowser.isSound(second);
        second.click("desk-form button:has-text('复核通过')");
        second.waitForURL(Pattern.compile("/registrations\\?after="));

        procedure.submit(new Comment("a", ChannelKind.WEB, "夜间停车应当免费。", SourceKind.INDIVIDUAL, List.of()));
        procedure.submit(new Comment("b", ChannelKind.WEB, "照明不够。\n请加路灯。", SourceKind.INDIVIDUAL, List.of()));
        procedure.letTheClockClose();
        assertThat(procedure.sealRoster()).isEqualTo(3);
        office.letViewsFollow();

        var handler = at(Person.HANDLER, "/texts");
        assertThat(handler.locator("text-bench .which")).hasText("第 1 号");
        assertThat(handler.locator("text-bench mark")).hasCount(2);
        DeskBrowser.isSound(handler);
        handler.locator("text-bench .raw").focus();
        handler.keyboard().press("Control+Home");
        handler.keyboard().press("Shift+ArrowRight");
        handler.keyboard().press("Shift+ArrowRight");
        handler.keyboard().press("m");
        assertThat(handler.locator("text-bench .outward")).containsText("［隐去］在学校门口");
        handler.keyboard().press("u");
        assertThat(handler.locator("text-bench .outward")).hasText("建议在学校门口增设接送车位。联系人［姓名］，电话［电话］。");
        handler.keyboard().press("?");
        DeskBrowser.isSound(handler);
        handler.keyboard().press("Escape");
        handler.keyboard().press("Enter");
        assertThat(handler.locator("text-bench .which")).hasText("第 2 号");
        handler.click("[data-do=batch]");
        assertThat(handler.locator("dialog.batch li")).hasCount(2);
        DeskBrowser.isSound(handler);
        handler.click("dialog.batch button[value=yes]");
        assertThat(handler.locator("button[data-state=proposed]")).hasCount(3);

        var reviewer = at(Person.REVIEWER, "/texts/approval");
        assertThat(reviewer.locator("text-bench .which")).hasText("第 1 号");
        assertThat(reviewer.locator("text-bench ins")).not().hasCount(0);
        DeskBrowser.isSound(reviewer);
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator("text-bench .which")).hasText("第 2 号");
        reviewer.keyboard().press("Enter");
        reviewer.keyboard().press("a");
        assertThat(reviewer.locator("text-bench .which")).hasText("第 3 号");
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator("button[data-state=approved]")).hasCount(3);
        office.letViewsFollow();
        var points = office.read(Person.HANDLER, "/api/v1/desk/consultations/" + procedure.id() + "/points");
        assertThat(points.at("/submissions/0/publicText/text").asString()).isEqualTo("建议在学校门口增设接送车位。联系人［姓名］，电话［电话］。");
    }

    @Test
    @Order(2)
    void a_file_that_is_not_what_it_says_is_refused_and_a_late_letter_is_said_to_be_late() throws IOException {
        var clerk = at(
                Person.CLERK,
                "/desk/c/" + procedure.id() + "/registrations/new",
                browsing.open(DeskBrowser.TELEPHONE, "en-GB"));
        clerk.setInputFiles("#scan-file", new FilePayload("letter.pdf", "application/pdf", scan(Color.RED).buffer));
        assertThat(clerk.locator("#scan-status")).containsText("image/png");
        assertThat(clerk.locator("#evidence")).hasValue("");
        clerk.setInputFiles(
                "#scan-file",
                new FilePayload("letter.tiff", "image/tiff", "II*\0".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(clerk.locator("#scan-status")).containsText("Convert a TIFF");
        clerk.selectOption("#channel", "PHONE");
        assertThat(clerk.locator("#way-rule")).containsText("read it back");
        clerk.fill("#arrived", "2099-01-01T00:00");
        assertThat(clerk.locator("#late")).isVisible();
        clerk.fill("#text", LETTER);
        DeskBrowser.isSound(clerk);

        clerk.reload();
        assertThat(clerk.locator("#text")).hasValue(LETTER);
        assertThat(clerk.locator("#channel")).hasValue("PHONE");
    }

    @Test
    @Order(3)
    void who_sent_it_is_looked_at_for_a_purpose_and_erased_by_two() throws IOException {
        var address = "/desk/c/" + procedure.id() + "/submissions/%s/";
        var entered = procedure.tell(
                Person.CLERK,
                "/registrations",
                withName(new Comment("c", ChannelKind.PAPER, "请增设盲道。", SourceKind.INDIVIDUAL, List.of())));
        var submission = entered.get("submissionId").asString();
        office.letViewsFollow();
        var clerk =
                at(Person.CLERK, address.formatted(submission) + "identity", browsing.open(DeskBrowser.DESK, "zh-CN"));
        clerk.click("desk-form button[type=submit]");
        assertThat(clerk.locator(".errors")).isVisible();
        clerk.fill("#purpose", "电话核实意见内容");
        clerk.click("desk-form button[type=submit]");
        assertThat(clerk.locator("[data-fill=name]")).hasText("王小明");
        DeskBrowser.isSound(clerk);

        clerk.navigate(office.address() + address.formatted(submission) + "erasure");
        DeskBrowser.isSound(clerk);
        clerk.fill("#ground", "本人申请，已核实身份");
        clerk.click("desk-form button:has-text('提出删除')");
        clerk.waitForURL(Pattern.compile("erasure\\?after="));

        var officer = at(Person.SECURITY_ADMINISTRATOR, "/desk/erasures", browsing.open(DeskBrowser.DESK, "zh-CN"));
        DeskBrowser.isSound(officer);
        officer.click(".queue a");
        assertThat(officer.locator(".fate")).containsText("姓名和联系方式");
        DeskBrowser.isSound(officer);
        officer.click("desk-form button:has-text('批准删除')");
        DeskBrowser.isSound(officer);
        officer.click("dialog.sure button[value=yes]");
        assertThat(officer.locator(".notice").first()).containsText("已决定删除");
        officer.navigate(office.address() + "/desk/erasures");
        assertThat(officer.locator("main")).containsText("没有待批准的删除");
    }

    private static Map<String, Object> withName(Comment comment) {
        var body = comment.registration(office.now().minusSeconds(60));
        body.put("name", "王小明");
        return body;
    }
}
