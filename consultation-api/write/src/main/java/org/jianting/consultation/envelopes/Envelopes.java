// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.SealedAttachment;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.vault.Sealed;
import org.jianting.vault.SealedBlob;
import org.jianting.vault.SealedBlobs;
import org.jianting.vault.SealedIn;
import org.jianting.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes and opens the envelopes of submissions, and of the public texts that are proposed for them. The name of the submission,
 * or its number in the roster, is bound into each, so that none opens as another's.
 */
@Component
public final class Envelopes {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // Its buffers are for whatever thread comes; by default each virtual thread would make its own.
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .build();
    private static final ObjectWriter TEXT = JSON.writerFor(TextEnvelope.class);
    private static final ObjectReader READ_TEXT = JSON.readerFor(TextEnvelope.class);
    private static final ObjectWriter IDENTITY = JSON.writerFor(IdentityEnvelope.class);
    private static final ObjectReader READ_IDENTITY = JSON.readerFor(IdentityEnvelope.class);
    private static final ObjectWriter PROPOSAL = JSON.writerFor(ProposalEnvelope.class);
    private static final ObjectReader READ_PROPOSAL = JSON.readerFor(ProposalEnvelope.class);
    private static final String SHA_256 = "sha-256:";

    private final Vault vault;
    private final SealedBlobs blobs;

    public Envelopes(Vault vault, SealedBlobs blobs) {
        this.vault = vault;
        this.blobs = blobs;
    }

    /** The answer comes when everything is on the disk. */
    public CompletableFuture<SealedLetter> seal(SubmissionId id, Letter letter) {
        if (letter.attachments().isEmpty()) {
            return sealTexts(id, letter, List.of());
        }
        var kept = letter.attachments().stream()
                .map(attachment -> blobs.keep(id.value(), attachment.content()))
                .toList();
        return CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new))
                .thenCompose(all -> sealTexts(
                        id, letter, kept.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<SealedLetter> sealTexts(SubmissionId id, Letter letter, List<SealedBlob> files) {
        var plaintexts = new ArrayList<byte[]>(2);
        plaintexts.add(TEXT.writeValueAsBytes(
                new TextEnvelope(letter.text(), letter.secret(), letter.fingerprint(), enclosures(letter, files))));
        var identity = letter.identity();
        if (!identity.isEmpty()) {
            plaintexts.add(IDENTITY.writeValueAsBytes(identity));
        }
        try {
            return vault.seal(id.value(), plaintexts).thenApply(texts -> sealedLetter(texts, letter, files));
        } finally {
            plaintexts.forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private static List<TextEnvelope.Enclosure> enclosures(Letter letter, List<SealedBlob> files) {
        var enclosures = new ArrayList<TextEnvelope.Enclosure>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            enclosures.add(
                    new TextEnvelope.Enclosure(letter.attachments().get(i).name(), file.algorithm(), file.nonce()));
        }
        return enclosures;
    }

    private static SealedLetter sealedLetter(List<Sealed> texts, Letter letter, List<SealedBlob> files) {
        var attachments = new ArrayList<SealedAttachment>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            attachments.add(new SealedAttachment(
                    file.keyId(),
                    new Digest(SHA_256 + file.digest()),
                    letter.attachments().get(i).mediaType(),
                    file.sizeInBytes()));
        }
        var identity = texts.size() > 1 ? envelope(texts.get(1)) : null;
        return new SealedLetter(envelope(texts.getFirst()), identity, files, attachments);
    }

    /** For a letter that was refused: as if it had never come. */
    public CompletableFuture<Void> discard(SealedLetter letter) {
        var keys = vault.discard(letter.keyIds());
        return letter.blobs().isEmpty() ? keys : CompletableFuture.allOf(keys, blobs.discard(letter.blobs()));
    }

    /** Empty when its key was destroyed. May read from the disk. */
    public Optional<TextEnvelope> openText(SubmissionId id, SealedEnvelope envelope) {
        return vault.open(id.value(), text(envelope)).map(READ_TEXT::readValue);
    }

    /** As {@link #openText}, a page at once and in its order. */
    public List<Optional<TextEnvelope>> openTexts(List<SubmissionId> ids, List<SealedEnvelope> envelopes) {
        var page = new ArrayList<SealedIn>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            page.add(new SealedIn(ids.get(i).value(), text(envelopes.get(i))));
        }
        return vault.openAll(page).stream()
                .map(bytes -> bytes.<TextEnvelope>map(READ_TEXT::readValue))
                .toList();
    }

    /** The file; empty when its key was destroyed. */
    public Optional<byte[]> openAttachment(
            SubmissionId id, SealedAttachment attachment, TextEnvelope.Enclosure enclosure) {
        var blob = new SealedBlob(
                attachment.keyId(),
                enclosure.algorithm(),
                enclosure.nonce(),
                fileName(attachment),
                attachment.sizeInBytes());
        return blobs.read(id.value(), blob);
    }

    public Optional<IdentityEnvelope> openIdentity(SubmissionId id, SealedEnvelope envelope) {
        return vault.open(id.value(), text(envelope)).map(READ_IDENTITY::readValue);
    }

    /** Seals what is proposed for one number; the answer comes when its key is on the disk. */
    public CompletableFuture<SealedEnvelope> sealProposal(
            ConsultationId id, int round, int number, ProposalEnvelope proposal) {
        var plaintext = PROPOSAL.writeValueAsBytes(proposal);
        try {
            return vault.seal(proposalContext(id, round, number), List.of(plaintext))
                    .thenApply(texts -> envelope(texts.getFirst()));
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    /** For proposals that were refused: as if they had never been made. */
    public CompletableFuture<Void> discardProposals(Collection<SealedEnvelope> proposals) {
        return vault.discard(proposals.stream().map(SealedEnvelope::keyId).toList());
    }

    /** As {@link #openTexts}, for what was proposed. */
    public List<Optional<ProposalEnvelope>> openProposals(List<PublicTextProposed> proposals) {
        var page = proposals.stream()
                .map(proposal -> new SealedIn(
                        proposalContext(proposal.consultationId(), proposal.round(), proposal.number()),
                        text(proposal.text())))
                .toList();
        return vault.openAll(page).stream()
                .map(bytes -> bytes.<ProposalEnvelope>map(READ_PROPOSAL::readValue))
                .toList();
    }

    private static String proposalContext(ConsultationId id, int round, int number) {
        return "%s/%d/%d/proposal".formatted(id.value(), round, number);
    }

    /** Destroys keys, and the files of those attachments whose key is among them. Asked twice it does no more than once. */
    public CompletableFuture<Void> destroy(List<String> keyIds, List<SealedAttachment> attachments) {
        var files = attachments.stream()
                .filter(attachment -> keyIds.contains(attachment.keyId()))
                .map(Envelopes::blob)
                .toList();
        return vault.destroy(keyIds).thenCompose(gone -> blobs.destroy(files));
    }

    static Digest ciphertext(String digest) {
        return new Digest(SHA_256 + digest);
    }

    static String fileName(SealedAttachment attachment) {
        return attachment.ciphertext().value().substring(SHA_256.length());
    }

    private static SealedBlob blob(SealedAttachment attachment) {
        return new SealedBlob(attachment.keyId(), "", new byte[0], fileName(attachment), attachment.sizeInBytes());
    }

    private static SealedEnvelope envelope(Sealed text) {
        var base64 = Base64.getEncoder();
        return new SealedEnvelope(
                text.keyId(),
                text.algorithm(),
                base64.encodeToString(text.nonce()),
                base64.encodeToString(text.ciphertext()));
    }

    private static Sealed text(SealedEnvelope envelope) {
        var base64 = Base64.getDecoder();
        return new Sealed(
                envelope.keyId(),
                envelope.algorithm(),
                base64.decode(envelope.nonce()),
                base64.decode(envelope.ciphertext()));
    }
}
