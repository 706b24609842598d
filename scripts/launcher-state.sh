# Read by ./cgovet and scripts/build-app, with $root set: what the last build left.
state=$root/.cgovet-build

# Sets jdk and run (the folder that holds a jar and the cache made from it) if no source is newer than they are.
is_current() {
    [ -f "$state/current" ] && { read -r jdk && read -r run; } <"$state/current" &&
        [ -f "$state/stamp" ] && [ -x "$jdk/bin/java" ] && [ -f "$run/cgovet.jar" ] &&
        [ "$run" -ef "$state/run/${run##*/}" ] &&
        [ -z "$(cd "$root" && find pom.xml .mvn models scripts/build-app ./*/pom.xml app/picocli/pom.xml ./*/src/main \
            -newer "$state/stamp" -print -quit 2>/dev/null)" ]
}
