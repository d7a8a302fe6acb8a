// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address as a square that a telephone can read, drawn as one path so that it stays sharp on paper.
 *
 * @param side in modules, with the quiet edge that readers need
 * @param path of all dark modules
 */
public record QrCode(int side, String path) {

    private static final int EDGE = 4;

    public static QrCode of(String address) {
        try {
            // Without a size it is made as small as it gets: one module for one unit.
            var bits = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    EDGE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    int from = x;
                    while (x < bits.getWidth() && bits.get(x, y)) {
                        x++;
                    }
                    if (x > from) {
                        path.append('M')
                                .append(from)
                                .append(' ')
                                .append(y)
                                .append('h')
                                .append(x - from)
                                .append("v1h")
                                .append(from - x)
                                .append('z');
                    }
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("An address of %d characters".formatted(address.length()), tooLong);
        }
    }
}
