// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/** Builds the tree of clauses line by line; every line becomes the source of exactly one clause. */
final class Outline implements Place {

    private record Open(ClauseId id, Ordinal ordinal) {}

    private final Ids ids = new Ids();
    private final List<Growing> clauses = new ArrayList<>();
    private final Map<Level, Open> open = new EnumMap<>(Level.class);
    private final boolean wrapsLines;

    private Optional<Ordinal> lastArticle = Optional.empty();
    private final StringBuilder blankTop = new StringBuilder();
    private boolean afterBlank = true;
    private int headlines;
    private int paragraph;

    Outline(boolean wrapsLines) {
        this.wrapsLines = wrapsLines;
    }

    @Override
    public Optional<Ordinal> last(Level level) {
        return Optional.ofNullable(open.get(level)).map(Open::ordinal);
    }

    @Override
    public Optional<Ordinal> lastArticle() {
        return lastArticle;
    }

    void add(Line read, String source) {
        switch (read) {
            case Line.Blank() -> {}
            case Line.Plain(var words) -> plain(words);
            case Line.Headline(var depth, var words) -> headline(depth, words);
            case Line.Numbered numbered -> numbered(numbered);
        }
        take(source);
        afterBlank = read instanceof Line.Blank;
    }

    /** Blank lines belong to the clause above them; those at the very top to the first clause. */
    private void take(String source) {
        if (clauses.isEmpty()) {
            blankTop.append(source);
            return;
        }
        if (!blankTop.isEmpty()) {
            clauses.getLast().takeSource(blankTop.toString());
            blankTop.setLength(0);
        }
        clauses.getLast().takeSource(source);
    }

    List<Clause> clauses() {
        if (!blankTop.isEmpty()) {
            title("");
            take("");
        }
        return clauses.stream().map(Growing::grown).toList();
    }

    private void plain(String words) {
        if (goesOn()) {
            clauses.getLast().goOn(words);
        } else if (container().isPresent()) {
            paragraph(new Ordinal(paragraph + 1, 0), "", words);
        } else {
            title(words);
        }
    }

    private boolean goesOn() {
        if (clauses.isEmpty()) {
            return false;
        }
        var kind = clauses.getLast().kind;
        var takesWords = kind != ClauseKind.TITLE && clauses.getLast().isWordless();
        return takesWords || (wrapsLines && !afterBlank && (kind.compareTo(ClauseKind.ARTICLE) >= 0));
    }

    private void headline(int depth, String words) {
        if (open.isEmpty() || (depth == 1 && isInTitle())) {
            title(words);
        } else {
            // Its own letter, for it has no number of its own and must not take that of a numbered chapter.
            begin(Level.CHAPTER, "h-" + ++headlines, new Ordinal(0, 0), "", words);
        }
    }

    private void title(String words) {
        var title = open.get(Level.TITLE);
        if (title == null) {
            begin(Level.TITLE, "title", new Ordinal(1, 0), "", words);
            paragraph = 1;
        } else {
            paragraph(new Ordinal(paragraph + 1, 0), "", words);
        }
    }

    private void numbered(Line.Numbered line) {
        var level = line.level();
        if (level.compareTo(Level.ARTICLE) > 0) {
            within(line);
            return;
        }
        var own = level.segment + "-" + line.ordinal();
        var prefix = level == Level.ARTICLE
                ? ""
                : above(level).map(above -> above.id() + "-").orElse("");
        begin(level, prefix + own, line.ordinal(), line.label(), line.words());
        if (level == Level.ARTICLE) {
            lastArticle = Optional.of(line.ordinal());
            // What stands beside the number is the first paragraph, and has no clause of its own.
            paragraph = 1;
        }
    }

    private void within(Line.Numbered line) {
        if (line.level() == Level.PARAGRAPH) {
            paragraph(line.ordinal(), line.label(), line.words());
            return;
        }
        var above = above(line.level());
        var stem = above.filter(parent -> isNumberedWithin(line.level()))
                .map(parent -> parent.id().value())
                .or(() -> container().map(container -> container.id() + "-p-" + Math.max(paragraph, 1)))
                .orElse("p-1");
        var id = stem + "-" + line.level().segment + "-" + line.ordinal();
        add(line.level(), id, above.map(Open::id).orElse(null), line.ordinal(), line.label(), line.words());
    }

    /** Whether something between the article and this level is open, whose id already names the paragraph. */
    private boolean isNumberedWithin(Level level) {
        return open.keySet().stream()
                .anyMatch(other -> other.compareTo(Level.ARTICLE) > 0 && other.compareTo(level) < 0);
    }

    private void paragraph(Ordinal ordinal, String label, String words) {
        var container = container();
        var kind = isInTitle() ? Level.TITLE : Level.PARAGRAPH;
        var id = container.map(in -> in.id() + "-").orElse("") + "p-" + ordinal;
        open.keySet().removeIf(level -> level.compareTo(Level.ARTICLE) > 0);
        paragraph = ordinal.number();
        var clause = new Growing(ids.next(id, "r"), container.map(Open::id).orElse(null), kind.kind, label, words);
        clauses.add(clause);
        open.put(Level.PARAGRAPH, new Open(clause.id, ordinal));
    }

    private void begin(Level level, String id, Ordinal ordinal, String label, String words) {
        var parent = level == Level.TITLE ? null : above(level).map(Open::id).orElse(null);
        add(level, id, parent, ordinal, label, words);
        paragraph = 0;
    }

    private void add(Level level, String id, @Nullable ClauseId parent, Ordinal ordinal, String label, String words) {
        var clause = new Growing(ids.next(id, "r"), parent, level.kind, label, words);
        clauses.add(clause);
        open.keySet().removeIf(other -> other.compareTo(level) >= 0);
        open.put(level, new Open(clause.id, ordinal));
    }

    /** The nearest open clause that this level can stand in; the title holds nothing but its own notes. */
    private Optional<Open> above(Level level) {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(level) < 0)
                .filter(entry -> entry.getKey() != Level.TITLE || level.compareTo(Level.ARTICLE) > 0)
                .reduce((outer, inner) -> inner)
                .map(Map.Entry::getValue);
    }

    private Optional<Open> container() {
        return above(Level.PARAGRAPH);
    }

    private boolean isInTitle() {
        return container().filter(in -> in.equals(open.get(Level.TITLE))).isPresent();
    }
}
