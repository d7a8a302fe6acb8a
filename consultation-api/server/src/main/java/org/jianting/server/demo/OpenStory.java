// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The consultation that is still open when the example has been played in, so that a newcomer can comment. */
final class OpenStory extends Story {

    private final JsonNode comments = Material.json("second-comments.json");

    OpenStory(Caller caller, JsonNode terms, Instant posting) {
        super(caller, terms, posting, People.SECOND_HANDLER);
    }

    void schedule(Timetable timetable) {
        timetable.at(day(terms.at("/initiation/day").asInt()), this::initiate);
        timetable.at(day(-9), () -> draft("second-draft.md", "second-note.md"));
        timetable.at(day(-6), this::submitForReview);
        timetable.at(day(-3), this::approve);
        timetable.at(day(0), this::publish);
        for (var comment : comments) {
            double order = comment.get("n").asInt() * 0.005;
            timetable.at(
                    day(Math.min(comment.get("day").asInt(), Days.OPEN_FOR - 1) + 0.02 + order),
                    () -> comment(comment));
        }
    }
}
