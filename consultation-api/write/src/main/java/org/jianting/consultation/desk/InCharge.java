// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/**
 * Whose business a consultation is: the unit that leads, those that take part, and those that keep a channel of the notice.
 * Who belongs to none of them does nothing in it and reads nothing that people sent (个人信息保护法, art. 6 and 51).
 */
public record InCharge(Unit lead, List<Unit> participants, List<Unit> channelOwners) {

    public InCharge {
        participants = List.copyOf(participants);
        channelOwners = List.copyOf(channelOwners);
    }

    /** As long as there is no notice, and so no channel. */
    public static InCharge of(ConsultationInitiated initiated) {
        return new InCharge(initiated.lead(), initiated.participants(), List.of());
    }

    public InCharge with(NoticePublished notice) {
        return new InCharge(
                lead,
                participants,
                notice.channels().stream().map(Channel::owner).toList());
    }

    /** Empty when one of the roles that are asked for lets this person act here. */
    public Optional<Refusal> refuse(Staff staff, Role... anyOf) {
        return staff.lacks(anyOf)
                .or(() -> held(staff, anyOf).anyMatch(role -> reaches(role, staff.unit()))
                        ? Optional.empty()
                        : Optional.of(outside(staff, anyOf)));
    }

    /** Empty when the unit leads or takes part. */
    public Optional<Refusal> refuse(Unit unit) {
        return takesPart(unit) ? Optional.empty() : Optional.of(new OutsideUnit(unit, lead, participants, List.of()));
    }

    /** Whether one of the roles that are asked for, and that this person has, stands above the units. */
    static boolean standsAbove(Staff staff, Role... anyOf) {
        return held(staff, anyOf).anyMatch(InCharge::standsAbove);
    }

    private boolean reaches(Role role, Unit unit) {
        return standsAbove(role) || takesPart(unit) || (role == Role.CLERK && keepsAChannel(unit));
    }

    // A handler works on the matter for a unit (decree 713, art. 11), and a clerk for whoever keeps the channel
    // (谁开设、谁管理).
    // Reviewers, signatories and publishers act for the decision body, which all units are under: they approve what a
    // unit
    // has proposed (T3, T9, T13, T15, I28), and one who sat in that unit could not be independent of it. The others
    // have no
    // unit's business at all; where an address is theirs, it names them.
    private static boolean standsAbove(Role role) {
        return switch (role) {
            case CLERK, HANDLER -> false;
            case REVIEWER, SIGNATORY, PUBLISHER -> true;
            case AUDITOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
        };
    }

    private static Stream<Role> held(Staff staff, Role... anyOf) {
        return Arrays.stream(anyOf).filter(staff.roles()::contains);
    }

    private boolean takesPart(Unit unit) {
        return Stream.concat(Stream.of(lead), participants.stream()).anyMatch(other -> same(other, unit));
    }

    private boolean keepsAChannel(Unit unit) {
        return channelOwners.stream().anyMatch(other -> same(other, unit));
    }

    // A unit may be renamed in the meantime; its code stays.
    private static boolean same(Unit one, Unit other) {
        return one.code().equals(other.code());
    }

    private OutsideUnit outside(Staff staff, Role... anyOf) {
        boolean asClerk = held(staff, anyOf).anyMatch(role -> role == Role.CLERK);
        return new OutsideUnit(staff.unit(), lead, participants, asClerk ? channelOwners : List.of());
    }
}
