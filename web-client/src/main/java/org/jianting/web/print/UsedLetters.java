// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A small TrueType font of the letters that one document uses. What writes our PDFs can embed this kind of outline only, and
 * the free Chinese fonts come in the other, whose curves are of the third degree; here they become curves of the second, which
 * differ from them by less than half a unit in a thousand.
 */
final class UsedLetters {

    private static final double TOLERANCE = 0.5;
    private static final double CUBIC_ERROR = Math.sqrt(3) / 36;
    private static final int ON_CURVE = 1;

    private final Outlines outlines;
    private final String name;
    private final List<byte[]> glyphs = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<Integer> bearings = new ArrayList<>();
    private int mostPoints;
    private int mostContours;

    private UsedLetters(Outlines outlines, String name) {
        this.outlines = outlines;
        this.name = name;
    }

    /** The bytes of a font file; letters that the font does not have are left out. */
    static byte[] of(Outlines outlines, NavigableSet<Integer> codePoints, String name) throws IOException {
        var used = new UsedLetters(outlines, name);
        used.add(outlines.shapeOfNone(), outlines.widthOfNone());
        var there = codePoints.stream().filter(outlines::has).toList();
        for (int codePoint : there) {
            used.add(outlines.shapeOf(codePoint), outlines.widthOf(codePoint));
        }
        return used.file(there);
    }

    private record Point(int x, int y, boolean isOnCurve) {}

    private void add(GeneralPath shape, int width) throws IOException {
        var contours = contours(shape);
        var points = contours.stream().flatMap(List::stream).toList();
        mostContours = Math.max(mostContours, contours.size());
        mostPoints = Math.max(mostPoints, points.size());
        widths.add(width);
        bearings.add(points.stream().mapToInt(Point::x).min().orElse(0));
        glyphs.add(points.isEmpty() ? new byte[0] : glyph(contours, points));
    }

    private static List<List<Point>> contours(GeneralPath shape) {
        var contours = new ArrayList<List<Point>>();
        var at = new Point2D.Double();
        var numbers = new double[6];
        for (var segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(numbers)) {
                case PathIterator.SEG_MOVETO -> {
                    contours.add(new ArrayList<>());
                    line(contours.getLast(), at, numbers[0], numbers[1]);
                }
                case PathIterator.SEG_LINETO -> line(contours.getLast(), at, numbers[0], numbers[1]);
                case PathIterator.SEG_QUADTO -> {
                    contours.getLast().add(point(numbers[0], numbers[1], false));
                    line(contours.getLast(), at, numbers[2], numbers[3]);
                }
                case PathIterator.SEG_CUBICTO -> curve(contours.getLast(), at, numbers);
                default -> {
                    // Every contour of a font is closed.
                }
            }
        }
        contours.forEach(UsedLetters::withoutRepeatedStart);
        contours.removeIf(contour -> contour.size() < 2);
        return contours;
    }

    private static void line(List<Point> contour, Point2D at, double x, double y) {
        contour.add(point(x, y, true));
        at.setLocation(x, y);
    }

    /** A curve of the third degree as so many of the second as keep it within the tolerance. */
    private static void curve(List<Point> contour, Point2D at, double[] to) {
        double x0 = at.getX();
        double y0 = at.getY();
        var error = CUBIC_ERROR * Math.hypot(to[4] - 3 * to[2] + 3 * to[0] - x0, to[5] - 3 * to[3] + 3 * to[1] - y0);
        var pieces = Math.max(1, (int) Math.ceil(Math.cbrt(error / TOLERANCE)));
        for (var piece = 0; piece < pieces; piece++) {
            var from = (double) piece / pieces;
            var until = (double) (piece + 1) / pieces;
            // Where the two tangents of the piece meet.
            var half = (until - from) / 2;
            contour.add(point(
                    bezier(x0, to[0], to[2], to[4], from) + half * slope(x0, to[0], to[2], to[4], from),
                    bezier(y0, to[1], to[3], to[5], from) + half * slope(y0, to[1], to[3], to[5], from),
                    false));
            contour.add(point(bezier(x0, to[0], to[2], to[4], until), bezier(y0, to[1], to[3], to[5], until), true));
        }
        at.setLocation(to[4], to[5]);
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        var s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double a, double b, double c, double d, double t) {
        var s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    }

    private static Point point(double x, double y, boolean isOnCurve) {
        return new Point((int) Math.round(x), (int) Math.round(y), isOnCurve);
    }

    private static void withoutRepeatedStart(List<Point> contour) {
        while (contour.size() > 1 && contour.getFirst().equals(contour.getLast())) {
            contour.removeLast();
        }
    }

    private static byte[] glyph(List<List<Point>> contours, List<Point> points) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(contours.size());
        out.writeShort(points.stream().mapToInt(Point::x).min().orElse(0));
        out.writeShort(points.stream().mapToInt(Point::y).min().orElse(0));
        out.writeShort(points.stream().mapToInt(Point::x).max().orElse(0));
        out.writeShort(points.stream().mapToInt(Point::y).max().orElse(0));
        var end = -1;
        for (var contour : contours) {
            end += contour.size();
            out.writeShort(end);
        }
        out.writeShort(0);
        for (var point : points) {
            out.writeByte(point.isOnCurve() ? ON_CURVE : 0);
        }
        var last = 0;
        for (var point : points) {
            out.writeShort(point.x() - last);
            last = point.x();
        }
        last = 0;
        for (var point : points) {
            out.writeShort(point.y() - last);
            last = point.y();
        }
        while (bytes.size() % 4 != 0) {
            out.writeByte(0);
        }
        return bytes.toByteArray();
    }

    private byte[] file(List<Integer> letters) throws IOException {
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", metrics(letters));
        tables.put("cmap", letters(letters));
        tables.put("glyf", joined(glyphs));
        tables.put("head", head());
        tables.put("hhea", header());
        tables.put("hmtx", table(out -> {
            for (var glyph = 0; glyph < glyphs.size(); glyph++) {
                out.writeShort(widths.get(glyph));
                out.writeShort(bearings.get(glyph));
            }
        }));
        tables.put("loca", table(out -> {
            var at = 0;
            out.writeInt(at);
            for (var glyph : glyphs) {
                at += glyph.length;
                out.writeInt(at);
            }
        }));
        tables.put("maxp", table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(glyphs.size());
            out.writeShort(mostPoints);
            out.writeShort(mostContours);
            out.write(new byte[22]);
        }));
        tables.put("name", names());
        tables.put("post", table(out -> {
            out.writeInt(0x00030000);
            out.write(new byte[28]);
        }));
        return assembled(tables);
    }

    private byte[] head() throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeInt(0x00010000);
            out.writeInt(0);
            out.writeInt(0x5F0F3CF5);
            out.writeShort(0b1011);
            out.writeShort(outlines.unitsPerEm());
            // No date: the same letters are the same bytes.
            out.writeLong(0);
            out.writeLong(0);
            out.writeShort(0);
            out.writeShort(outlines.descender());
            out.writeShort(outlines.unitsPerEm());
            out.writeShort(outlines.ascender());
            out.writeShort(0);
            out.writeShort(8);
            out.writeShort(2);
            out.writeShort(1);
            out.writeShort(0);
        });
    }

    private byte[] header() throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(outlines.ascender());
            out.writeShort(outlines.descender());
            out.writeShort(0);
            out.writeShort(widths.stream().mapToInt(Integer::intValue).max().orElse(0));
            out.write(new byte[22]);
            out.writeShort(glyphs.size());
        });
    }

    private byte[] metrics(List<Integer> letters) throws IOException {
        return table(out -> {
            out.writeShort(3);
            out.writeShort(outlines.unitsPerEm());
            out.writeShort(400);
            out.writeShort(5);
            out.write(new byte[60]);
            out.writeShort(0x40);
            out.writeShort(Math.min(0xFFFF, letters.isEmpty() ? 0 : letters.getFirst()));
            out.writeShort(Math.min(0xFFFF, letters.isEmpty() ? 0 : letters.getLast()));
            out.writeShort(outlines.ascender());
            out.writeShort(outlines.descender());
            out.writeShort(0);
            out.writeShort(outlines.ascender());
            out.writeShort(-outlines.descender());
            out.writeLong(0);
            out.writeShort(outlines.unitsPerEm() / 2);
            out.writeShort(outlines.ascender());
            out.writeShort(0);
            out.writeShort(' ');
            out.writeShort(0);
        });
    }

    /** One group a letter: letters are few and neighbours seldom. */
    private static byte[] letters(List<Integer> letters) throws IOException {
        return table(out -> {
            out.writeShort(0);
            out.writeShort(1);
            out.writeShort(3);
            out.writeShort(10);
            out.writeInt(12);
            out.writeShort(12);
            out.writeShort(0);
            out.writeInt(16 + 12 * letters.size());
            out.writeInt(0);
            out.writeInt(letters.size());
            for (var place = 0; place < letters.size(); place++) {
                out.writeInt(letters.get(place));
                out.writeInt(letters.get(place));
                out.writeInt(place + 1);
            }
        });
    }

    private byte[] names() throws IOException {
        var text = name.getBytes(StandardCharsets.UTF_16BE);
        var ids = new int[] {1, 2, 4, 6};
        return table(out -> {
            out.writeShort(0);
            out.writeShort(ids.length);
            out.writeShort(6 + 12 * ids.length);
            for (var id : ids) {
                out.writeShort(3);
                out.writeShort(1);
                out.writeShort(0x409);
                out.writeShort(id);
                out.writeShort(text.length);
                out.writeShort(0);
            }
            out.write(text);
        });
    }

    private interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] table(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] joined(List<byte[]> parts) throws IOException {
        return table(out -> {
            for (var part : parts) {
                out.write(part);
            }
        });
    }

    private static byte[] assembled(NavigableMap<String, byte[]> tables) throws IOException {
        return table(out -> {
            var power = Integer.highestOneBit(tables.size());
            out.writeInt(0x00010000);
            out.writeShort(tables.size());
            out.writeShort(power * 16);
            out.writeShort(Integer.numberOfTrailingZeros(power));
            out.writeShort((tables.size() - power) * 16);
            var at = 12 + 16 * tables.size();
            for (var table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(checksum(table.getValue()));
                out.writeInt(at);
                out.writeInt(table.getValue().length);
                at += padded(table.getValue().length);
            }
            for (var table : tables.values()) {
                out.write(table);
                out.write(new byte[padded(table.length) - table.length]);
            }
        });
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int checksum(byte[] table) {
        var words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
        var sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
