// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.verdict.Words;

/**
 * Says that a letter came by a way that the notice did not open. It counts all the same. The notice says by which ways people
 * are invited (decree 713, art. 15); the unit has to study what they put forward (art. 18), and every comment that was
 * collected gets an answer and a reason. A refusal would leave a letter in the unit's hands and outside the record, which is
 * the one thing that the record exists to rule out. What keeps invented letters out is the evidence and the second person.
 */
final class UnopenedChannel {

    private UnopenedChannel() {}

    static Optional<Words> warning(ChannelKind came, List<Channel> opened) {
        return opened.stream().anyMatch(channel -> channel.kind() == came)
                ? Optional.empty()
                : Optional.of(new Words(
                        "公告没有开设“%s”渠道，开设的渠道为：%s。来件照常登记、照常答复；请复核人留意证据。"
                                .formatted(name(came).zh(), names(opened, "、", Words::zh)),
                        "The notice did not open the channel \"%s\"; it opened: %s. The letter is entered and answered like any other; whoever verifies it should look at its evidence with care."
                                .formatted(name(came).en(), names(opened, ", ", Words::en))));
    }

    private static String names(List<Channel> channels, String separator, Function<Words, String> language) {
        return channels.stream()
                .map(Channel::kind)
                .map(UnopenedChannel::name)
                .map(language)
                .collect(Collectors.joining(separator));
    }

    private static Words name(ChannelKind kind) {
        return switch (kind) {
            case WEB -> new Words("门户网站", "portal");
            case PAPER -> new Words("信函", "letter");
            case EMAIL -> new Words("电子邮件", "e-mail");
            case PHONE -> new Words("电话", "telephone");
            case HEARING -> new Words("听证会", "hearing");
            case SYMPOSIUM -> new Words("座谈会", "symposium");
            case SITE_VISIT -> new Words("实地走访", "site visit");
            case QUESTIONNAIRE -> new Words("问卷", "questionnaire");
        };
    }
}
