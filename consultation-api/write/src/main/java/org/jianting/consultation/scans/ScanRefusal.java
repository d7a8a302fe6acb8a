// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** Why a scan is not kept, or not shown. */
sealed interface ScanRefusal extends ToldRefusal {

    String SOURCE = "代录登记：原件扫描";
    Words AS_WHAT = new Words(
            "请将扫描件存为 PDF、PNG 或 JPEG 后重新选择。TIFF 请先转换：浏览器不能显示，复核人无从对照。",
            "Save the scan as PDF, PNG or JPEG and choose it again. Convert a TIFF first: browsers do not show it, so nobody could compare the entry with it.");

    record EmptyScan() implements ScanRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件是空的", "The file is empty"),
                    new Words("收到0字节。未作保存。", "0 bytes came. Nothing was kept."),
                    new Words("请重新扫描后选择。", "Scan it again and choose the new file."));
        }
    }

    record ScanTooLarge(int bytes, int allowed) implements ScanRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("扫描件过大", "The scan is too large"),
                    Words.of("%d字节，最多%d字节。未作保存。", "It has %d bytes; %d are allowed. Nothing was kept.", bytes, allowed),
                    new Words(
                            "请以200 dpi灰度重新扫描，或去掉空白页。",
                            "Scan it again in grey at 200 dots an inch, or leave out the blank pages."));
        }
    }

    record UnknownScanKind(@Nullable String said) implements ScanRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("不是可以对照的扫描件", "This is not a scan that can be looked at"),
                    said == null
                            ? new Words(
                                    "按内容判断，它不是 PDF、PNG 或 JPEG。未作保存。",
                                    "By its content it is no PDF, PNG or JPEG. Nothing was kept.")
                            : Words.of(
                                    "文件标为%1$s；按内容判断，它不是 PDF、PNG 或 JPEG。未作保存。",
                                    "The file says %1$s; by its content it is no PDF, PNG or JPEG. Nothing was kept.",
                                    said),
                    AS_WHAT);
        }
    }

    record NotWhatItSays(String said, String found) implements ScanRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("文件与其所标类型不符", "The file is not what it says"),
                    Words.of(
                            "文件标为%s，内容却是%s。未作保存。",
                            "The file says %s; its content is %s. Nothing was kept.", said, found),
                    new Words(
                            "请确认选对了文件；若无误，把扩展名改为与内容一致后重新选择。",
                            "Check that it is the right file; if it is, give it the ending of what it is and choose it again."));
        }
    }

    record NoSuchScan(String evidence) implements ScanRefusal {
        @Override
        public Telling telling() {
            return Telling.unknown(
                    SOURCE,
                    new Words("没有这份扫描件", "There is no such scan"),
                    Words.of(
                            "这里没有保存校验值为%s的扫描件：从未上传，或已随删除而销毁。",
                            "No scan with the digest %s is kept here: it was never uploaded, or it was destroyed by an erasure.",
                            shortened(evidence)),
                    new Words("请查对原件。", "Look at the original."));
        }
    }

    /** What came as an address can be of any length. */
    private static String shortened(String evidence) {
        int most = 160;
        return evidence.length() <= most ? evidence : evidence.substring(0, most) + "…";
    }
}
