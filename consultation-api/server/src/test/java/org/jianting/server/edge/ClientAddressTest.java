// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

    @Test
    void the_neighbour_counts_when_no_proxy_is_trusted() {
        assertThat(counted(List.of(), "203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.5");
    }

    @Test
    void a_trusted_proxy_is_believed() {
        assertThat(counted(List.of("10.0.0.0/8"), "10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void only_the_last_address_that_is_not_a_proxy_is_believed() {
        assertThat(counted(List.of("10.0.0.0/8"), "10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void what_is_no_address_leaves_the_last_one_that_was() {
        assertThat(counted(List.of("10.1.2.3"), "10.1.2.3", "evil.example")).isEqualTo("10.1.2.3");
        assertThat(counted(List.of("10.1.2.3"), "10.1.2.3", "")).isEqualTo("10.1.2.3");
    }

    @Test
    void two_addresses_of_one_subscriber_count_as_one_in_ipv6() {
        assertThat(counted(List.of(), "2001:db8:1:2::1", ""))
                .isEqualTo(counted(List.of(), "2001:db8:1:2:ffff::9", ""))
                .isNotEqualTo(counted(List.of(), "2001:db8:1:3::1", ""));
    }

    private static String counted(List<String> trusted, String neighbour, String forwarded) {
        try {
            var request = MockServerHttpRequest.get("/")
                    .remoteAddress(new InetSocketAddress(InetAddress.getByName(neighbour), 1))
                    .header("X-Forwarded-For", forwarded)
                    .build();
            return new ClientAddress(trusted).of(request);
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException(notAnAddress);
        }
    }
}
