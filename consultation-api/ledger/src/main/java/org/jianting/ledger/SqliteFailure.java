// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong in SQLite, in words that tell an operator what to do. */
final class SqliteFailure {

    private SqliteFailure() {}

    static LedgerUnavailable explain(Path file, String attempted, SQLException failure) {
        return new LedgerUnavailable(
                "The ledger %s could not %s: %s (SQLite: %s)"
                        .formatted(file, attempted, advice(codeOf(failure)), failure.getMessage()),
                failure);
    }

    static boolean isTaken(SQLException failure) {
        return codeOf(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }

    private static SQLiteErrorCode codeOf(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    }

    private static String advice(SQLiteErrorCode code) {
        return switch (code.code & 0xff) {
            case 13 -> "the disk is full. Nothing was recorded. Make room; no restart is needed.";
            case 8 -> "it is read-only. Nothing was recorded. Give the program's user the right to write.";
            case 11, 26 ->
                "it is damaged or no ledger. Nothing was changed. Run verify-record to see where, then restore a backup.";
            case 5, 6 -> "another program holds it. Nothing was recorded. Close that program.";
            case 10 -> "reading or writing failed. Check the disk and the system log.";
            case 14 -> "it cannot be opened. Check that the directory exists and belongs to the program's user.";
            default -> "SQLite refused.";
        };
    }
}
