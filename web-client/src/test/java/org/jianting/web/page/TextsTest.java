// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.publictexts.PersonalKind;
import org.jianting.consultation.verdict.Role;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.outcome.ChineseNames;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.Kind;
import org.jianting.web.accounts.AccountAct;
import org.jianting.web.accounts.AccountBook;
import org.jianting.web.matter.ConsultationsPage;
import org.jianting.web.matter.Step;
import org.jianting.web.waiting.Errand;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:\\btext|texts\\(\\)\\.get|texts\\.get)\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");
    private static final List<Class<? extends Enum<?>>> SPOKEN = List.of(
            DispositionKind.class,
            ReasonCode.class,
            ChannelKind.class,
            SourceKind.class,
            ChangeKind.class,
            ConsultationState.class,
            Kind.class,
            PersonalKind.class,
            ReceiptStage.class,
            MatterKind.class,
            DisclosureAttribute.class,
            PeriodUnit.class,
            Role.class,
            AccountAct.class,
            AccountBook.Asked.class,
            Errand.class,
            Stage.class,
            Step.class,
            ConsultationsPage.Group.class,
            GateResult.class,
            ErasureScope.class);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(new TreeSet<>(Texts.in(Language.EN).keys()))
                .isEqualTo(new TreeSet<>(Texts.in(Language.ZH).keys()));
    }

    @Test
    void no_text_is_given_twice() throws IOException {
        for (var language : Language.values()) {
            var lines = new ArrayList<String>();
            for (var bundle : Texts.BUNDLES) {
                lines.addAll(Files.readAllLines(
                        SOURCES.resolve("java/org/jianting/web/%s.%s.properties".formatted(bundle, language.tag()))));
            }
            assertThat(lines.stream().filter(line -> !line.isBlank()).map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_text_that_a_page_asks_for_is_there_and_no_other_is() throws IOException {
        var known = Texts.in(Language.ZH).keys();
        var asked = new LinkedHashSet<String>();
        var mentioned = new LinkedHashSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            ASKED.matcher(text).results().forEach(found -> asked.add(found.group(1)));
            LITERAL.matcher(text).results().forEach(found -> mentioned.add(found.group(1)));
        }
        assertThat(known).as("asked for").containsAll(asked).containsAll(words());
        var unused = new TreeSet<>(known);
        unused.removeAll(mentioned);
        unused.removeAll(words());
        assertThat(unused).as("never asked for").isEmpty();
    }

    @Test
    void every_text_can_be_filled_in_and_names_the_same_values_in_both_languages() {
        for (var key : Texts.in(Language.ZH).keys()) {
            assertThat(places(Language.EN, key)).as(key).isEqualTo(places(Language.ZH, key));
        }
    }

    /** A table that was downloaded and the page beside it must call one thing by one name. */
    @Test
    void the_downloaded_table_calls_everything_as_the_pages_do() {
        var texts = Texts.in(Language.ZH);
        for (var kind : DispositionKind.values()) {
            assertThat(ChineseNames.of(kind)).isEqualTo(texts.word(kind));
        }
        for (var kind : ChannelKind.values()) {
            assertThat(ChineseNames.of(kind)).isEqualTo(texts.word(kind));
        }
        for (var kind : SourceKind.values()) {
            assertThat(ChineseNames.of(kind)).isEqualTo(texts.word(kind));
        }
    }

    @Test
    void no_text_has_an_exclamation_mark() {
        for (var language : Language.values()) {
            for (var key : Texts.in(language).keys()) {
                assertThat(Texts.in(language).get(key)).doesNotContain("!").doesNotContain("！");
            }
        }
    }

    private static Set<String> places(Language language, String key) {
        var text = Texts.in(language).get(key);
        // A single quote hides what follows it from being filled in, which shows only on the page.
        assertThat(text).doesNotContain("'");
        if (!key.startsWith("date.") || text.contains("{")) {
            new MessageFormat(text, language.locale());
        }
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static Set<String> words() {
        var words = new LinkedHashSet<String>();
        for (var type : SPOKEN) {
            for (var constant : type.getEnumConstants()) {
                words.add(type.getSimpleName() + "." + constant.name());
            }
        }
        // An auditor reads every fact there is.
        for (var family : ConsultationEvent.class.getPermittedSubclasses()) {
            for (var fact : family.getPermittedSubclasses()) {
                words.add("Fact." + fact.getSimpleName());
            }
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .toList();
        }
    }
}
