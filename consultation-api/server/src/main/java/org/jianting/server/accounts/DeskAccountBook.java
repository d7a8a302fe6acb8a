// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.Set;
import java.util.function.Function;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.accounts.AccountBook;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The accounts as the pages show them. */
@Component
final class DeskAccountBook implements AccountBook {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Scheduler accountsThreads;

    DeskAccountBook(Accounts accounts, Sessions sessions, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.accountsThreads = accountsThreads;
    }

    @Override
    public Mono<Own> own(Staff staff, ServerWebExchange exchange) {
        return read(book -> {
            var own = book.own(staff);
            var here = WhoSignedIn.token(exchange).flatMap(sessions::look);
            var elsewhere = sessions.of(staff.id()).stream()
                    .map(session -> new Session(
                            session.openedAt(),
                            session.lastUsedAt(),
                            here.filter(mine -> mine.number().equals(session.number()))
                                    .isPresent()))
                    .toList();
            var hasFactor = own.factor().since() == null
                    ? Set.<String>of()
                    : Set.of(staff.id().value());
            return new Own(
                    person(own.account(), hasFactor),
                    own.factor().since(),
                    own.factor().recoveryCodesLeft(),
                    own.isDemanded(),
                    here.filter(Sessions.Signed::mustSetUp).isPresent(),
                    elsewhere);
        });
    }

    @Override
    public Mono<Device> device(Staff staff) {
        return read(book -> {
            var device = book.beginSecondFactor(staff);
            return new Device(device.secret(), device.address());
        });
    }

    @Override
    public Mono<Register> register() {
        return read(book -> {
            var withFactor = book.withSecondFactor();
            return new Register(
                    book.all().stream()
                            .map(account -> person(account, withFactor))
                            .toList(),
                    book.waiting().stream().map(DeskAccountBook::waiting).toList());
        });
    }

    private <T> Mono<T> read(Function<Accounts, T> reading) {
        return Mono.fromCallable(() -> reading.apply(accounts)).subscribeOn(accountsThreads);
    }

    private static Person person(Account account, Set<String> withFactor) {
        return new Person(
                account.id().value(),
                account.username(),
                account.unit(),
                account.roles(),
                account.passwordSet(),
                withFactor.contains(account.id().value()),
                account.disabled());
    }

    private static AccountBook.Waiting waiting(org.jianting.server.accounts.Waiting waiting) {
        return new AccountBook.Waiting(
                waiting.number(),
                waiting.account().value(),
                switch (waiting.act()) {
                    case LINK -> Asked.LINK;
                    case ROLES -> Asked.ROLES;
                    case ENABLING -> Asked.ENABLING;
                },
                waiting.roles(),
                waiting.by().value(),
                waiting.as(),
                waiting.at(),
                waiting.until());
    }
}
