// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A second program on a vault: seals for as long as it lives, and prints what it was told is done, and only that. */
final class SealingProcess {

    private static final int IN_FLIGHT = 16;
    private static final int ONE_IN_THIS_MANY_IS_DESTROYED = 10;

    private SealingProcess() {}

    static Process start(Path vault, Path masterKey) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SealingProcess.class.getName(),
                        vault.toString(),
                        masterKey.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var masterKey = MasterKey.fromFileOrCreate(Path.of(arguments[1]));
            sealForEver(Vault.open(Path.of(arguments[0]), masterKey, Clock.systemUTC()));
        } catch (VaultUnavailable refused) {
            say("REFUSED " + refused.getMessage());
        }
    }

    private static void sealForEver(Vault vault) throws InterruptedException {
        var counter = new AtomicLong();
        for (var i = 1; i < IN_FLIGHT; i++) {
            Thread.ofVirtual().start(() -> seal(vault, counter));
        }
        seal(vault, counter);
    }

    private static void seal(Vault vault, AtomicLong counter) {
        while (true) {
            var n = counter.incrementAndGet();
            var text = "person " + n;
            var sealed = vault.seal("context " + n, List.of(text.getBytes(UTF_8)))
                    .join()
                    .getFirst();
            say("SEALED %d %s %s %s".formatted(n, sealed.keyId(), base64(sealed.nonce()), base64(sealed.ciphertext())));
            if (n % ONE_IN_THIS_MANY_IS_DESTROYED == 0) {
                vault.destroy(List.of(sealed.keyId())).join();
                say("DESTROYED " + sealed.keyId());
            }
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
