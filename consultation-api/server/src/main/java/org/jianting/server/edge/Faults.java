// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jianting.consultation.verdict.Words;
import org.springframework.http.HttpStatus;

/** The words of every fault, written once. */
public final class Faults {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Words CORRECT_IT = new Words(
            "请对照 /api/v1/openapi.json 修改后重新发送。", "Compare with /api/v1/openapi.json, correct it and send it again.");

    /** Rules that only a body can meet. */
    public static final Set<String> OF_A_BODY = Set.of(
            "malformed-json",
            "missing-body",
            "missing-field",
            "not-utf-8",
            "too-deeply-nested",
            "too-much-at-once",
            "unknown-field",
            "wrong-type");

    private Faults() {}

    /** The rules of all of them by status, for whoever describes them. */
    public static SortedMap<Integer, SortedSet<String>> rules() {
        var nothing = new Words("", "");
        var rules = new TreeMap<Integer, SortedSet<String>>();
        Stream.of(
                        malformedJson(),
                        notUtf8(0),
                        tooDeeplyNested(0),
                        unknownField("", List.of()),
                        missingField(List.of(), List.of(), nothing),
                        wrongType("", nothing),
                        unfitParameter(""),
                        unknownParameter("", new TreeSet<>()),
                        missingBody(),
                        unsupportedMediaType(""),
                        notAcceptable(),
                        unknownAddress(),
                        methodNotAllowed(""),
                        unfitAddress(),
                        tooLarge(0),
                        lineTooLong(0),
                        headersTooLarge(0),
                        brokenRequest(),
                        tooSlow(),
                        tooMany(A_SECOND),
                        tooMuchAtOnce(0, 0, 0),
                        busy(),
                        recordUnavailable(),
                        notSignedIn(),
                        notAllowed(),
                        foreignPage(),
                        bug(""))
                .forEach(fault -> rules.computeIfAbsent(fault.status().value(), none -> new TreeSet<>())
                        .add(fault.rule()));
        return rules;
    }

    static Fault malformedJson(int line, int column) {
        return malformedJson(Words.of("第%d行第%d列", "line %d, column %d", line, column));
    }

    static Fault malformedJson() {
        return malformedJson(new Words("某处", "some place"));
    }

    private static Fault malformedJson(Words where) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                new Words("内容不是有效的 JSON", "The body is not valid JSON"),
                new Words(
                        "读到%s时无法继续：内容须为 UTF-8 编码的 JSON，无重复字段，无多余内容。未作任何记录。".formatted(where.zh()),
                        "It could not be read past %s: it must be JSON in UTF-8, no field twice, nothing after its end. Nothing was recorded."
                                .formatted(where.en())),
                CORRECT_IT);
    }

    static Fault notUtf8(long position) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "not-utf-8",
                new Words("内容不是规范的 UTF-8", "The body is not well-formed UTF-8"),
                Words.of(
                        "第%,d个字节不符合 UTF-8：只收规范编码的 UTF-8，不收 UTF-16、UTF-32、超长编码或代理码点。未作任何记录。",
                        "Byte %,d does not fit: only well-formed UTF-8 is taken, no UTF-16 or UTF-32, no overlong form and no encoded surrogate. Nothing was recorded.",
                        position),
                new Words("请以 UTF-8 编码后重新发送。", "Encode it as UTF-8 and send it again."));
    }

    static Fault tooDeeplyNested(int limit) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "too-deeply-nested",
                new Words("JSON 嵌套过深", "The JSON is nested too deeply"),
                Words.of(
                        "最多允许%d层嵌套，数字和名称的长度也有限度。未作任何记录。",
                        "At most %d levels are allowed, and numbers and names have a limit as well. Nothing was recorded.",
                        limit),
                CORRECT_IT);
    }

    static Fault unknownField(String field, List<String> known) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "unknown-field",
                new Words("有不认识的字段", "There is an unknown field"),
                known.isEmpty()
                        ? Words.of(
                                "此处不收字段“%s”，也不收任何字段。为避免您以为它起了作用，整个请求未被接受，未作任何记录。",
                                "A field \"%s\" is not taken here, and no other is. Lest you think that it had an effect, nothing of the request was recorded.",
                                field)
                        : Words.of(
                                "此处不收字段“%1$s”，可用的有：%2$s。为避免您以为它起了作用，整个请求未被接受，未作任何记录。",
                                "A field \"%1$s\" is not taken here; these are: %2$s. Lest you think that it had an effect, nothing of the request was recorded.",
                                field,
                                String.join(", ", known)),
                CORRECT_IT);
    }

    /**
     * @param fields each by its whole place in the body
     * @param required all that have to stand in the same place; empty when all that are missing are named
     * @param beyond what else has to be known to fill them in
     */
    static Fault missingField(List<String> fields, List<String> required, Words beyond) {
        var all = String.join(", ", required);
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "missing-field",
                new Words("缺少必填字段", "A required field is missing"),
                new Words(
                        "缺少“%s”。%s未作任何记录。"
                                .formatted(
                                        String.join("”“", fields),
                                        required.isEmpty() ? "" : "此处的必填字段：%s。".formatted(all)),
                        "\"%s\" %s missing. %sNothing was recorded."
                                .formatted(
                                        String.join("\", \"", fields),
                                        fields.size() == 1 ? "is" : "are",
                                        required.isEmpty() ? "" : "Required there: %s. ".formatted(all))),
                new Words(
                        beyond.zh() + "请补上后重新发送；各字段见 /api/v1/openapi.json。",
                        beyond.en() + (beyond.en().isEmpty() ? "" : " ")
                                + "Add it and send it again; /api/v1/openapi.json describes each field."));
    }

    /** @param expected what may stand there */
    static Fault wrongType(String where, Words expected) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "wrong-type",
                new Words("字段的类型或取值不对", "A field has the wrong type or value"),
                new Words(
                        "“%s”的类型或取值不符合约定，应为：%s。未作任何记录。".formatted(where, expected.zh()),
                        "\"%s\" has a type or value that is not allowed there; what belongs there: %s. Nothing was recorded."
                                .formatted(where, expected.en())),
                CORRECT_IT);
    }

    static Fault unfitParameter(String name, Words expected) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "unfit-parameter",
                new Words("参数不符合要求", "A parameter is not fit"),
                new Words(
                        "地址中的“%s”或同名的参数、请求头缺失，或取值不符合约定，应为：%s。未作任何记录。".formatted(name, expected.zh()),
                        "\"%s\" in the address, or the parameter or header of that name, is missing or has a value that is not allowed; what belongs there: %s. Nothing was recorded."
                                .formatted(name, expected.en())),
                CORRECT_IT);
    }

    static Fault unfitParameter(String name) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "unfit-parameter",
                new Words("参数不符合要求", "A parameter is not fit"),
                Words.of(
                        "参数或请求头“%s”缺失或取值不符合约定。未作任何记录。",
                        "The parameter or header \"%s\" is missing or has a value that is not allowed. Nothing was recorded.",
                        name),
                CORRECT_IT);
    }

    static Fault unknownParameter(String name, SortedSet<String> known) {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "unknown-parameter",
                new Words("查询参数有误", "There is something wrong with a parameter"),
                known.isEmpty()
                        ? Words.of(
                                "这个地址没有名为“%s”的参数，也不收任何参数。未作任何记录。",
                                "This address has no parameter \"%s\"; it takes none at all. Nothing was recorded.",
                                name)
                        : Words.of(
                                "这个地址没有名为“%1$s”的参数，可用的有：%2$s。未作任何记录。",
                                "This address has no parameter \"%1$s\"; it has %2$s. Nothing was recorded.",
                                name,
                                String.join(", ", known)),
                CORRECT_IT);
    }

    static Fault missingBody() {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "missing-body",
                new Words("没有收到内容", "There was no body"),
                new Words(
                        "此处需要一个 JSON 内容，收到0字节。未作任何记录。",
                        "A JSON body is needed here, 0 bytes came. Nothing was recorded."),
                CORRECT_IT);
    }

    /** @param taken what is taken at this address, as people write it */
    static Fault unsupportedMediaType(String taken) {
        return Fault.input(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                new Words("不支持的内容类型", "This media type is not supported"),
                Words.of("此处只收 %1$s（UTF-8）。未作任何记录。", "Only %1$s in UTF-8 is taken here. Nothing was recorded.", taken),
                Words.of(
                        "请将 Content-Type 设为 %1$s；在网页上填写的，请回到表单页面重新提交。",
                        "Set Content-Type to %1$s; if you filled in a form, go back to its page and send it from there.",
                        taken));
    }

    static Fault notAcceptable() {
        return Fault.input(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                new Words("无法提供所要的格式", "The wanted format is not available"),
                new Words("此处没有 Accept 所要的格式。", "Nothing here has a format that Accept allows."),
                new Words("请放宽 Accept，例如 application/json。", "Widen Accept, for example to application/json."));
    }

    static Fault unknownAddress() {
        return Fault.input(
                HttpStatus.NOT_FOUND,
                "unknown-address",
                new Words("没有这个地址", "There is nothing at this address"),
                new Words("这个地址下没有内容，或尚未公布。", "Nothing is at this address, or it is not published yet."),
                new Words(
                        "请检查地址；全部接口见 /api/v1/openapi.json。",
                        "Check the address; /api/v1/openapi.json lists them all."));
    }

    static Fault methodNotAllowed(String method) {
        return Fault.input(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                new Words("此地址不支持这种请求方法", "This method is not allowed here"),
                Words.of("此地址不支持 %s。未作任何记录。", "%s is not allowed at this address. Nothing was recorded.", method),
                CORRECT_IT);
    }

    public static Fault unfitAddress() {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "unfit-address",
                new Words("地址不符合要求", "The address is not fit"),
                new Words(
                        "地址或请求头含有编码的斜杠、控制字符、“..”或其他不允许的内容。未作任何记录。",
                        "The address or a header contains encoded slashes, control characters, \"..\" or another thing that is not allowed. Nothing was recorded."),
                new Words("请按公布的链接访问。", "Use the links as they are published."));
    }

    public static Fault tooLarge(long limitInBytes) {
        return tooLarge(Words.of(
                "此处最多收%,d字节，收到的更多。未作任何记录。",
                "At most %,d bytes are taken here, and more came. Nothing was recorded.", limitInBytes));
    }

    static Fault tooLarge(long limitInBytes, long announced) {
        return tooLarge(Words.of(
                "此处最多收%,d字节，这次要发送%,d字节。未作任何记录。",
                "At most %,d bytes are taken here, and %,d were announced. Nothing was recorded.",
                limitInBytes,
                announced));
    }

    static Fault textTooLarge(int limit) {
        return tooLarge(Words.of(
                "任何一项文字或附件编码后最多%,d个字符，其中一项更长。未作任何记录。",
                "No single text and no encoded file may have more than %,d characters, and one has more. Nothing was recorded.",
                limit));
    }

    private static Fault tooLarge(Words detail) {
        return Fault.input(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                new Words("内容过大", "The body is too large"),
                detail,
                new Words("请缩短内容，或分开提交附件。", "Shorten it, or send the attachments separately."));
    }

    static Fault lineTooLong(long limitInBytes) {
        return Fault.input(
                HttpStatus.URI_TOO_LONG,
                "address-too-long",
                new Words("地址过长", "The address is too long"),
                Words.of(
                        "请求的首行（方法、地址和查询参数）最多%,d字节，收到的更长。未作任何记录。",
                        "The first line of a request, with its address and parameters, may have %,d bytes, and this one has more. Nothing was recorded.",
                        limitInBytes),
                new Words("请缩短地址中的查询参数。", "Shorten the parameters in the address."));
    }

    static Fault headersTooLarge(long limitInBytes) {
        return Fault.input(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "headers-too-large",
                new Words("请求头过大", "The headers are too large"),
                Words.of(
                        "请求头合计最多%,d字节，收到的更多。未作任何记录。",
                        "The headers of a request may have %,d bytes in all, and more came. Nothing was recorded.",
                        limitInBytes),
                new Words(
                        "请减少请求头；浏览器用户可清除本站的 Cookie。", "Send fewer headers; in a browser, clear this site's cookies."));
    }

    static Fault brokenRequest() {
        return Fault.input(
                HttpStatus.BAD_REQUEST,
                "broken-request",
                new Words("不是有效的 HTTP 请求", "This is no HTTP request"),
                new Words(
                        "请求的首行、请求头或分块不符合 HTTP/1.1，无法读取。连接已关闭，未作任何记录。",
                        "The first line, a header or a chunk does not follow HTTP/1.1 and cannot be read. The connection is closed and nothing was recorded."),
                new Words("请用通行的 HTTP 程序库或浏览器发送。", "Send it with an ordinary HTTP library or a browser."));
    }

    public static Fault tooSlow() {
        return new Fault(
                HttpStatus.REQUEST_TIMEOUT,
                "too-slow",
                Fault.INPUT,
                new Words("请求发送过慢", "The request came too slowly"),
                new Words("没有在规定时间内收完内容。未作任何记录。", "The body did not arrive in time. Nothing was recorded."),
                new Words("请检查网络后重试。", "Check the network and try again."),
                null);
    }

    public static Fault tooMany(Duration retryAfter) {
        return new Fault(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "访问限制：每个地址每分钟的次数",
                new Words("请求过于频繁", "Too many requests"),
                Words.of(
                        "来自您所在地址的此类请求太多，请在%d秒后再试。未作任何记录。",
                        "Too many such requests came from your address; try again in %d seconds. Nothing was recorded.",
                        Math.max(1, retryAfter.plusMillis(999).toSeconds())),
                new Words("请稍候再试；同一网络的多人可能共用一个地址。", "Wait and try again; people on one network may share an address."),
                retryAfter);
    }

    static Fault tooMuchAtOnce(int usualInBytes, int large, int togetherInBytes) {
        return new Fault(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-much-at-once",
                "访问限制：每个地址同时发送的内容",
                new Words("同时发送的内容过多", "Too much is being sent at once"),
                Words.of(
                        "来自您所在地址的内容，超过%,d字节的最多同时收%d件，其余的合计最多%,d字节；现在已有这么多尚未处理完。未作任何记录。",
                        "Of bodies beyond %,d bytes, %d from your address are taken at once, and of smaller ones %,d bytes together; that much is under way. Nothing was recorded.",
                        usualInBytes,
                        large,
                        togetherInBytes),
                new Words(
                        "请等前面的发送完再试；同一网络的多人可能共用一个地址。",
                        "Wait until that is done and try again; people on one network may share an address."),
                A_SECOND);
    }

    public static Fault busy() {
        return new Fault(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "运行限度",
                new Words("系统正忙", "The system is busy"),
                new Words("待处理的请求太多。本次请求未作任何记录。", "Too much is waiting. Nothing of this request was recorded."),
                new Words(
                        "请一秒后重试；带上同一个 Idempotency-Key 不会重复。",
                        "Try again in a second; with the same Idempotency-Key nothing is recorded twice."),
                A_SECOND);
    }

    static Fault recordUnavailable() {
        return new Fault(
                HttpStatus.SERVICE_UNAVAILABLE,
                "record-unavailable",
                "运行限度",
                new Words("记录暂时无法读写", "The record cannot be read or written now"),
                new Words(
                        "存储出了问题，管理员须查看日志。已确认收到的内容不受影响。",
                        "The storage has a problem that an administrator must look into. What was acknowledged before is safe."),
                new Words("请稍后重试。", "Try again later."),
                Duration.ofSeconds(30));
    }

    public static Fault notSignedIn() {
        return new Fault(
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "工作台：登录",
                new Words("请先登录", "Sign in first"),
                new Words(
                        "没有令牌，或令牌已失效、已过期、不属于本系统。",
                        "There is no token, or it has expired, was signed out or is not of this system."),
                new Words(
                        "请在 /desk/sign-in 登录；程序请在 POST /api/v1/desk/session 登录，并以 Authorization: Bearer 发送令牌。",
                        "Sign in at /desk/sign-in; a program signs in at POST /api/v1/desk/session and sends the token as Authorization: Bearer."),
                null);
    }

    public static Fault notAllowed() {
        return new Fault(
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "工作台：权限",
                new Words("无权访问", "This is not for you"),
                new Words("此处不对您开放。", "You are not allowed here."),
                new Words("请由有相应角色的人员办理。", "Ask somebody with the right role."),
                null);
    }

    /** The session is in a cookie, and nothing shows that a page of ours sent this. */
    public static Fault foreignPage() {
        return new Fault(
                HttpStatus.FORBIDDEN,
                "foreign-page",
                "工作台：防止他站冒用登录状态",
                new Words("请求不是从本站页面发出的", "This was not sent from a page of this site"),
                new Words(
                        "以 Cookie 登录时，只有本站页面发出的请求才能办事：浏览器须表明同源，接口请求须带 X-Jianting-Page。未作任何记录。",
                        "With a session in a cookie, only a page of this site may act: the browser must say that the page is of the same origin, and a request to the API carries X-Jianting-Page. Nothing was recorded."),
                new Words(
                        "请回到工作台页面重新操作；程序请以 Authorization: Bearer 发送令牌。",
                        "Do it from the page of the desk; a program sends its token as Authorization: Bearer."),
                null);
    }

    static Fault bug(String reference) {
        return new Fault(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "程序错误",
                new Words("程序出错", "Something went wrong here"),
                Words.of(
                        "这是我们的错误，编号%s已记入日志。请求的结果不确定。",
                        "This is our fault; it is in our log as %s. What became of the request is uncertain.",
                        reference),
                new Words(
                        "请用同一个 Idempotency-Key 重试，或告知管理员编号。",
                        "Try again with the same Idempotency-Key, or tell the administrator the number."),
                null);
    }
}
