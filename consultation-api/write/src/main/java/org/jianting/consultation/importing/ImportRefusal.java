// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Words;

/** Why no text can be read out of a file. */
sealed interface ImportRefusal extends ToldRefusal {

    String SOURCE = "草案导入";
    Words AS_DOCX = new Words(
            "请在文字处理软件中打开，另存为“Word文档（.docx）”后再导入，或直接粘贴文字。",
            "Open it in the word processor, save it as a Word document (.docx) and import that, or paste the text.");

    record FileTooLarge(long limit) implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件过大", "The file is too large"),
                    Words.of(
                            "导入的文件最多%1$d MB，收到的更大。未作任何记录。",
                            "A file of at most %1$d MB is imported, and this one is larger. Nothing was recorded.",
                            limit >> 20),
                    new Words(
                            "文件过大多因图片：请删去图片，或把文字另存为新文件后再导入。",
                            "It is mostly pictures that make a file large: delete them, or save the text as a new file."));
        }
    }

    record UnknownForm() implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("不能导入这种文件", "This kind of file is not imported"),
                    new Words(
                            "只读Word文档（.docx）、Markdown（.md）和纯文本（.txt）。未作任何记录。",
                            "Only Word documents (.docx), Markdown (.md) and plain text (.txt) are read. Nothing was recorded."),
                    AS_DOCX);
        }
    }

    record EmptyFile() implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件是空的", "The file is empty"),
                    new Words("收到0字节。未作任何记录。", "0 bytes came. Nothing was recorded."),
                    new Words("请核对选择的文件。", "Check which file was chosen."));
        }
    }

    /** @param what the file turned out to be */
    record NotWhatItSays(Words said, Words what) implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件不是所称的格式", "The file is not what it says"),
                    Words.of(
                            "文件称为%1$s，内容却是%3$s。未作任何记录。",
                            "The file is called %2$s and holds %4$s. Nothing was recorded.",
                            said.zh(),
                            said.en(),
                            what.zh(),
                            what.en()),
                    AS_DOCX);
        }
    }

    record Encrypted() implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件设有密码", "The file has a password"),
                    new Words("加密的文件无法读取。未作任何记录。", "An encrypted file cannot be read. Nothing was recorded."),
                    new Words("请取消密码并另存后再导入。", "Remove the password, save the file and import that."));
        }
    }

    record WithMacros() implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件带有宏", "The file holds macros"),
                    new Words(
                            "带有宏（程序）的文件不读取。未作任何记录。",
                            "A file with macros, which are programs, is not read. Nothing was recorded."),
                    AS_DOCX);
        }
    }

    /** @param most in MB */
    record UnpacksTooLarge(int most) implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件解压后过大", "The file unpacks to too much"),
                    Words.of(
                            "文件解压后超过%1$d MB，不再读下去。未作任何记录。",
                            "It unpacks to more than %1$d MB, and reading stopped there. Nothing was recorded.", most),
                    AS_DOCX);
        }
    }

    record Damaged(Words said) implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件已损坏", "The file is damaged"),
                    Words.of(
                            "文件是%1$s，但内容不完整或不合格式。未作任何记录。",
                            "It is %2$s whose content is incomplete or malformed. Nothing was recorded.",
                            said.zh(),
                            said.en()),
                    AS_DOCX);
        }
    }

    record NoWords() implements ImportRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件中没有文字", "There is no text in the file"),
                    new Words(
                            "读完全文，没有文字；扫描件的文字是图片，读不出来。未作任何记录。",
                            "It was read to its end and holds no text; a scan is a picture of text. Nothing was recorded."),
                    new Words("请导入有文字的文件，或粘贴文字。", "Import a file that holds text, or paste the text."));
        }
    }
}
