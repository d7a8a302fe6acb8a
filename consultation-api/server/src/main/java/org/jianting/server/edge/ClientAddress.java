// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Which address a request is counted for. Anybody can write X-Forwarded-For, so it is believed only when the neighbour is a
 * trusted proxy, and then read from the right: the first address that is not itself such a proxy.
 */
final class ClientAddress {

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(ClientAddress::network).toList();
    }

    private static IpSubnetFilterRule network(String proxy) {
        var address = proxy.strip();
        var cidr = address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32");
        return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
    }

    /** The address, or its network where a subscriber usually holds a whole one (IPv6, /64). */
    String of(ServerHttpRequest request) {
        var neighbour = request.getRemoteAddress();
        if (neighbour == null || neighbour.getAddress() == null) {
            return "unknown";
        }
        var address = neighbour.getAddress();
        if (isTrusted(address)) {
            var forwarded = request.getHeaders().getOrEmpty("X-Forwarded-For");
            var hops = String.join(",", forwarded).split(",");
            for (int i = hops.length - 1; i >= 0; i--) {
                var hop = parsed(hops[i].strip());
                if (hop == null) {
                    break;
                }
                address = hop;
                if (!isTrusted(hop)) {
                    break;
                }
            }
        }
        return counted(address);
    }

    /** Whether what this request says of its sender may be believed. */
    boolean isFromTrustedProxy(ServerHttpRequest request) {
        var neighbour = request.getRemoteAddress();
        return neighbour != null && neighbour.getAddress() != null && isTrusted(neighbour.getAddress());
    }

    private boolean isTrusted(InetAddress address) {
        var peer = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(peer));
    }

    // Never a name: looking one up would let a stranger make this program ask strangers.
    private static @Nullable InetAddress parsed(String literal) {
        return NetUtil.createInetAddressFromIpAddressString(literal);
    }

    private static String counted(InetAddress address) {
        return address instanceof Inet6Address six
                ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                : address.getHostAddress();
    }
}
