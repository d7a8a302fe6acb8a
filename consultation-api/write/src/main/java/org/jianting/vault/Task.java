// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One thing that a caller waits for the vault to make durable. */
sealed interface Task {

    CompletableFuture<?> answer();

    record Keep(List<Unkept> texts, CompletableFuture<List<Sealed>> answer) implements Task {}

    record Destroy(List<KeyId> ids, CompletableFuture<Void> answer) implements Task {}

    record Discard(List<KeyId> ids, CompletableFuture<Void> answer) implements Task {}
}
