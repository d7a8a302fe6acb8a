// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the pages read about accounts. What is done to them goes to the API, as everything at the desk does. */
public interface AccountBook {

    /** @param hasSecondFactor whether a device is set up */
    record Person(
            String id,
            String username,
            Unit unit,
            Set<Role> roles,
            boolean hasPassword,
            boolean hasSecondFactor,
            boolean isDisabled) {

        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** What waits for a second administrator. */
    record Waiting(
            long number, String about, Asked asked, Set<Role> roles, String by, Role kind, Instant at, Instant until) {

        public Waiting {
            roles = Set.copyOf(roles);
        }
    }

    enum Asked {
        LINK,
        ROLES,
        ENABLING
    }

    record Register(List<Person> people, List<Waiting> waiting) {

        public Register {
            people = List.copyOf(people);
            waiting = List.copyOf(waiting);
        }

        Optional<Person> person(String id) {
            return people.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        /** Each unit that somebody is in, once. */
        public List<Unit> units() {
            return people.stream().map(Person::unit).distinct().toList();
        }

        /** Names are for administrators; nobody who is gone is named. */
        public String name(String id) {
            return person(id).map(Person::username).orElse(id);
        }
    }

    record Session(Instant openedAt, Instant lastUsedAt, boolean isThisOne) {}

    /**
     * Somebody's own account.
     *
     * @param since when the second factor was set up
     * @param mustSetUp whether nothing else can be done before
     */
    record Own(
            Person person,
            @Nullable Instant since,
            int recoveryCodesLeft,
            boolean isDemanded,
            boolean mustSetUp,
            List<Session> sessions) {

        public Own {
            sessions = List.copyOf(sessions);
        }
    }

    /** A device that is being set up. */
    record Device(String secret, String address) {

        /** In groups of four, as a person types it. */
        public String grouped() {
            return secret.replaceAll("(.{4})(?!$)", "$1 ");
        }
    }

    Mono<Own> own(Staff staff, ServerWebExchange exchange);

    Mono<Device> device(Staff staff);

    Mono<Register> register();
}
