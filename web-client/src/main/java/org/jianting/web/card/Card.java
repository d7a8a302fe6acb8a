// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.card;

import java.util.ArrayList;
import java.util.List;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.page.Frame;

/** What stands on the card. */
public record Card(OpenFile file, Frame frame) {

    // In ems of a Chinese character, at the size of the picture's title.
    private static final double LINE = 22;
    private static final int MOST_LINES = 2;

    public String style() {
        return CardPage.STYLE;
    }

    public String address() {
        return "/c/" + file.id() + (isDecided() ? "/outcome" : "");
    }

    private boolean isDecided() {
        return file.state() == ConsultationState.PUBLISHED;
    }

    /** The state, and until when or since when. */
    public String clock() {
        var state = frame.word(file.state());
        return switch (file.state()) {
            case OPEN ->
                frame.text(
                        "card.open",
                        state,
                        frame.moments().left(file.closesAt()),
                        frame.moments().closing(file.closesAt()));
            case CLOSED, PUBLISHED, WITHDRAWN ->
                frame.text("card.over", state, frame.moments().closing(file.closesAt()));
        };
    }

    public String received() {
        return file.isOpen()
                ? frame.text("line.received", file.received())
                : frame.text("line.receivedInAll", file.received());
    }

    public String invitation() {
        return switch (file.state()) {
            case OPEN -> frame.text("card.comment");
            case CLOSED, WITHDRAWN -> frame.text("card.read");
            case PUBLISHED -> frame.text("card.outcome");
        };
    }

    /** The title in as many lines as a picture has room for; pictures do not break lines themselves. */
    public List<String> titleLines() {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var width = 0.0;
        for (var letter : file.title().codePoints().toArray()) {
            var wide = letter < 0x2E80 ? 0.55 : 1;
            if (width + wide > LINE) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.appendCodePoint(letter);
            width += wide;
        }
        lines.add(line.toString());
        if (lines.size() > MOST_LINES) {
            lines.set(MOST_LINES - 1, lines.get(MOST_LINES - 1) + "…");
        }
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }
}
