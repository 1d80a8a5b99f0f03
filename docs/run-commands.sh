#!/usr/bin/env bash
# Runs the commands of README.md and docs/*.md as they are written, in a fresh clone of the last commit with an empty local repository.
#   docs/run-commands.sh              all, in the order of the pages: about an hour
#   docs/run-commands.sh 'mvn test'   those that this regular expression matches
# Programs that run until they are stopped are stopped once they are ready. A command is skipped if something that it needs is not here.
# The requests of README.md and story.md are not in this script: StoryTest sends them.
set -uo pipefail
cd "$(dirname "$0")/.."
chosen=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$work/repository"
export DEBRIEF_PORT=${DEBRIEF_PORT:-18080} DEBRIEF_DATA="$work/data"

# Prints "page:line <tab> command" for each line of a shell block, and for each code span, that begins with one of these programs.
commands() {
    awk '
        function found(text) { if (!seen[text]++) print FILENAME ":" FNR "\t" text }
        /^```/ { block = block ? "" : $0; next }
        block == "```sh" {
            sub(/ +# .*/, "")
            if (sub(/\\$/, "")) { begun = begun $0; next }
            line = begun $0; begun = ""
            if (line ~ /^([A-Z_]+=[^ ]+ +)*(mvn|java|docker|helm|kubectl) /) found(line)
        }
        !block {
            rest = $0
            while (match(rest, /`(mvn|java|docker|helm|kubectl) [^`]+`/)) {
                found(substr(rest, RSTART + 1, RLENGTH - 2)); rest = substr(rest, RSTART + RLENGTH)
            }
        }' README.md docs/*.md
}

# Prints what the command needs and is not here.
missing() {
    case $1 in
        docker*) docker info > /dev/null 2>&1 || echo "Docker" ;;
        kubectl* | "helm upgrade"* | "helm rollback"*) echo "a Kubernetes cluster" ;;
        helm*) command -v helm > /dev/null || echo "helm" ;;
        *-service/target/*) echo "Axon Server and MongoDB (DistributedJourneys starts the same programs)" ;;
    esac
}

# Starts a program, waits until it is ready, and stops it.
serve() {
    setsid bash -c "$1" &
    local program=$!
    for _ in $(seq 1800); do
        grep -q "Debrief listens on" "$work/log" && break
        kill -0 "$program" 2> /dev/null || break
        sleep 1
    done
    grep -q "Debrief listens on" "$work/log"
    local result=$?
    kill -- "-$program" 2> /dev/null
    wait "$program"
    return "$result"
}

run() {
    case $1 in
        *--train=*) timeout 600 bash -c "$1" ;;
        *java\ @*|*spring-boot:run* | *java\ -jar\ standalone*) rm -rf "$DEBRIEF_DATA" && serve "$1" ;;
        *) timeout 3600 bash -c "$1" ;;
    esac
}

git clone -q . "$work/clone" || exit 1
commands > "$work/commands"
cd "$work/clone" || exit 1
echo '{"id": "TEA-17", "source": "teapot", "title": "Loose tea was refused", "start": "2026-02-03 9:10"}' > incidents.jsonl
failed=0
while IFS=$'\t' read -r place command; do
    [[ $command =~ $chosen ]] || continue
    needed=$(missing "$command")
    if [ -n "$needed" ]; then
        echo "skipped        $place  $command  (needs $needed)"
        continue
    fi
    start=$SECONDS
    if run "$command" > "$work/log" 2>&1 < /dev/null; then
        printf 'ok     %5d s  %s  %s\n' $((SECONDS - start)) "$place" "$command"
    else
        printf 'FAILED %5d s  %s  %s\n' $((SECONDS - start)) "$place" "$command"
        tail -n 30 "$work/log"
        failed=1
    fi
done < "$work/commands"
exit "$failed"
