// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.FactTags;
import org.jianting.vault.SealedDrawer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The drawer of scans. A scan is found by its digest, which is all that the record holds of it, and belongs to one consultation.
 * Where one sheet holds the words of several people, as the page of a hearing record does, several entries rest on one scan.
 */
@Component
public final class Scans {

    private static final char JOINT = '-';

    /** Whose a kept scan is. */
    record Name(ConsultationId consultationId, Digest digest) {

        String written() {
            return consultationId.value() + JOINT + digest.value().replace(':', JOINT);
        }

        static Name of(String written) {
            int first = written.indexOf(JOINT);
            int last = written.lastIndexOf(JOINT);
            return new Name(
                    new ConsultationId(written.substring(0, first)),
                    new Digest(written.substring(first + 1, last) + ":" + written.substring(last + 1)));
        }
    }

    private final SealedDrawer drawer;
    private final RecordedFacts record;

    public Scans(SealedDrawer drawer, RecordedFacts record) {
        this.drawer = drawer;
        this.record = record;
    }

    /** The answer comes when it is on the disk; a scan that is kept already is not kept twice. */
    Mono<Digest> keep(ConsultationId id, byte[] content) {
        return Mono.fromCallable(() -> Sha256.digest(content))
                .flatMap(digest -> Mono.fromFuture(() -> drawer.keep(new Name(id, digest).written(), content))
                        .thenReturn(digest))
                .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Optional<Scan>> open(ConsultationId id, Digest digest) {
        return Mono.fromCallable(() -> drawer.read(new Name(id, digest).written())
                        .flatMap(content -> ScanKind.of(content).map(kind -> new Scan(kind, content))))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** What is kept under a digest; empty where there is no scan, or none any more. */
    public Mono<Optional<ScanKind>> kindOf(ConsultationId id, Digest digest) {
        return open(id, digest).map(found -> found.map(Scan::kind));
    }

    /** For ever, whatever else rests on it: nobody can black out one person's words in an image. */
    public Mono<Void> destroy(ConsultationId id, Digest digest) {
        return Mono.defer(() -> Mono.fromFuture(() -> drawer.destroy(new Name(id, digest).written())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** What a clerk has entered from this scan, or from whatever else has this digest. */
    public Mono<List<SubmissionId>> entriesOn(ConsultationId id, Digest digest) {
        var naming = Boundary.of(FactTags.evidence(id, digest), Set.of(SubmissionRegisteredByClerk.class));
        return Mono.fromFuture(() -> record.read(naming))
                .map(found -> found.stream()
                        .map(at -> ((SubmissionRegisteredByClerk) at.fact()).submissionId())
                        .toList());
    }

    /** What is kept since before a moment. */
    Map<Name, Instant> keptBefore(Instant moment) {
        var old = new TreeMap<Name, Instant>(java.util.Comparator.comparing(Name::written));
        drawer.keptBefore(moment).forEach((name, keptAt) -> old.put(Name.of(name), keptAt));
        return old;
    }
}
