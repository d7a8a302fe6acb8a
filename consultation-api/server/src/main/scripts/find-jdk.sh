# shellcheck shell=bash
# Sourced by ./run, ./verify and ./bench: puts a JDK of at least 25 into JAVA_HOME, or says what to install.

jdk_major() {
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

is_good_jdk() {
    [ -x "$1/bin/javac" ] && local major && major=$(jdk_major "$1") && [ "${major%%.*}" -ge 25 ] 2>/dev/null
}

find_jdk() {
    local candidate on_path=""
    if command -v javac >/dev/null 2>&1; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/*jdk* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/*; do
        if [ -n "$candidate" ] && is_good_jdk "$candidate"; then
            export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
            return 0
        fi
    done
    cat >&2 <<'WORDS'
没有找到 JDK 25 或更新版本。请安装其中之一（例如 Debian/Ubuntu：apt-get install temurin-25-jdk；macOS：brew install openjdk@25），或把 JAVA_HOME 指向它。
Jianting needs a JDK of version 25 or newer and found none in JAVA_HOME, on the path, or under /usr/lib/jvm.
Install one (Eclipse Temurin 25, or any OpenJDK 25), or point JAVA_HOME to it, and run this again.
WORDS
    return 1
}

need_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    cat >&2 <<'WORDS'
没有找到 Maven（mvn）。请安装 3.8 或更新版本（例如 apt-get install maven）。
Jianting is built with Maven 3.8 or newer and found no mvn on the path. Install it (apt-get install maven, brew install maven) and run this again.
WORDS
    return 1
}
