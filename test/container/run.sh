#!/usr/bin/env bash
# Builds the image and looks at it from outside: health, user, signals, size, read-only root, both commands.
# Needs no container engine: Debian's buildah builds, and namespaces of the kernel run what it built.
# Prints a line per check and `N passed, N failed`. Where buildah cannot be had it says so and skips.
set -euo pipefail
cd "$(dirname "$0")"

skip() { echo "skipped: container: $*"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
[[ $(id -u) == 0 ]] || skip "building without an engine needs root"
# One by one: asked for several at once, `command` is content with any.
have() { local name; for name; do command -v "$name" >/dev/null || return 1; done; }
if ! have buildah debootstrap ip; then
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends buildah debootstrap iproute2; } \
    >/dev/null 2>&1 || skip "buildah and debootstrap cannot be installed"
fi

work=$(mktemp -d)
image=localhost/smart-links-kit:test
running=
finish() {
  [[ -z $running ]] || kill -KILL "$running" 2>/dev/null || true
  buildah rm --all >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
# What buildah keeps is apart from other images of this machine, and lasts only where KEEP_IMAGES_IN says so.
images=${KEEP_IMAGES_IN:-$work}
cat >"$work/storage.conf" <<CONF
[storage]
driver = "${STORAGE_DRIVER:-vfs}"
graphroot = "$images/images"
runroot = "$images/run"
CONF
export CONTAINERS_STORAGE_CONF=$work/storage.conf BUILDAH_ISOLATION=chroot

passed=0 failed=0
check() { # what it claims, then a command that succeeds when the claim holds
  local claim=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1)) && echo "ok: $claim"
  else
    failed=$((failed + 1)) && echo "FAILED: $claim" && tail -n 8 "$work/said"
  fi
}
config() { node -p 'JSON.stringify(JSON.parse(fs.readFileSync(process.argv[1])).Docker.config[process.argv[2]])' "$work/image.json" "$1"; }
says() { [[ $1 == "$2" ]] || { echo "expected $2, got $1"; return 1; }; }

./base.sh
./build.sh "$image" >/dev/null
base_root=$(buildah mount "$(buildah from --pull-never docker.io/library/node:24-slim)")
root=$(buildah mount "$(buildah from --pull-never "$image")")
buildah inspect --type image "$image" >"$work/image.json"

check "the user is not root, and is named by number" says "$(config User)" '"1000:1000"'
check "port 4010 is exposed" says "$(config ExposedPorts)" '{"4010/tcp":{}}'
check "the health check asks the command" says "$(node -p "JSON.parse('$(config Healthcheck)').Test.join(' ')")" \
  "CMD node /app/dist/cli/main.js healthcheck"
check "labels name title and license" test "$(config Labels | grep -c '"org.opencontainers.image.title":"smart-links-kit"')" = 1
check "the environment holds nothing of the machine that built it" says \
  "$(config Env | tr , '\n' | grep -cE 'NODE_ENV=production|SMART_LINKS_HOST=0.0.0.0|PATH=|NODE_VERSION=')" \
  "$(config Env | tr , '\n' | wc -l)"
added_mib=$((($(du -sm "$root" | cut -f1) - $(du -sm "$base_root" | cut -f1))))
check "it adds less than 40 MiB to its base (it adds $added_mib)" test "$added_mib" -lt 40
check "development dependencies are left out" test ! -e "$root/app/node_modules/typescript" -a \
  ! -e "$root/app/node_modules/vitest" -a ! -e "$root/app/node_modules/msw"
check "neither sources nor npm settings are inside" test ! -e "$root/app/src" -a ! -s "$root/root/.npmrc"

# From here on the image runs as its own configuration says: entry point, command, environment, user.
node - "$(config Entrypoint)" "$(config Cmd)" "$(config Env)" >"$work/command" <<'NODE'
const [entrypoint, cmd, env] = process.argv.slice(2).map((text) => JSON.parse(text));
const quote = (word) => `'${word.replaceAll("'", "'\\''")}'`;
console.log(`environment=(${env.map(quote).join(" ")})\nentrypoint=(${entrypoint.map(quote).join(" ")})\ncmd=(${cmd.map(quote).join(" ")})`);
NODE
source "$work/command"
cat >"$work/start" <<'START'
set -e
mount --bind "$1" "$1"
mount -t proc proc "$1/proc"
mkdir -p "$1/dev"
mount --rbind /dev "$1/dev"
mount -o remount,bind,ro "$1"
ip link set lo up
exec chroot --userspec="$2" "$1" env -i --chdir=/app "${@:3}"
START
mkdir -p "$root/dev" "$root/proc"

start() { # variables, then arguments instead of the image's own
  local variables=()
  while [[ ${1:-} == *=* ]]; do variables+=("$1") && shift; done
  local arguments=("$@")
  [[ $# -gt 0 ]] || arguments=("${cmd[@]}")
  unshare --fork --pid --mount --net --propagation private bash "$work/start" "$root" 1000:1000 \
    "${environment[@]}" "${variables[@]}" "${entrypoint[@]}" "${arguments[@]}" >"$work/output" 2>&1 &
  parent=$!
}
inside() { # runs a command in the container, as its user
  nsenter --target "$running" --mount --pid --net --root setpriv --reuid 1000 --regid 1000 \
    --clear-groups env --chdir=/app "${environment[@]}" "$@"
}
healthy() { # variables
  local tries
  for tries in $(seq 50); do
    running=$(cat "/proc/$parent/task/$parent/children" 2>/dev/null | tr -d ' ')
    [[ -n $running ]] && inside "$@" node /app/dist/cli/main.js healthcheck && return
    sleep 0.1
  done
  cat "$work/output"
  return 1
}
stops() { # signal: ends with 0 before Docker, which waits ten seconds, kills it; `npm run test:robustness` has how long it takes
  local began=$SECONDS code=0
  kill "-$1" "$running"
  wait "$parent" || code=$?
  running=
  echo "exit code $code after $((SECONDS - began)) s"
  [[ $code == 0 && $((SECONDS - began)) -lt 10 ]]
}
asks() { inside node -e "$1"; }

start
check "without arguments it becomes healthy, on a read-only root" healthy
check "its first process is node itself" says "$(tr '\0' ' ' <"/proc/$running/cmdline")" "node /app/dist/cli/main.js mock "
check "it runs as user 1000" grep -q $'^Uid:\t1000\t1000\t1000\t1000' "/proc/$running/status"
check "it has process id 1" grep -qE '^NSpid:.*[^0-9]1$' "/proc/$running/status"
check "it can write nowhere in its root" inside sh -c '! touch /app/x 2>/dev/null && ! touch /tmp/x 2>/dev/null'
check "it listens on every address" grep -q ' 00000000:0FAA ' "/proc/$running/net/tcp"
check "it answers a question" asks '
  fetch("http://127.0.0.1:4010/api/smart-links/eveniet/clicks?limit=1", { headers: { authorization: "Bearer any" } })
    .then(async (reply) => process.exit(reply.status === 200 && (await reply.json()).data.rows.length === 1 ? 0 : 1))'
check "the documentation opens" asks 'fetch("http://127.0.0.1:4010/docs").then(({ ok }) => process.exit(ok ? 0 : 1))'
check "SIGTERM ends it with code 0 before Docker would kill it" stops TERM

start SMART_LINKS_PORT=8080
check "the health check follows SMART_LINKS_PORT" healthy SMART_LINKS_PORT=8080
check "SIGINT ends it too" stops INT

check "health is refused where nothing runs" bash -c "! chroot --userspec=1000:1000 '$root' \
  env SMART_LINKS_PORT=1 node /app/dist/cli/main.js healthcheck"
start sample --limit 1
check "other commands take the arguments" wait "$parent"
check "and print to standard output" grep -q clicks_total "$work/output"
start verify --help
check "verify is one of them" wait "$parent"

echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
