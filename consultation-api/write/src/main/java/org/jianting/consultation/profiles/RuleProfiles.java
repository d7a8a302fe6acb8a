// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.events.ProfileRef;

/** The rule profiles that this program knows, old versions included: a consultation keeps the one that it began with. */
public final class RuleProfiles {

    private record Index(String standard, List<String> profiles) {}

    private static final Index INDEX = ProfileFiles.shipped("index.json", Index.class);
    private static final Map<ProfileRef, RuleProfile> PROFILES = read();

    private RuleProfiles() {}

    public static Optional<RuleProfile> find(ProfileRef ref) {
        return Optional.ofNullable(PROFILES.get(ref));
    }

    /** The profile of a consultation that the record already holds; it was known when the consultation began. */
    public static RuleProfile of(ProfileRef ref) {
        return find(ref)
                .orElseThrow(() -> new IllegalStateException(
                        "The record names rule profile %s version %d, which this program does not have; it knows %s"
                                .formatted(ref.name(), ref.version(), PROFILES.keySet())));
    }

    /** What a consultation gets that names no profile: 重大行政决策. */
    public static RuleProfile standard() {
        return of(fileRef(INDEX.standard()));
    }

    public static List<RuleProfile> all() {
        return List.copyOf(PROFILES.values());
    }

    private static Map<ProfileRef, RuleProfile> read() {
        var profiles = new LinkedHashMap<ProfileRef, RuleProfile>();
        for (var name : INDEX.profiles()) {
            var profile = ProfileFiles.shipped(name + ".json", RuleProfile.class);
            profiles.put(profile.ref(), profile);
        }
        return profiles;
    }

    private static ProfileRef fileRef(String file) {
        int version = file.lastIndexOf("-v");
        return new ProfileRef(file.substring(0, version), Integer.parseInt(file.substring(version + 2)));
    }
}
