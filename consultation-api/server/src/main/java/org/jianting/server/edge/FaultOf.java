// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.concurrent.RejectedExecutionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jianting.ledger.LedgerBusy;
import org.jianting.ledger.LedgerUnavailable;
import org.jianting.vault.VaultBusy;
import org.jianting.vault.VaultUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsatisfiedRequestParameterException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** Which fault a failure is. Whatever is not listed here is a bug of ours. */
final class FaultOf {

    private FaultOf() {}

    /** Empty for a bug. */
    static @Nullable Fault failure(Throwable failure) {
        var signal = FaultSignal.in(failure);
        if (signal != null) {
            return signal.fault();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var outage = outage(cause);
            if (outage != null) {
                return outage;
            }
        }
        return failure instanceof ResponseStatusException turnedAway ? request(turnedAway) : null;
    }

    private static @Nullable Fault outage(Throwable cause) {
        return switch (cause) {
            case LedgerBusy _, VaultBusy _, RejectedExecutionException _, AppendEventsTransactionRejectedException _ ->
                Faults.busy();
            case LedgerUnavailable _, VaultUnavailable _ -> Faults.recordUnavailable();
            case DataBufferLimitException _ -> Faults.tooLarge(StrictJson.LARGEST_BODY_IN_BYTES);
            default -> null;
        };
    }

    private static @Nullable Fault request(ResponseStatusException failure) {
        return switch (failure) {
            case NoResourceFoundException _ -> Faults.unknownAddress();
            case MethodNotAllowedException method -> Faults.methodNotAllowed(method.getHttpMethod());
            case UnsupportedMediaTypeStatusException type -> Faults.unsupportedMediaType(taken(type));
            case NotAcceptableStatusException _ -> Faults.notAcceptable();
            case ContentTooLargeException _ -> Faults.tooLarge(StrictJson.LARGEST_BODY_IN_BYTES);
            case MissingRequestValueException missing -> Faults.unfitParameter(missing.getName());
            case UnsatisfiedRequestParameterException _ -> Faults.unfitParameter("?");
            case WebExchangeBindException fields -> UnfitFields.fault(fields);
            case ServerWebInputException input -> input(input);
            case ResponseStatusException other -> byStatus(other);
        };
    }

    private static Fault input(ServerWebInputException failure) {
        if (String.valueOf(failure.getReason()).startsWith("No request body")) {
            return Faults.missingBody();
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return json(json);
            }
            if (cause instanceof DecodingException && cause.getCause() == null) {
                return Faults.malformedJson();
            }
        }
        var parameter = failure.getMethodParameter();
        return parameter == null
                ? Faults.unfitParameter("?")
                : Faults.unfitParameter(
                        String.valueOf(parameter.getParameterName()), Expected.in(parameter.getParameterType()));
    }

    private static Fault json(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException beyond
            when String.valueOf(beyond.getOriginalMessage()).startsWith("String ") ->
                Faults.textTooLarge(StrictJson.LONGEST_TEXT);
            case StreamConstraintsException _ -> Faults.tooDeeplyNested(StrictJson.DEEPEST_NESTING);
            case StreamReadException broken ->
                broken.getLocation() == null
                        ? Faults.malformedJson()
                        : Faults.malformedJson(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
            case JacksonException mismatch -> UnfitFields.fault(mismatch);
        };
    }

    /** A form takes what forms send, and everything else JSON. */
    private static String taken(UnsupportedMediaTypeStatusException failure) {
        return failure.getSupportedMediaTypes().contains(MediaType.APPLICATION_FORM_URLENCODED)
                ? MediaType.APPLICATION_FORM_URLENCODED_VALUE
                : MediaType.APPLICATION_JSON_VALUE;
    }

    static String shortened(String name) {
        var printable = name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "_-.[]$".indexOf(c) >= 0)
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return printable.toString();
    }

    private static @Nullable Fault byStatus(ResponseStatusException failure) {
        return switch (failure.getStatusCode().value()) {
            case 400 -> Faults.unfitParameter("?");
            case 401 -> Faults.notSignedIn();
            case 403 -> Faults.notAllowed();
            case 404 -> Faults.unknownAddress();
            case 406 -> Faults.notAcceptable();
            case 413 -> Faults.tooLarge(StrictJson.LARGEST_BODY_IN_BYTES);
            case 415 -> Faults.unsupportedMediaType(MediaType.APPLICATION_JSON_VALUE);
            case 503 -> Faults.busy();
            default -> failure.getStatusCode().is4xxClientError() ? Faults.unfitParameter("?") : null;
        };
    }
}
