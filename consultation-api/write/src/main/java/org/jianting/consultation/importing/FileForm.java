// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.Arrays;
import java.util.Optional;
import org.jianting.consultation.verdict.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The forms of file that a draft is read from, by the media type that whoever sends it gives it. */
public enum FileForm {
    DOCX(FileForm.DOCX_TYPE, "Word文档", "a Word document"),
    MARKDOWN(FileForm.MARKDOWN_TYPE, "Markdown文件", "a Markdown file"),
    TEXT(FileForm.TEXT_TYPE, "文本文件", "a text file");

    public static final int LARGEST_IN_BYTES = 8 << 20;

    static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String MARKDOWN_TYPE = "text/markdown";
    static final String TEXT_TYPE = "text/plain";

    private final String mediaType;
    private final String zh;
    private final String en;

    FileForm(String mediaType, String zh, String en) {
        this.mediaType = mediaType;
        this.zh = zh;
        this.en = en;
    }

    public String mediaType() {
        return mediaType;
    }

    Words words() {
        return new Words(zh, en);
    }

    /** Empty for a type that no draft is read from. */
    static Optional<FileForm> of(HttpHeaders headers) {
        var said = headers.getContentType();
        return Arrays.stream(values())
                .filter(form -> said != null && said.isCompatibleWith(MediaType.valueOf(form.mediaType)))
                .findFirst();
    }
}
