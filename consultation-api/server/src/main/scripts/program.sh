# shellcheck shell=bash
# Sourced by ./run and ./bench, after find-jdk.sh, in the project's root: builds the program and knows how to start it.

PROGRAM_HOME=consultation-api/server/target
PROGRAM_JAR=$PROGRAM_HOME/jianting.jar
PROGRAM_CACHE=$PROGRAM_HOME/jianting.aot

# Chosen to keep the whole process under 900 MB on two cores; ./bench prints what it comes to (rss_mb).
JVM_FLAGS=(
    -Xms256m -Xmx448m -XX:MaxMetaspaceSize=192m -XX:MaxDirectMemorySize=96m -XX:ReservedCodeCacheSize=96m
    -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Daxoniq.update-checker.disabled=true
    -Dio.netty.allocator.numDirectArenas=2
)

# A build is stale when any source is newer than the jar. Deleted sources do not count: nothing runs that calls them.
program_is_stale() {
    [ ! -f "$PROGRAM_JAR" ] || [ -n "$(find pom.xml consultation-api projections web-client \
        -name target -prune -o -name node_modules -prune -o -path '*/src/test' -prune -o -type f -newer "$PROGRAM_JAR" -print -quit)" ]
}

build_program() {
    program_is_stale || return 0
    need_maven || return 1
    echo "正在构建…… Building Jianting (a few minutes the first time, while libraries are fetched)" >&2
    mvn -q -B -ntp -DskipTests -pl consultation-api/server -am package || return 1
    touch "$PROGRAM_JAR"
}

# Sets JAVA_COMMAND: the JVM with its flags, and the ahead-of-time cache where it fits this build.
java_command() {
    JAVA_COMMAND=("$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}")
    if [ "${JIANTING_AOT:-on}" != off ] && [ "$PROGRAM_CACHE" -nt "$PROGRAM_JAR" ]; then
        JAVA_COMMAND+=("-XX:AOTCache=$PROGRAM_CACHE" "-Xlog:aot*=off" "-Xlog:cds*=off")
    fi
}

# Once after a build: a short run under load on a scratch directory, from which the JVM keeps loaded classes and the profile of
# its hot methods. It makes the next starts and their first seconds faster, and its failure is no failure of anything.
train_program() {
    [ "${JIANTING_AOT:-on}" != off ] || return 0
    [ ! -f "$PROGRAM_CACHE" ] || [ "$PROGRAM_JAR" -nt "$PROGRAM_CACHE" ] || return 0
    echo "正在为快速启动做准备（仅此一次）…… Preparing fast starts (once for each build; JIANTING_AOT=off skips it)" >&2
    local scratch log server address waited=0
    rm -f "$PROGRAM_CACHE"
    scratch=$(mktemp -d) || return 0
    log=$scratch/log
    JIANTING_LIMITS=off "$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" "-XX:AOTCacheOutput=$PWD/$PROGRAM_CACHE" "-Xlog:aot*=off" "-Xlog:cds*=off" \
        -jar "$PROGRAM_JAR" --jianting.port=0 --jianting.bind=127.0.0.1 "--jianting.data=$scratch/data" \
        --jianting.demo=true >"$log" 2>&1 </dev/null &
    server=$!
    while ! grep -q 'Jianting is ready at' "$log" && [ $waited -lt 450 ] && kill -0 $server 2>/dev/null; do
        sleep 0.2
        waited=$((waited + 1))
    done
    address=$(sed -n 's/^Jianting is ready at //p' "$log")
    if [ -n "$address" ]; then
        "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -cp "$PROGRAM_JAR" org.jianting.server.Training "$address" >>"$log" 2>&1 || true
    fi
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    [ -f "$PROGRAM_CACHE" ] || {
        echo "（未成功，照常启动。）It did not work out; starting without. What the training said: $PROGRAM_HOME/training.log" >&2
        cp "$log" "$PROGRAM_HOME/training.log" 2>/dev/null || true
    }
    rm -rf "$scratch"
}
