package fr.palier.engine.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Failed logins of each client address, in this node's memory: who tries one password on many accounts is stopped where the engine's own
 * wait, which is per account, does not see him. An office often leaves by one address, so the limit is wide and a failure is forgotten with
 * its window.
 */
@Component
class FailedLogins {

    private static final int MOST_ADDRESSES = 50_000;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:]+");
    private static final int BYTES_OF_A_NETWORK = 8;

    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();
    private final int most;
    private final Duration window;
    private final Clock clock;

    FailedLogins(
            @Value("${palier.login.address-failures:30}") int most,
            @Value("${palier.login.address-window:10m}") Duration window,
            Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {}

    /** This address failed so often that not even a right password is looked at. */
    boolean mustWait(String address) {
        Failures failures = byAddress.get(network(address));
        return failures != null && isRecent(failures) && failures.count >= most;
    }

    void failed(String address) {
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(failures -> !isRecent(failures));
        }
        byAddress.merge(
                network(address),
                new Failures(clock.instant(), 1),
                (known, first) -> isRecent(known) ? new Failures(known.since, known.count + 1) : first);
    }

    private boolean isRecent(Failures failures) {
        Instant now = clock.instant();
        return !now.isBefore(failures.since) && now.isBefore(failures.since.plus(window));
    }

    /** One line has 2^64 addresses of IPv6: they count as one. Only what is written as such an address is read, so no name is looked up. */
    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, BYTES_OF_A_NETWORK);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
