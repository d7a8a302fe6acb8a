// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Running text as departments write it: headings behind number signs, bullets behind hyphens, stress between two stars, and
 * otherwise paragraphs. Everything else is just characters; no markup of the writer's reaches the page.
 */
public sealed interface Prose {

    record Heading(int level, String text) implements Prose {}

    record Paragraph(List<Span> spans) implements Prose {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    record Bullets(List<List<Span>> items) implements Prose {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    record Span(String text, boolean stressed) {}

    Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    Pattern BULLET = Pattern.compile("[-*•]\\s+(.*)");
    Pattern STRESS = Pattern.compile("\\*\\*(.+?)\\*\\*");

    /**
     * The text without the title that it may begin with, for a place that has a title already. Its headings are levelled 1 and 2
     * without a gap, whatever the writer began with: people who read by ear go from heading to heading.
     */
    static List<Prose> belowTitle(String text) {
        var blocks = read(text);
        return levelled(
                !blocks.isEmpty() && blocks.getFirst() instanceof Heading heading && heading.level() == 1
                        ? blocks.subList(1, blocks.size())
                        : blocks);
    }

    private static List<Prose> levelled(List<Prose> blocks) {
        var highest = blocks.stream()
                .filter(Heading.class::isInstance)
                .mapToInt(heading -> ((Heading) heading).level())
                .min();
        var levelled = new ArrayList<Prose>();
        var last = 0;
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                last = heading.level() == highest.orElse(1) || last == 0 ? 1 : 2;
                levelled.add(new Heading(last, heading.text()));
            } else {
                levelled.add(block);
            }
        }
        return levelled;
    }

    static List<Prose> read(String text) {
        var blocks = new ArrayList<Prose>();
        var lines = new ArrayList<String>();
        var bullets = new ArrayList<List<Span>>();
        for (var line : text.strip().split("\\R", -1)) {
            var heading = HEADING.matcher(line.strip());
            var bullet = BULLET.matcher(line.strip());
            if (bullet.matches()) {
                endParagraph(lines, blocks);
                bullets.add(spans(bullet.group(1)));
                continue;
            }
            endBullets(bullets, blocks);
            if (heading.matches()) {
                endParagraph(lines, blocks);
                blocks.add(new Heading(heading.group(1).length(), heading.group(2)));
            } else if (line.isBlank()) {
                endParagraph(lines, blocks);
            } else {
                lines.add(line.strip());
            }
        }
        endBullets(bullets, blocks);
        endParagraph(lines, blocks);
        return blocks;
    }

    private static void endParagraph(List<String> lines, List<Prose> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Paragraph(spans(String.join("\n", lines))));
            lines.clear();
        }
    }

    private static void endBullets(List<List<Span>> bullets, List<Prose> blocks) {
        if (!bullets.isEmpty()) {
            blocks.add(new Bullets(bullets));
            bullets.clear();
        }
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var stress = STRESS.matcher(text);
        var at = 0;
        while (stress.find()) {
            spans.add(new Span(text.substring(at, stress.start()), false));
            spans.add(new Span(stress.group(1), true));
            at = stress.end();
        }
        spans.add(new Span(text.substring(at), false));
        return spans.stream().filter(span -> !span.text().isEmpty()).toList();
    }
}
