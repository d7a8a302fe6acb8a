// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Elements of WordprocessingML, by their local names; the prefix is the writer's choice. */
final class Xml {

    private static final String ANY = "*";

    private Xml() {}

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The descendant that a path of names leads to, the first of each name. */
    static Optional<Element> at(Element parent, String... path) {
        var found = Optional.of(parent);
        for (var name : path) {
            found = found.flatMap(element -> children(element, name).stream().findFirst());
        }
        return found;
    }

    /** The value of a child that is nothing but a value. */
    static Optional<String> value(Element parent, String... path) {
        return at(parent, path).flatMap(element -> attribute(element, "val"));
    }

    static Optional<Integer> number(Element parent, String... path) {
        return value(parent, path).flatMap(Xml::number);
    }

    static Optional<Integer> number(String value) {
        return value.matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
    }

    static Optional<String> attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++) {
            if (name.equals(attributes.item(at).getLocalName())) {
                return Optional.of(attributes.item(at).getNodeValue());
            }
        }
        return Optional.empty();
    }

    /** A switch of the format: there and not said to be off. */
    static boolean isOn(@Nullable Element element) {
        return element != null
                && attribute(element, "val")
                        .map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                        .orElse(true);
    }

    static int count(Element parent, String name) {
        return parent.getElementsByTagNameNS(ANY, name).getLength();
    }
}
