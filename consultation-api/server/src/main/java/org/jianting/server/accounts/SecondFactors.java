// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Role;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of the accounts: a device that knows a secret, and ten codes on paper for the day when it is lost. The
 * secret must be read to check a code, so it cannot be a hash as a password is; it is sealed under the master key, which lies
 * outside the data directory, so that a copy of the accounts, or a backup, gives nobody a second factor.
 */
final class SecondFactors {

    /** What somebody still has to bring. */
    enum Needed {
        NOTHING,
        CODE,
        /** They have none yet and must have one. */
        SETTING_UP
    }

    /** Which of the two opened the account. */
    enum Used {
        DEVICE,
        RECOVERY_CODE,
        NEITHER
    }

    /** A device that is being set up, once in letters and once as its app reads it. */
    record Device(String secret, String address) {}

    /** @param since when it was set up; absent when it is not */
    record State(@Nullable Instant since, int recoveryCodesLeft) {}

    private final Sealing sealing;
    private final Set<Role> demandedOf;
    private final InstantSource time;

    SecondFactors(Sealing sealing, Set<Role> demandedOf, InstantSource time) {
        this.sealing = sealing;
        this.demandedOf = demandedOf.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(demandedOf);
        this.time = time;
    }

    /** For who only ever removes one. */
    static SecondFactors withoutKey(InstantSource time) {
        return new SecondFactors(
                new Sealing() {
                    @Override
                    public byte[] seal(byte[] secret, String of) {
                        throw new UnsupportedOperationException("No master key");
                    }

                    @Override
                    public byte[] open(byte[] sealed, String of) {
                        throw new UnsupportedOperationException("No master key");
                    }
                },
                Set.of(),
                time);
    }

    boolean isDemandedOf(Set<Role> roles) {
        // Who has no role yet will have one, and could be given it while signed in with a password alone.
        return roles.stream().anyMatch(demandedOf::contains) || (roles.isEmpty() && !demandedOf.isEmpty());
    }

    Needed needed(AccountTable table, Account account) throws SQLException {
        if (isSetUp(table, account.id())) {
            return Needed.CODE;
        }
        return isDemandedOf(account.roles()) ? Needed.SETTING_UP : Needed.NOTHING;
    }

    private static boolean isSetUp(AccountTable table, StaffId id) throws SQLException {
        return new FactorTable(table).of(id).filter(row -> row.secret() != null).isPresent();
    }

    State state(AccountTable table, StaffId id) throws SQLException {
        var factors = new FactorTable(table);
        var row = factors.of(id);
        return new State(row.isPresent() ? row.get().since() : null, factors.recoveryLeft(id));
    }

    /** Whether this is a code that may be used now; it may not be used again. */
    Used use(AccountTable table, StaffId id, String typed) throws SQLException {
        var factors = new FactorTable(table);
        var row = factors.of(id);
        if (row.isEmpty() || row.get().secret() == null) {
            return Used.NEITHER;
        }
        var code = RecoveryCode.plain(typed);
        var step = Totp.step(
                open(row.get().secret(), id), code, time.instant(), row.get().usedLast());
        if (step.isPresent()) {
            factors.used(id, step.getAsLong());
            return Used.DEVICE;
        }
        return factors.useRecovery(id, RecoveryCode.hash(code)) ? Used.RECOVERY_CODE : Used.NEITHER;
    }

    /** The device that is being set up; the same one until it is confirmed, so that a page may be loaded twice. */
    Device begin(AccountTable table, Account account) throws SQLException {
        var factors = new FactorTable(table);
        var row = factors.of(account.id());
        byte[] secret;
        if (row.isPresent() && row.get().next() != null) {
            secret = open(row.get().next(), account.id());
        } else {
            secret = Totp.freshSecret();
            factors.putNext(account.id(), seal(secret, account.id()));
        }
        return new Device(Totp.base32(secret), Totp.address(secret, account.username()));
    }

    /** Ten codes when the first code of the device is right; none when it is not, or no device is being set up. */
    List<String> confirm(AccountTable table, StaffId id, String typed) throws SQLException {
        var factors = new FactorTable(table);
        var row = factors.of(id);
        if (row.isEmpty() || row.get().next() == null) {
            return List.of();
        }
        var step = Totp.step(open(row.get().next(), id), RecoveryCode.plain(typed), time.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        factors.confirm(id, time.instant(), step.getAsLong());
        return renew(table, id);
    }

    List<String> renew(AccountTable table, StaffId id) throws SQLException {
        var codes = RecoveryCode.fresh();
        new FactorTable(table)
                .putRecovery(id, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    private String seal(byte[] secret, StaffId of) {
        return Base64.getEncoder().encodeToString(sealing.seal(secret, of.value()));
    }

    private byte[] open(String sealed, StaffId of) {
        return sealing.open(Base64.getDecoder().decode(sealed), of.value());
    }
}
