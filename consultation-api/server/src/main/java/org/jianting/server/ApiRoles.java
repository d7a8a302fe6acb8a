// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.DeskReads;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use an operation of the desk. An endpoint names the roles where it asks the desk, and nowhere else; they are read
 * there, from the code that decides, since a second list of them would some day say something else. An address that is only read
 * stands in the list of {@link DeskReads}.
 */
final class ApiRoles {

    private static final ClassDesc ROLE = Role.class.describeConstable().orElseThrow();

    private final ClassModel endpoint;
    private final Set<String> visited = new HashSet<>();
    private final Set<Role> found = EnumSet.noneOf(Role.class);

    private ApiRoles(ClassModel endpoint) {
        this.endpoint = endpoint;
    }

    /** Empty where everybody who has signed in may do it. */
    static Set<Role> of(HttpMethod method, String address, HandlerMethod handler) {
        var readers = method.equals(HttpMethod.GET) ? DeskReads.readersOf(address) : Set.<Role>of();
        if (!readers.isEmpty()) {
            return EnumSet.copyOf(readers);
        }
        var roles = new ApiRoles(read(handler.getBeanType()));
        roles.visit(handler.getMethod().getName());
        return roles.found;
    }

    private static ClassModel read(Class<?> type) {
        var file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (var bytes = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(file, failed);
        }
    }

    // What a method calls in its own class, lambdas too, belongs to it.
    private void visit(String method) {
        if (visited.add(method)) {
            endpoint.methods().stream()
                    .filter(each -> each.methodName().equalsString(method))
                    .forEach(this::visit);
        }
    }

    private void visit(MethodModel method) {
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    switch (element) {
                        case FieldInstruction field
                        when field.owner().asSymbol().equals(ROLE) ->
                            found.add(Role.valueOf(field.name().stringValue()));
                        case InvokeInstruction call
                        when call.owner().asSymbol().equals(endpoint.thisClass().asSymbol()) ->
                            visit(call.name().stringValue());
                        case InvokeDynamicInstruction lambda ->
                            lambda.invokedynamic().bootstrap().arguments().forEach(argument -> {
                                if (argument instanceof MethodHandleEntry target
                                        && target.reference()
                                                .owner()
                                                .asSymbol()
                                                .equals(endpoint.thisClass().asSymbol())) {
                                    visit(target.reference().name().stringValue());
                                }
                            });
                        default -> {
                            // Everything else decides nothing about roles.
                        }
                    }
                }));
    }
}
